"""The atlas: which places lie in which, and where each is on the globe, put in order once for all pages."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import cos, degrees, radians

from cuttings.compose.facts.lookup import Index
from cuttings.draw.maps.outlines import COSINE_TOLERANCE, apart
from cuttings.draw.projection import Vector, direction
from cuttings.gazetteer import Toponym, load_gazetteer
from cuttings.gazetteer.toponym import COUNTRY
from cuttings.model import Entity, Kind, Role

LOCATING_SENTENCES = 3  # sentences at the top of an account's body, which say where something happened
UNNAMED_PLACE_TYPES = ("continent", "macro-region")  # too wide to be named on a map of a part of it
WIDE_PLACE_TYPES = ("region", "county", "area", "water", "mountain", "historic")  # more than a point


@dataclass(frozen=True, slots=True)
class ContainingPlace:
    """A place that another place lies in."""

    name: str
    id: str  # of its entity; "" where the collection does not name it


@dataclass(frozen=True, slots=True)
class LocatedPlace:
    """A place of the collection that has coordinates, in degrees."""

    lat: float
    lon: float
    id: str
    place_type: str
    direction: Vector  # from the globe's centre


@dataclass(frozen=True, slots=True)
class Atlas:
    """The places of the collection by where they lie."""

    up: Mapping[str, tuple[ContainingPlace, ...]]  # entity id -> what the place lies in, the smallest first
    down: Mapping[str, tuple[str, ...]]  # entity id -> ids of all places in it, the most prominent first
    by_latitude: tuple[LocatedPlace, ...]
    topics_at: Mapping[tuple[str, str], tuple[str, ...]]  # sentence (article id, anchor) -> ids of its topics
    openings: Mapping[str, frozenset[str]]  # id of an account -> anchors of the sentences at its top

    def within(self, lat: float, lon: float, most: float) -> Iterator[tuple[float, LocatedPlace]]:
        """The places at most `most` degrees of a great circle away, with their distances, from south to north."""
        first = bisect_left(self.by_latitude, lat - most, key=_latitude)
        here, least = direction(radians(lat), radians(lon)), cos(radians(min(most, 180.0))) - COSINE_TOLERANCE
        x, y, z = here
        for placed in self.by_latitude[first : bisect_right(self.by_latitude, lat + most, key=_latitude)]:
            there = placed.direction
            if x * there[0] + y * there[1] + z * there[2] >= least and (away := degrees(apart(here, there))) <= most:
                yield away, placed


def _latitude(placed: LocatedPlace) -> float:
    return placed.lat


def make_atlas(index: Index) -> Atlas:
    """The atlas of a library."""
    places = [entity for entity in index.library.entities if entity.kind is Kind.PLACE and entity.location]
    known = {entity.id: _toponym(entity) for entity in places}
    by_toponym = {toponym.id: id for id, toponym in sorted(known.items(), reverse=True) if toponym}
    up = {entity.id: _containers(index, entity, known[entity.id], by_toponym) for entity in places}
    down: dict[str, list[str]] = defaultdict(list)
    for id, containers in up.items():
        for container in containers:
            if container.id:
                down[container.id].append(id)
    rank = {id: n for n, id in enumerate(index.by_prominence(entity.id for entity in places))}
    return Atlas(
        up={id: found for id, found in up.items() if found},
        down={id: tuple(sorted(found, key=rank.__getitem__)) for id, found in down.items()},
        by_latitude=tuple(sorted(_placed(places), key=lambda p: (p.lat, p.lon, p.id))),
        topics_at=_topics_at(index),
        openings={article: _opening(index, article) for article in sorted(index.events_of)},
    )


def _topics_at(index: Index) -> dict[tuple[str, str], tuple[str, ...]]:
    found: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for topic in index.library.topics:
        for at in topic.occurrences:
            if at.article in index.articles and (sentence := index.sentence_at(at.article, at.start)):
                found[at.article, sentence.anchor][topic.id] = None
    return {key: tuple(topics) for key, topics in found.items()}


def _opening(index: Index, article: str) -> frozenset[str]:
    """The anchors of the headline, the dateline and the first sentences of the body of an article."""
    roles = ((sentence, index.articles[article].role_at(sentence.start)) for sentence in index.sentences[article])
    body = 0
    out = set()
    for sentence, role in roles:
        body += role is Role.BODY
        if role in (Role.TITLE, Role.DATELINE) or (role is Role.BODY and body <= LOCATING_SENTENCES):
            out.add(sentence.anchor)
        if body > LOCATING_SENTENCES:
            break
    return frozenset(out)


def _placed(places: Iterable[Entity]) -> Iterable[LocatedPlace]:
    for entity in places:
        at = entity.location
        if at and not at.inside and at.lat is not None and at.lon is not None:
            yield LocatedPlace(at.lat, at.lon, entity.id, at.place_type, direction(radians(at.lat), radians(at.lon)))


def _toponym(entity: Entity) -> Toponym | None:
    """The gazetteer's entry for a place, found again by its page or its coordinates."""
    at = entity.location
    for name in (entity.name, *(alias.name for alias in entity.aliases)):
        for toponym in load_gazetteer().lookup(name):
            if at and (toponym.uri == at.uri if at.uri else (toponym.lat, toponym.lon) == (at.lat, at.lon)):
                return toponym
    return None


def _containers(
    index: Index, entity: Entity, toponym: Toponym | None, by_toponym: Mapping[str, str]
) -> tuple[ContainingPlace, ...]:
    """What a place lies in: county, region and country, as far as each is known, each once."""
    at = entity.location
    code = at.country if at and at.place_type != COUNTRY else None
    around = toponym.within if toponym else (at.inside,) if at and at.inside else ()
    held = [by_toponym[id] for id in around if id in by_toponym]
    found = [ContainingPlace(index.titles[id], id) for id in held if _type(index, id) != COUNTRY]
    if toponym and toponym.region not in (None, entity.name) and not any(_type(index, id) == "region" for id in held):
        found.append(ContainingPlace(toponym.region or "", ""))
    if code:
        found.append(_country(index, code))
    once = {(container.id or container.name): container for container in found}
    once.pop(entity.id, None)
    return tuple(once.values())


def _type(index: Index, id: str) -> str:
    at = index.entities[id].location
    return at.place_type if at else ""


def _country(index: Index, code: str) -> ContainingPlace:
    id = index.countries.get(code, "")
    if id:
        return ContainingPlace(index.titles[id], id)
    country = load_gazetteer().countries.get(code)
    return ContainingPlace(country.name if country else code, "")
