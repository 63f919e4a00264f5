"""What is dated of somebody, in order: events they are named in, and roles first seen.

What they said has dates too, but stands on the same page as a ledger already.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from cuttings.compose.facts.lookup import Index
from cuttings.compose.format import count, date_order, reader_date
from cuttings.compose.view_models import Link
from cuttings.model import Entity

LEAST = 3  # dates from which a timeline tells more than the list of articles
OPEN = 12  # dates shown before the rest is folded away


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that is dated: what sort of thing, and its link."""

    label: str
    link: Link


@dataclass(frozen=True, slots=True)
class Moment:
    """A date and what is known of it."""

    date: str
    happenings: tuple[Happening, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """Moments in order, the newest of them open; the older ones are folded away."""

    shown: tuple[Moment, ...] = ()
    earlier: tuple[Moment, ...] = ()


def make_timeline(index: Index, entity: Entity) -> Timeline:
    """The dated happenings of `entity`. Empty where fewer than LEAST dates are known."""
    dated: dict[str, list[Happening]] = defaultdict(list)
    for date, happening in (*_events(index, entity), *_roles(index, entity)):
        dated[date].append(happening)
    known = [date for date in dated if not date.startswith("X")]
    dates = sorted(known or dated, key=date_order)  # what has no year cannot stand in order with what has one
    if len(dates) < LEAST:
        return Timeline()
    moments = tuple(Moment(reader_date(date), tuple(dated[date])) for date in dates)
    cut = 0 if len(moments) <= OPEN + 2 else len(moments) - OPEN
    return Timeline(moments[cut:], moments[:cut])


def _events(index: Index, entity: Entity) -> list[tuple[str, Happening]]:
    """Events that an account is chiefly about them in, or that half of the accounts name them in."""
    named = {m.article for m in index.mentions_of.get(entity.id, ())}
    events = {e.id: e for article in named for e in index.events_of.get(article, ())}
    out = []
    for id in sorted(events):
        event = events[id]
        held = sum(a in named for a in event.articles)
        if event.date and (
            2 * held >= len(event.articles) or any((entity.id, a) in index.about for a in event.articles)
        ):
            accounts = count(len(event.articles), "account")
            out.append((event.date, Happening("Event", index.link(id, accounts))))
    return out


def _roles(index: Index, entity: Entity) -> list[tuple[str, Happening]]:
    """Roles at the date of the first article that gives them."""
    out = []
    for office in entity.offices:
        cited = [c for c in office.citations if c.article in index.articles]
        first = [c for c in cited if index.articles[c.article].published == office.first]
        if office.first and first:
            link = Link(" ".join(office.title.split()), index.cite(first[0]))
            out.append((office.first, Happening("First seen as", link)))
    return out
