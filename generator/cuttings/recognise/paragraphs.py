"""The paragraphs of an article: what is analysed at once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cuttings.common.line_wrapping import wrapped_ends
from cuttings.model import Article, Role

LONGEST = 20_000  # characters given to a model at once: its memory grows with the length
BRACKETED = re.compile(r"<([A-Z][^<>\n]{0,79})>")
SURROGATE = re.compile(r"[\ud800-\udfff]")


def readable(text: str) -> str:
    """`text`, as long as it was, with U+FFFD for what the model cannot take, and wrapped lines made whole.

    The end of a line that was wrapped becomes a space; every "\\n" that is left ends a paragraph. The brackets that a
    wire sets around a firm's name, <Harbour Lines Inc>, become spaces too, and those around a share's symbol round
    ones: no grammar knows them.
    """
    plain = SURROGATE.sub("\ufffd", text)
    wraps = wrapped_ends(plain)
    whole = "".join(" " if i in wraps else c for i, c in enumerate(plain)) if wraps else plain
    return BRACKETED.sub(lambda m: f"({m[1]})" if m[1].isupper() and " " not in m[1] else f" {m[1]} ", whole)


def runs(article: Article) -> Iterator[tuple[int, int]]:
    """The stretches of text to analyse: blocks, those of one role that follow each other directly as one."""
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
    """The paragraphs of `text[start:end]`, those longer than LONGEST cut after a sentence, or else after a word."""
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        if stop - start > LONGEST:
            ends = (
                max(text.rfind(mark, start, start + LONGEST) for mark in marks) for marks in ((". ", "? ", "! "), " ")
            )
            stop = next((found + 1 for found in ends if found > start), start + LONGEST)
        if text[start:stop].strip():
            yield start, stop
        start = stop + 1 if text[stop : stop + 1] == "\n" else stop
