"""The site's timeline: events and the articles that stand alone, in the order of the calendar."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cuttings.common.addresses import article_href
from cuttings.compose.charts.article_bar_chart import make_density
from cuttings.compose.facts.lookup import Index
from cuttings.compose.format import count, has_year, short_date
from cuttings.compose.text.folding import open_ones
from cuttings.compose.text.grouping import Group, divide, jump_rows
from cuttings.compose.text.periods import MONTH, by_period
from cuttings.compose.view_models import Link
from cuttings.model import Page

FOLDER, TITLE = "timeline", "Timeline"
MOST = 400  # happenings on one page
ACCOUNTS = 6  # of an event that are named
EVENTS = 40  # on the first page of a long timeline
SECTION = 30  # happenings of a year, before it is divided by month


@dataclass(frozen=True, slots=True)
class Happening:
    """An event with its accounts, or an article that no other reports the same event as."""

    date: str | None  # EDTF
    when: str  # for reading
    link: Link
    accounts: tuple[Link, ...] = ()  # by their outlets

    @property
    def shown(self) -> tuple[Link, ...]:
        """The accounts that are named; the event's page has all."""
        return self.accounts[: open_ones(len(self.accounts), ACCOUNTS)]

    @property
    def is_event(self) -> bool:
        """Whether several articles report it."""
        return bool(self.accounts)


def timeline_pages(index: Index) -> list[Page]:
    """The timeline; where it is long, a page for each stretch of time."""
    found = sorted(_happenings(index), key=_order)
    dated = [h for h in found if has_year(h.date)]
    undated = _sections([h for h in found if not has_year(h.date)])
    divided = len(found) > MOST
    periods = by_period(found, _date, MOST, finest=MONTH) if divided else []
    periods = [part for period in periods for part in divide(period, MOST)]
    sections = [] if divided else _sections(dated)
    jumps = [Link(p.heading, _path(p), f"{len(p.things):,}") for p in periods] or [
        Link(s.heading, f"{FOLDER}/index.md#{s.id}") for s in (*sections, *undated)
    ]
    where = {s.id: f"{FOLDER}/index.md#{s.id}" for s in sections} | {p.id: _path(p) for p in periods}
    context: dict[str, object] = {
        "meta": {"kind": "index", "hide": ["toc"], "search": {"exclude": True}},
        "name": TITLE,
        "intro": _intro(index, found),
        "density": make_density(index.newest, where, f"{FOLDER}/index.md"),
        "jumps": jump_rows(jumps) if len(jumps) > 1 else (),
        "sections": _sections(_most_reported(found)) if divided else [*sections, *undated],
        "first_words": "The most reported events" if divided else "",
        "back": None,
        "here": "",
    }
    pages = [Page(f"{FOLDER}/index.md", TITLE, "timeline.md.j2", context)]
    for period in periods:
        name = f"{TITLE}: {period.heading}"
        own: dict[str, object] = {
            "name": name,
            "intro": "",
            "first_words": "",
            "density": None,
            "sections": _sections(period.things),
            "back": Link(TITLE, f"{FOLDER}/index.md"),
            "here": _path(period),
        }
        pages.append(Page(_path(period), name, "timeline.md.j2", context | own))
    return pages


def _happenings(index: Index) -> Iterator[Happening]:
    for event in index.library.events:
        ids = sorted((id for id in event.articles if id in index.articles), key=index.rank.__getitem__, reverse=True)
        accounts = tuple(Link(index.articles[id].outlet or index.articles[id].title, article_href(id)) for id in ids)
        yield Happening(event.date, _day(event.date), index.link(event.id), accounts)
    for article in index.newest:
        if not index.events_of.get(article.id):
            link = Link(article.title, article_href(article.id), article.outlet or "")
            yield Happening(article.published, _day(article.published), link)


def _day(date: str | None) -> str:
    """A date without its year, which stands over it: "4 May"; "" for a year alone."""
    rest = (date or "").partition("-")[2]
    return short_date(f"XXXX-{rest}") if rest else ""


def _most_reported(found: Sequence[Happening]) -> list[Happening]:
    """The events with most accounts, in the order of `found`."""
    best = set(sorted((h for h in found if h.is_event), key=lambda h: (-len(h.accounts), h.link.href))[:EVENTS])
    return [h for h in found if h in best]


def _order(happening: Happening) -> tuple[bool, bool, str, bool, str]:
    """By the calendar, what states no year last; events before articles of a day."""
    date = happening.date or ""
    return not date, date.startswith("X"), date, not happening.is_event, happening.link.href


def _date(happening: Happening) -> str | None:
    return happening.date


def _path(period: Group[Happening]) -> str:
    return f"{FOLDER}/{period.id}.md"


def _sections(found: Sequence[Happening]) -> list[Group[Happening]]:
    return by_period(found, _date, SECTION, finest=MONTH)


def _intro(index: Index, found: Sequence[Happening]) -> str:
    if not found:
        return ""
    events = sum(h.is_event for h in found)
    alone = len(found) - events
    words = [count(events, "event")] if events else []
    words += [count(alone, f"{'other ' if events else ''}article")] if alone else []
    return f"{' and '.join(words)}, by date."
