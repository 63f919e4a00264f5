"""Divides an article into the paragraphs that are analysed one at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cuttings.common.passages.line_wrapping import wrapped_ends
from cuttings.model import Article, Role

MAX_PARAGRAPH_CHARS = 20_000  # characters given to a model at once, since the memory it needs grows with the length
MAX_UNBROKEN_CHARS = 1_000  # characters of a word, as in scripts without spaces, after which a paragraph is cut
BRACKETED = re.compile(r"<([A-Z][^<>\n]{0,79})>")
SURROGATE = re.compile(r"[\ud800-\udfff]")


def readable(text: str) -> str:
    """`text` in a form that the models can read, of the same length, so that offsets remain valid.

    Lone surrogates become U+FFFD. The end of a wrapped line becomes a space, so that every "\\n" that remains ends a
    paragraph. The angle brackets of news wires around the name of a firm, <Harbour Lines Inc>, become spaces, and those
    around the symbol of a share become round brackets, since the models were not trained on them.
    """
    plain = SURROGATE.sub("\ufffd", text)
    wraps = wrapped_ends(plain)
    whole = "".join(" " if i in wraps else c for i, c in enumerate(plain)) if wraps else plain
    return BRACKETED.sub(lambda m: f"({m[1]})" if m[1].isupper() and " " not in m[1] else f" {m[1]} ", whole)


def runs(article: Article) -> Iterator[tuple[int, int]]:
    """The spans to analyse: the blocks that `Article.read_blocks` returns, adjacent ones with the same role joined."""
    run: tuple[int, int, Role] | None = None
    for block in article.read_blocks():
        if run and run[2] is block.role and not article.text[run[1] : block.start].strip():
            run = (run[0], block.end, block.role)
            continue
        if run:
            yield run[:2]
        run = (block.start, block.end, block.role)
    if run:
        yield run[:2]


def pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The spans of the paragraphs of `text[start:end]`.

    One longer than MAX_PARAGRAPH_CHARS is cut after a sentence or a word, and one with an overlong word in it.
    """
    while start < end:
        far = min(end, start + MAX_PARAGRAPH_CHARS + 1)
        stop = text.find("\n", start, far)
        stop = _within_word(text, start, far if stop < 0 else stop)
        if stop - start > MAX_PARAGRAPH_CHARS:
            ends = (
                max(text.rfind(mark, start, start + MAX_PARAGRAPH_CHARS) for mark in marks)
                for marks in ((". ", "? ", "! "), " ")
            )
            stop = next((found + 1 for found in ends if found > start), start + MAX_PARAGRAPH_CHARS)
        if text[start:stop].strip():
            yield start, stop
        start = stop + 1 if text[stop : stop + 1] == "\n" else stop


def _within_word(text: str, start: int, stop: int) -> int:
    """The offset in `text[start:stop]` after the first MAX_UNBROKEN_CHARS of a longer word; `stop` if none is."""
    overlong = (word for word in re.finditer(r"\S+", text[start:stop]) if len(word[0]) > MAX_UNBROKEN_CHARS)
    word = next(overlong, None)
    return start + word.start() + MAX_UNBROKEN_CHARS if word else stop
