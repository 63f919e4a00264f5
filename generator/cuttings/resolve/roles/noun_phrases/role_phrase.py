"""The words of an article by which it says what somebody is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RolePhrase:
    """The words `first` to `last` of an article, a phrase that says what somebody is; `head` is its noun."""

    first: int
    head: int
    last: int
    told: str = ""  # in other words, where the text's own are no phrase
    former: bool = False  # whether "formerly" stands before it
    singular: str = ""  # the noun of one, where `head` is of several: "actor" for "the actors X and Y"
