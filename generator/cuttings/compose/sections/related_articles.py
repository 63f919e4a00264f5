"""Finds related articles: those that share rare entities and topics, and which these are."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from cuttings.compose.facts.lookup import Index
from cuttings.compose.format import enumeration
from cuttings.compose.view_models import Related
from cuttings.model import Role

MAX_RELATED_ARTICLES = 6  # related articles of an article
# articles: a subject of more than these relates too many, and would make the work quadratic
MAX_ARTICLES_OF_SHARED_THING = 80
MIN_SHARED_THINGS = 2  # subjects that two articles must share
MAX_NAMES_IN_REASON = 4  # shared subjects in the reason


class SubjectWeights(NamedTuple):
    """How much each entity or topic counts in each article; only rare ones are kept."""

    by_article: Mapping[str, Mapping[str, float]]  # article id -> id of an entity or a topic -> its weight there
    articles_of: Mapping[str, Sequence[str]]  # id of an entity or a topic -> ids of the articles, the newest first


def weigh_subjects(index: Index) -> SubjectWeights:
    """The weights of the entities and topics of each article that few articles have.

    A weight is the inverse document frequency (Sparck Jones, 1972), doubled where the article is about the entity.
    """
    by_article = {article.id: _weights(index, article.id) for article in index.newest}
    articles_of: dict[str, list[str]] = defaultdict(list)
    for article, weights in by_article.items():
        for subject in weights:
            articles_of[subject].append(article)
    return SubjectWeights(by_article, articles_of)


def related_articles(index: Index, weights: SubjectWeights) -> dict[str, tuple[Related, ...]]:
    """The articles that share most with each article, by its id; other accounts of its events are listed elsewhere."""
    return {article: _nearest(index, article, weights) for article in weights.by_article}


def _weights(index: Index, article: str) -> dict[str, float]:
    total = len(index.newest)
    found = {}
    filed_at = _only_in_dateline(index, article)
    for appearance in index.appearances_in.get(article, ()):
        if appearance.entity not in filed_at and not index.entities[appearance.entity].source:
            found[appearance.entity] = 2.0 if appearance.about else 1.0
    found.update((topic, 1.0 + index.topic_scores[topic, article]) for topic in index.topics_in.get(article, ()))
    return {
        subject: weight * math.log(1 + total / index.prominence[subject].articles)
        for subject, weight in found.items()
        if 2 <= index.prominence[subject].articles <= MAX_ARTICLES_OF_SHARED_THING
    }


def _only_in_dateline(index: Index, article: str) -> set[str]:
    """The places that only the article's dateline names: two reports filed in one city do not share a subject."""
    blocks = [b for b in index.articles[article].blocks if b.role is Role.DATELINE]
    filed = Counter(m.entity for b in blocks for m in index.mentions_between(article, b.start, b.end))
    named = Counter(m.entity for m in index.mentions_in.get(article, ()))
    return {entity for entity, times in filed.items() if times == named[entity]}


def _nearest(index: Index, article: str, weights: SubjectWeights) -> tuple[Related, ...]:
    by_article = weights.by_article
    same = {other for event in index.events_of.get(article, ()) for other in event.articles} | {article}
    shared: dict[str, list[str]] = defaultdict(list)
    for subject in by_article[article]:
        for other in weights.articles_of[subject]:
            if other not in same:
                shared[other].append(subject)
    near = [other for other, common in shared.items() if len(common) >= MIN_SHARED_THINGS]
    near.sort(
        key=lambda other: (-shared_weight(shared[other], by_article[article], by_article[other]), index.rank[other])
    )
    return tuple(
        related_article(index, other, shared[other], by_article[article], by_article[other])
        for other in near[:MAX_RELATED_ARTICLES]
    )


def shared_weight(shared: Sequence[str], one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """How much two articles have in common: the products of the weights that the `shared` subjects have in each."""
    return math.fsum(one[subject] * other[subject] for subject in shared)


def related_article(
    index: Index, article: str, shared: Sequence[str], one: Mapping[str, float], other: Mapping[str, float]
) -> Related:
    """`article`, with the subjects that it shares with another as the reason, the weightiest first."""
    best = sorted(shared, key=lambda subject: (-one[subject] * other[subject], subject))
    names = [index.titles[subject] for subject in best[:MAX_NAMES_IN_REASON]]
    rest = len(best) - len(names)
    reason = enumeration([*names, f"{rest} more"] if rest else names)
    return Related(index.article_link(article), f"also on {reason}")
