"""Which place of the gazetteer a name in a text means.

A name's candidates are scored in powers of ten of inhabitants: how prominent a place is, plus what speaks for it, in
this order of weight:

1. what is said right beside the name: the place it lies in ("Paris, Texas"), the kind of place ("the city of");
2. the same beside the same name elsewhere in the article: one sense per article;
3. where the other names of the article lie, the peoples, institutions and telephone numbers in it, its outlet;
4. what other articles that spell it out mean by the name;
5. how well known the place is.

This is what the literature on toponym resolution found to work (Leidner, Toponym Resolution in Text, 2007; Lieberman
and Samet, Adaptive context features for toponym resolution, SIGIR 2012).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from cuttings.gazetteer import Gazetteer, Toponym, place_key, prominence
from cuttings.model import Article
from cuttings.resolve.places.alternatives import Contest, contest
from cuttings.resolve.places.context_score import Reading, Scene, possible_places, supporters, weigh
from cuttings.resolve.places.regional_hints import Hint, find_hints, institutions
from cuttings.resolve.places.toponym_readings import IN_COUNTRY, SURE, TOWN_OF, PlaceName, read_name
from cuttings.resolve.places.unlisted import KNOWN, halves, unlisted

CLEAR = 1.0  # the lead over the next candidate from which a sense is evidence for other names
WORD = 4.7  # the prominence from which one that is called by a word is: a town of 50,000
SURROUNDED = 2.5  # the evidence from which a smaller one is too: most of what the article names lies around it
ROUNDS = 3
TOLD = 3  # names that a reason lists


Scored = tuple[tuple[float, float], Toponym]  # its score and how much of that is evidence from the text; the place


@dataclass(frozen=True, slots=True)
class Sense:
    """The place that a name means, why ("the article names Texas beside it"), and what it prevailed over."""

    place: Toponym
    why: str
    against: Contest | None = None


def locate(
    names: Sequence[PlaceName], articles: Mapping[str, Article], gazetteer: Gazetteer
) -> tuple[Sense | None, ...]:
    """What each name means, parallel to `names`; None where the gazetteer has no place that the text supports."""
    by_article: dict[str, list[int]] = defaultdict(list)
    for index, name in enumerate(names):
        by_article[name.article].append(index)
    readings = {index: read_name(name, articles[name.article].text, gazetteer) for index, name in enumerate(names)}
    habits = _habits((names[i].article, r) for i, r in readings.items())
    found: list[Sense | None] = [None] * len(names)
    quarters: dict[str, dict[str, Sense]] = defaultdict(dict)  # by key and id, what no gazetteer has
    for id, indexes in by_article.items():
        own = [names[i] for i in indexes]
        hints = find_hints(articles[id], gazetteer)
        silent = list(_silent(articles[id], own, gazetteer))
        senses = _settle([*(readings[i] for i in indexes), *silent], hints, habits)
        places = [
            (name.start, name.end, sense.place if sense else None) for name, sense in zip(own, senses, strict=False)
        ]
        elsewhere = halves(places, articles[id].text, gazetteer) | unlisted(places, articles[id].text, gazetteer)
        for index, sense in zip(indexes, senses, strict=False):
            other = elsewhere.get(names[index].start)
            found[index] = Sense(*other) if other else sense
            if other:
                quarters[place_key(names[index].text)][other[0].id] = Sense(other[0], "an article says where it is")
    return tuple(sense or _only(quarters[place_key(name.text)]) for name, sense in zip(names, found, strict=True))


def _only(senses: Mapping[str, Sense]) -> Sense | None:
    """The one thing that a name which the gazetteer does not have means in the articles that say where it is."""
    return next(iter(senses.values())) if len(senses) == 1 else None


def _silent(article: Article, names: Sequence[PlaceName], gazetteer: Gazetteer) -> Iterator[Reading]:
    """Readings of the places inside the names of institutions, which speak for the article's other places."""
    for start, end in institutions(article.text, [(name.start, name.end) for name in names]):
        words = article.text[start:end].split()
        tails = (" ".join(words[n:]) for n in range(len(words)))  # "Everett" in "Paul Everett", "The Enfield"
        form = next((tail for tail in tails if place_key(tail) in gazetteer.names), None)
        if form and "w" not in gazetteer.homographs.get(place_key(form), ""):
            yield read_name(PlaceName(article.id, end - len(form), end, form), article.text, gazetteer)


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


def _settle(
    readings: Sequence[Reading], hints: Sequence[Hint], habits: Mapping[tuple[str, str], float]
) -> list[Sense | None]:
    """The sense of each reading of one article: each round sees where the others lay after the round before."""
    spelled = _spelled(readings)
    scene = before = Scene(possible=possible_places(readings))
    ranked: list[list[Scored]] = []
    for _ in range(ROUNDS):
        before = scene
        ranked = _rank(readings, spelled, scene, habits)
        scene = _scene(readings, ranked, hints, scene.possible)
        if scene == before:  # another round would find the same
            break
    denied = {r.key for r in readings if r.denied} - {r.key for r in readings if _spells(r)}
    senses: list[Sense | None] = []
    for reading, scored in zip(readings, ranked, strict=True):
        told = spelled[reading.key]
        foreign = (
            reading.loose and scored and not before.by_country.get(scored[0][1].country or "", set()) - {reading.key}
        )
        place = None if foreign else _believed(scored, reading, _spoken(reading, told), reading.key in denied)
        why = _why(place, reading, told, before, habits) if place else ""
        senses.append(Sense(place, why, contest(scored, reading.key)) if place else None)
    return senses


def _spoken(reading: Reading, spelled: Reading) -> dict[str, float]:
    """What is said right beside a name for each of its places, there or else elsewhere in the article."""
    said = reading.said if _spells(reading) else spelled.said
    return {id: said.get(id, 0.0) + typed for id, typed in reading.typed.items()}


def _rank(
    readings: Sequence[Reading],
    spelled: Mapping[str, Reading],
    scene: Scene,
    habits: Mapping[tuple[str, str], float],
) -> list[list[Scored]]:
    """The places that each name may mean, the likeliest first."""
    seen: dict[tuple[object, ...], list[Scored]] = {}  # an article names the same place again and again
    out = []
    for reading in readings:
        spoken = _spoken(reading, spelled[reading.key])
        like = (reading.key, *((place.id, spoken[place.id]) for place in reading.candidates))
        if like not in seen:
            scored = [(weigh(place, reading.key, spoken, scene, habits), place) for place in reading.candidates]
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
    for hint in hints:
        scene.add(hint.key, hint.place, hint.words, local=hint.local)
    for reading, scored in zip(readings, ranked, strict=True):
        if scored and (len(scored) == 1 or scored[0][0][0] - scored[1][0][0] >= CLEAR):
            scene.add(reading.key, scored[0][1], scored[0][1].name)
    return scene


def _spells(reading: Reading) -> bool:
    return any(score >= IN_COUNTRY for score in reading.said.values())


def _spelled(readings: Sequence[Reading]) -> Mapping[str, Reading]:
    """By key, the most that the article says beside the name of where it lies, wherever it has that name."""
    said: dict[str, dict[str, float]] = defaultdict(dict)
    beside: dict[str, dict[str, str]] = defaultdict(dict)
    for reading in readings:
        for id, score in (*reading.said.items(), *((id, t) for id, t in reading.typed.items() if t >= TOWN_OF)):
            if score >= said[reading.key].get(id, 0.0):
                said[reading.key][id] = score
                beside[reading.key][id] = reading.beside.get(id, "")
    return {r.key: Reading(r.key, (), said[r.key], beside=beside[r.key]) for r in readings}


def _believed(scored: Sequence[Scored], reading: Reading, spoken: Mapping[str, float], denied: bool) -> Toponym | None:
    """The best candidate, unless it is a hamlet that nothing in the text speaks for, or lies elsewhere than it says.

    A small town that is called by a word ("Earth", "Uptown") has to be spoken for right beside its name.
    """
    if not scored:
        return None
    (_, evidence), place = scored[0]
    fame = prominence(place, reading.key)
    word = reading.odd and fame < WORD and evidence < SURROUNDED and not spoken.get(place.id)
    if word or (denied and fame < SURE):
        return None
    return place if fame >= KNOWN or evidence > 0 else None


def _why(
    place: Toponym, reading: Reading, spelled: Reading, scene: Scene, habits: Mapping[tuple[str, str], float]
) -> str:
    """The first thing, in the order of weight, that speaks for the place that a name was taken for."""
    if len(reading.candidates) == 1:
        return "the only place of that name in the gazetteer"
    if reading.said[place.id] and reading.beside[place.id]:
        return f"the article names {reading.beside[place.id]} beside it"
    if reading.typed[place.id]:
        return f"the words beside it call it a {place.place_type}"
    if spelled.said.get(place.id) and spelled.beside[place.id]:
        return f"elsewhere the article names {spelled.beside[place.id]} beside it"
    return _why_likely(place, reading, scene, habits)


def _why_likely(place: Toponym, reading: Reading, scene: Scene, habits: Mapping[tuple[str, str], float]) -> str:
    """What makes a place the likeliest that nothing beside its name speaks for."""
    local = [words for id, words in sorted(scene.local.items()) if id in place.within]
    around = ", ".join([*local, *supporters(place, reading.key, scene)][:TOLD])
    famous = max(reading.candidates, key=lambda p: (prominence(p, reading.key), p.id)).id == place.id
    if famous:
        return "the best known place of that name" + (f"; the article speaks of {around}" if around else "")
    if not around and habits.get((reading.key, place.id)):
        return "other articles say beside the name that it is this one"
    return f"the article speaks of {around}" if around else "the likeliest of its namesakes"
