"""Draws an entity and its neighbours: the subject in the middle, the neighbours on a ring, their names outside it.

Neighbours are on two sides in rows of equal height, so that no name covers another. A hill climb by swaps orders them
on the ring so that the ties among them are short (crossing reduction for circular drawings: Baur and Brandes 2004). It
uses no random numbers: the same input gives the same drawing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import hypot, sqrt

from cuttings.draw.shapes import write_shape
from cuttings.draw.svg import Drawing, element, number, pointer_link

EGO_WIDTH, EGO_ROW_HEIGHT, EGO_MARGIN = 340.0, 34.0, 26.0  # units: about CSS pixels on a phone
# the largest and the smallest distance of a neighbour from the middle line
MAX_RING_OFFSET, MIN_RING_OFFSET = 56.0, 20.0
NAME_GAP = 9.0  # between a neighbour and its name
# width of a letter and height of a line of a name, for the size in the stylesheet
LETTER_WIDTH, BOLD_LETTER_WIDTH, LINE_HEIGHT = 6.1, 6.7, 12.5
MAX_NAME_LINES = 2  # of a name
HILL_CLIMB_PASSES = 6  # of the hill climb

Point = tuple[float, float]
Ties = Mapping[tuple[int, int], float]  # strength in (0, 1] by the indexes of two neighbours, the lower one first


@dataclass(frozen=True, slots=True)
class Node:
    """An entity in the network; `strength` in (0, 1] is that of its tie to the subject."""

    label: str
    href: str
    kind: str  # "person", "place", "organisation" or "thing", drawn as its shape
    strength: float = 1.0
    together: str = ""  # the address of the page about it and the subject; "" if there is none


def draw_network(subject: Node, around: Sequence[Node], ties: Ties, title: str) -> Drawing:
    """The network of `subject` and its neighbours `around`, each of which is a link; `title` says what it shows."""
    places = _places(len(around))
    order = _order(len(around), ties, places)
    at = [places[order[n]] for n in range(len(around))]
    height = _height(len(around))
    middle = (EGO_WIDTH / 2, height / 2)
    spokes = [_spoke(subject, node, middle, at[n]) for n, node in enumerate(around)]
    between = [_curve(at[a], at[b], middle, 0.6 + 1.4 * ties[a, b]) for a, b in sorted(ties)]
    svg = element(
        "svg",
        element("title", text=title),
        element("g", *between, class_="ties"),
        element("g", *spokes, class_="spokes"),
        *(_neighbour(node, at[n]) for n, node in enumerate(around)),
        _subject(subject, middle),
        viewBox=f"0 0 {number(EGO_WIDTH)} {number(height)}",
        role="group",
        aria_label=title,
        class_="network",
    )
    return Drawing(svg)


def _height(count: int) -> float:
    return 2 * EGO_MARGIN + EGO_ROW_HEIGHT * max(2, (count + 1) // 2 - 1)


def _places(count: int) -> list[Point]:
    """The places on the ring, clockwise from the top: down the right side, then up the left."""
    right = (count + 1) // 2
    height = _height(count)
    down = [_place(row, right, height, 1) for row in range(right)]
    up = [_place(row, count - right, height, -1) for row in range(count - right)]
    return down + up[::-1]


def _place(row: int, rows: int, height: float, side: int) -> Point:
    y = height / 2 + (row - (rows - 1) / 2) * EGO_ROW_HEIGHT
    bulge = sqrt(max(0.0, 1 - ((y - height / 2) / (height / 2)) ** 2))
    return EGO_WIDTH / 2 + side * max(MIN_RING_OFFSET, MAX_RING_OFFSET * bulge), y


def _order(count: int, ties: Ties, places: Sequence[Point]) -> list[int]:
    """The index of the place of each neighbour, chosen so that the ties among neighbours are short."""
    tied: dict[int, list[tuple[int, float]]] = {n: [] for n in range(count)}
    for (a, b), strength in sorted(ties.items()):
        tied[a].append((b, strength))
        tied[b].append((a, strength))
    order = list(range(count))

    def length(n: int, without: int) -> float:
        x, y = places[order[n]]
        return sum(s * hypot(x - places[order[m]][0], y - places[order[m]][1]) for m, s in tied[n] if m != without)

    for _ in range(HILL_CLIMB_PASSES):
        moved = False
        for a in range(count):
            for b in range(a + 1, count):
                before = length(a, b) + length(b, a)
                order[a], order[b] = order[b], order[a]
                if length(a, b) + length(b, a) < before - 1e-9:
                    moved = True
                else:
                    order[a], order[b] = order[b], order[a]
        if not moved:
            break
    return order


def _spoke(subject: Node, node: Node, middle: Point, at: Point) -> str:
    """The line to a neighbour, linked to the page about it and the subject if there is one."""
    line = _line(middle, at, 0.7 + 2.8 * node.strength)
    return pointer_link(line, f"{subject.label} and {node.label}", node.together) if node.together else line


def _line(a: Point, b: Point, width: float) -> str:
    return element("path", d=f"M{number(a[0])} {number(a[1])}L{number(b[0])} {number(b[1])}", stroke_width=width)


def _curve(a: Point, b: Point, middle: Point, width: float) -> str:
    """A tie bent towards the middle, so that it passes between the names and the subject."""
    x, y = ((a[i] + b[i]) / 4 + middle[i] / 2 for i in (0, 1))
    path = f"M{number(a[0])} {number(a[1])}Q{number(x)} {number(y)} {number(b[0])} {number(b[1])}"
    return element("path", d=path, stroke_width=width)


def _neighbour(node: Node, at: Point) -> str:
    side = 1 if at[0] > EGO_WIDTH / 2 else -1
    x = at[0] + side * NAME_GAP
    room = (EGO_WIDTH - x if side > 0 else x) - 2
    lines = wrap(node.label, int(room / LETTER_WIDTH))
    first = at[1] + 4 - (len(lines) - 1) * LINE_HEIGHT / 2
    words = [element("tspan", text=line, x=x, y=first + n * LINE_HEIGHT) for n, line in enumerate(lines)]
    name = element("text", *words, text_anchor=None if side > 0 else "end")
    return element("a", write_shape(node.kind, at, 4.5), name, href=node.href)


def _subject(node: Node, at: Point) -> str:
    """The subject, with its name below it in lines that end before the ring, a long word excepted."""
    room = int(2 * (MAX_RING_OFFSET - NAME_GAP) / BOLD_LETTER_WIDTH)
    longest = min(int(EGO_WIDTH / 3 / BOLD_LETTER_WIDTH), max(map(len, node.label.split()), default=0))
    lines = wrap(node.label, max(room, longest))
    words = [element("tspan", text=line, x=at[0], y=at[1] + 19 + n * LINE_HEIGHT) for n, line in enumerate(lines)]
    return element("g", write_shape(node.kind, at, 7), element("text", *words, text_anchor="middle"), class_="subject")


def wrap(label: str, width: int) -> list[str]:
    """`label` in at most MAX_NAME_LINES lines of at most `width` characters; a longer line is cut and ends in "…"."""
    lines: list[str] = []
    for word in label.split():
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    if len(lines) > MAX_NAME_LINES:
        lines = [*lines[: MAX_NAME_LINES - 1], " ".join(lines[MAX_NAME_LINES - 1 :])]
    return [line if len(line) <= width else line[: max(1, width - 1)].rstrip(" ,.-") + "…" for line in lines]
