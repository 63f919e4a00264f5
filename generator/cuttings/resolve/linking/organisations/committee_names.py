"""Reads names of a parliament's committees, which articles shorten and turn round: "House Intelligence Committee"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from cuttings.common.facts import load_facts
from cuttings.resolve.names.organisation_name import OrganisationName, read_organisation, small_words

COMMITTEES = frozenset({"committee", "subcommittee"})
CHAMBERS = frozenset({"house", "senate"})
CHAMBER_WORDS = frozenset({"us", "u.s", "u.s.", "united", "states", "representatives"})  # of a chamber's own name
WORDS_OF_CHAMBERS = {
    "house": re.compile(r"(?<!White )\bHouse\b(?! of (?:Lords|Commons))|\b(?:Reps?\.|Congress(?:man|woman)\b)"),
    "senate": re.compile(r"\b(?:Senate\b|Sens?\.|[Ss]enators?\b)"),
}
CHAMBER_CHARS = (60, 160)  # characters on each side of a committee's name in which they are looked for
SORTS = frozenset({"select", "permanent", "special", "standing"})  # of committees, left out at will


class CommitteeName(NamedTuple):
    """The parts of a committee's name."""

    noun: str  # of COMMITTEES
    chamber: str  # of CHAMBERS, "" where the name has none
    field: tuple[str, ...]  # what it is for, without small words: "oversight", "government", "reform"

    def shortens(self, full: CommitteeName) -> bool:
        """Whether this may be short for `full`: of no other chamber, and for the first of its fields."""
        own_chamber = self.chamber in ("", full.chamber)
        return own_chamber and self.noun == full.noun and self.field == full.field[: len(self.field)]


def read_committee(name: OrganisationName) -> CommitteeName | None:
    """The parts of a committee's name; None where it is not one, or does not say what the committee is for.

    A chamber and the field of a committee that it is known to have are one: "Senate Judiciary" chairman.
    """
    nouns = [part for part in name.parts if part in COMMITTEES]
    chambers = [part for part in name.parts if part in CHAMBERS]
    if not nouns and len(chambers) == 1 and name.parts[0] in CHAMBERS and _field(name.parts[1:]) in _known_fields():
        return CommitteeName("committee", chambers[0], _field(name.parts[1:]))
    if len(nouns) != 1:
        return None
    left_out = {*nouns, *chambers, *CHAMBER_WORDS, *SORTS, *small_words()}
    field = tuple(part for part in name.parts if part not in left_out)
    return CommitteeName(nouns[0], chambers[0] if len(chambers) == 1 else "", field) if field else None


def is_of_either_chamber(name: OrganisationName, text: str) -> bool:
    """Whether both chambers have a committee of that name, which does not say whose it is: "Judiciary Committee".

    So it is in a `text` that speaks of the House or the Senate.
    """
    committee = read_committee(name)
    if committee is None or committee.chamber or committee.field not in _known_fields():
        return False
    return any(words.search(text) for words in WORDS_OF_CHAMBERS.values())


def chamber_beside(text: str, start: int, end: int) -> str:
    """The only one of the chambers that the words beside `text[start:end]` speak of, by members too; "" if none is.

    The nearest words tell it, or else those farther away.
    """
    for chars in CHAMBER_CHARS:
        beside = text[max(0, start - chars) : end + chars]
        found = [chamber for chamber, words in WORDS_OF_CHAMBERS.items() if words.search(beside)]
        if found:
            return found[0] if len(found) == 1 else ""
    return ""


def _field(parts: Sequence[str]) -> tuple[str, ...]:
    """The words for what a committee is for, without the small ones."""
    return tuple(part for part in parts if part not in small_words())


@cache
def _known_fields() -> frozenset[tuple[str, ...]]:
    """What the committees of a chamber are for."""
    return frozenset(
        _field(read_organisation(field).parts) for field in load_facts("organisations")["committee_fields"]
    )
