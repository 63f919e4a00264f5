"""Indexes the library for the modules that publish it, and knows the addresses of its pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cuttings.common.addresses import address_of, relative_address
from cuttings.common.grouped import grouped
from cuttings.dates.edtf import known_date
from cuttings.model import (
    Appearance,
    Article,
    Entity,
    Event,
    Library,
    Mention,
    Sentence,
    Statement,
    Topic,
    mentions_for_pages,
    sentence_at,
)
from cuttings.project.settings import Settings


@dataclass(frozen=True)
class Holdings:
    """The library, indexed by the keys that the published data is made from; read-only."""

    library: Library
    settings: Settings
    articles: Mapping[str, Article]
    entities: Mapping[str, Entity]
    newest: tuple[str, ...]  # article ids from the newest; those without a year are last
    rank: Mapping[str, int]  # article id -> its index in `newest`
    naming: Mapping[str, tuple[str, ...]]  # entity id -> ids of the articles that name it, newest first
    mentions_of: Mapping[str, tuple[Mention, ...]]  # by entity id; nested ones only where the entity has no others
    statements_by: Mapping[str, tuple[Statement, ...]]
    appearances_in: Mapping[str, tuple[Appearance, ...]]
    topics_in: Mapping[str, tuple[Topic, ...]]
    events_of: Mapping[str, tuple[Event, ...]]
    countries: Mapping[str, str]  # ISO 3166-1 alpha-2 code -> entity id

    def url(self, href: str, here: str) -> str:
        """The address of the page or file `href`: absolute if `site_url` is set, else relative to the page `here`."""
        directory_urls = self.settings.directory_urls
        if self.settings.site_url:
            return f"{self.settings.site_url.rstrip('/')}/{address_of(href, directory_urls)}"
        return relative_address(here, href, directory_urls)

    def articles_of(self, entity: str) -> tuple[str, ...]:
        """The ids of the articles that name an entity, newest first."""
        return self.naming.get(entity, ())

    def in_order(self, articles: Iterable[str]) -> tuple[str, ...]:
        """The ids `articles`, newest first."""
        return tuple(sorted(articles, key=self.rank.__getitem__))

    def sentence(self, article: str, offset: int) -> Sentence | None:
        """The sentence of an article that holds `offset`; None if there is none."""
        analysis = self.library.analyses.get(article)
        return sentence_at(analysis.sentences, offset) if analysis else None

    def words(self, article: str, start: int, end: int) -> str:
        """The text `[start:end]` of an article on one line."""
        return " ".join(self.articles[article].text[start:end].split())


def index_library(library: Library, settings: Settings) -> Holdings:
    """Index `library`."""
    articles = {a.id: a for a in library.articles}
    by_title = sorted(library.articles, key=lambda a: (a.title, a.id))
    newest = sorted(by_title, key=lambda a: known_date(a.published) or "", reverse=True)
    rank = {a.id: at for at, a in enumerate(newest)}
    mentions_of = grouped((m.entity, m) for m in mentions_for_pages(library.mentions) if m.article in articles)
    return Holdings(
        library=library,
        settings=settings,
        articles=articles,
        entities={e.id: e for e in library.entities},
        newest=tuple(a.id for a in newest),
        rank=rank,
        naming={id: tuple(sorted({m.article for m in of}, key=rank.__getitem__)) for id, of in mentions_of.items()},
        mentions_of=mentions_of,
        statements_by=grouped((s.speaker, s) for s in library.statements if s.speaker),
        appearances_in=grouped(
            (a.article, a) for a in sorted(library.appearances, key=lambda a: (-a.salience, -a.count, a.entity))
        ),
        topics_in=grouped(
            (article, topic) for topic in sorted(library.topics, key=lambda t: t.id) for article, _ in topic.articles
        ),
        events_of=grouped((article, event) for event in library.events for article in event.articles),
        countries={
            e.location.country: e.id
            for e in library.entities
            if e.location and e.location.country and e.location.place_type == "country"
        },
    )
