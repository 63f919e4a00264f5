"""Homes and shops that are told by whose they are: "It was found at Larkin's." names no organisation."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cuttings.resolve.names.surface_form import SurfaceForm
from cuttings.resolve.names.tokens import fact_words

AT_BEFORE = re.compile(r"\b(?:at|near|outside|inside|behind|to|from) \Z")
AT_CHARS = 10  # characters before a name in which such a preposition stands
NO_NOUN_BEHIND = re.compile(
    r"['’]s(?=[.,;:!?)\n]|\Z| (?:after|and|at|before|by|in|last|on|or|to|when|where|while|with)\b)"
)


def is_somebodys_place(text: str, name: SurfaceForm, start: int, starts: Iterable[int]) -> bool:
    """Whether a word read as an organisation at `start` only says whose a place is.

    `starts` are those of all names of that form in the `text`: what stands without "'s" too is a name of its own.
    """
    return (
        " " not in name.text
        and not name.text.isupper()
        and not name.known
        and name.key not in fact_words("no-names", "firms")
        and AT_BEFORE.search(text, max(0, start - AT_CHARS), start) is not None
        and all(NO_NOUN_BEHIND.match(text, at + len(name.text)) for at in starts)
    )
