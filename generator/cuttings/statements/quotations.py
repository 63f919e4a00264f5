"""Finds the text inside quotation marks: straight, curly, doubled and single ones, also over several paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from cuttings.statements.lines import Line
from cuttings.statements.marks import CLOSERS, Mark, closes, find_marks, is_closed_later

MIN_WRAPPED_LINE_CHARS = 50  # characters; a shorter line was not broken to fit the width
MAX_LINES_TO_CLOSING = 6  # lines on which the end of a quotation is looked for
MAX_CUE_CHARS = 300  # characters before a mark among which the narrator may speak, where a closing mark is lost
MAX_QUOTATION_DEPTH = 8  # quotations within quotations
_DOUBLE = re.compile(r"[“”„«»]|<<|>>|\"+|``|''")
_SINGLE = re.compile(r"[‘’']")
_ELISION = re.compile(r"['‘](?:\d\d|em|n)\b", re.IGNORECASE)
_PARAGRAPH_MARKS = frozenset({'"', "“"})
_CUE_WITHOUT_MARK = re.compile(
    # "I am tired, he said. "We go."; not "I was tired, I told him. "We went."
    r",(?! (?:I|we|you)\b)[\w\s.’'-]{0,40}\b(?:said|says|added|adds|told)\b[\w\s’'-]{0,40}\.\s+\Z"
    r"|[.?!’'] (?:He|She|They) (?:said|added)\b"
)
_NICKNAME = re.compile(r"[\w.] [\"“'‘`]+[A-Z][\w-]*[\"”'’]+ [A-Z]")  # John "Jack" Doe


@dataclass(frozen=True, slots=True)
class Quotation:
    """What stands between two quotation marks, marks included, and the numbers of its first and last line."""

    start: int
    end: int
    first_line: int
    last_line: int


class _Act(Enum):
    OPEN = auto()
    REOPEN = auto()  # the mark before was never closed
    CLOSE = auto()
    IGNORE = auto()


_Judge = Callable[[Mark, "list[tuple[Mark, int]]"], _Act]


def find_quotations(text: str, lines: Sequence[Line]) -> tuple[Quotation, ...]:
    """The outermost quotations on `lines`, sorted and disjoint.

    A quotation that is not closed on its line goes on where the next line opens with the same mark (the custom of
    print for quotations of several paragraphs) or where the paragraph was broken for lack of room.
    """
    double = _outermost(_pairs(text, lines, _DOUBLE, _judge_double, ()))
    single = _pairs(text, lines, _SINGLE, _judge_single, double)
    return tuple(q for q in _outermost([*double, *single]) if not _NICKNAME.match(text, max(q.start - 2, 0)))


class Quoted:
    """The quoted spans of an article."""

    def __init__(self, quotations: Sequence[Quotation]) -> None:
        self.quotations = quotations
        self.starts = [q.start for q in quotations]

    def at(self, offset: int) -> Quotation | None:
        """The quotation that `offset` lies in."""
        number = bisect_right(self.starts, offset) - 1
        if number < 0 or self.quotations[number].end <= offset:
            return None
        return self.quotations[number]

    def is_one(self, start: int, end: int) -> bool:
        """Whether the span is a quotation, from its first mark to its last."""
        quotation = self.at(start)
        return quotation is not None and (quotation.start, quotation.end) == (start, end)

    def any_in(self, start: int, end: int) -> bool:
        """Whether a quotation begins in `text[start:end]`."""
        return bisect_right(self.starts, end - 1) > bisect_right(self.starts, start - 1)

    def rounded(self, start: int, end: int) -> tuple[int, int]:
        """Return the span, extended so that it does not cut a quotation in two."""
        first, last = self.at(start), self.at(end - 1)
        return (first.start if first else start), (last.end if last else end)

    def is_cut(self, text: str, start: int, end: int) -> bool:
        """Whether `text[start:end]` holds a mark without a pair: where its quotation ends is unknown."""
        loose = (m.start() for m in _DOUBLE.finditer(text, start, end) if self.at(m.start()) is None)
        return any(text[at] != "'" and not text[at - 1 : at].isdigit() for at in loose)


def _pairs(
    text: str, lines: Sequence[Line], pattern: re.Pattern[str], judge: _Judge, taken: Sequence[Quotation]
) -> list[Quotation]:
    """Every quotation in marks of `pattern`, those within others too; marks inside `taken` do not count."""
    found: list[Quotation] = []
    waiting: list[tuple[Mark, int]] = []
    begins = [quotation.start for quotation in taken]
    for number, line in enumerate(lines):
        carried = bool(waiting)
        for mark in find_marks(text, line, pattern):
            inside = bisect_right(begins, mark.start) - 1
            if inside >= 0 and mark.start < taken[inside].end:
                continue
            if carried and mark.first and mark.style[0] == waiting[0][0].style[0]:
                continue
            act = _Act.IGNORE if _begins_paragraph(text, mark, waiting, line) else judge(mark, waiting)
            if act is _Act.OPEN and len(waiting) < MAX_QUOTATION_DEPTH:
                waiting.append((mark, number))
            elif act is _Act.REOPEN:
                waiting[-1] = (mark, number)
            elif act is _Act.CLOSE:
                while not closes(mark, waiting[-1][0]) and len(waiting) > 1:
                    waiting.pop()
                opening, first_line = waiting.pop()
                found.append(Quotation(opening.start, mark.end, first_line, number))
        if waiting:
            waiting = waiting[:1]
            nested = any(pair.start > waiting[0][0].start for pair in found)
            after = lines[number + 1 : number + 1 + MAX_LINES_TO_CLOSING]
            if not _goes_on(text, waiting[0][0], line, after, nested):
                found.extend(_never_closed(text, waiting[0], line, number, nested))
                waiting = []
    return found


def _begins_paragraph(text: str, mark: Mark, waiting: list[tuple[Mark, int]], line: Line) -> bool:
    """Whether the mark began a paragraph of the quotation that is open, before its paragraphs were put in one line.

    Each of them opens with a mark, and only the last one closes: `"It was late. "We left. "Nobody came."`.
    """
    if len(waiting) != 1 or not mark.begins_sentence:
        return False
    opening = waiting[0][0]
    if (
        mark.style != opening.style
        or mark.style not in _PARAGRAPH_MARKS
        or not opening.after.lstrip("'‘“")[:1].isupper()
    ):
        return False
    nested = mark.shapes.startswith("cc")  # "She told me. "Go now," so I went."
    lost = _CUE_WITHOUT_MARK.search(text, max(opening.end, mark.start - MAX_CUE_CHARS), mark.start)
    closes_later = "c" in mark.shapes or text[line.end : line.end + 4].lstrip().startswith(mark.style)
    return not nested and closes_later and lost is None


def _judge_double(mark: Mark, waiting: list[tuple[Mark, int]]) -> _Act:
    style = mark.style[0]
    if not waiting:
        spaced = not mark.looks_open and not mark.looks_close and style in "\"'"  # a space on both sides
        opens = (style in "“„«`<" or mark.looks_open or spaced) and mark.before != "="
        return _Act.OPEN if opens and mark.after else _Act.IGNORE
    opening = waiting[-1][0].style
    opens = mark.looks_open and not mark.looks_close
    if style == opening[0] and style in "\"'":
        return _judge_alike(mark, opens)
    if opening in "„»" and closes(mark, waiting[-1][0]) and not opens:
        return _Act.CLOSE
    if style in "“„«`":
        closing = (mark.looks_close and not mark.looks_open) or (style == "`" and mark.belated)
        return _Act.CLOSE if style == opening[0] and closing else _Act.OPEN
    if any(closes(mark, other) for other, _ in waiting):
        return _Act.CLOSE
    return _Act.OPEN if opens else _Act.IGNORE if is_closed_later(mark, opening) else _Act.CLOSE


def _judge_alike(mark: Mark, opens: bool) -> _Act:
    """Decide about a mark that can open or close while one of its kind is open."""
    left = mark.rest.count(mark.style[0])
    if not opens or left == 0 or (mark.belated and mark.after[0].islower()):
        return _Act.CLOSE
    return _Act.OPEN if left % 2 == 0 else _Act.REOPEN


def _judge_single(mark: Mark, waiting: list[tuple[Mark, int]]) -> _Act:
    opens = mark.style in "‘'" and mark.looks_open and (mark.after[:1].isalnum() or mark.after[:1] in '“"[(…$£€')
    if opens and _ELISION.match(mark.style + mark.after + " "):
        opens = False
    if not waiting:
        return _Act.OPEN if opens else _Act.IGNORE
    if opens and not mark.looks_close:
        return _Act.REOPEN
    if mark.style not in "’'" or not mark.looks_close:
        return _Act.IGNORE
    possessive = mark.before == "s" and mark.after[:1].isspace() and mark.after[1:].islower()
    later = mark.rest.split("‘")[0]
    return _Act.IGNORE if possessive and ("’" in later or "'" in later) else _Act.CLOSE


def _goes_on(text: str, opening: Mark, line: Line, after: Sequence[Line], nested: bool) -> bool:
    """Whether the quotation that `opening` began is still going on when `line` ends."""
    if not after or after[0].role is not line.role:
        return False
    upcoming = text[after[0].start : after[0].end].lstrip()
    if upcoming.startswith(opening.style[0]):
        return not nested and opening.style != "'" and _opens_a_sentence(text, opening, line)
    if opening.style in CLOSERS:  # a mark that can only open: the next mark of the pair decides
        ahead = text[after[0].start : after[-1].end]
        marks = [ahead.find(mark) for mark in (opening.style, *CLOSERS[opening.style])]
        return max(marks[1:]) >= 0 and not 0 <= marks[0] < max(marks[1:]) and opening.style != "‘"
    if _closes_below(text, opening, line, after):
        return True
    wrapped = after[0].start - line.end == 1 and line.end - line.start >= MIN_WRAPPED_LINE_CHARS
    return wrapped and opening.style[0] in upcoming


def _closes_below(text: str, opening: Mark, line: Line, after: Sequence[Line]) -> bool:
    """Whether the first mark on the lines right below can only close, as where each sentence has a line of its own."""
    end = line.end
    for below in after:
        if opening.style != '"' or below.start - end != 1:
            return False
        marks = [mark for mark in find_marks(text, below, _DOUBLE) if mark.style == '"']
        if marks:
            opens = marks[0].looks_open and not (marks[0].belated and marks[0].after[:1].islower())
            return (marks[0].looks_close or marks[0].belated) and not opens and len(marks) % 2 == 1
        end = below.end
    return False


def _opens_a_sentence(text: str, opening: Mark, line: Line) -> bool:
    """Whether a quotation begins with a sentence, as one of several paragraphs does: not `the wall "met every"`."""
    before = text[line.start : opening.start].rstrip()
    return not before or not before[-1].isalnum() or not text[opening.end : opening.end + 1].islower()


def _never_closed(text: str, waiting: tuple[Mark, int], line: Line, number: int, nested: bool) -> Iterable[Quotation]:
    """A paragraph that opens with a mark and ends without one was meant to be quoted as a whole."""
    opening, first_line = waiting
    if opening.first and not nested and opening.style != "'" and text[line.end - 1] in ".?!…":
        yield Quotation(opening.start, line.end, first_line, number)


def _outermost(pairs: Iterable[Quotation]) -> list[Quotation]:
    found: list[Quotation] = []
    for pair in sorted(pairs, key=lambda p: (p.start, -p.end)):
        if not found or pair.start >= found[-1].end:
            found.append(pair)
    return found
