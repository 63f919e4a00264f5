"""Reads what a text says to be another name: "Ann Lee, known as Annie", "the Quarry Sales Board (QSB)"."""

from __future__ import annotations

import re
from typing import Protocol

from cuttings.resolve.names.organisation_name import name_of_letters, spelt_between_dashes

MAX_ALIAS_GAP_CHARS = 50  # characters between the names
ALIAS_PHRASE = re.compile(
    r"(?:, \d{1,3})?,? "  # an age
    r"(?:who is |which is |also |better |commonly |popularly |widely |formerly |previously |once |still )*"
    r"(?:(?:known|referred to) (?:\w+ )?(?:as|by (?:his|her|its|the) (?:initials|nickname|acronym))"
    r"|nicknamed|dubbed|alias|a\.?k\.?a\.?|née?|born)(?: simply| the)?,? [\"“‘']?"
)
MAX_SPELT_OUT_CHARS = 80  # characters of the words that letters in brackets stand for
WORD = re.compile(r"[^\W\d_][\w’'-]*")
ACTIVE_PHRASE = re.compile(r" (?:also |once )*(?:nicknamed|dubbed)(?: simply| the)? ")  # "Lee dubbed Berg "Owl""


class Span(Protocol):
    """Where a name stands in a text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


def also_known(text: str, first: Span, second: Span) -> bool:
    """Whether `text` says that `second` is another name of `first`, which stands right before it.

    Who nicknamed somebody, without a comma or a quotation mark, is not so called.
    """
    gap = text[first.end : second.start]
    stated = 0 < len(gap) <= MAX_ALIAS_GAP_CHARS and ALIAS_PHRASE.fullmatch(gap) is not None
    return stated and ACTIVE_PHRASE.fullmatch(gap) is None


def spelt_out(text: str, letters: str) -> str | None:
    """The capitalised words of `text` that the `letters` beside them are of; None where none are.

    "Quarry Sales Board" for "QSB" in "the Quarry Sales Board (QSB)" and in "the QSB — Quarry Sales Board —"; small
    words between them give no letter.
    """
    for bracket in re.finditer(rf"\( ?{re.escape(letters)} ?\)", text):
        before = text[max(0, bracket.start() - MAX_SPELT_OUT_CHARS) : bracket.start()]
        words = list(WORD.finditer(before))
        capitals = [n for n, word in enumerate(words) if word[0][0].isupper()][-len(letters) :]
        if capitals and name_of_letters([word[0] for word in words[capitals[0] :]], letters):
            return before[words[capitals[0]].start() :].strip()  # as it is written: "U.S." is one name
    return spelt_between_dashes(text).get(letters)
