"""The timeline of an entity: events that it is named in, and roles first seen.

Statements have dates too, but the same page already has a table of them.
"""

from __future__ import annotations

from collections import defaultdict

from cuttings.compose.facts.lookup import Index
from cuttings.compose.format import count, date_order, reader_date
from cuttings.compose.view_models import DatedFact, EntityTimeline, Link, TimelineDate
from cuttings.model import Entity, Kind

MIN_TIMELINE_DATES = 3  # dates from which a timeline tells more than the list of articles
OPEN_TIMELINE_DATES = 12  # dates shown before the rest is folded away


def make_entity_timeline(index: Index, entity: Entity) -> EntityTimeline:
    """The timeline of `entity`, empty where fewer than MIN_TIMELINE_DATES dates are known."""
    dated: dict[str, list[DatedFact]] = defaultdict(list)
    for date, fact in (*_events(index, entity), *_roles(index, entity)):
        dated[date].append(fact)
    known = [date for date in dated if not date.startswith("X")]
    dates = sorted(known or dated, key=date_order)  # what has no year cannot stand in order with what has one
    if len(dates) < MIN_TIMELINE_DATES:
        return EntityTimeline()
    days = tuple(TimelineDate(reader_date(date), tuple(dated[date])) for date in dates)
    cut = 0 if len(days) <= OPEN_TIMELINE_DATES + 2 else len(days) - OPEN_TIMELINE_DATES
    return EntityTimeline(days[cut:], days[:cut])


def _events(index: Index, entity: Entity) -> list[tuple[str, DatedFact]]:
    """Events of which an account has the entity as a main subject, or half of the accounts name it."""
    named = {m.article for m in index.mentions_of.get(entity.id, ())}
    events = {e.id: e for article in named for e in index.events_of.get(article, ())}
    out = []
    for id in sorted(events):
        event = events[id]
        held = sum(a in named for a in event.articles)
        if event.sort_date and (
            2 * held >= len(event.articles) or any((entity.id, a) in index.about for a in event.articles)
        ):
            accounts = count(len(event.articles), "account")
            out.append(
                (
                    event.sort_date,
                    DatedFact("Event" if event.date else "Event, first reported", index.link(id, accounts)),
                )
            )
    return out


def _roles(index: Index, entity: Entity) -> list[tuple[str, DatedFact]]:
    """Roles, at the date of the first article that gives them."""
    out = []
    for office in entity.offices if entity.kind is Kind.PERSON else ():
        cited = [c for c in office.citations if c.article in index.articles]
        first = [c for c in cited if index.articles[c.article].published == office.first]
        if office.first and first:
            link = Link(" ".join(office.title.split()), index.cite(first[0]))
            out.append((office.first, DatedFact("First seen as", link)))
    return out
