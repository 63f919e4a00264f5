"""Finds related entities: those that occur together in sentences, or at least in articles.

The strength of a pair is the number of its co-occurrences times their normalised pointwise mutual information (Bouma
2009), so that an entity named everywhere is not related to all others, and a single sentence counts for little.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from heapq import nsmallest
from itertools import combinations
from math import log

from cuttings.model import NARRATIVE_ROLES, Analysis, Article, Citation, Entity, Mention, Relation, Role
from cuttings.relate.salience import find_appearances, role_of

MIN_LIST_ENTITIES = 12  # entities from which a sentence counts as a list, which does not relate them
# the number of most salient entities of an article that count as occurring together in it
PROMINENT_ENTITIES_PER_ARTICLE = 8
ARTICLE_PAIR_WEIGHT = 0.2  # the weight of a co-occurrence in an article; in a sentence it is 1
RELATIONS_PER_ENTITY = 20  # relations kept for each entity, the strongest ones
CITATIONS_PER_PAIR = 5
STRENGTH_DIGITS = 2  # significant ones: what an article elsewhere changes in all strengths is behind them
CITATIONS_PER_ARTICLE = 2  # citations from one article

Pair = tuple[str, str]


@dataclass(slots=True)
class _Counts:
    """The number of places (sentences or articles), and of those that name each entity and each pair."""

    places: int = 0
    of: Counter[str] = field(default_factory=Counter)
    together: Counter[Pair] = field(default_factory=Counter)

    def add(self, entities: Sequence[str]) -> None:
        """Count one place that names `entities` (sorted)."""
        self.places += 1
        self.of.update(entities)
        self.together.update(combinations(entities, 2))

    def information(self, pair: Pair) -> float:
        """Normalised pointwise mutual information: -1 if never together, 0 if by chance, 1 if always together."""
        joint = self.together[pair]
        if not joint:
            return -1.0
        if joint == self.places:
            return 0.0
        return log(joint * self.places / (self.of[pair[0]] * self.of[pair[1]])) / log(self.places / joint)


@dataclass(frozen=True, slots=True)
class _Joint:
    """A sentence that names entities, as a citation for each pair of them."""

    others: int  # entities besides a pair: the fewer, the more the sentence is about the pair
    headline: bool  # not in the body of the article
    article: str
    start: int
    anchor: str
    entities: tuple[str, ...]


def find_relations(
    articles: Sequence[Article],
    analyses: Mapping[str, Analysis],
    entities: Sequence[Entity],
    mentions: Sequence[Mention],
) -> tuple[Relation, ...]:
    """The pairs of entities that occur together more often than by chance, the strongest first.

    A pair is kept if it is among the RELATIONS_PER_ENTITY strongest of either entity. Entities named mainly as a
    source are left out, and so are mentions in bylines, datelines, credits and boilerplate.
    """
    sources = {entity.id for entity in entities if entity.source}
    told: dict[str, list[Mention]] = defaultdict(list)
    starts = {article.id: [block.start for block in article.blocks] for article in articles}
    by_id = {article.id: article for article in articles}
    for mention in mentions:
        article = by_id[mention.article]
        if mention.entity not in sources and role_of(article, starts[article.id], mention.start) in NARRATIVE_ROLES:
            told[article.id].append(mention)

    joint = [j for id in sorted(by_id) for j in _sentences(by_id[id], analyses[id], told[id])]
    prominent = _prominent(articles, [mention for id in sorted(told) for mention in told[id]])
    kept = _strongest(_strengths(joint, prominent))
    cited, shared = _citations(joint, kept), _shared(joint, prominent, kept)
    return tuple(
        Relation(a, b, strength, shared[a, b], cited[a, b])
        for (a, b), strength in sorted(kept.items(), key=lambda k: (-k[1], k[0]))
    )


def _sentences(article: Article, analysis: Analysis, mentions: Sequence[Mention]) -> Iterator[_Joint]:
    """The sentences of an article that name at least one entity."""
    starts = [sentence.start for sentence in analysis.sentences]
    named: dict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        at = bisect_right(starts, mention.start) - 1
        if at >= 0 and mention.end <= analysis.sentences[at].end:
            named[at].append(mention)
    for at, found in sorted(named.items()):
        sentence = analysis.sentences[at]
        entities = tuple(sorted({m.entity for m in found if not _within_another(m, found)}))
        headline = article.role_at(sentence.start) is not Role.BODY
        yield _Joint(len(entities) - 2, headline, article.id, sentence.start, sentence.anchor, entities)


def _within_another(mention: Mention, others: Sequence[Mention]) -> bool:
    """Whether `mention` is part of a longer name: "University of Utah" does not mention Utah."""
    return any(
        o.start <= mention.start and mention.end <= o.end and o.end - o.start > mention.end - mention.start
        for o in others
    )


def _prominent(articles: Sequence[Article], mentions: Sequence[Mention]) -> dict[str, tuple[str, ...]]:
    """The PROMINENT_ENTITIES_PER_ARTICLE most salient entities of each article, by article id, each sorted by id."""
    ranked: dict[str, list[str]] = defaultdict(list)
    for appearance in find_appearances(articles, mentions):
        ranked[appearance.article].append(appearance.entity)
    return {article: tuple(sorted(entities[:PROMINENT_ENTITIES_PER_ARTICLE])) for article, entities in ranked.items()}


def _strengths(joint: Sequence[_Joint], prominent: Mapping[str, tuple[str, ...]]) -> dict[Pair, float]:
    """The strength of each pair, above 0; pairs that occur together no more often than by chance are left out."""
    sentences, articles = _Counts(), _Counts()
    for sentence in joint:
        sentences.add(sentence.entities if len(sentence.entities) < MIN_LIST_ENTITIES else ())
    for entities in prominent.values():
        articles.add(entities)
    strengths = {}
    for pair in sentences.together.keys() | articles.together.keys():
        near = ARTICLE_PAIR_WEIGHT * articles.together[pair]
        said = sentences.together[pair] * max(0.0, sentences.information(pair))
        strength = float(f"{said + near * max(0.0, articles.information(pair)):.{STRENGTH_DIGITS}g}")
        if strength > 0:
            strengths[pair] = strength
    return strengths


def _strongest(strengths: Mapping[Pair, float]) -> dict[Pair, float]:
    """The pairs that are among the RELATIONS_PER_ENTITY strongest of at least one of their entities."""
    of: dict[str, list[Pair]] = defaultdict(list)
    for pair in strengths:
        for entity in pair:
            of[entity].append(pair)

    def rank(pair: Pair) -> tuple[float, Pair]:
        return -strengths[pair], pair

    chosen = {pair for pairs in of.values() for pair in nsmallest(RELATIONS_PER_ENTITY, pairs, key=rank)}
    return {pair: strengths[pair] for pair in sorted(chosen)}


def _citations(joint: Sequence[_Joint], kept: Mapping[Pair, float]) -> dict[Pair, tuple[Citation, ...]]:
    """The CITATIONS_PER_PAIR sentences with the fewest other entities for each pair.

    At most CITATIONS_PER_ARTICLE of them are from one article.
    """
    found: dict[Pair, list[_Joint]] = {pair: [] for pair in kept}
    for sentence in sorted(joint, key=lambda j: (j.headline, j.others, j.article, j.start)):
        if sentence.others + 2 >= MIN_LIST_ENTITIES:
            continue
        for pair in combinations(sentence.entities, 2):
            cited = found.get(pair)
            if cited is None or len(cited) == CITATIONS_PER_PAIR:
                continue
            if sum(other.article == sentence.article for other in cited) < CITATIONS_PER_ARTICLE:
                cited.append(sentence)
    cite = cache(Citation)  # a sentence that relates several pairs is one value for all of them
    return {pair: tuple(cite(j.article, j.anchor) for j in cited) for pair, cited in found.items()}


def _shared(
    joint: Sequence[_Joint], prominent: Mapping[str, tuple[str, ...]], kept: Mapping[Pair, float]
) -> dict[Pair, tuple[str, ...]]:
    """The articles in which each pair occurs together, in a sentence or among the prominent entities, sorted."""
    found: dict[Pair, set[str]] = {pair: set() for pair in kept}
    places = [(j.article, j.entities) for j in joint if len(j.entities) < MIN_LIST_ENTITIES]
    for article, entities in (*places, *prominent.items()):
        for pair in combinations(entities, 2):
            if pair in found:
                found[pair].add(article)
    shared: dict[tuple[str, ...], tuple[str, ...]] = {}  # those of one article are one value for all of its pairs
    return {pair: shared.setdefault(own := tuple(sorted(articles)), own) for pair, articles in found.items()}
