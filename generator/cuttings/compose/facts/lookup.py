"""Everything that pages look up, put in order once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from cuttings.common.addresses import article_href
from cuttings.common.text import fold, with_capital
from cuttings.compose.facts.joint_speakers import by_each
from cuttings.compose.facts.prominence import (
    Joint,
    Standing,
    count_together,
    entities_by_sentence,
    entity_standing,
    find_joint,
    topic_standing,
)
from cuttings.compose.facts.shown_text import shown_anchors, shown_until
from cuttings.compose.format import date_order, listed_date
from cuttings.compose.view_models import Link
from cuttings.model import (
    Appearance,
    Article,
    Citation,
    Comparison,
    Entity,
    Event,
    Kind,
    Library,
    Mention,
    Relation,
    Role,
    Sentence,
    Statement,
    Topic,
    sentence_at,
)

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")
TELLING = frozenset({Role.BODY, Role.CAPTION, Role.TITLE})  # what tells; credits and the like only name
FOLDERS = {Kind.PERSON: "people", Kind.PLACE: "places", Kind.ORGANISATION: "organisations"}


@dataclass(frozen=True)
class Index:
    """The library by every key that a page needs; read-only."""

    library: Library
    articles: Mapping[str, Article]
    newest: tuple[Article, ...]
    rank: Mapping[str, int]  # article id -> its place in `newest`
    entities: Mapping[str, Entity]
    topics: Mapping[str, Topic]
    sentences: Mapping[str, tuple[Sentence, ...]]
    shown: Mapping[str, int]  # article -> the offset at which its page stops showing its text
    anchors: Mapping[str, frozenset[str]]  # of the sentences that an article's page shows
    mentions_in: Mapping[str, tuple[Mention, ...]]
    mentions_of: Mapping[str, tuple[Mention, ...]]
    statements_in: Mapping[str, tuple[Statement, ...]]
    statements_by: Mapping[str, tuple[Statement, ...]]
    appearances_in: Mapping[str, tuple[Appearance, ...]]
    about: frozenset[tuple[str, str]]  # (entity, article)
    relations_of: Mapping[str, tuple[Relation, ...]]
    topics_in: Mapping[str, tuple[tuple[Topic, float], ...]]
    occurring: Mapping[tuple[str, str], tuple[int, ...]]  # (topic, article) -> where its phrases stand
    narrower: Mapping[str, tuple[str, ...]]  # topic -> the topics that are part of it
    events_of: Mapping[str, tuple[Event, ...]]
    comparisons: Mapping[str, Comparison]  # by event id
    joint: Mapping[str, tuple[Joint, ...]]  # what an entity shares sentences with among topics, and the other way round
    together: Mapping[tuple[str, str], int]  # related entities (a < b) -> sentences that name both
    standing: Mapping[str, Standing]  # by entity or topic id
    titles: Mapping[str, str]
    countries: Mapping[str, str]  # ISO 3166-1 code -> entity id

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

    def link(self, id: str, note: str = "") -> Link:
        """A link to the page of an entity, a topic or an event."""
        return Link(self.titles[id], f"{id}.md", note)

    def article_link(self, id: str, anchor: str = "") -> Link:
        """A link to an article, with its outlet and date."""
        article = self.articles[id]
        known = [words for words in (article.outlet, listed_date(article.published)) if words]
        return Link(article.title, article_href(id, anchor), ", ".join(known))

    def cite(self, citation: Citation) -> str:
        """The path of a cited sentence, or of its article where its page shows no such sentence."""
        known = citation.anchor in self.anchors[citation.article]
        return article_href(citation.article, citation.anchor if known else "")

    def locate(self, article: str, offset: int) -> str:
        """The path of the sentence of an article that holds `offset`, or of the article where none does."""
        sentence = self.sentence_at(article, offset)
        return self.cite(Citation(article, sentence.anchor)) if sentence else article_href(article)

    def by_prominence(self, ids: Iterable[str]) -> list[str]:
        """Ids of entities or topics, the most present in the collection first; sources of news (agencies) last."""
        return sorted(ids, key=self._prominence)

    def _prominence(self, id: str) -> tuple[bool, int, int, int, str, str]:
        standing = self.standing[id]
        source = id in self.entities and self.entities[id].source
        return source, -standing.articles, -standing.about, -standing.mentions, self.titles[id], id


def index_library(library: Library, article_text: str = "full") -> Index:
    """Puts `library` in order for looking up; `article_text` says how much of an article its page shows."""
    articles = {a.id: a for a in library.articles}
    newest = sorted(sorted(library.articles, key=lambda a: (fold(a.title), a.id)), key=_article_order, reverse=True)
    entities = {e.id: e for e in library.entities}
    mentions = [m for m in library.mentions if m.entity in entities and m.article in articles]
    sentences = {id: _sorted_sentences(library, id) for id in articles}
    shown = {id: shown_until(a, sentences[id], article_text) for id, a in articles.items()}
    named = entities_by_sentence(_told(mentions, articles), sentences)
    mentions_of = _grouped((m.entity, m) for m in mentions)
    mentions_in = _grouped((m.article, m) for m in sorted(mentions, key=lambda m: (m.article, m.start, -m.end)))
    about = frozenset((a.entity, a.article) for a in library.appearances if a.about)
    told = [s for s in library.statements if s.article in articles and not _in_headline(articles[s.article], s)]
    said = [one for s in told for one in by_each(s, articles, mentions_in)]
    return Index(
        library=library,
        articles=articles,
        newest=tuple(newest),
        rank={a.id: n for n, a in enumerate(newest)},
        entities=entities,
        topics={t.id: t for t in library.topics},
        sentences=sentences,
        shown=shown,
        anchors={id: shown_anchors(articles[id], found, shown[id]) for id, found in sentences.items()},
        mentions_in=mentions_in,
        mentions_of=mentions_of,
        statements_in=_grouped((s.article, s) for s in said),
        statements_by=_grouped((s.speaker, s) for s in said if s.speaker in entities),
        appearances_in=_grouped((a.article, a) for a in library.appearances if a.entity in entities),
        about=about,
        relations_of=_relations(library, entities),
        topics_in=_topics_in(library),
        occurring=_grouped(((t.id, o.article), o.start) for t in library.topics for o in t.occurrences),
        narrower=_grouped((t.broader, t.id) for t in library.topics if t.broader),
        events_of=_grouped((a, e) for e in library.events for a in e.articles),
        comparisons={c.event: c for c in library.comparisons},
        joint=find_joint(library.topics, named, sentences),
        together=count_together(library.relations, named),
        standing=entity_standing(entities, mentions_of, articles, about) | topic_standing(library.topics, articles),
        titles=_titles(library),
        countries=_countries(library),
    )


def _told(mentions: Iterable[Mention], articles: Mapping[str, Article]) -> list[Mention]:
    """The mentions in what tells: not in credits, bylines and what was set aside."""
    starts = {id: [block.start for block in article.blocks] for id, article in articles.items()}
    out = []
    for mention in mentions:
        at = bisect_right(starts[mention.article], mention.start) - 1
        if at >= 0 and articles[mention.article].blocks[at].role in TELLING:
            out.append(mention)
    return out


def _in_headline(article: Article, statement: Statement) -> bool:
    """Whether a statement stands in a headline, which puts briefly, and of somebody larger, what the text has."""
    return any(b.role is Role.TITLE and b.start <= statement.start < b.end for b in article.blocks)


def _topics_in(library: Library) -> dict[str, tuple[tuple[Topic, float], ...]]:
    found = _grouped((article, (topic, score)) for topic in library.topics for article, score in topic.articles)
    return {article: tuple(sorted(topics, key=lambda t: (-t[1], t[0].id))) for article, topics in found.items()}


def _countries(library: Library) -> dict[str, str]:
    places = [(entity.id, entity.location) for entity in library.entities if entity.location]
    return {at.country: id for id, at in places if at.country and at.place_type == "country"}


def _article_order(article: Article) -> tuple[int, str]:
    return date_order(article.published)


def _sorted_sentences(library: Library, article: str) -> tuple[Sentence, ...]:
    analysis = library.analyses.get(article)
    return tuple(sorted(analysis.sentences, key=lambda s: s.start)) if analysis else ()


def _grouped(pairs: Iterable[tuple[K, T]]) -> dict[K, tuple[T, ...]]:
    groups: dict[K, list[T]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}


def _relations(library: Library, entities: Mapping[str, Entity]) -> dict[str, tuple[Relation, ...]]:
    known = [r for r in library.relations if r.a in entities and r.b in entities]
    known.sort(key=lambda r: (-r.strength, r.a, r.b))
    return _grouped((id, r) for r in known for id in (r.a, r.b))


def _titles(library: Library) -> dict[str, str]:
    titles = {e.id: f"{e.name} ({e.qualifier})" if e.qualifier else e.name for e in library.entities}
    titles.update((t.id, with_capital(t.name)) for t in library.topics)
    titles.update((e.id, e.name) for e in library.events)
    return titles
