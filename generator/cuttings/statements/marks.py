"""Quotation marks: each with what its neighbours make of it, opening or closing."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cuttings.statements.lines import Line

CLOSERS = {  # every other mark closes itself
    "“": ("”",),
    "„": ("“", "”"),
    "«": ("»",),
    "»": ("«", "»"),
    "<<": (">>",),
    "``": ("''",),
    "‘": ("’",),
}
_INCHES = re.compile(r"\d['’′] ?\d{1,2}(?:\.\d+)?[\"”]")  # 6'2"
_BELATED = re.compile(r"[,.?!]\s\Z")
_BEFORE_OPENING = frozenset('([{<“"—–-:/…')
_AFTER_CLOSING = frozenset('.,;:?!)]}>”"—–-/…')
_LONE_INCHES = re.compile(r"(?<=\d)\"(?=(?: by|,)? [a-z])")  # 12" wide


@dataclass(frozen=True, slots=True)
class Mark:
    """A quotation mark: what its neighbours make of it (opening, closing), and the marks after it on its line."""

    start: int
    end: int
    style: str
    first: bool  # nothing stands before it on its line
    looks_open: bool
    looks_close: bool
    belated: bool  # a space parts it from the comma that it should follow: `It was, "she said`
    before: str
    after: str
    rest: str  # the styles of the marks after it, one character each


def find_marks(text: str, line: Line, pattern: re.Pattern[str]) -> list[Mark]:
    """The quotation marks of `pattern` on `line`, without those that count inches."""
    inches = _inches(text, line)
    matches = [match for match in pattern.finditer(text, line.start, line.end) if match.start() not in inches]
    styles = "".join(match.group()[0] for match in matches)
    marks = []
    for number, match in enumerate(matches):
        start, end = match.span()
        before = text[start - 1] if start > line.start else ""
        after = text[end] if end < line.end else ""
        marks.append(
            Mark(
                start,
                end,
                match.group(),
                first=not text[line.start : start].strip() if start - line.start < 8 else False,
                looks_open=(not before or before.isspace() or before in _BEFORE_OPENING) and bool(after.strip()),
                looks_close=(not after or after.isspace() or after in _AFTER_CLOSING) and bool(before.strip()),
                belated=bool(_BELATED.search(text, max(line.start, start - 2), start))
                and text[end : end + 1].isalpha(),
                before=before,
                after=text[end : min(end + 2, line.end)],
                rest=styles[number + 1 : number + 40],
            )
        )
    return marks


def _inches(text: str, line: Line) -> set[int]:
    """Where marks on `line` count inches: after feet, or as the one mark too many behind a number."""
    marks = {match.end() - 1 for match in _INCHES.finditer(text, line.start, line.end)}
    lone = [match.start() for match in _LONE_INCHES.finditer(text, line.start, line.end)]
    others = text.count('"', line.start, line.end) - sum(text[at] == '"' for at in marks)
    if len(lone) == 1 and others % 2 == 1:
        marks.update(lone)
    return marks


def closes(mark: Mark, opening: Mark) -> bool:
    """Whether `mark` can close what `opening` opened."""
    return mark.style[0] in [closer[0] for closer in CLOSERS.get(opening.style, opening.style[0])]
