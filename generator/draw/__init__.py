"""Drawings made while building: plain values in, inline SVG out, the same bytes for the same input."""

from generator.draw.network import Node, draw_network
from generator.draw.svg import Drawing, element, number

__all__ = ["Drawing", "Node", "draw_network", "element", "number"]
