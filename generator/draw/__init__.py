"""Drawings made while building: plain values in, inline SVG out, the same bytes for the same input."""

from generator.draw.bars import Bar, draw_bars
from generator.draw.graph import Vertex, draw_graph
from generator.draw.map import Spot, world_inset, world_map
from generator.draw.network import Node, draw_network
from generator.draw.sparkline import sparkline
from generator.draw.svg import Drawing, element, number

__all__ = [
    "Bar",
    "Drawing",
    "Node",
    "Spot",
    "Vertex",
    "draw_bars",
    "draw_graph",
    "draw_network",
    "element",
    "number",
    "sparkline",
    "world_inset",
    "world_map",
]
