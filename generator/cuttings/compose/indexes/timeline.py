"""The timeline: events, and articles of which no other reports the same event, in the order of the calendar."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cuttings.common.addresses import article_href
from cuttings.compose.charts.article_bar_chart import make_bar_chart
from cuttings.compose.facts.lookup import Index
from cuttings.compose.format import count, has_year, short_date
from cuttings.compose.indexes.listing import INDEX_META
from cuttings.compose.text.folding import count_open
from cuttings.compose.text.grouping import divide_group, jump_rows
from cuttings.compose.text.periods import MONTH_CHARS, group_by_period
from cuttings.compose.view_models import Group, Link, TimelineEntry, TimelineView
from cuttings.model import Page

TIMELINE_FOLDER, TIMELINE_TITLE = "timeline", "Timeline"
MAX_HAPPENINGS_PER_PAGE = 400  # entries on one page
MAX_ACCOUNTS_NAMED = 6  # of an event that the timeline names
FIRST_PAGE_EVENTS = 40  # on the first page of a long timeline
MAX_HAPPENINGS_PER_YEAR = 30  # entries of a year, above which it is divided by month


def timeline_pages(index: Index) -> list[Page]:
    """The timeline; where it is long, also a page for each stretch of time."""
    found = sorted(_entries(index), key=_order)
    dated = [e for e in found if has_year(e.date)]
    undated = _sections([e for e in found if not has_year(e.date)])
    divided = len(found) > MAX_HAPPENINGS_PER_PAGE
    periods = group_by_period(found, _date, MAX_HAPPENINGS_PER_PAGE, finest=MONTH_CHARS) if divided else []
    periods = [part for period in periods for part in divide_group(period, MAX_HAPPENINGS_PER_PAGE)]
    sections = [] if divided else _sections(dated)
    jumps = [Link(p.heading, _path(p), f"{len(p.things):,}") for p in periods] or [
        Link(s.heading, f"{TIMELINE_FOLDER}/index.md#{s.id}") for s in (*sections, *undated)
    ]
    where = {s.id: f"{TIMELINE_FOLDER}/index.md#{s.id}" for s in sections} | {p.id: _path(p) for p in periods}
    view = TimelineView(
        meta=INDEX_META,
        name=TIMELINE_TITLE,
        intro=_intro(found),
        back=None,
        chart=make_bar_chart(index.newest, where, f"{TIMELINE_FOLDER}/index.md"),
        jumps=jump_rows(jumps) if len(jumps) > 1 else (),
        here="",
        sections=tuple(_most_reported(found) if divided else [*sections, *undated]),
    )
    return [
        Page(f"{TIMELINE_FOLDER}/index.md", TIMELINE_TITLE, view),
        *(_period_page(view, period) for period in periods),
    ]


def _period_page(first: TimelineView, period: Group[TimelineEntry]) -> Page:
    """The page of one stretch of time; `first` is that of the whole timeline."""
    name, path = f"{TIMELINE_TITLE}: {period.heading}", _path(period)
    view = TimelineView(
        meta=INDEX_META,
        name=name,
        intro="",
        back=Link(TIMELINE_TITLE, f"{TIMELINE_FOLDER}/index.md"),
        chart=None,
        jumps=first.jumps,
        here=path,
        sections=tuple(_sections(period.things)),
    )
    return Page(path, name, view)


def _entries(index: Index) -> Iterator[TimelineEntry]:
    for event in index.library.events:
        ids = sorted((id for id in event.reports if id in index.articles), key=index.rank.__getitem__, reverse=True)
        accounts = tuple(Link(index.articles[id].outlet or index.articles[id].title, article_href(id)) for id in ids)
        told = tuple(link for link, id in zip(accounts, ids, strict=True) if index.articles[id].outlet)
        named = told[: count_open(len(told), MAX_ACCOUNTS_NAMED)]
        yield TimelineEntry(event.sort_date, _day(event.sort_date), index.link(event.id), accounts, named)
    for article in index.newest:
        if not index.events_of.get(article.id):
            link = Link(article.title, article_href(article.id), article.outlet or "")
            yield TimelineEntry(article.published, _day(article.published), link)


def _day(date: str | None) -> str:
    """A date without its year, which is in the heading: "4 May"; "" for a year alone."""
    rest = (date or "").partition("-")[2]
    return short_date(f"XXXX-{rest}") if rest else ""


def _most_reported(found: Sequence[TimelineEntry]) -> list[Group[TimelineEntry]]:
    """The events with most accounts under one heading, those with more first, equal ones in the order of `found`."""
    events = sorted((e for e in found if e.is_event), key=lambda e: -len(e.accounts))[:FIRST_PAGE_EVENTS]
    best = tuple(replace(e, when=short_date(e.date)) for e in events)
    heading = "Most-covered event" if len(best) == 1 else "Most-covered events"
    return [Group(heading, "most-covered", best)] if best else []


def _order(entry: TimelineEntry) -> tuple[bool, bool, str, bool, str]:
    """Sorts by the calendar, dates without a year last, and events before articles of the same day."""
    date = entry.date or ""
    return not date, date.startswith("X"), date, not entry.is_event, entry.link.href


def _date(entry: TimelineEntry) -> str | None:
    return entry.date


def _path(period: Group[TimelineEntry]) -> str:
    return f"{TIMELINE_FOLDER}/{period.id}.md"


def _sections(found: Sequence[TimelineEntry]) -> list[Group[TimelineEntry]]:
    return group_by_period(found, _date, MAX_HAPPENINGS_PER_YEAR, finest=MONTH_CHARS)


def _intro(found: Sequence[TimelineEntry]) -> str:
    if not found:
        return ""
    events = sum(e.is_event for e in found)
    alone = len(found) - events
    words = [count(events, "event")] if events else []
    words += [count(alone, f"{'other ' if events else ''}article")] if alone else []
    return f"{' and '.join(words)}, by date."
