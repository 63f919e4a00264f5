"""Joins the names that reports of one event have for one place: "Mt Cook", "Mount Cook", "Aoraki Mount Cook"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from cuttings.common.facts import word_set
from cuttings.gazetteer.toponym import place_key
from cuttings.model import Entity

Key = tuple[str, ...]


def says_its_kind(entity: Entity) -> bool:
    """Whether the name of a place says what it is: "Mount Cook", "Karvel River", "Lissel Cathedral"."""
    return _says_kind(_key(entity.name))


def is_landform(entity: Entity) -> bool:
    """Whether the name of a place is that of a mountain, an island or the like, on which things happen."""
    key = _key(entity.name)
    return len(key) > 1 and bool({key[0], key[-1]} & word_set("events", "landforms_stood_on"))


def joined_places(ids: Iterable[str], entities: Mapping[str, Entity]) -> dict[str, str]:
    """The place that each of `ids` is counted as, by its id.

    Places of one event are one if they have one name with abbreviations written out, or if the name of one is a name
    that begins with its kind and words around it: what happened in "Mount Cook National Park" did so at Mount Cook.
    """
    keys = {id: _key(entities[id].name) for id in sorted(ids)}
    shortest = sorted((id for id in keys if _begins_with_kind(keys[id])), key=lambda id: (len(keys[id]), id))
    out: dict[str, str] = {}
    for id, key in keys.items():
        same = next((other for other, its_key in keys.items() if its_key == key), id)
        out[id] = next((other for other in shortest if _holds(key, keys[other])), same)
    return out


def _key(name: str) -> Key:
    return tuple(place_key(name).split())


def _begins_with_kind(key: Key) -> bool:
    return len(key) > 1 and key[0] in word_set("events", "kinds_before_names")


def _says_kind(key: Key) -> bool:
    last = {word.lower() for word in word_set("place-words", "sites")} | word_set("place-words", "landforms")
    return _begins_with_kind(key) or (len(key) > 1 and key[-1] in last | word_set("events", "landforms_stood_on"))


def _holds(key: Key, part: Key) -> bool:
    return any(key[at : at + len(part)] == part for at in range(len(key) - len(part) + 1))
