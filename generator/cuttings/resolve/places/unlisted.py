"""Places that the gazetteer does not list by the name of the text: buildings and quarters of a town, "the North"."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from cuttings.common.facts import word_set
from cuttings.common.text import slug
from cuttings.gazetteer import Gazetteer, Toponym, place_key, prominence
from cuttings.gazetteer.toponym import AREA, CITY, COUNTRY, HISTORIC, SITE
from cuttings.resolve.places.containment import containers, contains_others

MIN_BELIEVED_PROMINENCE = 4.0  # powers of ten, as of inhabitants: a town of 10,000 is believed without any evidence
CALLED_AFTER_OTHERS = frozenset({"Gate", "Plaza", "Square"})  # sites that towns call after other towns
_OPPOSITE_SIDE = {"North": "South", "South": "North", "East": "West", "West": "East"}

_MARK_OF_UNLISTED = "unlisted-"  # before the id of such a place

Named = Sequence[tuple[int, int, Toponym | None]]  # spans of the names of an article, and what they mean if known
Found = Mapping[int, tuple[Toponym, str]]  # by start of a name: what it means, and why


def halves(named: Named, text: str, gazetteer: Gazetteer) -> dict[int, tuple[Toponym, str]]:
    """The half of a divided land that "the North" means where the article names one of its halves in full."""
    lands: dict[str, dict[str, Toponym]] = {}
    for _, _, place in named:
        side, _, stem = place.name.partition(" ") if place else ("", "", "")
        if place and side in _OPPOSITE_SIDE and place.place_type in {COUNTRY, HISTORIC}:
            other = next(iter(gazetteer.lookup(f"{_OPPOSITE_SIDE[side]} {stem}")), None)
            if other and other.place_type in {COUNTRY, HISTORIC} and other.name != stem:
                lands.setdefault(side, {})[place.id] = place
                lands.setdefault(_OPPOSITE_SIDE[side], {})[other.id] = other
    found = {}
    for start, end, _ in named:
        meant = list(lands.get(text[start:end], {}).values())
        if len(meant) == 1:
            found[start] = (meant[0], f"short for {meant[0].name}, a half of a land that the article names")
    return found


def unlisted(named: Named, text: str, gazetteer: Gazetteer) -> dict[int, tuple[Toponym, str]]:
    """Where buildings and quarters of towns stand that the gazetteer does not have by their names."""
    towns = {place_key(text[start:end]): place for start, end, place in named if place and not contains_others(place)}
    lands = {place.country for _, _, place in named if place and place.country}
    found: dict[int, tuple[Toponym, str]] = {}
    quarters: dict[str, tuple[Toponym, str]] = {}
    unknown = sorted((start, end) for start, end, place in named if place is None)  # the first of a name decides
    for start, end in unknown:
        name = " ".join(text[start:end].split())
        if name.isupper() and " " not in name:  # "Leeds's LRK hall": letters of a body
            continue
        listed = text[end : end + 1] == ","  # "Abbasiya, Cairo" may be a list
        around = () if listed else containers(text, start, end, gazetteer)
        sense = _quarter(name, around, towns) or _site(name, towns, lands, gazetteer)
        if sense:
            found[start] = sense
            quarters.setdefault(place_key(name), sense)
    for start, end in unknown:
        same = quarters.get(place_key(text[start:end]))
        if same:
            found[start] = same
    return found


def _site(
    name: str, towns: Mapping[str, Toponym], lands: Collection[str], gazetteer: Gazetteer
) -> tuple[Toponym, str] | None:
    """A building that is called after the town it stands in ("Denver International Airport"), where that town is.

    A town that the article does not name lies in one of its countries, `lands`: "Saint Paul Church" may be in Cairo. A
    square is as often in another town: Leicester Square in London.
    """
    words = name.split()
    if len(words) < 2 or words[-1] not in word_set("place-words", "sites"):
        return None
    for length in range(len(words) - 1, 0, -1):
        head = " ".join(words[:length])
        named = towns.get(place_key(head))
        sure = not gazetteer.homographs.get(place_key(head))  # "George Washington Bridge" is in no town called George
        town = named or (next(iter(gazetteer.lookup(head)), None) if sure else None)
        here = town and words[-1] not in CALLED_AFTER_OTHERS and (not lands or town.country in lands)
        known = town and (named or (here and prominence(town, place_key(town.name)) > MIN_BELIEVED_PROMINENCE + 1))
        if town and known and not contains_others(town):
            return _within(name, town), f"it is called after {town.name}"
    return None


def _quarter(
    name: str, around: Iterable[Sequence[Toponym]], towns: Mapping[str, Toponym]
) -> tuple[Toponym, str] | None:
    """What is said to be in a town ("Cairo's Abbasiya district", "the Dome in Leeds"), where that town is."""
    for possible in around:
        town = next((place for place in possible if place.place_type == CITY and place in towns.values()), None)
        if town and place_key(name) not in towns:
            return _within(name, town), f"the article says that it is in {town.name}; its own point is not known"
    return None


def _within(name: str, town: Toponym) -> Toponym:
    """A place without an entry of its own, at the point of the town that it is in."""
    kind = SITE if name.rsplit(maxsplit=1)[-1] in word_set("place-words", "sites") else AREA
    return replace(
        town, id=f"{_MARK_OF_UNLISTED}{kind}-{slug(name)}-{town.id}",
        name=name, place_type=kind, population=0, uri=None, capital=False,
        known_as=(), weight=0.0, within=(town.id, *town.within),
    )  # fmt: skip


def town_of_unlisted(place: Toponym) -> str | None:
    """The id of the town at whose point a place was put that the gazetteer does not list; None for others."""
    return place.within[0] if place.id.startswith(_MARK_OF_UNLISTED) else None
