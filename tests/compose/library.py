"""Libraries of made-up articles, analysed with the real grammar."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from cuttings.compose.facts.index_library import index_library
from cuttings.compose.facts.lookup import Index
from cuttings.model import Alias, Article, Citation, Entity, Library, Relation, sentence_at
from cuttings.recognise import analyse
from cuttings.relate import find_appearances
from tests.making import make_article
from tests.statements.grammar import KINDS, MODEL, find_all_statements, name_mentions

NAMES = {
    "Anna Berg": "people/anna-berg",
    "Berg": "people/anna-berg",
    "Peter Lund": "people/peter-lund",
    "Lund": "people/peter-lund",
    "Norvik": "places/norvik",
    "Harbour Board": "organisations/harbour-board",
    "Daily Wave": "organisations/daily-wave",
    "Sea Lark": "things/sea-lark",
    "Skarvik Accord": "things/skarvik-accord",
}


def make_library(texts: Sequence[str], dates: Sequence[str | None] = (), names: Mapping[str, str] = NAMES) -> Library:
    """A library of `texts`, published on `dates`, in which `names` stand for entities."""
    articles: list[Article] = []
    for n, text in enumerate(texts):
        date = dates[n] if n < len(dates) else f"2020-01-{n + 1:02}"
        articles.append(replace(make_article(text, id=f"a{n:02}", published=date), outlet=f"Paper {n}"))
    analyses = {article.id: analyse(article, MODEL) for article in articles}
    mentions = tuple(m for article in articles for m in name_mentions(article, names))
    entities = []
    for id in sorted(set(names.values())):
        own = [name for name, other in names.items() if other == id]
        aliases = tuple(Alias(name, sum(m.text == name for m in mentions), "its name") for name in own)
        entities.append(Entity(id, KINDS[id.partition("/")[0]], own[0], aliases))
    return Library(
        articles=tuple(articles),
        analyses=analyses,
        entities=tuple(entities),
        mentions=mentions,
        statements=find_all_statements(articles, analyses, mentions),
        appearances=find_appearances(articles, mentions),
    )


def make_index(*texts: str, dates: Sequence[str | None] = ()) -> Index:
    """The index of a library of `texts`."""
    return index_library(make_library(texts, dates))


def joined(library: Library) -> Library:
    """`library` with a relation between any two that a sentence names, as strong as the sentences are many."""
    named: dict[tuple[str, str], set[str]] = defaultdict(set)
    for mention in library.mentions:
        sentence = sentence_at(library.analyses[mention.article].sentences, mention.start)
        assert sentence is not None
        named[mention.article, sentence.anchor].add(mention.entity)
    cited: dict[tuple[str, str], list[Citation]] = defaultdict(list)
    for (article, anchor), entities in sorted(named.items()):
        for a, b in combinations(sorted(entities), 2):
            cited[a, b].append(Citation(article, anchor))
    relations = (
        Relation(a, b, float(len(found)), tuple(sorted({c.article for c in found})), tuple(found))
        for (a, b), found in sorted(cited.items())
    )
    return replace(library, relations=tuple(relations))
