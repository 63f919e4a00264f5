"""The paragraphs of an article: what is analysed at once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.model import Article, Role

LONGEST = 20_000  # characters given to a model at once: its memory grows with the length
NARROWEST, WIDEST = 40, 100  # characters of a line in a text that is wrapped
SURROGATE = re.compile(r"[\ud800-\udfff]")


def readable(text: str) -> str:
    """`text`, as long as it was, with U+FFFD for what the model cannot take, and wrapped lines made whole.

    The end of a line that was wrapped becomes a space; every "\\n" that is left ends a paragraph.
    """
    plain = SURROGATE.sub("\ufffd", text)
    wraps = _wraps(plain)
    return "".join(" " if i in wraps else c for i, c in enumerate(plain)) if wraps else plain


def _wraps(text: str) -> frozenset[int]:
    """The offsets of the ends of lines that are there for the width of the page alone.

    Where lines are wrapped, the next line's first word would not have fitted; that this is so for most lines of a
    text, and that many of them go on in lower case, tells wrapped prose from lists, tables, and a paragraph a line.
    """
    lines = [(m.start(), m.end(), m[0]) for m in re.finditer(r"[^\n]+", text)]
    lengths = sorted(len(line.rstrip()) for _, _, line in lines)
    width = lengths[int(0.95 * (len(lengths) - 1))] if lengths else 0
    if not NARROWEST <= width <= WIDEST:
        return frozenset()
    pairs = [(a, b) for a, b in pairwise(lines) if a[1] + 1 == b[0] and not b[2][0].isspace() and a[2].strip()]
    full = [(a, b) for a, b in pairs if len(a[2].rstrip()) + 1 + len(b[2].split(maxsplit=1)[0]) > width]
    lower = sum(b[2][0].islower() for _, b in full)
    if len(full) * 2 < len(pairs) or lower * 4 < len(full) or lower < 2:
        return frozenset()
    return frozenset(a[1] for a, _ in full)


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
