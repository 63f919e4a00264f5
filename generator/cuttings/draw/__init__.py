"""Draws charts, networks and maps at build time, as inline SVG; the same values give the same bytes."""

from cuttings.draw.bars import Bar, draw_bars
from cuttings.draw.graph import Vertex, draw_graph
from cuttings.draw.maps.world_map import WORLD_MAP_TITLE, Spot, world_inset, world_map
from cuttings.draw.network import Node, draw_network
from cuttings.draw.sparkline import sparkline
from cuttings.draw.svg import Drawing, Sketch, element, number

__all__ = [
    "WORLD_MAP_TITLE",
    "Bar",
    "Drawing",
    "Node",
    "Sketch",
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
