"""Ships that are called like people or places: "the trawler Ann Lee", and then "the Ann Lee"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from cuttings.common.facts import load_facts
from cuttings.common.text import fold
from cuttings.resolve.candidates import Candidate

NOUN_CHARS = 24  # characters before a name in which a noun for ships is looked for
DEFINITE = ("the ", "The ")
SPEAKS = re.compile(r",? (?:said|says|told|who|was told|recalled|saw)\b")  # what no ship does, behind a name


def is_named_ship(c: Candidate, text: str) -> bool:
    """Whether a name means a ship in its article's `text`: behind a noun for ships, or elsewhere with "the"."""
    if c.key not in names_of_ships(text):
        return False
    before = text[max(0, c.start - NOUN_CHARS) : c.start]
    return before.endswith(DEFINITE) or re.search(rf"{_nouns()} $", before) is not None


@lru_cache(1 << 4)  # asked of every name of an article, one after the other
def names_of_ships(text: str) -> frozenset[str]:
    """The folded names behind nouns for ships, but for those of people who speak or do something there."""
    return frozenset(fold(found[1]) for found in _named_ship().finditer(text) if not SPEAKS.match(text, found.end()))


@cache
def _nouns() -> str:
    nouns = "|".join(re.escape(noun) for noun in load_facts("no-names")["ships"])
    return rf"(?i:\b(?:{nouns}))"


@cache
def _named_ship() -> re.Pattern[str]:
    return re.compile(rf"{_nouns()} ([A-Z][\w’'-]+(?: (?:[A-Z][\w’'-]+|of|van|de|von))*)")
