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

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.facts import load_facts
from generator.gazetteer import Gazetteer, Toponym, place_key, prominence
from generator.gazetteer.toponym import CITY, COUNTRY, REGION
from generator.model import Article
from generator.resolve.containment import containers, larger, types_asked, types_meant
from generator.resolve.evidence import NEAR, Reading, Scene, distance, possible_places, supporters, weigh
from generator.resolve.hints import Hint, find_hints, institutions
from generator.resolve.unlisted import KNOWN, halves, unlisted

CLEAR = 1.0  # the lead over the next candidate from which a sense is evidence for other names
SURE = 5.5  # the prominence from which a place is believed though a region that it does not lie in is named behind it
WORD = 4.7  # the prominence from which one that is called by a word is: a town of 50,000
SURROUNDED = 2.5  # the evidence from which a smaller one is too: most of what the article names lies around it
CONTAINED = 6.0  # in a region that is named right beside it: more than any difference of size
IN_COUNTRY = 3.0  # in a country that is: "Moscow, Turkey" may be a list of two
IN_TOWN = 3.0  # near a town that is: "Tottenham, London"
ABBREVIATED = 4.0  # written as an abbreviation that stands for it: "Man."
TYPED = 1.5  # of the type that a word beside it asks for: "Aleppo province"
ASKED = 3.0  # of the only type that it can be: "Georgia Gov."
TOWN_OF = 9.0  # a town where the text says "the city of" and the name is else a country's
ROUNDS = 3
MOST = 40  # candidates of one name
TOLD = 3  # names that a reason lists


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A name that stands for a place in an article's text."""

    article: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Sense:
    """The place that a name means, and why it is that one: "the article names Texas beside it"."""

    place: Toponym
    why: str


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
            yield _read(PlaceName(article.id, end - len(form), end, form), article.text, gazetteer)


def _candidates(name: PlaceName, text: str, gazetteer: Gazetteer) -> tuple[Toponym, ...]:
    """What a name may mean; nothing for a mere side of something and for "VA" that stands behind no town."""
    facts = load_facts("place-words")
    alone = len(name.text) == 2 and name.text.isupper() and name.text not in facts["alone"]
    side = all(word in facts["sides"] for word in name.text.split())
    if side or (alone and not text[: name.start].endswith(", ")):
        return ()
    return gazetteer.lookup(name.text)


def _read(name: PlaceName, text: str, gazetteer: Gazetteer) -> Reading:
    candidates, key = _candidates(name, text, gazetteer), place_key(name.text)
    around = [places for places in containers(text, name.start, name.end, gazetteer) if places]
    behind = around[0] if around and re.match(r", [A-Z]", text[name.end : name.end + 3]) else ()
    if not candidates and "," in name.text:  # "Paris, Texas" as one name
        head, _, tail = name.text.partition(",")
        candidates, key = gazetteer.lookup(head), place_key(head)
        around.append(gazetteer.lookup(tail.strip()))
    types = types_meant(text, name.start, name.end)
    if types and not any(place.place_type in types for place in candidates):
        candidates = (*candidates, *_namesakes(candidates, types, gazetteer))
    short = gazetteer.abbreviations.get(name.text.strip(), ())
    said, beside, typed = {}, {}, _typed(name, text, candidates, types)
    for place in candidates:
        scores = [(_containment(place, possible), possible[0].name) for possible in around if possible]
        said[place.id], beside[place.id] = max(scores, default=(0.0, ""), key=lambda pair: pair[0])
        said[place.id] += ABBREVIATED * (place in short)
    strength = {place.id: prominence(place, key) + said[place.id] + typed[place.id] for place in candidates}
    best = sorted(candidates, key=lambda place: (-strength[place.id], place.id))[:MOST]
    odd = "w" in gazetteer.homographs.get(key, "")
    if name.text in load_facts("place-words")["heavens"]:
        best = [place for place in best if said[place.id]]
    return Reading(key, tuple(best), said, typed, beside, _denied(candidates, behind), odd)


def _denied(candidates: Sequence[Toponym], behind: Sequence[Toponym]) -> bool:
    """Is a well-known region named behind a name that none of the candidates lies in: "Holliday, Missouri"?"""
    regions = {place.id for place in behind if place.place_type == REGION}
    known = bool(regions) and behind[0].id in regions and prominence(behind[0], place_key(behind[0].name)) >= SURE
    return known and not any(regions & {*place.within, place.id} for place in candidates)


def _typed(name: PlaceName, text: str, candidates: Sequence[Toponym], types: frozenset[str]) -> Mapping[str, float]:
    """What the words beside a name that tell what it is say for each candidate, by id."""
    asked = types_asked(text, name.start, name.end)
    towns = {place.country for place in candidates if place.place_type == CITY}
    first = candidates[0] if candidates else None
    strange = asked == {CITY} and first and first.place_type == COUNTRY and first.country not in towns
    weight = TOWN_OF if strange else ASKED
    return {
        place.id: max(TYPED * (place.place_type in types), weight * (place.place_type in asked)) for place in candidates
    }


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


def _settle(
    readings: Sequence[Reading], hints: Sequence[Hint], habits: Mapping[tuple[str, str], float]
) -> list[Sense | None]:
    """The sense of each reading of one article: each round sees where the others lay after the round before."""
    spelled = _spelled(readings)
    denied = {r.key for r in readings if r.denied} - {r.key for r in readings if _spells(r)}
    scene = Scene(possible=possible_places(readings))
    senses: list[Sense | None] = []
    for _ in range(ROUNDS):
        senses, following = [], Scene(possible=scene.possible)
        for hint in hints:
            following.add(hint.key, hint.place, hint.words, local=hint.local)
        for reading in readings:
            spoken = reading.said if _spells(reading) else spelled[reading.key].said
            spoken = {id: spoken.get(id, 0.0) + typed for id, typed in reading.typed.items()}
            scored = sorted(
                ((weigh(place, reading.key, spoken, scene, habits), place) for place in reading.candidates),
                key=lambda pair: (-pair[0][0], pair[1].id),
            )
            place = _believed(scored, reading, spoken, reading.key in denied)
            senses.append(Sense(place, _why(place, reading, spelled[reading.key], scene, habits)) if place else None)
            if scored and (len(scored) == 1 or scored[0][0][0] - scored[1][0][0] >= CLEAR):
                following.add(reading.key, scored[0][1], scored[0][1].name)
        scene = following
    return senses


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


def _believed(
    scored: Sequence[tuple[tuple[float, float], Toponym]], reading: Reading, spoken: Mapping[str, float], denied: bool
) -> Toponym | None:
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
