"""Hyphens with spaces within names: "Jean - Claude Lee", and all hyphens of a text that parts words from marks."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from cuttings.common.facts import load_facts
from cuttings.common.genders import given_names
from cuttings.common.text import alternation
from cuttings.model import Label, Name
from cuttings.resolve.names.tokens import words

SPACED_HYPHENS = ("-", "–")
MAX_HYPHEN_CHARS = 3  # characters between the two names
HYPHEN_IN_WORD = re.compile(r"[^\W_]-[^\W_]")
HYPHEN_BETWEEN_WORDS = re.compile(r"[a-z\d] - [a-z\d]")
MIN_SPACED_COMPOUNDS = 2  # hyphens with spaces, and none without, that show how a text writes hyphens


def is_spaced_hyphen(text: str, name: Name, start: int, end: int) -> bool:
    """Whether `text[start:end]`, within what was read as one name, is a hyphen of it.

    It stands between two given names, or the text writes every hyphen with spaces: "the World - Herald", but not
    "the Lions - Bears game".
    """
    if text[start:end] == " - " and name.label in (Label.PERSON, Label.ORGANISATION) and parts_hyphens(text):
        return _match_behind().match(text, name.end) is None
    return name.label is Label.PERSON and _joins(text, (name.start, start), (end, name.end))


@lru_cache(1 << 4)  # asked of every name of an article, one after the other
def parts_hyphens(text: str) -> bool:
    """Whether a text writes every hyphen with spaces: "a 17 - 14 win", "well - known"."""
    spaced = sum(1 for _ in HYPHEN_BETWEEN_WORDS.finditer(text))
    return spaced >= MIN_SPACED_COMPOUNDS and HYPHEN_IN_WORD.search(text) is None


def are_hyphenated(text: str, first: Name, second: Name) -> bool:
    """Whether a hyphen joins a given name to that of the next name, both read as people's."""
    if first.label is not Label.PERSON or second.label is not Label.PERSON:
        return False
    return _joins(text, (first.start, first.end), (second.start, second.end))


@cache
def _match_behind() -> re.Pattern[str]:
    return re.compile(rf" (?:{alternation(load_facts('sports')['matches'])})\b")


def _joins(text: str, first: tuple[int, int], second: tuple[int, int]) -> bool:
    gap = text[first[1] : second[0]]
    if gap.strip() not in SPACED_HYPHENS or len(gap) > MAX_HYPHEN_CHARS:
        return False
    left, right = words(text, *first), words(text, *second)
    one = len(left) == 1 and len(right) > 1
    return one and left[0].bare in given_names() and right[0].bare in given_names()
