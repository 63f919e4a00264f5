"""Dates articles whose year is unknown by another account of the same event."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from cuttings.dates import UNKNOWN_YEAR, complete_year, full_day
from cuttings.events.likeness import days_apart
from cuttings.model import Article, Event

MAX_DAYS_TO_DATED_ACCOUNT = 7  # days between two accounts of one event, within which one gives the other its year


def infer_years(articles: Sequence[Article], events: Sequence[Event]) -> tuple[Article, ...]:
    """The articles, those without a year dated by another account of the same event, and marked as inferred.

    Takes and keeps the order of `articles`; a date whose year no account gives stays `XXXX-12-15`.
    """
    by_id = {article.id: article for article in articles}
    dated = {}
    for event in events:
        accounts = [by_id[id] for id in event.articles]
        for account in accounts:
            if (account.published or "").startswith(UNKNOWN_YEAR):
                dated[account.id] = _dated(account, accounts)
    return tuple(dated.get(article.id, article) for article in articles)


def _dated(article: Article, accounts: Sequence[Article]) -> Article:
    """`article` with the year of the account published nearest to it, as it is where none is near."""
    near: Mapping[str, int] = {
        other.id: apart
        for other in accounts
        if full_day(other.published)
        and (apart := days_apart(article.published, other.published)) is not None
        and apart <= MAX_DAYS_TO_DATED_ACCOUNT
    }
    other = min((a for a in accounts if a.id in near), key=lambda a: (near[a.id], a.id), default=None)
    if other is None or article.published is None:
        return article
    published = complete_year(article.published, other.published)
    basis = f"inferred from {_called(other)} of {other.published}, another account of the same event"
    return replace(article, published=published, published_basis=basis)


def _called(article: Article) -> str:
    return article.outlet or f"\u201c{article.title}\u201d"
