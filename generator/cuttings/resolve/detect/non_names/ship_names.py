"""Ships that are called like a person, a place or a firm: "the trawler Ann Poole", and then "the Ann Poole"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from cuttings.common.text import fold
from cuttings.resolve.names.tokens import POSSESSIVE_ENDING, fact_words

NOUN_CHARS = 24  # characters before a name in which a noun for ships is looked for
ARTICLE_CHARS = 6  # characters before a name in which its article stands
ARTICLE_BEFORE = re.compile(r"\b[Tt]he [\"“]?\Z")
SPEAKS = re.compile(r",? (?:said|says|told|who|was told|recalled|saw)\b")  # what no ship does, behind a name


def is_named_ship(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` means a ship: behind a noun for ships, or with "the" where it is a ship's elsewhere."""
    if _noun_before().search(text, max(0, start - NOUN_CHARS), start):
        return not SPEAKS.match(text, end)
    definite = ARTICLE_BEFORE.search(text, max(0, start - ARTICLE_CHARS), start) is not None
    return definite and fold(text[start:end]) in names_of_ships(text)


@lru_cache(1 << 4)  # asked of every name of an article, one after the other
def names_of_ships(text: str) -> frozenset[str]:
    """The folded names behind nouns for ships, but for those of people who speak or do something there."""
    return frozenset(
        fold(POSSESSIVE_ENDING.sub("", name[1]))
        for noun in _noun_before().finditer(text)
        if (name := _name().match(text, noun.end())) and not SPEAKS.match(text, name.end())
    )


@cache
def _noun_before() -> re.Pattern[str]:
    words = "|".join(sorted(fact_words("things", "ships"), key=lambda word: (-len(word), word)))
    return re.compile(rf"(?<!\b[Bb]y )\b(?i:{words})(?: |,? [\"“])(?=[A-Z]|\Z)")


@cache
def _name() -> re.Pattern[str]:
    return re.compile(r"([A-Z][\w’'-]+(?: (?:[A-Z][\w’'-]+|of|van|de|von))*)")
