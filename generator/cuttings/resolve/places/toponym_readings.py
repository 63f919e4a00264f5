"""What the text right beside a name says of the place it means: which it may be, where that lies, of what kind."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from cuttings.common.facts import load_facts, word_set
from cuttings.gazetteer import Gazetteer, Toponym, place_key, prominence
from cuttings.gazetteer.toponym import CITY, COUNTRY, REGION, loose_key
from cuttings.resolve.places.adjacent_words import is_dateline, names_agreement, names_listed_with
from cuttings.resolve.places.containment import (
    containers,
    contains_others,
    kind_of_list,
    towns_before,
    types_asked,
    types_meant,
)
from cuttings.resolve.places.context_score import NEARBY_KM, Reading, distance
from cuttings.resolve.places.stated_regions import (
    MIN_PROMINENCE_DESPITE_REGION,
    contradicted,
    without_old_names,
    without_rare_names,
)

# Weights and prominence are powers of ten, as of inhabitants.
FAMOUS_BY_AGREEMENT_WEIGHT = 6.0  # the best known place, called by the name of an agreement: as in a region beside it
IN_REGION_WEIGHT = 6.0  # in a region that is named right beside it: more than any difference of size
IN_COUNTRY_WEIGHT = 3.0  # in a country that is: "Moscow, Turkey" may be a list of two
NEAR_TOWN_WEIGHT = 3.0  # near a town that is: "Tottenham, London"
HOLDS_TOWN_WEIGHT = 3.0  # holds the town that is named right before it: "Valdosta, Georgia"
ABBREVIATED_WEIGHT = 4.0  # written as an abbreviation that stands for it: "Man."
TYPE_MEANT_WEIGHT = 1.5  # of the type that a word beside it asks for: "Aleppo province"
TYPE_ASKED_WEIGHT = 3.0  # of the only type that it can be: "Georgia Gov."
TOWN_OF_WEIGHT = 9.0  # a town where the text says "the city of" and the name is else a country's
LISTED_WEIGHT = 8.0  # listed with the region beside it: "Washington and Oregon", also where the article names D.C.
ADJOINING_KM = 700.0  # kilometres between the middles of two regions that lie beside each other
MAX_PLACE_CANDIDATES = 40  # places that one name may mean
TOWN_WITHIN_CHARS = 40  # characters before a name in which a town of it is spoken of
_OF_LAND = re.compile(r" of (?:the )?([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)?)")
_NOUN_BEHIND = re.compile(r" (\w+)")
_MAY_BE_LAND = re.compile(r"\b(?:[A-Z][a-z]{3,}\b|US\b|U\.S\.)")
_DOT_BEHIND = re.compile(r" ?\.")
_TOWN_WITHIN = re.compile(r"\b(?:capital|largest|biggest|main|second|third|old|oldest) (?:city|town) of (?:the )?\Z")


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A name that stands for a place in an article's text."""

    article: str
    start: int
    end: int
    text: str


def read_name(name: PlaceName, text: str, gazetteer: Gazetteer) -> Reading:
    """A name with the places that it may mean, and what the words right beside it say for each."""
    name = _in_full(name, text, gazetteer)
    candidates, key = _candidates(name, text, gazetteer), place_key(name.text)
    around = [places for places in containers(text, name.start, name.end, gazetteer) if places]
    behind = around[0] if around and re.match(r" ?, [A-Z]", text[name.end : name.end + 4]) else ()
    if behind and _in_list(name, text, candidates, behind):
        around, behind = around[1:], ()
    candidates = without_rare_names(without_old_names(candidates, behind, key), key)
    if not candidates and "," in name.text:  # "Paris, Texas" as one name
        head, _, tail = name.text.partition(",")
        candidates, key = gazetteer.lookup(head), place_key(head)
        around.append(gazetteer.lookup(tail.strip()))
    types = types_meant(text, name.start, name.end)
    if types and not any(place.place_type in types for place in candidates):
        candidates = (*candidates, *_namesakes(candidates, types, gazetteer))
    short = gazetteer.abbreviations.get(_form(name, text, gazetteer), ())
    stated, beside, typed = {}, {}, _typed(name, text, candidates, types)
    listed = _beside_region(name, text, candidates, gazetteer)
    typed = {id: weight + LISTED_WEIGHT * (id == listed) for id, weight in typed.items()}
    town = _town_inside(candidates, towns_before(text, name.start, gazetteer))
    for place in candidates:
        scores = [(_containment(place, possible), possible[0].name) for possible in around if possible]
        if town and _holds(place, town):
            scores.append((HOLDS_TOWN_WEIGHT, town.name))
        stated[place.id], beside[place.id] = max(scores, default=(0.0, ""), key=lambda pair: pair[0])
        stated[place.id] += ABBREVIATED_WEIGHT * (place in short)
    agreed = _where_agreed(name, text, candidates, key)
    if agreed:
        stated[agreed.id], beside[agreed.id] = FAMOUS_BY_AGREEMENT_WEIGHT, "what was agreed there"
    strength = {place.id: prominence(place, key) + stated[place.id] + typed[place.id] for place in candidates}
    best = sorted(candidates, key=lambda place: (-strength[place.id], place.id))[:MAX_PLACE_CANDIDATES]
    loose = not short and key not in gazetteer.names and set(best) <= {*gazetteer.names.get(loose_key(key) or "", ())}
    own = place_key(best[0].name) if best else key  # "Shell" of "Eastern Shell"
    odd = not short and any("w" in gazetteer.homographs.get(form, "") for form in (key, own))
    if name.text in word_set("place-words", "heavens", "of_many"):
        best = [place for place in best if stated[place.id]]
    opens = text.lstrip().startswith(name.text) and not agreed
    denied = contradicted(candidates, behind) and f"{name.text} and {behind[0].name}" not in text  # two of a list
    return Reading(key, tuple(best), stated, typed, beside, denied, odd, loose, opens, agreed is not None)


def _in_full(name: PlaceName, text: str, gazetteer: Gazetteer) -> PlaceName:
    """The name with "County" where it is one of a list: "Orange" in "Orange and Kings counties"."""
    county = f"{name.text} County"
    listed = kind_of_list(text, name.start, name.end) == "county" and place_key(county) in gazetteer.names
    return replace(name, text=county) if listed else name


def _where_agreed(name: PlaceName, text: str, candidates: Sequence[Toponym], key: str) -> Toponym | None:
    """The famous town that an agreement is called after; None where the name is not an agreement's or not a town's."""
    famous = max(candidates, key=lambda place: (prominence(place, key), place.id), default=None)
    known = famous and not contains_others(famous) and prominence(famous, key) >= MIN_PROMINENCE_DESPITE_REGION
    return famous if known and names_agreement(text, name.start, name.end) else None


def _candidates(name: PlaceName, text: str, gazetteer: Gazetteer) -> tuple[Toponym, ...]:
    """What a name may mean; nothing for a mere side of something and for "VA" that stands behind no town."""
    alone = len(name.text) == 2 and name.text.isupper() and name.text not in word_set("place-words", "alone")
    if is_side(name.text):
        return ()
    if alone and not text[: name.start].endswith(", "):
        return _of_named_land(gazetteer.abbreviations.get(name.text, ()), text, gazetteer)
    found = gazetteer.lookup(_form(name, text, gazetteer))
    if name.text.endswith(" District"):
        found = tuple(place for place in found if place.place_type != COUNTRY)  # "U.S. District Judge Berg"
    town = types_asked(text, name.start, name.end) == {CITY}
    within = _TOWN_WITHIN.search(text, max(0, name.start - TOWN_WITHIN_CHARS), name.start)
    strange = town and not within and all(place.place_type == COUNTRY for place in found)  # "the city of Turkey"
    return () if strange else _in_stated_land(name, text, found, gazetteer)


def is_side(name: str) -> bool:
    """Whether a name is no more than that of a side of something: "South", "North East"."""
    return all(word in word_set("place-words", "sides") for word in name.split())


def _of_named_land(regions: Sequence[Toponym], text: str, gazetteer: Gazetteer) -> tuple[Toponym, ...]:
    """Of the regions that letters may be, the one of the only such land that the text names; else ().

    "WA" is Western Australia in an article that tells of Australians and of no Americans.
    """
    named = {land.id for word in set(_MAY_BE_LAND.findall(text)) if (land := gazetteer.land(word))}
    of_land = tuple(r for r in regions if (land := gazetteer.countries.get(r.country or "")) and land.id in named)
    return of_land if len(of_land) == 1 else ()


def _in_stated_land(
    name: PlaceName, text: str, found: tuple[Toponym, ...], gazetteer: Gazetteer
) -> tuple[Toponym, ...]:
    """Of what a division may be, those in the land behind "of": "Northern Province of Aceh" is not Sri Lanka's."""
    of = _OF_LAND.match(text, name.end)
    if not of or name.text.split()[-1].lower() not in load_facts("place-words")["divisions"]:
        return found
    lands = gazetteer.lookup(of[1]) or gazetteer.lookup(of[1].split()[0])
    return tuple(place for place in found if _containment(place, lands)) if lands else found


def _form(name: PlaceName, text: str, gazetteer: Gazetteer) -> str:
    """The name with the dot behind it where it is an abbreviation then, in small letters too: "Conn", "WIS.".

    A space before the dot is one of a text whose every token has one where a town stands before the name.
    """
    written = name.text.strip()
    dot = _DOT_BEHIND.match(text, name.end)
    if not written.endswith(".") and dot and (dot[0] == "." or towns_before(text, name.start, gazetteer)):
        written = f"{written}."
    forms = (written, written.capitalize()) if written.endswith(".") else ()
    return next((form for form in forms if form in gazetteer.abbreviations), name.text.strip())


def _typed(name: PlaceName, text: str, candidates: Sequence[Toponym], types: frozenset[str]) -> Mapping[str, float]:
    """What the words beside a name that tell what it is say for each candidate, by id."""
    asked = types_asked(text, name.start, name.end)
    towns = {place.country for place in candidates if place.place_type == CITY}
    first = candidates[0] if candidates else None
    if is_dateline(text, name.start, name.end) and not any(place.place_type == COUNTRY for place in candidates):
        asked = frozenset({CITY})
    strange = asked == {CITY} and first and first.place_type == COUNTRY and first.country not in towns
    weight = TOWN_OF_WEIGHT if strange else TYPE_ASKED_WEIGHT
    if not asked and first and first.place_type == COUNTRY and _is_attributed(name, text):
        asked = frozenset({REGION})
    return {
        place.id: max(TYPE_MEANT_WEIGHT * (place.place_type in types), weight * (place.place_type in asked))
        for place in candidates
    }


def _beside_region(name: PlaceName, text: str, candidates: Sequence[Toponym], gazetteer: Gazetteer) -> str:
    """The id of the region beside the one listed with a name, where its best known place is far: "Norvik and Sud"."""
    beside = (place for other in names_listed_with(text, name.start, name.end) for place in gazetteer.lookup(other)[:1])
    lands = [place for place in beside if place.place_type == REGION]
    near = [p for p in candidates if any(p.country == x.country and distance(p, x) < ADJOINING_KM for x in lands)]
    regions = [place.id for place in near if place.place_type == REGION]
    return regions[0] if regions and candidates[0] not in near else ""


def _is_attributed(name: PlaceName, text: str) -> bool:
    """Whether the noun behind a name is one before which a country has its adjective: "a Georgia judge"."""
    noun = _NOUN_BEHIND.match(text, name.end)
    return noun is not None and noun[1] in load_facts("place-words")["attributed"]


def _in_list(name: PlaceName, text: str, candidates: Sequence[Toponym], behind: Sequence[Toponym]) -> bool:
    """Whether a region or country is one of several in a list, "Kansas, Oklahoma and Utah", and no town in the next."""
    if candidates and candidates[0].place_type == behind[0].place_type == COUNTRY:
        return True  # "with Canada, Mexico should sue"
    kinds = {(place.place_type, place.country) for place in (*candidates[:1], *behind[:1])}
    if len(kinds) > 1 or not candidates or candidates[0].place_type != REGION:
        return False
    before, after = text[max(0, name.start - 20) : name.start], text[name.end : name.end + 50]
    following = re.match(r"(?:, [A-Z]\w+(?: [A-Z]\w+)?){2}|, [A-Z]\w+(?: [A-Z]\w+)?,? (?:and|or) [A-Z]", after)
    return bool(following or re.search(r"[A-Z]\w+, $", before))


def _namesakes(places: Sequence[Toponym], types: frozenset[str], gazetteer: Gazetteer) -> list[Toponym]:
    """Regions of the asked types that are called after one of the towns in them: its spellings are theirs too."""
    found = []
    for place in places[:MAX_PLACE_CANDIDATES]:
        for region in gazetteer.lookup(place.name):
            if region.place_type in types and region.id in place.within and region not in found:
                found.append(region)
    return found


def _town_inside(candidates: Sequence[Toponym], towns: Sequence[Toponym]) -> Toponym | None:
    """The best known of `towns` that lies in one of the candidates."""
    return next((town for town in towns if any(_holds(place, town) for place in candidates)), None)


def _holds(place: Toponym, town: Toponym) -> bool:
    """Whether a region or a country holds a town."""
    return place.id in town.within or (place.place_type == COUNTRY and place.country == town.country)


def _containment(place: Toponym, possible: Sequence[Toponym]) -> float:
    """How strongly the text states that `place` lies in one of `possible`."""
    scores = [0.0]
    for around in possible:
        if around.id == place.id:
            continue
        if around.place_type == COUNTRY:
            scores.append(IN_COUNTRY_WEIGHT * (place.place_type != COUNTRY and place.country == around.country))
        elif around.id in place.within:
            scores.append(IN_REGION_WEIGHT)
        elif not contains_others(around) and not contains_others(place) and distance(place, around) < NEARBY_KM:
            scores.append(NEAR_TOWN_WEIGHT)
    return max(scores)
