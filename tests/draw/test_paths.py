"""Outlines are clipped to a box, thinned, and written as path data."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cuttings.draw.paths import Box, area, box_around, centroid, clipped, encloses, path_data, thinned

BOX = Box(0, 0, 10, 10)
SQUARE = [(2.0, 2.0), (4.0, 2.0), (4.0, 4.0), (2.0, 4.0)]
coordinate = st.floats(-40, 40)
rings = st.lists(st.tuples(coordinate, coordinate), max_size=12)


def test_points_inside_are_kept_and_points_outside_are_clipped() -> None:
    assert area(clipped(SQUARE, BOX)) == 4
    assert clipped([(20.0, 20.0), (30.0, 20.0), (30.0, 30.0)], BOX) == []


def test_a_ring_around_the_window_becomes_the_window() -> None:
    assert area(clipped([(-50.0, -50.0), (50.0, -50.0), (50.0, 50.0), (-50.0, 50.0)], BOX)) == 100


@given(rings)
def test_a_clipped_ring_is_inside_the_window(ring: list[tuple[float, float]]) -> None:
    assert all(BOX.grown(1e-6).holds(x, y) for x, y in clipped(ring, BOX))


@given(rings, st.floats(0, 5))
def test_thinning_drops_points_and_moves_none(ring: list[tuple[float, float]], least: float) -> None:
    assert set(thinned(ring, least)) <= set(ring)
    assert thinned(ring, least)[:1] == ring[:1]


def test_path_data_is_relative_whole_and_closed() -> None:
    assert path_data([SQUARE]) == "M2 2l2 0 0 2-2 0z"
    assert path_data([SQUARE], units=2) == "M4 4l4 0 0 4-4 0z"


def test_a_ring_too_small_for_the_grid_is_left_out() -> None:
    assert path_data([[(1.0, 1.0), (1.2, 1.1), (1.1, 1.2)], []]) == ""


def test_centroid_and_containment() -> None:
    assert centroid(SQUARE) == (3, 3)
    assert encloses(SQUARE, (3, 3))
    assert not encloses(SQUARE, (5, 3))
    assert centroid([(1.0, 1.0), (1.0, 1.0)]) == (1, 1)


def test_boxes() -> None:
    assert box_around(SQUARE) == Box(2, 2, 4, 4)
    assert Box(2, 2, 4, 4).within(BOX)
    assert not BOX.within(Box(2, 2, 4, 4))
    assert Box(2, 2, 4, 4).meets(Box(3, 3, 5, 5))
    assert not Box(2, 2, 4, 4).meets(Box(4, 2, 5, 4))
