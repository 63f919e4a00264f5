"""The gender that given names and forms of address give to a person, by folded word."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from cuttings.common.genders import genders_of
from cuttings.common.text import fold


@cache
def genders_by_key(group: str) -> Mapping[str, str]:
    """The gender of each word of a group of `cuttings.common.genders`, by the folded word."""
    return {fold(word): gender for word, gender in genders_of(group).items()}
