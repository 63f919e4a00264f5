"""The index of all statements, the newest first: who, what, about whom, in which article."""

from __future__ import annotations

from dataclasses import replace

from cuttings.compose.facts.lookup import Index
from cuttings.compose.format import count
from cuttings.compose.indexes.listing import INDEX_META
from cuttings.compose.text.grouping import divide_group, jump_rows
from cuttings.compose.text.periods import group_by_period
from cuttings.compose.view_models import Group, Link, StatementIndexView, StatementRow
from cuttings.model import Page

MAX_STATEMENTS_PER_PAGE = 250  # statements on one page
FIRST_PAGE_STATEMENTS = 100  # of the newest, on the first page of several
STATEMENTS_FOLDER, STATEMENTS_TITLE = "statements", "Statements"


def statement_index_pages(index: Index, found: tuple[StatementRow, ...]) -> list[Page]:
    """The index of the statements `found`, and a page for each stretch of time where they are many."""
    divided = len(found) > MAX_STATEMENTS_PER_PAGE
    periods = group_by_period(found, _date, MAX_STATEMENTS_PER_PAGE) if divided else []
    periods = [part for period in periods for part in divide_group(period, MAX_STATEMENTS_PER_PAGE)]
    view = StatementIndexView(
        meta=INDEX_META,
        name=STATEMENTS_TITLE,
        intro=_intro(found),
        back=None,
        jumps=jump_rows(Link(p.heading, _path(p), f"{len(p.things):,}") for p in periods),
        here="",
        first_words="The newest" if divided else "",
        rows=found[:FIRST_PAGE_STATEMENTS] if divided else found,
        outlets=any(article.outlet for article in index.library.articles),
    )
    return [
        Page(f"{STATEMENTS_FOLDER}/index.md", STATEMENTS_TITLE, view),
        *(_period_page(view, period) for period in periods),
    ]


def _period_page(first: StatementIndexView, period: Group[StatementRow]) -> Page:
    """The page of one stretch of time; `first` is that of the whole index."""
    name, path = f"{STATEMENTS_TITLE}: {period.heading}", _path(period)
    back = Link(STATEMENTS_TITLE, f"{STATEMENTS_FOLDER}/index.md", f"{len(period.things):,}")
    view = replace(first, name=name, intro="", back=back, here=path, first_words="", rows=period.things)
    return Page(path, name, view)


def _date(row: StatementRow) -> str | None:
    return row.order or None


def _path(period: Group[StatementRow]) -> str:
    return f"{STATEMENTS_FOLDER}/list/{period.id}.md"


def _intro(found: tuple[StatementRow, ...]) -> str:
    if not found:
        return ""
    speakers = len({row.who.href for row in found if row.who})
    by = f" by {count(speakers, 'speaker')}" if speakers else ""
    return f"{count(len(found), 'statement')}{by}, quoted or reported, newest articles first."
