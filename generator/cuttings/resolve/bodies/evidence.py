"""Whether a name is a body's, by its own words and by the words beside it."""

from __future__ import annotations

import re
from functools import cache

from cuttings.common.facts import word_set
from cuttings.common.text import alternation, fold
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.kinds.name_clues import head_noun, noun_in_name
from cuttings.resolve.names.known_organisations import is_outlet, known_organisation
from cuttings.resolve.names.tokens import fact_words

EVIDENCE_CHARS = 60  # characters beside a name that are looked at
MIN_WORDS_AROUND_NOUN = 4  # words of a name of which a noun for a body inside it says what it is
WEB_ADDRESS = re.compile(r"\.(?:com|org|net)\b")
OWNED = re.compile(r"['’]s?(?=\s)")  # what follows belongs to the bearer of the name
TOLD = re.compile(r"(?:\b(?:told|tells|telling)|\b[Aa]ccording to) (?:the |The )?\Z")
WORD_OR_MARK = re.compile(r"[\w’'-]+|[^\w\s]")
OF_BODY = frozenset({"of", "for", "at", "with", "from", "by", "to"})  # between a post and the body that has it


def is_body_by_name(c: Candidate) -> bool:
    """Whether the words of a name are those of a body, known or by its noun, form or address."""
    name = c.name.organisation
    known = known_organisation(c.text) is not None or is_outlet(c.text) or c.text in _household_names()
    noun = noun_in_name(c.key) if len(name.parts) >= MIN_WORDS_AROUND_NOUN else head_noun(c.key)
    formed = noun is not None or name.core != c.key or WEB_ADDRESS.search(c.text) is not None
    return known or formed or c.key in fact_words("organisations", "generic") or _is_numbered_or_premises(c.key)


def _is_numbered_or_premises(key: str) -> bool:
    """Whether a folded name is a noun for a body with its number, or ends with one for its house: "Radio 4"."""
    before, _, last = key.rpartition(" ")
    if last.isdigit():
        noun = before.rpartition(" ")[2]
        return noun in fact_words("organisations", "heads") or noun in fact_words("kinds", "nouns_for_bodies")
    return bool(before) and last in fact_words("roles", "premises")


def is_body_in_text(text: str, start: int, end: int) -> bool:
    """Whether the words beside `text[start:end]` make it a body: it acts, is told something, or has somebody in a post.

    A noun for a body stands before it, behind it or in an apposition.
    """
    before = text[max(0, start - EVIDENCE_CHARS) : start].rpartition("\n")[2]
    behind = text[end : end + EVIDENCE_CHARS].partition("\n")[0]
    owned = OWNED.match(behind)
    if TOLD.search(before) or (owned is None and _act().match(behind)):
        return True
    rest = behind[owned.end() :] if owned else behind
    left, right = WORD_OR_MARK.findall(before)[-3:], WORD_OR_MARK.findall(rest)[:2]
    if left[-1:] in (["the"], ["The"]):
        left.pop()
    posts, nouns = _posts(), fact_words("kinds", "nouns_for_bodies")
    if left and left[-1].lower() in nouns:
        return True
    if len(left) > 1 and left[-1] in OF_BODY and left[-2].lower() in posts:
        return True
    owned_by_bodies = nouns | posts | fact_words("kinds", "followers_of_bodies", "pieces")
    if right and (fold(right[0]) in owned_by_bodies or _is_second_of(right, posts | nouns)):
        return True
    return _apposition().match(rest) is not None


def _is_second_of(right: list[str], nouns: frozenset[str]) -> bool:
    """Whether one of `nouns` follows behind one small word: "Larkin foreign minister", "Larkin television channel"."""
    return len(right) > 1 and right[0].islower() and right[1].lower() in nouns


@cache
def _household_names() -> frozenset[str]:
    return word_set("organisations", "household_names")


@cache
def _posts() -> frozenset[str]:
    """Words for those who work for a body or speak for it."""
    return fact_words("roles", "people", "bodiless") | fact_words("kinds", "belonging_to_bodies")


@cache
def _act() -> re.Pattern[str]:
    """A verb behind a name for what bodies do: "Larkin announced", "Larkin has sued"."""
    helping = r"(?:(?:also|now|recently|first|has|had|have) )?"
    return re.compile(rf" {helping}(?:{alternation(fact_words('kinds', 'acts_of_bodies'))})\b")


@cache
def _apposition() -> re.Pattern[str]:
    """An apposition that calls the bearer of a name a body: ", a Leeds advocacy group,"."""
    nouns = alternation(fact_words("kinds", "nouns_for_bodies"))
    return re.compile(rf" ?,? (?:an?|the) (?:[\w’'-]+ ){{0,5}}?(?:{nouns})\b")
