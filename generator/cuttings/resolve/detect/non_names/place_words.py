"""What was read as a place and is not one: letters of something else, a side of the compass, a word cut off a name."""

from __future__ import annotations

import re

from cuttings.gazetteer import Gazetteer
from cuttings.resolve.names.tokens import fact_words

LETTERS = re.compile(r"[A-Z]\.?|[A-Z][a-z]{1,2}\.")  # "E.", "St."

SAINT = re.compile(r"(?:St\.?|Saint|Sts\.?) [A-Z]")
SAINT_BEHIND = re.compile(r" and (?:St\.?|Saint) [A-Z]")
OF_CHURCH = re.compile(
    r"\b(?:[Cc]hurch|[Cc]athedral|[Cc]hapel|[Ff]east|[Mm]onastery|[Pp]arish|[Ss]hrine|[Bb]asilica) of "
    r"(?:(?:St\.?|Saint) \w+ and )?\Z"
)
MAX_CHURCH_CHARS = 60  # characters before a saint in which the church stands
PEOPLE_BEHIND = re.compile(r"-[A-Z]")


def is_no_place(text: str, start: int, end: int, gazetteer: Gazetteer) -> bool:
    """Whether `text[start:end]`, which was read as a place, is none.

    That is a side of the compass, letters that no place is written by, half of a word for peoples ("Indo-European"), or
    a saint: "the church of St. Peter", "St. Peter and St. Paul" (but the islands "St. Kitts and St. Lucia").
    """
    name = text[start:end]
    if name.lower() in fact_words("place-words", "adjectives_of_sides") or is_saint(text, start):
        return True
    if SAINT.match(text, start, end) and SAINT_BEHIND.match(text, end) and not gazetteer.land(name):
        return True
    if name in gazetteer.prefixes and PEOPLE_BEHIND.match(text, end) and not gazetteer.lookup(name):
        return True
    return LETTERS.fullmatch(name) is not None and not (gazetteer.lookup(name) or gazetteer.lookup(f"{name}."))


def is_saint(text: str, start: int) -> bool:
    """Whether the name that begins at `start` is that of a church's saint: "the church of St. Peter and St. Ann"."""
    before = OF_CHURCH.search(text, max(0, start - MAX_CHURCH_CHARS), start)
    return SAINT.match(text, start) is not None and before is not None
