"""The library by every key that a page needs, put in order once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from cuttings.common.addresses import article_href
from cuttings.common.grouped import grouped
from cuttings.common.passages.overlaps import Overlaps
from cuttings.compose.facts.prominence import (
    Prominence,
    SharedSentences,
)
from cuttings.compose.facts.speech_acts import about_from
from cuttings.compose.format import listed_date
from cuttings.compose.view_models import Link
from cuttings.model import (
    Appearance,
    Article,
    Citation,
    Comparison,
    Entity,
    Event,
    Library,
    Mention,
    Relation,
    Sentence,
    Statement,
    Topic,
    sentence_at,
)


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
    def said_about(self) -> Mapping[str, tuple[tuple[Statement, Mention], ...]]:
        """The statements that name an entity (its id), by anybody, each with every mention that names it there."""
        said = (statement for own in self.statements_in.values() for statement in own)
        named = ((s, m) for s in said for m in self.mentions_between(s.article, about_from(s), s.end))
        return grouped((mention.entity, (statement, mention)) for statement, mention in named)

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
