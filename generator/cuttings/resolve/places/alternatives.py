"""What else a place's name could have meant: kept so that it can be told, and asked about where it was close."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cuttings.gazetteer import Gazetteer, Toponym, prominence
from cuttings.resolve.places.context_score import NEARBY_KM, distance
from cuttings.resolve.places.unlisted import MIN_BELIEVED_PROMINENCE

Scored = Sequence[tuple[tuple[float, float], Toponym]]  # score, how much of it is evidence, and the place; best first


@dataclass(frozen=True, slots=True)
class Alternative:
    """The likeliest place elsewhere that a name does not mean, and by how much; and what the text says for each."""

    place: Toponym
    lead: float  # powers of ten, as of inhabitants; from 0
    evidence: tuple[float, float]  # for the place that is meant, and for this one


def best_alternative(scored: Scored, key: str) -> Alternative | None:
    """What the best of `scored` was weighed against; None where no other place could be believed to be meant."""
    (score, evidence), meant = scored[0]
    for (other_score, other_evidence), other in scored[1:]:
        believable = prominence(other, key) >= MIN_BELIEVED_PROMINENCE or other_evidence > 0
        if believable and not _overlap(meant, other):
            return Alternative(other, score - other_score, (evidence, other_evidence))
    return None


def _overlap(a: Toponym, b: Toponym) -> bool:
    """Whether one lies in the other or beside it, so that it matters little which of them is meant."""
    return a.id in b.within or b.id in a.within or (a.country == b.country and distance(a, b) < NEARBY_KM)


def described(place: Toponym, gazetteer: Gazetteer) -> str:
    """A place with the region and the country it lies in: "Albany, New York, United States"."""
    country = gazetteer.countries.get(place.country or "")
    region = place.region if place.region != place.name else None
    return ", ".join(dict.fromkeys(part for part in (place.name, region, country and country.name) if part))
