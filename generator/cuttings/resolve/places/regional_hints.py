"""Finds places that an article speaks of without naming them: by demonyms, institutions, telephones, its outlet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from cuttings.common.facts import load_facts
from cuttings.common.text import alternation
from cuttings.gazetteer import Gazetteer, Toponym, place_key, prominence
from cuttings.gazetteer.toponym import COUNTRY, REGION
from cuttings.model import Article
from cuttings.resolve.names.known_organisations import is_outlet

# Prominence in powers of ten, as of inhabitants.
MIN_SEAT_PROMINENCE = 5.0  # a place in an outlet's name is where it is at home: a town of 100,000
MIN_INSTITUTION_PLACE_PROMINENCE = (
    5.5  # a region or country inside a longer name is meant: "Missouri State Highway Patrol"
)
_CAPITALISED_WORDS = re.compile(r"\b[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?")
_TELEPHONE = re.compile(r"(?<![\d.-])\(?([2-9]\d\d)(?:\) ?|[-. ])[2-9]\d\d[-. ]\d{4}(?!\d)")
_POUNDS, _OTHER_MONEY = re.compile(r"(?<![A-Z])£\d"), re.compile(r"[$€]\d")
_COUNTRY_DOMAINS = {"uk": "GB"}  # other country-code top-level domains are the country's ISO code
_GENERIC_DOMAINS = {"eu", "io", "tv", "co", "me", "ai", "fm", "cc", "ly", "ws", "am", "la", "gg", "to", "su"}


@dataclass(frozen=True, slots=True)
class Hint:
    """A place that a text speaks of without naming it by itself, and the words that do so."""

    key: str
    place: Toponym
    words: str
    local: bool = False  # a telephone number's region: what the text names is likely there


def find_hints(article: Article, gazetteer: Gazetteer) -> tuple[Hint, ...]:
    """The hints of an article, sorted by key; a place that is also named outright has the same key there."""
    found: dict[str, Hint] = {}
    for hint in (
        *_spoken(article.text, gazetteer),
        *_telephones(article.text, gazetteer),
        *_outlet(article, gazetteer),
        *_own_words(article.text, gazetteer),
    ):
        found.setdefault(hint.key, hint)
    return tuple(found[key] for key in sorted(found))


def institutions(text: str, taken: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Spans of the names, outside the spans `taken`, that stand before a public body's kind: "Enfield" in "Enfield
    Council", "Laurel County" in "Laurel County Detention Center". They may be places, whose readings then count, but
    not those of well-known outlets, which are read and cited everywhere."""
    starts = {offset for start, end in taken for offset in range(start, end)}
    for match in _bodies().finditer(text):
        if match.start(1) not in starts and not (is_outlet(match[0]) or is_outlet(f"The {match[0]}")):
            yield match.span(1)


def _spoken(text: str, gazetteer: Gazetteer) -> Iterator[Hint]:
    """Lands whose people are spoken of, and regions and countries inside longer names."""
    for word in dict.fromkeys(_CAPITALISED_WORDS.findall(text)):
        for part in dict.fromkeys((word, *word.split())):
            bare = re.sub(r"['’]s$", "", part)
            key = place_key(bare)
            people, land = gazetteer.demonym(bare), _land(key, gazetteer)
            if people:
                yield Hint(key, people, bare)
            elif land:
                yield Hint(key, land, land.name)


def _land(key: str, gazetteer: Gazetteer) -> Toponym | None:
    place = next(iter(gazetteer.names.get(key, ())), None)
    if place is None or place.place_type not in {REGION, COUNTRY} or gazetteer.homographs.get(key):
        return None
    return place if prominence(place, key) >= MIN_INSTITUTION_PLACE_PROMINENCE else None


def _telephones(text: str, gazetteer: Gazetteer) -> Iterator[Hint]:
    for match in _TELEPHONE.finditer(text):
        region = _area_codes().get(match[1])
        if region:
            name, country = region
            places = (p for p in gazetteer.lookup(name) if (p.place_type, p.country) == (REGION, country))
            for place in list(places)[:1]:
                yield Hint(f"telephone {match[1]}", place, f"a telephone number of {name}", local=True)


def _own_words(text: str, gazetteer: Gazetteer) -> Iterator[Hint]:
    """The countries of whose institutions alone the text has words; pounds are Britain's if it has no other money."""
    for code, pattern in _words_of_countries().items():
        country, said = gazetteer.countries.get(code), pattern.search(text)
        if country and said:
            yield Hint(f"words of {code}", country, said[0])
    britain = gazetteer.countries.get("GB")
    if britain and _POUNDS.search(text) and not _OTHER_MONEY.search(text):
        yield Hint("words of GB", britain, "sums in pounds")


def _outlet(article: Article, gazetteer: Gazetteer) -> Iterator[Hint]:
    names = re.findall(r"[A-Z]\w+", article.outlet or "") or (article.outlet or "").title().split(".")[:-1]
    for part in names:
        place = gazetteer.demonym(part) or next(iter(gazetteer.lookup(part)), None)
        if (
            place
            and prominence(place, place_key(part)) > MIN_SEAT_PROMINENCE
            and "w" not in gazetteer.homographs.get(place_key(part), "")
        ):
            yield Hint(f"outlet {part}", place, f"its outlet, {article.outlet}")
    country = gazetteer.countries.get(country_of_outlet(article) or "")
    if country:
        yield Hint("outlet country", country, f"its outlet, of {country.name}")


def country_of_outlet(article: Article) -> str | None:
    """The country (ISO 3166-1 code) of an article's outlet, as the facts or an address say; None for news agencies."""
    host = (urlsplit(article.url or "").hostname or "").removeprefix("www.")
    outlet = _outlets().get(host) or _outlets().get(article.outlet or "", {})
    if outlet.get("agency"):
        return None
    country: str | None = outlet.get("country")
    if country:
        return country
    domains = outlet.get("domains", ())
    hosts = [urlsplit(article.url or "").hostname or "", *domains]
    endings = [host.rpartition(".")[2] for host in hosts if "." in host]
    return next(
        (_COUNTRY_DOMAINS.get(e, e.upper()) for e in endings if len(e) == 2 and e not in _GENERIC_DOMAINS), None
    )


@cache
def _outlets() -> Mapping[str, Mapping[str, Any]]:
    """The outlets of the list, by their names and their domains."""
    return {key: entry for entry in load_facts("outlets") for key in (entry["name"], *entry["domains"])}


@cache
def _words_of_countries() -> Mapping[str, re.Pattern[str]]:
    facts = load_facts("place-words")["words_of_countries"]
    return {code: re.compile(rf"\b(?:{alternation(words)})\b") for code, words in facts.items()}


@cache
def _area_codes() -> Mapping[str, tuple[str, str]]:
    facts = load_facts("area-codes")
    return {
        str(code): (name, country) for country, regions in facts.items() for name in regions for code in regions[name]
    }


@cache
def _bodies() -> re.Pattern[str]:
    facts = load_facts("place-words")
    kinds = "|".join(sorted({*facts["sites"], *facts["bodies"]}))
    return re.compile(rf"\b([A-Z][\w’-]+(?: [A-Z][\w’-]+)?) (?:(?:\w+ )?(?:{kinds}))\b")
