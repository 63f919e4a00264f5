"""Ships that are called like a person, a place or a firm: "the trawler Ann Poole", and then "the Ann Poole"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from cuttings.common.facts import word_set
from cuttings.common.text import alternation, fold
from cuttings.resolve.names.tokens import POSSESSIVE_ENDING, fact_words

NOUN_CHARS = 24  # characters before a name in which a noun for ships is looked for
ARTICLE_CHARS = 6  # characters before a name in which its article stands
ARTICLE_BEFORE = re.compile(r"\b[Tt]he [\"“]?\Z")
PREPOSITION_BEFORE = re.compile(r"\b(?:in|at|near|from|to|of|outside|around) \Z")
PREPOSITION_CHARS = 10  # characters before a name in which such a word is looked for
SHIP_NAME = r"([A-Z][\w’'-]+(?: (?:[A-Z][\w’'-]+|of|van|de|von))*)"
SPEAKS = re.compile(r",? (?:said|says|told|who|was told|recalled|saw)\b")  # what no ship does, behind a name


def is_named_ship(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` means a ship: behind a noun for ships, or with "the" where it is a ship's elsewhere.

    A single word that is a ship's elsewhere needs no "the", but where it says where something is, or is a surname.
    """
    if not text[start].isupper():
        return False
    if _noun_before(r"\Z").search(text, max(0, start - NOUN_CHARS), start):
        return not SPEAKS.match(text, end)
    definite = ARTICLE_BEFORE.search(text, max(0, start - ARTICLE_CHARS), start) is not None
    if fold(text[start:end]) not in names_of_ships(text):
        return False
    placed = PREPOSITION_BEFORE.search(text, max(0, start - PREPOSITION_CHARS), start) is not None
    return definite or (text[start:end].isalpha() and not placed and not _is_surname(text[start:end], text))


def _is_surname(word: str, text: str) -> bool:
    """Whether a word with a capital that is no noun for ships, nor letters such as HMS, stands before the word."""
    nouns = {noun.split()[-1] for noun in fact_words("things", "ships")}
    before = re.findall(rf"\b([A-Z][\w.’'-]*) {re.escape(word)}\b", text)
    return any(fold(other) not in nouns and fold(other) != "the" and not other.isupper() for other in before)


@lru_cache(1 << 4)  # asked of every name of an article, one after the other
def names_of_ships(text: str) -> frozenset[str]:
    """The folded names of what `text` says to be a ship.

    They stand behind nouns for ships, but for those of people who speak or do something there; in an article on ships
    also before what only ships do, "the Ann Poole capsized", and beside their sister: "a sister ship of the Ann Poole".
    """
    names = []
    small = text.lower()
    if any(noun in small for noun in fact_words("things", "ships")):  # few articles have one
        names += [
            name[1]
            for noun in _noun_before("(?=[A-Z])").finditer(text)
            if (name := _name().match(text, noun.end())) and not SPEAKS.match(text, name.end())
        ]
        if _noun().search(text):
            names += [found[1] for found in _doing().finditer(text)]
            names += [name for found in _sisters().finditer(text) for name in found.groups() if name]
    names += [found[1] for found in _lettered().finditer(text) if " " in found[1]]
    return frozenset(fold(POSSESSIVE_ENDING.sub("", name)) for name in names)


@cache
def _noun_before(end: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\b[Bb]y )\b(?i:{alternation(fact_words('things', 'ships'))})(?: |,? [\"“]){end}")


@cache
def _lettered() -> re.Pattern[str]:
    """Letters such as "MV" and the name behind them, of which one of several words means the ship alone too."""
    return re.compile(rf"\b(?:{alternation(word_set('names', 'ships'))}) {SHIP_NAME}")


@cache
def _noun() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(fact_words('things', 'ships'))})\b")


@cache
def _doing() -> re.Pattern[str]:
    return re.compile(
        rf"\b[Tt]he {SHIP_NAME} (?:had |has |then )?(?:{alternation(fact_words('things', 'of_ships'))})\b(?! the\b)"
    )


@cache
def _sisters() -> re.Pattern[str]:
    return re.compile(
        rf"\bsister (?:{alternation(fact_words('things', 'ships'))}) (?:of|to) the {SHIP_NAME}(?:, the {SHIP_NAME})?"
    )


@cache
def _name() -> re.Pattern[str]:
    return re.compile(SHIP_NAME)
