"""Which place each mention means: what the rules say of it, and what the editor decided instead."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from cuttings.common.facts import word_set
from cuttings.common.identity.remember import Remember, remember_nothing
from cuttings.common.text import alternation, fold
from cuttings.gazetteer import Gazetteer, Toponym, place_key
from cuttings.gazetteer.toponym import CITY, COUNTY, REGION
from cuttings.model import Article, Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.places.adjacent_words import follows_preposition_of_place, is_dateline, names_listed_with
from cuttings.resolve.places.alternatives import Alternative
from cuttings.resolve.places.containment import containers
from cuttings.resolve.places.disambiguate import Sense, locate
from cuttings.resolve.places.toponym_readings import PlaceName

READ_RULES = frozenset({"recogniser", "echo"})  # by which a place is found that nothing but its sentence tells of
KIND_CHARS = 40  # characters before a name in which what it is called stands


@dataclass(frozen=True, slots=True)
class MentionPlaces:
    """The places that mentions mean; every mapping is by article and start of a mention."""

    senses: Mapping[tuple[str, int], Sense]  # what the rules say, and why, whatever the editor decided
    toponyms: Mapping[tuple[str, int], Toponym]
    alternatives: Mapping[tuple[str, int], Alternative]  # of those that the rules decided

    @property
    def countries(self) -> Mapping[tuple[str, int], str]:
        """The ISO 3166-1 code of the country that each place lies in, where it lies in one."""
        return {where: t.country for where, t in self.toponyms.items() if t.country}

    @property
    def provincial(self) -> frozenset[tuple[str, int]]:
        """The mentions of regions, and of towns that are no capital."""
        return frozenset(where for where, t in self.toponyms.items() if _is_provincial(t))

    @property
    def ids(self) -> Mapping[tuple[str, int], str]:
        """The id of each place."""
        return {where: t.id for where, t in self.toponyms.items()}


def _is_provincial(place: Toponym) -> bool:
    return place.place_type in (REGION, COUNTY) or (place.place_type == CITY and not place.capital)


def locate_mentions(
    candidates: Sequence[Candidate],
    articles: Mapping[str, Article],
    gazetteer: Gazetteer,
    remember: Remember = remember_nothing,
) -> MentionPlaces:
    """What each place mention means by the rules; a demonym lies where its country does. `articles` are by id."""
    names = [PlaceName(c.article, c.start, c.end, c.text) for c in candidates if c.label is Label.LOCATION]
    located = zip(names, locate(names, articles, gazetteer, remember), strict=True)
    senses = {(name.article, name.start): sense for name, sense in located if sense}
    namesakes = _namesakes(names, senses)
    for c in candidates:
        if c.label is Label.MISCELLANEOUS and (toponym := gazetteer.demonym(c.text)):
            meant = namesakes.get((c.article, place_key(toponym.name)), toponym)
            senses[c.article, c.start] = Sense(meant, "the word for its people")
    return MentionPlaces(
        senses,
        {where: sense.place for where, sense in senses.items()},
        {where: sense.alternative for where, sense in senses.items() if sense.alternative},
    )


def _namesakes(
    names: Sequence[PlaceName], senses: Mapping[tuple[str, int], Sense]
) -> Mapping[tuple[str, str], Toponym]:
    """The place that a name means throughout an article and that is called so, by article and key: "Georgians" are of
    the Georgia that the article names."""
    meant: dict[tuple[str, str], dict[str, Toponym]] = defaultdict(dict)
    for name in names:
        sense = senses.get((name.article, name.start))
        if sense and place_key(sense.place.name) == place_key(name.text):
            meant[name.article, place_key(name.text)][sense.place.id] = sense.place
    return {where: next(iter(places.values())) for where, places in meant.items() if len(places) == 1}


def with_decided_places(places: MentionPlaces, decided: Mapping[tuple[str, int], Toponym]) -> MentionPlaces:
    """The places with those that the editor `decided`, by article and start, which have no alternative then."""
    return replace(
        places,
        toponyms={**places.toponyms, **decided},
        alternatives={where: a for where, a in places.alternatives.items() if where not in decided},
    )


def places_of(places: MentionPlaces, candidates: Sequence[Candidate]) -> MentionPlaces:
    """The places of those mentions that are places or demonyms among the `candidates`, which may have new labels."""
    kept = {(c.article, c.start) for c in candidates if c.label in (Label.LOCATION, Label.MISCELLANEOUS)}
    return MentionPlaces(
        {where: sense for where, sense in places.senses.items() if where in kept},
        {where: toponym for where, toponym in places.toponyms.items() if where in kept},
        {where: alternative for where, alternative in places.alternatives.items() if where in kept},
    )


def without_unplaced(
    candidates: Sequence[Candidate], articles: Mapping[str, Article], places: MentionPlaces, gazetteer: Gazetteer
) -> list[Candidate]:
    """The candidates without lone words that were read as places, and that nothing anywhere says to be one.

    The gazetteer has none of that name, or it is a common noun for places ("Island"), and no words beside a mention of
    it in `articles`, by id, tell that it is one.
    """
    lone = [c for c in candidates if c.label is Label.LOCATION and c.rule in READ_RULES and " " not in c.text]
    unlocated = [c for c in lone if (c.article, c.start) not in places.senses]
    unknown = [c for c in unlocated if c.key in _common_nouns() or not gazetteer.lookup(c.text)]
    placed = {c.key for c in unknown if _is_said_place(c, articles[c.article].text, gazetteer)}
    left_out = {(c.article, c.start) for c in unknown if c.key not in placed}
    return [c for c in candidates if (c.article, c.start) not in left_out]


def _is_said_place(c: Candidate, text: str, gazetteer: Gazetteer) -> bool:
    """Whether the words beside a name say that it is a place: "in X", "X valley", "camp called X", "Leeds and X"."""
    if follows_preposition_of_place(text, c.start) or is_dateline(text, c.start, c.end):
        return True
    if _kind_beside().match(text, c.end) or _kind_before().search(text, max(0, c.start - KIND_CHARS), c.start):
        return True
    listed = (*names_listed_with(text, c.start, c.end), *(c.text.split("-") if "-" in c.text else ()))
    return any(map(gazetteer.lookup, listed)) or any(containers(text, c.start, c.end, gazetteer))


@cache
def _kind_beside() -> re.Pattern[str]:
    return re.compile(rf" (?:[a-z]+ )?(?:{_kinds()})\b")


@cache
def _kind_before() -> re.Pattern[str]:
    return re.compile(rf"\boff \Z|\b(?:{_kinds()})(?: of| called| named| known as|,)? [\"“‘]?(?:the )?\Z")


@cache
def _kinds() -> str:
    return alternation(word_set("place-words", "kinds", "landforms", "grounds"))


@cache
def _common_nouns() -> frozenset[str]:
    """The words for kinds of places and of buildings, folded."""
    return frozenset(map(fold, word_set("place-words", "kinds", "landforms", "grounds", "sites")))
