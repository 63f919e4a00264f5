"""Finds where the name of an organisation begins that was read with words before it that are no part of it.

These are the noun for what it is, "Security firm Larkin"; whom it is for or against, "pro-Larkin Harbour Fund"; a
party's adjective, "Republican House Rules Committee"; who leads a body that everybody knows, "Larkin White House"; an
outlet, whose credit or title it is, "CNN Supreme Court" analyst.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache
from itertools import pairwise

from cuttings.common.text import alternation, fold
from cuttings.gazetteer import Gazetteer
from cuttings.resolve.names.known_organisations import is_outlet, known_organisation
from cuttings.resolve.names.organisation_name import read_organisation, reads_as_organisation
from cuttings.resolve.names.tokens import Word, fact_words, words

SENTENCE_BEFORE = re.compile(r"(?:[.!?:][\"”’)]* |\n[\"“‘]?)\Z|\A\Z")  # before the first word of a sentence
SENTENCE_END_CHARS = 4  # characters before a name in which the sentence before ends
SUPER_PAC = re.compile(r"PAC (?=[A-Z])")  # behind "super", which begins no name: "the super PAC Larkin Rising"
SUPER_BEFORE = re.compile(r"\b[Ss]uper[ -]\Z")
SUPER_CHARS = 6  # characters before a name in which it stands
FOR_OR_AGAINST = re.compile(r"\b(?:[Pp]ro|[Aa]nti)-\Z")
FOR_OR_AGAINST_CHARS = 5  # characters before a name in which that stands
PARTY_OF_BODY = re.compile(
    r"(?:Republican|Democratic|Democrat|GOP)(?:-(?:led|controlled|run|held|dominated|majority))? "
    r"(?=(?:(?:House|Senate) [A-Z].* Committee|House of Representatives|Congress|Senate|House)\Z)"
    r"|GOP (?=[A-Z].* Committee\Z)"
)
MAX_LEADER_WORDS = 3  # words before a body of the one who leads it: "Larkin", "Mary Larkin", "Mary A. Larkin"
LED_BODIES = frozenset({"cabinet", "court", "department", "ministry"})  # last words of their names
MIN_WORDS_OF_NAME_IN_HEADING = 2  # words of a name that other words of its heading were read with
LED_BY_PRESIDENTS = ("Department", "White House")  # endings of known ones, which no town has
OWNERS_OF_BODIES = frozenset({"country", "region"})  # types of place


def start_behind_noun(text: str, start: int, end: int, read: Collection[str] = ()) -> int:
    """Where "Larkin" is in "Security firm Larkin" that opens a sentence, or in "super PAC Larkin"; else `start`.

    So it is behind the words of a heading, by the folded names that were `read` in the article.
    """
    noun = _noun_opening().match(text, start, end)
    if noun and SENTENCE_BEFORE.search(text, max(0, start - SENTENCE_END_CHARS), start):
        return noun.end()
    adjective = _adjective_opening().match(text, start, end)
    if adjective and SENTENCE_BEFORE.search(text, max(0, start - SENTENCE_END_CHARS), start):
        known = known_organisation(text[adjective.end() : end]) and not known_organisation(text[start:end])
        return adjective.end() if known else start
    pac = SUPER_PAC.match(text, start, end)
    if pac and SUPER_BEFORE.search(text, max(0, start - SUPER_CHARS), start):
        return pac.end()
    party = PARTY_OF_BODY.match(text, start, end)
    if (behind := _start_behind_heading(text, start, end, read)) > start:
        return behind
    return party.end() if party else _start_behind_side(text, start, end)


def start_behind_leader(text: str, start: int, end: int, read: Collection[str], gazetteer: Gazetteer) -> int:
    """Where "White House" is in "Larkin White House", if the article names somebody Larkin in full; else `start`.

    So it is behind an outlet, if the article has the rest by itself: "CNN Supreme Court" analyst. `read` are the folded
    names that the recogniser read in the article. A state has a Supreme Court of its own.
    """
    line = words(text, start, end)
    if known_organisation(text[start:end]):
        return start
    for before, first in pairwise(line[: MAX_LEADER_WORDS + 1]):
        body = text[first.start : end]
        if fold(body) in read and is_outlet(text[start : before.end]) and _is_body(words(body)) and " " in body:
            return first.start
        several = first is not line[-1] and line[-1].bare in LED_BODIES and read_organisation(body).is_generic
        if several or known_organisation(body):
            surname = fold(before.text)
            state = gazetteer.lookup(text[start : before.end]) and before is not line[0]  # "New York"
            state = state or any(place.place_type in OWNERS_OF_BODIES for place in gazetteer.lookup(before.text))
            named = surname in read and body.endswith(LED_BY_PRESIDENTS)
            in_full = any(name.endswith(f" {surname}") for name in read)
            return first.start if (in_full or named) and not state else start
    return start


def _start_behind_heading(text: str, start: int, end: int, read: Collection[str]) -> int:
    """Where a name begins that ends a heading, "MEN SUE HARBOUR FUND", and stands elsewhere; else `start`."""
    line = words(text, start, end)
    if len(line) <= MIN_WORDS_OF_NAME_IN_HEADING or not text[start:end].isupper():
        return start
    later = (word.start for word in line[1 : 1 - MIN_WORDS_OF_NAME_IN_HEADING])
    return next((at for at in later if fold(text[at:end]) in read), start)


def _start_behind_side(text: str, start: int, end: int) -> int:
    """Where "Harbour Fund" is in "pro-Larkin Harbour Fund", if "Larkin" stands alone elsewhere; else `start`."""
    line = words(text, start, end)
    if len(line) < 3 or not FOR_OR_AGAINST.search(text, max(0, start - FOR_OR_AGAINST_CHARS), start):
        return start
    alone = re.compile(rf"(?<![\w-]){re.escape(line[0].text)}(?:['’]s)?(?:[.,;:]| (?![A-Z\d(&]))")
    cut = not known_organisation(text[start:end]) and _is_body(line[1:]) and alone.search(text) is not None
    return line[1].start if cut else start


def _is_body(line: Sequence[Word]) -> bool:
    return reads_as_organisation(line) or line[-1].text == "PAC"


@cache
def _adjective_opening() -> re.Pattern[str]:
    """A word that opens a sentence and describes the known body behind it: "Rebel Larkin Front"."""
    return re.compile(rf"(?:{alternation(w.capitalize() for w in fact_words('kinds', 'before_bodies'))}) (?=[A-Z])")


@cache
def _noun_opening() -> re.Pattern[str]:
    """A noun for a body behind a word that opens a sentence, before a name."""
    nouns = alternation(fact_words("kinds", "nouns_for_bodies") - {"university"})  # "Larkin university Press"
    return re.compile(rf"[A-Z][\w’'-]* (?:[a-z]+ )?(?:{nouns}) (?=[\w’'-]*[A-Z])")
