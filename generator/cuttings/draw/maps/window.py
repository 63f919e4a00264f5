"""Which stretch of the globe a local map shows, and where on paper a place in it lies."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from math import asin, atan2, degrees, hypot, radians, sin

from cuttings.draw.maps.outlines import Outline, apart, load_countries
from cuttings.draw.paths import Box, box_around
from cuttings.draw.projection import Degrees, Point, Vector, azimuthal, direction

WIDTH, HEIGHT = 400.0, 300.0  # units of paper
PADDING = 0.08  # of the window's size, around what it is fitted to
WIDEST = 26.0  # degrees across: in a larger country, a place's map shows the part around it
AROUND = 6.5  # degrees from such a place to the top of its map
LEAST = 2.0  # degrees from the middle of any map to its top
NEAR, FAR = 2.0, 10.0  # degrees that part an island from its country: any, and one as large as the mainland
CORNERS = 48  # points of an outline that distances are taken from


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of the globe around `middle`, drawn on paper of WIDTH by HEIGHT; `reach` is how far its corners are.

    `box` is in radii of the globe, in the azimuthal projection around `middle`; `reach` in degrees, too large if off.
    """

    middle: Degrees
    box: Box
    reach: float

    def paper(self, points: Iterable[Degrees]) -> list[Point]:
        """Where on paper places lie; those outside the window lie beyond the paper."""
        project, scale = azimuthal(*self.middle), self.scale
        flat = (project(lat, lon) for lat, lon in points)
        return [((x - self.box.left) * scale, (y - self.box.top) * scale) for x, y in flat]

    @property
    def scale(self) -> float:
        """Units of paper for one radius of the globe."""
        return WIDTH / (self.box.right - self.box.left)

    def outlines(self) -> list[Outline]:
        """The outlines that may show in the window."""
        middle, reach = direction(*map(radians, self.middle)), radians(self.reach)
        return [outline for outline in load_countries() if apart(middle, outline.middle) <= outline.reach + reach]


def window_around(middle: Degrees, up: float) -> Window:
    """The window with `middle` in its middle that reaches `up` degrees to its top."""
    half = 2 * sin(radians(max(up, LEAST)) / 2)
    return _window(middle, Box(-half, -half, half, half))


def window_of_country(code: str, also: Degrees | None = None) -> Window | None:
    """The window of a whole country but for what lies far off, and of the place `also`; None without an outline."""
    if not main_parts(code):
        return None
    middle, box = _extent(code)
    corners = [(box.left, box.top), (box.right, box.bottom)]
    return _window(middle, box_around([*corners, *([azimuthal(*middle)(*also)] if also else [])]))


@cache
def _extent(code: str) -> tuple[Degrees, Box]:
    """The middle of a country that has an outline, and the box that it fills on a map around that middle."""
    parts = main_parts(code)
    middle = _degrees(parts[0].middle)
    project = azimuthal(*middle)
    return middle, box_around([project(*place) for part in parts for place in part.rings[0]])


def window_of_place(place: Degrees, code: str) -> Window:
    """The window of a place: its country, or where that is very large or far away the part around the place."""
    whole = window_of_country(code, place)
    if whole is not None:
        width = degrees(whole.box.right - whole.box.left)
        return whole if width <= WIDEST else window_around(place, AROUND)
    return window_around(place, AROUND / 2)


def _window(middle: Degrees, box: Box) -> Window:
    """The window of paper's proportions that holds `box` and some room around it."""
    x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    half = max((box.bottom - box.top) / 2, (box.right - box.left) / 2 * HEIGHT / WIDTH, radians(LEAST))
    half *= 1 + PADDING
    wide = half * WIDTH / HEIGHT
    box = Box(x - wide, y - half, x + wide, y + half)
    farthest = max(hypot(x, y) for x in (box.left, box.right) for y in (box.top, box.bottom))
    return Window(middle, box, degrees(2 * asin(min(farthest / 2, 1.0))))


@cache
def main_parts(code: str) -> tuple[Outline, ...]:
    """The largest polygon of a country and, link by link, the islands and parts that lie near it."""
    parts = [outline for outline in load_countries() if outline.code == code] if code else []
    kept, left = parts[:1], parts[1:]
    while near := [part for part in left if _belongs(part, kept)]:
        kept += near
        left = [part for part in left if part not in near]
    return tuple(kept)


def _belongs(part: Outline, kept: Sequence[Outline]) -> bool:
    limit = radians(max(NEAR, FAR * part.reach / kept[0].reach))
    return any(
        apart(part.middle, other.middle) - part.reach - other.reach <= limit and _gap(part, other) <= limit
        for other in kept
    )


def _gap(a: Outline, b: Outline) -> float:
    return min(apart(p, q) for p in _corners(a) for q in _corners(b))


@cache
def _corners(outline: Outline) -> tuple[Vector, ...]:
    ring = outline.rings[0]
    return tuple(direction(radians(lat), radians(lon)) for lat, lon in ring[:: len(ring) // CORNERS + 1])


def _degrees(vector: Vector) -> Degrees:
    return degrees(asin(max(-1.0, min(1.0, vector[2])))), degrees(atan2(vector[1], vector[0]))
