"""Finds articles that belong together, and says why."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from cuttings.compose.facts.lookup import Index
from cuttings.compose.format import listing
from cuttings.compose.view_models import Related
from cuttings.model import Role

SHOWN = 6  # related articles of an article
COMMON = 80  # articles: what is in more than these tells no two apart, and would make the work quadratic
LEAST = 2  # things that two articles must share
NAMED = 4  # of them in the reason


class Things(NamedTuple):
    """What each article names and is on, with its weight there, and the articles that have each of them."""

    features: Mapping[str, Mapping[str, float]]
    holders: Mapping[str, Sequence[str]]


def rare_things(index: Index) -> Things:
    """The rare people, places, organisations and topics of each article.

    The weight of a thing is its inverse document frequency (Sparck Jones, 1972), doubled where the article is about it.
    """
    features = {article.id: _features(index, article.id) for article in index.newest}
    holders: dict[str, list[str]] = defaultdict(list)
    for article, weights in features.items():
        for thing in weights:
            holders[thing].append(article)
    return Things(features, holders)


def related_articles(index: Index, things: Things) -> dict[str, tuple[Related, ...]]:
    """For each article those that share most with it, but for accounts of its events, which are listed as such."""
    return {article: _nearest(index, article, things) for article in things.features}


def _features(index: Index, article: str) -> dict[str, float]:
    total = len(index.newest)
    found = {}
    dated = _only_dated(index, article)
    for appearance in index.appearances_in.get(article, ()):
        if appearance.entity not in dated and not index.entities[appearance.entity].source:
            found[appearance.entity] = 2.0 if appearance.about else 1.0
    found.update((topic.id, 1.0 + score) for topic, score in index.topics_in.get(article, ()))
    return {
        thing: weight * math.log(1 + total / index.standing[thing].articles)
        for thing, weight in found.items()
        if 2 <= index.standing[thing].articles <= COMMON
    }


def _only_dated(index: Index, article: str) -> set[str]:
    """The places that nothing but the article's dateline names: two reports filed in one city share no subject."""
    blocks = [b for b in index.articles[article].blocks if b.role is Role.DATELINE]
    filed = Counter(m.entity for b in blocks for m in index.mentions_between(article, b.start, b.end))
    named = Counter(m.entity for m in index.mentions_in.get(article, ()))
    return {entity for entity, times in filed.items() if times == named[entity]}


def _nearest(index: Index, article: str, things: Things) -> tuple[Related, ...]:
    features = things.features
    same = {other for event in index.events_of.get(article, ()) for other in event.articles} | {article}
    shared: dict[str, list[str]] = defaultdict(list)
    for thing in features[article]:
        for other in things.holders[thing]:
            if other not in same:
                shared[other].append(thing)
    near = [other for other, common in shared.items() if len(common) >= LEAST]
    near.sort(key=lambda other: (-strength(shared[other], features[article], features[other]), index.rank[other]))
    return tuple(as_related(index, other, shared[other], features[article], features[other]) for other in near[:SHOWN])


def strength(shared: Sequence[str], one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """How much two have in common, by the weight that each of the `shared` things has in one and in the other."""
    return math.fsum(one[thing] * other[thing] for thing in shared)


def as_related(
    index: Index, article: str, shared: Sequence[str], one: Mapping[str, float], other: Mapping[str, float]
) -> Related:
    """`article`, the reason being the things that it shares with another, by their weights in both."""
    best = sorted(shared, key=lambda thing: (-one[thing] * other[thing], thing))
    names = [index.titles[thing] for thing in best[:NAMED]]
    rest = len(best) - len(names)
    reason = listing([*names, f"{rest} more"] if rest else names)
    return Related(index.article_link(article), f"also on {reason}")
