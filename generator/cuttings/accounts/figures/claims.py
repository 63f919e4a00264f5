"""What a figure says, in the form in which claims are compared."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from cuttings.accounts.amounts import Amount
from cuttings.accounts.sentences import Told
from cuttings.common.facts import load_facts


@dataclass(frozen=True, slots=True)
class Claim:
    """What a sentence states with a figure. Claims with one `key` count the same thing if subject and scope agree."""

    key: tuple[str, ...]
    thing: str  # in words, for the reader
    amount: Amount
    told: Told
    start: int  # of the words that say it
    end: int
    subject: str = ""  # an entity, or a word, of whom it is told
    scope: frozenset[str] = frozenset()  # places that bound it
    parties: frozenset[str] = frozenset()  # people and organisations between whom it is
    figure: str = ""  # as it is written
    unit: float = 1.0  # of the figure's unit, in that of its dimension


@cache
def figure_facts() -> Any:
    """The content of `cuttings/data/figures.yml`."""
    return load_facts("figures")


@cache
def _units() -> frozenset[str]:
    return frozenset(unit for units in figure_facts()["units"].values() for unit in units)


def is_unit(word: str) -> bool:
    """Whether a word, in small letters, is a unit of measure or money, also in the plural: "dlrs"."""
    return not _units().isdisjoint((word, word.removesuffix("s")))


def unit_after(text: str, amount: Amount) -> tuple[str, float] | None:
    """The dimension of the unit right after a figure, and the unit in that of its dimension."""
    word = re.match(r"\s?-?\s?([a-z%/]+)", text[amount.end : amount.end + 20], re.IGNORECASE)
    name = word[1].lower() if word else ""
    for dimension, units in figure_facts()["units"].items():
        for form in (name, name.removesuffix("s")):
            if form in units:
                return dimension, float(units[form])
    return None
