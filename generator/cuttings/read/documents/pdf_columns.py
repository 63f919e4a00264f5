"""Puts the columns of a page of print one after the other, by where its lines stand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

_GAP = re.compile(r"(?<=\S) {2,}(?=\S)")
_GLUED = re.compile(r"(?<=[a-z)][.!?])(?=[a-z“\"])")  # "on Tuesday.said, and"
_WIDE_GAP = re.compile(r"\S {4,}(?=\S)")
_PAGE_NUMBER = re.compile(r"page \d{1,4}|\d{1,4} ?/ ?\d{1,4}", re.IGNORECASE)
_PRINT_TIME = re.compile(r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}, \d{1,2}:\d{2}(?: ?[AaPp]\.?[Mm]\.?)?")
_MIN_ALIGNED_LINES = 3  # lines that begin a second part at the same place; fewer are chance or a line of details
_MIN_BLANK_SHARE = 0.8  # share of the lines between the first and the last of these that leave the gap blank
_MIN_GUTTER_SHARE = (
    0.5  # of a line's widest gap, as wide as the gap between columns is; between justified words is less
)
_MAX_OVERRUN_CHARS = 6  # characters by which small letters may seem to run into the next column
_MIN_CELL_WORDS = 2.0  # words that a part has on average: parts of tables have fewer
_MIN_COLUMN_STEP, _MIN_COLUMN_RISE = 60.0, 20.0  # units to the right, and up, from the end of a column to the next
_CHAR_WIDTH = 0.5  # of the size of letters, about
_MIN_ROWS_ACROSS = 2  # parts of text drawn beside another, far from it, that are no details of a page's head
_MIN_UNTOLD_LINES = 3  # lines with a wide gap within prose that no column explains


def read_columns(lines: Sequence[str]) -> tuple[list[str] | None, bool]:
    """The lines of a page drawn to scale with spaces, column after column, and whether columns may be mixed in them.

    The lines are None if the page has one column. A line that runs across the columns ends what stands above it.
    """
    starts = _starts(lines)
    out: list[str] = []
    columns: list[list[str]] = [[] for _ in range(len(starts) + 1)]
    across: list[str] = []
    for line in lines:
        edges = [_edge(line, start) for start in starts]
        if None not in edges:
            for column, cell in zip(columns, _cells(line, [edge for edge in edges if edge is not None]), strict=True):
                column.append(cell)
            continue
        across.append(line)
        out += [cell for column in columns for cell in [*column, ""]] + [line]
        columns = [[] for _ in columns]
    out += [cell for column in columns for cell in [*column, ""]]
    doubtful = sum(_is_mixed(line) for line in (across if starts else lines))
    return (out if starts else None), doubtful >= _MIN_UNTOLD_LINES


def in_drawing_order(page: Any) -> tuple[list[str], bool]:
    """The lines of a page in the order in which they are drawn, and whether that is column after column.

    Each column but the first begins higher than the one before it ends, and to its right; no row is drawn across.
    `page` is one of pypdf.
    """
    parts: list[tuple[float, float, float]] = []  # where each part of the text begins, and where it ends about

    def note(text: str, cm: Sequence[float], tm: Sequence[float], _: object, size: float) -> None:
        if text.strip():
            x, y = (cm[k] * tm[4] + cm[k + 2] * tm[5] + cm[k + 4] for k in (0, 1))
            parts.append((x, y, x + len(text.strip()) * size * abs(cm[0]) * _CHAR_WIDTH))

    lines = page.extract_text(visitor_text=note).splitlines()
    steps = [(b[0] - a[0], b[1] - a[1], b[0] - a[2]) for a, b in pairwise(parts)]
    columns = any(right > _MIN_COLUMN_STEP and up > _MIN_COLUMN_RISE for right, up, _ in steps)
    across = sum(gap > _MIN_COLUMN_STEP / 2 and abs(up) < _MIN_COLUMN_RISE / 2 for _, up, gap in steps)
    return lines, columns and across < _MIN_ROWS_ACROSS


def head_parts(line: str) -> tuple[str, ...]:
    """The parts of `line`, at the edge of a page drawn to scale, that are page numbers or the time of printing.

    A page number counts only if other parts stand beside it.
    """
    parts = re.split(r" {2,}", line.strip())
    found = [part for part in parts if _PRINT_TIME.fullmatch(part) or (len(parts) > 1 and _PAGE_NUMBER.fullmatch(part))]
    return tuple(found)


def _starts(lines: Sequence[str]) -> list[int]:
    """The places at which columns after the first begin."""
    gaps = [{gap.end(): len(gap[0]) for gap in _GAP.finditer(line)} for line in lines]  # width by end, of each line
    found = Counter(end for of_line in gaps for end in of_line)
    starts: list[int] = []
    for start, count in sorted(found.items(), key=lambda item: (-item[1], item[0])):
        if count < _MIN_ALIGNED_LINES or any(abs(start - other) < 12 for other in starts):
            continue
        # a gutter is about as wide as the widest gap of its line
        gutters = sum(g.get(start, 0) > _MIN_GUTTER_SHARE * max(g.values(), default=0) for g in gaps)
        if gutters * 2 <= count:
            continue
        rows = [n for n, of_line in enumerate(gaps) if start in of_line]
        between = [line for line in lines[rows[0] : rows[-1] + 1] if line.strip()]
        blank = sum(_is_blank(line, start) for line in between)
        parts = [part for n in rows for part in (lines[n][:start], lines[n][start:])]
        words = sum(len(part.split()) for part in parts) / len(parts)
        if blank >= len(between) * _MIN_BLANK_SHARE and words >= _MIN_CELL_WORDS:
            starts.append(start)
    return sorted(starts)


def _edge(line: str, start: int) -> int | None:
    """Where `line` is cut between the columns of which the second begins at `start`; None if it runs across them.

    A sentence in small letters, such as a caption's, may seem to run into the next column.
    """
    if _is_blank(line, start):
        return start
    near = _GLUED.search(line, max(start - _MAX_OVERRUN_CHARS, 0), start + _MAX_OVERRUN_CHARS)
    return near.start() if near else None


def _is_blank(line: str, start: int) -> bool:
    return not line[max(start - 2, 0) : start].strip()


def _cells(line: str, starts: Sequence[int]) -> list[str]:
    edges = [0, *starts, max(len(line), starts[-1] if starts else 0)]
    return [line[a:b].strip() for a, b in pairwise(edges)]


def _is_mixed(line: str) -> bool:
    """Whether `line` looks like lines of two columns: several words stand on both sides of a wide gap."""
    gaps = _WIDE_GAP.finditer(line)
    return any(min(len(line[: gap.end()].split()), len(line[gap.end() :].split())) >= 3 for gap in gaps)
