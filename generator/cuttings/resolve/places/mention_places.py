"""Which place each mention means: what the rules say of it, and what the editor decided instead."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from cuttings.common.identity.remember import Remember, remember_nothing
from cuttings.gazetteer import Gazetteer, Toponym, place_key
from cuttings.gazetteer.toponym import CITY, COUNTY, REGION
from cuttings.model import Article, Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.places.alternatives import Alternative
from cuttings.resolve.places.disambiguate import Sense, locate
from cuttings.resolve.places.toponym_readings import PlaceName


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
