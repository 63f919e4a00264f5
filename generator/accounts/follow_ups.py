"""Finds later articles that refer back to an event: a sentence in them names what the event's accounts all name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from math import fsum

from generator.accounts.sentences import Account, Told
from generator.dates import UNKNOWN_YEAR, complete_year, resolve_dates
from generator.model import Event, Passage, Role

CORE = 14  # features by which an event is known
HELD = 0.5  # share of an event's accounts that have each of them
TOLD = 0.45  # share of that weight which a sentence must hold to refer back
NAMES = 2  # entities of the core that the sentence must name
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
    out = {}
    for event in events:
        core = _core(event, holders[event.id], weights)
        names = [f for f in core if "/" in f and len(having[f]) <= COMMON]
        if not event.date or len(names) < NAMES:
            continue
        near = Counter(place for f in names for place in having[f])
        found = [(id, accounts[id].sentences[n]) for (id, n), times in near.items() if times >= NAMES]
        later = [
            (id, told)
            for id, told in found
            if id not in event.articles and _later(accounts[id], event.date) and _dates(accounts[id], told, event.date)
        ]
        passages = _best(later, core, weights, accounts)
        if passages:
            out[event.id] = passages
    return out


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
    whole = fsum(weights[f] for f in core)
    best: dict[str, tuple[float, int, Told]] = {}
    for id, told in found:
        share = fsum(weights[f] for f in told.features & core) / whole
        if share >= TOLD:
            best[id] = max(best.get(id, (0.0, 0, told)), (share, -told.start, told), key=lambda b: b[:2])
    order = sorted(best, key=lambda id: (accounts[id].article.published or "", id))
    return tuple(best[id][2].passage() for id in order[:MOST])
