"""Draws the maps on the page of a place: of its surroundings, and of the world."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from cuttings.common.addresses import relative_path
from cuttings.compose.facts.lookup import Index
from cuttings.compose.places.atlas import UNNAMED_PLACE_TYPES, WIDE_PLACE_TYPES, Atlas
from cuttings.draw import Sketch, Spot, world_inset
from cuttings.draw.maps.land import countries_near, with_land
from cuttings.draw.maps.local_map import Shape, Site, locator
from cuttings.draw.maps.window import Window, window_around, window_of_country, window_of_place
from cuttings.draw.projection import normal
from cuttings.gazetteer import load_gazetteer
from cuttings.gazetteer.toponym import COUNTRY
from cuttings.model import Entity, Location

NEARBY_DEGREES = 2.0  # degrees within which another town is near
KM_PER_DEGREE = 111.2  # in a degree of a great circle
# Degrees from the middle of a map to its top, for types of places whose size no outline tells.
MAP_DEGREES_BY_PLACE_TYPE = {
    "continent": 30.0,
    "macro-region": 18.0,
    "historic": 14.0,
    "water": 9.0,
    "area": 5.0,
    "mountain": 5.0,
}


def maps_of(index: Index, atlas: Atlas, entity: Entity) -> tuple[Sketch, ...]:
    """The map of the surroundings of a place and the map of the world; () where its coordinates are not known."""
    at = entity.location
    window = _window(at) if at and not at.inside else None
    if at is None or window is None:
        return ()
    window = with_land(window)
    code = at.country or ""
    subject = _site(index, entity, entity.id)
    near = tuple(site for site in _near(index, atlas, window, entity) if not (site.code and site.code == subject.code))
    drawn = Sketch(locator, (window, subject, near, code))
    middle = normal(at.lat, at.lon) if at.lat is not None and at.lon is not None else window.middle
    return drawn, Sketch(world_inset, (*(middle or window.middle), index.titles[entity.id]))


@cache
def _window(at: Location) -> Window | None:
    where = normal(at.lat, at.lon) if at.lat is not None and at.lon is not None else None
    if at.place_type == COUNTRY:
        return window_of_country(at.country or "") or (window_of_place(where, "") if where else None)
    if where is None:
        return None
    room = MAP_DEGREES_BY_PLACE_TYPE.get(at.place_type)
    return window_around(where, room) if room else window_of_place(where, at.country or "")


def _near(index: Index, atlas: Atlas, window: Window, entity: Entity) -> Iterator[Site]:
    """The places of the collection in the window, the most prominent first, then countries without a page."""
    visible = countries_near(window)
    around = {placed.id for _, placed in atlas.within(*window.middle, window.reach)}
    lands = {index.countries[code] for code in sorted(visible) if code in index.countries}
    for id in index.by_prominence({*around, *lands} - {entity.id}):
        other = index.entities[id].location
        if other and other.place_type not in UNNAMED_PLACE_TYPES:
            yield _site(index, index.entities[id], entity.id)
    yield from (land for land in _lands() if land.code in visible and land.code not in index.countries)


@cache
def _lands() -> tuple[Site, ...]:
    """All countries without links to pages, those with the largest populations first."""
    found = sorted(load_gazetteer().countries.items(), key=lambda c: (-c[1].population, c[0]))
    return tuple(Site(Spot(land.name, "", land.lat, land.lon), Shape.LAND, code) for code, land in found)


def _site(index: Index, entity: Entity, page: str) -> Site:
    """A place as it is drawn on the map of `page` (an id), linked to its own page unless it is that one."""
    at = entity.location
    href = relative_path(f"{page}.md", index.href(entity.id)) if entity.id != page else ""
    lat, lon = (at.lat, at.lon) if at and at.lat is not None and at.lon is not None else (0.0, 0.0)
    spot = Spot(entity.name, href, lat, lon)
    if at and at.place_type == COUNTRY and at.country:
        return Site(spot, Shape.LAND, at.country)
    wide = at is not None and at.place_type in (*WIDE_PLACE_TYPES, *UNNAMED_PLACE_TYPES)
    return Site(spot, Shape.AREA if wide else Shape.POINT)


def nearest_places(atlas: Atlas, entity: Entity, most: int) -> list[tuple[str, int]]:
    """The ids of at most `most` places near a town or site, with their distances in kilometres, the nearest first.

    Only towns and sites count; the list of a country or another area is empty.
    """
    at = entity.location
    if (
        at is None
        or at.inside
        or at.lat is None
        or at.lon is None
        or at.place_type in (COUNTRY, *WIDE_PLACE_TYPES, *UNNAMED_PLACE_TYPES)
    ):
        return []
    found = []
    for away, placed in atlas.within(at.lat, at.lon, NEARBY_DEGREES):
        small = placed.place_type not in (COUNTRY, *WIDE_PLACE_TYPES, *UNNAMED_PLACE_TYPES)
        if small and placed.id != entity.id:
            found.append((round(away * KM_PER_DEGREE), placed.id))
    return [(id, away) for away, id in sorted(found)[:most]]
