"""What was read as a place and is not one: letters of something else, a side of the compass, a word cut off a name."""

from __future__ import annotations

import re
from functools import cache

from cuttings.common.facts import load_facts
from cuttings.common.text import alternation
from cuttings.gazetteer import Gazetteer, place_key, prominence
from cuttings.gazetteer.toponym import CITY
from cuttings.resolve.names.tokens import fact_words

LETTERS = re.compile(r"[A-Z]\.?|[A-Z][a-z]{1,2}\.")  # "E.", "St."

ORDINALS = "First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|Twelfth"
NUMBERED_DISTRICT = re.compile(
    rf"(?:(?:\d+(?:st|nd|rd|th)|{ORDINALS}) (?:[A-Z]\w+ )?(?:District|Ward|Precinct|Circuit)"
    r"|(?:District|Ward|Precinct|Constituency) (?:No\. )?\d+)"
)
NO_LAND = re.compile(r"[A-Z][a-z]+-?gate|(?:[A-Z][\w’'-]+ )+America")  # "Larkingate", "Rural America"
TWO_LETTERS = re.compile(r"[A-Z]\.[A-Z]\.?")
CHAMBER_OF_STATE = re.compile(r"(.+?) (?:House|Senate|Assembly|Legislature|General Assembly)")
SHUTTLE_BEHIND = re.compile(r" (?:space )?shuttle\b")
PARTY_OF_CASE = re.compile(r"([A-Z][\w’'-]+) v\. [A-Z]")  # "Larkin v. Board of Mines"
PARTY_SUED = re.compile(
    r"[A-Z][\w’'-]+ vs?\. ([A-Z][\w’'-]+)(?: (?:settlement|ruling|decision|case|agreement|lawsuit))\b"
)
POLL_BEHIND = re.compile(r" (?:(?:[a-z]+ )?polls?|polling|pollsters?)\b")
MAX_POLLSTER_PROMINENCE = 5.0  # powers of ten, as of inhabitants: of a larger town the people are asked
THE_STATES = re.compile(r"\b(?:the|The|THE|[Uu]nited) \Z")
QUOTED_NAME = re.compile(
    r"(?:“|(?<![\w,.!?;])\")([A-Z][\w.’'-]*(?: (?:of|the|and|in|for|on|to|with|[A-Z][\w’'&-]*)){1,5})[,.!?]?[\"”]"
)
QUOTED_CHARS = 60  # characters on each side of a place, in which the marks around a name with it stand


def is_no_place(text: str, start: int, end: int, gazetteer: Gazetteer) -> bool:
    """Whether `text[start:end]`, which was read as a place, is none.

    That is a side of the compass, letters that no place is written by, or a state's parliament, "Ohio House". "V.A." is
    not Virginia: with points, two letters are of a state of two words, "N.Y.".
    """
    name = text[start:end]
    if TWO_LETTERS.fullmatch(name) and (lands := gazetteer.lookup(name)):
        return lands[0].place_type == "region" and " " not in lands[0].name
    chamber = CHAMBER_OF_STATE.fullmatch(name)
    if chamber and any(place.place_type == "region" for place in gazetteer.lookup(chamber[1])):
        return not gazetteer.lookup(name)
    if name.lower() in fact_words("place-words", "adjectives_of_sides"):
        return True
    return LETTERS.fullmatch(name) is not None and not (gazetteer.lookup(name) or gazetteer.lookup(f"{name}."))


def is_no_place_alone(text: str, start: int, end: int) -> bool:
    """Whether a name tells no place by itself: a numbered district, that many have, or states, "States may act".

    A space shuttle called like a place is none either: "the Larkin shuttle".
    """
    name = text[start:end]
    if text[max(0, start - len("the ")) : start].lower() == "the " and SHUTTLE_BEHIND.match(text, end):
        return True
    if name == "States":
        return THE_STATES.search(text, max(0, start - len(" united ")), start) is None
    return NUMBERED_DISTRICT.fullmatch(name) is not None


def is_in_fixed_phrase(text: str, start: int) -> bool:
    """Whether a phrase that begins there tells nothing of the place in it: "Norvik fever" is an illness."""
    return _fixed_phrase().match(text, start) is not None


def is_pollster(text: str, start: int, end: int, gazetteer: Gazetteer) -> bool:
    """Whether a poll behind the name of a small town makes it the firm or the college that asks: "a Larkin poll"."""
    places = gazetteer.lookup(text[start:end]) if POLL_BEHIND.match(text, end) else ()
    return (
        bool(places)
        and places[0].place_type == CITY
        and prominence(places[0], place_key(text[start:end])) < MAX_POLLSTER_PROMINENCE
    )


@cache
def _fixed_phrase() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(load_facts('place-words')['not_of_places'])})(?![\w-])")


def is_numbered_seat(name: str) -> bool:
    """Whether a name is that of a numbered district or ward, for which somebody sits; a circuit has a court."""
    return NUMBERED_DISTRICT.fullmatch(name) is not None and not name.endswith("Circuit")


def is_scandal_or_people(name: str, gazetteer: Gazetteer) -> bool:
    """Whether a name that the gazetteer lacks is a scandal's, "Larkingate", or some Americans': "Rural America"."""
    return NO_LAND.fullmatch(name) is not None and not gazetteer.lookup(name)


def parties_of_cases(text: str) -> frozenset[str]:
    """The last words of the names of those who sue, or are sued, in the cases before courts that a text names."""
    return frozenset(found[1] for pattern in (PARTY_OF_CASE, PARTY_SUED) for found in pattern.finditer(text))


def is_in_quoted_name(text: str, start: int, end: int) -> bool:
    """Whether quotation marks hold a name with a place among its words: “Freedonian Morning”."""
    around = text[max(0, start - QUOTED_CHARS) : end + QUOTED_CHARS]
    place = range(start - max(0, start - QUOTED_CHARS), end - max(0, start - QUOTED_CHARS))
    spans = (match.span(1) for match in QUOTED_NAME.finditer(around))
    return any(a <= place.start and place.stop <= b for a, b in spans)
