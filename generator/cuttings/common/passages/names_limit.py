"""Says how far an article is read for names: what compares names takes longer the more there are."""

from __future__ import annotations

import re

MAX_CAPITALISED_WORDS = 5_000  # of an article, behind which no names are read; long reports have a thousand

_WORD_IN_TEXT = re.compile(r"\w+")


def end_of_names(text: str) -> int | None:
    """The offset behind which no names are read in `text`; None if all of it is read."""
    if len(text) < 2 * MAX_CAPITALISED_WORDS:
        return None
    capitalised = 0
    for word in _WORD_IN_TEXT.finditer(text):
        capitalised += word[0][0].isupper()
        if capitalised > MAX_CAPITALISED_WORDS:
            return word.start()
    return None
