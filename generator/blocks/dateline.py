"""Tells the dateline that opens a report ("GENEVA, March 3 (Reuters) - ") from the sentence after it."""

from __future__ import annotations

import re
from functools import cache

from generator.facts import load_facts

_MONTH_DAY = r"[^\W\d_a-z][^\W\d_]{2,8}\.?\s\d{1,2}(?:,?\s\d{4})?|\d{1,2}\.?\s[^\W\d_a-z][^\W\d_]{2,8}\.?(?:,?\s\d{4})?"
_PLACE = r"""(?P<place>[^\W\d_][^\d()\[\]/:;!?"“”\n—–]{1,45}?)"""
_DATE = rf"(?:[,.\s(]{{1,2}}(?P<date>{_MONTH_DAY})\)?)"
_AGENCY = r"(?P<agency>\([^()\n]{2,40}\)|/[^/\n]{2,30}/)"
_MARK = r"(?P<mark>\s?(?:--|[–—])\s?|\s[-_]\s)"
_WITH_AGENCY = re.compile(rf"{_PLACE}?{_DATE}?[,.\s]*{_AGENCY}[.,]?{_MARK}?\s*")
_WITHOUT = re.compile(rf"{_PLACE}{_DATE}?{_MARK}\s*")


@cache
def _agencies() -> frozenset[str]:
    outlets = load_facts("outlets")
    return frozenset(
        name.casefold() for o in outlets if o.get("agency") or o["name"] == "CNN" for name in (o["name"], *o["aliases"])
    )


def dateline_end(text: str) -> int:
    """The length of the dateline that opens `text`, with the dash and space after it; 0 where none does.

    A dateline is a place in capitals, a date or an agency, closed by a dash or the agency; one alone is not enough.
    """
    m = _WITH_AGENCY.match(text)
    if m is not None and _goes_on(text, m.end()):
        placed = m["place"] is None or _is_place(m["place"])
        if _is_agency(m["agency"]) and (m["mark"] or m["date"] or placed):
            return m.end()
        if m["place"] and placed and re.fullmatch(r"\([A-Z]{2,6}\)", m["agency"]):  # a station's call sign
            return m.end()
    m = _WITHOUT.match(text)
    return m.end() if m is not None and _goes_on(text, m.end()) and _is_place(m["place"]) else 0


def _goes_on(text: str, end: int) -> bool:
    return bool(re.search(r"[^\W_]", text[end : end + 80]))


def _is_place(name: str) -> bool:
    """Whether `name` is in capitals, but for the region after its comma."""
    city = name.split(",", maxsplit=1)[0].strip()
    return len(re.findall(r"[^\W\d_]", city)) >= 3 and city.isupper()


def _is_agency(name: str) -> bool:
    return any(part.strip(" .").casefold() in _agencies() for part in re.split(r"[/,|]| and ", name.strip("()/")))
