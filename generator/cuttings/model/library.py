"""The library, which holds everything that was found in the articles, and the pages made from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from cuttings.model.analysis import Analysis
from cuttings.model.articles import Article
from cuttings.model.comparisons import Comparison
from cuttings.model.decisions import Curation
from cuttings.model.doubts import Doubt
from cuttings.model.entities import Appearance, Entity, Mention, Relation, Unsure
from cuttings.model.notices import Notice
from cuttings.model.permalinks import Permalink
from cuttings.model.subjects import Event, Statement, Topic


@dataclass(frozen=True, slots=True)
class Batch:
    """Articles that were added to the collection together, by their ids and the SHA-256 (its beginning) of each."""

    name: str
    known: frozenset[str]


@dataclass(frozen=True)
class Library:
    """Everything that was found in the articles, sorted by id; read-only."""

    articles: tuple[Article, ...] = ()
    analyses: Mapping[str, Analysis] = field(default_factory=dict)  # by article id
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()  # by article, start, end
    unsure: Unsure = field(default_factory=Unsure)  # entities without a page, which no page shows
    statements: tuple[Statement, ...] = ()
    topics: tuple[Topic, ...] = ()
    events: tuple[Event, ...] = ()
    comparisons: tuple[Comparison, ...] = ()  # of the events, in their order
    appearances: tuple[Appearance, ...] = ()
    relations: tuple[Relation, ...] = ()
    entries: Mapping[str, str] = field(default_factory=dict)  # entity id -> where its entry is, if it has no own page
    doubts: tuple[Doubt, ...] = ()  # the most important first
    history: tuple[Batch, ...] = ()  # the oldest first; articles in none of them are the newest
    curation: Curation = field(default_factory=Curation)  # what the editor decided, without the names that are hidden
    permalinks: tuple[Permalink, ...] = ()  # addresses that the site has had, sorted
    article_at: Mapping[str, str] = field(default_factory=dict)  # id of the article that such an address means now
    article_by_key: Mapping[str, str] = field(default_factory=dict)  # the same by what stands for it in their keys
    withheld: frozenset[str] = frozenset()  # sources whose files may hold a hidden name; sought if files are offered
    notices: tuple[Notice, ...] = ()

    def href(self, id: str) -> str:
        """The path of the page of an entity, a topic or an event; with an anchor where several share a page."""
        return self.entries.get(id, f"{id}.md")

    def with_unsure(self) -> Library:
        """This library with the unsure entities and their mentions among all others."""
        if not self.unsure.entities:
            return self
        return replace(
            self,
            entities=tuple(sorted((*self.entities, *self.unsure.entities), key=lambda e: e.id)),
            mentions=tuple(sorted((*self.mentions, *self.unsure.mentions), key=lambda m: (m.article, m.start, m.end))),
            unsure=Unsure(),
        )

    def with_notices(self, more: tuple[Notice, ...]) -> Library:
        """This library with `more` notices."""
        return replace(self, notices=(*self.notices, *more))


@dataclass(frozen=True, slots=True)
class Report:
    """The number of files that a run wrote, left unchanged and removed, and the notices about files."""

    written: int
    unchanged: int
    removed: int
    notices: tuple[Notice, ...]
