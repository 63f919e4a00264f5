"""The timeline of an entity: events that are about it, and what sentences say happened when.

Statements have dates too, but the same page already has a table of them. The day on which an article first gives a
role says nothing of when somebody took it up.
"""

from __future__ import annotations

from cuttings.compose.chronology.chronicle import (
    MIN_TIMELINE_DATES,
    MIN_TOLD_DATES,
    Chronicle,
    dated_quotes,
    make_timeline,
)
from cuttings.compose.facts.lookup import Index
from cuttings.compose.format import count
from cuttings.compose.view_models import DatedFact, EntityTimeline
from cuttings.model import Entity, Kind


def make_entity_timeline(index: Index, entity: Entity, chronicle: Chronicle) -> EntityTimeline:
    """The timeline of `entity`, empty where few dates are known."""
    told = dated_quotes(index, chronicle.of_entity.get(entity.id, ()))
    acts = told and entity.kind in (Kind.PERSON, Kind.ORGANISATION)
    least = MIN_TOLD_DATES if acts else MIN_TIMELINE_DATES
    return make_timeline((*_events(index, entity, chronicle), *told), least)


def _events(index: Index, entity: Entity, chronicle: Chronicle) -> list[tuple[str, DatedFact]]:
    """The events that are about the entity, and of which the day is known, or that of the first report."""
    named = {m.article for m in index.mentions_of.get(entity.id, ())}
    known = {event.id: event for article in named for event in index.events_of.get(article, ())}
    out = []
    for event in (known[id] for id in sorted(chronicle.events_of.get(entity.id, ())) if id in known):
        if event.sort_date:
            accounts = count(len(event.reports), "report")
            told = "Event" if event.date else "Event, first reported"
            out.append((event.sort_date, DatedFact(told, index.link(event.id, accounts))))
    return out
