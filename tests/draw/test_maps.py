"""Maps of the world and of the surroundings of a place, and sparklines."""

from __future__ import annotations

import gzip
import re
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cuttings.draw import Spot, sparkline, world_inset, world_map
from cuttings.draw.labels import Label, text_box
from cuttings.draw.maps.land import PAPER, with_land
from cuttings.draw.maps.local_map import Shape, Site, locator
from cuttings.draw.maps.outlines import load_countries, load_land
from cuttings.draw.maps.window import (
    PAPER_HEIGHT,
    PAPER_WIDTH,
    main_parts,
    window_around,
    window_of_country,
    window_of_place,
)

LARGEST = 15_000  # bytes of a page's maps, compressed
places = st.tuples(st.floats(-90, 90), st.floats(-180, 180))
spots = st.builds(
    Spot,
    st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"]), max_size=30),
    st.just("x/"),
    st.floats(-90, 90),
    st.floats(-180, 180),
    st.floats(0, 100),
)


def parse(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg)


def circles(root: ElementTree.Element) -> list[tuple[float, float]]:
    return [(float(c.get("cx", "")), float(c.get("cy", ""))) for c in root.iter("circle")]


def texts(root: ElementTree.Element) -> list[str]:
    return [text.text or "" for text in root.iter("text")]


def test_the_outlines_include_countries_large_and_small() -> None:
    codes = {outline.code for outline in load_countries()}
    assert {"FJ", "RU", "NZ", "AQ", "VA", "TV", "XK", "SY"} - codes <= {"TV"}
    assert all(code == "" or re.fullmatch("[A-Z]{2}", code) for code in codes)
    assert all(outline.reach < 1.2 for outline in load_countries())  # no ring is inverted
    assert len(load_land()) > 40


@given(st.lists(spots, max_size=12))
@settings(max_examples=40, deadline=None)
def test_a_map_of_the_world_has_all_its_spots_in_the_frame(found: list[Spot]) -> None:
    root = parse(world_map(found).svg)
    left, top, width, height = map(float, root.get("viewBox", "").split())
    assert len(circles(root)) == len(found)
    for x, y in circles(root):
        assert left <= x <= left + width
        assert top - 20 <= y <= top + height + 1
    assert [a.get("href") for a in root.iter("a")] == ["x/"] * len(found)


def test_spots_of_more_weight_are_larger_and_drawn_first() -> None:
    root = parse(world_map([Spot("Small", "s/", 10, 10, 1), Spot("Large", "l/", -10, 40, 9)]).svg)
    radii = [float(c.get("r", "")) for c in root.iter("circle")]
    assert radii[0] > radii[1]
    assert texts(root) == ["Large", "Small"]


def test_spots_off_the_globe_are_left_out() -> None:
    assert circles(parse(world_map([Spot("Nowhere", "", 123, 0), Spot("Odd", "", float("nan"), 0)]).svg)) == []
    with pytest.raises(ValueError, match="not on the globe"):
        world_inset(95, 0, "Nowhere")


def test_the_pole_is_shown_if_a_place_is_there() -> None:
    heights = [float(parse(world_map([Spot("A", "", lat, 0)]).svg).get("viewBox", "").split()[3]) for lat in (0, -80)]
    assert heights[0] < heights[1]


def test_east_is_right_of_west_across_the_date_line() -> None:
    (fiji, *_), (samoa, *_) = (circles(parse(world_map([Spot("", "", -15, lon)]).svg))[0] for lon in (178, -172))
    assert fiji < samoa


CORNERS = [
    ((-18.14, 178.44), "FJ"),
    ((43.1, 131.9), "RU"),
    ((-36.8, 174.8), "NZ"),
    ((41.9, 12.45), "VA"),
    ((4.2, 73.5), "MV"),
    ((78.2, 15.6), "NO"),
    ((-90.0, 0.0), "AQ"),
    ((90.0, 0.0), ""),
    ((21.3, -157.9), "US"),
    ((1.3, 103.8), "SG"),
    ((0.0, -180.0), "ZZ"),
]


@pytest.mark.parametrize(("place", "code"), CORNERS)
def test_a_place_is_on_its_own_map_wherever_it_is(place: tuple[float, float], code: str) -> None:
    window = with_land(window_of_place(place, code))
    drawn = locator(window, Site(Spot("Here", "", *place)), [], code)
    ((x, y),) = circles(parse(drawn.svg))
    assert PAPER.holds(x, y)
    assert "Here" in texts(parse(drawn.svg))
    assert len(gzip.compress(drawn.svg.encode())) < LARGEST / 2


@given(places, st.sampled_from(["", "RU", "FJ", "US", "SY", "ZZ"]))
@settings(max_examples=30, deadline=None)
def test_every_window_holds_its_place_and_its_paper(place: tuple[float, float], code: str) -> None:
    window = window_of_place(place, code)
    ((x, y),) = window.paper([place])
    assert -0.01 <= x <= PAPER_WIDTH + 0.01
    assert -0.01 <= y <= PAPER_HEIGHT + 0.01
    assert (window.box.right - window.box.left) / (window.box.bottom - window.box.top) == pytest.approx(
        PAPER_WIDTH / PAPER_HEIGHT
    )


@pytest.mark.parametrize("code", ["RU", "US", "FJ", "NZ", "AQ", "ID", "CL", "MV", "KI", "CA", "FR", "MY"])
def test_a_country_is_on_its_own_map(code: str) -> None:
    window = window_of_country(code)
    assert window is not None
    for x, y in window.paper(main_parts(code)[0].rings[0]):
        assert PAPER.grown(0.01).holds(x, y)


def test_a_country_is_drawn_with_near_parts_and_without_remote_ones() -> None:
    malaya, borneo = (4.0, 102.0), (4.0, 115.0)
    window = window_of_country("MY")
    assert window is not None
    assert all(PAPER.holds(*at) for at in window.paper([malaya, borneo]))
    france = window_of_country("FR")
    assert france is not None
    assert not PAPER.holds(*france.paper([(4.0, -53.0)])[0])  # French Guiana
    assert window_of_country("ZZ") is None


def test_the_whole_world_can_be_drawn_country_by_country() -> None:
    """Every map of a country is valid XML, has its name if that fits, and is small."""
    codes = sorted({outline.code for outline in load_countries()} - {""})
    for code in codes[::6]:
        window = window_of_country(code)
        assert window is not None
        drawn = locator(with_land(window), Site(Spot("Land", "", 0, 0), Shape.LAND, code), [], code)
        assert parse(drawn.svg).get("viewBox") == "0 0 400 300"
        assert len(gzip.compress(drawn.svg.encode())) < LARGEST * 0.7


@given(st.lists(st.tuples(st.floats(32, 38), st.floats(35, 43)), max_size=25))
@settings(max_examples=25, deadline=None)
def test_names_on_a_map_are_inside_it_and_do_not_overlap(found: list[tuple[float, float]]) -> None:
    near = [Site(Spot(f"Town {n}", f"t{n}/", *at, 1.0)) for n, at in enumerate(found)]
    drawn = parse(locator(window_of_country("SY") or window_around((35, 38), 4), Site(Spot("S", "", 34, 37)), near).svg)
    sizes = {"name": 12.5, "name here": 12.5, "name country": 11.0}
    boxes = [
        text_box(
            Label(
                t.text or "",
                float(t.get("x", "")),
                float(t.get("y", "")),
                t.get("text-anchor") or "start",
                sizes[t.get("class", "")],
            )
        )
        for t in drawn.iter("text")
    ]
    boxes = [box.grown(-0.15) for box in boxes]  # coordinates are rounded to one decimal
    assert all(box.within(PAPER) for box in boxes)
    assert not [(a, b) for n, a in enumerate(boxes) for b in boxes[n + 1 :] if a.meets(b)]


def test_of_two_overlapping_dots_the_first_is_drawn() -> None:
    near = [Site(Spot("First", "f/", 35, 38)), Site(Spot("Second", "s/", 35.01, 38.01)), Site(Spot("Off", "o/", 0, 0))]
    root = parse(locator(window_of_country("SY") or window_around((35, 38), 4), Site(Spot("S", "", 33, 37)), near).svg)
    assert [a.get("href") for a in root.iter("a")] == ["f/"]


def test_a_map_in_an_ocean_is_widened_until_it_shows_land() -> None:
    small = window_around((4.2, 73.5), 2)
    wide = with_land(small)
    assert wide.reach > small.reach
    assert with_land(window_around((48, 10), 3)).reach == window_around((48, 10), 3).reach


def test_the_same_input_gives_the_same_map() -> None:
    def make() -> str:
        return locator(window_of_place((33.5, 36.3), "SY"), Site(Spot("D", "", 33.5, 36.3)), [], "SY").svg

    assert make() == make()


@given(st.lists(st.tuples(st.text(max_size=9), st.integers(0, 10_000)), max_size=60))
def test_a_sparkline_has_a_bar_for_each_value_above_zero(values: list[tuple[str, int]]) -> None:
    values = [(re.sub(r"[^\w ]", "", name), many) for name, many in values]
    root = parse(sparkline(values, "Articles").svg)
    bars = [(float(r.get("x", "")), float(r.get("height", ""))) for r in root.iter("rect")]
    assert len(bars) == sum(many > 0 for _, many in values)
    assert all(0 < height <= 44 for _, height in bars)
    assert all(a[0] <= b[0] for a, b in pairwise(bars))
    assert root.findtext("title") == "Articles"
