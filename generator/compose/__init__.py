"""Decides which pages there are and what stands on each."""

from __future__ import annotations

from generator.compose.articles import article_page
from generator.compose.chronicle import timeline_pages
from generator.compose.connections import network_pages
from generator.compose.data import data_page
from generator.compose.entities import connect, entity_pages
from generator.compose.events import event_page
from generator.compose.home import home_page
from generator.compose.index import index_library
from generator.compose.ledger import entries
from generator.compose.listings import index_pages
from generator.compose.newest import find_news, news_pages
from generator.compose.redirects import namesakes, redirect_pages
from generator.compose.related import related_articles
from generator.compose.relationships import relationship_pages
from generator.compose.statements import statement_pages
from generator.compose.topics import topic_page
from generator.model import Library, Page
from generator.settings import Settings

__all__ = ["compose"]


def compose(library: Library, settings: Settings) -> tuple[Page, ...]:
    """Every page of the site, sorted by path."""
    index = index_library(library, settings.article_text)
    related = related_articles(index)
    others = namesakes(index)
    said = entries(index, [s for found in index.statements_in.values() for s in found])
    news = find_news(index)
    pages = [
        data_page(index, settings),
        *index_pages(index, settings),
        *statement_pages(index, said),
        *news_pages(index, news),
    ]
    pages += [*timeline_pages(index, settings), *network_pages(index, settings)]
    pages += [article_page(index, settings, article, related[article.id]) for article in library.articles]
    connections = connect(index, settings)
    for entity in library.entities:
        pages += entity_pages(index, entity, others.get(entity.id, ()), connections, settings)
    pages += [topic_page(index, connections.atlas, topic) for topic in library.topics]
    pages += [event_page(index, event) for event in library.events]
    pages += relationship_pages(index, connections.pairs, connections.affiliations)
    pages.append(home_page(index, settings, news, frozenset(page.path for page in pages), len(said)))
    pages += redirect_pages(index, [page.path for page in pages])
    return tuple(sorted(pages, key=lambda page: page.path))
