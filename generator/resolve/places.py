"""Which place of the gazetteer a name in a text means.

A name's candidates are scored in powers of ten of inhabitants: how prominent a place is, plus what the text says. The
evidence is what the literature on toponym resolution found to work: containment spelled out ("Paris, Texas"), one sense
per article, and the places of an article lying near each other or in one country (Leidner, Toponym Resolution in Text,
2007; Lieberman and Samet, Adaptive context features for toponym resolution, SIGIR 2012).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from generator.facts import load_facts
from generator.gazetteer import Gazetteer, Toponym, place_key, prominence
from generator.gazetteer.toponym import COUNTRY, SITE
from generator.model import Article
from generator.resolve.containment import containers, larger, types_meant
from generator.resolve.evidence import NEAR, Reading, Scene, distance, possible_places, weigh
from generator.resolve.rivals import KNOWN, Contest, contest
from generator.text import slug

CLEAR = 1.0  # the lead over the next candidate from which a sense is evidence for other names
CONTAINED = 6.0  # in a region that is named right beside it: more than any difference of size
IN_COUNTRY = 3.0  # in a country that is: "Moscow, Turkey" may be a list of two
IN_TOWN = 3.0  # near a town that is: "Tottenham, London"
ABBREVIATED = 4.0  # written as an abbreviation that stands for it: "Man."
TYPED = 1.5  # of the type that a word beside it asks for: "Aleppo province"
ROUNDS = 3
MOST = 40  # candidates of one name


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A name that stands for a place in an article's text."""

    article: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Sense:
    """The place that a name means, and what it was weighed against."""

    place: Toponym
    against: Contest | None = None


def locate(
    names: Sequence[PlaceName], articles: Mapping[str, Article], gazetteer: Gazetteer
) -> tuple[Sense | None, ...]:
    """What each name means, parallel to `names`; None where the gazetteer has no place that the text supports."""
    by_article: dict[str, list[int]] = defaultdict(list)
    for index, name in enumerate(names):
        by_article[name.article].append(index)
    readings = {index: _read(name, articles[name.article].text, gazetteer) for index, name in enumerate(names)}
    habits = _habits((names[i].article, r) for i, r in readings.items())
    found: list[Sense | None] = [None] * len(names)
    for id, indexes in by_article.items():
        hints = _hints(articles[id], gazetteer)
        for index, sense in zip(indexes, _settle([readings[i] for i in indexes], hints, habits), strict=True):
            site = None if sense else _site(names[index], gazetteer)
            found[index] = Sense(site) if site else sense
    return tuple(found)


def _read(name: PlaceName, text: str, gazetteer: Gazetteer) -> Reading:
    candidates, key = gazetteer.lookup(name.text), place_key(name.text)
    around = [places for places in containers(text, name.start, name.end, gazetteer) if places]
    if not candidates and "," in name.text:  # "Paris, Texas" as one name
        head, _, tail = name.text.partition(",")
        candidates, key = gazetteer.lookup(head), place_key(head)
        around.append(gazetteer.lookup(tail.strip()))
    said: dict[str, float] = defaultdict(float)
    short = gazetteer.abbreviations.get(name.text.strip(), ())
    types = types_meant(text, name.start, name.end)
    if types and not any(place.place_type in types for place in candidates):
        candidates = (*candidates, *_namesakes(candidates, types, gazetteer))
    for place in candidates:
        said[place.id] = max((_containment(place, possible) for possible in around), default=0.0)
        said[place.id] += ABBREVIATED * (place in short) + TYPED * (place.place_type in types)
    strength = {place.id: prominence(place, key) + said[place.id] for place in candidates}
    best = sorted(candidates, key=lambda place: (-strength[place.id], place.id))[:MOST]
    return Reading(key, tuple(best), said)


def _namesakes(places: Sequence[Toponym], types: frozenset[str], gazetteer: Gazetteer) -> list[Toponym]:
    """Regions of the asked types that are called after one of the towns in them: its spellings are theirs too."""
    found = []
    for place in places[:MOST]:
        for region in gazetteer.lookup(place.name):
            if region.place_type in types and region.id in place.within and region not in found:
                found.append(region)
    return found


def _containment(place: Toponym, possible: Sequence[Toponym]) -> float:
    """How strongly it is said that `place` lies in one of `possible`."""
    scores = [0.0]
    for around in possible:
        if around.id == place.id:
            continue
        if around.place_type == COUNTRY:
            scores.append(IN_COUNTRY * (place.place_type != COUNTRY and place.country == around.country))
        elif around.id in place.within:
            scores.append(CONTAINED)
        elif not larger(around) and not larger(place) and distance(place, around) < NEAR:
            scores.append(IN_TOWN)
    return max(scores)


def _habits(readings: Iterable[tuple[str, Reading]]) -> Mapping[tuple[str, str], float]:
    """For a key and a place, the share of the articles which spell out what the key means that mean this place."""
    spelled: dict[str, Counter[str]] = defaultdict(Counter)
    seen = set()
    for article, reading in readings:
        for id, score in reading.said.items():
            if score >= IN_COUNTRY and (article, reading.key, id) not in seen:
                seen.add((article, reading.key, id))
                spelled[reading.key][id] += 1
    return {(key, id): n / counts.total() for key, counts in spelled.items() for id, n in counts.items()}


def _hints(article: Article, gazetteer: Gazetteer) -> tuple[tuple[str, Toponym], ...]:
    """Places that an article is about by words which are no names of its own: demonyms, and places in its outlet."""
    words = re.findall(r"\b[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?", article.text)
    found = {}
    for word in words:
        for part in {word, *word.split()}:
            place = gazetteer.demonym(re.sub(r"['’]s$", "", part))
            if place:
                found[f"{place_key(part)}"] = place
    for part in re.findall(r"[A-Z]\w+", article.outlet or ""):
        place = gazetteer.demonym(part) or next(iter(gazetteer.lookup(part)), None)
        if place and prominence(place, place_key(part)) > KNOWN + 1:
            found[f"outlet {part}"] = place
    return tuple(sorted(found.items()))


def _settle(
    readings: Sequence[Reading], hints: Sequence[tuple[str, Toponym]], habits: Mapping[tuple[str, str], float]
) -> list[Sense | None]:
    """The sense of each reading of one article: each round sees where the others lay after the round before."""
    said: dict[str, dict[str, float]] = defaultdict(dict)
    for reading in readings:
        for id, score in reading.said.items():
            said[reading.key][id] = max(score, said[reading.key].get(id, 0.0))
    scene = Scene(possible=possible_places(readings))
    senses: list[Sense | None] = []
    for _ in range(ROUNDS):
        senses, following = [], Scene(possible=scene.possible)
        for key, place in hints:
            following.add(key, place)
        for reading in readings:
            spoken = reading.said if any(s >= IN_COUNTRY for s in reading.said.values()) else said[reading.key]
            scored = sorted(
                ((weigh(place, reading.key, spoken, scene, habits), place) for place in reading.candidates),
                key=lambda pair: (-pair[0][0], pair[1].id),
            )
            best = _believed(scored, reading.key)
            senses.append(Sense(best, contest(scored, reading.key)) if best else None)
            if scored and (len(scored) == 1 or scored[0][0][0] - scored[1][0][0] >= CLEAR):
                following.add(reading.key, scored[0][1])
        scene = following
    return senses


def _believed(scored: Sequence[tuple[tuple[float, float], Toponym]], key: str) -> Toponym | None:
    """The best candidate, unless it is a hamlet that nothing in the text speaks for."""
    if not scored:
        return None
    (_, evidence), place = scored[0]
    return place if prominence(place, key) >= KNOWN or evidence > 0 else None


def _site(name: PlaceName, gazetteer: Gazetteer) -> Toponym | None:
    """A building that is called after the town it stands in ("Denver International Airport"), where that town is."""
    words = name.text.split()
    if len(words) < 2 or words[-1] not in _site_words():
        return None
    for length in range(len(words) - 1, 0, -1):
        town = next(iter(gazetteer.lookup(" ".join(words[:length]))), None)
        if town and not larger(town) and prominence(town, place_key(town.name)) > KNOWN + 1:
            id = f"{SITE}-{slug(name.text)}"
            return replace(town, id=id, name=name.text, place_type=SITE, population=0, uri=None, capital=False)
    return None


@cache
def _site_words() -> frozenset[str]:
    return frozenset(load_facts("place-words")["sites"])
