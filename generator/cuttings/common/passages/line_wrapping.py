"""Recognises text that was wrapped at a fixed width, and which of its line ends are inside paragraphs."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

_MIN_WIDTH_CHARS, _MAX_WIDTH_CHARS = 40, 100  # characters: limits of the width of a wrapped text
_MAX_COLUMN_EXCESS = 1.2  # of the width of a column: a longer line is not of it
_MIN_COLUMN_CHARS = 24  # the lower limit if the text is certainly a newspaper's column
# lines that the width must have broken for that, the share of them among all, and of those that go on in lower case
_MIN_COLUMN_LINES, _MIN_COLUMN_SHARE, _MIN_LOWER_SHARE = 8, 0.7, 0.5
# the upper limit if all lines but the first are indented, and the least indentation
_MAX_HANGING_WIDTH_CHARS, _MIN_HANGING_INDENT_CHARS = 120, 4
_WIDTH_QUANTILE = 0.95  # share of lines that fit into the width: a few longer ones do not change it
# share of the width that the next word must exceed: other programs count characters differently
_MIN_FORCED_BREAK_SHARE = 0.97
# share of the width from which a line that does not end a sentence continues in the next one
_MIN_FULL_LINE_SHARE = 0.7
_MIN_FORCED_BREAKS = 2  # lines that the width must have broken for a text to count as wrapped
SENTENCE_END_PATTERN = re.compile(r"[.!?…:;。！？؟।]['\"”’»)\]]*$")
_TABLE_ROW = re.compile(r"\S[ \t]{3,}\S")  # the row of a table


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
        return bool(SENTENCE_END_PATTERN.search(self.text))


_Pair = tuple[_Line, _Line]  # a line and the next


def wrapped_ends(text: str) -> frozenset[int]:
    """The offsets of the "\\n" in `text` that are there only because it was wrapped at a fixed width.

    In wrapped text, the first word of the next line would not have fitted at the end of a line. If that is so for most
    lines, most of these do not end a sentence, and paragraphs are indented or many lines continue in lower case, then
    the text is wrapped prose rather than a list, a table, or one paragraph on each line. In such a text, a shorter line
    continues in the next one too if it has 70 % of the width and does not end a sentence. In text copied from a
    terminal, which wraps only the paragraphs that are too long for it, the lines that it broke need not be most.
    """
    found = list(re.finditer(r"[^\n]*\S[^\n]*", text))
    hanging = _hanging([m[0] for m in found])
    lines = [
        _Line(m.start(), m.start() + len(m[0].rstrip()), m[0].rstrip()[hanging if i else 0 :])
        for i, m in enumerate(found)
    ]
    lengths = sorted(len(line.text) for line in lines)
    width = lengths[int(_WIDTH_QUANTILE * (len(lengths) - 1))] if lengths else 0
    if not _MIN_COLUMN_CHARS <= width <= (_MAX_HANGING_WIDTH_CHARS if hanging else _MAX_WIDTH_CHARS):
        return frozenset()
    pairs = [(a, b) for a, b in pairwise(lines) if text.count("\n", a.end, b.start) == 1 and b.flush]
    full = [
        (a, b) for a, b in pairs if len(a.text) + 1 + len(b.text.split(maxsplit=1)[0]) > _MIN_FORCED_BREAK_SHARE * width
    ]
    if len(full) * 2 < len(pairs):  # a paragraph to a line, and only the long ones wrapped
        full = [(a, b) for a, b in full if hanging and not a.ends_sentence]
    if not _is_prose(full, indented=not all(line.flush for line in lines)):
        return frozenset()
    if width < _MIN_WIDTH_CHARS:
        pairs, full = ([(a, b) for a, b in some if len(b.text) <= _MAX_COLUMN_EXCESS * width] for some in (pairs, full))
        if not _is_column(full, len(pairs)):
            return frozenset()
    long = [(a, b) for a, b in pairs if len(a.text) > _MIN_FULL_LINE_SHARE * width and not a.ends_sentence]
    joined = {*full, *long}
    if hanging:
        joined.update(_wrapped_twice(pairs, joined))
    return frozenset(text.index("\n", a.end) for a, b in joined if not _apart(a, b))


def _wrapped_twice(pairs: Sequence[_Pair], joined: Collection[_Pair]) -> list[_Pair]:
    """Short lines that are only the rest of a longer one, and continue in the next: text that was wrapped already."""
    rests = {b for _, b in joined}
    return [(a, b) for a, b in pairs if a in rests and not a.ends_sentence and b.text[0].islower()]


def _hanging(lines: Sequence[str]) -> int:
    """The number of characters by which all lines except the first are indented, as in text copied from a terminal.

    0 if they are not, or not by enough.
    """
    indents = [len(line) - len(line.lstrip()) for line in lines[1:]]
    least = min(indents, default=0)
    first = len(lines[0]) - len(lines[0].lstrip()) if lines else 0
    return least if len(indents) >= _MIN_FORCED_BREAKS and least >= _MIN_HANGING_INDENT_CHARS and first == 0 else 0


def _is_prose(full: Sequence[_Pair], *, indented: bool) -> bool:
    """Whether full lines, each given with the next one, are running text; `indented` if paragraphs are indented."""
    lower = sum(b.text[0].islower() for _, b in full)
    unended = sum(not a.ends_sentence for a, _ in full)
    if unended * 2 < len(full):
        return False
    return (
        len(full) + lower >= _MIN_FORCED_BREAKS
        if indented
        else len(full) >= _MIN_FORCED_BREAKS and lower * 4 >= len(full)
    )


def _is_column(full: Sequence[_Pair], pairs: int) -> bool:
    """Whether lines shorter than those of other texts are a newspaper's column rather than a list or a poem."""
    lower = sum(b.text[0].islower() for _, b in full)
    return len(full) >= max(_MIN_COLUMN_LINES, _MIN_COLUMN_SHARE * pairs) and lower >= _MIN_LOWER_SHARE * len(full)


def _apart(a: _Line, b: _Line) -> bool:
    """Whether line `b` does not continue line `a`: after or before a line in capitals, and in the rows of a table."""
    shouts = a.text.isupper() or (b.text.isupper() and a.ends_sentence)
    return shouts or any(_TABLE_ROW.search(line.text) for line in (a, b))
