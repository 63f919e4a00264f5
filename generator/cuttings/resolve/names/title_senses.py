"""Compares titles: "Sen. Larkin" and "Senator Ann Larkin" have one, "Vice President Larkin" has another."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from cuttings.common.facts import load_facts
from cuttings.common.text import fold
from cuttings.resolve.names.titles import office_head
from cuttings.resolve.names.tokens import fact_words


class TitleSense(NamedTuple):
    """What a title says: the noun of the office in one of its spellings, and what makes another office of it."""

    head: str  # "senator", also for "Sen."
    ranks: frozenset[str]  # "vice", "prime"


@cache
def title_sense(office: str) -> TitleSense | None:
    """The sense of an office as a text writes it; None where it has no noun that heads an office."""
    head = office_head(office)
    if head is None:
        return None
    before = {word.rstrip(".") for word in fold(office).replace("-", " ").split()}
    ranks = frozenset(before & fact_words("titles", "ranks")) - {head}
    same = _same_heads().get(head, head)
    if same == "premier":
        return TitleSense("minister", frozenset({"prime"}))
    first, _, last = same.rpartition("-")  # "vice-president"
    return TitleSense(last, ranks | {first}) if first in fact_words("titles", "ranks") else TitleSense(same, ranks)


def canonical_head(word: str) -> str:
    """The first of the words for one office, folded, that the folded `word` belongs to; else `word` itself."""
    return _same_heads().get(word, word)


@cache
def _same_heads() -> Mapping[str, str]:
    """The first of the words for one office, by each of them."""
    groups = load_facts("titles")["same_office"]
    return {fold(word).rstrip("."): fold(group[0]) for group in groups for word in group}
