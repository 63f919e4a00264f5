"""Networks: the layout of their nodes, and how they are drawn."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.draw import Vertex, draw_graph
from cuttings.draw.layout import lay_out


@given(st.integers(0, 24), st.data())
def test_every_node_has_a_place_of_its_own_within_the_frame(count: int, data: st.DataObject) -> None:
    numbers = st.integers(0, max(count - 1, 0))
    pairs = data.draw(st.sets(st.tuples(numbers, numbers).filter(lambda p: p[0] < p[1]), max_size=30))
    places = lay_out(count, dict.fromkeys(pairs, 0.5))
    assert len(places) == count
    assert all(0 <= x <= 1 and 0 <= y <= 1 for x, y in places)
    assert len({(round(x, 4), round(y, 4)) for x, y in places}) == count


def test_connected_nodes_are_nearer_than_others() -> None:
    """Two triangles without a tie between them."""
    ties = dict.fromkeys([(0, 1), (0, 2), (1, 2), (3, 4), (3, 5), (4, 5)], 1.0)
    at = lay_out(6, ties)

    def apart(a: int, b: int) -> float:
        return (at[a][0] - at[b][0]) ** 2 + (at[a][1] - at[b][1]) ** 2

    assert max(apart(a, b) for a, b in ties) < min(apart(a, b) for a in (0, 1, 2) for b in (3, 4, 5))


def test_each_node_is_a_link_with_its_name_and_the_shape_of_its_kind() -> None:
    vertices = [
        Vertex("Ana & Co", "../people/ana/", "person", 1.0),
        Vertex("Karvel", "../places/karvel/", "place", 0.2),
        Vertex("Union", "../organisations/union/", "organisation", 0.5),
        Vertex("Accord", "../things/accord/", "thing", 0.5),
    ]
    svg = draw_graph(vertices, {(0, 1): 1.0, (1, 2): 0.1}, "Network").svg
    assert "\n" not in svg
    assert re.findall(r'<a href="([^"]+)"', svg) == [v.href for v in vertices]
    assert [svg.count(f"<{shape} ") for shape in ("circle", "rect")] == [1, 1]
    corners = [d.count("L") + 1 for d in re.findall(r'<path d="([^"]+)Z"', svg)]
    assert corners == [3, 10], "a triangle and a star with five points"
    assert "Ana &amp; Co</text>" in svg
    assert draw_graph(vertices, {(1, 2): 0.1, (0, 1): 1.0}, "Network").svg == svg, "whatever order the ties come in"


@pytest.mark.parametrize("count", [0, 1, 2])
def test_a_network_of_few_nodes_can_be_drawn(count: int) -> None:
    svg = draw_graph([Vertex(str(n), f"{n}/", "person", 1.0) for n in range(count)], {}, "Network").svg
    assert svg.count("<circle") == count
    assert "nan" not in svg
