"""Writes EDTF dates in words, for readers."""

from __future__ import annotations

import re
from functools import cache

from cuttings.common.facts import load_facts

EDTF_QUALIFIER_WORDS = {"?": ", uncertain", "~": ", approximate", "%": ", uncertain and approximate"}
YEAR_NOT_STATED = ", year not stated"
_EDTF = re.compile(r"(\d{4}|XXXX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?([?~%])?")


@cache
def month_names() -> tuple[str, ...]:
    """The names of the twelve months: "January", ..."""
    return tuple(words[0].capitalize() for words in load_facts("dates")["months"])


def reader_date(edtf: str | None) -> str:
    """An EDTF date in words: "15 December 2017"; "15 December, year not stated" for `XXXX-12-15`; "" for None."""
    if not edtf:
        return ""
    if "/" in edtf:
        first, _, last = edtf.partition("/")
        return f"{reader_date(first)} to {reader_date(last)}"
    match = _EDTF.fullmatch(edtf)
    if not match:
        return edtf
    year, month, day, qualifier = match.groups()
    words = []
    if day and day != "XX":
        words.append(str(int(day)))
    if month and month != "XX" and 1 <= int(month) <= 12:
        words.append(month_names()[int(month) - 1])
    if year != "XXXX":
        words.append(year)
    stated = " ".join(words) + ("" if year != "XXXX" else YEAR_NOT_STATED)
    return stated.removeprefix(", ") + EDTF_QUALIFIER_WORDS.get(qualifier or "", "")


def listed_date(edtf: str | None) -> str:
    """An EDTF date in words for a list, where an unknown year is not mentioned: "15 December" for `XXXX-12-15`."""
    return reader_date(edtf).replace(YEAR_NOT_STATED, "")


def event_date(date: str | None, first_reported: str | None) -> str:
    """When something happened or, where that is not known, "first reported on 5 May 2018"; "" where neither is."""
    if date or not first_reported:
        return listed_date(date)
    return f"first reported {'on' if len(first_reported) == len('2018-05-05') else 'in'} {listed_date(first_reported)}"
