"""The library by every key that a page needs, put in order once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from cuttings.common.addresses import article_href
from cuttings.common.grouped import grouped
from cuttings.common.text import fold, with_capital
from cuttings.compose.facts.joint_speakers import attribute_to_each
from cuttings.compose.facts.overlaps import Overlaps
from cuttings.compose.facts.prominence import (
    Prominence,
    SharedSentences,
    count_shared_sentences,
    entities_by_sentence,
    find_shared_sentences,
    prominence_of,
)
from cuttings.compose.facts.shown_text import shown_anchors, shown_until
from cuttings.compose.format import date_order, listed_date
from cuttings.compose.view_models import Link
from cuttings.model import (
    NARRATIVE_ROLES,
    Appearance,
    Article,
    Citation,
    Comparison,
    Entity,
    Event,
    Library,
    Mention,
    Relation,
    Role,
    Sentence,
    Statement,
    Topic,
    mentions_for_pages,
    sentence_at,
)
from cuttings.permalinks.book import entities_meant


@dataclass(frozen=True)
class Index:
    """The library by every key that a page needs; read-only. What is not known has no key."""

    library: Library
    articles: Mapping[str, Article]  # by id
    newest: tuple[Article, ...]  # all articles, the newest first
    rank: Mapping[str, int]  # article id -> its place in `newest`
    entities: Mapping[str, Entity]  # by id
    topics: Mapping[str, Topic]  # by id
    sentences: Mapping[str, tuple[Sentence, ...]]  # by article id, in the order of the text
    shown_until: Mapping[str, int]  # article id -> the offset at which its page stops showing its text
    shown_anchors: Mapping[str, frozenset[str]]  # article id -> anchors of the sentences that its page shows
    mentions_in: Mapping[str, tuple[Mention, ...]]  # by article id, in the order of the text; without nested ones
    mentions_of: Mapping[str, tuple[Mention, ...]]  # by entity id; nested ones only where the entity has no others
    statements_in: Mapping[str, tuple[Statement, ...]]  # by article id; of joint speakers each has a copy
    statements_by: Mapping[str, tuple[Statement, ...]]  # by entity id of the speaker
    appearances_in: Mapping[str, tuple[Appearance, ...]]  # by article id
    about: Collection[tuple[str, str]]  # (entity id, article id) where the article is about the entity
    relations_of: Mapping[str, tuple[Relation, ...]]  # by entity id, the strongest first
    topics_in: Mapping[str, tuple[str, ...]]  # article id -> topic ids, those of the best score first
    topic_scores: Mapping[tuple[str, str], float]  # (topic id, article id) -> the topic's score in the article
    phrase_starts: Mapping[tuple[str, str], tuple[int, ...]]  # (topic id, article id) -> offsets of the topic's phrases
    narrower: Mapping[str, tuple[str, ...]]  # topic id -> ids of the topics that are part of it
    events_of: Mapping[str, tuple[Event, ...]]  # by article id
    comparisons: Mapping[str, Comparison]  # by event id
    shared_with: Mapping[str, tuple[SharedSentences, ...]]  # entity id -> topics in its sentences; topic id -> entities
    sentences_together: Mapping[tuple[str, str], int]  # ids of related entities (a < b) -> sentences that name both
    prominence: Mapping[str, Prominence]  # by entity or topic id
    titles: Mapping[str, str]  # of the pages of entities, topics and events, by id
    countries: Mapping[str, str]  # ISO 3166-1 code -> entity id
    has_entries: bool  # whether names share pages: where none does, nobody has to look
    meant: Mapping[str, tuple[str, ...]]  # recorded address of an entity -> ids of those that it means now

    def sentence_at(self, article: str, offset: int) -> Sentence | None:
        """The sentence of an article that holds `offset`, None where there is none."""
        return sentence_at(self.sentences[article], offset)

    def sentences_between(self, article: str, start: int, end: int) -> tuple[Sentence, ...]:
        """The sentences of an article that overlap `start` to `end`."""
        found = self.sentences[article]
        first = max(bisect_right(found, start, key=lambda s: s.start) - 1, 0)
        last = bisect_right(found, end - 1, key=lambda s: s.start)
        return tuple(s for s in found[first:last] if s.end > start)

    def mentions_between(self, article: str, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions in an article that begin from `start` to `end`, the longest first where some begin together."""
        found = self.mentions_in.get(article, ())
        first = bisect_left(found, start, key=lambda m: m.start)
        return found[first : bisect_left(found, end, key=lambda m: m.start)]

    @cached_property
    def referring_back(self) -> dict[tuple[str, int], bool]:
        """Whether a sentence needs one before it, by article id and start; `is_self_contained` fills it in."""
        return {}

    def link(self, id: str, note: str = "") -> Link:
        """A link to the page of an entity, a topic or an event."""
        return Link(self.titles[id], self.href(id), note)

    def href(self, id: str) -> str:
        """The path of the page of an entity, a topic or an event, or of its entry on a page that several share."""
        return self.library.href(id) if self.has_entries else f"{id}.md"

    def article_link(self, id: str, anchor: str = "") -> Link:
        """A link to an article, with its outlet and date."""
        article = self.articles[id]
        known = [words for words in (article.outlet, listed_date(article.published)) if words]
        return Link(article.title, article_href(id, anchor), ", ".join(known))

    def cite(self, citation: Citation) -> str:
        """The path of a cited sentence, or of its article where its page shows no such sentence."""
        known = citation.anchor in self.shown_anchors[citation.article]
        return article_href(citation.article, citation.anchor if known else "")

    def statements_between(self, article: str, start: int, end: int) -> list[Statement]:
        """The statements in an article (its id) whose words overlap `start` to `end`, sorted by their starts."""
        return self._said_at[article].between(start, end) if article in self._said_at else []

    @cached_property
    def _said_at(self) -> Mapping[str, Overlaps[Statement]]:
        return {article: Overlaps(said, lambda s: (s.start, s.end)) for article, said in self.statements_in.items()}

    def sure_statements_in(self, article: str) -> list[Statement]:
        """The statements in an article (its id) that are shown outside its text."""
        return [statement for statement in self.statements_in.get(article, ()) if statement.sure]

    def locate(self, article: str, offset: int) -> str:
        """The path of the sentence of an article that holds `offset`, or of the article where none does."""
        sentence = self.sentence_at(article, offset)
        return self.cite(Citation(article, sentence.anchor)) if sentence else article_href(article)

    def by_prominence(self, ids: Iterable[str]) -> list[str]:
        """Ids of entities or topics, those in most articles first; sources of news (agencies) last."""
        return sorted(ids, key=self._prominence_rank.__getitem__)

    @cached_property
    def _prominence_rank(self) -> Mapping[str, int]:
        return {id: rank for rank, id in enumerate(sorted(self.prominence, key=self.prominence_order))}

    def prominence_order(self, id: str) -> tuple[bool, int, int, int, str, str]:
        """What entities and topics are sorted by."""
        found = self.prominence[id]
        source = id in self.entities and self.entities[id].source
        return source, -found.articles, -found.about, -found.mentions, self.titles[id], id


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
