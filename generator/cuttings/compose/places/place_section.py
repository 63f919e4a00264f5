"""The section that only the page of a place has: where it lies, what lies in it, in which senses it is named."""

from __future__ import annotations

from cuttings.compose.facts.lookup import Index
from cuttings.compose.format import coordinates, place_type_words
from cuttings.compose.places.atlas import UNNAMED_PLACE_TYPES, Atlas
from cuttings.compose.places.maps import maps_of, nearest_places
from cuttings.compose.places.named_at_place import named_at_place
from cuttings.compose.places.place_senses import find_senses
from cuttings.compose.text.folding import count_open
from cuttings.compose.view_models import Link, Piece, PlaceInside, PlaceSection
from cuttings.gazetteer.toponym import COUNTRY
from cuttings.model import Entity, Kind, Location

OPEN_CONTAINED_PLACES = 12  # places in it that are shown before the rest is folded away
MAX_CONTAINED_PLACES = 200  # places in it that its page lists
NAMED_WITH = 3  # people, organisations and things that are named for a place in it
MAX_NEAR_PLACES = 6  # places near it


def make_place_section(index: Index, atlas: Atlas, entity: Entity) -> PlaceSection:
    """The section of the place `entity`."""
    at = entity.location
    lies_in = [Piece(c.name, index.href(c.id) if c.id else None) for c in atlas.up.get(entity.id, ())]
    within = places_inside(index, atlas, entity.id)
    further = len(atlas.down.get(entity.id, ())) - len(within)
    cut = count_open(len(within), OPEN_CONTAINED_PLACES)
    return PlaceSection(
        place_type=place_type_words(at.place_type) if at else "",
        lies_in=tuple(lies_in),
        coordinates=_coordinates(at) if at else "",
        uri=at.uri or "" if at else "",
        near=tuple(index.link(id, f"{away:,} km") for id, away in nearest_places(atlas, entity, MAX_NEAR_PLACES)),
        maps=maps_of(index, atlas, entity),
        senses=find_senses(index, index.mentions_of.get(entity.id, ())),
        inside=within[:cut],
        more_inside=within[cut:],
        further_inside=f"{further:,}" if further else "",
        named_here=named_at_place(index, atlas, entity.id),
    )


def places_inside(index: Index, atlas: Atlas, place: str) -> tuple[PlaceInside, ...]:
    """The places of the collection that lie in `place` (its id), the most prominent first, as many as a page has."""
    out = []
    for id in atlas.down.get(place, ())[:MAX_CONTAINED_PLACES]:
        at = index.entities[id].location
        out.append(
            PlaceInside(
                index.link(id),
                place_type_words(at.place_type) if at else "",
                f"{index.prominence[id].articles:,}",
                tuple(_named_with(index, id)),
            )
        )
    return tuple(out)


def _named_with(index: Index, place: str) -> list[Link]:
    others = (r.b if r.a == place else r.a for r in index.relations_of.get(place, ()))
    named = [id for id in others if index.entities[id].kind is not Kind.PLACE and not index.entities[id].source]
    return [index.link(id) for id in named[:NAMED_WITH]]


def _coordinates(at: Location) -> str:
    """Where a place is, in degrees, for reading; "" for countries and continents, which are not points."""
    if at.inside or at.lat is None or at.lon is None or at.place_type in (COUNTRY, *UNNAMED_PLACE_TYPES):
        return ""
    return coordinates(at.lat, at.lon)
