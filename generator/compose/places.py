"""What a place's page says of the place itself: where it lies, and in which senses it is named."""

from __future__ import annotations

from dataclasses import dataclass

from generator.compose.index import Index
from generator.compose.views import Link
from generator.compose.words import coordinates
from generator.gazetteer import load_gazetteer
from generator.model import Entity

NORTH, SOUTH = 84.0, -58.0  # degrees that site_src/assets/world.svg reaches from and to


@dataclass(frozen=True, slots=True)
class Position:
    """Where a place is: in words, and on the map of the world (per cent from its left and its top; "" off the map)."""

    place_type: str
    coordinates: str
    left: str
    top: str
    country: Link | None
    country_name: str
    uri: str


def position(index: Index, entity: Entity) -> Position | None:
    """Where `entity` lies, None where that is not known."""
    place = entity.location
    if place is None:
        return None
    country = index.countries.get(place.country or "")
    link = index.link(country) if country and country != entity.id else None
    left = top = words = ""
    if place.lat is not None and place.lon is not None:
        words = coordinates(place.lat, place.lon)
        if SOUTH <= place.lat <= NORTH:
            left, top = f"{(place.lon + 180) / 3.6:.2f}", f"{(NORTH - place.lat) / (NORTH - SOUTH) * 100:.2f}"
    return Position(place.place_type, words, left, top, link, _country_name(place.country), place.uri or "")


def _country_name(code: str | None) -> str:
    country = load_gazetteer().countries.get(code or "")
    return country.name if country else code or ""


def uses(index: Index, entity: Entity) -> str:
    """In how many of its mentions a place stands for its people or its government: "" where in none."""
    mentions = index.mentions_of.get(entity.id, ())
    demonyms = sorted({m.text for m in mentions if m.demonym})
    people = sum(m.demonym for m in mentions)
    government = sum(m.government and not m.demonym for m in mentions)
    parts = []
    if people:
        parts.append(f"{people:,} as {', '.join(demonyms)}")
    if government:
        parts.append(f"{government:,} for its government")
    return "; ".join(parts)
