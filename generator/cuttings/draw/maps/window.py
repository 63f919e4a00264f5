"""Chooses which part of the globe a local map shows, and projects places in it to points on paper."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from math import acos, asin, atan2, cos, degrees, hypot, pi, radians, sin

from cuttings.draw.maps.outlines import COSINE_TOLERANCE, Outline, apart, load_countries
from cuttings.draw.paths import Box, box_around
from cuttings.draw.projection import Degrees, Point, Prepared, Vector, azimuthal, azimuthal_points, direction, prepared

PAPER_WIDTH, PAPER_HEIGHT = 400.0, 300.0  # units of paper
WINDOW_PADDING_SHARE = 0.08  # of the window's size, around what it is fitted to
MAX_COUNTRY_DEGREES = 26.0  # degrees across: in a larger country, a place's map shows the part around it
AROUND_DEGREES = 6.5  # degrees from a place in such a country to the top of its map
MIN_WINDOW_DEGREES = 2.0  # degrees from the middle of any map to its top
# degrees within which an island counts as part of its country: any, one as large as the mainland
ISLAND_GAP_DEGREES, LARGE_ISLAND_GAP_DEGREES = 2.0, 10.0
SMALL_OUTLINE_RADIANS = 0.03  # radius of an outline that is left out by the cosine of its distance
OUTLINE_SAMPLE_POINTS = 48  # points of an outline that distances are taken from


@dataclass(frozen=True, slots=True)
class Window:
    """A part of the globe around `middle`, drawn on paper of PAPER_WIDTH by PAPER_HEIGHT units.

    `box` is in radii of the globe, in the azimuthal projection around `middle`. `reach`, in degrees, is an upper bound
    of the distance of its corners from `middle`.
    """

    middle: Degrees
    box: Box
    reach: float

    def paper(self, points: Iterable[Degrees]) -> list[Point]:
        """The points on paper of places; those outside the window are beyond the edges of the paper."""
        return self._on_paper([prepared(lat, lon) for lat, lon in points])

    def rings_on_paper(self, outline: Outline) -> list[list[Point]]:
        """The rings of `outline` as `paper` gives them."""
        return [self._on_paper(ring) for ring in _prepared_rings(outline)]

    def _on_paper(self, places: Iterable[Prepared]) -> list[Point]:
        left, top, scale = self.box.left, self.box.top, self.scale
        return [((x - left) * scale, (y - top) * scale) for x, y in azimuthal_points(*self.middle, places)]

    @property
    def scale(self) -> float:
        """Units of paper for one radius of the globe."""
        return PAPER_WIDTH / (self.box.right - self.box.left)

    def outlines(self) -> tuple[Outline, ...]:
        """The outlines that may be visible in the window."""
        return _outlines(self)


@lru_cache(maxsize=256)  # the places of one country share a window
def _outlines(window: Window) -> tuple[Outline, ...]:
    middle, reach = direction(*map(radians, window.middle)), radians(window.reach)
    x, y, z = middle
    least = cos(min(reach + SMALL_OUTLINE_RADIANS, pi)) - COSINE_TOLERANCE  # most outlines are small and far away
    return tuple(
        o
        for o in load_countries()
        if (o.reach > SMALL_OUTLINE_RADIANS or x * o.middle[0] + y * o.middle[1] + z * o.middle[2] >= least)
        and apart(middle, o.middle) <= o.reach + reach
    )


@cache
def _prepared_rings(outline: Outline) -> tuple[tuple[Prepared, ...], ...]:
    return tuple(tuple(prepared(lat, lon) for lat, lon in ring) for ring in outline.rings)


def window_around(middle: Degrees, up: float) -> Window:
    """The window around `middle` whose top is `up` degrees away, or MIN_WINDOW_DEGREES if that is more."""
    half = 2 * sin(radians(max(up, MIN_WINDOW_DEGREES)) / 2)
    return _window(middle, Box(-half, -half, half, half))


def window_of_country(code: str, also: Degrees | None = None) -> Window | None:
    """The window of a country's main parts and of the place `also`; None if the country has no outline."""
    if not main_parts(code):
        return None
    middle, box = _extent(code)
    corners = [(box.left, box.top), (box.right, box.bottom)]
    return _window(middle, box_around([*corners, *([azimuthal(*middle)(*also)] if also else [])]))


@cache
def _extent(code: str) -> tuple[Degrees, Box]:
    """The middle of a country that has an outline, and the box that its main parts fill on a map around it."""
    parts = main_parts(code)
    middle = _degrees(parts[0].middle)
    project = azimuthal(*middle)
    return middle, box_around([project(*place) for part in parts for place in part.rings[0]])


def window_of_place(place: Degrees, code: str) -> Window:
    """The window of a place: its whole country, or only the part around the place if the country is very large.

    Without an outline of the country, the window is half as large as in a very large country.
    """
    whole = window_of_country(code, place)
    if whole is not None:
        width = degrees(whole.box.right - whole.box.left)
        return whole if width <= MAX_COUNTRY_DEGREES else window_around(place, AROUND_DEGREES)
    return window_around(place, AROUND_DEGREES / 2)


def _window(middle: Degrees, box: Box) -> Window:
    """The window in the proportions of the paper that holds `box` with some padding."""
    x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    half = max(
        (box.bottom - box.top) / 2, (box.right - box.left) / 2 * PAPER_HEIGHT / PAPER_WIDTH, radians(MIN_WINDOW_DEGREES)
    )
    half *= 1 + WINDOW_PADDING_SHARE
    wide = half * PAPER_WIDTH / PAPER_HEIGHT
    box = Box(x - wide, y - half, x + wide, y + half)
    farthest = max(hypot(x, y) for x in (box.left, box.right) for y in (box.top, box.bottom))
    return Window(middle, box, degrees(2 * asin(min(farthest / 2, 1.0))))


@cache
def main_parts(code: str) -> tuple[Outline, ...]:
    """The largest polygon of a country, the parts near it, the parts near those, and so on; () without an outline."""
    parts = [outline for outline in load_countries() if outline.code == code] if code else []
    kept, left = parts[:1], parts[1:]
    while near := [part for part in left if _belongs(part, kept)]:
        kept += near
        left = [part for part in left if part not in near]
    return tuple(kept)


def _belongs(part: Outline, kept: Sequence[Outline]) -> bool:
    limit = radians(max(ISLAND_GAP_DEGREES, LARGE_ISLAND_GAP_DEGREES * part.reach / kept[0].reach))
    return any(
        apart(part.middle, other.middle) - part.reach - other.reach <= limit and _gap(part, other) <= limit
        for other in kept
    )


def _gap(a: Outline, b: Outline) -> float:
    """The least angle between corners of two outlines, in radians."""
    others = _corners(b)
    nearest = max(x * u + y * v + z * w for x, y, z in _corners(a) for u, v, w in others)
    return acos(max(-1.0, min(1.0, nearest)))


@cache
def _corners(outline: Outline) -> tuple[Vector, ...]:
    ring = outline.rings[0]
    return tuple(direction(radians(lat), radians(lon)) for lat, lon in ring[:: len(ring) // OUTLINE_SAMPLE_POINTS + 1])


def _degrees(vector: Vector) -> Degrees:
    return degrees(asin(max(-1.0, min(1.0, vector[2])))), degrees(atan2(vector[1], vector[0]))
