"""Puts figures and dates the way a reader writes them."""

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
    """An EDTF date as it stands beside a title in a list, where nothing is said of a year that is not stated."""
    return reader_date(edtf).replace(UNSTATED, "")


def short_date(edtf: str | None) -> str:
    """An EDTF date in few letters, for a column: "15 Dec 2017"; without its year where none is stated."""
    words = listed_date(edtf)
    for month in MONTHS:
        words = words.replace(month, month[:3])
    return words


def has_year(edtf: str | None) -> bool:
    """Whether a date is there and states its year."""
    return bool(edtf) and (edtf or "")[:4].isdigit()


def date_order(edtf: str | None) -> tuple[int, str]:
    """Sorts dates: none at all first, then those without a year, then by the calendar."""
    if not edtf:
        return 0, ""
    return (1, edtf) if edtf.startswith("X") else (2, edtf)


def date_span(first: str | None, last: str | None) -> str:
    """Two dates as one: "14 to 15 December 2017" is left long, a date and itself become one."""
    if first == last or not last:
        return reader_date(first)
    return f"{reader_date(first)} to {reader_date(last)}" if first else reader_date(last)


def short_span(first: str | None, last: str | None) -> str:
    """Two dates as one, in few letters: "4 May to 9 Jun 2019"."""
    one, two = short_date(first), short_date(last)
    if one == two or not (one and two):
        return one or two
    if first and last and first[:4] == last[:4] and len(one) > 4:
        one = one.removesuffix(f" {first[:4]}")
    return f"{one} to {two}"


def count(n: int, thing: str, things: str = "") -> str:
    """`n` things: "1 article", "2,310 articles"."""
    return f"{n:,} {thing if n == 1 else things or thing + 's'}"


def shorten(text: str, longest: int) -> str:
    """`text` on one line, cut after a word and marked so where it is longer than `longest` characters."""
    text = " ".join(text.split())
    if len(text) <= longest:
        return text
    head, space, _ = text[:longest].rpartition(" ")
    return (head if space else text[:longest]).rstrip(" ,;:") + " …"


def listing(words: list[str]) -> str:
    """Words as an enumeration: "a, b and c"."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def coordinates(lat: float, lon: float) -> str:
    """Degrees of a place for reading: "50.45° N, 30.52° E"."""
    return f"{abs(lat):.2f}° {'N' if lat >= 0 else 'S'}, {abs(lon):.2f}° {'E' if lon >= 0 else 'W'}"
