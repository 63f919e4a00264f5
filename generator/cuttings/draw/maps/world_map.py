"""Draws maps of the world with places marked on them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import sqrt

from cuttings.draw.labels import Label, text_box, write_label
from cuttings.draw.maps.outlines import cut_meridian, load_land
from cuttings.draw.paths import Box, box_around, path_data
from cuttings.draw.projection import Point, equal_earth, normal
from cuttings.draw.svg import Drawing, element

WORLD_MAP_WIDTH = 720  # units across
MAX_LATITUDE, MIN_LATITUDE = 84.0, -58.5  # degrees that are shown; the south pole is shown only if a place is there
MIN_MARK_RADIUS, MAX_MARK_RADIUS = 3.5, 13.0  # radius of a mark, by the square root of its weight
WORLD_MAP_TITLE = "Map of the world with the places of this collection"
MAX_MARK_LABELS, MARK_TEXT_SIZE = 14, 13.0  # marks that may bear their names, and the size of the letters


@dataclass(frozen=True, slots=True)
class Spot:
    """A place to mark; `href` is the address of its page from the page of the map, "" if it has none."""

    name: str
    href: str
    lat: float  # degrees
    lon: float
    weight: float = 1.0


def world_map(spots: Sequence[Spot], title: str = WORLD_MAP_TITLE) -> Drawing:
    """A map of the world with all of `spots`, each a link to its page; marks of a greater weight are larger.

    The heaviest have their names beside them if there is room. Spots whose coordinates are not on the globe are left
    out.
    """
    placed = sorted(
        ((spot, at) for spot in spots if (at := _place(spot)) is not None), key=lambda p: (-p[0].weight, p[0].name)
    )
    frame = _frame(any(spot.lat < MIN_LATITUDE for spot, _ in placed))
    heaviest = max((spot.weight for spot, _ in placed), default=1.0) or 1.0
    marks = [
        (spot, at, MIN_MARK_RADIUS + (MAX_MARK_RADIUS - MIN_MARK_RADIUS) * sqrt(max(spot.weight, 0) / heaviest))
        for spot, at in placed
    ]
    drawn = [_mark(spot, at, radius) for spot, at, radius in marks]
    return _drawing(frame, [*drawn, *_names(marks, frame)], title)


def world_inset(lat: float, lon: float, name: str) -> Drawing:
    """A small map of the world with a ring around one place; raises ValueError if that is not on the globe."""
    at = _place(Spot(name, "", lat, lon))
    if at is None:
        raise ValueError(f"{lat}, {lon} is not on the globe")
    marks = [element("circle", cx=at[0], cy=at[1], r=r, class_=kind) for r, kind in ((30.0, "ring"), (10.0, "mark"))]
    return _drawing(_frame(lat < MIN_LATITUDE), marks, f"Map of the world, {name} marked")


def _place(spot: Spot) -> Point | None:
    where = normal(spot.lat, spot.lon)
    if where is None:
        return None
    lat, lon = where
    return _project(lat, lon + 360 if lon < cut_meridian() else lon)


def _project(lat: float, lon: float) -> Point:
    x, y = equal_earth(cut_meridian() + 180)(lat, lon)
    scale = WORLD_MAP_WIDTH / 2 / _edge()
    return x * scale + WORLD_MAP_WIDTH / 2, y * scale


@cache
def _edge() -> float:
    return equal_earth(0)(0, 180)[0]


def _frame(polar: bool) -> Box:
    middle = cut_meridian() + 180
    top, bottom = _project(MAX_LATITUDE, middle)[1], _project(-90.0 if polar else MIN_LATITUDE, middle)[1]
    return Box(0, top, WORLD_MAP_WIDTH, bottom)


@cache
def _land(polar: bool) -> str:
    rings = [ring for ring in load_land() if polar or max(lat for lat, _ in ring) > MIN_LATITUDE]
    return path_data([[_project(lat, lon) for lat, lon in ring] for ring in rings])


def _mark(spot: Spot, at: Point, radius: float) -> str:
    circle = element("circle", element("title", text=spot.name), cx=at[0], cy=at[1], r=radius, class_="mark")
    return element("a", circle, href=spot.href, aria_label=spot.name) if spot.href else circle


def _names(marks: Sequence[tuple[Spot, Point, float]], frame: Box) -> list[str]:
    """The names of the first marks, right or left of them; a name that would cover a name or a mark is left out."""
    taken = [box_around([(x - r, y - r), (x + r, y + r)]) for _, (x, y), r in marks[:MAX_MARK_LABELS]]
    out = []
    for n, (spot, (x, y), radius) in enumerate(marks[:MAX_MARK_LABELS]):
        for anchor, dx in (("start", radius + 3), ("end", -radius - 3)):
            label = Label(spot.name, x + dx, y + MARK_TEXT_SIZE * 0.33, anchor, MARK_TEXT_SIZE)
            box = text_box(label)
            if box.within(frame) and not any(box.meets(other) for k, other in enumerate(taken) if k != n):
                taken.append(box)
                out.append(write_label(label))
                break
    return out


def _drawing(frame: Box, marks: Sequence[str], title: str) -> Drawing:
    height = frame.bottom - frame.top
    polar = frame.bottom > _project(MIN_LATITUDE, cut_meridian() + 180)[1] + 1
    linked = any(mark.startswith("<a ") for mark in marks)
    return Drawing(
        element(
            "svg",
            "" if linked else element("title", text=title),
            element("path", class_="land", d=_land(polar), fill_rule="evenodd"),
            *marks,
            viewBox=f"0 {frame.top:.0f} {WORLD_MAP_WIDTH} {height:.0f}",
            class_="map world",
            role="group" if linked else "img",
            aria_label=title if linked else None,
        )
    )
