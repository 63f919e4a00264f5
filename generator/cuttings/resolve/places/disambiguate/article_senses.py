"""The sense of each name of one article.

The candidates of a name are ranked in rounds, each of which sees where the other names of the article lay after the
round before.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from cuttings.gazetteer import Gazetteer, Toponym, place_key, prominence
from cuttings.gazetteer.toponym import COUNTRY
from cuttings.model import Article
from cuttings.resolve.places.alternatives import Alternative, best_alternative
from cuttings.resolve.places.context_score import (
    Reading,
    Scene,
    Scored,
    is_overshadowed,
    possible_places,
    supporters,
    weigh,
)
from cuttings.resolve.places.plausibility import believable, is_of_other_type, without_obscure
from cuttings.resolve.places.regional_hints import Hint, institutions
from cuttings.resolve.places.toponym_readings import (
    IN_COUNTRY_WEIGHT,
    TOWN_OF_WEIGHT,
    TYPE_ASKED_WEIGHT,
    PlaceName,
    read_name,
)

# Scores, evidence and prominence are powers of ten, as of inhabitants.
MIN_CLEAR_LEAD = 1.0  # over the next candidate, from which a sense is evidence for other names
MAX_RANKING_ROUNDS = 3  # rounds in which the names of an article are ranked by where the others lie
MAX_SUPPORTERS_TOLD = 3  # names that a reason lists


@dataclass(frozen=True, slots=True)
class Sense:
    """The place that a name means, why ("the article names Texas beside it"), and what it prevailed over."""

    place: Toponym
    why: str
    alternative: Alternative | None = None


def institution_readings(article: Article, names: Sequence[PlaceName], gazetteer: Gazetteer) -> Iterator[Reading]:
    """Readings of the places inside the names of institutions, which speak for the article's other places."""
    for start, end in institutions(article.text, [(name.start, name.end) for name in names]):
        words = article.text[start:end].split()
        tails = (" ".join(words[n:]) for n in range(len(words)))  # "Everett" in "Paul Everett", "The Enfield"
        form = next((tail for tail in tails if place_key(tail) in gazetteer.names), None)
        if form and "w" not in gazetteer.homographs.get(place_key(form), ""):
            yield read_name(PlaceName(article.id, end - len(form), end, form), article.text, gazetteer)


def settle(
    readings: Sequence[Reading], hints: Sequence[Hint], usage: Mapping[tuple[str, str], float]
) -> list[Sense | None]:
    """The sense of each reading of one article: each round sees where the others lay after the round before."""
    stated = stated_by_key(readings)
    ranked, before = rank_by_scene(readings, stated, hints, usage)
    denied = {r.key for r in readings if r.denied} - {r.key for r in readings if _is_stated(r)}
    senses: list[Sense | None] = []
    for reading, scored in zip(readings, ranked, strict=True):
        here = stated_for(reading, told := stated[reading.key])
        likely = without_obscure(scored, told, here, before)
        place = believable(likely, reading, here, before, denied=reading.key in denied)
        why = _why(place, reading, told, before, usage) if place else ""
        senses.append(Sense(place, why, best_alternative(likely, reading.key)) if place else None)
    unsure = {r.key for r, sense in zip(readings, senses, strict=True) if not sense and not _is_stated(stated[r.key])}
    return [
        None if r.key in unsure or (sense and is_of_other_type(sense.place, r)) else sense
        for r, sense in zip(readings, senses, strict=True)  # one sense
    ]


def rank_by_scene(
    readings: Sequence[Reading],
    stated: Mapping[str, Reading],
    hints: Sequence[Hint],
    usage: Mapping[tuple[str, str], float],
) -> tuple[list[list[Scored]], Scene]:
    """The places that each name of an article may mean, the likeliest first, and the scene that they were ranked in.

    `stated` is what `stated_by_key` gives for the readings.
    """
    scene = before = Scene(possible=possible_places(readings))
    ranked: list[list[Scored]] = []
    for _ in range(MAX_RANKING_ROUNDS):
        before = scene
        ranked = _rank(readings, stated, scene, usage)
        scene = _scene(readings, ranked, hints, scene.possible)
        if scene == before:  # another round would find the same
            break
    return ranked, before


def stated_for(reading: Reading, stated: Reading) -> dict[str, float]:
    """What is stated right beside a name for each of its places, there or else elsewhere in the article."""
    said = reading.stated if _is_stated(reading) else stated.stated
    return {id: said.get(id, 0.0) + typed for id, typed in reading.typed.items()}


def _rank(
    readings: Sequence[Reading], stated: Mapping[str, Reading], scene: Scene, usage: Mapping[tuple[str, str], float]
) -> list[list[Scored]]:
    """The places that each name may mean, the likeliest first."""
    seen: dict[tuple[object, ...], list[Scored]] = {}  # an article names the same place again and again
    out = []
    for reading in readings:
        stated_here = stated_for(reading, stated[reading.key])
        like = (reading.key, *((place.id, stated_here[place.id]) for place in reading.candidates))
        if like not in seen:
            capitals = [place for place in reading.candidates if place.capital]
            scored = [
                (weigh(place, reading.key, stated_here, scene, usage, overshadowed=overshadowed), place)
                for place in reading.candidates
                for overshadowed in [is_overshadowed(place, reading.key, capitals)]
            ]
            seen[like] = sorted(scored, key=lambda pair: (-pair[0][0], pair[1].id))
        out.append(seen[like])
    return out


def _scene(
    readings: Sequence[Reading],
    ranked: Sequence[Sequence[Scored]],
    hints: Sequence[Hint],
    possible: Mapping[tuple[int, int], set[str]],
) -> Scene:
    """Where the names of an article lie whose meaning is clear."""
    scene = Scene(possible=possible)
    senses = {reading.key: scored[0][1] for reading, scored in zip(readings, ranked, strict=True) if scored}
    for hint in hints:
        base = place_key(hint.place.name)
        derived = base in senses and hint.key != base  # "Georgians", where the article names Georgia
        if derived:
            scene.derived[base].add(hint.key)
        scene.add(hint.key, senses[base] if derived else hint.place, hint.words, local=hint.local)
    for reading, scored in zip(readings, ranked, strict=True):
        clear = scored and not reading.agreed
        if clear and (len(scored) == 1 or scored[0][0][0] - scored[1][0][0] >= MIN_CLEAR_LEAD):
            scene.add(reading.key, scored[0][1], scored[0][1].name)
    return scene


def _is_stated(reading: Reading) -> bool:
    return any(score >= IN_COUNTRY_WEIGHT for score in reading.stated.values())


def stated_by_key(readings: Sequence[Reading]) -> Mapping[str, Reading]:
    """By key, the most that the article states beside the name of where it lies, wherever it has that name."""
    said: dict[str, dict[str, float]] = defaultdict(dict)
    beside: dict[str, dict[str, str]] = defaultdict(dict)
    for reading in readings:
        for id, score in (*reading.stated.items(), *_typed_everywhere(reading)):
            if score >= said[reading.key].get(id, 0.0):
                said[reading.key][id] = score
                beside[reading.key][id] = reading.beside.get(id, "")
    opening = {r.key for r in readings if r.opens}
    return {r.key: Reading(r.key, (), said[r.key], beside=beside[r.key], opens=r.key in opening) for r in readings}


def _typed_everywhere(reading: Reading) -> Iterator[tuple[str, float]]:
    """What the words beside one mention say of its type that holds for the name wherever the article has it.

    "Georgia Gov." makes every Georgia of the article the state and not the country, but "New York Gov." leaves the
    city in it possible, and so does "Washington Gov." a capital.
    """
    rival_land = any(place.place_type == COUNTRY for place in reading.candidates)
    for place in reading.candidates:
        typed = reading.typed.get(place.id, 0.0)
        others = [other for other in reading.candidates if other.id != place.id]
        rival = any(other.capital or place.id in other.within or other.id in place.within for other in others)
        if typed >= TOWN_OF_WEIGHT or (typed >= TYPE_ASKED_WEIGHT and rival_land and not rival):
            yield place.id, typed


def _why(
    place: Toponym, reading: Reading, stated: Reading, scene: Scene, usage: Mapping[tuple[str, str], float]
) -> str:
    """The first thing, in the order of weight, that speaks for the place that a name was taken for."""
    if len(reading.candidates) == 1:
        return "the only place of that name in the gazetteer"
    if reading.stated[place.id] and reading.beside[place.id]:
        return f"the article names {reading.beside[place.id]} beside it"
    if reading.typed[place.id]:
        return f"the words beside it call it a {place.place_type}"
    if stated.stated.get(place.id) and stated.beside[place.id]:
        return f"elsewhere the article names {stated.beside[place.id]} beside it"
    return _why_likely(place, reading, scene, usage)


def _why_likely(place: Toponym, reading: Reading, scene: Scene, usage: Mapping[tuple[str, str], float]) -> str:
    """What makes a place the likeliest that nothing beside its name speaks for."""
    local = [words for id, words in sorted(scene.local.items()) if id in place.within]
    around = ", ".join([*local, *supporters(place, reading.key, scene)][:MAX_SUPPORTERS_TOLD])
    famous = max(reading.candidates, key=lambda p: (prominence(p, reading.key), p.id)).id == place.id
    if famous:
        return "the best known place of that name" + (f"; the article speaks of {around}" if around else "")
    if not around and usage.get((reading.key, place.id)):
        return "other articles say beside the name that it is this one"
    return f"the article speaks of {around}" if around else "the likeliest of its namesakes"
