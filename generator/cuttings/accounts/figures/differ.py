"""Finds figures that independent accounts give differently for the same thing."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from cuttings.accounts.figures.claims import Claim, figure_facts
from cuttings.accounts.figures.counted import find_claims
from cuttings.accounts.figures.counted_nouns import PEOPLE
from cuttings.accounts.figures.readings import MAX_EXACT_FACTOR, divide, first_claim, own_figure, scaled, size
from cuttings.accounts.figures.revisions import find_revisions, revision_of
from cuttings.accounts.figures.set_figures import AGED
from cuttings.accounts.figures.times import days_of
from cuttings.accounts.sentences import Account, Told
from cuttings.model import Difference, DifferenceKind, Entity, Reading

EVENT_WIDE_PLACE_SHARE = 0.25  # share of the accounts that name a place, above which it limits no claim
MAX_FACTOR_BY_KIND = {
    "magnitude": 1.15,
    "age": 1.5,
    "moved": 5.0,
    "sum": 1.5,
}  # by what factor figures for one thing may differ
MAX_PEOPLE_FACTOR = 5.0  # the same factor for people; beyond it the claims differ in subject
MAX_OTHER_FACTOR = 3.0  # and for everything else
MAX_FIGURES_FOR_A_THING = 100  # figures that one account gives for a thing; one with more is a table
_YEAR_NUMBER = re.compile(r"\b(?:1[5-9]|20)\d\d\b")


# not limited by a place
BROAD_PLACE_TYPES = frozenset({"continent", "country", "region", "macro-region", "sea", "ocean"})


def find_differences(
    accounts: Sequence[Account], entities: Mapping[str, Entity], apart: Sequence[Account] = ()
) -> tuple[Difference, ...]:
    """The figures that differ among `accounts`, which name `entities` (by id); reports `apart` are of another time."""
    claims: dict[tuple[tuple[str, ...], frozenset[str]], list[Claim]] = defaultdict(list)
    wide, years, days = _wide(accounts), _years(accounts), days_of(a.article.text for a in accounts)
    published = {account.article.id: account.article.published for account in (*accounts, *apart)}
    read = [list(find_claims(account, years | days)) for account in accounts]
    aged = _people_by_age(read)
    for found in read:
        own = [replace(c, subject=aged[c.subject]) if c.subject in aged else c for c in found]
        told = Counter(claim.key for claim in own)
        for claim in own:
            if told[claim.key] <= MAX_FIGURES_FOR_A_THING:
                claims[claim.key, _bounds(claim, wide, entities)].append(claim)
    revisions = tuple(find_revisions(accounts))
    out: list[Difference] = []
    for (key, places), found in sorted(claims.items(), key=lambda c: (c[0][0], sorted(c[0][1]))):
        stated = [claim for (_, within), own in claims.items() if within == places for claim in own]
        where = [f"in {entities[id].name}" for id in sorted(places) if id in entities and key[0] in ("count", "value")]
        for of_one in _by_subject(found):
            for difference, readings in _difference(of_one, stated, entities, published):
                thing = " ".join([difference.thing, *where[:1]])
                out.append(_told_as_revision(replace(difference, thing=thing), readings, revisions))
    return _of_several_things(sorted(out, key=lambda d: (-sum(len(r.passages) for r in d.readings), d.thing)))


def _of_several_things(differences: Iterable[Difference]) -> tuple[Difference, ...]:
    """The first of the differences of each thing: a reader could not know in what another one of it is another."""
    named: dict[str, Difference] = {}
    for difference in differences:
        named.setdefault(difference.thing, difference)
    return tuple(named.values())


def _people_by_age(read: Iterable[Sequence[Claim]]) -> dict[str, str]:
    """Whom "a 36-year-old man" means, by "aged 36": the only one to whom accounts give that age."""
    people: dict[str, set[str]] = defaultdict(set)
    for claim in (claim for own in read for claim in own if claim.key[0] == "age"):
        people[f"{AGED}{claim.amount.low:g}"].add(claim.subject)
    return {age: found.pop() for age, found in people.items() if len(found) == 1}


def _bounds(claim: Claim, wide: frozenset[str], entities: Mapping[str, Entity]) -> frozenset[str]:
    """Return the places that limit a claim to a part of the event, or to another event in another country."""
    broad = BROAD_PLACE_TYPES - ({"country"} & {_place_type(p, entities) for p in wide})
    return frozenset(p for p in claim.scope - wide if _place_type(p, entities) not in broad)


def _place_type(id: str, entities: Mapping[str, Entity]) -> str:
    at = entities[id].location if id in entities else None
    return at.place_type if at else ""


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
    claims: Sequence[Claim],
    stated: Sequence[Claim],
    entities: Mapping[str, Entity],
    published: Mapping[str, str | None],
) -> list[tuple[Difference, list[list[Claim]]]]:
    """The difference of claims about one thing, and its readings; nothing where no two accounts certainly differ.

    Other reports that have the figure of a reading in one of all claims `stated` are shown with it.
    """
    by_group: dict[int, list[Claim]] = defaultdict(list)
    for claim in _of_onesize(claims):
        by_group[claim.told.group].append(claim)
    kind = claims[0].key[0]
    if kind == "magnitude":  # an account that gives several speaks of several quakes: the strongest is the one
        by_group = {g: [max(found, key=lambda c: c.amount.low)] for g, found in by_group.items()}
    sure = [first_claim(own) for _, found in sorted(by_group.items()) if (own := own_figure(found))]
    divided = divide(sure, published)
    if divided is None:
        return []
    how, readings = divided
    readings = _with_all_that_state(readings, stated)
    first = readings[0][0]
    who = entities[first.subject].name if first.subject in entities else ""
    thing = f"age of {who}" if kind == "age" else first.thing
    thing += f" by {who}" if kind in ("moved", "sum") and who else ""
    one = kind == "count" and not thing.startswith("people") and len({claim.subject for claim in claims}) == 1
    thing += f" ({who})" if one and who else ""
    return [(Difference(thing, tuple(_shown(reading) for reading in readings), how), readings)]


def _with_all_that_state(readings: Sequence[list[Claim]], stated: Iterable[Claim]) -> list[list[Claim]]:
    """`readings` with a claim of each further report that gives the figure of one of them, and of no other.

    Such a report may name those counted by another noun, or be a copy.
    """
    known = {claim.told.article for reading in readings for claim in reading}
    found: dict[str, dict[int, Claim]] = defaultdict(dict)
    for claim in stated:
        for n, reading in enumerate(readings):
            if claim.told.article not in known and any(_gives_the_figure(claim, other) for other in reading):
                found[claim.told.article].setdefault(n, claim)
    more = [(n, claim) for of in found.values() if len(of) == 1 for n, claim in of.items()]
    return [[*reading, *(claim for at, claim in more if at == n)] for n, reading in enumerate(readings)]


def _gives_the_figure(claim: Claim, other: Claim) -> bool:
    """Whether two claims give one figure, hedged alike, for the same: "five miners killed" and "five people killed"."""
    if claim.key != other.key and not (_counts_people(claim) and _counts_people(other)):
        return False
    same = claim.amount.low == other.amount.low and claim.amount.high == other.amount.high
    return same and claim.key[:2] == other.key[:2] and claim.subject in (other.subject, "")


def _counts_people(claim: Claim) -> bool:
    return claim.key[0] == "count" and claim.key[3] in {PEOPLE, *figure_facts()["crowd"]}


def _told_as_revision(
    difference: Difference, readings: Sequence[Sequence[Claim]], revisions: Sequence[Told]
) -> Difference:
    """`difference` as a revision with the sentence that says so first, where one account has such a sentence."""
    told = revision_of(readings, revisions) if difference.kind is DifferenceKind.CONTRADICTION else None
    if told is None:
        return difference
    passage = told.passage()
    at = next((n for n, reading in enumerate(readings) if any(c.told == told for c in reading)), 0)
    shown = []
    for n, reading in enumerate(difference.readings):
        own = [p for p in reading.passages if p.start == told.start and p.article == told.article] or [passage]
        others = tuple(p for p in reading.passages if p not in own)
        shown.append(replace(reading, passages=(*own, *others)) if n == at else reading)
    return replace(difference, readings=tuple(shown), kind=DifferenceKind.REVISION)


def _of_onesize(claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims whose size allows them to be about the same thing as the figure that most accounts give."""
    ranges = [(scaled(claim), claim.told.group) for claim in claims]
    agreeing = {
        id(c): len({group for o, group in ranges if own.agrees(o)}) for c, (own, _) in zip(claims, ranges, strict=True)
    }
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
    most = max(size(usual), 0.5) * factor
    least = max(size(usual), 0.5) / factor
    return [c for c in claims if least <= max(size(c), 0.5) <= most or _is_word_for(c, usual)]


def _is_word_for(claim: Claim, usual: Claim) -> bool:
    """Whether a figure is a word for many, such as "dozens", that the usual one agrees with."""
    return MAX_EXACT_FACTOR * claim.amount.low < claim.amount.high < float("inf") and scaled(claim).agrees(
        scaled(usual)
    )


def _shown(claims: Sequence[Claim]) -> Reading:
    plain = claims[0]
    ordered = sorted(claims, key=lambda c: (c.figure.lower() != plain.figure.lower(), c.told.article))
    return Reading(plain.figure, tuple(c.told.passage([(c.start, c.end)]) for c in ordered))
