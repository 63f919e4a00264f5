"""Reads names of organisations: what is compared of them, and what each is made of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from cuttings.common.facts import load_facts
from cuttings.common.text import fold
from cuttings.resolve.names.tokens import closed_up, even_spelling, fact_words, words

SHORTEST, LONGEST = 2, 8  # letters of an acronym
ACRONYM = re.compile(r"[^\W\d_](?:[^\W_]|[.&/-])*")
MINISTRY = re.compile(r"(?:ministry|department) (?:of|for) (?:the )?(.+)")


@dataclass(frozen=True, slots=True)
class OrganisationName:
    """The parts of an organisation's name, folded and without legal forms."""

    parts: tuple[str, ...]
    formal: bool  # written with a legal form: "Larkin Corp"
    letters: str  # where it may be an acronym, its letters: "at&t" is "att"; else ""

    @property
    def capitals(self) -> tuple[str, ...]:
        """The parts that an acronym takes its letters from."""
        return tuple(p for p in self.parts if p not in small_words())

    @property
    def key(self) -> str:
        """Equal for the ways to write one name: "Wal-Mart", "Walmart"."""
        return "".join(self.parts).replace(".", "").replace("'", "")


def small_words() -> frozenset[str]:
    """Words that join the parts of a name and give no letter to its acronym."""
    return fact_words("organisations", "small_words")


@cache
def read_organisation(text: str) -> OrganisationName:
    """The parts of the organisation's name `text`."""
    legal, clubs = fact_words("organisations", "legal_forms"), fact_words("organisations", "club_forms")
    line = words(closed_up(text.partition("<")[0] or text))  # a share's code stands behind: "Larkin Corp <LKN"
    parts = [p for i, w in enumerate(line) for p in _written_out(w.bare, w.text, i == 0).split()]
    parts = [p for p in parts if p != "and"] if len(parts) > 1 else parts
    if len(parts) > 1 and parts[0] == "the":
        parts = parts[1:]
    whole = len(parts)
    while len(parts) > 1 and (parts[-1] in legal or parts[-1] in clubs):
        parts.pop()
    formal = len(parts) < whole
    if len(parts) > 1 and parts[0] in clubs:
        parts = parts[1:]
    even = tuple(even_spelling(" ".join(parts)).split())
    return OrganisationName(even, formal, _letters(text))


def core_name(name: str) -> str:
    """`name` folded, without "the", legal forms and possessives: what is compared."""
    return " ".join(read_organisation(name).parts)


def _written_out(bare: str, text: str, first: bool) -> str:
    """A word without abbreviation: "Dept", and at the beginning of a name a place's: "U.S.", "LA"."""
    facts = load_facts("organisations")
    places: dict[str, str] = facts["places"]
    if first and text.isupper() and (place := places.get(bare.replace(".", ""))):
        return place
    abbreviated: dict[str, str] = facts["abbreviated"]
    return abbreviated.get(bare.rstrip("."), bare)


def _letters(text: str) -> str:
    """The letters of what may be an acronym, folded: capitals, at most one small letter in four ("BoE", "UNHCR's")."""
    bare = re.sub(r"['’]s$", "", text)
    if not ACRONYM.fullmatch(bare):
        return ""
    letters = [c for c in bare if c.isalnum()]
    small = sum(c.islower() for c in letters)
    return fold("".join(letters)) if SHORTEST <= len(letters) <= LONGEST and small * 3 <= len(letters) else ""


@cache
def generic_name(name: str) -> str | None:
    """The name that every country's has, in one form: "foreign ministry" for "Ministry of Foreign Affairs".

    None for the name of something that there is only one of.
    """
    core = core_name(name)
    turned = MINISTRY.fullmatch(core)
    office, _, _ = core.partition(" ")
    field, head = (turned[1], office) if turned else (core.rpartition(" ")[0], core.rpartition(" ")[2])
    field = load_facts("organisations")["portfolios"].get(field, field)
    even = f"{field} {head}".strip()
    if head == "ministry" or even in _generic() or core in _generic():
        same_office: dict[str, str] = load_facts("organisations")["same_office"]
        return same_office.get(even, even)
    return None


def is_generic(name: str) -> bool:
    """Whether every country has an organisation of that name."""
    return generic_name(name) is not None


@cache
def _generic() -> frozenset[str]:
    return frozenset(core_name(name) for name in load_facts("organisations")["generic"])


def is_role(name: str) -> bool:
    """Whether `name` is but the word for what an organisation is: "the Council", "the Bank"."""
    parts = read_organisation(name).parts
    heads, legal = fact_words("organisations", "heads"), fact_words("organisations", "legal_forms")
    return len(parts) == 1 and parts[0] in heads and parts[0] not in legal


def only_legal(name: str) -> bool:
    """Whether `name` is nothing but a legal form, "Co Inc", which a recogniser cut off a firm's name."""
    line = words(name)
    return bool(line) and all(w.bare in fact_words("organisations", "legal_forms") for w in line)


def made_like_one(name: str) -> bool:
    """Whether `name` reads like an organisation's: its noun stands last, or first as in "Banque du Nord"."""
    last = words(name)[-1:]
    return (bool(last) and last[0].bare in fact_words("organisations", "heads")) or opens_like_one(name)


def opens_like_one(name: str) -> bool:
    """Whether a name opens with the noun of an organisation in another language, or is one word that ends in one."""
    line = words(name)
    if len(line) != 1:
        return bool(line) and line[0].bare in fact_words("organisations", "first_words")
    bank = line[0].bare.endswith(tuple(fact_words("organisations", "last_parts")))
    return bank and line[0].bare not in fact_words("organisations", "no_banks")


def is_complete(name: OrganisationName) -> bool:
    """Whether a name ends as names of organisations do, so that what follows it in a longer one makes another thing."""
    return len(name.parts) > 1 and name.parts[-1] in fact_words("organisations", "heads")
