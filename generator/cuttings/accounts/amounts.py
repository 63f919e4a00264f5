"""Reads figures, in digits and in words, into the range of numbers that they stand for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any
from unicodedata import numeric

from cuttings.common.facts import load_facts
from cuttings.common.text import alternation

ABOUT_TOLERANCE = 0.2  # the farthest from the figure that "about" reaches, as a share of it
ROUND_FIGURE_TOLERANCE = 0.05  # the farthest that a round figure reaches by itself, from MIN_ROUND_FIGURE on
MAX_FIGURE_CHARS = 18  # of a number in digits; a longer one counts nothing
MIN_ROUND_FIGURE = 100
DOZEN = 12.0
MIN_AFTER_HYPHEN = 60  # a smaller number after a number and a hyphen is of a date, a time or a score
PLAUSIBLE_YEARS = range(1500, 2200)


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure at `text[start:end]`; its range is `low` to `high`, and `end` is where what it counts begins.

    `partial`: it counts a part of something, or comes on top of another figure. `added`: it does the latter.
    `currency` is the sign before it.
    """

    start: int
    end: int
    low: float
    high: float
    partial: bool = False
    currency: str = ""
    value: float = 0.0  # the number itself, without what hedges it
    scale: float = 1.0  # of the word that multiplies it: "million"
    added: bool = False
    ends: bool = False  # it is written with two ends, "150 to 200"

    def agrees(self, other: Amount) -> bool:
        """Whether both ranges can mean one number."""
        return self.low <= other.high and other.low <= self.high


@cache
def _facts() -> Any:
    return load_facts("figures")


@cache
def _figure() -> re.Pattern[str]:
    """A number in digits (also as texts with spaces strewn in have it: "1, 150" and "4. 6") or in words.

    That of a model or a calibre, "AK-47" and "a .38", counts nothing.
    """
    facts = _facts()
    words = alternation(facts["words"])
    alone = r"(?:(?<=\ba\s)|(?<=\bA\s))(?=dozen|hundred|thousand|million|billion)"
    digits = r"\d{1,3}(?:,\s?\d{3})+(?:\.\d+)?|\d+(?:\.\s?\d+)?"
    fraction = r"(?:[\s-]?(?P<over>[1-7])/(?P<under>[2348])|(?P<sign>[¼½¾]))?"
    spelt = rf"(?:{words})(?:[\s-]{{1,3}}(?:{words})\b)?"
    scale = rf"(?:\s?-?\s?(?P<scale>{alternation(facts['scales'])})\b(?:\s(?P<more>thousand|million|billion)\b)?)?"
    return re.compile(
        rf"(?<![\w.,:/'’])(?-i:(?<![A-Z]-)(?<!\b[A-Z]{{2}}\s-\s))(?<!\ba\.\s)(?<!\s\.\s)(?:(?P<currency>(?:(?-i:US\s?|A|C|NZ|HK))?[$£€¥])\s?)?"
        rf"(?P<number>{digits}|\b(?:{spelt})\b|{alone}){fraction}{scale}"
        rf"(?P<half>\sand\sa\shalf\b)?(?![\w:/\ufffd]|\s?:\s?\d|[.,]\d)",
        re.IGNORECASE,
    )


@cache
def _some() -> re.Pattern[str]:
    """Words for many, without an article that makes them known ones: "tied the scores"."""
    after = r"(?![\w-]|\s(?:thousand|million)\b)"
    return re.compile(rf"(?<![\w-])(?<!\bthe\s)(?:{alternation(_facts()['some'])}){after}", re.IGNORECASE)


@cache
def _before(group: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{alternation(_facts()[group])})\s+(?:(?:an?|the|some|about)\s+)?$", re.IGNORECASE)


@cache
def _after(group: str) -> re.Pattern[str]:
    return re.compile(rf"\s*-?\s*(?:{alternation(_facts()[group])})(?!\w)", re.IGNORECASE)


@cache
def _month() -> str:
    return alternation([word for words in load_facts("dates")["months"] for word in words])


@cache
def _date_after() -> re.Pattern[str]:
    return re.compile(rf"\s?(?:st|nd|rd|th)?\s?(?:(?:{_month()})\b|[ap]\.?\s?m\b|o['’]clock|GMT|hrs)", re.IGNORECASE)


@cache
def _date_before() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_month()})\.?\s$", re.IGNORECASE)


_RANGE = re.compile(r"\s*(?P<by>-|–|to|and)\s*$")
_BETWEEN = re.compile(r"\bbetween\s+$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s+$", re.IGNORECASE)
_CLOCK = re.compile(r"\d\s?[:/]\s?$|\d\s?[.]\s$")
_HYPHEN = re.compile(r"\d\s?-\s?$")


def find_amounts(text: str, start: int, end: int) -> tuple[Amount, ...]:
    """Return the figures of `text[start:end]` in order, without years, dates and times of day."""
    found: list[Amount] = []
    for m in _figure().finditer(text, start, end):
        amount = _read(text, m, start, end)
        if amount is not None:
            ends = _ends(text, start, found[-1], amount) if found else None
            if ends:
                found.pop()
            found.append(ends or amount)
    for m in _some().finditer(text, start, end):
        found = [a for a in found if not m.start() < a.start < m.end()]  # the "dozen" of "half a dozen"
        if not any(a.start <= m.start() < a.end for a in found):
            low, high = _facts()["some"][" ".join(m[0].lower().split())]
            stop = m.end() + 3 if text[m.end() : m.end() + 4] == " of " else m.end()
            added = _surrounded(text, m.start(), stop, start, "added")
            part = added or _surrounded(text, m.start(), m.end(), start, "part")
            found.append(Amount(m.start(), stop, low, high, part, "", low, added=added))
    return tuple(sorted(found, key=lambda a: a.start))


def _ends(text: str, start: int, first: Amount, last: Amount) -> Amount | None:
    """One amount from `first` to `last`, "150 to 200", "between 150 and 200"; None where they are two.

    "From 150 to 200" tells of a change, or of several: it is taken for no figure of the whole.
    """
    joined = _RANGE.fullmatch(text, first.end, last.start)
    head = text[max(start, first.start - len("between  ")) : first.start]
    between = _BETWEEN.search(head) if joined and joined["by"] == "and" else None
    if not joined or (joined["by"] == "and" and not between):
        return None
    scale = last.scale if first.scale == 1 and first.low * last.scale < last.high else 1.0
    if first.low * scale >= last.high:
        return None
    at = first.start - len(head) + between.start() if between else first.start
    partial = first.partial or last.partial or bool(_FROM.search(head))
    return Amount(
        at, last.end, first.low * scale, last.high, partial, first.currency, first.value * scale, last.scale, ends=True
    )


def _read(text: str, m: re.Match[str], start: int, end: int) -> Amount | None:
    number = re.sub(r"[\s,]", "", m["number"]) if m["number"][:1].isdigit() else m["number"].lower()
    if len(number) > MAX_FIGURE_CHARS:
        return None
    plain = number.isdigit() and not m["scale"] and not m["currency"]
    if plain and "," not in m["number"] and int(number) in PLAUSIBLE_YEARS and len(number) == 4:
        return None
    if not m["scale"] and not m["currency"]:
        head = text[max(start, m.start() - 14) : m.start()]
        date = _date_after().match(text, m.end()) or _date_before().search(head)
        if (
            date
            or _CLOCK.search(head)
            or (_HYPHEN.search(head) and number.isdigit() and int(number) < MIN_AFTER_HYPHEN)
        ):
            return None
    scale = _scale(m["scale"]) * _scale(m["more"])
    value = (_value(number) + (0.5 if m["half"] else _fraction(m))) * scale
    step = _step(number, scale)
    slack = _slack(m["number"], value, scale, step)
    low, high, first = _hedged(text, m.start(), start, value, slack=slack, step=step)
    currency = (m["currency"] or "").replace(" ", "").upper()
    part, added = (_surrounded(text, m.start(), m.end(), start, group) for group in ("part", "added"))
    at = m.start() - (0 if m["number"] else len("a "))
    return Amount(min(first, at), m.end(), low, high, part, currency, value, scale, added)


def _value(number: str) -> float:
    if number[:1].isdigit():
        return float(number)
    return float(sum(_facts()["words"][w] for w in re.split(r"[\s-]+", number) if w)) or 1.0


def _fraction(m: re.Match[str]) -> float:
    """The fraction behind a whole number, "2 1/2" or "2½"; 0 where there is none."""
    if m["sign"]:
        return numeric(m["sign"])
    return int(m["over"]) / int(m["under"]) if m["over"] else 0.0


def _scale(word: str | None) -> float:
    return float(_facts()["scales"][word.lower()]) if word else 1.0


def _step(number: str, scale: float) -> float:
    """What a figure is rounded to: 1 million in "139 million", 100 in "1,200", 5 in "35"; infinite for words."""
    if not number[:1].isdigit():
        return float("inf")
    whole, _, decimals = number.partition(".")
    zeros = 0 if decimals else len(whole) - len(whole.rstrip("0"))
    last = 5 if (whole + decimals).rstrip("0")[-1:] == "5" else 1
    return float(last * 10 ** (zeros - len(decimals)) * scale)


def _slack(number: str, value: float, scale: float, step: float) -> float:
    """Return the tolerance of a figure without a hedge: a round figure covers those that round to it."""
    if scale == DOZEN:
        return value * ABOUT_TOLERANCE
    if scale > 1 or (value >= MIN_ROUND_FIGURE and number.endswith("00")):
        return min(value * ROUND_FIGURE_TOLERANCE, step / 2)
    return 0.0


def _hedged(text: str, at: int, start: int, value: float, *, slack: float, step: float) -> tuple[float, float, int]:
    """The range of a figure that is rounded to a `step`, by the words before it, and where those begin."""
    near = min(value * ABOUT_TOLERANCE, step)
    head = text[max(start, at - 30) : at]
    for group, low, high in (
        ("least", value - slack, float("inf")),
        ("most", 0.0, value + slack),
        ("about", value - near, value + near),
    ):
        if m := _before(group).search(head):
            return low, high, at - len(head) + m.start()
    return value - slack, value + slack, at


def _surrounded(text: str, at: int, end: int, start: int, group: str) -> bool:
    """Whether a word of a group, "part" or "added", stands right before or after a figure."""
    head = text[max(start, at - 30) : at]
    return bool(_before(f"{group}_before").search(head) or _after(f"{group}_after").match(text, end))
