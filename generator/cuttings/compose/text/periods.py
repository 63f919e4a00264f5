"""Groups dated things by year and, where a year has many, by month and day."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import TypeVar

from cuttings.common.text import with_capital
from cuttings.compose.format import reader_date
from cuttings.compose.view_models import Group

T = TypeVar("T")
YEAR_CHARS, MONTH_CHARS, DAY_CHARS = 4, 7, 10  # characters of an EDTF date that state them


def group_by_period(
    things: Sequence[T],
    date: Callable[[T], str | None],
    most: int,
    *,
    length: int = YEAR_CHARS,
    finest: int = DAY_CHARS,
) -> list[Group[T]]:
    """`things` by year; a year with more than `most` things is divided by month, such a month by day.

    `date` gives the EDTF date of a thing. Periods come in the order of their first things; none is finer than `finest`.
    Things without a year are grouped as "Year not stated" or "No date", and divided in the same way.
    """
    groups: dict[str, list[T]] = defaultdict(list)
    for thing in things:
        groups[_key(date(thing), length)].append(thing)
    out: list[Group[T]] = []
    for key, found in groups.items():
        if len(found) > most and len(key) == length < finest:
            out += group_by_period(
                found, date, most, length=MONTH_CHARS if length == YEAR_CHARS else DAY_CHARS, finest=finest
            )
        else:
            out.append(Group(period_heading(key), period_anchor(key), tuple(found)))
    return out


def _key(date: str | None, length: int) -> str:
    """The year, month or day that a date states, as far as it does: "2019-05", "XXXX-05"; "" without a date."""
    if not date:
        return ""
    found = re.match(r"(?:\d{4}|XXXX)(?:-\d\d(?:-\d\d)?)?", date)
    return found.group()[:length] if found else "XXXX"


def period_heading(key: str) -> str:
    """A year, month or day in words: "2019", "May 2019", "4 May 2019", "May, year not stated"."""
    words = reader_date(key) or "No date"
    return with_capital(words)


def period_anchor(key: str) -> str:
    """The anchor of a year, month or day, and the name of its page."""
    return f"y{key}".replace("yXXXX", "year-not-stated") if key else "no-date"
