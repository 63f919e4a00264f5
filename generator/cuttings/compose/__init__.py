"""Decides which pages there are, and what each of them says.

`compose` makes the pages in this order:

    indexes     downloads, the index of each kind, all statements, what is new, the timeline, the network, corrections
    pages       articles, entities, entries that share pages, topics, events, pairs of entities
    indexes     the index of pairs
    pages       home
    permalinks  redirects and stubs, at addresses that no page above has taken
    previews    a summary and a description for each page

Each page is given its view model, from which its template is filled in. What is in which sub-package, from the bottom
upwards, each importing from those above it in this list:

    view_models   what templates are given: a frozen dataclass for each kind of page, and what these are made of
    format        figures, dates and lists, as readers write them
    facts         the library by every key that pages need, and what pages look up on top of it
    text          quotations and excerpts; grouping and sorting
    charts        drawings of figures, with the same in words
    coverage      who covered what
    sections      sections of pages that take rules of their own
    chronology    what happened when
    places        what only the pages of places have
    indexes       pages that list things
    pages         pages about one thing each, and home
    permalinks    pages at the other addresses of pages, and the record of all addresses
    previews      what is told of a page elsewhere
    reuse         leaves out pages that would show what they showed in the last run
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from functools import partial
from itertools import chain
from pathlib import Path

from cuttings.common.identity.remember import Remember, remember_nothing
from cuttings.common.identity.value_id import value_id
from cuttings.compose.facts.index_library import index_library
from cuttings.compose.facts.lookup import Index
from cuttings.compose.indexes.all_statements import statement_index_pages
from cuttings.compose.indexes.corrections import corrections_pages
from cuttings.compose.indexes.downloads import downloads_page
from cuttings.compose.indexes.kind_indexes import kind_index_pages
from cuttings.compose.indexes.network import network_pages
from cuttings.compose.indexes.relationship_index import relationship_index_pages
from cuttings.compose.indexes.shared_entries import shared_entry_pages
from cuttings.compose.indexes.timeline import timeline_pages
from cuttings.compose.indexes.whats_new import find_news, whats_new_pages
from cuttings.compose.pages.article import article_page
from cuttings.compose.pages.connections import find_connections
from cuttings.compose.pages.entity import entity_pages
from cuttings.compose.pages.event import event_page
from cuttings.compose.pages.home import collection_in_short, home_page
from cuttings.compose.pages.relationship import relationship_pages
from cuttings.compose.pages.topic import among_topics, topic_pages
from cuttings.compose.permalinks.lost_pages import find_namesakes, lost_pages
from cuttings.compose.permalinks.meanings import Meanings
from cuttings.compose.permalinks.record import new_record
from cuttings.compose.reuse import Kept, Made, Reuse
from cuttings.compose.sections.related_articles import related_articles, weigh_subjects
from cuttings.compose.sections.statement_table import statement_rows
from cuttings.compose.view_models import Related
from cuttings.model import Article, Library, Page, Permalink
from cuttings.project.settings import Settings

__all__ = ["Composition", "compose"]


def compose(library: Library, settings: Settings) -> Iterator[Page]:
    """Yield every page of the site, in the order above."""
    return Composition(library, settings).pages()


class Composition:
    """The pages of a site, and once all of them were made, the record of their addresses."""

    def __init__(
        self,
        library: Library,
        settings: Settings,
        database_bytes: int = 0,
        kept: Kept | None = None,
        program: str = "",
        *,
        remember: Remember = remember_nothing,
    ) -> None:
        """Begin the site, which offers a database of `database_bytes`, or none if that is 0.

        Pages that would be as in the last run are taken from `kept`, if the same `program` made them; what stands in
        one article is left to `remember`.
        """
        self._index = index_library(library, settings.article_text)
        self._settings = settings
        self._database_bytes = database_bytes
        self._connections = find_connections(self._index, remember)
        self._titles: dict[str, str] = {}  # by path, of the pages made so far
        self._lost: tuple[Page, ...] = ()
        identity = value_id(program, _stated(settings))
        self._subjects = Reuse(self._index, self._connections, collection_in_short(self._index), kept, identity)

    def pages(self) -> Iterator[Page]:
        """Yield every page of the site; no more than those of one subject are held."""
        for one in self.made():
            yield one.page()

    def made(self) -> Iterator[Made]:
        """Yield every page of the site, made or known from the last run."""
        yield from self._listed(self._with_subjects())
        live = (path.removesuffix(".md") for path in self._titles)
        meanings = Meanings(self._index, live, self._connections.pairs)
        self._lost = tuple(lost_pages(self._index, meanings, self._titles))
        yield from self._listed(map(self._subjects.made, self._lost))

    def permalinks(self) -> tuple[Permalink, ...]:
        """Every address that the site has or ever had, once all pages were taken."""
        return new_record(self._index, self._titles, self._lost, self._connections.pairs)

    def _listed(self, pages: Iterable[Made]) -> Iterator[Made]:
        for page in pages:
            self._titles[page.path] = page.title
            yield page

    def _with_subjects(self) -> Iterator[Made]:
        """Yield every page but those at addresses that lead elsewhere."""
        index, settings, connections, library = self._index, self._settings, self._connections, self._index.library
        weights = weigh_subjects(index)
        related = related_articles(index, weights)
        statements = statement_rows(index, (s for a in index.newest for s in index.sure_statements_in(a.id)))
        news = find_news(index)
        namesakes = find_namesakes(index)
        subjects = self._subjects
        seen, tied = subjects.index, subjects.connections  # where pages that may be left out look things up
        yield from map(
            subjects.made,
            chain(
                (downloads_page(index, settings, self._database_bytes),),
                kind_index_pages(index, bool(connections.pairs)),
                statement_index_pages(index, statements),
                whats_new_pages(index, news),
                timeline_pages(index),
                network_pages(index, connections.paths),
                corrections_pages(index),
            ),
        )
        for article in library.articles:
            given = article, related[article.id]
            yield from subjects.pages(f"articles/{article.id}", given, partial(_article, seen, settings, *given))
        for entity in (one for one in library.entities if one.id not in library.entries):
            others = namesakes.get(entity.id, ())
            yield from subjects.pages(entity.id, (entity, others), partial(entity_pages, seen, entity, others, tied))
        for topic in library.topics:
            told = topic, among_topics(index, topic)
            yield from subjects.pages(topic.id, told, partial(topic_pages, seen, *told))
        yield from map(
            subjects.made,
            chain(
                shared_entry_pages(index),
                (event_page(index, event, weights, connections.chronicle) for event in library.events),
                relationship_pages(index, connections.pairs, connections.affiliations),
                relationship_index_pages(index, connections.pairs),
            ),
        )
        yield subjects.made(home_page(index, settings, news, frozenset(self._titles), len(statements)))


def _stated(settings: Settings) -> list[object]:
    """The settings that a page may depend on: all but the places of files, and who does the work."""
    names = [field.name for field in fields(settings) if field.name not in ("processes", "scheduler")]
    stated = ((name, getattr(settings, name)) for name in names)
    return [one for one in stated if not isinstance(one[1], Path)]


def _article(index: Index, settings: Settings, article: Article, related: Sequence[Related]) -> Sequence[Page]:
    return (article_page(index, settings, article, related),)
