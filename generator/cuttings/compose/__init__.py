"""Decides which pages there are and what stands on each."""

from __future__ import annotations

from cuttings.compose.facts.lookup import index_library
from cuttings.compose.indexes.all_statements import statement_pages
from cuttings.compose.indexes.downloads import data_page
from cuttings.compose.indexes.kind_indexes import index_pages
from cuttings.compose.indexes.network import network_pages
from cuttings.compose.indexes.redirects import namesakes, redirect_pages
from cuttings.compose.indexes.timeline import timeline_pages
from cuttings.compose.indexes.whats_new import find_news, news_pages
from cuttings.compose.pages.article import article_page
from cuttings.compose.pages.entity import connect, entity_pages
from cuttings.compose.pages.event import event_page
from cuttings.compose.pages.home import home_page, summary
from cuttings.compose.pages.relationship import relationship_pages
from cuttings.compose.pages.topic import topic_page
from cuttings.compose.previews.page_descriptions import with_gists
from cuttings.compose.previews.summary_cards import summarise
from cuttings.compose.sections.related_articles import rare_things, related_articles
from cuttings.compose.sections.statement_table import entries
from cuttings.model import Library, Page
from cuttings.project.settings import Settings

__all__ = ["compose"]


def compose(library: Library, settings: Settings) -> tuple[Page, ...]:
    """Every page of the site, sorted by path."""
    index = index_library(library, settings.article_text)
    things = rare_things(index)
    related = related_articles(index, things)
    others = namesakes(index)
    said = entries(index, (s for a in index.newest for s in index.statements_in.get(a.id, ())))
    news = find_news(index)
    connections = connect(index)
    pages = [
        data_page(index, settings),
        *index_pages(index, bool(connections.pairs)),
        *statement_pages(index, said),
        *news_pages(index, news),
    ]
    pages += [*timeline_pages(index), *network_pages(index, connections.paths)]
    pages += [article_page(index, settings, article, related[article.id]) for article in library.articles]
    for entity in library.entities:
        pages += entity_pages(index, entity, others.get(entity.id, ()), connections)
    pages += [topic_page(index, connections.atlas, topic) for topic in library.topics]
    pages += [event_page(index, event, things) for event in library.events]
    pages += relationship_pages(index, connections.pairs, connections.affiliations)
    pages.append(home_page(index, settings, news, frozenset(page.path for page in pages), len(said)))
    pages += redirect_pages(index, [page.path for page in pages])
    pages = with_gists(summarise(index, pages), summary(index))
    return tuple(sorted(pages, key=lambda page: page.path))
