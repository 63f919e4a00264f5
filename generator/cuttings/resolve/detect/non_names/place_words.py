"""What was read as a place and is not one: letters of something else, a side of the compass, a word cut off a name."""

from __future__ import annotations

import re

from cuttings.gazetteer import Gazetteer
from cuttings.resolve.names.tokens import fact_words

LETTERS = re.compile(r"[A-Z]\.?|[A-Z][a-z]{1,2}\.")  # "E.", "St."


def is_no_place(text: str, start: int, end: int, gazetteer: Gazetteer) -> bool:
    """Whether `text[start:end]`, which was read as a place, is none: a side, or letters that no place is written by."""
    name = text[start:end]
    if name.lower() in fact_words("place-words", "adjectives_of_sides"):
        return True
    return LETTERS.fullmatch(name) is not None and not (gazetteer.lookup(name) or gazetteer.lookup(f"{name}."))
