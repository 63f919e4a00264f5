"""Whether the likeliest place of a name is likely enough: where it is not, the name is left without a place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cuttings.gazetteer import Toponym, prominence
from cuttings.gazetteer.toponym import CITY, COUNTY, REGION, WATER, is_usual_name
from cuttings.resolve.places.containment import contains_others
from cuttings.resolve.places.context_score import Reading, Scene, Scored, distance, scene_features, towns_nearby
from cuttings.resolve.places.stated_regions import MIN_PROMINENCE_DESPITE_REGION
from cuttings.resolve.places.toponym_readings import TYPE_ASKED_WEIGHT
from cuttings.resolve.places.unlisted import MIN_BELIEVED_PROMINENCE

# Prominence and evidence are powers of ten, as of inhabitants.
MIN_PROMINENCE_OF_COMMON_WORD = 4.7  # from which a place that is called by a word is believed: a town of 50,000
MIN_EVIDENCE_OF_WORD = 4.0  # from which a smaller one is too: more than that its country is spoken of
MIN_PROMINENCE_OUTSIDE_SCENE = 5.5  # from which a place in a country that the article does not speak of is believed
MIN_PROMINENCE_FAR_AWAY = 5.0  # from which a town far from all else that the article names in its country is believed
MIN_LEAD_FAR_AWAY = 1.0  # over its namesakes, from which such a town is believed too
FAR_KM = 300.0  # kilometres between two places of one country, from which one says nothing of the other
MIN_GAP_TO_FAMOUS = 3.0  # below the best known namesake, from which a town needs something near it
MIN_GAP_TO_FAMOUS_COMPATRIOT = 1.5  # the same where that lies in its country: "Cleveland" is in Ohio, not in Texas
MIN_GAP_TO_LISTED_REGION = 0.5  # below a region of its name, from which a town is not one of a list of regions
MIN_LISTED_REGIONS = 6  # other regions of a country that an article names, from which on it lists them
MIN_LEAD_OF_SEAT = 0.5  # over its region, from which a town is thought of first: Istanbul, but not New York

_MANY_NAMESAKES = frozenset({CITY, COUNTY, REGION})


def believable(
    scored: Sequence[Scored], reading: Reading, stated_here: Mapping[str, float], scene: Scene, *, denied: bool
) -> Toponym | None:
    """The best candidate, unless it is a hamlet that nothing in the text speaks for, or lies elsewhere than it says.

    A small town that is called by a word ("Earth", "Uptown") needs evidence right beside its name. A place outside the
    countries of the article needs that too, or it must be prominent and called by its usual name: no "Varsa" is Warsaw
    in a report from Wales.
    """
    if not scored:
        return None
    (_, evidence), place = scored[0]
    fame, said = prominence(place, reading.key), stated_here.get(place.id)
    small = fame < MIN_PROMINENCE_OF_COMMON_WORD and evidence < MIN_EVIDENCE_OF_WORD and not said
    if (reading.odd and small) or (denied and fame < MIN_PROMINENCE_DESPITE_REGION):
        return None
    if not said and not reading.opens and fame < MIN_PROMINENCE_FAR_AWAY and _is_astray(place, reading, scene):
        others = (other for _, other in scored if not contains_others(other))
        return next((other for other in others if scene_features(other, reading.key, scene)["possibly_nearby"]), None)
    if not said and place.place_type in _MANY_NAMESAKES and _is_outside(place, reading, scene):
        known = is_usual_name(place, reading.key) and fame >= MIN_PROMINENCE_OUTSIDE_SCENE
        return place if known and not reading.loose else None
    return place if fame >= MIN_BELIEVED_PROMINENCE or evidence > 0 else None


def without_obscure(
    scored: Sequence[Scored], reading: Reading, stated_here: Mapping[str, float], scene: Scene
) -> list[Scored]:
    """The candidates, in their order, except those far less known than a namesake with nothing that speaks for them.

    A report from Tennessee on the Paris agreement does not mean Paris, Tennessee, unless it says so or speaks of the
    county or of towns around it: the state alone has many towns. A name that opens the article is its own town's. And
    no region is meant by the name of its country's capital, or of a much better known town in it, where the article
    names nothing else that lies in it.
    """
    top = max((place for _, place in scored), key=lambda place: prominence(place, reading.key), default=None)
    towns = [place for _, place in scored if not contains_others(place)]
    return [
        (score, place)
        for score, place in scored
        if stated_here.get(place.id)
        or (
            place.place_type == REGION
            and (not _is_seat(place, towns, reading) or _holds_another(place, reading, scene))
        )
        or (place.place_type != REGION and contains_others(place))
        or (
            not contains_others(place)
            and not _is_among_regions(place, top, reading, scene)
            and (reading.opens or not _is_obscure(place, top, reading) or _is_surrounded(place, reading, scene))
        )
    ]


def _is_obscure(place: Toponym, top: Toponym | None, reading: Reading) -> bool:
    """Whether a town is far less known than the best known namesake; one of its own country is thought of sooner."""
    if top is None:
        return False
    gap = MIN_GAP_TO_FAMOUS_COMPATRIOT if top.country == place.country else MIN_GAP_TO_FAMOUS
    return prominence(top, reading.key) - prominence(place, reading.key) >= gap


def _is_among_regions(place: Toponym, top: Toponym | None, reading: Reading, scene: Scene) -> bool:
    """Whether a name is that of a region, better known than a town of its name, in an article that lists regions.

    "Connecticut (7), Delaware (3), Hawaii (4)" names no Delaware in Ohio.
    """
    if top is None or top.place_type != REGION or top.country != place.country:
        return False
    sisters = scene.regions.get(top.country or "", set()) - {reading.key}
    gap = prominence(top, reading.key) - prominence(place, reading.key)
    return gap >= MIN_GAP_TO_LISTED_REGION and len(sisters) >= MIN_LISTED_REGIONS


def _is_seat(region: Toponym, towns: Sequence[Toponym], reading: Reading) -> bool:
    """Whether one of `towns`, of the same name, is the capital of a region's country, or its much better known town."""
    fame = prominence(region, reading.key) + MIN_LEAD_OF_SEAT
    own = (town for town in towns if town.country == region.country)
    return any(town.capital or (region.id in town.within and prominence(town, reading.key) >= fame) for town in own)


def _holds_another(place: Toponym, reading: Reading, scene: Scene) -> bool:
    """Whether the article names something that lies in a region."""
    return bool(scene.by_region.get(place.id, set()) - {reading.key, *scene.derived.get(reading.key, ())})


def _is_surrounded(place: Toponym, reading: Reading, scene: Scene) -> bool:
    """Whether the article names a town near a place, something else in its county, or gives its telephone numbers."""
    own = {reading.key, *scene.derived.get(reading.key, ())}
    county = set().union(*(scene.by_region.get(id, set()) for id in place.within[:-2])) - own
    return bool(county or towns_nearby(place, scene) - own or any(id in scene.local for id in place.within))


def _is_outside(place: Toponym, reading: Reading, scene: Scene) -> bool:
    """Whether a place lies in no country that other names of the article lie in.

    Where those are unknown, only a name that is merely spelt like the place's is outside.
    """
    own = {reading.key, *scene.derived.get(reading.key, ())}
    spoken_of = {country for country, names in scene.by_country.items() if names - own}
    return place.country not in spoken_of and bool(reading.loose or (place.country and spoken_of))


def _is_astray(place: Toponym, reading: Reading, scene: Scene) -> bool:
    """Whether a town or county lies in no region that the article names, and far from all else in its country.

    A street, a firm or a quarter has the name of some town: that its country is spoken of says nothing of it. A town
    alone in its name, or better known than its namesakes by far, is meant wherever it lies, but no hamlet.
    """
    rivals = (prominence(other, reading.key) for other in reading.candidates if other.id != place.id)
    fame = prominence(place, reading.key)
    rivalled = fame < MIN_BELIEVED_PROMINENCE or any(rival > fame - MIN_LEAD_FAR_AWAY for rival in rivals)
    if place.place_type not in (CITY, COUNTY) or not rivalled:
        return False
    own = {reading.key, *scene.derived.get(reading.key, ())}
    parts = {key: part for key, part in scene.parts.get(place.country or "", {}).items() if key not in own}
    inside = set().union(*(scene.by_region.get(id, set()) for id in place.within[:-1])) - own
    return bool(parts) and not inside and all(distance(place, part) >= FAR_KM for part in parts.values())


def is_of_other_type(place: Toponym, reading: Reading) -> bool:
    """Whether the words beside a name ask for a type of place that it is not: "the Gulf state" is no water."""
    asked = any(typed >= TYPE_ASKED_WEIGHT for typed in reading.typed.values())
    return asked and not reading.typed[place.id] and place.place_type == WATER
