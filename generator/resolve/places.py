"""Stand-in until the gazetteer lands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.gazetteer import Gazetteer, Toponym
from generator.model import Article


@dataclass(frozen=True, slots=True)
class PlaceName:
    article: str
    start: int
    end: int
    text: str


def locate(
    names: Sequence[PlaceName], articles: Mapping[str, Article], gazetteer: Gazetteer
) -> tuple[Toponym | None, ...]:
    return tuple(next(iter(gazetteer.lookup(n.text)), None) for n in names)
