"""Draws the shape that marks each kind of entity."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import cos, pi, sin

from cuttings.draw.svg import element, number

INNER_STAR_RADIUS = 0.45  # of the corners between the points of a star, as part of the distance of the points


def write_shape(kind: str, at: tuple[float, float], size: float) -> str:
    """The shape of a kind, about `size` units around `at`.

    A person is a circle, an organisation a square, a thing a star, a place a triangle.
    """
    x, y = at
    if kind == "person":
        return element("circle", cx=x, cy=y, r=size)
    if kind == "organisation":
        return element("rect", x=x - size * 0.9, y=y - size * 0.9, width=size * 1.8, height=size * 1.8)
    if kind == "thing":
        return _polygon(_star(at, size * 1.25))
    return _polygon(((x, y - size * 1.1), (x + size * 1.1, y + size * 0.8), (x - size * 1.1, y + size * 0.8)))


def _polygon(corners: Iterable[tuple[float, float]]) -> str:
    return element("path", d="M" + "L".join(f"{number(a)} {number(b)}" for a, b in corners) + "Z")


def _star(at: tuple[float, float], size: float) -> Iterator[tuple[float, float]]:
    """The corners of a star with five points, from the top clockwise."""
    for corner in range(10):
        reach = size * (INNER_STAR_RADIUS if corner % 2 else 1)
        yield at[0] + reach * sin(corner * pi / 5), at[1] - reach * cos(corner * pi / 5)
