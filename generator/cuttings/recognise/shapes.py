"""Finds the letter shapes of words, which the uncased vocabulary loses and which distinguish most names."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

# share of capitalised words from which a line counts as a headline in title case or capitals
MIN_CAPITALISED_SHARE = 0.75
MIN_JUDGED_WORDS = 3  # words with letters that make a line long enough to judge
MIN_CAPITALISED_WORD_LETTERS = 4  # letters from which every word is capitalised in a headline


class Shape(IntEnum):
    """How a word is written; the last three mean that the whole line is, so that a capital is weak evidence."""

    NONE = 0  # not a word but a separator of lines
    LOWER = 1
    TITLE = 2
    UPPER = 3
    INITIAL = 4  # one capital
    INNER = 5  # "McKay", "NGOs"
    MIXED = 6  # "eLife"
    DIGITS = 7
    DIGITS_AND_LETTERS = 8
    SIGN = 9
    CASELESS = 10  # scripts without capitals
    TITLE_IN_HEADLINE = 11
    UPPER_IN_HEADLINE = 12
    INITIAL_IN_HEADLINE = 13


IN_HEADLINE = {
    Shape.TITLE: Shape.TITLE_IN_HEADLINE,
    Shape.UPPER: Shape.UPPER_IN_HEADLINE,
    Shape.INITIAL: Shape.INITIAL_IN_HEADLINE,
}


def line_shapes(words: Sequence[str]) -> list[Shape]:
    """The shape of each word of one line of text, which depends on the others if the line is a headline."""
    shapes = [shape(word) for word in words]
    long = [
        s
        for s, word in zip(shapes, words, strict=True)
        if len(word) >= MIN_CAPITALISED_WORD_LETTERS and s <= Shape.MIXED
    ]
    plain = sum(s is Shape.LOWER for s in long)
    upper = sum(s is Shape.UPPER for s in long)
    if len(long) < MIN_JUDGED_WORDS or plain > (1 - MIN_CAPITALISED_SHARE) * len(long):
        return shapes
    shouted = upper >= MIN_CAPITALISED_SHARE * len(long)
    return [
        IN_HEADLINE.get(s, s) if shouted or s is not Shape.UPPER else s  # "UN Chief Visits": "UN" is still evidence
        for s in shapes
    ]


def shape(word: str) -> Shape:
    """The shape of a word by itself."""
    if word.isalpha() and word.islower():
        return Shape.LOWER
    if not any(c.isalnum() for c in word):
        return Shape.SIGN
    if any(c.isdigit() for c in word):
        return Shape.DIGITS if word.isdigit() else Shape.DIGITS_AND_LETTERS
    return _of_letters(word)


def _of_letters(word: str) -> Shape:
    capitals = sum(c.isupper() for c in word)
    if not capitals:
        return Shape.LOWER if word.lower() != word.upper() else Shape.CASELESS
    if capitals == sum(c.isalpha() for c in word):
        return Shape.INITIAL if len(word) == 1 else Shape.UPPER
    if not word[0].isupper():
        return Shape.MIXED
    return Shape.TITLE if capitals == 1 else Shape.INNER
