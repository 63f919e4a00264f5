"""Dates that mean something only as seen from the day of publication."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from generator.dates.stated import UNKNOWN_YEAR, DateSpan, capitalised, edtf_day, find_dates, weekdays
from generator.facts import load_facts

_NEAR = 150  # days; a day and month without a year is taken for the nearest such day only where the next is far off


def complete_year(edtf: str, published: str | None, weekday: int | None = None) -> str:
    """`edtf` with its year, where that follows from the day of publication; else `edtf` as it is.

    A day without a year is the nearest one to publication, if it is near (150 days) or if `weekday` (Monday is 0) says
    in which of the nearest years it fell.
    """
    around = _as_day(published)
    if not edtf.startswith(UNKNOWN_YEAR) or around is None:
        return edtf
    years = range(around.year - 3, around.year + 4)
    days = [date.fromisoformat(day) for y in years if (day := edtf_day(f"{y:04}", int(edtf[5:7]), int(edtf[8:10])))]
    if weekday is not None:
        days = [day for day in days if day.weekday() == weekday]
    nearest = min(days, key=lambda day: (abs(day - around), day), default=None)
    certain = nearest is not None and (weekday is not None or abs((nearest - around).days) <= _NEAR)
    return nearest.isoformat() if nearest and certain else edtf


@cache
def _relative() -> re.Pattern[str]:
    full = [words[0] for words in load_facts("dates")["weekdays"]]
    numbers = "|".join(load_facts("dates")["numbers"])
    return re.compile(
        rf"""\b(?:
            (?P<day>(?i:today|yesterday|tomorrow|tonight))
          | (?:(?P<which>(?i:last|this|next))\s)?(?P<weekday>{capitalised(full)})
          | (?P<span>(?i:last|this|next))\s(?P<unit>(?i:week|month|year))
          | (?P<ago>\d{{1,3}}|(?i:{numbers}))\s(?P<agounit>(?i:day|week|month|year))s?\s(?i:ago)
        )(?!\w|[’']s\s(?-i:Day))""",
        re.VERBOSE,
    )


def _as_day(edtf: str | None) -> date | None:
    if edtf is None or not re.fullmatch(r"[12]\d{3}-\d\d-\d\d", edtf):
        return None
    try:
        return date.fromisoformat(edtf)
    except ValueError:  # no day of the calendar
        return None


def _shift_month(edtf: str, months: int) -> str | None:
    """The month that lies `months` after that of `edtf` (a day or a month, its year known or not)."""
    year, _, rest = edtf.partition("-")
    if not rest:
        return None
    index = int(rest[:2]) - 1 + months
    if year == UNKNOWN_YEAR:
        return f"{year}-{index % 12 + 1:02}"
    return f"{int(year) + index // 12:04}-{index % 12 + 1:02}" if 1 <= int(year) + index // 12 <= 9999 else None


def _shift_day(edtf: str, days: int) -> str | None:
    """The day that lies `days` after `edtf`, None where that cannot be known."""
    if days == 0:
        return edtf if len(edtf) == 10 else None
    unknown = edtf.startswith(UNKNOWN_YEAR)
    day = _as_day(edtf.replace(UNKNOWN_YEAR, "2001"))  # a year without 29 February: across it, the day is not known
    if day is None or (unknown and abs(days) > 28):
        return None
    moved = day + timedelta(days)
    if not unknown:
        return moved.isoformat()
    doubtful = (day <= date(2001, 2, 28) < moved) or (moved <= date(2001, 2, 28) < day)
    return None if doubtful else f"{UNKNOWN_YEAR}-{moved:%m-%d}"


def _common_part(first: date, last: date) -> str | None:
    """The month, or else the year, that both days lie in."""
    if first.year != last.year:
        return None
    return f"{first.year:04}-{first.month:02}" if first.month == last.month else f"{first.year:04}"


def _weeks_off(day: date, weeks: int) -> str | None:
    monday = day - timedelta(day.weekday()) + timedelta(7 * weeks)
    return _common_part(monday, monday + timedelta(6))


def _unit_off(unit: str, count: int, published: str) -> str | None:
    """The week's month, the month or the year that lies `count` units after `published`."""
    day = _as_day(published)
    if unit == "week":
        return _weeks_off(day, count) if day else None
    if unit == "month":
        return _shift_month(published, count)
    return f"{int(published[:4]) + count:04}" if not published.startswith(UNKNOWN_YEAR) else None


def _resolve(m: re.Match[str], published: str) -> str | None:
    """What a match of `_relative` names, seen from `published`."""
    g, day = m.groupdict(), _as_day(published)
    if g["day"]:
        return _shift_day(published, {"yesterday": -1, "tomorrow": 1}.get(g["day"].lower(), 0))
    if g["ago"]:
        count = int(g["ago"]) if g["ago"].isdigit() else load_facts("dates")["numbers"][g["ago"].lower()]
        return (
            _shift_day(published, -count)
            if g["agounit"].lower() == "day"
            else _unit_off(g["agounit"].lower(), -count, published)
        )
    if g["unit"]:
        return _unit_off(g["unit"].lower(), {"last": -1, "this": 0, "next": 1}[g["span"].lower()], published)
    if day is None:
        return None
    back = (day.weekday() - weekdays()[g["weekday"].lower()]) % 7
    which = (g["which"] or "").lower()
    if which in ("next", "last") or (which == "this" and back):  # newspapers mean either of two weeks by these
        near = day - timedelta(back) if which == "last" else day + timedelta(7 - back)
        return _common_part(near, near + timedelta(7 if which == "next" else -7 if which == "last" else 0))
    return (day - timedelta(back)).isoformat()


def resolve_dates(text: str, published: str | None) -> tuple[DateSpan, ...]:
    """Every date in `text`, stated or relative ("on Thursday"), as seen from the day `published`, in order.

    A weekday is the latest one up to publication. What cannot be known for certain is coarser (a month, a year), keeps
    its unknown year, or is left out.
    """
    spans, covered = [], 0
    stated = list(find_dates(text))
    for span in stated:
        first = text[span.start : span.end].split(maxsplit=1)[0].strip(".,").lower()
        spans.append(DateSpan(span.start, span.end, complete_year(span.edtf, published, weekdays().get(first))))
    for m in _relative().finditer(text) if published else ():
        while covered < len(stated) and stated[covered].end <= m.start():
            covered += 1
        free = covered == len(stated) or stated[covered].start >= m.end()
        if free and (edtf := _resolve(m, published or "")):
            spans.append(DateSpan(m.start(), m.end(), edtf))
    return tuple(sorted(spans, key=lambda s: (s.start, s.end)))
