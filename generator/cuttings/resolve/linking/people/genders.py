"""The gender that given names and forms of address tell."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from cuttings.common.facts import load_facts
from cuttings.common.text import fold


@cache
def gender_of_names() -> Mapping[str, str]:
    """The gender of the commonest given names, by folded name."""
    return {fold(w): g for g, facts in load_facts("genders").items() for w in facts["names"]}


@cache
def gender_of_titles() -> Mapping[str, str]:
    """The gender of forms of address, by folded word: of "mr", "mrs"."""
    return {fold(w): g for g, facts in load_facts("genders").items() for w in facts["titles"]}
