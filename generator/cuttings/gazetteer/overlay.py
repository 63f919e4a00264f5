"""Adds the facts in YAML to the gazetteer's tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import takewhile
from typing import Any

from cuttings.common.text import slug
from cuttings.gazetteer.table import Table, geonames_page
from cuttings.gazetteer.toponym import CITY, COUNTY, REGION, Toponym, place_key

WELL_KNOWN_TOWN_WEIGHT = 1.0  # the weight of a town that is better known than its population suggests
LISTED_COUNTY_WEIGHT = 4.8  # the weight of such a county, which makes it equal to a city of half a million
# the weight of a first-level region in regions.yml, so that its name means it rather than a town
LISTED_REGION_WEIGHT = 3.0


class Overlay:
    """What `countries.yml` and `regions.yml` add to the table, change in it and remove from it."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self.names: dict[str, list[Toponym]] = {}
        self.demonyms: dict[str, Toponym] = {}
        self.abbreviations: dict[str, tuple[Toponym, ...]] = {}
        self.countries: dict[str, int] = {}  # line of the table by ISO code
        self.without: set[tuple[str, str]] = set()  # (key, id of the place) of names to remove from the table
        self.instead: dict[str, Toponym] = {}  # the country of a city state by the id of its town
        self.prefixes: dict[str, Toponym] = {}  # "Franco" in "Franco-German"
        self.homographs: dict[str, str] = {}  # flags of keys, as in the table

    def add_countries(self, facts: Mapping[str, Any]) -> None:
        """Add the content of `countries.yml`: other names, demonyms, names to show and coordinates by ISO code."""
        lines = takewhile(lambda line: b"\tC\t" in line, self._table.places)
        number = {line.split(b"\t")[5].decode(): n for n, line in enumerate(lines)}
        self.countries = number
        for code, entry in sorted(facts.items()):
            country = self._table.place(number[code])
            lat, lon = entry.get("at", (country.lat, country.lon))
            changed = replace(country, name=entry.get("name", country.name), lat=lat, lon=lon)
            self._table.changed[number[code]] = changed
            self._name(changed, entry)
            self.without |= {(place_key(name), country.id) for name in entry.get("not", ())}
            if "prefix" in entry:
                self.prefixes[entry["prefix"]] = changed

    def add_regions(self, facts: Mapping[str, Any]) -> None:
        """Add the content of `regions.yml`: more places, and other names, abbreviations and demonyms of known ones."""
        for country in facts["city-states"]:
            land = self._table.place(self.countries[country])
            town = self._table.find(land.name, country, CITY)
            if town is not None and self._table.place(town).place_type == CITY:
                self.instead[self._table.place(town).id] = land
        for country, places in facts["not"].items():
            for name, others in places.items():
                self.without |= {(place_key(other), self._known(name, country).id) for other in others}
        for kind, entries in facts["places"].items():
            for entry in entries:
                self._name(self._region(kind, entry), entry)
        self._add_towns(facts)
        for country, points in facts["points"].items():
            for name, (lat, lon) in points.items():
                self._known(name, country, lat=lat, lon=lon)
        self._add_words(facts)
        for flag, names in facts["homographs"].items():
            for key in map(place_key, names):
                self.homographs[key] = self.homographs.get(key, "") + flag

    def _add_words(self, facts: Mapping[str, Any]) -> None:
        """Add abbreviations and demonyms of places in the table."""
        for country, places in facts["abbreviations"].items():
            for name, short in places.items():
                place = self._known(name, country)
                for form in short:
                    self._abbreviate(form, place)
        for country, places in facts["people"].items():
            for name, words in places.items():
                self._name(self._known(name, country), {"people": words})

    def _add_towns(self, facts: Mapping[str, Any]) -> None:
        """Add weights to towns and counties that are better known than their population suggests, and other names."""
        for country, towns in facts["well-known"].items():
            for name in towns:
                self._known(name, country, CITY, weight=WELL_KNOWN_TOWN_WEIGHT)
        for country, counties in facts["counties"].items():
            for name in counties:
                self._known(name, country, COUNTY, weight=LISTED_COUNTY_WEIGHT)
        for country, shown in facts["shown"].items():
            for name, english in shown.items():
                place = self._known(name, country, CITY)
                self._name(self._known(name, country, CITY, name=english, known_as=(place_key(place.name),)), {})
        for country, places in facts["known-as"].items():
            for name, others in places.items():
                known_as = (*self._known(name, country, CITY).known_as, *map(place_key, others))
                self._name(self._known(name, country, CITY, known_as=known_as), {"also": others})

    def _region(self, kind: str, entry: Mapping[str, Any]) -> Toponym:
        name, (lat, lon), country = entry["name"], entry["at"], entry.get("country")
        line = self._table.find(name, country) if country else None
        region = self._table.place(line) if line is not None else None
        if region and line and region.place_type == REGION and (place_key(name), region.id) not in self.without:
            known_as = tuple(place_key(other) for other in entry.get("also", ()))
            region = replace(region, name=name, lat=lat, lon=lon, weight=LISTED_REGION_WEIGHT, known_as=known_as)
            self._table.changed[line] = region
            return region
        id = str(entry.get("geonames") or f"{kind}-{slug(name)}")
        return Toponym(id, name, kind, lat, lon, country, 0, uri=geonames_page(id))

    def _known(self, called: str, country: str, first: str = REGION, **changes: Any) -> Toponym:
        line = self._table.find(called, country, first)
        if line is None:
            raise LookupError(f"regions.yml: no region or town of {country} is called {called!r}")
        self._table.changed[line] = replace(self._table.place(line), **changes)
        return self._table.place(line)

    def _name(self, place: Toponym, entry: Mapping[str, Any]) -> None:
        for name in (place.name, *entry.get("also", ())):
            if name.isupper() and len(place_key(name)) < 6:  # "CAR" is a country, but "car" is not
                self._abbreviate(name, place)
                continue
            self.names.setdefault(place_key(name), []).append(place)
        for word in entry.get("people", ()):
            self.demonyms[place_key(word)] = place

    def _abbreviate(self, form: str, place: Toponym) -> None:
        self.abbreviations[form] = (*self.abbreviations.get(form, ()), place)
