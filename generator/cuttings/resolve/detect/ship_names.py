"""Keeps the names of ships from being taken for the places and people they are called after."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from cuttings.common.facts import load_facts
from cuttings.common.text import fold
from cuttings.model import Article, Label
from cuttings.resolve.candidates import Candidate

CALLED_AFTER = frozenset({Label.LOCATION, Label.PERSON})
_THERE = re.compile(r"\b(?:in|at|near|from|to|of|outside|around) \Z")


def ashore(article: Article, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without those that are ships: "HMS Norvik", and in the same article "Norvik", not "in Norvik"."""
    text = article.text
    ships = {fold(match[1]) for match in _ship().finditer(text)}
    return [
        c
        for c in candidates
        if c.label not in CALLED_AFTER or c.key not in ships or _THERE.search(text, max(0, c.start - 10), c.start)
    ]


@cache
def _ship() -> re.Pattern[str]:
    prefixes = "|".join(map(re.escape, load_facts("names")["ships"]))
    return re.compile(rf"\b(?:{prefixes})\s+([A-Z][\w’'-]+)")
