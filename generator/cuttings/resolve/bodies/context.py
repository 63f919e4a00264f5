"""Whether lists, brackets and results of matches around a name make it a body's."""

from __future__ import annotations

import re
from functools import cache

from cuttings.common.text import alternation
from cuttings.resolve.names.tokens import fact_words

CHARS_BESIDE_LISTED = 120  # characters beside a name, in its line, that are looked at
NOUN_AND_BRACKET = re.compile(r"([\w’'-]+) \((?:[A-Z][a-z]+: )?\Z")  # "Larkin News (", "Larkin News (Arabic: "
MEMBER_AND_CLUB = re.compile(r"[A-Z][\w’'-]+ \([A-Z][^()\n]{1,30}\)")  # "Roe (Larkin)"
MIN_MEMBERS_LISTED = 3  # such pairs close together that make a list
MIN_SHORT_NAME_CHARS = 4  # of a name that may be short for one that it begins


def is_body_by_context(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is a body's name by its place: an example of bodies, a body's alias, in results.

    So in "groups such as the Ely Guild and Larkin", "Ely News (Larkin)", "a 2-1 win over Larkin", or in a list such as
    "Roe (Larkin), Lee (Ely), Poe (Norvik)"; and if it is short for a name there: "Larkin" for "LarkinWorks".
    """
    before = text[max(0, start - CHARS_BESIDE_LISTED) : start].rpartition("\n")[2]
    alias = NOUN_AND_BRACKET.search(before)
    return (
        (alias is not None and alias[1].lower() in fact_words("organisations", "heads"))
        or _example_or_rival().search(before) is not None
        or _is_listed_club(text, start, end)
        or _is_short_for_joined(text, text[start:end])
    )


def _is_listed_club(text: str, start: int, end: int) -> bool:
    if text[start - 1 : start] != "(" or text[end : end + 1] != ")":
        return False
    around = text[max(0, start - CHARS_BESIDE_LISTED) : end + CHARS_BESIDE_LISTED]
    return len(MEMBER_AND_CLUB.findall(around)) >= MIN_MEMBERS_LISTED


def _is_short_for_joined(text: str, name: str) -> bool:
    """Whether a name of `text` is this name joined with another word that has a capital."""
    return len(name) >= MIN_SHORT_NAME_CHARS and re.search(rf"\b{re.escape(name)}[A-Z][a-z]", text) is not None


@cache
def _example_or_rival() -> re.Pattern[str]:
    """What ends where a name begins that is an example of bodies (after Hearst, 1992), or lost or won against."""
    several = alternation(fact_words("kinds", "several_bodies"))
    results = alternation(fact_words("sports", "results_before"))
    examples = rf"(?:{several}),?(?: [-–—])? (?:such as|like|including) (?:[^.;:!?\n]{{1,60}}(?:, | and | or ))?"
    return re.compile(rf"\b(?:{examples}|(?:{results}) )(?:[Tt]he )?\Z")
