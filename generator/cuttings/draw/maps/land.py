"""Finds which land a window shows, and draws its outlines."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from math import degrees, radians

from cuttings.draw.maps.outlines import Outline, apart
from cuttings.draw.maps.window import PAPER_HEIGHT, PAPER_WIDTH, Window, window_around
from cuttings.draw.paths import Box, area, clipped, path_data, thinned
from cuttings.draw.projection import Point, direction
from cuttings.draw.svg import element

PAPER = Box(0, 0, PAPER_WIDTH, PAPER_HEIGHT)
_AROUND_PAPER = PAPER.grown(6)  # outlines are cut outside the paper, so that no line is seen along its edge
OUTLINE_STEPS_PER_UNIT = 2  # steps of an outline in one unit of paper
MIN_OUTLINE_STEP = 1.6  # units between two points of an outline
MIN_ISLAND_AREA = 1.5  # square units: smaller islands are left out, unless the country shown has no larger part
# square units of land; degrees from a map's middle to its top
MIN_LAND_AREA, MAX_EMPTY_DEGREES = 0.02 * PAPER_WIDTH * PAPER_HEIGHT, 12.0

Lands = Mapping[str, Sequence[Sequence[Point]]]  # the rings of each country on paper, by its code


@lru_cache(maxsize=256)  # the places of one country share a window
def with_land(window: Window) -> Window:
    """The window, widened around its middle until it shows enough land for a reader to see where it is."""
    up = degrees(window.box.bottom - window.box.top) / 2
    while up < MAX_EMPTY_DEGREES and not _has_land(window):
        up *= 2
        window = window_around(window.middle, up)
    return window


def _has_land(window: Window) -> bool:
    """Whether enough land is visible; that which is most likely to be is looked at first."""
    middle = direction(*map(radians, window.middle))
    seen = 0.0
    for outline in sorted(window.outlines(), key=lambda o: apart(middle, o.middle) - o.reach):
        seen += sum(map(area, _visible(window, outline)))
        if seen >= MIN_LAND_AREA:
            return True
    return False


@lru_cache(maxsize=256)
def countries_near(window: Window) -> frozenset[str]:
    """The codes of the countries that may be visible in `window`; "" for land without one."""
    return frozenset(outline.code for outline in window.outlines())


@lru_cache(maxsize=256)  # the places of one country share a window
def drawn_lands(window: Window, home: str) -> tuple[str, str]:
    """The outlines of all countries in `window` but `home`, and those of `home`, which are "" if it is not visible."""
    lands = visible_lands(window)
    others = element("path", class_="land", fill_rule="evenodd", d=_data(lands, lambda code: code != home))
    if home not in lands:
        return others, ""
    return others, element("path", class_="home", fill_rule="evenodd", d=_data(lands, lambda code: code == home))


@lru_cache(maxsize=256)
def visible_lands(window: Window) -> Lands:
    """The parts of each country's rings that are visible in `window`, in coordinates of the paper."""
    found: dict[str, list[list[Point]]] = {}
    for outline in window.outlines():
        if rings := _visible(window, outline):
            found.setdefault(outline.code, []).extend(rings)
    return found


def _visible(window: Window, outline: Outline) -> list[list[Point]]:
    """The parts of an outline's rings that are visible in `window`, in coordinates of the paper."""
    shown = (thinned(clipped(ring, _AROUND_PAPER), MIN_OUTLINE_STEP) for ring in window.rings_on_paper(outline))
    return [ring for ring in shown if len(ring) > 2]


def _data(lands: Lands, wanted: Callable[[str], bool]) -> str:
    rings = [ring for code in sorted(lands) if wanted(code) for ring in lands[code]]
    return path_data([ring for ring in rings if area(ring) >= MIN_ISLAND_AREA] or rings, OUTLINE_STEPS_PER_UNIT)
