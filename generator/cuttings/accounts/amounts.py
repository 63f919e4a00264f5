"""Reads figures, in digits and in words, into the range of numbers that they stand for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from cuttings.common.facts import load_facts
from cuttings.common.text import alternation

ABOUT_TOLERANCE = 0.2  # how far from the figure "about" reaches
ROUND_FIGURE_TOLERANCE = 0.05  # how far a round figure reaches by itself, from MIN_ROUND_FIGURE on
MIN_ROUND_FIGURE = 100
PLAUSIBLE_YEARS = range(1500, 2200)


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure at `text[start:end]`; its range is `low` to `high`, and `end` is where what it counts begins.

    `partial`: it counts a part of something, or comes on top of another figure. `currency` is the sign before it.
    """

    start: int
    end: int
    low: float
    high: float
    partial: bool = False
    currency: str = ""
    value: float = 0.0  # the number itself, without what hedges it

    def agrees(self, other: Amount) -> bool:
        """Whether both ranges can mean one number."""
        return self.low <= other.high and other.low <= self.high


@cache
def _facts() -> Any:
    return load_facts("figures")


@cache
def _figure() -> re.Pattern[str]:
    """A number in digits (also as texts with spaces strewn in have it: "1, 150" and "4. 6") or in words."""
    facts = _facts()
    words = alternation(facts["words"])
    digits = r"\d{1,3}(?:,\s?\d{3})+(?:\.\d+)?|\d+(?:\.\s?\d+)?"
    spelt = rf"(?:{words})(?:[\s-]{{1,3}}(?:{words})\b)?"
    scale = rf"(?:\s?-?\s?(?P<scale>{alternation(facts['scales'])})\b(?:\s(?P<more>thousand|million|billion)\b)?)?"
    return re.compile(
        rf"(?<![\w.,:/'’])(?:(?P<currency>(?:(?-i:US\s?|A|C|NZ|HK))?[$£€¥])\s?)?"
        rf"(?P<number>{digits}|\b(?:{spelt})\b|(?:(?<=\ba\s)|(?<=\bA\s))(?=hundred|thousand|million|billion)){scale}"
        rf"(?P<half>\sand\sa\shalf\b)?(?![\w:/]|\s?:\s?\d|[.,]\d)",
        re.IGNORECASE,
    )


@cache
def _some() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{alternation(_facts()['some'])})(?![\w-])", re.IGNORECASE)


@cache
def _before(group: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{alternation(_facts()[group])})\s+(?:(?:an?|the|some|about)\s+)?$", re.IGNORECASE)


@cache
def _after() -> re.Pattern[str]:
    return re.compile(rf"\s*-?\s*(?:{alternation(_facts()['part_after'])})(?!\w)", re.IGNORECASE)


@cache
def _month() -> str:
    return alternation([word for words in load_facts("dates")["months"] for word in words])


@cache
def _date_after() -> re.Pattern[str]:
    return re.compile(rf"\s?(?:st|nd|rd|th)?\s?(?:(?:{_month()})\b|[ap]\.?\s?m\b|o['’]clock|GMT|hrs)", re.IGNORECASE)


@cache
def _date_before() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_month()})\.?\s$", re.IGNORECASE)


_RANGE = re.compile(r"\s*(?:-|–|to|and)\s*$")
_CLOCK = re.compile(r"\d\s?[:/-]\s?$|\d\s?[.]\s$")


def find_amounts(text: str, start: int, end: int) -> tuple[Amount, ...]:
    """Return the figures of `text[start:end]` in order, without years, dates and times of day."""
    found: list[Amount] = []
    for m in _figure().finditer(text, start, end):
        amount = _read(text, m, start, end)
        if amount is not None:
            joined = _RANGE.fullmatch(text, found[-1].end, m.start()) if found else None
            if joined and found[-1].low < amount.high:
                first = found.pop()
                amount = Amount(
                    first.start, amount.end, first.low, amount.high, first.partial, first.currency, first.value
                )
            found.append(amount)
    for m in _some().finditer(text, start, end):
        if not any(a.start <= m.start() < a.end for a in found):
            low, high = _facts()["some"][" ".join(m[0].lower().split())]
            stop = m.end() + 3 if text[m.end() : m.end() + 4] == " of " else m.end()
            found.append(Amount(m.start(), stop, low, high, _is_part(text, m.start(), m.end(), start), "", low))
    return tuple(sorted(found, key=lambda a: a.start))


def _read(text: str, m: re.Match[str], start: int, end: int) -> Amount | None:
    number = re.sub(r"[\s,]", "", m["number"]) if m["number"][:1].isdigit() else m["number"].lower()
    plain = number.isdigit() and not m["scale"] and not m["currency"]
    if plain and "," not in m["number"] and int(number) in PLAUSIBLE_YEARS and len(number) == 4:
        return None
    if not m["scale"] and not m["currency"]:
        head = text[max(start, m.start() - 14) : m.start()]
        if _date_after().match(text, m.end()) or _date_before().search(head) or _CLOCK.search(head):
            return None
    value = (_value(number) + (0.5 if m["half"] else 0)) * _scale(m["scale"]) * _scale(m["more"])
    low, high, first = _hedged(text, m.start(), start, value, _slack(m["number"], value, bool(m["scale"])))
    currency = (m["currency"] or "").replace(" ", "").upper()
    return Amount(first, m.end(), low, high, _is_part(text, m.start(), m.end(), start), currency, value)


def _value(number: str) -> float:
    if number[:1].isdigit():
        return float(number)
    return float(sum(_facts()["words"][w] for w in re.split(r"[\s-]+", number) if w)) or 1.0


def _scale(word: str | None) -> float:
    return float(_facts()["scales"][word.lower()]) if word else 1.0


def _slack(number: str, value: float, scaled: bool) -> float:
    """Return the tolerance of a figure without a hedge: a round figure covers those that round to it."""
    if scaled or (value >= MIN_ROUND_FIGURE and number.endswith("00")):
        return value * ROUND_FIGURE_TOLERANCE
    return 0.0


def _hedged(text: str, at: int, start: int, value: float, slack: float) -> tuple[float, float, int]:
    """The range of a figure, by the words before it, and where those begin."""
    head = text[max(start, at - 30) : at]
    for group, low, high in (
        ("least", value - slack, float("inf")),
        ("most", 0.0, value + slack),
        ("about", value * (1 - ABOUT_TOLERANCE), value * (1 + ABOUT_TOLERANCE)),
    ):
        if m := _before(group).search(head):
            return low, high, at - len(head) + m.start()
    return value - slack, value + slack, at


def _is_part(text: str, at: int, end: int, start: int) -> bool:
    return bool(_before("part_before").search(text[max(start, at - 30) : at]) or _after().match(text, end))
