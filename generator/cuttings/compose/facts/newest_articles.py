"""Decides which articles of the collection are the newest: those added last, or those of the latest dates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cuttings.compose.facts.lookup import Index
from cuttings.compose.format import count, date_span, has_year
from cuttings.model import Article
from cuttings.project.history import members, unrecorded

MIN_NEWEST_ARTICLES = 3  # articles that tell more than one


@dataclass(frozen=True, slots=True)
class NewestArticles:
    """The newest articles of the collection."""

    articles: tuple[Article, ...]  # the newest first
    words: str  # how they are known to be the newest: "The 12 articles added last"

    @property
    def ids(self) -> frozenset[str]:
        """Their ids."""
        return frozenset(article.id for article in self.articles)


def find_newest_articles(index: Index) -> NewestArticles | None:
    """The batch that was added last; the articles of the latest dates where none is recorded, or all are in it.

    None where these are all articles as well, or too few have a date.
    """
    batches = index.library.history
    found: Sequence[Article] = ()
    if batches:
        found = unrecorded(index.newest, batches)
        for batch in reversed(batches):
            found = found or members(index.newest, batch)
    if 0 < len(found) < len(index.newest):
        return NewestArticles(tuple(found), f"The {count(len(found), 'article')} added last")
    dated = [a for a in index.newest if has_year(a.published)]
    found = _latest(dated)
    if len(dated) * 2 < len(index.newest) or not 0 < len(found) < len(index.newest):
        return None
    dates = date_span(found[-1].published, found[0].published)
    latest = "the latest date here" if found[-1].published == found[0].published else "the latest dates here"
    return NewestArticles(tuple(found), f"{count(len(found), 'article')} of {dates}, {latest}")


def _latest(dated: Sequence[Article]) -> Sequence[Article]:
    """The articles of the latest day, and of earlier days up to MIN_NEWEST_ARTICLES; `dated` has the newest first."""
    cut = 0
    while cut < min(len(dated), MIN_NEWEST_ARTICLES):
        day = dated[cut].published
        cut += sum(a.published == day for a in dated)
    return dated[:cut]
