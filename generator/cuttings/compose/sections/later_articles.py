"""Finds what came after an event: later articles on most of what its accounts have in common.

Whether a later sentence refers back to an event could not be decided well enough (see `cuttings.accounts`). The list
makes no such claim: each article is given with what it shares, and the reader sees what came of the event.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from cuttings.compose.facts.lookup import Index
from cuttings.compose.sections.related_articles import (
    MAX_RELATED_ARTICLES,
    SubjectWeights,
    related_article,
    shared_weight,
)
from cuttings.compose.text.periods import DAY_CHARS
from cuttings.compose.view_models import Related
from cuttings.model import Event

MIN_THINGS_SHARED_WITH_EVENT = 3  # subjects that an article must share with an event, ...
CORE_ACCOUNT_SHARE = 0.5  # ... of those that this share of its accounts have, ...
MIN_CORE_WEIGHT_SHARE = 0.5  # ... and this share of their weight
ACTOR_FOLDERS = ("people/", "organisations/")


def later_articles(index: Index, event: Event, weights: SubjectWeights) -> tuple[Related, ...]:
    """The articles that appeared after the first account of `event` and share most with it, the earliest first.

    Its accounts are not among them.
    """
    accounts = [id for id in event.articles if id in weights.by_article]
    first = min((day for id in accounts if len(day := index.articles[id].published or "") == DAY_CHARS), default="")
    core = _core(accounts, weights)
    shared: dict[str, list[str]] = defaultdict(list)
    for subject in sorted(core):
        for other in weights.articles_of[subject]:
            if other not in event.articles and first and _is_later(index.articles[other].published or "", first):
                shared[other].append(subject)
    later = [other for other, common in shared.items() if _goes_on(index, other, common, core)]
    best = sorted(
        later, key=lambda other: (-shared_weight(shared[other], core, weights.by_article[other]), index.rank[other])
    )
    best = sorted(best[:MAX_RELATED_ARTICLES], key=index.rank.__getitem__, reverse=True)
    return tuple(related_article(index, other, shared[other], core, weights.by_article[other]) for other in best)


def _core(accounts: Sequence[str], weights: SubjectWeights) -> dict[str, float]:
    """The rare subjects that most accounts have, each with its mean weight in them."""
    held = Counter(subject for id in accounts for subject in weights.by_article[id])
    return {
        subject: math.fsum(weights.by_article[id].get(subject, 0.0) for id in accounts) / len(accounts)
        for subject, times in held.items()
        if times >= max(2, CORE_ACCOUNT_SHARE * len(accounts))
    }


def _goes_on(index: Index, article: str, common: Sequence[str], core: Mapping[str, float]) -> bool:
    """Whether the `common` subjects weigh enough, and the article is about a person or an organisation among them."""
    weighty = len(common) >= MIN_THINGS_SHARED_WITH_EVENT and math.fsum(
        core[t] for t in common
    ) >= MIN_CORE_WEIGHT_SHARE * math.fsum(core.values())
    about = {a.entity for a in index.appearances_in.get(article, ()) if a.about and a.entity.startswith(ACTOR_FOLDERS)}
    return weighty and not about.isdisjoint(common)


def _is_later(published: str, first: str) -> bool:
    """Whether all of an EDTF date (day, month or year) is after the day `first`; without years, as if of one year."""
    return bool(published) and (published[0] == "X") == (first[0] == "X") and published > first[: len(published)]
