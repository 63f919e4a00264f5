"""What the region that is named behind a place says of which place is meant: "Holliday, Missouri"."""

from __future__ import annotations

from collections.abc import Sequence

from cuttings.gazetteer import Toponym, place_key, prominence
from cuttings.gazetteer.toponym import CITY, REGION, is_usual_name

# Powers of ten, as of inhabitants, from which a place is believed though a region that it does not lie in is named
# behind it.
MIN_PROMINENCE_DESPITE_REGION = 5.5
MAX_LEAD_OF_RARE_NAME = 1.5  # powers of ten, up to which a better known town is not meant by a name that few use
ENGLISH_NAMED = frozenset({"US", "CA", "AU", "NZ"})  # countries whose towns have one name, and old ones that few know


def without_old_names(places: tuple[Toponym, ...], behind: Sequence[Toponym], key: str) -> tuple[Toponym, ...]:
    """The places without those of the region behind the name that only were called so, or are so in part.

    Another town of the region has that name then: "Newtown, Conn." is not Hartford, and where the gazetteer lacks it
    the place is not known. A name that shares a word with the town's own is one that people use: "Vegas".
    """
    regions = {place.id for place in behind[:1] if place.place_type == REGION and place.country in ENGLISH_NAMED}
    words = {*key.split()}
    return tuple(
        place
        for place in places
        if not regions & {*place.within} or is_usual_name(place, key) or words & {*place_key(place.name).split()}
    )


def without_rare_names(places: tuple[Toponym, ...], key: str) -> tuple[Toponym, ...]:
    """The places without towns that once were called so, or by few, where a town of the land bears the name itself.

    "Park City" is that in Utah and no nickname of another, unless that is far better known by it.
    """
    usual = [place for place in places if place.place_type == CITY and is_usual_name(place, key)]
    best = {place.country: prominence(place, key) for place in reversed(usual)}
    return tuple(
        place
        for place in places
        if place.place_type != CITY
        or place.country not in ENGLISH_NAMED
        or is_usual_name(place, key)
        or prominence(place, key) > best.get(place.country, -1.0) + MAX_LEAD_OF_RARE_NAME
    )


def contradicted(candidates: Sequence[Toponym], behind: Sequence[Toponym]) -> bool:
    """Whether the well-known region behind a name holds none of the candidates: "Holliday, Missouri"."""
    regions = {place.id for place in behind if place.place_type == REGION}
    if not regions or behind[0].id not in regions:
        return False
    known = prominence(behind[0], place_key(behind[0].name)) >= MIN_PROMINENCE_DESPITE_REGION
    return known and not any(regions & {*place.within, place.id} for place in candidates)
