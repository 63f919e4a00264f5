"""Makes `site_src/assets/world.svg`, the outlines behind the locator of a place, from Natural Earth (public domain).

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python3 tools/make_world.py package/land-110m.json

The npm package `world-atlas` holds Natural Earth's land at 1:110,000,000 as TopoJSON. The map is equirectangular, two
units a degree, rounded to whole units, which is what a small map shows.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

NORTH, SOUTH = 84, -58  # degrees of latitude shown; generator/compose/places.py puts the marker by the same
UNITS = 2  # a degree
TARGET = Path(__file__).parent.parent / "site_src" / "assets" / "world.svg"

Point = tuple[int, int]


def main(source: str) -> None:
    """Reads the TopoJSON file `source` and writes the map."""
    topology = json.loads(Path(source).read_text(encoding="utf8"))
    arcs = [list(_decoded(arc, topology["transform"])) for arc in topology["arcs"]]
    rings = [_ring(indexes, arcs) for indexes in _rings(topology["objects"]["land"])]
    path = "".join(
        _path(points) for ring in rings for whole in _unbroken(ring) if len(points := _simplified(whole)) > 3
    )
    TARGET.write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {360 * UNITS} {(NORTH - SOUTH) * UNITS}">'
        "<!-- Outlines: Natural Earth (public domain), 1:110m land, by tools/make_world.py. -->"
        f'<path fill-rule="evenodd" d="{path}"/></svg>\n',
        encoding="utf8",
    )


def _decoded(arc: Sequence[Sequence[int]], transform: Mapping[str, Sequence[float]]) -> Iterator[tuple[float, float]]:
    """Longitudes and latitudes of a quantised, delta-encoded arc (TopoJSON specification, 2.1.3 and 4.1)."""
    x = y = 0
    for dx, dy in arc:
        x, y = x + dx, y + dy
        yield (
            x * transform["scale"][0] + transform["translate"][0],
            y * transform["scale"][1] + transform["translate"][1],
        )


def _rings(geometry: Mapping[str, Any]) -> Iterator[Sequence[int]]:
    for part in geometry.get("geometries", [geometry]):
        for polygon in part["arcs"] if part["type"] == "MultiPolygon" else [part["arcs"]]:
            yield from polygon


def _ring(indexes: Sequence[int], arcs: Sequence[Sequence[tuple[float, float]]]) -> list[tuple[float, float]]:
    """The points of a ring; a negative index is an arc walked backwards."""
    points: list[tuple[float, float]] = []
    for index in indexes:
        points += arcs[index] if index >= 0 else reversed(arcs[~index])
    return points


def _unbroken(ring: Sequence[tuple[float, float]]) -> Iterator[list[tuple[float, float]]]:
    """A ring that leaves the map over its edge at 180 degrees drawn on, beyond the edge, once on either side."""
    turns, whole = 0, list(ring[:1])
    for (before, _), (lon, lat) in pairwise(ring):
        turns += (before - lon > 180) - (lon - before > 180)
        whole.append((lon + 360 * turns, lat))
    yield whole
    for shift in (-360, 360):
        moved = [(lon + shift, lat) for lon, lat in whole]
        if any(-180 < lon < 180 for lon, _ in moved):
            yield moved


def _simplified(ring: Sequence[tuple[float, float]]) -> list[Point]:
    """The ring on the map's grid, points that fall together or lie below the map's edge left out."""
    grid = [(round((lon + 180) * UNITS), round((NORTH - max(lat, SOUTH - 4)) * UNITS)) for lon, lat in ring]
    return [grid[0], *(b for a, b in pairwise(grid) if a != b)] if grid else []


def _path(points: Sequence[Point]) -> str:
    steps = "".join(f"{b[0] - a[0]} {b[1] - a[1]} " for a, b in pairwise(points))
    return f"M{points[0][0]} {points[0][1]}l{steps.strip().replace(' -', '-')}z"


if __name__ == "__main__":
    main(sys.argv[1])
