"""Whether a name is a body's, by its own words and by the words beside it."""

from __future__ import annotations

import re
from functools import cache

from cuttings.common.facts import word_set
from cuttings.common.text import alternation
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.names.known_organisations import is_outlet, known_organisation
from cuttings.resolve.names.tokens import fact_words

EVIDENCE_CHARS = 60  # characters beside a name that are looked at
MIN_WORDS_AROUND_NOUN = 4  # words of a name of which a noun for a body inside it says what it is
OWNED = re.compile(r"['’]s?(?=\s)")  # what follows belongs to the bearer of the name
TOLD_OR_DONE_BY = re.compile(r"\b(?:told|tells|telling|[Aa]ccording to|by) (?:the |The )?\Z")
LAST_WORD = re.compile(r"([\w’'-]+)(?: [Tt]he)? \Z")


def is_known_body(c: Candidate) -> bool:
    """Whether a name is one that a list has, or a noun for a body with a number or a house: "Radio 4"."""
    known = known_organisation(c.text) is not None or is_outlet(c.text) or c.text in _household_names()
    return known or c.key in fact_words("organisations", "generic") or _is_numbered_or_premises(c.key)


def _is_numbered_or_premises(key: str) -> bool:
    """Whether a folded name is a noun for a body with its number, or ends with one for its house: "Radio 4"."""
    before, _, last = key.rpartition(" ")
    if last.isdigit():
        noun = before.rpartition(" ")[2]
        return noun in fact_words("organisations", "heads") or noun in fact_words("kinds", "nouns_for_bodies")
    return bool(before) and last in fact_words("roles", "premises")


def is_body_in_text(text: str, start: int, end: int) -> bool:
    """Whether the words beside `text[start:end]` make it a body: it acts, is told something, or does something.

    Or a noun for a body stands before it, or in an apposition; or somebody plays for it.
    """
    before = text[max(0, start - EVIDENCE_CHARS) : start].rpartition("\n")[2]
    behind = text[end : end + EVIDENCE_CHARS].partition("\n")[0]
    owned = OWNED.match(behind)
    if TOLD_OR_DONE_BY.search(before) or (owned is None and (_act().match(behind) or _player().match(behind))):
        return True
    noun = LAST_WORD.search(before)
    if noun and noun[1].lower() in fact_words("kinds", "nouns_for_bodies"):
        return True
    if text[max(0, start - 4) : start] == "The " and is_outlet(text[start - 4 : end]):
        return True
    return _apposition().match(behind[owned.end() :] if owned else behind) is not None


@cache
def _household_names() -> frozenset[str]:
    return word_set("organisations", "household_names")


@cache
def _act() -> re.Pattern[str]:
    """A verb behind a name for what bodies do: "Larkin announced", "Larkin has sued"."""
    helping = r"(?:(?:also|now|recently|first|has|had|have) )?"
    return re.compile(rf" {helping}(?:{alternation(fact_words('kinds', 'acts_of_bodies'))})\b")


@cache
def _player() -> re.Pattern[str]:
    """Somebody in full with a position behind a team's name: "Larkin back Ann Lee"."""
    of_teams = fact_words("sports", "posts", "positions_before_names", "rugby_positions")
    positions = of_teams - {"manager"}  # whom firms have too
    return re.compile(rf" (?:{alternation(positions)}) [A-Z][\w'’-]+ [A-Z]")


@cache
def _apposition() -> re.Pattern[str]:
    """An apposition that calls the bearer of a name a body: ", a Leeds advocacy group,"."""
    nouns = alternation(fact_words("kinds", "nouns_for_bodies"))
    return re.compile(rf" ?,? (?:an?|the) (?:[\w’'-]+ ){{0,5}}?(?:{nouns})\b")
