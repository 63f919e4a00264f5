"""Drawings made while building: plain values in, inline SVG out, the same bytes for the same input."""

from generator.draw.map import Spot, world_inset, world_map
from generator.draw.svg import Drawing, element, number

__all__ = ["Drawing", "Spot", "element", "number", "world_inset", "world_map"]
