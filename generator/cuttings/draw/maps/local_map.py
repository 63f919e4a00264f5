"""Draws the map of a place: the country or the region around it, and the other places of the collection there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from math import floor, log10

from cuttings.draw.labels import Label, text_box, text_width, write_label
from cuttings.draw.maps.land import OUTLINE_STEPS_PER_UNIT, PAPER, Lands, drawn_lands, visible_lands
from cuttings.draw.maps.window import PAPER_HEIGHT, PAPER_WIDTH, Window
from cuttings.draw.maps.world_map import Spot
from cuttings.draw.paths import Box, area, centroid, clipped, encloses
from cuttings.draw.projection import Point, normal
from cuttings.draw.svg import Drawing, element

SUBJECT_RADIUS, DOT_RADIUS, MIN_DOT_DISTANCE = (
    5.0,
    3.0,
    7.0,
)  # radius of the place's own mark, of another's; how far the middles of two keep apart
PLACE_TEXT_SIZE, LAND_TEXT_SIZE = 12.5, 11.0  # letters of places, and of lands
EARTH_RADIUS_KM = 6371.0  # kilometres
# marks of other places, and how many of them get their names before the countries do
MAX_DOTS, FIRST_NAMED_DOTS = 36, 8


class Shape(StrEnum):
    """How a place is drawn on a map."""

    POINT = "point"  # a dot and its name
    AREA = "area"  # its name alone: a region, a sea
    LAND = "land"  # its outline


@dataclass(frozen=True, slots=True)
class Site:
    """A place on a local map; `code` is a country's ISO 3166-1 alpha-2 code."""

    spot: Spot
    shape: Shape = Shape.POINT
    code: str = ""


@dataclass
class _Sheet:
    """The boxes on the map that are already taken while it is being drawn."""

    taken: list[Box] = field(default_factory=list)

    def put(self, labels: Iterable[Label]) -> Label | None:
        """The first of `labels` that fits, whose box is then taken; None if none fits."""
        for label in labels:
            box = text_box(label)
            if box.within(PAPER) and not any(box.meets(other) for other in self.taken):
                self.taken.append(box)
                return label
        return None


def locator(window: Window, subject: Site, near: Sequence[Site], home: str = "") -> Drawing:
    """The map of `window` with `subject`, the country with the code `home` highlighted, and the sites `near` within it.

    `near` is in order of importance: if two sites cannot both be shown or named, the first is. Sites link to their
    pages.
    """
    lands = visible_lands(window)
    others_land, own_land = drawn_lands(window, home)
    sheet = _Sheet()
    scale = _scale_bar(window, sheet)
    own = _subject(window, subject, lands, sheet)
    others = _others(window, subject, near, lands, sheet)
    return Drawing(
        element(
            "svg",
            element(
                "g",
                others_land,
                own_land,
                transform=f"scale({1 / OUTLINE_STEPS_PER_UNIT})",
            ),
            *others,
            *own,
            *scale,
            viewBox=f"0 0 {PAPER_WIDTH:.0f} {PAPER_HEIGHT:.0f}",
            class_="map locator",
            role="group",
            aria_label=f"Map of {subject.spot.name} and what lies around it",
        )
    )


def _subject(window: Window, site: Site, lands: Lands, sheet: _Sheet) -> list[str]:
    """The place that the map is about: its mark, unless it is an area or a country, and its name if that fits."""
    if site.shape is Shape.LAND:
        label = sheet.put(_over_land(site, lands, PLACE_TEXT_SIZE))
        return [write_label(label, "name here")] if label else []
    ((x, y),) = window.paper([(site.spot.lat, site.spot.lon)])
    if site.shape is Shape.AREA:
        label = sheet.put([_centred(site, x, y, PLACE_TEXT_SIZE)])
        return [write_label(label, "name here")] if label else []
    sheet.taken.append(Box(x - SUBJECT_RADIUS, y - SUBJECT_RADIUS, x + SUBJECT_RADIUS, y + SUBJECT_RADIUS))
    label = sheet.put(_beside(site, x, y, SUBJECT_RADIUS, PLACE_TEXT_SIZE))
    mark = element("circle", cx=x, cy=y, r=SUBJECT_RADIUS, class_="mark here")
    return [mark, write_label(label, "name here")] if label else [mark]


def _others(window: Window, subject: Site, near: Sequence[Site], lands: Lands, sheet: _Sheet) -> list[str]:
    """The other places: the names of countries and areas first, so that dots are drawn on top of them."""
    seen = [(site, at) for site in near if site != subject and (at := _on_paper(window, site))]
    named: dict[Site, Label | None] = {}
    points: list[tuple[Site, Point]] = []
    for site, at in seen:
        if site.shape is Shape.POINT and len(points) < MAX_DOTS and _clear(at, sheet):
            points.append((site, at))
            if len(points) <= FIRST_NAMED_DOTS:
                named[site] = sheet.put(_beside(site, *at, DOT_RADIUS, PLACE_TEXT_SIZE))
    names = [
        _linked(site, write_label(label, "name country"))
        for site in near
        if site != subject
        and site.shape is Shape.LAND
        and (label := sheet.put(_over_land(site, lands, LAND_TEXT_SIZE)))
    ]
    named |= {
        site: sheet.put(_beside(site, *at, DOT_RADIUS, PLACE_TEXT_SIZE)) for site, at in points[FIRST_NAMED_DOTS:]
    }
    for site, (x, y) in seen:
        if site.shape is Shape.AREA and (label := sheet.put([_centred(site, x, y, LAND_TEXT_SIZE)])):
            names.append(_linked(site, write_label(label, "name area")))
    dots = []
    for site, (x, y) in points:
        title = element("title", text=site.spot.name)
        dot = element("circle", title, cx=x, cy=y, r=DOT_RADIUS, class_="mark")
        label = named[site]
        dots.append(_linked(site, dot + (write_label(label) if label else "")))
    return [*names, *dots]


def _on_paper(window: Window, site: Site) -> Point | None:
    """Where a site is on the map; None for a country, and for a site beyond the sides of the map."""
    where = normal(site.spot.lat, site.spot.lon)
    if site.shape is Shape.LAND or where is None:
        return None
    ((x, y),) = window.paper([where])
    return (x, y) if PAPER.grown(-DOT_RADIUS).holds(x, y) else None


def _clear(at: Point, sheet: _Sheet) -> bool:
    """Whether a dot at `at` keeps its distance from all dots and names; if so, its box is taken."""
    box = Box(at[0] - DOT_RADIUS, at[1] - DOT_RADIUS, at[0] + DOT_RADIUS, at[1] + DOT_RADIUS)
    around = box.grown(MIN_DOT_DISTANCE - 2 * DOT_RADIUS)
    if any(around.meets(other) for other in sheet.taken):
        return False
    sheet.taken.append(box)
    return True


def _beside(site: Site, x: float, y: float, radius: float, size: float) -> Iterator[Label]:
    name, gap = site.spot.name, radius + 2.5
    yield Label(name, x + gap, y + size * 0.35, "start", size)
    yield Label(name, x - gap, y + size * 0.35, "end", size)
    yield Label(name, x, y - gap - size * 0.25, "middle", size)
    yield Label(name, x, y + gap + size * 0.8, "middle", size)


def _centred(site: Site, x: float, y: float, size: float) -> Label:
    return Label(site.spot.name, x, y + size * 0.35, "middle", size)


def _over_land(site: Site, lands: Lands, size: float) -> Iterator[Label]:
    """Labels for a country on its largest visible part: around the centroid, at points that are on the land."""
    rings = [clipped(ring, PAPER) for ring in lands.get(site.code, ())]
    largest = max(rings, key=area, default=[])
    width = text_width(site.spot.name, size)
    if len(largest) < 3 or area(largest) < width * size:
        return
    x, y = centroid(largest)
    for dy in (0.0, -1.5, 1.5, -3.0, 3.0, -4.5, 4.5):
        for dx in (0.0, -0.4, 0.4):
            at = x + dx * width, y + dy * size
            if encloses(largest, at):
                yield _centred(site, *at, size)


def _linked(site: Site, drawn: str) -> str:
    if not site.spot.href:
        return drawn
    return element("a", drawn, href=site.spot.href, aria_label=site.spot.name)


def _scale_bar(window: Window, sheet: _Sheet) -> list[str]:
    """A line in a corner with its length in kilometres: 1, 2 or 5 times a power of ten."""
    a_kilometre = window.scale / EARTH_RADIUS_KM
    most = 90 / a_kilometre
    step = 10.0 ** floor(log10(most))
    long = next(n * step for n in (5, 2, 1) if n * step <= most)
    length, x, y = long * a_kilometre, 12.0, PAPER_HEIGHT - 12
    label = Label(f"{long:,.0f} km", x + length + 5, y + 3.5, "start", LAND_TEXT_SIZE)
    sheet.taken.append(Box(x - 4, y - 10, text_box(label).right + 4, PAPER_HEIGHT))
    line = element("path", class_="scale", d=f"M{x:.0f} {y - 4:.0f}v4h{length:.1f}v-4", fill="none")
    return [line, write_label(label, "name country")]
