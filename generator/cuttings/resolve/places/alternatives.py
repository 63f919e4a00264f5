"""What else a place's name could have meant: kept so that it can be told, and asked about where it was close."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from cuttings.gazetteer import Gazetteer, Toponym, prominence
from cuttings.model import Entity, Location, Rival
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.places.context_score import NEAR, distance
from cuttings.resolve.places.unlisted import KNOWN

Scored = Sequence[tuple[tuple[float, float], Toponym]]  # score, how much of it is evidence, and the place; best first


@dataclass(frozen=True, slots=True)
class Contest:
    """The likeliest place elsewhere that a name does not mean, and by how much; and what the text says for each."""

    rival: Toponym
    lead: float  # powers of ten, as of inhabitants; from 0
    evidence: tuple[float, float]  # for the one that is meant, and for the rival


def contest(scored: Scored, key: str) -> Contest | None:
    """What the best of `scored` was weighed against; None where no other place could be believed to be meant."""
    (score, evidence), place = scored[0]
    for (other, speaks), rival in scored[1:]:
        if (prominence(rival, key) >= KNOWN or speaks > 0) and not _overlap(place, rival):
            return Contest(rival, score - other, (evidence, speaks))
    return None


def _overlap(a: Toponym, b: Toponym) -> bool:
    """Whether one lies in the other or beside it, so that it matters little which of them is meant."""
    return a.id in b.within or b.id in a.within or (a.country == b.country and distance(a, b) < NEAR)


def with_rivals(
    entity: Entity,
    group: Sequence[Candidate],
    meant: Mapping[tuple[str, int], Toponym],
    contests: Mapping[tuple[str, int], Contest],
    gazetteer: Gazetteer,
) -> Entity:
    """The place with the closest rival of each name in each article; both mappings are by article and start."""
    closest: dict[tuple[str, str], Rival] = {}
    for c in sorted(group, key=lambda c: (c.article, c.start)):
        if found := contests.get((c.article, c.start)):
            rival = _rival(c, meant[c.article, c.start], found, gazetteer)
            kept = closest.setdefault((c.article, c.key), rival)
            if rival.lead < kept.lead:
                closest[c.article, c.key] = replace(rival, start=kept.start)
    return replace(entity, rivals=tuple(closest[key] for key in sorted(closest))) if closest else entity


def _rival(c: Candidate, place: Toponym, found: Contest, gazetteer: Gazetteer) -> Rival:
    other = found.rival
    return Rival(
        article=c.article,
        start=c.start,
        chosen=described(place, gazetteer),
        name=described(other, gazetteer),
        location=Location(other.place_type, other.lat, other.lon, other.country, other.uri),
        lead=round(found.lead, 3),
        evidence=(round(found.evidence[0], 3), round(found.evidence[1], 3)),
    )


def described(place: Toponym, gazetteer: Gazetteer) -> str:
    """A place with the region and the country it lies in: "Albany, New York, United States"."""
    country = gazetteer.countries.get(place.country or "")
    region = place.region if place.region != place.name else None
    return ", ".join(dict.fromkeys(part for part in (place.name, region, country and country.name) if part))
