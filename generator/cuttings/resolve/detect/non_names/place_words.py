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
ORDINALS = "First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|Twelfth"
NUMBERED_DISTRICT = re.compile(
    rf"(?:(?:\d+(?:st|nd|rd|th)|{ORDINALS}) (?:[A-Z]\w+ )?(?:District|Ward|Precinct|Circuit)"
    r"|(?:District|Ward|Precinct|Constituency) (?:No\. )?\d+)"
)
THE_STATES = re.compile(r"\b(?:the|The|THE|[Uu]nited) \Z")
QUOTED_NAME = re.compile(
    r"(?:“|(?<![\w,.!?;])\")([A-Z][\w.’'-]*(?: (?:of|the|and|in|for|on|to|with|[A-Z][\w’'&-]*)){1,5})[,.!?]?[\"”]"
)
QUOTED_CHARS = 60  # characters on each side of a place, in which the marks around a name with it stand
AGAINST = r" v\. [A-Z]"  # between the parties of a case
AGAINST_BEFORE = re.compile(r"\w v\. \Z")
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


def is_party(text: str, start: int, end: int, gazetteer: Gazetteer) -> bool:
    """Whether a place is only in the name of a law case: "Larkin County v. Roe", and then "decided in Larkin County".

    A country or region is where it is named elsewhere.
    """
    name = text[start:end]
    if AGAINST_BEFORE.search(text, max(0, start - len("n v. ")), start) or re.compile(AGAINST).match(text, end):
        return True
    return not gazetteer.land(name) and re.search(rf"\b{re.escape(name)}{AGAINST}", text) is not None


def is_no_place_alone(text: str, start: int, end: int) -> bool:
    """Whether a name tells no place by itself: a numbered district, that many have, or states, "States may act"."""
    name = text[start:end]
    if name == "States":
        return THE_STATES.search(text, max(0, start - len(" united ")), start) is None
    return NUMBERED_DISTRICT.fullmatch(name) is not None


def is_in_quoted_name(text: str, start: int, end: int) -> bool:
    """Whether quotation marks hold a name with a place among its words: “Freedonian Morning”."""
    around = text[max(0, start - QUOTED_CHARS) : end + QUOTED_CHARS]
    place = range(start - max(0, start - QUOTED_CHARS), end - max(0, start - QUOTED_CHARS))
    spans = (match.span(1) for match in QUOTED_NAME.finditer(around))
    return any(a <= place.start and place.stop <= b for a, b in spans)
