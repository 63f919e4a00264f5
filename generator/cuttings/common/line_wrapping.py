"""Tells the ends of lines that stand there for the width of a page alone from those that end a paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

_NARROWEST, _WIDEST = 40, 100  # characters of a line in a text that was set at a fixed width
_WIDEST_HANGING, _DEEP = 120, 4  # the same where all lines hang by so many characters, which is sign enough
_MOST = 0.95  # of the lines are no longer than that width: one that overflows does not widen the page
_SNUG = 0.97  # of that width: lines were broken by eye or by another program's count as often as by this one's
_FULL = 0.7  # of that width: a line this long that ends no sentence goes on in the next
_SURE = 2  # lines broken by force that are needed to say that a text was wrapped
_SENTENCE_END = re.compile(r"[.!?…:;。！？؟।]['\"”’»)\]]*$")
_COLUMNS = re.compile(r"\S[ \t]{3,}\S")  # the row of a table


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int  # without the space at its end
    text: str

    @property
    def flush(self) -> bool:
        return not self.text[0].isspace()

    @property
    def ends_sentence(self) -> bool:
        return bool(_SENTENCE_END.search(self.text))


def wrapped_ends(text: str) -> frozenset[int]:
    """The offsets of the "\\n" in `text` that only the width of its page put there.

    Where lines are wrapped, the next line's first word would hardly have fitted. That this is so for most lines of a
    text, that these end no sentence, and that paragraphs are indented or many lines go on in lower case, tells wrapped
    prose from lists, tables, and a paragraph a line. In such a text a shorter line, too, goes on in the next where it
    is long and ends no sentence.
    """
    found = list(re.finditer(r"[^\n]*\S[^\n]*", text))
    hanging = _hanging([m[0] for m in found])
    lines = [
        _Line(m.start(), m.start() + len(m[0].rstrip()), m[0].rstrip()[hanging if i else 0 :])
        for i, m in enumerate(found)
    ]
    lengths = sorted(len(line.text) for line in lines)
    width = lengths[int(_MOST * (len(lengths) - 1))] if lengths else 0
    if not _NARROWEST <= width <= (_WIDEST_HANGING if hanging else _WIDEST):
        return frozenset()
    pairs = [(a, b) for a, b in pairwise(lines) if text.count("\n", a.end, b.start) == 1 and b.flush]
    full = [(a, b) for a, b in pairs if len(a.text) + 1 + len(b.text.split(maxsplit=1)[0]) > _SNUG * width]
    if len(full) * 2 < len(pairs) or not _is_prose(full, indented=not all(line.flush for line in lines)):
        return frozenset()
    long = [(a, b) for a, b in pairs if len(a.text) > _FULL * width and not a.ends_sentence]
    return frozenset(text.index("\n", a.end) for a, b in {*full, *long} if not _apart(a, b))


def _hanging(lines: Sequence[str]) -> int:
    """The characters by which every line but the first is indented alike, as in text cut out of a program's output."""
    indents = [len(line) - len(line.lstrip()) for line in lines[1:]]
    least = min(indents, default=0)
    first = len(lines[0]) - len(lines[0].lstrip()) if lines else 0
    return least if len(indents) >= _SURE and least >= _DEEP and first == 0 else 0


def _is_prose(full: Sequence[tuple[_Line, _Line]], *, indented: bool) -> bool:
    """Whether full lines, each with the next, are running text; `indented` where the text indents its paragraphs."""
    lower = sum(b.text[0].islower() for _, b in full)
    unended = sum(not a.ends_sentence for a, _ in full)
    if unended * 2 < len(full):
        return False
    return len(full) + lower >= _SURE if indented else len(full) >= _SURE and lower * 4 >= len(full)


def _apart(a: _Line, b: _Line) -> bool:
    """Whether two lines are no running text: a headline in capitals, an agency's mark at the end, rows of a table."""
    shouts = a.text.isupper() or (b.text.isupper() and a.ends_sentence)
    return shouts or any(_COLUMNS.search(line.text) for line in (a, b))
