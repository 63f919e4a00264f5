"""Reads names of a parliament's committees, which articles shorten and turn round: "House Intelligence Committee"."""

from __future__ import annotations

from typing import NamedTuple

from cuttings.resolve.names.organisation_name import OrganisationName, small_words

COMMITTEES = frozenset({"committee", "subcommittee"})
CHAMBERS = frozenset({"house", "senate"})
CHAMBER_WORDS = frozenset({"us", "u.s", "u.s.", "united", "states", "representatives"})  # of a chamber's own name
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
    """The parts of a committee's name; None where it is not one, or does not say what the committee is for."""
    nouns = [part for part in name.parts if part in COMMITTEES]
    if len(nouns) != 1:
        return None
    chambers = [part for part in name.parts if part in CHAMBERS]
    left_out = {*nouns, *chambers, *CHAMBER_WORDS, *SORTS, *small_words()}
    field = tuple(part for part in name.parts if part not in left_out)
    return CommitteeName(nouns[0], chambers[0] if len(chambers) == 1 else "", field) if field else None
