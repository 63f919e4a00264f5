"""The network around an entity: nothing overlaps, every neighbour is a link, the same input gives the same bytes."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cuttings.draw import Node, draw_network
from cuttings.draw.network import (
    BOLD_LETTER_WIDTH,
    EGO_WIDTH,
    LETTER_WIDTH,
    LINE_HEIGHT,
    MAX_NAME_LINES,
    _places,
    wrap,
)

WORDS = st.text(st.characters(categories=["L", "Zs"]), min_size=1, max_size=60)
SUBJECT = Node("Anna Berg", "../anna-berg/", "person")


def around(labels: list[str]) -> list[Node]:
    kinds = ("person", "organisation", "place")
    return [Node(label, f"../n-{n}/", kinds[n % 3], 1 / (n + 1)) for n, label in enumerate(labels)]


def boxes(svg: str) -> list[tuple[float, float, float, float]]:
    """The left, top, right and bottom of every neighbour's name."""
    out = []
    for link in ElementTree.fromstring(svg).iter("a"):
        text = link.find("text")
        assert text is not None
        lines = text.findall("tspan")
        if not lines:
            continue
        x = float(lines[0].get("x", 0))
        width = max(len(line.text or "") for line in lines) * LETTER_WIDTH
        left = x - width if text.get("text-anchor") == "end" else x
        top, bottom = float(lines[0].get("y", 0)) - LINE_HEIGHT * 0.8, float(lines[-1].get("y", 0)) + LINE_HEIGHT * 0.2
        out.append((left, top, left + width, bottom))
    return out


@settings(deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=14))
def test_names_do_not_overlap_and_are_inside_the_drawing(labels: list[str]) -> None:
    found = boxes(draw_network(SUBJECT, around(labels), {}, "All").svg)
    for n, (left, top, right, bottom) in enumerate(found):
        assert left >= -LETTER_WIDTH
        assert right <= EGO_WIDTH + LETTER_WIDTH
        for other in found[:n]:
            apart = right <= other[0] or other[2] <= left or bottom <= other[1] or other[3] <= top
            assert apart, (found[n], other)


@pytest.mark.parametrize("count", range(2, 12))
@pytest.mark.parametrize("name", ["Katarina Holmberg", "Anna Maria Berg", "Ministry of Harbours and Fish"])
def test_the_name_in_the_middle_ends_before_the_ring(name: str, count: int) -> None:
    svg = draw_network(replace(SUBJECT, label=name), around(["N"] * count), {}, "All").svg
    (subject,) = (g for g in ElementTree.fromstring(svg).iter("g") if g.get("class") == "subject")
    for line in subject.iter("tspan"):
        half, y = len(line.text or "") * BOLD_LETTER_WIDTH / 2, float(line.get("y", 0))
        beside = [x for x, at in _places(count) if y - LINE_HEIGHT < at < y]
        assert all(abs(x - EGO_WIDTH / 2) >= half for x in beside)


@pytest.mark.parametrize("count", range(1, 12))
def test_every_neighbour_is_a_link_with_its_name(count: int) -> None:
    svg = draw_network(SUBJECT, around([f"N{n}" for n in range(count)]), {}, "All of <them>").svg
    tree = ElementTree.fromstring(svg)
    assert [(a.get("href"), "".join(a.itertext())) for a in tree.iter("a")] == [
        (f"../n-{n}/", f"N{n}") for n in range(count)
    ]
    assert tree.get("aria-label") == "All of <them>"
    assert len({tuple(sorted(s.attrib.items())) for s in tree.iter("circle")}) == len(list(tree.iter("circle")))


def test_connected_neighbours_are_near_each_other() -> None:
    nodes = around([f"N{n}" for n in range(8)])
    svg = draw_network(SUBJECT, nodes, {(0, 4): 1.0, (0, 5): 1.0, (1, 4): 0.1}, "All").svg
    at = {
        "".join(a.itertext()): (float(s.get("x", 0)), float(s.get("y", 0)))
        for a in ElementTree.fromstring(svg).iter("a")
        for s in a.iter("tspan")
    }
    sides = [at[name][0] > EGO_WIDTH / 2 for name in ("N0", "N4", "N5")]
    assert len(set(sides)) == 1
    assert all(abs(at["N0"][1] - at[name][1]) <= 40 for name in ("N4", "N5"))


@given(st.text(max_size=200), st.integers(4, 30))
def test_a_name_is_wrapped_into_few_short_lines(label: str, width: int) -> None:
    lines = wrap(label, width)
    assert len(lines) <= MAX_NAME_LINES
    assert all(len(line) <= width for line in lines)
    if len(" ".join(label.split())) <= width:
        assert " ".join(lines) == " ".join(label.split())
