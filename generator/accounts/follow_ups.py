"""Finds later articles that refer back to an event: by a sentence that names its day and matter, or by its people."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from math import fsum

from generator.accounts.sentences import Account, Told
from generator.dates import UNKNOWN_YEAR, complete_year, resolve_dates
from generator.model import Event, Passage, Role

CORE = 14  # features by which an event is known
HELD = 0.5  # share of an event's accounts that have each of them
TOLD = 0.45  # share of that weight which a sentence must hold to refer back
NAMES = 2  # entities of the core that the sentence must name
PERSON = "people/"
OPENING = 3  # sentences of an article's body that say what it is about
FEW, MANY = 10, 250  # articles, and the share of all, that name somebody whom few do
COMMON = 4000  # sentences that name an entity, from which it finds nobody
SOON, LATEST = 45, 1500  # days after the event
MOST = 5


def find_follow_ups(
    events: Sequence[Event],
    accounts: Mapping[str, Account],
    holders: Mapping[str, Mapping[str, frozenset[int]]],
    weights: Mapping[str, float],
) -> Mapping[str, tuple[Passage, ...]]:
    """By event, the sentences of later articles outside it that tell of it; `holders` are those of each event."""
    having: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for id in sorted(accounts):
        for n, told in enumerate(accounts[id].sentences):
            if told.role is Role.BODY:
                for feature in told.features:
                    if "/" in feature:
                        having[feature].append((id, n))
    named = {name: frozenset(id for id, _ in places) for name, places in having.items() if name.startswith(PERSON)}
    out = {}
    for event in events:
        core = _core(event, holders[event.id], weights)
        if not event.date:
            continue
        found = [*_referring(event, core, (having, accounts, weights)), *_of_its_people(event, core, named, accounts)]
        later = [(id, told) for id, told in found if id not in event.articles and _later(accounts[id], event.date)]
        if passages := _best(later, core, weights, accounts):
            out[event.id] = passages
    return out


def _referring(
    event: Event,
    core: frozenset[str],
    collection: tuple[Mapping[str, Sequence[tuple[str, int]]], Mapping[str, Account], Mapping[str, float]],
) -> Iterator[tuple[str, Told]]:
    """The sentences, with their articles, that name the day of the event and of whom and what it is."""
    having, accounts, weights = collection
    names = [f for f in core if "/" in f and len(having[f]) <= COMMON]
    whole = fsum(weights[f] for f in core)
    near = Counter(place for f in names for place in having[f])
    for (id, n), times in near.items():
        told = accounts[id].sentences[n]
        enough = times >= NAMES and fsum(weights[f] for f in told.features & core) >= TOLD * whole
        if enough and id not in event.articles and _dates(accounts[id], told, event.date or ""):
            yield id, told


def _of_its_people(
    event: Event, core: frozenset[str], named: Mapping[str, frozenset[str]], accounts: Mapping[str, Account]
) -> Iterator[tuple[str, Told]]:
    """The opening sentences of articles that open with two people of the event whom few articles name.

    Officials and the famous are named together on any day; the accused and the victim are so for one reason.
    """
    few = max(FEW, len(accounts) // MANY)
    people = [f for f in core if 0 < len(named.get(f, ())) <= few]
    near = Counter(id for f in people for id in named[f])
    for id in sorted(id for id, times in near.items() if times >= NAMES):
        told = [t for t in accounts[id].sentences if t.role is Role.BODY][:OPENING]
        opening = frozenset().union(*(t.features for t in accounts[id].sentences if t.role is Role.TITLE or t in told))
        if len(opening & frozenset(people)) >= NAMES:
            yield from ((id, t) for t in told)


def _core(event: Event, holders: Mapping[str, frozenset[int]], weights: Mapping[str, float]) -> frozenset[str]:
    groups = len(frozenset().union(*holders.values())) if holders else 0
    wide = [f for f, held in holders.items() if len(held) >= max(2, HELD * groups)]
    return frozenset(sorted(wide, key=lambda f: (-weights[f] * len(holders[f]), f))[:CORE])


def _later(account: Account, day: str) -> bool:
    """Whether an article appeared after `day`, soon enough to be a report of what came of it.

    Where neither year is known, both are taken for one.
    """
    published = account.article.published or ""
    if len(published) != 10 or len(day) != 10 or (published[0] == "X") != (day[0] == "X"):
        return False
    then, now = (date.fromisoformat(d.replace(UNKNOWN_YEAR, "2000")) for d in (day, published))
    return 0 < (now - then).days <= (SOON if day[0] == "X" else LATEST)


def _dates(account: Account, told: Told, day: str) -> bool:
    """Whether a sentence names the day of the event, or its month or year where that is known: "in May 2019"."""
    for span in resolve_dates(account.article.text[: told.end], account.article.published):
        near = told.start <= span.start and (len(span.edtf) == len(day) or day[0] != "X")
        if near and day.startswith(complete_year(span.edtf, day if day[0] != "X" else None)):
            return True
    return False


def _best(
    found: Sequence[tuple[str, Told]],
    core: frozenset[str],
    weights: Mapping[str, float],
    accounts: Mapping[str, Account],
) -> tuple[Passage, ...]:
    """The sentence of each article that tells most of the event, the earliest article first."""
    best: dict[str, tuple[float, int, Told]] = {}
    for id, told in found:
        share = fsum(weights[f] for f in told.features & core)
        best[id] = max(best.get(id, (0.0, 1, told)), (share, -told.start, told), key=lambda b: b[:2])
    order = sorted(best, key=lambda id: (accounts[id].article.published or "", id))
    return tuple(best[id][2].passage() for id in order[:MOST])
