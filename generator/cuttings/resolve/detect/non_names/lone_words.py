"""Names that the words beside them show to be nobody's: "Prince of Darkness", "the Lee-Roe ticket", "on the Hill"."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from cuttings.common.facts import load_facts
from cuttings.common.text import fold
from cuttings.resolve.detect.bounds.name_boundaries import DOTTED_ACRONYM
from cuttings.resolve.detect.non_names.own_words import PARTY_ADJECTIVES
from cuttings.resolve.detect.non_names.ship_names import is_named_ship
from cuttings.resolve.names.surface_form import SurfaceForm, surface_form
from cuttings.resolve.names.tokens import fact_words

TEACHING_ENDING = "ism"  # "Larkinism"
MIN_TEACHING_CHARS = 7
TAGS_OF_DESCRIBED = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})  # behind a name that describes: "the Lee years"
PAIR = re.compile(r"[A-Z][\w’']{2,}[-–][A-Z][\w’']{2,}")
OF_NAME_BEHIND = re.compile(r" of (?:the )?[A-Z]")
MEMBER_BEFORE = re.compile(r"\b(?:[Ff]ormer|[Ee]x|[Ff]ellow|[Ll]ate|[Oo]ne-?time|[Ll]ong-?time|[Aa]n?)[ -]\Z")
CAPITAL_RIGHT_BEFORE = re.compile(r"\b([A-Z][\w’'-]*) \Z")
NO_HEAD_BEHIND = re.compile(
    r"(?:['’]s)?(?=[.,;:!?)\"”\n—–]|\Z| (?:after|and|are|as|at|before|but|by|for|from|had|has|have|in|is|last|next|on"
    r"|or|over|that|this|to|was|were|when|where|while|who|will|with|would|[A-Z]\w*day)\b)"
)
OTHER_PARTY_BEHIND = re.compile(r" v\. [A-Z]")
OTHER_PARTY_BEFORE = re.compile(r"[A-Z][\w’'-]* v\. \Z")
MAX_PARTY_CHARS = 40  # of the other side, with the "v."
POSTER_BEHIND = re.compile(r" \(@\w+\)")  # a word by which somebody posts: "Larkin (@larkin)"
MEMBER_BEFORE_CHARS = 12  # characters before a name in which such a word stands


def is_lone_word(text: str, start: int, end: int, surnames: Collection[str]) -> bool:
    """Whether the word `text[start:end]`, which was read as a person, is a title, a seat, two people or half a name.

    `surnames` are the folded last words of the names of people that have several: a double name is among them.
    """
    name = fold(text[start:end])
    if " " in text[start:end]:
        return False
    if _ends_longer_name(text, start):
        return True
    if _is_party_to_case(text, start, end) or POSTER_BEHIND.match(text, end):
        return True
    if name in surnames:
        return False
    if name.endswith(TEACHING_ENDING) and len(name) >= MIN_TEACHING_CHARS:
        return True
    titles = load_facts("no-names")["lone_titles"]
    titled = name in titles["of"] and OF_NAME_BEHIND.match(text, end) is not None
    return (
        titled
        or _is_seat(text, start, end)
        or name in titles["always"]
        or _is_pair(text, text[start:end], end, surnames)
    )


def _is_party_to_case(text: str, start: int, end: int) -> bool:
    """Whether a word names one of the two sides of a case at court: "Lee v. Larkin"."""
    return (
        OTHER_PARTY_BEHIND.match(text, end) is not None
        or OTHER_PARTY_BEFORE.search(text, max(0, start - MAX_PARTY_CHARS), start) is not None
    )


def is_nobody(text: str, start: int, end: int, tag_behind: str | None, surnames: Collection[str]) -> bool:
    """Whether the word `text[start:end]`, which was read as a person, is none by itself or by the article before it.

    `tag_behind` and `surnames` are as in `is_behind_article` and `is_lone_word`.
    """
    return is_lone_word(text, start, end, surnames) or is_behind_article(text, start, end, tag_behind, surnames)


def is_behind_article(text: str, start: int, end: int, tag_behind: str | None, surnames: Collection[str]) -> bool:
    """Whether "the" stands before a lone word that was read as a person, and no noun behind it: "on the Hill".

    `tag_behind` is the part of speech of the next word, None for a mark. "The Lee years" are named after somebody.
    """
    name = text[start:end]
    if " " in name or fold(name) in surnames or text[max(0, start - 4) : start].lower() != "the ":
        return False
    return text[end : end + 1] not in ("-", "–", "\n") and tag_behind not in TAGS_OF_DESCRIBED


def _is_seat(text: str, start: int, end: int) -> bool:
    """Whether letters alone in brackets say where somebody is from: "Ann Lee (R.I.)"."""
    return (
        DOTTED_ACRONYM.fullmatch(text, start, end) is not None and text[start - 1 : start] + text[end : end + 1] == "()"
    )


def _is_pair(text: str, name: str, end: int, surnames: Collection[str]) -> bool:
    """Whether a name is that of two people: "the Lee-Roe saga", and wherever the text tells of Ann Lee and Otto Roe."""
    if not PAIR.fullmatch(name):
        return False
    known = all(fold(part) in surnames for part in re.split("[-–]", name))
    return known or _shared_behind().match(text, end) is not None


def is_contested(text: str, name: SurfaceForm, end: int) -> bool:
    """Whether a name that ends at `end` says for what somebody runs: "Larkin Senate" candidate.

    That may be a seat for the land in a chamber of the whole country. Or it says of which party and land the member of
    a parliament is whose title stands behind it: "Ohio GOP" Sen. Ann Lee.
    """
    if len(name.words) < 2 or name.known:
        return False
    if name.words[-1].bare in PARTY_ADJECTIVES and _legislator_behind().match(text, end):
        return True
    chamber = name.words[-1].bare in fact_words("no-names", "elected_bodies")
    return chamber and _candidacy_behind().match(text, end) is not None


def names_another(text: str, start: int, end: int) -> bool:
    """Whether a name known from elsewhere is a ship's here, or ends a longer name: "the newspaper Daily Larkin".

    Or it is the chamber for which somebody runs, or has an article that its bearer has not.
    """
    return (
        _ends_longer_name(text, start)
        or is_named_ship(text, start, end)
        or is_with_article(text, start, end)
        or is_contested(text, surface_form(text[start:end]), end)
    )


def is_with_article(text: str, start: int, end: int, surnames: Collection[str] | None = None) -> bool:
    """Whether an article before a word makes it another name than the surname that it is: "on the Hill".

    Where it is none of the `surnames`, any word may follow; where these are not known (None), no noun.
    """
    name = fold(text[start:end])
    if name not in fact_words("no-names", "with_article") or not text.endswith(" the ", 0, start):
        return False
    return NO_HEAD_BEHIND.match(text, end) is not None or (surnames is not None and name not in surnames)


def _ends_longer_name(text: str, start: int) -> bool:
    before = CAPITAL_RIGHT_BEFORE.search(text, max(0, start - MEMBER_BEFORE_CHARS), start)
    return before is not None and fold(before[1]) in fact_words("no-names", "before_surnames")


def is_team_member(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is a team's nickname or a band's name in the singular, behind a word for a member."""
    before = MEMBER_BEFORE.search(text, max(0, start - MEMBER_BEFORE_CHARS), start)
    name = fold(text[start:end])
    return before is not None and (f"{name}s" in _nicknames() or name in fact_words("no-names", "members_of_bands"))


@cache
def _candidacy_behind() -> re.Pattern[str]:
    return re.compile(rf" (?:{'|'.join(load_facts('no-names')['candidacies'])})s?\b")


@cache
def _legislator_behind() -> re.Pattern[str]:
    return re.compile(rf" (?i:{'|'.join(load_facts('no-names')['legislators'])})\b")


@cache
def _nicknames() -> frozenset[str]:
    nicknames: dict[str, list[str]] = load_facts("sports")["nicknames"]
    return frozenset(fold(name) for names in nicknames.values() for name in names)


@cache
def _shared_behind() -> re.Pattern[str]:
    return re.compile(rf" (?:{'|'.join(load_facts('no-names')['shared_by_two'])})\b")
