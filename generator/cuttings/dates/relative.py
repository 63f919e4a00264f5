"""Resolves dates that depend on the day of publication, such as "yesterday", "on Friday" or "last April"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from cuttings.common.facts import load_facts
from cuttings.dates.direction import Direction, direction, may_be_planned
from cuttings.dates.mornings import is_morning
from cuttings.dates.stated import UNKNOWN_YEAR, DateSpan, capitalised, edtf_day, find_dates, weekdays

# months back beyond which a month that nothing dates is not believed to be past: "when he comes in September"
MAX_MONTHS_BACK = 8
# days; a day and month without a year is taken for the nearest such day only where the next is far off
_MAX_DAYS_WITHOUT_YEAR = 150
# days from a weekday to the day before it: news says "on Friday" of tomorrow, or is dated a day before it was finished,
# and hardly ever means the Friday of last week
DAYS_TO_SAME_WEEKDAY_TOMORROW = 6
NEARER_AHEAD_DAYS = 3  # days back, beyond which the next day of that name is nearer than the last
DATED_LEAD_CHARS = 600  # characters of the body in which news says when it happened


def complete_year(edtf: str, published: str | None, weekday: int | None = None) -> str:
    """`edtf` with its year, if that follows from the day `published` (EDTF); else `edtf` as it is.

    A day without a year is the one nearest to publication, if that is at most 150 days away, or the nearest one, within
    three years, that falls on `weekday` (Monday is 0).
    """
    around = _as_day(published)
    if not edtf.startswith(UNKNOWN_YEAR) or around is None:
        return edtf
    years = range(around.year - 3, around.year + 4)
    days = [date.fromisoformat(day) for y in years if (day := edtf_day(f"{y:04}", int(edtf[5:7]), int(edtf[8:10])))]
    if weekday is not None:
        days = [day for day in days if day.weekday() == weekday]
    nearest = min(days, key=lambda day: (abs(day - around), day), default=None)
    certain = nearest is not None and (weekday is not None or abs((nearest - around).days) <= _MAX_DAYS_WITHOUT_YEAR)
    return nearest.isoformat() if nearest and certain else edtf


_DETERMINER_BEFORE = re.compile(r"\b(?:the|this|that|its|his|her|their|our|my|very|[a-z]’s|[a-z]'s)\s$", re.IGNORECASE)


@cache
def _relative() -> re.Pattern[str]:
    full = [words[0] for words in load_facts("dates")["weekdays"]]
    months = capitalised([words[0] for words in load_facts("dates")["months"]])
    numbers = "|".join(load_facts("dates")["numbers"])
    return re.compile(
        rf"""\b(?:
            (?P<day>(?i:today|yesterday|tomorrow|tonight|last\snight|this\s(?:morning|afternoon|evening)))
          | (?:(?P<which>(?i:last|this|next))\s)?(?P<weekday>{capitalised(full)})
          | (?:(?P<lead>(?i:in|since|until|during))\s)?
            (?P<date>(?:(?P<mwhich>(?i:last|this|next))\s)?(?P<part>(?i:early|late|mid)[\s-])?(?P<month>{months})
            (?:\s(?:of\s)?(?P<myear>(?i:last|this|next))\syear|(?!\.?\s?\d|\s?[-–/]|\s[A-Z]|\s(?:of\s)?(?:that|the\ssame)\s)))
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
    except ValueError:  # not a day of the calendar
        return None


def _shift_month(edtf: str, months: int) -> str | None:
    """The month that is `months` after that of `edtf` (a day or a month, its year known or not); None for a year."""
    year, _, rest = edtf.partition("-")
    if not rest:
        return None
    index = int(rest[:2]) - 1 + months
    if year == UNKNOWN_YEAR:
        return f"{year}-{index % 12 + 1:02}"
    return f"{int(year) + index // 12:04}-{index % 12 + 1:02}" if 1 <= int(year) + index // 12 <= 9999 else None


def _shift_day(edtf: str, days: int) -> str | None:
    """The day that is `days` after `edtf`; None if that depends on an unknown year, or if `edtf` is not a day."""
    if days == 0:
        return edtf if len(edtf) == 10 else None
    unknown = edtf.startswith(UNKNOWN_YEAR)
    day = _as_day(edtf.replace(UNKNOWN_YEAR, "2001"))  # any year without 29 February
    if day is None or (unknown and abs(days) > 28):
        return None
    moved = day + timedelta(days)
    if not unknown:
        return moved.isoformat()
    doubtful = (day <= date(2001, 2, 28) < moved) or (moved <= date(2001, 2, 28) < day)
    return None if doubtful else f"{UNKNOWN_YEAR}-{moved:%m-%d}"


def _common_part(first: date, last: date) -> str | None:
    """The month, or else the year, that both days are in; None if their years differ."""
    if first.year != last.year:
        return None
    return f"{first.year:04}-{first.month:02}" if first.month == last.month else f"{first.year:04}"


def _weeks_off(day: date, weeks: int) -> str | None:
    monday = day - timedelta(day.weekday()) + timedelta(7 * weeks)
    return _common_part(monday, monday + timedelta(6))


def _unit_off(unit: str, count: int, published: str) -> str | None:
    """The month or the year that is `count` units after `published`; of a week, the month or year that holds it."""
    day = _as_day(published)
    if unit == "week":
        return _weeks_off(day, count) if day else None
    if unit == "month":
        return _shift_month(published, count)
    season = count == 0 and published[5:7] == "01"  # "this year" can mean the season or the year that has just ended
    return f"{int(published[:4]) + count:04}" if not season and not published.startswith(UNKNOWN_YEAR) else None


def _is_last_of_several(m: re.Match[str]) -> bool:
    """Whether "last" ends a number of days: "the last night of the fair", "its last Monday"."""
    before, after = m.string[max(0, m.start() - 8) : m.start()], m.string[m.end() : m.end() + 5]
    last = m[0][:4].lower() == "last"
    return last and bool(_DETERMINER_BEFORE.search(before) or re.match(r"\sof\b", after))


def _resolve(m: re.Match[str], published: str) -> str | None:
    """The EDTF date that a match of `_relative` means in an article of the day `published`; None if it is uncertain."""
    g = m.groupdict()
    name = g["day"] and g["day"][0].isupper() and re.search(r"\w $", m.string[: m.start()][-2:])  # "USA Today"
    if name or ((g["day"] or g["weekday"]) and _is_last_of_several(m)):
        return None
    if g["day"]:
        return _shift_day(published, load_facts("dates")["days_off"].get(" ".join(g["day"].lower().split()), 0))
    if g["month"]:
        return _month(m, published)
    if g["ago"]:
        count = int(g["ago"]) if g["ago"].isdigit() else load_facts("dates")["numbers"][g["ago"].lower()]
        return (
            _shift_day(published, -count)
            if g["agounit"].lower() == "day"
            else _unit_off(g["agounit"].lower(), -count, published)
        )
    if g["unit"]:
        return _unit_off(g["unit"].lower(), {"last": -1, "this": 0, "next": 1}[g["span"].lower()], published)
    return _weekday(m, published)


def _weekday(m: re.Match[str], published: str) -> str | None:
    """The date of a weekday: the latest one up to publication, or the next one if the sentence looks ahead.

    With "last", "next" or "this", newspapers mean one week or another, so the result is only a month or a year; it is
    for the weekday of tomorrow too, where nothing looks ahead. The morning of tomorrow's is tomorrow's, since a report
    that tells of it was finished in the night after the day that it gives.
    """
    day = _as_day(published)
    before = m.string[: m.start()][-12:].split()[-1:]
    if day is None or (before and before[0].lower() in load_facts("dates")["named_days"]):
        return None
    back = (day.weekday() - weekdays()[m["weekday"].lower()]) % 7
    which = (m["which"] or "").lower()
    if which in ("next", "last") or (which == "this" and back):
        near = day - timedelta(back) if which == "last" else day + timedelta(7 - back)
        return _common_part(near, near + timedelta(7 if which == "next" else -7 if which == "last" else 0))
    if back == DAYS_TO_SAME_WEEKDAY_TOMORROW and is_morning(m.string, m.start(), m.end()):
        return (day + timedelta(1)).isoformat()
    looks = direction(m.string, m.start())
    nearer_ahead = back > NEARER_AHEAD_DAYS
    plan = nearer_ahead and (_names_a_plan(m) or may_be_planned(m.string, m.start()))
    if looks is Direction.BACK and (back == DAYS_TO_SAME_WEEKDAY_TOMORROW or plan):
        looks = Direction.UNSURE
    return _of_two(day - timedelta(back), day + timedelta(-back % 7), looks)


def _names_a_plan(m: re.Match[str]) -> bool:
    """Whether a weekday only names what is held on it, past or to come: "Monday's summit"."""
    return re.match(r"[’']s\b", m.string[m.end() : m.end() + 2]) is not None


def _of_two(back: date, ahead: date, looks: Direction) -> str | None:
    """`back` or `ahead`, by the direction; the month or year that both are in if it is unsure."""
    if back == ahead or looks is Direction.BACK:
        return back.isoformat()
    return ahead.isoformat() if looks is Direction.AHEAD else _common_part(back, ahead)


def _month(m: re.Match[str], published: str) -> str | None:
    """The month and year of a month's name without a year: "April last year", "last April", "in April"."""
    if len(published) < 7 or published.startswith(UNKNOWN_YEAR):
        return None
    year, now = int(published[:4]), int(published[5:7])
    number = 1 + [words[0] for words in load_facts("dates")["months"]].index(m["month"].lower())
    which = (m["mwhich"] or "").lower()
    off: int | None = None
    if m["myear"] or which == "this":
        off = {"last": -1, "next": 1}.get((m["myear"] or "").lower(), 0)
    elif which:  # in December, "last April" may be this year's or last year's; before April it is clear
        off = -1 if which == "last" and number >= now else 1 if which == "next" and number <= now else None
    elif m["lead"] or m["part"]:
        off = _years_off(m, number, now)
    return f"{year + off:04}-{number:02}" if off is not None and 1 <= year + off <= 9999 else None


def _years_off(m: re.Match[str], number: int, now: int) -> int | None:
    """The years from publication to the month `number`, given without a year in the month `now`; None if unsure."""
    if number == now:
        return 0
    lead, looks = (m["lead"] or "").lower(), direction(m.string, m.start())
    if looks is Direction.AHEAD or lead == "until":
        return int(number < now)
    far = (now - number) % 12 > MAX_MONTHS_BACK and lead != "since"
    return None if far or looks is Direction.UNSURE else -int(number > now)


def resolve_dates(text: str, published: str | None) -> tuple[DateSpan, ...]:
    """Every date in `text`, stated or relative ("on Thursday") to the day `published` (EDTF), in order.

    A weekday or a month is the latest one up to publication, or the next one if the sentence looks ahead. A date that
    is not certain is given as a month or a year, keeps its unknown year, or is left out.
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
            start = m.start("date") if m["date"] else m.start()
            spans.append(DateSpan(start, m.end(), edtf))
    return tuple(sorted(spans, key=lambda s: (s.start, s.end)))
