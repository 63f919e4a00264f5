"""Draws a network of entities, each as the shape of its kind with its name beside it, which is a link."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from cuttings.draw.labels import Label, text_box, write_label
from cuttings.draw.layout import Point, lay_out
from cuttings.draw.paths import Box, box_around
from cuttings.draw.shapes import write_shape
from cuttings.draw.svg import Drawing, element, number, pointer_link

GRAPH_WIDTH, GRAPH_HEIGHT = 980.0, 640.0
GRAPH_MARGIN_X, GRAPH_MARGIN_Y = 90.0, 26.0  # room for names at the edges
GRAPH_TEXT_SIZE = 13.0  # size of letters
MIN_SHAPE_SIZE, MAX_SHAPE_SIZE = 4.0, 11.0  # of a shape


@dataclass(frozen=True, slots=True)
class Vertex:
    """An entity in a network."""

    name: str
    href: str  # relative to the page of the drawing
    kind: str  # "person", "place", "organisation" or "thing", drawn as its shape
    weight: float  # in (0, 1], drawn as its size


def draw_graph(
    vertices: Sequence[Vertex],
    ties: Mapping[tuple[int, int], float],
    title: str,
    together: Mapping[tuple[int, int], str] = MappingProxyType({}),
) -> Drawing:
    """The network of `vertices` and the `ties` between them, by their indexes and with a strength in (0, 1].

    Stronger ties are wider. `together` holds the address of the page about both ends of a tie, if there is one.
    """
    at = [
        (
            GRAPH_MARGIN_X + x * (GRAPH_WIDTH - 2 * GRAPH_MARGIN_X),
            GRAPH_MARGIN_Y + y * (GRAPH_HEIGHT - 2 * GRAPH_MARGIN_Y),
        )
        for x, y in lay_out(len(vertices), ties)
    ]
    lines = []
    for (a, b), strength in sorted(ties.items()):
        path = f"M{number(at[a][0])} {number(at[a][1])}L{number(at[b][0])} {number(at[b][1])}"
        line = element("path", d=path, stroke_width=0.5 + 3.5 * strength)
        both = f"{vertices[a].name} and {vertices[b].name}"
        lines.append(pointer_link(line, both, together[a, b]) if (a, b) in together else line)
    labels = _labels(vertices, at)
    shapes = [_vertex(vertex, place, label) for vertex, place, label in zip(vertices, at, labels, strict=True)]
    return Drawing(
        element(
            "svg",
            element("g", *lines, class_="ties"),
            *shapes,
            viewBox=f"0 0 {GRAPH_WIDTH:.0f} {GRAPH_HEIGHT:.0f}",
            class_="graph",
            role="group",
            aria_label=title,
        )
    )


def _size(vertex: Vertex) -> float:
    return MIN_SHAPE_SIZE + (MAX_SHAPE_SIZE - MIN_SHAPE_SIZE) * vertex.weight


def _vertex(vertex: Vertex, at: Point, label: Label) -> str:
    return element(
        "a", write_shape(vertex.kind, at, _size(vertex)), write_label(label), href=vertex.href, class_=vertex.kind
    )


def _labels(vertices: Sequence[Vertex], at: Sequence[Point]) -> list[Label]:
    """The label of each vertex beside, below or above its shape, where it overlaps the fewest shapes and labels."""
    taken = [
        box_around([(x - size, y - size), (x + size, y + size)])
        for (x, y), size in ((place, _size(vertex)) for vertex, place in zip(vertices, at, strict=True))
    ]
    frame = Box(0, 0, GRAPH_WIDTH, GRAPH_HEIGHT)
    out = []
    for n, (vertex, (x, y)) in enumerate(zip(vertices, at, strict=True)):
        size = _size(vertex)
        choices = [
            Label(vertex.name, x + size + 3, y + GRAPH_TEXT_SIZE * 0.35, "start", GRAPH_TEXT_SIZE),
            Label(vertex.name, x - size - 3, y + GRAPH_TEXT_SIZE * 0.35, "end", GRAPH_TEXT_SIZE),
            Label(vertex.name, x, y + size + GRAPH_TEXT_SIZE, "middle", GRAPH_TEXT_SIZE),
            Label(vertex.name, x, y - size - 4, "middle", GRAPH_TEXT_SIZE),
        ]
        covered = [_covered(text_box(label), taken, n, frame) for label in choices]
        best = choices[covered.index(min(covered))]
        taken.append(text_box(best))
        out.append(best)
    return out


def _covered(box: Box, taken: Sequence[Box], own: int, frame: Box) -> tuple[bool, int]:
    return not box.within(frame), sum(box.meets(other) for n, other in enumerate(taken) if n != own)
