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

MOST = 250  # statements on one page
FIRST = 100  # of the newest, on the first page of several
FOLDER, TITLE = "statements", "Statements"


def statement_index_pages(index: Index, found: tuple[StatementRow, ...]) -> list[Page]:
    """The index of the statements `found`, and a page for each stretch of time where they are many."""
    divided = len(found) > MOST
    periods = group_by_period(found, _date, MOST) if divided else []
    periods = [part for period in periods for part in divide_group(period, MOST)]
    view = StatementIndexView(
        meta=INDEX_META,
        name=TITLE,
        intro=_intro(found),
        back=None,
        jumps=jump_rows(Link(p.heading, _path(p), f"{len(p.things):,}") for p in periods),
        here="",
        first_words="The newest" if divided else "",
        rows=found[:FIRST] if divided else found,
        outlets=any(article.outlet for article in index.library.articles),
    )
    return [Page(f"{FOLDER}/index.md", TITLE, view), *(_period_page(view, period) for period in periods)]


def _period_page(first: StatementIndexView, period: Group[StatementRow]) -> Page:
    """The page of one stretch of time; `first` is that of the whole index."""
    name, path = f"{TITLE}: {period.heading}", _path(period)
    back = Link(TITLE, f"{FOLDER}/index.md", f"{len(period.things):,}")
    view = replace(first, name=name, intro="", back=back, here=path, first_words="", rows=period.things)
    return Page(path, name, view)


def _date(row: StatementRow) -> str | None:
    return row.order or None


def _path(period: Group[StatementRow]) -> str:
    return f"{FOLDER}/list/{period.id}.md"


def _intro(found: tuple[StatementRow, ...]) -> str:
    if not found:
        return ""
    speakers = len({row.who.href for row in found if row.who})
    by = f" by {count(speakers, 'speaker')}" if speakers else ""
    return f"{count(len(found), 'statement')}{by}, quoted or reported, those of the newest articles first."
