"""Reads from the words between two names that the second is an alias of the first: "Ann Lee, known as Annie"."""

from __future__ import annotations

import re
from typing import Protocol

MAX_ALIAS_GAP_CHARS = 50  # characters between the names
ALIAS_PHRASE = re.compile(
    r",? (?:who is |which is |also |better |commonly |popularly |widely |formerly |previously |once |still )*"
    r"(?:(?:known|referred to) (?:\w+ )?(?:as|by (?:his|her|its|the) (?:initials|nickname|acronym))"
    r"|nicknamed|dubbed|alias|a\.?k\.?a\.?|née?|born)(?: simply| the)?,? [\"“‘']?"
)


class Span(Protocol):
    """Where a name stands in a text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


def also_known(text: str, first: Span, second: Span) -> bool:
    """Whether `text` says that `second` is another name of `first`, which stands right before it."""
    gap = text[first.end : second.start]
    return 0 < len(gap) <= MAX_ALIAS_GAP_CHARS and ALIAS_PHRASE.fullmatch(gap) is not None
