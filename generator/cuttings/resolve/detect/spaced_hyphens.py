"""Given names that a hyphen with spaces joins: "Jean - Claude Lee" is one person's name."""

from __future__ import annotations

from cuttings.common.genders import given_names
from cuttings.model import Label, Name
from cuttings.resolve.names.tokens import words

SPACED_HYPHENS = ("-", "–")
MAX_HYPHEN_CHARS = 3  # characters between the two names


def is_spaced_hyphen(text: str, name: Name, start: int, end: int) -> bool:
    """Whether `text[start:end]`, within what was read as one name, is a hyphen between two given names."""
    return _joins(text, (name.start, start), (end, name.end))


def are_hyphenated(text: str, first: Name, second: Name) -> bool:
    """Whether a hyphen joins a given name to that of the next name, both read as people's."""
    if first.label is not Label.PERSON or second.label is not Label.PERSON:
        return False
    return _joins(text, (first.start, first.end), (second.start, second.end))


def _joins(text: str, first: tuple[int, int], second: tuple[int, int]) -> bool:
    gap = text[first[1] : second[0]]
    if gap.strip() not in SPACED_HYPHENS or len(gap) > MAX_HYPHEN_CHARS:
        return False
    left, right = words(text, *first), words(text, *second)
    one = len(left) == 1 and len(right) > 1
    return one and left[0].bare in given_names() and right[0].bare in given_names()
