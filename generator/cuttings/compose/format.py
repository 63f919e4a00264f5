"""Writes figures, dates and lists the way readers do."""

from __future__ import annotations

import re

from cuttings import dates
from cuttings.model import NAME_BY_THING_TYPE, Entity

reader_date = dates.reader_date
listed_date = dates.listed_date
event_date = dates.event_date
DATE_BASIS_WORDS = {
    "caption": "the date of a picture",
    "text": "from the words “{}”",
    "date line": "from the line “{}”",
    "dateline": "from the dateline",
    "address": "from the article’s address",
    "front matter": "as its file states",
    "curation": "set by the editor",
}


def basis_words(basis: str | None) -> str:
    """What an article's date rests on, for readers: "from the words “November 14”" for "text: 'November 14'"."""
    kind, _, words = (basis or "").partition(": '")
    for name, told in DATE_BASIS_WORDS.items():
        if kind == name:
            return told.format(words.removesuffix("'")) if words or "{}" not in told else kind
    return basis or ""


def short_date(edtf: str | None) -> str:
    """An EDTF date in few letters, for a column: "15 Dec 2017"; "15 Dec" where it has no year, "" for None."""
    words = listed_date(edtf)
    for month in dates.month_names():
        words = words.replace(month, month[:3])
    return words


def place_type_words(place_type: str) -> str:
    """A type of place in the words of readers rather than of gazetteers: "former country" for "historic"."""
    return {"macro-region": "part of the world", "historic": "former country"}.get(place_type, place_type)


def entity_type_words(entity: Entity) -> str:
    """What a place or a named thing is, in a few words: "city", "treaty or law"; "" for others and where unknown."""
    if entity.thing_type:
        return NAME_BY_THING_TYPE[entity.thing_type].lower()
    return place_type_words(entity.location.place_type) if entity.location else ""


def has_year(edtf: str | None) -> bool:
    """Whether an EDTF date is known and has a year."""
    return bool(edtf) and (edtf or "")[:4].isdigit()


def date_order(edtf: str | None) -> tuple[int, str]:
    """A key to sort EDTF dates by: unknown dates first, then those without a year, then by the calendar."""
    if not edtf:
        return 0, ""
    return (1, edtf) if edtf.startswith("X") else (2, edtf)


def date_span(first: str | None, last: str | None) -> str:
    """Two EDTF dates as a span, with what they share written once: "14 to 15 December 2017"; equal dates as one."""
    if first == last or not last:
        return reader_date(first)
    if not first:
        return reader_date(last)
    one, two = reader_date(first).split(" "), reader_date(last).split(" ")
    alike = len(one) == len(two) and has_year(first) and has_year(last)
    while alike and len(one) > 1 and one[-1] == two[len(one) - 1]:
        one.pop()
    return f"{' '.join(one)} to {' '.join(two)}"


def span_of_dated(first: str | None, last: str | None, dated: int, of: int) -> str:
    """A span of dates, with how many articles have one where that is not all: "4 to 9 May 2019 (3 dated)"."""
    span = date_span(first, last)
    return f"{span} ({dated:,} dated)" if span and dated < of else span


def short_span(first: str | None, last: str | None) -> str:
    """Two EDTF dates as a span in few letters: "4 May to 9 Jun 2019"; equal dates as one."""
    one, two = short_date(first), short_date(last)
    if one == two or not (one and two):
        return one or two
    if first and last and first[:4] == last[:4] and len(one) > 4:
        one = one.removesuffix(f" {first[:4]}")
    return f"{one} to {two}"


def times(n: int) -> str:
    """How often: "once", "twice", "12 times"."""
    return {1: "once", 2: "twice"}.get(n, f"{n:,} times")


def multiple(n: int) -> str:
    """How often, in few letters, with a times sign, where it is more than once; else ""."""
    return f"{n:,}×" if n > 1 else ""


def count(n: int, thing: str, things: str = "") -> str:
    """`n` things: "1 article", "2,310 articles"."""
    return f"{n:,} {thing if n == 1 else things or thing + 's'}"


def shorten(text: str, longest: int) -> str:
    """`text` on one line; where it has more than `longest` characters, cut after a word and ended by " …"."""
    text = " ".join(text.split())
    if len(text) <= longest:
        return text
    head, space, _ = text[:longest].rpartition(" ")
    return (head if space else text[:longest]).rstrip(" ,;:") + " …"


def enumeration(words: list[str]) -> str:
    """`words` as an enumeration: "a, b and c"."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def coordinates(lat: float, lon: float) -> str:
    """Degrees of latitude and longitude for reading: "50.45° N, 30.52° E"."""
    return f"{abs(lat):.2f}° {'N' if lat >= 0 else 'S'}, {abs(lon):.2f}° {'E' if lon >= 0 else 'W'}"


def file_size(size: int) -> str:
    """A number of bytes in kilobytes or megabytes: "352 kB", "4.3 MB", "143 MB"."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))} kB"
    return f"{size / 1e6:.1f} MB" if size < 10_000_000 else f"{size / 1e6:,.0f} MB"


def is_earlier(day: str | None, other: str | None) -> bool:
    """Whether an EDTF day is before another; False where either is no full day, so that nobody knows."""
    full = (date is not None and re.fullmatch(r"\d{4}-\d\d-\d\d", date) for date in (day, other))
    return all(full) and (day or "") < (other or "")
