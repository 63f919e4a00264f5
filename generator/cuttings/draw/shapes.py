"""Draws the shape that marks each kind of entity."""

from __future__ import annotations

from cuttings.draw.svg import element, number


def write_shape(kind: str, at: tuple[float, float], size: float) -> str:
    """A circle for a person, a square for an organisation, a triangle for a place, about `size` units around `at`."""
    x, y = at
    if kind == "person":
        return element("circle", cx=x, cy=y, r=size)
    if kind == "organisation":
        return element("rect", x=x - size * 0.9, y=y - size * 0.9, width=size * 1.8, height=size * 1.8)
    corners = ((x, y - size * 1.1), (x + size * 1.1, y + size * 0.8), (x - size * 1.1, y + size * 0.8))
    return element("path", d="M" + "L".join(f"{number(a)} {number(b)}" for a, b in corners) + "Z")
