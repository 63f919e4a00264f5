"""How present things are in the collection, and which share sentences."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from cuttings.model import Article, Citation, Entity, Mention, Relation, Sentence, Topic, sentence_at


@dataclass(frozen=True, slots=True)
class Standing:
    """How present a thing is in the collection."""

    articles: int
    mentions: int
    about: int  # articles that are about it
    first: str | None  # EDTF dates with a year; one without a year where there is no other
    last: str | None


@dataclass(frozen=True, slots=True)
class Joint:
    """In how many sentences the subject stands together with `other`, and the first of them."""

    other: str
    sentences: int
    first: Citation


def entity_standing(
    entities: Mapping[str, Entity],
    mentions_of: Mapping[str, Sequence[Mention]],
    articles: Mapping[str, Article],
    about: frozenset[tuple[str, str]],
) -> dict[str, Standing]:
    """The standing of each entity."""
    standing = {}
    for id in entities:
        mentions = mentions_of.get(id, ())
        where = {m.article for m in mentions}
        main = sum((id, article) in about for article in where)
        standing[id] = Standing(len(where), len(mentions), main, *_span(articles[a] for a in where))
    return standing


def topic_standing(topics: Sequence[Topic], articles: Mapping[str, Article]) -> dict[str, Standing]:
    """The standing of each topic; every one of its articles is about it."""
    standing = {}
    for topic in topics:
        where = [articles[id] for id, _ in topic.articles if id in articles]
        standing[topic.id] = Standing(len(where), len(topic.occurrences), len(where), *_span(where))
    return standing


def _span(articles: Iterable[Article]) -> tuple[str | None, str | None]:
    published = sorted({a.published for a in articles if a.published})
    dates = [date for date in published if not date.startswith("X")] or published[:1] * (len(published) == 1)
    return (dates[0], dates[-1]) if dates else (None, None)


def entities_by_sentence(
    mentions: Sequence[Mention], sentences: Mapping[str, Sequence[Sentence]]
) -> dict[tuple[str, str], set[str]]:
    """The entities that each sentence (article, anchor) names."""
    named: dict[tuple[str, str], set[str]] = defaultdict(set)
    for mention in mentions:
        if sentence := sentence_at(sentences[mention.article], mention.start):
            named[mention.article, sentence.anchor].add(mention.entity)
    return named


def count_together(
    relations: Sequence[Relation], named: Mapping[tuple[str, str], set[str]]
) -> Counter[tuple[str, str]]:
    """In how many sentences the two entities of each relation stand together."""
    related = {(r.a, r.b) for r in relations}
    together: Counter[tuple[str, str]] = Counter()
    for entities in named.values():
        together.update(pair for pair in combinations(sorted(entities), 2) if pair in related)
    return together


def find_joint(
    topics: Sequence[Topic],
    named: Mapping[tuple[str, str], set[str]],
    sentences: Mapping[str, Sequence[Sentence]],
) -> dict[str, tuple[Joint, ...]]:
    """For each entity the topics it shares sentences with, for each topic the entities; most sentences first."""
    shared: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
    for topic in topics:
        for found in topic.occurrences:
            if sentence := sentence_at(sentences.get(found.article, ()), found.start):
                place = found.article, sentence.anchor
                for entity in named.get(place, ()):
                    shared[entity, topic.id].add(place)
                    shared[topic.id, entity].add(place)
    joint: dict[str, list[Joint]] = defaultdict(list)
    for (subject, other), places in shared.items():
        joint[subject].append(Joint(other, len(places), Citation(*min(places))))
    return {id: tuple(sorted(found, key=lambda j: (-j.sentences, j.other))) for id, found in joint.items()}
