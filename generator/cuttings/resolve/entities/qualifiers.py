"""What distinguishes a place from its namesakes in a title: "Birmingham (Alabama)", "Georgia (country)"."""

from __future__ import annotations

from cuttings.gazetteer import Toponym
from cuttings.gazetteer.toponym import COUNTRY, REGION

REGION_KIND_IN_FEDERATION = {
    "US": "U.S. state",
    "CA": "Canadian province",
    "AU": "Australian state",
}  # whose regions readers know by name
TYPE_IN_WORDS = {"region": "province", "historic": "former state"}  # types that would puzzle by their own names


def qualifiers(place: Toponym, country: str) -> tuple[str, str, str]:
    """What may stand behind a place's name, the best first; `country` is the name of its country, "" if none.

    Where it lies, what it is, its region: a title takes the first sort that differs among all places of the name.
    """
    kind = TYPE_IN_WORDS.get(place.place_type, place.place_type)
    return (_where(place, country, kind), kind, place.region or "")


def _where(place: Toponym, country: str, kind: str) -> str:
    """The country; in a federation that readers know by its states, the state; the kind of a place called like it."""
    if place.place_type == COUNTRY or country == place.name or not country:
        return kind
    if place.country in REGION_KIND_IN_FEDERATION:
        return REGION_KIND_IN_FEDERATION[place.country] if place.place_type == REGION else place.region or country
    return country
