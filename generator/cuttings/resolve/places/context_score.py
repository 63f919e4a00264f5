"""How much the other names of an article speak for a place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import asin, cos, log2, radians, sin, sqrt

from cuttings.gazetteer import Toponym, place_key, prominence
from cuttings.gazetteer.toponym import COUNTRY, REGION
from cuttings.resolve.places.containment import larger

SAME_COUNTRY, SAME_REGION, NEARBY, INSIDE = 0.6, 1.1, 0.8, 1.6  # times the logarithm of how many other names agree
SISTERS = 1.2  # times that of how many other first-level regions of its country are named, for a region
CAPITAL = 1.0  # the capital of a country that is named
POSSIBLE = 0.3  # times the logarithm of how many other names may mean a place nearby
HABIT = 0.7  # meant where the other articles say what they mean
CONTEXT = 2.8  # the most that all of these together add
LOCAL = 2.5  # in a region whose telephone numbers the text gives: a local report means the town nearby
NEAR = 60.0  # km
COMMON = 4  # senses of a name that may speak for other names
CELL = 0.6  # degrees


@dataclass(frozen=True, slots=True)
class Reading:
    """A name with the places that it may mean, the best known first, and what is said right beside it."""

    key: str
    candidates: tuple[Toponym, ...]
    said: Mapping[str, float]  # by id of a candidate, of where it lies: holds for the name wherever the text has it
    typed: Mapping[str, float] = field(default_factory=dict)  # of what it is: holds for this mention
    beside: Mapping[str, str] = field(default_factory=dict)  # the words that say it, by id
    denied: bool = False  # a region is named right behind it that none of the places lies in
    odd: bool = False  # it is also a word
    loose: bool = False  # it is only spelt like the places' names


@dataclass(slots=True)
class Scene:
    """Where an article's other names lie: names by country, by region or county, and by place."""

    by_country: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    by_region: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    regions: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))  # names of regions by country
    countries: dict[str, str] = field(default_factory=dict)  # key by code, of those named themselves or by their people
    towns: dict[tuple[int, int], dict[str, Toponym]] = field(default_factory=lambda: defaultdict(dict))  # by cell
    possible: Mapping[tuple[int, int], set[str]] = field(default_factory=dict)  # names by cell of what they may mean
    local: dict[str, str] = field(default_factory=dict)  # what speaks for towns of a region, by the region's id
    words: dict[str, str] = field(default_factory=dict)  # the words of the text, by key

    def add(self, key: str, place: Toponym, words: str, *, local: bool = False) -> None:
        """Takes note that a name or a hint of the text means a place."""
        self.words.setdefault(key, words)
        if local:
            self.local[place.id] = words
        if place.country:
            self.by_country[place.country].add(key)
            if place.place_type == REGION:
                self.regions[place.country].add(key)
            if place.place_type == COUNTRY:
                self.countries[place.country] = place_key(place.name)
        for id in (place.id, *place.within):
            self.by_region[id].add(key)
        if not larger(place):
            self.towns[_cells(place)[0]][key] = place


def possible_places(readings: Sequence[Reading]) -> Mapping[tuple[int, int], set[str]]:
    """The names that may mean a town in each cell, if the name is not one that many towns share."""
    cells: dict[tuple[int, int], set[str]] = defaultdict(set)
    for reading in readings:
        for place in reading.candidates[:COMMON]:
            if not larger(place):
                cells[_cells(place)[0]].add(reading.key)
    return cells


def _cells(place: Toponym) -> list[tuple[int, int]]:
    """The cell of the globe that holds a place, and those around it."""
    row, column = int(place.lat // CELL), int(place.lon // CELL)
    return [(row + i, column + j) for i in (0, -1, 1) for j in (0, -1, 1)]


def weigh(
    place: Toponym, key: str, said: Mapping[str, float], scene: Scene, habits: Mapping[tuple[str, str], float]
) -> tuple[float, float]:
    """The score of a candidate, and how much of it is evidence from the text."""
    evidence = said.get(place.id, 0.0) + min(_context(place, key, scene), CONTEXT)
    if not larger(place) and any(id in scene.local for id in place.within):
        evidence += LOCAL
    return prominence(place, key) + evidence + HABIT * habits.get((key, place.id), 0.0), evidence


def _context(place: Toponym, key: str, scene: Scene) -> float:
    others, context = {key}, 0.0
    if len(place.within) > 1:
        shared = set().union(*(scene.by_region.get(id, set()) for id in place.within[:-1]))
        context += SAME_REGION * log2(1 + len(shared - others))
    if place.place_type == REGION:
        context += INSIDE * log2(1 + len(scene.by_region.get(place.id, set()) - others))
        context += SISTERS * log2(1 + len(scene.regions.get(place.country or "", set()) - others))
    if place.capital and scene.countries.get(place.country or "", key) != key:  # Singapore is in no other Singapore
        context += CAPITAL
    context += SAME_COUNTRY * log2(1 + len(scene.by_country.get(place.country or "", set()) - others))
    if not larger(place):
        cells = _cells(place)
        towns = (town for cell in cells if cell in scene.towns for town in scene.towns[cell].items())
        near = sum(other != key and distance(place, town) < NEAR for other, town in towns)
        might = set().union(*(scene.possible.get(cell, set()) for cell in cells))
        context += NEARBY * log2(1 + near) + POSSIBLE * log2(1 + len(might - others))
    return context


def supporters(place: Toponym, key: str, scene: Scene) -> tuple[str, ...]:
    """The words of the text that speak for a place by where their own places lie, the closest first: near it, in its
    region, in its country."""
    cells = _cells(place)
    near = {k for cell in cells for k, town in scene.towns.get(cell, {}).items() if distance(place, town) < NEAR}
    region = {k for id in (place.id, *place.within[:-1]) for k in scene.by_region.get(id, ())}
    if len(place.within) > 1:
        region |= {k for id in place.within[:-1] for k in scene.by_region.get(id, ())}
    land = scene.by_country.get(place.country or "", set())
    order = [*sorted(near - {key}), *sorted(region - near - {key}), *sorted(land - region - near - {key})]
    return tuple(dict.fromkeys(scene.words[k] for k in order))


def distance(a: Toponym, b: Toponym) -> float:
    """Kilometres between two places on a sphere of the Earth's mean radius (haversine formula)."""
    lat_a, lon_a, lat_b, lon_b = map(radians, (a.lat, a.lon, b.lat, b.lon))
    h = sin((lat_b - lat_a) / 2) ** 2 + cos(lat_a) * cos(lat_b) * sin((lon_b - lon_a) / 2) ** 2
    return 2 * 6371.0 * asin(min(1.0, sqrt(h)))
