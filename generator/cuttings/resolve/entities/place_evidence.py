"""Tells of a place why its names are taken for it, and what else they could have meant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from cuttings.gazetteer import Gazetteer, Toponym
from cuttings.model import Entity, Label, Location, Rival
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.places.alternatives import Alternative, described
from cuttings.resolve.places.mention_places import MentionPlaces

MAX_PLACE_REASONS = 8  # reasons told of why a place's names mean it


def with_place_evidence(
    entity: Entity, group: Sequence[Candidate], places: MentionPlaces, gazetteer: Gazetteer
) -> Entity:
    """The entity of the mentions in `group` with the reasons and the alternatives of its place; others as they are."""
    lines = tuple(_reasons(group, places))[:MAX_PLACE_REASONS]
    return replace(entity, evidence=(*entity.evidence, *lines), rivals=_rivals(group, places, gazetteer))


def _reasons(group: Sequence[Candidate], places: MentionPlaces) -> Iterator[str]:
    """A line for each name and reason for which it is taken for the place, the commonest first."""
    told: Counter[tuple[str, str]] = Counter()
    for c in group:
        sense = places.senses.get((c.article, c.start))
        if sense and c.label is Label.LOCATION:
            told[c.name.one_line, sense.why] += 1
    for (name, why), count in sorted(told.items(), key=lambda item: (-item[1], item[0])):
        yield f"“{name}” in {count} {'mention' if count == 1 else 'mentions'}: {why}"


def _rivals(group: Sequence[Candidate], places: MentionPlaces, gazetteer: Gazetteer) -> tuple[Rival, ...]:
    """The closest alternative of each name in each article, with the start of the first mention that has one."""
    closest: dict[tuple[str, str], Rival] = {}
    for c in sorted(group, key=lambda c: (c.article, c.start)):
        where = c.article, c.start
        if found := places.alternatives.get(where):
            rival = _rival(c, places.toponyms[where], found, gazetteer)
            kept = closest.setdefault((c.article, c.key), rival)
            if rival.lead < kept.lead:
                closest[c.article, c.key] = replace(rival, start=kept.start)
    return tuple(closest[key] for key in sorted(closest))


def _rival(c: Candidate, meant: Toponym, found: Alternative, gazetteer: Gazetteer) -> Rival:
    other = found.place
    return Rival(
        article=c.article,
        start=c.start,
        chosen=described(meant, gazetteer),
        name=described(other, gazetteer),
        location=Location(other.place_type, other.lat, other.lon, other.country, other.uri),
        lead=round(found.lead, 3),
        evidence=(round(found.evidence[0], 3), round(found.evidence[1], 3)),
    )
