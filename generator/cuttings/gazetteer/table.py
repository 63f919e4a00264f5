"""Reads the gazetteer's two tables, whose lines are sorted so that a name is found by bisection."""

from __future__ import annotations

import gzip
from bisect import bisect_left
from collections.abc import Iterator
from importlib.resources import files

from cuttings.gazetteer.toponym import CITY, COUNTRY, COUNTY, REGION, Toponym, place_key

_TYPE_BY_CODE = {"C": COUNTRY, "R": REGION, "S": REGION, "D": COUNTY, "P": CITY}  # as the table abbreviates them
OWN_NAME_WEIGHT = 1.0  # the weight of a region with a name of its own ("R"), not the name of a town in it ("S")


def geonames_page(id: str) -> str | None:
    """The address of a place's page in GeoNames; None if the id is not one of GeoNames."""
    return f"https://www.geonames.org/{id}" if id.isdigit() else None


def read_table() -> Table:
    """The tables in the package's data."""
    return Table(_lines("places.tsv.gz"), _lines("place-names.tsv.gz"))


def _lines(name: str) -> list[bytes]:
    return gzip.decompress((files("cuttings") / "data" / name).read_bytes()).split(b"\n")


class Table:
    """The two tables as lines of tab-separated values.

    A line of places: id, type, name, latitude, longitude, country, the line numbers of the county, region and country
    that it is in, population (followed by "*" if it is a capital).
    A line of names, sorted by key: key, homograph flags, line numbers of places (followed by "d" if the key is a
    demonym).
    """

    def __init__(self, places: list[bytes], names: list[bytes]) -> None:
        self.places = places
        self.names = names
        self.changed: dict[int, Toponym] = {}  # by line: places that the YAML files change or that are already built

    def entry(self, key: str) -> tuple[str, list[str]]:
        """The homograph flags and the places of a key, as the table writes them; empty if it does not have the key."""
        wanted = key.encode("utf8", "surrogatepass") + b"\t"
        at = bisect_left(self.names, wanted)
        if at == len(self.names) or not self.names[at].startswith(wanted):
            return "", []
        _, flags, places = self.names[at].decode().split("\t")
        return flags, places.split()

    def place(self, line: int) -> Toponym:
        """The place on a line of the table of places, counted from 0."""
        if line not in self.changed:
            self.changed[line] = self._build(line)
        return self.changed[line]

    def find(self, name: str, country: str, first: str = REGION) -> int | None:
        """The line of the place that a YAML file means by `name` and `country`; None if there is none.

        A place of the type `first` is preferred, then a region, a city, a county and a country.
        """
        key = place_key(name)
        lines = [int(line) for line in self.entry(key)[1] if line.isdigit()]
        lines = [line for line in lines if self.place(line).country == country]
        order = {REGION: 0, CITY: 1, COUNTY: 2, COUNTRY: 3} | {first: -1}
        best = sorted((order[p.place_type], place_key(p.name) != key, -p.population, n) for n, p in self._at(lines))
        return best[0][3] if best else None

    def _at(self, lines: list[int]) -> Iterator[tuple[int, Toponym]]:
        return ((line, self.place(line)) for line in lines)

    def _build(self, line: int) -> Toponym:
        id, kind, name, lat, lon, country, within, population = self.places[line].decode().split("\t")
        above = [self.place(int(n)) for n in within.split()]
        return Toponym(
            id=id,
            name=name,
            place_type=_TYPE_BY_CODE[kind],
            lat=float(lat),
            lon=float(lon),
            country=country,
            population=int(population.rstrip("*")),
            region=next((place.name for place in above if place.place_type == REGION), None),
            uri=geonames_page(id),
            within=tuple(place.id for place in above),
            capital=population.endswith("*"),
            weight=OWN_NAME_WEIGHT if kind == "R" else 0.0,
        )
