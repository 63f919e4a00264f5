"""Chooses the pairs of entities that have a page together: those that sentences name together often enough."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from cuttings.common.text import slug
from cuttings.compose.facts.lookup import Index
from cuttings.model import NARRATIVE_ROLES, Kind, Relation, Sentence
from cuttings.permalinks.assign import Wish, assign

MIN_PAIR_SENTENCES, MIN_PAIR_ARTICLES = 3, 2  # sentences in different words that name both, and articles
# the same where neither is a person: names of things meet by chance
MIN_THING_PAIR_SENTENCES, MIN_THING_PAIR_ARTICLES = 6, 3
# pages that one entity stands in; and with those that have no other such page
MAX_PAIRS_PER_ENTITY, MAX_PAIRS_WITH_UNPAIRED = 5, 10
KIND_ORDER = (Kind.PERSON, Kind.ORGANISATION, Kind.PLACE, Kind.THING)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two entities that have a page together."""

    a: str  # id of the one that is named first on the page
    b: str
    id: str  # "relationships/ana-petrova--dockers-union"
    title: str
    sentences: tuple[tuple[str, Sentence], ...]  # those that name both, each with the id of its article

    @property
    def articles(self) -> list[str]:
        """The ids of the articles that have such sentences, sorted."""
        return sorted({article for article, _ in self.sentences})


def find_pairs(index: Index) -> dict[tuple[str, str], Pair]:
    """The pairs that have a page, by their two ids (a < b).

    Their relation is among the strongest of one of the two, and enough sentences name both. A text that several
    articles repeat counts once: a sentence's anchor is made of its words.
    """
    sentences: dict[str, dict[tuple[str, str], Sentence]] = {}
    brought: Counter[str] = Counter()
    found: dict[tuple[str, str], tuple[tuple[str, Sentence], ...]] = {}
    for relation in sorted(index.library.relations, key=lambda r: (-r.strength, r.a, r.b)):
        key = relation.a, relation.b
        fewer, more = sorted(brought[id] for id in key)
        if index.sentences_together.get(key, 0) < MIN_PAIR_SENTENCES or more >= (
            MAX_PAIRS_PER_ENTITY if fewer else MAX_PAIRS_WITH_UNPAIRED
        ):
            continue
        if _trivial(index, relation):
            continue
        for id in key:
            if id not in sentences:
                sentences[id] = _sentences_of(index, id)
        joint = sorted(sentences[key[0]].keys() & sentences[key[1]].keys())
        if _enough(index, key, joint):
            found[key] = tuple((place[0], sentences[key[0]][place]) for place in joint)
            brought.update(key)
    keys = sorted(found)
    named = [_in_order(index, key) for key in keys]
    ids = _addresses(index, named)
    return {key: _pair(index, pair, id, found[key]) for key, pair, id in zip(keys, named, ids, strict=True)}


def _enough(index: Index, key: tuple[str, str], joint: Sequence[tuple[str, str]]) -> bool:
    """Whether the sentences (article, anchor) that name both are enough for a page."""
    sentences, articles = page_thresholds(index, key)
    return len({anchor for _, anchor in joint}) >= sentences and len({article for article, _ in joint}) >= articles


def page_thresholds(index: Index, key: tuple[str, str]) -> tuple[int, int]:
    """How many sentences, in how many articles, must name two entities of these kinds before they have a page."""
    if any(index.entities[id].kind is Kind.PERSON for id in key):
        return MIN_PAIR_SENTENCES, MIN_PAIR_ARTICLES
    return MIN_THING_PAIR_SENTENCES, MIN_THING_PAIR_ARTICLES


def _trivial(index: Index, relation: Relation) -> bool:
    """Whether a page about two would tell nothing: one is a source of news, or both are of one country."""
    a, b = index.entities.get(relation.a), index.entities.get(relation.b)
    if a is None or b is None or a.source or b.source:
        return True
    return bool(a.location and b.location and a.location.country and a.location.country == b.location.country)


def _sentences_of(index: Index, id: str) -> dict[tuple[str, str], Sentence]:
    """The sentences that name an entity, by article and anchor."""
    out = {}
    for mention in index.mentions_of.get(id, ()):
        sentence = index.sentence_at(mention.article, mention.start)
        if sentence and index.articles[mention.article].role_at(sentence.start) in NARRATIVE_ROLES:
            out[mention.article, sentence.anchor] = sentence
    return out


def _in_order(index: Index, key: tuple[str, str]) -> tuple[str, str]:
    """The ids of two entities, first the one that is named first on the page."""
    a, b = sorted(key, key=lambda id: (KIND_ORDER.index(index.entities[id].kind), index.titles[id], id))
    return a, b


def _addresses(index: Index, pairs: Sequence[tuple[str, str]]) -> list[str]:
    """An address for each pair, made of the addresses of the two; none that has meant another pair."""
    recorded = {link.address: link for link in index.library.permalinks}

    def is_closed(address: str, i: int) -> bool:
        link = recorded.get(address)
        meant = [found[0] for lead in link.leads if (found := index.meant.get(lead, ()))] if link else []
        return bool(meant) and not set(meant) <= set(pairs[i])

    parts = (tuple(slug(id.rpartition("/")[2], 60) for id in pair) for pair in pairs)
    return assign([Wish((f"relationships/{a}--{b}",)) for a, b in parts], is_closed)


def _pair(index: Index, pair: tuple[str, str], id: str, sentences: tuple[tuple[str, Sentence], ...]) -> Pair:
    a, b = pair
    return Pair(a, b, id, f"{index.titles[a]} and {index.titles[b]}", sentences)


def dates_of(index: Index, articles: Sequence[str]) -> list[str]:
    """The dates of `articles` (their ids) that have a year, as EDTF, the earliest first."""
    dates = (index.articles[id].published or "" for id in articles)
    return sorted(date for date in dates if date and not date.startswith("X"))
