"""Finds and parses dates that a text states in full, or without their year."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import cache

from cuttings.common.facts import load_facts
from cuttings.common.text import alternation

UNKNOWN_YEAR = "XXXX"
_DIGIT = re.compile(r"\d")
_OTHER_DIGIT = re.compile(r"\d(?<![0-9])")
_FIRST_BUDDHIST_YEAR, _BUDDHIST_YEARS = 2540, 543  # a year in Thai; years that its era is ahead
_SOLAR_EPOCH = date(622, 3, 21).toordinal()  # the first day of the solar Hijri calendar
_SOLAR_LEAPS = (1, 5, 9, 13, 17, 22, 26, 30)  # leap years among 33
_FIRST_YEAR_IN_DIGITS = 1500  # a year before it, in digits of Persian or Arabic, is of a calendar of theirs


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date in a text: its span `text[start:end]`, and the day, month or year that it means, in EDTF."""

    start: int
    end: int
    edtf: str


@cache
def _months() -> dict[str, int]:
    facts = load_facts("dates")
    tables = (facts["months"], facts["foreign_months"], facts["months_before_year"])
    solar = {word: n for n, word in enumerate(facts["solar_months"], 1)}
    return solar | {word: n for table in tables for n, words in enumerate(table, 1) for word in words}


@cache
def weekdays() -> dict[str, int]:
    """The number of each weekday (Monday is 0) by each of its names in lower case."""
    return {word: n for n, words in enumerate(load_facts("dates")["weekdays"]) for word in words}


def capitalised(words: list[str]) -> str:
    """A regular expression that matches any of `words`, capitalised or in capitals, the longest first."""
    return alternation([form for word in words for form in (word.capitalize(), word.upper())])


@cache
def _explicit() -> re.Pattern[str]:
    """One pattern for every form of a date with a month; the first letter of a group's name identifies the form."""
    facts = load_facts("dates")
    english = capitalised([word for words in facts["months"] for word in words])
    foreign = alternation([word for words in facts["foreign_months"] for word in words])
    rare = alternation([word for words in facts["months_before_year"] for word in words])
    short = alternation([word for words in facts["months"] for word in words])
    solar = alternation(facts["solar_months"])
    weekday = rf"(?:(?P<weekday>{capitalised(list(weekdays()))})\.?\s?,?\s{{1,2}}(?:the\s)?)?"
    time = r"(?:[T\ ]\d\d:\ ?\d\d(?::\ ?\d\d)?(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?)?"
    year = r"(?:1[0-9]|20|21)\d\d(?!\d|[.,:]\d)"
    end = r"(?![\w/-]|\ /\ \w)"  # tokenisers write spaces round the marks of dates, and of addresses
    return re.compile(
        rf"""(?<![\w/.-])(?:
            (?<!/\ )(?P<iy>\d{{4}})(?P<sep>[-/.]|\ [-/]\ )(?P<im>\d{{1,2}})(?P=sep)(?P<id>\d{{1,2}}){time}{end}
          | (?<!/\ )(?P<na>\d{{1,2}})(?P<nsep>[/-]|\.\ ?|\ [/-]\ )(?P<nb>\d{{1,2}})(?P=nsep)(?P<ny>(?:19|20)\d\d){end}
          | (?P<hd>\d{{1,2}})-(?P<hm>(?i:{english}))-(?P<hy>\d{{4}})(?!\w)
          | (?P<cy>\d{{4}})[年년]\s?(?P<cm>\d{{1,2}})[月월]\s?(?P<cd>\d{{1,2}})[日일]
          | (?P<vd>\d{{1,2}})\stháng\s(?P<vm>\d{{1,2}})(?:,|\snăm)?\s(?P<vy>{year})
          | (?P<sd>\d{{1,2}})\s(?P<sm>{solar})(?:\sماه)?\s(?P<sy>1[34]\d\d)(?!\w)
          | (?P<fy>{year})(?:\.|ko|\sm\.)?\s(?P<fm>(?i:{foreign}|{rare}))(?!\w)\.?\s(?P<fd>\d{{1,2}})(?!\d|[.,:]\d)
          | (?P<ly>{year})\.\sgada\s(?P<ld>\d{{1,2}})\.\s(?P<lm>(?i:{foreign}|{rare}))(?!\w)
          | {weekday}(?:
              (?P<dd>\d{{1,2}})(?:st|nd|rd|th|º|\.|er)?\s{{1,2}}(?:of\s|de\s)?(?P<dm>{english}|(?i:{foreign}))\b(?:\.(?=\s?,?\s\d))?
              (?:\s?,?\s(?:de\s|del\s)?(?P<dy>{year}))?
            | (?P<mm>{english})\b\.?\s{{1,2}}(?:the\s)?(?P<md>\d{{1,2}})(?:st|nd|rd|th)?(?!\d|[,.:]\d|\s?%|\w)
              (?:\s?,?\s(?P<my>{year}))?
            )
          | (?P<ym>{english})\b\.?,?\s(?P<yy>{year})
          | (?P<ed>\d{{1,2}})\.?\s{{1,2}}(?:de\s|d[’'])?(?P<em>(?i:{rare}|{short}))(?!\w)\.?\s?,?\s
              (?:de\s|del\s|i\svitit\s)?(?P<ey>{year}|25[4-9]\d(?!\d))
          | (?=\S{{2,20}}+\s\d{{1,2}},?\s\d{{4}})(?P<gm>(?i:{foreign}|{rare}))\.?\s(?P<gd>\d{{1,2}}),?\s(?P<gy>{year})
        )""",
        re.VERBOSE,
    )


def edtf_day(year: str, month: int, day: int) -> str | None:
    """The EDTF of a day; None if the calendar has no such day."""
    if not 1 <= month <= 12 or year == "0000":
        return None
    longest = monthrange(2000 if year == UNKNOWN_YEAR else int(year), month)[1]  # 2000: 29 February may have been meant
    year = year if year.isascii() else f"{int(year):04}"
    return f"{year}-{month:02}-{day:02}" if 1 <= day <= longest else None


def _numeric(first: int, second: int, year: str, separator: str) -> str | None:
    """The date with these numbers of day and month; None if either may be the day (with dots the day is first)."""
    if separator == "." or first > 12 or first == second:
        return edtf_day(year, second, first)
    return edtf_day(year, first, second) if second > 12 else None


def _edtf_of(m: re.Match[str], first: str) -> str | None:
    """The EDTF of a match of `_explicit`; None if the calendar has no such day, or day and month are uncertain.

    `first` is its first character as it is written: a year before 1500 in the digits of Persian is of the solar Hijri
    calendar, and one in those of Arabic of the lunar, which is not read.
    """
    months, form = _months(), (m.lastgroup or "")[:1]
    if form == "n":
        return _numeric(int(m["na"]), int(m["nb"]), m["ny"], m["nsep"].strip())
    if form == "y":
        return f"{m['yy']}-{months[m['ym'].lower()]:02}"
    year, month, day = m[f"{form}y"], m[f"{form}m"], int(m[f"{form}d"])
    number = int(month) if month.isdecimal() else months[month.lower()]
    if form == "i" and not first.isascii() and int(year) < _FIRST_YEAR_IN_DIGITS:
        return _of_solar(int(year), number, day) if "\u06f0" <= first <= "\u06f9" else None
    if form == "s":
        return _of_solar(int(year), number, day)
    if year and int(year) >= _FIRST_BUDDHIST_YEAR:
        year = str(int(year) - _BUDDHIST_YEARS)
    return edtf_day(year or UNKNOWN_YEAR, number, day)


def _of_solar(year: int, month: int, day: int) -> str | None:
    """The day of a date in the solar Hijri calendar, whose leap years repeat every 33 years."""
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    cycles, rest = divmod(year - 1, 33)
    leaps = 8 * cycles + sum(1 for leap in _SOLAR_LEAPS if leap <= rest)
    before = 31 * (month - 1) - max(0, month - 7)
    return date.fromordinal(_SOLAR_EPOCH + 365 * (year - 1) + leaps + before + day - 1).isoformat()


def find_dates(text: str) -> tuple[DateSpan, ...]:
    """The dates that `text` states, in order: days with or without a year, months with a year."""
    if not _DIGIT.search(text):
        return ()
    plain = _plain_digits(text)
    found = ((m, _edtf_of(m, text[m.start()])) for m in _explicit().finditer(plain))
    return tuple(DateSpan(m.start(), m.end(), edtf) for m, edtf in found if edtf)


def _plain_digits(text: str) -> str:
    """`text` with the digits of other scripts as ASCII, at the same places."""
    return text if text.isascii() else _OTHER_DIGIT.sub(lambda digit: str(int(digit[0])), text)


@cache
def _around() -> frozenset[str]:
    return frozenset(w for phrase in load_facts("dates")["around"] for w in phrase.split()) | frozenset(weekdays())


def parse_date(text: str) -> str | None:
    """The date that `text` is, in EDTF; None if it is not a date, is more than a date, or is ambiguous.

    Accepts EDTF, ISO 8601 with or without a time, `19960828`, and a date in words with weekday, time and time zone.
    """
    text = " ".join(text.split())
    if re.fullmatch(r"(?:[0-9]{4}|XXXX)-(?:0[1-9]|1[0-2])|[0-9]{4}", text):
        return text if text > "0" else None
    if m := re.fullmatch(r"([0-9]{4}|XXXX)-?(\d\d)-?(\d\d)(?:T?\d{4,6}(?:Z|[+-]\d{4})?)?", text):
        return edtf_day(m[1], int(m[2]), int(m[3]))
    found = find_dates(text)
    if not found:
        return None
    rest = text[: found[0].start] + " " + text[found[0].end :]
    words = re.findall(r"[^\W\d_]+(?:\.[^\W\d_]+)*", rest)
    return found[0].edtf if all(word.lower() in _around() for word in words) else None
