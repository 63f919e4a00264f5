"""Finds out whether one name of an organisation is short for another, how, and how sure that is."""

from __future__ import annotations

import re
from enum import IntEnum
from typing import NamedTuple

from cuttings.common.facts import word_set
from cuttings.gazetteer import Gazetteer, prominence
from cuttings.gazetteer.toponym import REGION
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.organisations.committee_names import read_committee
from cuttings.resolve.linking.stated_aliases import also_known
from cuttings.resolve.names.known_organisations import is_outlet
from cuttings.resolve.names.organisation_name import (
    OrganisationName,
    small_words,
)
from cuttings.resolve.names.tokens import fact_words
from cuttings.resolve.teams.team_mentions import all_nicknames

# Prominence in powers of ten, as of inhabitants.
MIN_WELL_KNOWN_PROMINENCE = 5.3  # the name alone means the place first, and not what is called after it
MIN_CLUB_PLACE_PROMINENCE = 5.0  # the same of the smallest place that a club's name of two words begins with
MIN_CLUB_TOWN_PROMINENCE = 3.9  # the same where more words follow
MIN_INNER_ACRONYM_LETTERS = 3  # letters in capitals of an acronym inside a name
MIN_SHORT_CHARS = 3  # characters of what is left of a name
MAX_INTRODUCING_CHARS = 16  # characters between a name and the one in brackets behind it
MAX_CLUB_PLACE_WORDS = 3  # words of a place that a club is called after
ALIAS_OPENS = re.compile(r"\s?[(\[]\s?[\"“'‘]?|, (?:or|known as|called) (?:the )?", re.IGNORECASE)
ALIAS_CLOSES = re.compile(r"\s?[)\],;]|['’]s\b|[\"”’']\s?\)")
PREPOSITIONS_OF_PLACE = {"on", "at", "via"}  # "Potters on Larkin" are not called Larkin
OTHER_THAN_BODY = frozenset({"old", "former"})  # "the Old Senate" is a chamber, and not what the Senate is short for
LEADS_TO_OWNED = {"the", "against"}  # words before what a body is of or against


class Strength(IntEnum):
    """How sure it is that one name is short for another; the higher wins."""

    ROLE = 1  # "the Council": the only one that the article names
    TAIL = 2  # "Mills" for "Larkin Mills"
    WORD = 3  # "Larkin" for "Larkin Mills"
    NICKNAME = 4  # "Rovers" for "Larkin Rovers", of a place
    END = 5  # "Freedom Front" for "Larkin Freedom Front"
    WORDS = 6  # "Larkin Mills" for "Larkin Mills Foundation"
    LETTERS = 7  # the first letters of the words
    BRACKETS = 8  # "World Data Council (WDC)", and so for letters that stand for words of another language


class ShortForm(NamedTuple):
    """How a name is short for another: how sure, and in words."""

    strength: Strength
    why: str


def short_for(short: Candidate, full: Candidate, text: str, gazetteer: Gazetteer) -> ShortForm | None:
    """How `short` abbreviates `full` in an article with that `text`, None where it does not."""
    a, b = short.name.organisation, full.name.organisation
    if a.key == b.key or len(b.parts) < 2:
        return None
    if also_known(text, full, short):
        return ShortForm(Strength.BRACKETS, "another name, as the article says, of")
    if a.letters and len(b.parts) > 1:
        of_outlet = is_outlet(short.text) and a.letters not in initials(b)  # "United Nations (CNN)" opens its report
        if not of_outlet and introduced(text, short, full):
            return ShortForm(Strength.BRACKETS, "put beside it in brackets: short for")
        if a.letters in initials(b) and not _holds_acronym(full):
            return ShortForm(Strength.LETTERS, "the acronym of")
    whole = a.letters and (short.name.known or is_outlet(short.text))  # "BBC" is not short for "BBC Larkin"
    whole = whole or _is_product(short, full) or _is_branch_in(short, full, gazetteer)
    how = None if whole else _same_committee(a, b) or _shortened(a, b, gazetteer)
    if how and re.search(rf"[-/]{re.escape(short.text)}$", full.text, re.IGNORECASE):
        return None  # "Larkin Post-ABC News" is of both
    return how


def _is_product(short: Candidate, full: Candidate) -> bool:
    """Whether letters behind the name of a firm that everybody knows are those of what it makes: "Sony PSP"."""
    own, whole = short.name.words, full.name.words
    known = short.text in word_set("organisations", "household_names") and not full.name.organisation.formal
    return known and full.text.startswith(short.text) and all(word.text.isupper() for word in whole[len(own) :])


def _is_branch_in(short: Candidate, full: Candidate, gazetteer: Gazetteer) -> bool:
    """Whether the longer name is that of an outlet's branch in a place, with the short one: "BBC Leeds"."""
    owner = full.text.removesuffix(short.text).strip()
    return owner != full.text and is_outlet(owner) and bool(gazetteer.lookup(short.text))


def _holds_acronym(c: Candidate) -> bool:
    """Whether a word of a name is an acronym: it gives more letters than one."""
    return not c.text.isupper() and any(
        len(w.text) >= MIN_INNER_ACRONYM_LETTERS and w.text.isupper() for w in c.name.words
    )


def introduced(text: str, short: Candidate, full: Candidate) -> bool:
    """Whether one stands in brackets behind the other, in either order."""
    first, second = sorted((short, full), key=lambda c: c.start)
    gap = text[first.end : second.start]
    if len(gap) > MAX_INTRODUCING_CHARS or not ALIAS_OPENS.fullmatch(gap):
        return False
    return ALIAS_CLOSES.match(text, second.end) is not None


def initials(name: OrganisationName) -> frozenset[str]:
    """What the letters of a name may be: of its weighty words, of all its words, of those before a place at its end.

    The first legal form may give a letter too: "LTC" of "Larkin Trading Corp".
    """
    parts = [p for p in name.parts if p[:1].isalnum()]
    weighty = [p for i, p in enumerate(parts) if i == 0 or p not in small_words()]
    found = {"".join(p[0] for p in parts), "".join(p[0] for p in weighty)}
    if name.legal_forms and len(weighty) > 1:
        found.add("".join(p[0] for p in (*weighty, name.legal_forms[0])))
    for small in ("of", "in"):
        if small in parts[2:]:
            before = parts[: len(parts) - 1 - parts[::-1].index(small)]
            found.add("".join(p[0] for i, p in enumerate(before) if i == 0 or p not in small_words()))
    return frozenset(f for f in found if len(f) > 1)


def nickname(name: OrganisationName, gazetteer: Gazetteer) -> tuple[str, ...]:
    """The words behind the place that a club's name begins with: "rovers" of "Larkin Rovers"; () for other names."""
    heads = fact_words("organisations", "heads")
    for length in range(min(MAX_CLUB_PLACE_WORDS, len(name.parts) - 1), 0, -1):
        tail = name.parts[length:]
        least = MIN_CLUB_PLACE_PROMINENCE if len(tail) == 1 else MIN_CLUB_TOWN_PROMINENCE
        beginning = " ".join(name.parts[:length])
        if tail[-1] not in heads and tail[0] not in small_words() and _place(beginning, gazetteer, least):
            return tail
    return ()


def _place(name: str, gazetteer: Gazetteer, least: float) -> bool:
    known = gazetteer.names.get(name, ())
    return bool(known) and prominence(known[0], name) >= least


def _same_committee(short: OrganisationName, full: OrganisationName) -> ShortForm | None:
    """How a committee's name is short for its fuller one, None where it is not."""
    one, other = read_committee(short), read_committee(full)
    fits = one and other and len(short.parts) < len(full.parts) and one.shortens(other)
    return ShortForm(Strength.END, "short for the committee") if fits else None


def _shortened(short: OrganisationName, full: OrganisationName, gazetteer: Gazetteer) -> ShortForm | None:
    a, b = short.parts, full.parts
    lone = len(a) == 1
    if len(a) >= len(b):
        return None
    if short.is_role:
        fits = a[0] in (b[-1], b[0]) and not full.is_generic and b[-2] not in OTHER_THAN_BODY
        fits = fits and not full.is_one_in_turn
        return ShortForm(Strength.ROLE, "the only one of that sort:") if fits else None
    if b[: len(a)] == a and not short.is_generic and may_be_cut_off(short, full, gazetteer):
        fits = not lone or len(full.capitals) > 1
        return ShortForm(Strength.WORD if lone else Strength.WORDS, "short for") if fits else None
    if b[-len(a) :] == a and not _means_another(a, b):
        if nickname(full, gazetteer) == a:
            return ShortForm(Strength.NICKNAME, "the name without the place:")
        return ShortForm(Strength.TAIL if lone else Strength.END, "the end of")
    return None


def _means_another(end: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether the words before the `end` of a full name make another body of it: "Reformed Church of Larkin".

    So does "Golden" before "Eagles": each is the nickname of a team. What a body is of is not the body, "Friends of the
    Dunes", except a house: "House of Lords".
    """
    before = full[-len(end) - 1]
    if before in LEADS_TO_OWNED and full[0] not in fact_words("organisations", "houses"):
        return True
    coded = any(ch.isdigit() for ch in before)  # "QX-7 Larkin" is a thing so called
    if coded or before in PREPOSITIONS_OF_PLACE or before in fact_words("organisations", "rival_bodies"):
        return True
    return {" ".join(end), " ".join(full)} <= all_nicknames()


def may_be_cut_off(short: OrganisationName, full: OrganisationName, gazetteer: Gazetteer) -> bool:
    """Whether the words of `full` behind those of `short` may be left out without naming something else.

    "Press" may not be left out of "Larkin University Press", "State" not out of "Oregon State", nor "Finance" of what
    belongs to "Larkin Corp"; and
    a well-known place stands for its club or university alone.
    """
    rest = full.parts[len(short.parts) :]
    school = len(rest) == 1 and rest[0] in fact_words("organisations", "school_forms")
    branch = short.parts[-1] == "party" and rest[0] == "of" and _is_region(" ".join(rest[1:]), gazetteer)
    if school or branch:  # "Larkin Party of Ohio" is a branch
        return False
    if rest[0] in small_words() or rest[0] in fact_words("organisations", "legal_forms"):
        return True
    if short.is_complete:
        return all(p in fact_words("organisations", "dispensable") for p in rest)
    if len(short.core) < MIN_SHORT_CHARS or not _place(short.core, gazetteer, MIN_WELL_KNOWN_PROMINENCE):
        return len(short.core) >= MIN_SHORT_CHARS
    no_place = fact_words("organisations", "heads", "papers")
    return rest[-1] not in no_place or rest[0] in {"university", "college"}


def _is_region(name: str, gazetteer: Gazetteer) -> bool:
    known = gazetteer.lookup(name)
    return bool(known) and known[0].place_type == REGION


def is_dispensable(rest: tuple[str, ...]) -> bool:
    """Whether words at the end of a name are left out of it at will: "Service", "Department", "Magazine"."""
    return bool(rest) and all(p in fact_words("organisations", "dispensable") for p in rest)


def is_part(rest: tuple[str, ...]) -> bool:
    """Whether words behind a firm's name tell of a part of it: "Finance", "Securities", "of Canada"."""
    return any(p in fact_words("organisations", "parts") for p in rest)


def is_branch(rest: tuple[str, ...]) -> bool:
    """Whether words behind a firm's name tell of what it has or makes: "News", "Pictures"."""
    return rest[-1] in fact_words("organisations", "branches")
