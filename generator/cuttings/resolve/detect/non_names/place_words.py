"""What was read as a place and is not one: letters of something else, a side of the compass, a word cut off a name."""

from __future__ import annotations

import re

from cuttings.gazetteer import Gazetteer
from cuttings.resolve.names.tokens import fact_words

LETTERS = re.compile(r"[A-Z]\.?|[A-Z][a-z]{1,2}\.")  # "E.", "St."

SAINT = re.compile(r"(?:St\.?|Saint) [A-Z]")
SAINT_BEHIND = re.compile(r" and (?:St\.?|Saint) [A-Z]")
CHURCH_BEFORE = re.compile(r"\b(?:[Cc]hurch|[Cc]athedral|[Ff]east|[Cc]hapel|[Mm]onastery) of \Z")
CHURCH_CHARS = 16  # characters before a saint's name in which a church of theirs is named
PEOPLE_BEHIND = re.compile(r"-[A-Z]")
SAINT_IN_CHURCH = re.compile(r"(?:St\.?|Saint|Sts\.?) [A-Z]")
OF_CHURCH = re.compile(
    r"\b(?:[Cc]hurch|[Cc]athedral|[Cc]hapel|[Pp]arish|[Ss]hrine|[Bb]asilica) of (?:(?:St\.?|Saint) \w+ and )?\Z"
)
MAX_CHURCH_CHARS = 60  # characters before a saint in which the church stands


def is_no_place(text: str, start: int, end: int, gazetteer: Gazetteer) -> bool:
    """Whether `text[start:end]`, which was read as a place, is none.

    That is a side of the compass, letters that no place is written by, half of a word for peoples ("Indo-European"), or
    a saint: "the church of St. Peter", "St. Peter and St. Paul".
    """
    name = text[start:end]
    if name.lower() in fact_words("place-words", "adjectives_of_sides") or _is_saint(text, start, end):
        return True
    if name in gazetteer.prefixes and PEOPLE_BEHIND.match(text, end) and not gazetteer.lookup(name):
        return True
    return LETTERS.fullmatch(name) is not None and not (gazetteer.lookup(name) or gazetteer.lookup(f"{name}."))


def _is_saint(text: str, start: int, end: int) -> bool:
    if not SAINT.match(text, start, end):
        return False
    before = CHURCH_BEFORE.search(text, max(0, start - CHURCH_CHARS), start)
    return before is not None or SAINT_BEHIND.match(text, end) is not None


def is_saint(text: str, start: int) -> bool:
    """Whether the name that begins at `start` is that of a church's saint: "the church of St. Peter and St. Ann"."""
    before = OF_CHURCH.search(text, max(0, start - MAX_CHURCH_CHARS), start)
    return SAINT_IN_CHURCH.match(text, start) is not None and before is not None
