"""Finds where the name of an organisation or a place ends, of which the recogniser read only the beginning."""

from __future__ import annotations

import re
from functools import cache

from cuttings.common.facts import load_facts
from cuttings.common.text import alternation
from cuttings.gazetteer import Gazetteer, place_key
from cuttings.gazetteer.toponym import CITY, COUNTRY
from cuttings.resolve.detect.bounds.title_boundaries import is_portfolio
from cuttings.resolve.names.known_organisations import known_organisation
from cuttings.resolve.names.titles import is_title
from cuttings.resolve.names.tokens import fact_words, is_in_capitals, words

COMPANY_FORM = re.compile(
    r"\s(?:and|&)\s(?:Co|Company|Cos|Sons|Bros|Brothers|Trust(?:\sCo(?:mpany)?)?)\b(?:\s(?:Inc|Incorporated|Ltd|Limited|Plc|PLC|Corp|AG|SA|NV|Pty)\b)*"
)
DISTRICT_OF_COURT = re.compile(r"\bCourt for the \w+ District\Z")  # which says of what district
STATE_OF_DISTRICT = re.compile(r" of (?:[A-Z][\w.]*)(?: [A-Z]\w*)?")
MAX_TAIL_WORDS = 3  # that the recogniser cuts off an organisation's name
SMALL_COMMITTEE = re.compile(r" (?:sub)?committee\b")
MIN_WORDS_OF_COMMITTEE = 2  # words of a name that may be a committee's with its noun written small
LINKS_TO_FIELDS = frozenset({"on", "for", "of"})  # between the noun of a body and what it is for
SECOND_FIELD = re.compile(r" (?:and|&) (?:[A-Z][a-z-]+ ){0,2}([A-Z][a-z]+)(?![\w-]| [A-Z])")
PROSECUTORS_OFFICES = ("Attorney's Office", "Attorney’s Office", "Attorneys Office")
DISTRICT_OF_OFFICE = re.compile(
    r" (?:for|in) the (?:(?:Northern|Southern|Eastern|Western|Central|Middle) )?District of [A-Z]\w+(?: [A-Z]\w+)?"
)
SMALL_NOUN_BEHIND = re.compile(r" ([a-z]+)\b")
PLACE_OF_SAINT = re.compile(r"((?:St\.?|Saint) [A-Z]\w+['’]s)[,.;)]")
TAIL_CHARS = 80  # characters behind a name in which they are looked for


def with_tail(text: str, start: int, end: int) -> int:
    """Where "Internal Revenue Service" ends, of which the recogniser read "Internal": behind an organisation's noun.

    So does "Centre on Harbours and Mining Policy", of which it read "Centre on Harbours". A committee's noun may be
    written small: "House Energy committee". Nothing ends an adjective: "Larkin-led Senate". A university of several
    towns has the town in its name, and a prosecutor's office the district.
    """
    own = text[start:end]
    if placed := _with_place(text, start, end):
        return placed
    if text[end : end + 1] != " " or is_in_capitals(own):
        return end
    line = words(text, start, end)
    legal = fact_words("organisations", "legal_forms")
    compound = bool(line) and "-" in line[-1].text and line[-1].text.rpartition("-")[2].islower()
    if not line or line[-1].end < end or line[-1].possessive or line[-1].bare in legal or compound:
        return end
    heads = fact_words("organisations", "heads")
    if len(line) > 2 and line[0].bare in heads and line[1].text in LINKS_TO_FIELDS:
        field = SECOND_FIELD.match(text, end)
        if field and field[1].lower() in fact_words("organisations", "last_words_of_fields"):
            return field.end()
    paragraph = text.find("\n\n", end, end + TAIL_CHARS)
    tail = words(text, end, min(len(text), end + TAIL_CHARS) if paragraph < 0 else paragraph)
    left = longest = end
    for i, word in enumerate(tail[:MAX_TAIL_WORDS]):
        if not word.capital or text[left : word.start] != " ":
            break
        noun = word.bare in heads and not is_title(word.bare) and not is_portfolio(tail, i)
        if noun or known_organisation(text[start : word.end]):
            longest = word.end - (2 if word.possessive else 0)
        left = word.end
    if longest == end and (paper := _paper_behind().match(text, end)) and text[:start].endswith(("the ", "The ")):
        return paper.end()
    small = SMALL_COMMITTEE.match(text, end) if longest == end and len(line) >= MIN_WORDS_OF_COMMITTEE else None
    return small.end() if small and line[-1].bare not in heads else longest


def _with_place(text: str, start: int, end: int) -> int:
    """Where the name of a university, a court or a prosecutor's office ends with its town or district; 0 without it."""
    own = text[start:end]
    campus = _campus().match(text, start)
    court = STATE_OF_DISTRICT.match(text, end) if DISTRICT_OF_COURT.search(own) else None
    office = DISTRICT_OF_OFFICE.match(text, end) if own.endswith(PROSECUTORS_OFFICES) else None
    town = campus if campus and campus.end() >= end else None
    return max(found.end() if found else 0 for found in (town, court, office))


@cache
def _campus() -> re.Pattern[str]:
    """A university of a state that is in several towns, with one of them: "University of Larkin at Poole"."""
    campuses: dict[str, list[str]] = load_facts("organisations")["campuses"]
    named = (
        rf"(?:University of {state}|{state} State University)(?: at |, |-)(?:{alternation(towns)})"
        for state, towns in sorted(campuses.items())
    )
    return re.compile(rf"(?:{'|'.join(named)})\b")


@cache
def _paper_behind() -> re.Pattern[str]:
    """The word for a newspaper that ends a name: "Star" of "the Larkin Star", but not of "the Larkin Star Ann Lee"."""
    return re.compile(rf" (?:{alternation(load_facts('place-words')['papers'])})(?![\w-]| [A-Z])")


def with_small_noun(text: str, start: int, end: int, read_end: int, gazetteer: Gazetteer) -> int:
    """Where "Danish peninsula" ends, of which `text[start:end]` is "Danish": a known place with a noun written small.

    So does "Roe Larkin church" if all that was read, up to `read_end`, and "Roe Larkin" is no place. Return
    `end` where no such noun follows.
    """
    noun = SMALL_NOUN_BEHIND.match(text, end)
    if noun is None:
        return end
    whole, name = text[start : noun.end()], text[start:end]
    known = noun[1] in fact_words("place-words", "landforms") and place_key(whole) in gazetteer.names
    house = noun[1] in fact_words("place-words", "houses_of_worship") and noun.end() <= read_end and " " in name
    return noun.end() if known or (house and not gazetteer.lookup(name)) else end


def end_before_land(text: str, start: int, end: int, gazetteer: Gazetteer) -> int:
    """Where the name of a town ends in "Norvik Freedonia", before the country that it lies in; else `end`."""
    town, _, land = text[start:end].rpartition(" ")
    countries = gazetteer.lookup(land)[:1] if town and not gazetteer.lookup(text[start:end]) else ()
    codes = {place.country for place in countries if place.place_type == COUNTRY}
    inside = any(place.place_type == CITY and place.country in codes for place in gazetteer.lookup(town))
    return start + len(town) if inside else end


def with_possessive_of_saint(text: str, start: int, end: int) -> int:
    """Where the name of a town called after a saint ends behind its "'s": "St. Larkin's" before a comma or a stop."""
    saint = PLACE_OF_SAINT.match(text, start)
    return saint.end(1) if saint and saint.end(1) == end + len("'s") else end


def with_company_form(text: str, end: int) -> int:
    """Where "Larkin Mills and Co Inc" ends, of which the recogniser read "Larkin Mills"; `end` for other names."""
    company = COMPANY_FORM.match(text, end)
    return company.end() if company else end
