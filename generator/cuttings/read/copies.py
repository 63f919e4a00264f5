"""Finds copies of one article whose texts differ in a few words, such as those that two exports of a database hold."""

from __future__ import annotations

import re
from collections import Counter

from cuttings.model import Metadata

MAX_COMPARED_COPIES = 30  # articles of one title, outlet and day, the last ones, that another of these may be a copy of
_MIN_SHARE_OF_COMMON_WORDS = 0.9  # share of the words of the longer text that the other one has too

Publication = tuple[str, ...]  # title, outlet and day, folded


def publication_of(given: Metadata) -> Publication | None:
    """What copies of one article have in common: title, outlet and day; None if one of them is not stated."""
    if not (given.title and given.outlet and given.published and re.fullmatch(r"\d{4}-\d\d-\d\d", given.published)):
        return None
    return (*(" ".join(re.findall(r"\w+", text.casefold())) for text in (given.title, given.outlet)), given.published)


def are_nearly_equal(text: str, other: str) -> bool:
    """Whether nearly all words of the longer of two texts are in the other one too."""
    words, others = (Counter(re.findall(r"\w+", text.casefold())) for text in (text, other))
    return (words & others).total() >= _MIN_SHARE_OF_COMMON_WORDS * max(words.total(), others.total())


def joined(one: Metadata, other: Metadata) -> Metadata:
    """The fields of `one`, filled in from `other` where they are empty; a date keeps its own basis."""
    basis = one.published_basis if one.published else other.published_basis
    fields = {name: getattr(one, name) or getattr(other, name) for name in Metadata.__dataclass_fields__}
    return Metadata(**{**fields, "published_basis": basis})
