"""Finds what came after an event: later articles on most of what its accounts have in common.

Which later sentences refer back to an event could not be told well enough (see `cuttings.accounts`). These articles
make no such claim: each says what it shares, and the reader sees what came of it.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from cuttings.compose.facts.lookup import Index
from cuttings.compose.sections.related_articles import SHOWN, Things, as_related, strength
from cuttings.compose.view_models import Related
from cuttings.model import Event

LEAST = 3  # things that an article must share with an event, ...
MOST_OF = 0.5  # ... of those that this share of its accounts have, ...
PART = 0.5  # ... and this share of their weight
DAY = len("2019-05-06")  # a date with its day; the year may be XXXX
ACTORS = ("people/", "organisations/")


def later_articles(index: Index, event: Event, things: Things) -> tuple[Related, ...]:
    """The articles outside `event` that appeared after its first account and share most with it, the earliest first."""
    accounts = [id for id in event.articles if id in things.features]
    first = min((day for id in accounts if len(day := index.articles[id].published or "") == DAY), default="")
    core = _core(accounts, things)
    shared: dict[str, list[str]] = defaultdict(list)
    for thing in sorted(core):
        for other in things.holders[thing]:
            if other not in event.articles and first and _is_later(index.articles[other].published or "", first):
                shared[other].append(thing)
    later = [other for other, common in shared.items() if _goes_on(index, other, common, core)]
    best = sorted(later, key=lambda other: (-strength(shared[other], core, things.features[other]), index.rank[other]))
    best = sorted(best[:SHOWN], key=index.rank.__getitem__, reverse=True)
    return tuple(as_related(index, other, shared[other], core, things.features[other]) for other in best)


def _core(accounts: Sequence[str], things: Things) -> dict[str, float]:
    """The rare things that most accounts have, each with its mean weight in them."""
    held = Counter(thing for id in accounts for thing in things.features[id])
    return {
        thing: math.fsum(things.features[id].get(thing, 0.0) for id in accounts) / len(accounts)
        for thing, times in held.items()
        if times >= max(2, MOST_OF * len(accounts))
    }


def _goes_on(index: Index, article: str, common: Sequence[str], core: Mapping[str, float]) -> bool:
    """Whether an article that has the `common` things of the core goes on with them: it is about an actor of them."""
    weighty = len(common) >= LEAST and math.fsum(core[t] for t in common) >= PART * math.fsum(core.values())
    about = {a.entity for a in index.appearances_in.get(article, ()) if a.about and a.entity.startswith(ACTORS)}
    return weighty and not about.isdisjoint(common)


def _is_later(published: str, first: str) -> bool:
    """Whether an EDTF date (a day, a month or a year) is wholly after a day; without years, within one year."""
    return bool(published) and (published[0] == "X") == (first[0] == "X") and published > first[: len(published)]
