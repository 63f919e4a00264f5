"""Writes EDTF dates in words, for readers."""

from __future__ import annotations

import re

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
QUALIFIERS = {"?": ", uncertain", "~": ", approximate", "%": ", uncertain and approximate"}
UNSTATED = ", year not stated"
_EDTF = re.compile(r"(\d{4}|XXXX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?([?~%])?")


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
        words.append(MONTHS[int(month) - 1])
    if year != "XXXX":
        words.append(year)
    stated = " ".join(words) + ("" if year != "XXXX" else UNSTATED)
    return stated.removeprefix(", ") + QUALIFIERS.get(qualifier or "", "")


def listed_date(edtf: str | None) -> str:
    """An EDTF date in words for a list, where an unknown year is not mentioned: "15 December" for `XXXX-12-15`."""
    return reader_date(edtf).replace(UNSTATED, "")
