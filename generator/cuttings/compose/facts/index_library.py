"""Puts the library in the order in which pages look things up."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

from cuttings.common.grouped import grouped
from cuttings.common.text import fold, with_capital
from cuttings.compose.facts.joint_speakers import attribute_to_each
from cuttings.compose.facts.lookup import Index
from cuttings.compose.facts.prominence import (
    count_shared_sentences,
    entities_by_sentence,
    find_shared_sentences,
    prominence_of,
)
from cuttings.compose.facts.shown_text import shown_anchors, shown_until
from cuttings.compose.format import date_order
from cuttings.model import (
    NARRATIVE_ROLES,
    Article,
    Entity,
    Library,
    Mention,
    Relation,
    Role,
    Sentence,
    Statement,
    mentions_for_pages,
)
from cuttings.permalinks.book import entities_meant


def index_library(library: Library, article_text: str = "full") -> Index:
    """Puts `library` in order; `article_text` ("full", "excerpt", "none") is how much of an article its page shows."""
    articles = {a.id: a for a in sorted(library.articles, key=lambda a: (fold(a.title), a.id))}
    newest = sorted(articles.values(), key=lambda a: date_order(a.published), reverse=True)
    entities = {e.id: e for e in library.entities}
    mentions = [m for m in library.mentions if m.entity in entities and m.article in articles]
    sentences = {id: _sorted_sentences(library, id) for id in articles}
    shown = {id: shown_until(a, sentences[id], article_text) for id, a in articles.items()}
    linked = [m for m in mentions if not m.nested]
    named, with_nested = (entities_by_sentence(_in_reports(m, articles), sentences) for m in (linked, mentions))
    mentions_of = grouped((m.entity, m) for m in mentions_for_pages(mentions))
    mentions_in = grouped((m.article, m) for m in sorted(linked, key=lambda m: (m.article, m.start, -m.end)))
    about = frozenset((a.entity, a.article) for a in library.appearances if a.about)
    said = _said(library, articles, mentions_in)
    return Index(
        library=library,
        articles=articles,
        newest=tuple(newest),
        rank={a.id: n for n, a in enumerate(newest)},
        entities=entities,
        topics={t.id: t for t in library.topics},
        sentences=sentences,
        shown_until=shown,
        shown_anchors={id: shown_anchors(articles[id], found, shown[id]) for id, found in sentences.items()},
        mentions_in=mentions_in,
        mentions_of=mentions_of,
        statements_in=grouped((s.article, s) for s in said),
        statements_by=grouped((s.speaker, s) for s in said if s.speaker in entities),
        appearances_in=grouped((a.article, a) for a in library.appearances if a.entity in entities),
        about=about,
        relations_of=_relations(library, entities),
        topics_in=_topics_in(library),
        topic_scores={(topic.id, article): score for topic in library.topics for article, score in topic.articles},
        phrase_starts=grouped(((t.id, o.article), o.start) for t in library.topics for o in t.occurrences),
        narrower=grouped((t.broader, t.id) for t in library.topics if t.broader),
        events_of=grouped((a, e) for e in library.events for a in e.articles),
        comparisons={c.event: c for c in library.comparisons},
        shared_with=find_shared_sentences(library.topics, with_nested, sentences),
        sentences_together=count_shared_sentences(library.relations, named),
        prominence=prominence_of(library.topics, entities, mentions_of, articles, about),
        titles=_titles(library),
        countries=_countries(library),
        has_entries=bool(library.entries),
        meant=entities_meant(library),
    )


def _said(
    library: Library, articles: Mapping[str, Article], mentions_in: Mapping[str, Sequence[Mention]]
) -> list[Statement]:
    """The statements outside headlines, of joint speakers a copy for each.

    Headlines shorten what the text has, and may name a wider speaker.
    """
    held = (s for s in library.statements if s.article in articles)
    held = (s for s in held if articles[s.article].role_at(s.start) is not Role.TITLE)
    return [one for s in held for one in attribute_to_each(s, articles, mentions_in)]


def _in_reports(mentions: Iterable[Mention], articles: Mapping[str, Article]) -> list[Mention]:
    """The mentions in text that reports: not in credits, in bylines and in what was set aside."""
    starts = {id: [block.start for block in article.blocks] for id, article in articles.items()}
    out = []
    for mention in mentions:
        at = bisect_right(starts[mention.article], mention.start) - 1
        if at >= 0 and articles[mention.article].blocks[at].role in NARRATIVE_ROLES:
            out.append(mention)
    return out


def _topics_in(library: Library) -> dict[str, tuple[str, ...]]:
    found = grouped((article, (-score, topic.id)) for topic in library.topics for article, score in topic.articles)
    return {article: tuple(id for _, id in sorted(topics)) for article, topics in found.items()}


def _countries(library: Library) -> dict[str, str]:
    places = [(entity.id, entity.location) for entity in library.entities if entity.location]
    return {at.country: id for id, at in places if at.country and at.place_type == "country"}


def _sorted_sentences(library: Library, article: str) -> tuple[Sentence, ...]:
    analysis = library.analyses.get(article)
    return tuple(sorted(analysis.sentences, key=lambda s: s.start)) if analysis else ()


def _relations(library: Library, entities: Mapping[str, Entity]) -> dict[str, tuple[Relation, ...]]:
    known = [r for r in library.relations if r.a in entities and r.b in entities]
    known.sort(key=lambda r: (-r.strength, r.a, r.b))
    return grouped((id, r) for r in known for id in (r.a, r.b))


def _titles(library: Library) -> dict[str, str]:
    titles = {e.id: e.title for e in library.entities}
    titles.update((t.id, with_capital(t.name)) for t in library.topics)
    titles.update((e.id, e.name) for e in library.events)
    return titles
