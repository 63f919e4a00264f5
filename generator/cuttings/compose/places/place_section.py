"""What is particular to the page of a place: where it lies, what lies in it, in which senses it is named."""

from __future__ import annotations

from dataclasses import dataclass

from cuttings.compose.facts.lookup import Index
from cuttings.compose.format import coordinates, place_words
from cuttings.compose.places.atlas import COUNTRY, NAMELESS, Atlas
from cuttings.compose.places.maps import maps_of, nearest
from cuttings.compose.places.named_at_place import Inside, inside, there
from cuttings.compose.places.place_senses import Sense, senses
from cuttings.compose.sections.related_entities import Companions
from cuttings.compose.text.folding import open_ones
from cuttings.compose.view_models import Link, Piece
from cuttings.draw import Drawing
from cuttings.model import Entity, Location

OPEN = 12  # places in a place that are listed before the rest is folded away
NEAREST = 6  # places named as near


@dataclass(frozen=True, slots=True)
class PlacePart:
    """What only the page of a place has; "" and () for what is not known."""

    place_type: str
    lies_in: tuple[Piece, ...]
    coordinates: str
    uri: str
    near: tuple[Link, ...]
    maps: tuple[Drawing, ...]
    senses: tuple[Sense, ...]
    inside: tuple[Inside, ...]
    more_inside: tuple[Inside, ...]
    there: tuple[Companions, ...]


def place_part(index: Index, atlas: Atlas, entity: Entity) -> PlacePart:
    """The part of the page of the place `entity` that other pages have not."""
    at = entity.location
    lies_in = [Piece(c.name, f"{c.id}.md" if c.id else None) for c in atlas.up.get(entity.id, ())]
    within = inside(index, atlas, entity.id)
    cut = open_ones(len(within), OPEN)
    return PlacePart(
        place_type=place_words(at.place_type) if at else "",
        lies_in=tuple(lies_in),
        coordinates=_coordinates(at) if at else "",
        uri=at.uri or "" if at else "",
        near=tuple(index.link(id, f"{away:,} km") for id, away in nearest(atlas, entity, NEAREST)),
        maps=maps_of(index, atlas, entity),
        senses=senses(index, index.mentions_of.get(entity.id, ())),
        inside=within[:cut],
        more_inside=within[cut:],
        there=tuple(there(index, atlas, entity.id)),
    )


def _coordinates(at: Location) -> str:
    """Where a place is, in degrees; a country or a continent is no point."""
    if at.lat is None or at.lon is None or at.place_type in (COUNTRY, *NAMELESS):
        return ""
    return coordinates(at.lat, at.lon)
