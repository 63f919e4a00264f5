"""How much the other names of an article speak for a place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from math import log2

from cuttings.common.facts import load_facts
from cuttings.gazetteer import Toponym, place_key, prominence
from cuttings.gazetteer.great_circle import great_circle_km
from cuttings.gazetteer.toponym import COUNTRY, REGION, is_usual_name
from cuttings.resolve.places.containment import contains_others

MAX_COUNTED_NAMES = 3  # other names, from which more of them say no more of its country or its surroundings
MIN_FAMOUS_POPULATION = 500_000  # of a capital that the world's news names without its country
CAPITAL_FACTOR = 5  # times as many inhabitants as its namesake such a capital has
NEARBY_KM = 60.0  # kilometres between two places that are near each other
MAX_SENSES_OF_SUPPORT = 4  # places that a name may mean, the best known ones, which speak for others
CELL_DEGREES = 0.6  # degrees: height and width of the cells in which nearby places are looked up


@dataclass(frozen=True, slots=True)
class Reading:
    """A name with the places that it may mean, the best known first, and what is stated right beside it."""

    key: str
    candidates: tuple[Toponym, ...]
    stated: Mapping[str, float]  # by id of a candidate, of where it lies: holds for the name wherever the text has it
    typed: Mapping[str, float] = field(default_factory=dict)  # of what it is: holds for this mention
    beside: Mapping[str, str] = field(default_factory=dict)  # the words that state it, by id
    denied: bool = False  # a region is named right behind it that none of the places lies in
    odd: bool = False  # it is also a word
    loose: bool = False  # it is only spelt like the places' names
    opens: bool = False  # the article begins with it: a dateline's town or a headline's subject
    agreed: bool = False  # it is the name of an agreement, which says nothing of where the article takes place


Scored = tuple[tuple[float, float], Toponym]  # its score and how much of that is evidence from the text; the place


@dataclass(slots=True)
class Scene:
    """Where an article's other names lie: names by country, by region or county, and by place."""

    by_country: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    by_region: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    regions: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))  # names of regions by country
    countries: dict[str, str] = field(default_factory=dict)  # key by code, of those named themselves or by their people
    towns: dict[tuple[int, int], dict[str, Toponym]] = field(default_factory=lambda: defaultdict(dict))  # by cell
    parts: dict[str, dict[str, Toponym]] = field(default_factory=lambda: defaultdict(dict))  # by country and key
    possible: Mapping[tuple[int, int], set[str]] = field(default_factory=dict)  # names by cell of what they may mean
    local: dict[str, str] = field(default_factory=dict)  # what speaks for towns of a region, by the region's id
    words: dict[str, str] = field(default_factory=dict)  # the words of the text, by key
    derived: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))  # "georgians" by "georgia"

    def add(self, key: str, place: Toponym, words: str, *, local: bool = False) -> None:
        """Takes note that a name or a hint of the text means a place."""
        self.words.setdefault(key, words)
        if local:
            self.local[place.id] = words
        if place.country:
            self.by_country[place.country].add(key)
            if place.place_type == REGION:
                self.regions[place.country].add(key)
            if place.place_type != COUNTRY:
                self.parts[place.country][key] = place
            if place.place_type == COUNTRY:
                self.countries[place.country] = place_key(place.name)
        for id in (place.id, *place.within):
            self.by_region[id].add(key)
        if not contains_others(place):
            self.towns[_cells(place)[0]][key] = place


def possible_places(readings: Sequence[Reading]) -> Mapping[tuple[int, int], set[str]]:
    """The names that may mean a town in each cell, if the name is not one that many towns share."""
    cells: dict[tuple[int, int], set[str]] = defaultdict(set)
    for reading in readings:
        for place in reading.candidates[:MAX_SENSES_OF_SUPPORT]:
            if not contains_others(place):
                cells[_cells(place)[0]].add(reading.key)
    return cells


def _cells(place: Toponym) -> list[tuple[int, int]]:
    """The cell of the globe that holds a place, and those around it."""
    row, column = int(place.lat // CELL_DEGREES), int(place.lon // CELL_DEGREES)
    return [(row + i, column + j) for i in (0, -1, 1) for j in (0, -1, 1)]


@cache
def place_weights() -> Mapping[str, float]:
    """The weight of each feature of a candidate, by its name, in powers of ten, as of inhabitants."""
    return {name: float(weight) for name, weight in load_facts("place-weights").items()}


def weigh(
    place: Toponym,
    key: str,
    stated: Mapping[str, float],
    scene: Scene,
    usage: Mapping[tuple[str, str], float],
    *,
    overshadowed: bool = False,
) -> tuple[float, float]:
    """The score of a candidate, and how much of it is evidence from the text; both in powers of ten.

    `stated` is what the text states beside the name, by id; `usage` the share of the other articles that mean a place
    by the key, by key and id. Where a capital has the name of an `overshadowed` place, other names of the country do
    not speak for that place, unless something tells of its surroundings too.
    """
    weights = place_weights()
    features = scene_features(place, key, scene)
    if overshadowed and not (stated.get(place.id) or features["same_region"] or features["local"]):
        features["same_country"] = 0.0
    evidence = stated.get(place.id, 0.0) + sum(weights[name] * n for name, n in features.items())
    return prominence(place, key) + evidence + weights["other_articles"] * usage.get((key, place.id), 0.0), evidence


def is_overshadowed(place: Toponym, key: str, candidates: Sequence[Toponym]) -> bool:
    """Whether one of the `candidates` for a name is a far larger capital: Athens for the one in Georgia.

    Those that are no capitals may be left out of them: a common name has hundreds.
    """
    return any(
        other.capital
        and not place.capital
        and is_usual_name(other, key)
        and other.population >= max(MIN_FAMOUS_POPULATION, CAPITAL_FACTOR * place.population)
        for other in candidates
    )


def scene_features(place: Toponym, key: str, scene: Scene) -> dict[str, float]:
    """What the other names of an article say for a candidate, by the names of the weights: log2(1 + n) of n names.

    `local` and `capital` are 0 or 1: a local report means the town nearby, and a country that is named its capital.
    """
    others = {key, *scene.derived.get(key, ())}
    shared = set().union(*(scene.by_region.get(id, set()) for id in place.within[:-1]))
    region, town = place.place_type == REGION, not contains_others(place)
    might = set().union(*(scene.possible.get(cell, set()) for cell in _cells(place))) if town else set()
    land = place.country or ""
    return {
        "same_region": log2(1 + len(shared - others)),
        "inside": region * log2(1 + len(scene.by_region.get(place.id, set()) - others)),
        "sister_region": region * _counted(scene.regions.get(land, set()) - others),
        "capital": float(place.capital and scene.countries.get(land, key) != key),  # Singapore is in no other Singapore
        "same_country": _counted(scene.by_country.get(land, set()) - others),
        "possibly_nearby": _counted(might - others),
        "local": float(town and any(id in scene.local for id in place.within)),
    }


def _counted(names: set[str]) -> float:
    """The binary logarithm of one more than the number of names, or of what counts at most."""
    return log2(1 + min(len(names), MAX_COUNTED_NAMES))


def supporters(place: Toponym, key: str, scene: Scene) -> tuple[str, ...]:
    """The words of the text that speak for a place by where their own places lie, the closest first: near it, in its
    region, in its country."""
    near = towns_nearby(place, scene)
    region = {k for id in (place.id, *place.within[:-1]) for k in scene.by_region.get(id, ())}
    land = scene.by_country.get(place.country or "", set())
    order = [*sorted(near - {key}), *sorted(region - near - {key}), *sorted(land - region - near - {key})]
    return tuple(dict.fromkeys(scene.words[k] for k in order))


def towns_nearby(place: Toponym, scene: Scene) -> set[str]:
    """The keys of the towns of the article that lie near a place, its own included."""
    around = (scene.towns.get(cell, {}) for cell in _cells(place))
    return {key for towns in around for key, town in towns.items() if distance(place, town) < NEARBY_KM}


def distance(a: Toponym, b: Toponym) -> float:
    """Kilometres between two places."""
    return great_circle_km((a.lat, a.lon), (b.lat, b.lon))
