"""Lays out the nodes of a network so that connected nodes are near each other and no two overlap.

Force-directed layout with cooling (Fruchterman and Reingold 1991) that starts from a spiral. It uses no random numbers,
and only sums, quotients and square roots, which every machine rounds alike.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import sqrt

LAYOUT_ROUNDS = 240
FIRST_ROUND_MAX_MOVE = 0.12  # how far a node may move in the first round, the frame being 1 wide
CENTRE_PULL = 1.2  # towards the middle, so that nodes without ties do not drift away
SIDEWAYS_ROOM_FACTOR = 1.6  # how much more space names need beside than above each other
GOLDEN_ANGLE_TURN = (-0.737369, 0.675490)  # cosine and sine of the golden angle

Point = tuple[float, float]


def lay_out(count: int, ties: Mapping[tuple[int, int], float]) -> list[Point]:
    """Points in the unit square for `count` nodes; `ties` between them, by index, have strengths in (0, 1]."""
    if not count:
        return []
    x, y = _spiral(count)
    ideal = sqrt(1 / count)
    for n in range(LAYOUT_ROUNDS):
        dx, dy = _repulsion(x, y, ideal)
        for (a, b), strength in sorted(ties.items()):
            gap_x, gap_y = x[a] - x[b], y[a] - y[b]
            pull = sqrt(gap_x * gap_x + gap_y * gap_y) / ideal * (0.3 + 0.7 * strength)
            dx[a], dy[a], dx[b], dy[b] = (
                dx[a] - gap_x * pull,
                dy[a] - gap_y * pull,
                dx[b] + gap_x * pull,
                dy[b] + gap_y * pull,
            )
        heat = FIRST_ROUND_MAX_MOVE * (1 - n / LAYOUT_ROUNDS)
        for i in range(count):
            force_x, force_y = dx[i] - CENTRE_PULL * x[i], dy[i] - CENTRE_PULL * y[i]
            size = sqrt(force_x * force_x + force_y * force_y)
            if size > 0:
                step = min(size, heat) / size
                x[i], y[i] = x[i] + force_x * step, y[i] + force_y * step
    return list(zip(_stretched(x), _stretched(y), strict=True))


def _spiral(count: int) -> tuple[list[float], list[float]]:
    x, y = [], []
    cosine, sine = 1.0, 0.0
    for n in range(count):
        radius = 0.5 * sqrt((n + 0.5) / count)
        x.append(radius * cosine)
        y.append(radius * sine)
        cosine, sine = (
            cosine * GOLDEN_ANGLE_TURN[0] - sine * GOLDEN_ANGLE_TURN[1],
            cosine * GOLDEN_ANGLE_TURN[1] + sine * GOLDEN_ANGLE_TURN[0],
        )
    return x, y


def _repulsion(x: list[float], y: list[float], ideal: float) -> tuple[list[float], list[float]]:
    dx, dy = [0.0] * len(x), [0.0] * len(x)
    for a in range(len(x)):
        for b in range(a):
            gap_x, gap_y = (x[a] - x[b]) / SIDEWAYS_ROOM_FACTOR, y[a] - y[b]
            squared = max(gap_x * gap_x + gap_y * gap_y, 1e-6)
            push = ideal * ideal / squared
            dx[a] += gap_x * push
            dy[a] += gap_y * push
            dx[b] -= gap_x * push
            dy[b] -= gap_y * push
    return dx, dy


def _stretched(values: list[float]) -> list[float]:
    """`values` scaled to the range from 0 to 1; 0.5 each if they are all equal."""
    low, high = min(values), max(values)
    return [(value - low) / (high - low) if high > low else 0.5 for value in values]
