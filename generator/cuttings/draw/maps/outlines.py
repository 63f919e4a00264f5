"""Loads the outlines of countries and of all land: Natural Earth (public domain), in `cuttings/data/world.json`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import acos, degrees, radians
from typing import Any

from cuttings.draw.projection import Degrees, Vector, direction

COSINE_TOLERANCE = 1e-9  # by which a cosine may be less than that of the largest distance before the angle is taken

Ring = tuple[Degrees, ...]


@dataclass(frozen=True, slots=True, eq=False)  # compared by identity: there is one of each
class Outline:
    """One polygon of a country (ISO 3166-1 alpha-2; "" for land without a code): its rings, and the cap around them.

    The cap is the circle on the globe around `middle` with a radius of `reach` radians that holds every point.
    """

    code: str
    rings: tuple[Ring, ...]
    middle: Vector
    reach: float


@cache
def load_countries() -> tuple[Outline, ...]:
    """The polygons of all countries, sorted by code, and within a country from the largest cap to the smallest."""
    world = _world()
    arcs = [_points(arc, world["units"]) for arc in world["arcs"]]
    made = []
    for code, polygons in sorted(world["countries"].items()):
        found = [_outline(code, [_ring(ring, arcs) for ring in rings]) for rings in polygons]
        made += sorted(found, key=lambda outline: -outline.reach)
    return tuple(made)


@cache
def load_land() -> tuple[Ring, ...]:
    """The coarse rings of all land, cut along `cut_meridian()`; longitudes start there and go beyond 180 degrees."""
    world = _world()
    return tuple(_points(ring, world["units"]) for ring in world["world"])


def cut_meridian() -> float:
    """The meridian, in degrees, that is the left edge of a map of the world."""
    return float(_world()["cut"])


@cache
def _world() -> dict[str, Any]:
    text = (files("cuttings") / "data" / "world.json").read_text(encoding="utf8")
    return dict(json.loads(text))


def _points(steps: Sequence[int], units: int) -> Ring:
    x = y = 0
    out = []
    for dx, dy in zip(steps[::2], steps[1::2], strict=True):
        x, y = x + dx, y + dy
        out.append((y / units, x / units))
    return tuple(out)


def _ring(indexes: Iterable[int], arcs: Sequence[Ring]) -> Ring:
    points: list[Degrees] = []
    for n in indexes:
        points += (arcs[n] if n >= 0 else arcs[~n][::-1])[1 if points else 0 :]
    return tuple(points)


def _outline(code: str, rings: Sequence[Ring]) -> Outline:
    vectors = [direction(radians(lat), radians(lon)) for lat, lon in rings[0]]
    summed = [sum(axis) for axis in zip(*vectors, strict=True)]
    length = sum(axis * axis for axis in summed) ** 0.5 or 1.0
    middle = (summed[0] / length, summed[1] / length, summed[2] / length)
    return Outline(code, tuple(rings), middle, max(apart(middle, v) for v in vectors))


def apart(a: Vector, b: Vector) -> float:
    """The angle between two directions, in radians."""
    return acos(max(-1.0, min(1.0, a[0] * b[0] + a[1] * b[1] + a[2] * b[2])))


def distance(a: Degrees, b: Degrees) -> float:
    """The distance between two places, in degrees of a great circle."""
    return degrees(apart(direction(radians(a[0]), radians(a[1])), direction(radians(b[0]), radians(b[1]))))
