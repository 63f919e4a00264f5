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
_SENTENCE_ENDED = re.compile(r"[.?!…][)\]’']?\s+\Z")
_BEFORE_OPENING = frozenset('([{<“"—–-:/…')
_AFTER_CLOSING = frozenset('.,;:?!)]}>”"—–-/…')
_BEFORE_NARRATOR = frozenset(",.?!…")
_SHAPES = {(True, False): "o", (False, True): "c"}
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
    begins_sentence: bool  # it looks open before a capital, behind a sentence that has ended
    rest: str  # the styles of the marks after it, one character each
    shapes: str  # what those look like, one character each: "o" only open, "c" only closing, "?" either or neither


def find_marks(text: str, line: Line, pattern: re.Pattern[str]) -> list[Mark]:
    """The quotation marks of `pattern` on `line`, without those that count inches."""
    inches = _inches(text, line)
    matches = [match for match in pattern.finditer(text, line.start, line.end) if match.start() not in inches]
    styles = "".join(match.group()[0] for match in matches)
    looks = [_look(text, line, *match.span()) for match in matches]
    shapes = "".join(_SHAPES.get(look, "?") for look in looks)
    marks = []
    for number, match in enumerate(matches):
        start, end = match.span()
        looks_open, looks_close = looks[number]
        after = text[end : end + 1] if end < line.end else ""
        ended = _SENTENCE_ENDED.search(text, max(line.start, start - 6), start) is not None
        marks.append(
            Mark(
                start,
                end,
                match.group(),
                first=not text[line.start : start].strip() if start - line.start < 8 else False,
                looks_open=looks_open,
                looks_close=looks_close,
                belated=bool(_BELATED.search(text, max(line.start, start - 2), start))
                and text[end : end + 1].isalpha(),
                before=text[start - 1] if start > line.start else "",
                after=text[end : min(end + 2, line.end)],
                begins_sentence=ended and looks_open and not looks_close and after.isupper(),
                rest=styles[number + 1 : number + 40],
                shapes=shapes[number + 1 : number + 40],
            )
        )
    return marks


def _look(text: str, line: Line, start: int, end: int) -> tuple[bool, bool]:
    """Whether the mark at `text[start:end]` looks as if it opened, and as if it closed."""
    before = text[start - 1] if start > line.start else ""
    after = text[end] if end < line.end else ""
    opens = (not before or before.isspace() or before in _BEFORE_OPENING) and bool(after.strip())
    closes = (not after or after.isspace() or after in _AFTER_CLOSING) and bool(before.strip())
    return opens, closes


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


def is_closed_later(mark: Mark, opening: str) -> bool:
    """Whether the quotation that is open ends at a later mark of its own style, and not at this one of another style.

    A quotation ends at the mark of another style that follows a comma or full stop if another opens before a mark of
    the own style: `"It was late,” she said. “We left."`.
    """
    closers = {closer[0] for closer in CLOSERS.get(opening, opening[0])}
    at = next((number for number, style in enumerate(mark.rest) if style in closers), None)
    return at is not None and not (mark.before in _BEFORE_NARRATOR and "o" in mark.shapes[:at])
