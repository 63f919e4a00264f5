"""Prepares outlines for a map: clips them, removes points too close to tell apart, writes path data (SVG 2, 9.3)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from cuttings.draw.projection import Point


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle with sides parallel to the axes; y grows downwards."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, x: float, y: float) -> bool:
        """Whether the point (`x`, `y`) is in the box or on one of its sides."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom

    def meets(self, other: Box) -> bool:
        """Whether the two overlap."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def within(self, other: Box) -> bool:
        """Whether the box is entirely in `other`."""
        return (
            other.left <= self.left
            and self.right <= other.right
            and other.top <= self.top
            and self.bottom <= other.bottom
        )

    def grown(self, by: float) -> Box:
        """The box with each side moved outwards by `by`."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)


def box_around(points: Iterable[Point]) -> Box:
    """The smallest box that holds all `points`; there must be at least one."""
    xs, ys = zip(*points, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


def clipped(ring: Sequence[Point], box: Box) -> list[Point]:
    """The part of a ring that is in `box`, closed along the sides of the box (Sutherland and Hodgman, 1974)."""
    found = list(ring)
    if not found or (around := box_around(found)).within(box):
        return found
    if around.right < box.left or box.right < around.left or around.bottom < box.top or box.bottom < around.top:
        return []
    for axis, edge, side in ((0, box.left, 1), (0, box.right, -1), (1, box.top, 1), (1, box.bottom, -1)):
        if not found:
            break
        out: list[Point] = []
        before = found[-1]
        for point in found:
            inside, was = (point[axis] - edge) * side >= 0, (before[axis] - edge) * side >= 0
            if inside != was:
                out.append(_crossing(before, point, axis, edge))
            if inside:
                out.append(point)
            before = point
        found = out
    return found


def _crossing(a: Point, b: Point, axis: int, edge: float) -> Point:
    part = (edge - a[axis]) / (b[axis] - a[axis])
    other = a[1 - axis] + (b[1 - axis] - a[1 - axis]) * part
    return (edge, other) if axis == 0 else (other, edge)


def thinned(ring: Sequence[Point], least: float) -> list[Point]:
    """The ring without points that are nearer than `least` (Manhattan distance) to the last point kept."""
    out = list(ring[:1])
    for point in ring[1:]:
        if abs(point[0] - out[-1][0]) + abs(point[1] - out[-1][1]) >= least:
            out.append(point)
    return out


def path_data(rings: Iterable[Sequence[Point]], units: float = 1.0) -> str:
    """Closed rings as path data, rounded to steps of 1/`units`; a ring with fewer than three points left is omitted."""
    out = []
    for ring in rings:
        grid = [(round(x * units), round(y * units)) for x, y in ring]
        points = [grid[0], *(b for a, b in pairwise(grid) if a != b)] if grid else []
        if len(points) > 1 and points[0] == points[-1]:
            points.pop()
        if len(points) > 2:
            steps = " ".join(f"{b[0] - a[0]} {b[1] - a[1]}" for a, b in pairwise(points))
            out.append(f"M{points[0][0]} {points[0][1]}l{steps.replace(' -', '-')}z")
    return "".join(out)


def area(ring: Sequence[Point]) -> float:
    """The area that a ring encloses, in square units."""
    closed = [*ring, *ring[:1]]
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(closed))) / 2


def centroid(ring: Sequence[Point]) -> Point:
    """The centroid of the area that a ring encloses; its first point if the area is 0."""
    twice = x = y = 0.0
    for a, b in pairwise([*ring, *ring[:1]]):
        cross = a[0] * b[1] - b[0] * a[1]
        twice += cross
        x, y = x + (a[0] + b[0]) * cross, y + (a[1] + b[1]) * cross
    return (x / twice / 3, y / twice / 3) if twice else ring[0]


def encloses(ring: Sequence[Point], at: Point) -> bool:
    """Whether the point `at` is inside a ring, by the even-odd rule."""
    inside = False
    for a, b in pairwise([*ring, *ring[:1]]):
        if (a[1] > at[1]) != (b[1] > at[1]) and at[0] < a[0] + (at[1] - a[1]) / (b[1] - a[1]) * (b[0] - a[0]):
            inside = not inside
    return inside
