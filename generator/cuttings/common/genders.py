"""The gender that words give to a person: pronouns, forms of address, nouns and given names."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from cuttings.common.facts import load_facts


@cache
def genders_of(group: str) -> Mapping[str, str]:
    """Each word of one group (`pronouns`, `titles`, `nouns`, `names`), as it is listed, with "male" or "female"."""
    facts = load_facts("genders")
    return {word: gender for gender in ("male", "female") for word in facts[gender][group]}
