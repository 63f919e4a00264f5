"""Decides which pages there are, and what each of them says.

`compose` makes the pages in this order:

    indexes     downloads, the index of each kind, all statements, what is new, the timeline, the network
    pages       articles, entities, topics, events, pairs of entities
    indexes     the index of pairs
    pages       home
    indexes     redirects, at addresses that no page above has taken
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
    previews      what is told of a page elsewhere
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cuttings.compose.facts.lookup import Index, index_library
from cuttings.compose.indexes.all_statements import statement_index_pages
from cuttings.compose.indexes.downloads import downloads_page
from cuttings.compose.indexes.kind_indexes import kind_index_pages
from cuttings.compose.indexes.network import network_pages
from cuttings.compose.indexes.redirects import find_namesakes, redirect_pages
from cuttings.compose.indexes.relationship_index import relationship_index_pages
from cuttings.compose.indexes.timeline import timeline_pages
from cuttings.compose.indexes.whats_new import find_news, whats_new_pages
from cuttings.compose.pages.article import article_page
from cuttings.compose.pages.connections import find_connections
from cuttings.compose.pages.entity import entity_pages
from cuttings.compose.pages.event import event_page
from cuttings.compose.pages.home import collection_summary, home_page
from cuttings.compose.pages.relationship import relationship_pages
from cuttings.compose.pages.topic import topic_pages
from cuttings.compose.previews.page_descriptions import with_description
from cuttings.compose.previews.summary_cards import with_summary
from cuttings.compose.sections.related_articles import related_articles, weigh_subjects
from cuttings.compose.sections.statement_table import statement_rows
from cuttings.model import Library, Page
from cuttings.project.settings import Settings

__all__ = ["compose"]


def compose(library: Library, settings: Settings) -> Iterator[Page]:
    """Yield every page of the site, in the order above."""
    index = index_library(library, settings.article_text)
    collection = collection_summary(index)
    for page in _pages(index, settings):
        yield with_description(with_summary(index, page), collection)


def _pages(index: Index, settings: Settings) -> Iterator[Page]:
    """Yield every page; no more than those of one subject are held, except their paths."""
    paths: list[str] = []

    def listed(pages: Iterable[Page]) -> Iterator[Page]:
        for page in pages:
            paths.append(page.path)
            yield page

    library = index.library
    weights = weigh_subjects(index)
    related = related_articles(index, weights)
    namesakes = find_namesakes(index)
    statements = statement_rows(index, (s for a in index.newest for s in index.statements_in.get(a.id, ())))
    news = find_news(index)
    connections = find_connections(index)
    yield from listed([downloads_page(index, settings), *kind_index_pages(index, bool(connections.pairs))])
    yield from listed(statement_index_pages(index, statements))
    yield from listed(whats_new_pages(index, news))
    yield from listed(timeline_pages(index))
    yield from listed(network_pages(index, connections.paths))
    yield from listed(article_page(index, settings, article, related[article.id]) for article in library.articles)
    for entity in library.entities:
        yield from listed(entity_pages(index, entity, namesakes.get(entity.id, ()), connections))
    for topic in library.topics:
        yield from listed(topic_pages(index, connections.atlas, topic))
    yield from listed(event_page(index, event, weights, connections.chronicle) for event in library.events)
    yield from listed(relationship_pages(index, connections.pairs, connections.affiliations))
    yield from listed(relationship_index_pages(index, connections.pairs))
    yield from listed([home_page(index, settings, news, frozenset(paths), len(statements))])
    yield from redirect_pages(index, paths)
