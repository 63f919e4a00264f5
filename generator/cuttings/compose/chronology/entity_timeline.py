"""The timeline of an entity: events that it is named in, and what sentences say happened when.

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
    return make_timeline((*_events(index, entity), *told), least)


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
            accounts = count(len(event.reports), "report")
            out.append(
                (
                    event.sort_date,
                    DatedFact("Event" if event.date else "Event, first reported", index.link(id, accounts)),
                )
            )
    return out
