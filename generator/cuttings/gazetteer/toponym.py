"""Defines a place of the gazetteer, the key by which its names are compared, and its prominence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from math import log10

from cuttings.common.text import fold

# Any of these may be the `place_type` of a Toponym; REGION is the first level below a country, COUNTY the second.
CONTINENT, MACRO_REGION, AREA, COUNTRY, HISTORIC = "continent", "macro-region", "area", "country", "historic"
REGION, COUNTY, CITY, WATER, MOUNTAIN, ISLAND, SITE = "region", "county", "city", "water", "mountain", "island", "site"
_FAME_BY_TYPE = {
    CONTINENT: 9.0,
    MACRO_REGION: 8.5,
    HISTORIC: 8.0,
    AREA: 7.5,
    WATER: 7.5,
    MOUNTAIN: 7.0,
    ISLAND: 7.0,
    SITE: 7.0,
}
_FAME_BONUS_BY_TYPE = {COUNTRY: 2.5, REGION: -1.0, COUNTY: -1.5, CITY: 0.0}
_ABBREVIATIONS = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort", "co": "county", "&": "and"}
_TRANSLITERATIONS = tuple(
    (re.compile(pattern), letters)
    for pattern, letters in (
        (r"\b(?:al|el|ar|as|ash|at|ad|an|az|es|ez|et|ul|ud) ", ""),
        (r"ou|oo|o|w(?=\b)", "u"),
        (r"ay|ei|ey", "ai"),
        (r"ee|ie|iy", "i"),
        (r"[ae]h?\b", "a"),
        (r"e", "i"),
        (r"q|c(?!h)", "k"),
        (r"([dgkt])h", r"\1"),
        (r"dj", "j"),
        (r"(.)\1", r"\1"),
    )
)


@dataclass(frozen=True, slots=True)
class Toponym:
    """One place of the gazetteer."""

    id: str  # GeoNames id, or a slug for a region that GeoNames does not have
    name: str
    place_type: str  # CONTINENT, MACRO_REGION, ..., SITE
    lat: float
    lon: float
    country: str | None  # ISO 3166-1 alpha-2
    population: int
    region: str | None = None  # the name of the first-level region it is in
    uri: str | None = None
    within: tuple[str, ...] = ()  # ids of the larger places it is in, the smallest first
    capital: bool = False  # the seat of a country's government
    weight: float = 0.0  # added to its prominence if news names it more often than its population suggests
    known_as: tuple[str, ...] = ()  # keys of other names that are as common in English as its own


@lru_cache(maxsize=1 << 16)  # the same few names are looked up again and again
def place_key(name: str) -> str:
    """`name` for comparing names of places: folded, without full stops and apostrophes, "St." and "Mt." written out."""
    words = re.sub(
        r"[.'ʿʾʻ]", "", fold(re.sub(r"(?<=[a-z])\.(?=[A-Z])", " ", name)).replace("/", " ").replace(",", " ")
    )
    parts = words.split()
    if len(parts) > 1 and parts[0] == "the":
        del parts[0]
    if len(parts) > 1:
        parts = [_ABBREVIATIONS.get(part, part) for part in parts]
    return " ".join(parts)


def prominence(place: Toponym, key: str) -> float:
    """How likely `key` means `place` if nothing else is known, as a power of ten: hamlet 3, city 6, country 9.

    It is the order of magnitude of the population, since news names towns about in proportion to it, with a bonus for
    countries and capitals and a penalty if `key` is not one of the usual names of the place.
    """
    if place.place_type in _FAME_BY_TYPE:
        return _FAME_BY_TYPE[place.place_type] + place.weight
    fame = log10(max(place.population, 300)) + _FAME_BONUS_BY_TYPE[place.place_type]
    if is_usual_name(place, key):
        return fame + place.weight + 1.5 * place.capital
    return fame + 0.75 * place.capital - 1.2


def is_usual_name(place: Toponym, key: str) -> bool:
    """Whether English news calls a place by the name with this `place_key`, and not by another one as a rule."""
    own = place_key(place.name)
    return key in (own, own.removesuffix(" city"), own.partition(" upon ")[0]) or key in place.known_as


def loose_key(key: str) -> str | None:
    """A key that is the same for different transliterations of an Arabic name, None if it would be too short.

    "hasakah" and "hassakeh" have the same key, and so have "ayn isa" and "ain issa". It begins with "~", which no
    `place_key` does.
    """
    out = key
    for pattern, letters in _TRANSLITERATIONS:
        out = pattern.sub(letters, out)
    return f"~{out}" if len(out) > 3 else None
