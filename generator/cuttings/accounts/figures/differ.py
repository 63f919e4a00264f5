"""Finds figures that independent accounts give differently for the same thing."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations

from cuttings.accounts.amounts import Amount
from cuttings.accounts.figures.claims import Claim
from cuttings.accounts.figures.counted import find_claims
from cuttings.accounts.figures.times import days_of
from cuttings.accounts.sentences import Account
from cuttings.model import Difference, Entity, Reading, Role

EVENT_WIDE_PLACE_SHARE = 0.25  # share of the accounts that name a place, above which it limits no claim
MAX_FACTOR_BY_KIND = {"magnitude": 1.15, "age": 1.5}  # by what factor figures for one thing may differ
MAX_PEOPLE_FACTOR = 5.0  # the same factor for people; beyond it the claims differ in subject
MAX_OTHER_FACTOR = 3.0  # and for everything else
CONVERTED_LENGTH_TOLERANCE = 0.06  # by what share measures of one length differ that were converted and rounded
MIN_DAYS_FOR_BIRTHDAY = 20  # days, from which somebody may have turned a year older
_YEAR_NUMBER = re.compile(r"\b(?:1[5-9]|20)\d\d\b")


# not limited by a place
BROAD_PLACE_TYPES = frozenset({"continent", "country", "region", "macro-region", "sea", "ocean"})


def find_differences(accounts: Sequence[Account], entities: Mapping[str, Entity]) -> tuple[Difference, ...]:
    """The figures that differ among `accounts`, which name `entities` (by id)."""
    claims: dict[tuple[tuple[str, ...], frozenset[str]], list[Claim]] = defaultdict(list)
    wide, years, days = _wide(accounts), _years(accounts), days_of(a.article.text for a in accounts)
    published = {account.article.id: account.article.published for account in accounts}
    for account in accounts:
        for claim in find_claims(account, years | days):
            claims[claim.key, _bounds(claim, wide, entities)].append(claim)
    out = []
    for _, found in sorted(claims.items(), key=lambda c: (c[0][0], sorted(c[0][1]))):
        for of_one in _by_subject(found):
            out += _difference(of_one, entities, published)
    return tuple(sorted(out, key=lambda d: (-sum(len(r.passages) for r in d.readings), d.thing)))


def _bounds(claim: Claim, wide: frozenset[str], entities: Mapping[str, Entity]) -> frozenset[str]:
    """Return the places that limit a claim to a part of the event."""
    narrow = claim.scope - wide
    return frozenset(p for p in narrow if not ((at := entities[p].location) and at.place_type in BROAD_PLACE_TYPES))


def _wide(accounts: Sequence[Account]) -> frozenset[str]:
    """Return the places that many accounts name: a claim about them is about the event as a whole."""
    holders: dict[str, set[int]] = defaultdict(set)
    for account in accounts:
        for told in account.sentences:
            for mention in told.mentions:
                holders[mention.entity].add(account.group)
    groups = len({a.group for a in accounts})
    return frozenset(e for e, g in holders.items() if len(g) >= max(2, EVENT_WIDE_PLACE_SHARE * groups))


def _years(accounts: Sequence[Account]) -> frozenset[str]:
    """The years of publication; where none is known, those that half of the accounts name."""
    published = {a.article.published[:4] for a in accounts if a.article.published}
    if published - {"XXXX"}:
        return frozenset(published)
    named = Counter(year for a in accounts for year in set(_YEAR_NUMBER.findall(a.article.text)))
    return frozenset(year for year, n in named.items() if n > 1 and 2 * n >= len(accounts))


def _by_subject(claims: Sequence[Claim]) -> Iterable[list[Claim]]:
    """Group claims by subject; claims without one join the only subject there is."""
    if claims[0].parties:
        return _by_parties(claims)
    named = claims[0].key[0] != "count" or not claims[0].thing.startswith("people")
    subjects = {c.subject for c in claims if c.subject and (named or "/" in c.subject)}
    if len(subjects) <= 1:
        return [list(claims)]
    return [[c for c in claims if c.subject == subject] for subject in sorted(subjects)]


def _by_parties(claims: Sequence[Claim]) -> Iterable[list[Claim]]:
    """Claims about the same two parties together."""
    pairs = sorted({pair for c in claims for pair in combinations(sorted(c.parties), 2)})
    if not pairs:
        return []
    most = max(pairs, key=lambda pair: (sum({*pair} <= c.parties for c in claims), pair))
    return [[c for c in claims if {*most} <= c.parties]]


def _difference(
    claims: Sequence[Claim], entities: Mapping[str, Entity], published: Mapping[str, str | None]
) -> list[Difference]:
    """Return the readings of claims about one thing; nothing where no two accounts certainly differ."""
    by_group: dict[int, list[Claim]] = defaultdict(list)
    for claim in _of_one_size(claims):
        by_group[claim.told.group].append(claim)
    kind = claims[0].key[0]
    if kind == "magnitude":  # an account that gives several speaks of several quakes: the strongest is the one
        by_group = {g: [max(found, key=lambda c: c.amount.low)] for g, found in by_group.items()}
    sure = [_first(found) for _, found in sorted(by_group.items()) if _consistent(found)]
    readings = _readings(sure)
    if len(readings) < 2 or (kind == "age" and _grown(readings, published)):
        return []
    first = readings[0][0]
    thing = f"age of {entities[first.subject].name}" if kind == "age" else first.thing
    return [Difference(thing, tuple(_shown(reading) for reading in readings))]


def _consistent(claims: Sequence[Claim]) -> bool:
    """Whether an account gives only one figure for the thing; otherwise it means several things."""
    first = _scaled(claims[0])
    return all(first.agrees(_scaled(c)) for c in claims[1:])


def _first(claims: Sequence[Claim]) -> Claim:
    """The narrowest claim of an account, of the body where there is one."""
    return min(claims, key=lambda c: (c.amount.high - c.amount.low, c.told.role is Role.TITLE, c.told.start))


def _scaled(claim: Claim) -> Amount:
    """The figure in the unit of its dimension; what was converted or measured agrees with what is near."""
    measured = claim.key[0] in ("distance", "value") and not claim.amount.currency
    low, high = claim.amount.low * claim.unit, claim.amount.high * claim.unit
    return (
        replace(claim.amount, low=low * (1 - CONVERTED_LENGTH_TOLERANCE), high=high * (1 + CONVERTED_LENGTH_TOLERANCE))
        if measured
        else replace(claim.amount, low=low, high=high)
    )


def _readings(claims: Sequence[Claim]) -> list[list[Claim]]:
    """Divide claims into readings; a claim that agrees with several of them ("dozens") is left out."""
    exact = sorted(claims, key=lambda c: (c.amount.high - c.amount.low, c.amount.low, c.told.article))
    readings: list[list[Claim]] = []
    for claim in exact:
        near = [r for r in readings if any(_scaled(claim).agrees(_scaled(other)) for other in r)]
        if len(near) == 1:
            near[0].append(claim)
        elif not near:
            readings.append([claim])
    return sorted(readings, key=lambda r: (_scaled(r[0]).low, _scaled(r[0]).high))


def _of_one_size(claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims whose size allows them to be about the same thing as the figure that most accounts give."""
    agreeing = {id(c): len({o.told.group for o in claims if _scaled(c).agrees(_scaled(o))}) for c in claims}
    usual = max(
        claims,
        key=lambda c: (
            c.amount.high <= 2 * c.amount.low,
            agreeing[id(c)],
            -c.told.number,
            c.amount.low,
            c.told.article,
        ),
    )
    kind = usual.key[0]
    factor = MAX_FACTOR_BY_KIND.get(kind, MAX_PEOPLE_FACTOR if usual.thing.startswith("people") else MAX_OTHER_FACTOR)
    size = max(_size(usual), 0.5)
    return [c for c in claims if size / factor <= max(_size(c), 0.5) <= size * factor]


def _size(claim: Claim) -> float:
    amount = _scaled(claim)
    return amount.low or amount.high


def _grown(readings: Sequence[Sequence[Claim]], published: Mapping[str, str | None]) -> bool:
    """Whether the time between the accounts can explain the difference between the ages.

    An account without a date may be any of the time that all accounts took.
    """
    told = [[d for c in r if (d := _full_day(published[c.told.article]))] for r in readings]
    days = sorted(d for found in told for d in found)
    if not all(told):
        days = sorted(d for edtf in published.values() if (d := _full_day(edtf)))
    if len(days) < 2:
        return False
    between = (days[-1] - days[0]).days
    return between >= MIN_DAYS_FOR_BIRTHDAY and _size(readings[-1][0]) - _size(readings[0][0]) <= 1 + between / 365


def _full_day(edtf: str | None) -> date | None:
    return date.fromisoformat(edtf) if edtf and len(edtf) == 10 and edtf[0].isdigit() else None


def _shown(claims: Sequence[Claim]) -> Reading:
    plain = claims[0]
    ordered = sorted(claims, key=lambda c: (c.figure.lower() != plain.figure.lower(), c.told.article))
    return Reading(plain.figure, tuple(c.told.passage([(c.start, c.end)]) for c in ordered))
