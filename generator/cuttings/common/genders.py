"""The gender that words give to a person: pronouns, forms of address, nouns and given names."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from cuttings.common.facts import load_facts

GENDERS = ("male", "female")


@cache
def genders_of(group: str) -> Mapping[str, str]:
    """Each word of one group of `genders.yml`, as it is listed, with "male" or "female".

    The names listed by hand come before those of the large list that a tool makes.
    """
    facts, given_names = load_facts("genders"), load_facts("given-names")
    large = ((gender, given_names[gender].split() if group == "names" else ()) for gender in GENDERS)
    listed = ((gender, facts[gender][group]) for gender in GENDERS)
    unsure = facts["both"] if group == "names" else ()
    found = {word: gender for source in (large, listed) for gender, words in source for word in words}
    return {word: gender for word, gender in found.items() if word not in unsure}


@cache
def given_names() -> frozenset[str]:
    """The given names that are listed, those of both sexes too."""
    return frozenset(genders_of("names")).union(load_facts("genders")["both"])
