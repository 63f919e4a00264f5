"""Finds where the dateline that opens a report ("GENEVA, March 3 (Reuters) - ") ends and its first sentence begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from cuttings.common.facts import load_facts
from cuttings.dates import find_dates

_MONTH_DAY = r"[^\W\d_]{3,9}\.?\s{1,2}\d{1,2}(?:,?\s\d{4})?|\d{1,2}\.?\s[^\W\d_]{3,9}\.?(?:,?\s\d{4})?"
_DATELINE_PLACE = r"""(?P<place>[^\W\d_](?:[^\d()\[\]/:;!?"“”\n—–―]|(?<=[A-Z])/(?=[A-Z])){1,45}?)"""
_DATELINE_DATE = rf"(?:[,.\s(]{{1,2}}(?P<date>{_MONTH_DAY})\)?)"
_AGENCY = r"(?P<agency>\([^()\n]{2,40}\)|/[^/\n]{2,30}/)"
_DATELINE_MARK = r"(?P<mark>\s?(?:--|[–—―])\s?|\s[-_]\s)"
_WITH_AGENCY = re.compile(rf"{_DATELINE_PLACE}?{_DATELINE_DATE}?[,.\s]*{_AGENCY}[.,]?{_DATELINE_MARK}?\s*")
_WITHOUT_AGENCY = re.compile(rf"{_DATELINE_PLACE}{_DATELINE_DATE}?{_DATELINE_MARK}\s*")

_CAPITALS = r"[^\W\d_a-z][^\W\d_a-z.'’-]+"
_INNER_DATELINE = re.compile(
    rf"(?<![^\s])(?:(?P<place>{_CAPITALS}(?: (?:/ )?{_CAPITALS}){{0,5}})(?: ?, ?[A-Z][\w.]*){{0,2}}"
    rf"(?: ?, ?(?:{_MONTH_DAY}))? )?{_AGENCY} ?(?:--|[–—―-]) "
)  # within a line

_MAX_PLACE_WORDS = 4  # of a place that is not set in capitals
_ISO_DAY_CHARS = len("2020-05-04")


@cache
def _agencies() -> frozenset[str]:
    outlets = load_facts("outlets")
    return frozenset(
        name.casefold() for o in outlets if o.get("agency") or o["name"] == "CNN" for name in (o["name"], *o["aliases"])
    )


def dateline_end(text: str) -> int:
    """The number of characters of the dateline that opens `text`, with the dash and space after it; 0 if there is none.

    A dateline is an agency in brackets, possibly with a place and a date before it, or else a place, possibly with a
    date, and a dash. A place that is not in capitals counts only with a date or, before an agency, with a dash.
    """
    m = _WITH_AGENCY.match(text)
    if m is not None and _goes_on(text, m.end()):
        placed = m["place"] is None or _is_place(m["place"])
        if _is_agency(m["agency"]) and (m["mark"] or m["date"] or placed):
            return m.end()
        if m["place"] and placed and re.fullmatch(r"\([A-Z]{2,6}\)", m["agency"]):  # a station's call sign
            return m.end()
    m = _WITHOUT_AGENCY.match(text)
    if m is None or not _goes_on(text, m.end()):
        return 0
    dated = m["date"] is not None and _is_day(m["date"]) and _is_named(m["place"])
    return m.end() if _is_place(m["place"]) or dated else 0


def agency_datelines(text: str, start: int, end: int) -> Iterator[tuple[int, bool]]:
    """Where datelines with an agency begin within `text[start:end]`, each with whether it names a place in capitals."""
    for m in _INNER_DATELINE.finditer(text, start, end):
        words = (m["place"] or "").split()
        while words and words[0].casefold() in _agencies():
            words = words[1:]
        begin = m.start("agency") if not words else m.end("place") - len(" ".join(words))
        if _is_agency(m["agency"]):
            yield begin, bool(words)


def _goes_on(text: str, end: int) -> bool:
    return bool(re.search(r"[^\W_]", text[end : end + 80]))


def _is_place(name: str) -> bool:
    """Whether `name` is in capitals, except for the region after its comma, and has three letters or more."""
    city = name.split(",", maxsplit=1)[0].strip()
    return len(re.findall(r"[^\W\d_]", city)) >= 3 and city.isupper()


def _is_named(place: str) -> bool:
    """Whether `place` has few words, and the first has a capital and is neither a weekday nor a function word."""
    words = re.findall(r"[^\W_]+", place)
    return 0 < len(words) <= _MAX_PLACE_WORDS and words[0][0].isupper() and words[0].lower() not in _openers()


@cache
def _openers() -> frozenset[str]:
    small = (word for words in load_facts("page-parts")["function_words"].values() for word in words)
    return frozenset(small) | {day for days in load_facts("dates")["weekdays"] for day in days}


def _is_day(date: str) -> bool:
    """Whether `date` names a day of a month, whatever the case of its letters: "MArch 3"."""
    return any(len(span.edtf) == _ISO_DAY_CHARS for span in find_dates(date.title()))


def _is_agency(name: str) -> bool:
    return any(part.strip(" .").casefold() in _agencies() for part in re.split(r"[/,|]| and ", name.strip("()/")))
