"""Divides the figures that accounts give for one thing into readings, and says in what these differ."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from cuttings.accounts.amounts import Amount
from cuttings.accounts.figures.claims import Claim
from cuttings.dates import full_day
from cuttings.model import DifferenceKind, Role

CONVERTED_LENGTH_TOLERANCE = 0.06  # by what share measures of one length differ that were converted and rounded
MAX_EXACT_FACTOR = 2  # by what factor the ends of a figure differ at most that is no word for many
MIN_FACTOR_OF_WORDS = 4  # by what factor the least that two words for many can mean differs, so that they differ
MIN_FACTOR_OF_BOUNDS = 1.5  # by what factor a figure is more than what another is only said to be more than
MIN_DAYS_FOR_BIRTHDAY = 20  # days, from which somebody may have turned a year older


def scaled(claim: Claim) -> Amount:
    """The figure in the unit of its dimension; what was converted or measured agrees with what is near."""
    measured = claim.key[0] in ("distance", "moved", "value") and not claim.amount.currency
    low, high = claim.amount.low * claim.unit, claim.amount.high * claim.unit
    return (
        replace(claim.amount, low=low * (1 - CONVERTED_LENGTH_TOLERANCE), high=high * (1 + CONVERTED_LENGTH_TOLERANCE))
        if measured
        else replace(claim.amount, low=low, high=high)
    )


def size(claim: Claim) -> float:
    """The least that a figure can stand for, for "up to 20" the most."""
    amount = scaled(claim)
    return amount.low or amount.high


def divide(
    claims: Sequence[Claim], published: Mapping[str, str | None]
) -> tuple[DifferenceKind, list[list[Claim]]] | None:
    """The readings of claims, one of each account, and in what they differ; None where they do not.

    `published` has the dates of articles, by id.
    """
    readings = _contradicting(claims)
    kind = claims[0].key[0] if claims else ""
    if len(readings) > 1:
        days = [[full_day(published[c.told.article]) for c in reading] for reading in readings]
        if kind == "age" and _grown(readings, published):
            return None
        later = kind == "count" and follow(days)
        return (DifferenceKind.UPDATE if later else DifferenceKind.CONTRADICTION), readings
    readings = _by_precision(claims) if kind == "count" else []
    if len(readings) < 2:
        return None
    words = [_is_word_for_many(reading[0]) for reading in readings]
    rising = sorted(readings, key=lambda reading: reading[0].amount.low)
    if not any(words) and follow([[full_day(published[c.told.article]) for c in reading] for reading in rising]):
        return DifferenceKind.UPDATE, rising
    exact = not all(words)
    return (DifferenceKind.PRECISION if exact else DifferenceKind.CONTRADICTION), readings


def _contradicting(claims: Sequence[Claim]) -> list[list[Claim]]:
    """Readings that cannot all be true; a claim that agrees with one or several, but is another figure, is left out."""
    readings: list[list[Claim]] = []
    for claim in _exact_first(claims):
        near = [r for r in readings if any(scaled(claim).agrees(scaled(other)) for other in r)]
        if len(near) == 1 and _is_same_figure(claim, near[0][0]):
            near[0].append(claim)
        elif not near:
            readings.append([claim])
    return sorted(readings, key=lambda r: (scaled(r[0]).low, scaled(r[0]).high))


def _exact_first(claims: Sequence[Claim]) -> list[Claim]:
    return sorted(claims, key=lambda c: (c.amount.high - c.amount.low, c.amount.low, c.told.article))


def _is_same_figure(claim: Claim, other: Claim) -> bool:
    """Whether two figures that agree are one: "about 50" and "52", "at least 5" and "5", not "at least 4" and "5"."""
    bounded = _is_bounded(claim) and _is_bounded(other)
    return bounded or claim.amount.value * claim.unit == other.amount.value * other.unit


def _is_bounded(claim: Claim) -> bool:
    return claim.amount.high <= MAX_EXACT_FACTOR * claim.amount.low


def _by_precision(claims: Sequence[Claim]) -> list[list[Claim]]:
    """Figures that agree, where one is a word for many, has two ends, or only says that it is more than a smaller one.

    Each form of a figure is one reading, the least exact one last. Words for many alone differ where one means far more
    than the other: "dozens" and "hundreds".
    """
    ordered = _exact_first(claims)
    if any(not scaled(a).agrees(scaled(b)) for a in ordered for b in ordered):
        return []
    forms: dict[str, list[Claim]] = {}
    bounds = [claim for claim in ordered if _is_lower_bound(claim)]
    for claim in (c for c in ordered if not _is_lower_bound(c)):
        form = _form(claim)
        if form not in forms:
            forms[form] = [claim]
        elif form or _is_same_figure(claim, forms[form][0]):
            forms[form].append(claim)
    for claim in sorted(bounds, key=lambda c: (-c.amount.low, c.told.article)):
        least = MIN_FACTOR_OF_BOUNDS * claim.amount.low
        near = [r for r in forms.values() if r[0].amount.low < least and not _is_word_for_many(r[0])]
        if not near:
            forms[claim.figure.lower()] = [claim]
        elif any(claim.amount.low == other.amount.low for other in near[-1]):
            near[-1].append(claim)
    readings = sorted(forms.values(), key=lambda r: (_is_word_for_many(r[0]), r[0].amount.ends))
    lows = [reading[0].amount.low for reading in readings if _is_word_for_many(reading[0])]
    alone = len(lows) == len(readings)
    return [] if alone and lows and max(lows) < MIN_FACTOR_OF_WORDS * min(lows) else readings


def _is_lower_bound(claim: Claim) -> bool:
    return claim.amount.high == float("inf")


def _form(claim: Claim) -> str:
    """A word for many, or a figure with two ends, as written; "" for a number."""
    return claim.figure.lower() if claim.amount.ends or _is_word_for_many(claim) else ""


def _is_word_for_many(claim: Claim) -> bool:
    return MAX_EXACT_FACTOR * claim.amount.low < claim.amount.high < float("inf")


def follow(days: Sequence[Sequence[date | None]]) -> bool:
    """Whether all accounts with one figure are dated, and are of later days than those with a smaller one."""
    known = [[day for day in found if day] for found in days]
    if any(len(a) < len(b) for a, b in zip(known, days, strict=True)):
        return False
    return all(max(before) < min(after) for before, after in pairwise(known))


def _grown(readings: Sequence[Sequence[Claim]], published: Mapping[str, str | None]) -> bool:
    """Whether the time between the accounts can explain the difference between the ages.

    An account without a date may be any of the time that all accounts took.
    """
    told = [[d for c in r if (d := full_day(published[c.told.article]))] for r in readings]
    days = sorted(d for found in told for d in found)
    if not all(told):
        days = sorted(d for edtf in published.values() if (d := full_day(edtf)))
    if len(days) < 2:
        return False
    between = (days[-1] - days[0]).days
    return between >= MIN_DAYS_FOR_BIRTHDAY and size(readings[-1][0]) - size(readings[0][0]) <= 1 + between / 365


def first_claim(claims: Sequence[Claim]) -> Claim:
    """The narrowest claim of an account, of the body where there is one."""
    return min(claims, key=lambda c: (c.amount.high - c.amount.low, c.told.role is Role.TITLE, c.told.start))


def own_figure(claims: Sequence[Claim]) -> Sequence[Claim]:
    """The claims of an account, if all give one figure, or those of its greatest, if it gives only that one again.

    Smaller ones beside it are of parts: "24 died", "12 died in the north"; others mean several things.
    """
    largest = max(claims, key=size)
    own = [claim for claim in claims if scaled(claim).agrees(scaled(largest))]
    others = [claim for claim in claims if claim not in own]
    again = len({claim.told.number for claim in own}) > 1 and len({size(claim) for claim in others}) == len(others)
    return own if not others or again else ()
