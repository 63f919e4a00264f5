"""What is known about the world's places: names, demonyms, coordinates, sizes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.text import fold


@dataclass(frozen=True, slots=True)
class Toponym:
    """One place of the gazetteer."""

    id: str  # GeoNames id, or a slug for a region that GeoNames does not have
    name: str
    place_type: str  # continent, macro-region, country, region, city, ...
    lat: float
    lon: float
    country: str | None  # ISO 3166-1 alpha-2
    population: int
    region: str | None = None  # the first-level region it lies in
    uri: str | None = None


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Places by folded name, and the country or region that a demonym stands for."""

    names: Mapping[str, tuple[Toponym, ...]] = field(default_factory=dict)  # most populous first
    demonyms: Mapping[str, Toponym] = field(default_factory=dict)

    def lookup(self, name: str) -> tuple[Toponym, ...]:
        """Every place called `name`, the best known first."""
        return self.names.get(fold(name), ())

    def country(self, code: str) -> Toponym | None:
        """The country of an ISO 3166-1 alpha-2 code."""
        return None

    def demonym(self, word: str) -> Toponym | None:
        """The country or region that `word` ("Syrian", "Syrians") is the adjective or people of."""
        return self.demonyms.get(fold(word))


def load_gazetteer() -> Gazetteer:
    """The gazetteer that the package ships."""
    return Gazetteer()
