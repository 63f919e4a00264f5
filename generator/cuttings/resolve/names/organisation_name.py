"""Reads names of organisations: the parts that are compared, and what each name is made of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from cuttings.common.facts import load_facts
from cuttings.common.text import fold
from cuttings.resolve.names.tokens import Word, bare_word, fact_words, join_initials, normalise_spelling, words

ACRONYM_LENGTHS = range(2, 9)  # letters of an acronym
ACRONYM_PATTERN = re.compile(r"[^\W\d_](?:[^\W_]|[.&/-])*")
LETTERS_BETWEEN_DASHES = re.compile(
    r"\b([A-Z]{2,8}) ?(?:[—–]|--?) ?[\"“]?([A-Z][\w’']*(?: [\w’']+){1,9})[\"”]? ?(?:[—–]|--?)"
)
WORDS_WITHOUT_LETTER = frozenset({"and", "at", "de", "del", "des", "du", "for", "in", "la", "of", "on", "the", "to"})
UNIVERSITY_OF = ("university", "of")
ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
MINISTRY_PATTERN = re.compile(r"(?:ministry|department) (?:of|for) (?:the )?(.+)")


@dataclass(frozen=True)
class OrganisationName:
    """The parts of an organisation's name, folded and without legal forms."""

    parts: tuple[str, ...]
    formal: bool  # written with a legal form: "Larkin Corp"
    letters: str  # where it may be an acronym, its letters: "at&t" is "att"; else ""
    legal_forms: tuple[str, ...] = ()  # those left out at its end, of which an acronym may have the first letter

    @cached_property
    def key(self) -> str:
        """The same for every way to write one name: "Wal-Mart", "Walmart"; "University of Larkin"."""
        parts = self.parts
        if len(parts) == len(UNIVERSITY_OF) + 1 and parts[:2] == UNIVERSITY_OF and parts[2] not in two_universities():
            parts = (parts[2], "university")
        elif parts[:2] == UNIVERSITY_OF:  # "University of Larkin at Poole", "University of Larkin, Poole"
            parts = tuple(part.replace("-", "") for part in parts if part != "at")
        return "".join(parts).replace(".", "").replace("'", "")

    @cached_property
    def core(self) -> str:
        """The name folded, without "the", legal forms and possessives."""
        return " ".join(self.parts)

    @cached_property
    def capitals(self) -> tuple[str, ...]:
        """The parts that an acronym takes its letters from."""
        return tuple(p for p in self.parts if p not in small_words())

    @cached_property
    def generic_name(self) -> str | None:
        """The name that every country has, in one form: "foreign ministry" for "Ministry of Foreign Affairs".

        None for the name of something that exists only once.
        """
        ministry = MINISTRY_PATTERN.fullmatch(self.core)
        first, _, _ = self.core.partition(" ")
        before, _, last = self.core.rpartition(" ")
        field, head = (ministry[1], first) if ministry else (before, last)
        field = load_facts("organisations")["portfolios"].get(field, field)
        name = f"{field} {head}".strip()
        if head == "ministry" or name in _generic_names() or self.core in _generic_names():
            same_office: dict[str, str] = load_facts("organisations")["same_office"]
            return same_office.get(name, name)
        return None

    @property
    def is_one_in_turn(self) -> bool:
        """Whether it is one of those that a body is, one after the other: "99th Senate"."""
        return len(self.parts) == 2 and ORDINAL.fullmatch(self.parts[0]) is not None

    @property
    def is_generic(self) -> bool:
        """Whether every country has an organisation of that name."""
        return self.generic_name is not None

    @cached_property
    def is_role(self) -> bool:
        """Whether the name is only the word for what an organisation is: "the Council", "the Bank"."""
        heads, legal = fact_words("organisations", "heads"), fact_words("organisations", "legal_forms")
        return len(self.parts) == 1 and self.parts[0] in heads and self.parts[0] not in legal

    @cached_property
    def is_complete(self) -> bool:
        """Whether the name ends as names of organisations do: what follows it in a longer name makes another thing."""
        return len(self.parts) > 1 and self.parts[-1] in fact_words("organisations", "heads")


def read_organisation(text: str) -> OrganisationName:
    """The parts of the organisation's name `text`."""
    legal, clubs = fact_words("organisations", "legal_forms"), fact_words("organisations", "club_forms")
    line = words(join_initials(text.partition("<")[0] or text))  # before a share's code: "Larkin Corp <LKN"
    parts = [p for i, w in enumerate(line) for p in _written_out(w.bare, w.text, i == 0).split()]
    parts = [p for p in parts if p != "and"] if len(parts) > 1 else parts
    if len(parts) > 1 and parts[0] == "the":
        parts = parts[1:]
    whole = list(parts)
    while len(parts) > 1 and (parts[-1] in legal or parts[-1] in clubs):
        parts.pop()
    forms = tuple(whole[len(parts) :])
    if len(parts) > 1 and (parts[0] in clubs or parts[0] in fact_words("organisations", "leading_forms")):
        parts = parts[1:]
    spelt = tuple(normalise_spelling(" ".join(parts)).split())
    return OrganisationName(spelt, bool(forms), _acronym_letters(text), forms)


def two_universities() -> frozenset[str]:
    """Places whose name two universities have, one before "University" and one behind "of"."""
    return fact_words("organisations", "two_universities")


def small_words() -> frozenset[str]:
    """Words that join the parts of a name and give no letter to its acronym."""
    return fact_words("organisations", "small_words")


def only_legal_forms(name: Sequence[Word]) -> bool:
    """Whether a name consists of legal forms: "Co Inc", which the recogniser cut off a firm's name."""
    return bool(name) and all(w.bare in fact_words("organisations", "legal_forms") for w in name)


def reads_as_organisation(name: Sequence[Word]) -> bool:
    """Whether a name ends in the noun of an organisation, or opens with one as in "Banque du Nord"."""
    ends = bool(name) and name[-1].bare in fact_words("organisations", "heads")
    return ends or opens_as_organisation(name)


def opens_as_organisation(name: Sequence[Word]) -> bool:
    """Whether a name opens with a foreign noun of an organisation, or is one word that ends in one: "Larkinbank".

    A hyphen may join the noun to the rest: "Tehreek-e-Larkin".
    """
    first, hyphen, _ = name[0].text.partition("-") if name else ("", "", "")
    if bare_word(first) in fact_words("organisations", "first_words"):
        return len(name) > 1 or bool(hyphen)
    if len(name) != 1:
        return False
    bank = name[0].bare.endswith(tuple(fact_words("organisations", "last_parts")))
    return bank and name[0].bare not in fact_words("organisations", "no_banks")


def reads_as_firm(name: Sequence[Word]) -> bool:
    """Whether a name read as a person's opens as an organisation, or has a noun inside that nobody is called by."""
    inside = {word.bare for word in name[1:-1]}
    ends = len(name) > 1 and name[-1].bare in fact_words("organisations", "last_words")
    return ends or opens_as_organisation(name) or bool(inside & fact_words("organisations", "never_in_people"))


def is_firm_of_place(name: Sequence[Word]) -> bool:
    """Whether a name that was read as a place's is a firm's: "Old Railway of Freedonia", "Diocese of Larkin"."""
    line = [word.bare for word in name]
    if len(line) == 2 and line[1] in fact_words("organisations", "last_words_of_firms"):
        return line[0] not in fact_words("titles", "public") | {"federal", "financial", "national", "state", "world"}
    if len(line) > 2 and " ".join(line[-2:]) in fact_words("organisations", "last_two_words"):
        return True
    if len(line) > 2 and line[1] == "of" and line[0] in fact_words("organisations", "first_before_of"):
        return True
    of = line.index("of") if "of" in line[2:] else 0
    return of > 1 and line[of - 1] in fact_words("organisations", "heads_before_of")


def _written_out(bare: str, text: str, first: bool) -> str:
    """A word without abbreviation: "Dept", and at the beginning of a name a place's: "U.S.", "LA"."""
    facts = load_facts("organisations")
    places: dict[str, str] = facts["places"]
    if first and text.isupper() and (place := places.get(bare.replace(".", ""))):
        return place
    abbreviated: dict[str, str] = facts["abbreviated"]
    return abbreviated.get(bare.rstrip("."), bare)


def _acronym_letters(text: str) -> str:
    """The letters of what may be an acronym, folded: capitals, at most one small letter in four ("BoE", "UNHCR's")."""
    bare = re.sub(r"['’]s$", "", text)
    if not ACRONYM_PATTERN.fullmatch(bare):
        return ""
    letters = [c for c in bare if c.isalnum()]
    small = sum(c.islower() for c in letters)
    if len(letters) in ACRONYM_LENGTHS and small * 3 <= len(letters):
        return fold("".join(letters))
    return ""


@cache
def _generic_names() -> frozenset[str]:
    return frozenset(read_organisation(name).core for name in load_facts("organisations")["generic"])


def spelt_between_dashes(text: str) -> dict[str, str]:
    """What letters stand for by the words between dashes behind them: "the QSB — Quarry Sales Board — met"."""
    found = ((m[1], name_of_letters(m[2].split(), m[1])) for m in LETTERS_BETWEEN_DASHES.finditer(text))
    return {letters: name for letters, name in found if name}


def name_of_letters(spelt: Sequence[str], letters: str) -> str | None:
    """The words as one name, if each of the letters is of one that has a capital, and the others are small ones."""
    capitals = [word for word in spelt if word[0].isupper()]
    fits = len(letters) > 1 and "".join(word[0] for word in capitals) == letters.upper()
    return " ".join(spelt) if fits and all(w[0].isupper() or w in WORDS_WITHOUT_LETTER for w in spelt) else None
