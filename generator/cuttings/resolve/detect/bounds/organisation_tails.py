"""Finds where the name of an organisation ends, of which the recogniser read only the beginning."""

from __future__ import annotations

import re
from functools import cache

from cuttings.common.facts import load_facts
from cuttings.common.text import alternation
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
TAIL_CHARS = 80  # characters behind a name in which they are looked for


def with_tail(text: str, start: int, end: int) -> int:
    """Where "Internal Revenue Service" ends, of which the recogniser read "Internal": behind an organisation's noun.

    So does "Centre on Harbours and Mining Policy", of which it read "Centre on Harbours". A committee's noun may be
    written small: "House Energy committee". Nothing ends an adjective: "Larkin-led Senate". A university of several
    towns has the town in its name, and a prosecutor's office the district.
    """
    own = text[start:end]
    if (campus := _campus().match(text, start)) and campus.end() >= end:
        return campus.end()
    if own.endswith(PROSECUTORS_OFFICES) and (district := DISTRICT_OF_OFFICE.match(text, end)):
        return district.end()
    if text[end : end + 1] != " " or is_in_capitals(text[start:end]):
        return end
    if DISTRICT_OF_COURT.search(text[start:end]) and (state := STATE_OF_DISTRICT.match(text, end)):
        return state.end()
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


@cache
def _campus() -> re.Pattern[str]:
    """A university of a state that is in several towns, with one of them: "University of Larkin at Poole"."""
    campuses: dict[str, list[str]] = load_facts("organisations")["campuses"]
    named = (rf"{re.escape(state)}(?: at |, |-)(?:{alternation(towns)})" for state, towns in sorted(campuses.items()))
    return re.compile(rf"University of (?:{'|'.join(named)})\b")


@cache
def _paper_behind() -> re.Pattern[str]:
    """The word for a newspaper that ends a name: "Star" of "the Larkin Star", but not of "the Larkin Star Ann Lee"."""
    return re.compile(rf" (?:{alternation(load_facts('place-words')['papers'])})(?![\w-]| [A-Z])")


def with_company_form(text: str, end: int) -> int:
    """Where "Larkin Mills and Co Inc" ends, of which the recogniser read "Larkin Mills"; `end` for other names."""
    company = COMPANY_FORM.match(text, end)
    return company.end() if company else end
