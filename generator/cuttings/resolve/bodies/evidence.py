"""What makes a name likelier a body's or less so: its own words, how it was found, and the words beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from cuttings.common.facts import word_set
from cuttings.common.genders import given_names
from cuttings.common.text import alternation, fold
from cuttings.model import Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.kinds.name_clues import head_noun, noun_in_name
from cuttings.resolve.names.known_organisations import is_outlet, known_organisation
from cuttings.resolve.names.tokens import fact_words

EVIDENCE_CHARS = 60  # characters beside a name that are looked at
MIN_WORDS_AROUND_NOUN = 4  # words of a name of which a noun for a body inside it says what it is
WEB_ADDRESS = re.compile(r"\.(?:com|org|net)\b")
OWNED = re.compile(r"['’]s?(?=\s)")  # what follows belongs to the bearer of the name
TOLD = re.compile(r"(?:\b(?:told|tells|telling)|\b[Aa]ccording to) (?:the |The )?\Z")
DONE_BY = re.compile(r"\bby (?:the |The )?\Z")
CAPITAL_BEFORE = re.compile(
    r"(?<!\. )(?<!\A)\b(?!(?:The|A|An)\b)[A-Z][\w’'-]* \Z"
)  # "All Larkin", of which it is a part
WORD_OR_MARK = re.compile(r"[\w’'-]+|[^\w\s]")
OF_BODY = frozenset({"of", "for", "at", "with", "from", "by", "to"})  # between a post and the body that has it


def evidence_of(c: Candidate, text: str) -> Iterator[str]:
    """The names of what speaks for or against a body in one mention, in the article with this text."""
    if c.rule == "echo":
        yield "found again"
    elif c.rule != "recogniser":
        yield "found by its words"
    if c.read not in (Label.ORGANISATION, None):
        yield "read otherwise"
    if c.cut:
        yield "cut"
    yield from _in_name(c)
    yield from _beside(text, c.start, c.end)


def _in_name(c: Candidate) -> Iterator[str]:
    """What the words of a name say: that it is known, its noun, its form or its address."""
    first = c.text.split()[0].lower()
    if known_organisation(c.text) is not None or is_outlet(c.text) or c.text in _household_names():
        yield "known"
    long = len(c.name.organisation.parts) >= MIN_WORDS_AROUND_NOUN
    noun = noun_in_name(c.key) if long else head_noun(c.key)
    if noun or c.key in fact_words("organisations", "generic") or _is_numbered_or_premises(c.key):
        yield "noun for a body"
    if c.name.organisation.core != c.key or WEB_ADDRESS.search(c.text):
        yield "legal form or address"
    if first in given_names():
        yield "given name"
    if any(character.isdigit() for character in c.text):
        yield "figure"


def _is_numbered_or_premises(key: str) -> bool:
    """Whether a folded name is a noun for a body with its number, or ends with one for its house: "Radio 4"."""
    before, _, last = key.rpartition(" ")
    if last.isdigit():
        noun = before.rpartition(" ")[2]
        return noun in fact_words("organisations", "heads") or noun in fact_words("kinds", "nouns_for_bodies")
    return bool(before) and last in fact_words("roles", "premises")


def _beside(text: str, start: int, end: int) -> Iterator[str]:
    """What the words beside `text[start:end]` say: it acts, is told something, has somebody in a post."""
    before = text[max(0, start - EVIDENCE_CHARS) : start].rpartition("\n")[2]
    behind = text[end : end + EVIDENCE_CHARS].partition("\n")[0]
    owned = OWNED.match(behind)
    if TOLD.search(before):
        yield "told"
    if DONE_BY.search(before):
        yield "by it"
    if owned:
        yield "owns"
    elif _act().match(behind):
        yield "acts"
    if CAPITAL_BEFORE.search(before):
        yield "capital before"
    rest = behind[owned.end() :] if owned else behind
    yield from _nouns_beside(WORD_OR_MARK.findall(before)[-3:], WORD_OR_MARK.findall(rest)[:2])
    if _apposition().match(rest):
        yield "apposition"


def _nouns_beside(left: list[str], right: list[str]) -> Iterator[str]:
    """What the last words before a name and the first behind it say: an article, nouns for bodies, posts in them."""
    if left[-1:] in (["the"], ["The"]):
        left.pop()
        yield "article before"
    posts, nouns = _posts(), fact_words("kinds", "nouns_for_bodies")
    if left and left[-1].lower() in nouns:
        yield "noun before"
    if len(left) > 1 and left[-1] in OF_BODY and left[-2].lower() in posts:
        yield "post before"
    if right and (
        fold(right[0]) in posts | fact_words("kinds", "followers_of_bodies", "pieces")
        or (len(right) > 1 and right[0].islower() and right[1].lower() in posts | nouns)
    ):
        yield "post behind"


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
