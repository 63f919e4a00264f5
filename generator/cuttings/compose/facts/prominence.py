"""Counts how often entities and topics are named in the collection, and which of them share sentences."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from cuttings.compose.format import span_of_dated
from cuttings.model import Article, Citation, Entity, Mention, Relation, Sentence, Topic, sentence_at


@dataclass(frozen=True, slots=True)
class Prominence:
    """How often an entity or a topic is named, and when."""

    articles: int  # that name it
    mentions: int  # of an entity, or occurrences of a topic's phrases
    about: int  # articles of which it is a main subject
    first: str | None  # EDTF date of the first article; without a year only where there is one date and it has none
    last: str | None
    dated: int = 0  # articles among these dates: of the others, the date or the year is not known

    @property
    def dates(self) -> str:
        """The dates of its articles as a span, with how many have one where that is not all."""
        return span_of_dated(self.first, self.last, self.dated, self.articles)


@dataclass(frozen=True, slots=True)
class SharedSentences:
    """The sentences that an entity shares with a topic."""

    other: str  # id of the topic, or of the entity where the subject is the topic
    sentences: int
    first: Citation  # by article id and anchor


def entity_prominence(
    entities: Mapping[str, Entity],
    mentions_of: Mapping[str, Sequence[Mention]],
    articles: Mapping[str, Article],
    about: frozenset[tuple[str, str]],
) -> dict[str, Prominence]:
    """The prominence of each entity, by id. `about` holds the pairs (entity, article) of main subjects."""
    found = {}
    for id in entities:
        mentions = mentions_of.get(id, ())
        where = {m.article for m in mentions}
        main = sum((id, article) in about for article in where)
        found[id] = Prominence(len(where), len(mentions), main, *_span(articles[a] for a in where))
    return found


def prominence_of(
    topics: Sequence[Topic],
    entities: Mapping[str, Entity],
    mentions_of: Mapping[str, Sequence[Mention]],
    articles: Mapping[str, Article],
    about: frozenset[tuple[str, str]],
) -> dict[str, Prominence]:
    """The prominence of each entity and each topic, by id."""
    return entity_prominence(entities, mentions_of, articles, about) | topic_prominence(topics, articles)


def topic_prominence(topics: Sequence[Topic], articles: Mapping[str, Article]) -> dict[str, Prominence]:
    """The prominence of each topic, by id; every one of its articles counts as about it."""
    found = {}
    for topic in topics:
        where = [articles[id] for id, _ in topic.articles if id in articles]
        found[topic.id] = Prominence(len(where), len(topic.occurrences), len(where), *_span(where))
    return found


def _span(articles: Iterable[Article]) -> tuple[str | None, str | None, int]:
    """The first and last date of publication, and how many articles have one of a known year, or all the same one."""
    published = sorted(a.published for a in articles if a.published)
    dates = [date for date in published if not date.startswith("X")] or published * (len(set(published)) == 1)
    return (dates[0], dates[-1], len(dates)) if dates else (None, None, 0)


def entities_by_sentence(
    mentions: Sequence[Mention], sentences: Mapping[str, Sequence[Sentence]]
) -> dict[tuple[str, str], set[str]]:
    """The entities that each sentence (article, anchor) names."""
    named: dict[tuple[str, str], set[str]] = defaultdict(set)
    for mention in mentions:
        if sentence := sentence_at(sentences[mention.article], mention.start):
            named[mention.article, sentence.anchor].add(mention.entity)
    return named


def count_shared_sentences(
    relations: Sequence[Relation], named: Mapping[tuple[str, str], set[str]]
) -> Counter[tuple[str, str]]:
    """How many sentences name both entities of each relation, by the two ids (a < b)."""
    related = {(r.a, r.b) for r in relations}
    together: Counter[tuple[str, str]] = Counter()
    for entities in named.values():
        together.update(pair for pair in combinations(sorted(entities), 2) if pair in related)
    return together


def find_shared_sentences(
    topics: Sequence[Topic],
    named: Mapping[tuple[str, str], set[str]],
    sentences: Mapping[str, Sequence[Sentence]],
) -> dict[str, tuple[SharedSentences, ...]]:
    """The topics that each entity shares sentences with, and the entities of each topic; most sentences first."""
    shared: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
    for topic in topics:
        for found in topic.occurrences:
            if sentence := sentence_at(sentences.get(found.article, ()), found.start):
                place = found.article, sentence.anchor
                for entity in named.get(place, ()):
                    shared[entity, topic.id].add(place)
                    shared[topic.id, entity].add(place)
    shared_with: dict[str, list[SharedSentences]] = defaultdict(list)
    for (subject, other), places in shared.items():
        shared_with[subject].append(SharedSentences(other, len(places), Citation(*min(places))))
    return {id: tuple(sorted(found, key=lambda j: (-j.sentences, j.other))) for id, found in shared_with.items()}
