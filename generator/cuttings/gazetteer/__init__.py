"""Looks up the world's places: names, demonyms, coordinates, populations.

There are three layers in `cuttings/data/`: `places.tsv.gz` and `place-names.tsv.gz` (countries, first- and second-level
regions and towns, made by `tools/make_gazetteer.py` from GeoNames and Natural Earth; see `places.LICENCE.md`),
`countries.yml` (other names that news uses for a country, and its demonyms) and `regions.yml` (continents, areas,
waters, mountains and former states). A place is built only when it is looked up.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, TypeVar

from cuttings.common.facts import load_facts
from cuttings.gazetteer.overlay import Overlay
from cuttings.gazetteer.table import Table, read_table
from cuttings.gazetteer.toponym import CITY, COUNTRY, COUNTY, REGION, Toponym, loose_key, place_key, prominence

__all__ = ["Gazetteer", "Toponym", "load_gazetteer", "place_key", "prominence"]

_REGION_WORDS = ("province", "governorate", "state", "oblast", "region", "prefecture", "department", "krai", "republic")
_COUNTY_WORDS = ("county", "district", "parish", "municipality", "township")
_CITY_WORDS = ("city", "town", "village")
_SIDES = frozenset({"north", "south", "east", "west", "centre", "center"})
_DIRECTIONS = re.compile(
    r"(?:far )?(?:(?:north|south|east|west|mid|central)(?: ?(?:east|west))?(?:ern)?|upper|lower|greater|downtown|inner|"
    r"upstate|rural|metropolitan) (?=\w)"
)
# letters of a shortened name that is too short to look up: the "us" of "US District" is not a hamlet
MAX_NON_NAME_LETTERS = 2
_POSSESSIVE_OF_TOPONYM = re.compile(r"['’]s?$")
_ARABIC_ARTICLE = re.compile(r"(?:al|el|ar|as|ash|at|ad|an|az|es|et) (?=\w{4})")


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Places by name, the places that demonyms and prefixes mean, and the other meanings of names.

    The keys are those of `place_key`, except where noted.
    """

    names: Mapping[str, tuple[Toponym, ...]] = field(default_factory=dict)  # the most prominent first
    demonyms: Mapping[str, Toponym] = field(default_factory=dict)
    abbreviations: Mapping[str, tuple[Toponym, ...]] = field(default_factory=dict)  # "Ky.", spelled exactly like this
    countries: Mapping[str, Toponym] = field(default_factory=dict)  # by ISO 3166-1 alpha-2 code
    prefixes: Mapping[str, Toponym] = field(default_factory=dict)  # "Franco", as before "-German"
    homographs: Mapping[str, str] = field(default_factory=dict)  # flags: "w" is a word, "s" a surname, "f" a first name
    _found: dict[str, tuple[Toponym, ...]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def lookup(self, name: str) -> tuple[Toponym, ...]:
        """Every place called `name`, the most prominent first; () if there is none.

        A possessive ending is ignored. If the name is not known, words are removed from it one by one: "city of",
        "province", "northern", an Arabic article; if such a word names a type of place, places of that type come first.
        If that fails, the name is looked up by its `loose_key`, which allows other transliterations from Arabic.
        """
        found = self._found.get(name)
        if found is None:
            found = self._found[name] = self._look_up(name)
        return found

    def _look_up(self, name: str) -> tuple[Toponym, ...]:
        name = _POSSESSIVE_OF_TOPONYM.sub("", name)
        key = place_key(name)
        found = self.names.get(key, ())
        short = self.abbreviations.get(name.strip(), ())
        found = (*short, *(place for place in found if place not in short))
        if found or not key:
            return found
        for shorter, types in _shorter(key):
            found = (
                self.lookup(shorter)
                if len(shorter) > MAX_NON_NAME_LETTERS
                else self.abbreviations.get(name.split()[0], ())
            )
            if found:
                return tuple(sorted(found, key=lambda t: types.index(t.place_type) if t.place_type in types else 9))
        return () if "w" in self.homographs.get(key, "") else self.names.get(loose_key(key) or "", ())

    def demonym(self, word: str) -> Toponym | None:
        """The country or region whose adjective or inhabitants `word` names ("Syrian", "Syrians"), None if unknown."""
        return self.demonyms.get(place_key(_POSSESSIVE_OF_TOPONYM.sub("", word)))

    def land(self, name: str) -> Toponym | None:
        """The place that `name` is a demonym of, else the country if that is its most prominent meaning, else None."""
        known = self.lookup(name)
        return self.demonym(name) or (known[0] if known and known[0].place_type == COUNTRY else None)


def _shorter(key: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Shorter forms of `key` that may be known, each with the types of place that the removed word indicates."""
    first, _, rest = key.partition(" ")
    head, _, last = key.rpartition(" ")
    if rest.startswith("of "):
        kinds = _kinds(first)
        if kinds or first in _SIDES:
            yield rest[3:], kinds
    if head and _kinds(last):
        yield head, _kinds(last)
    cut = _DIRECTIONS.match(key)
    if cut:
        yield key[cut.end() :], ()
    cut = _ARABIC_ARTICLE.match(key)
    if cut:
        yield key[cut.end() :], ()


def _kinds(word: str) -> tuple[str, ...]:
    if word in _REGION_WORDS:
        return (REGION, COUNTRY, COUNTY)
    if word in _COUNTY_WORDS:
        return (COUNTY, REGION, CITY)
    return (CITY,) if word in _CITY_WORDS else ()


@cache
def load_gazetteer() -> Gazetteer:
    """The gazetteer in the package's data."""
    table = read_table()
    overlay = Overlay(table)
    overlay.add_countries(load_facts("countries"))
    overlay.add_regions(load_facts("regions"))

    def names(key: str) -> tuple[Toponym, ...] | None:
        places = {place.id: place for place in overlay.names.get(key, ())}
        for place in (table.place(int(line)) for line in table.entry(key)[1] if line.isdigit()):
            if (key, place.id) not in overlay.without:
                meant = overlay.instead.get(place.id, place)
                places.setdefault(meant.id, meant)
        own = {place.id for place in overlay.names.get(key, ())}
        return tuple(sorted(places.values(), key=lambda p: (-prominence(p, key), p.id not in own, p.id))) or None

    def demonyms(key: str) -> Toponym | None:
        lines = [int(line[:-1]) for line in table.entry(key)[1] if line.endswith("d")]
        places = [place for place in map(table.place, lines) if (key, place.id) not in overlay.without]
        return overlay.demonyms.get(key) or max(places, key=lambda p: (p.population, p.id), default=None)

    def homographs(key: str) -> str | None:
        return (table.entry(key)[0] + overlay.homographs.get(key, "")) or None

    return Gazetteer(
        names=_Lazy("names", names, table, overlay.names),
        demonyms=_Lazy("demonyms", demonyms, table, overlay.demonyms),
        abbreviations=overlay.abbreviations,
        prefixes=overlay.prefixes,
        countries={code: table.place(line) for code, line in overlay.countries.items()},
        homographs=_Lazy("homographs", homographs, table, {}),
    )


_T = TypeVar("_T")


class _Lazy(Mapping[str, _T]):
    """A mapping that builds a value when it is first looked up; its keys are those of the table and of `more`.

    It is the field `field` of the package's gazetteer. If it is pickled for another process, that loads its own.
    """

    def __init__(self, field: str, find: Callable[[str], _T | None], table: Table, more: Mapping[str, object]) -> None:
        self._field = field
        self._find = cache(find)
        self._table = table
        self._more = more

    def __getitem__(self, key: str) -> _T:
        found = self._find(key)
        if found is None:
            raise KeyError(key)
        return found

    def __reduce__(self) -> tuple[Callable[[str], Any], tuple[str]]:
        return _shipped, (self._field,)

    def get(self, key: str, default: Any = None) -> Any:
        """As in any mapping, but without raising an error: most names are not in it, and errors are slow."""
        found = self._find(key)
        return default if found is None else found

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and self._find(key) is not None

    def __iter__(self) -> Iterator[str]:
        keys = {line.split(b"\t", 1)[0].decode() for line in self._table.names}
        return (key for key in sorted({*keys, *self._more}) if key in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _shipped(field: str) -> Any:
    return getattr(load_gazetteer(), field)
