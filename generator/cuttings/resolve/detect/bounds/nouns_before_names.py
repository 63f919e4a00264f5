"""Finds where the name of an organisation begins that was read with the noun for what it is before it."""

from __future__ import annotations

import re
from functools import cache

from cuttings.common.text import alternation
from cuttings.resolve.names.tokens import fact_words

SENTENCE_BEFORE = re.compile(r"(?:[.!?:][\"”’)]* |\n[\"“‘]?)\Z|\A\Z")  # before the first word of a sentence
SENTENCE_END_CHARS = 4  # characters before a name in which the sentence before ends
SUPER_PAC = re.compile(r"PAC (?=[A-Z])")  # behind "super", which begins no name: "the super PAC Larkin Rising"
SUPER_BEFORE = re.compile(r"\b[Ss]uper[ -]\Z")
SUPER_CHARS = 6  # characters before a name in which it stands


def start_behind_noun(text: str, start: int, end: int) -> int:
    """Where "Larkin" is in "Security firm Larkin" that opens a sentence, or in "super PAC Larkin"; else `start`."""
    noun = _noun_opening().match(text, start, end)
    if noun and SENTENCE_BEFORE.search(text, max(0, start - SENTENCE_END_CHARS), start):
        return noun.end()
    pac = SUPER_PAC.match(text, start, end)
    return pac.end() if pac and SUPER_BEFORE.search(text, max(0, start - SUPER_CHARS), start) else start


@cache
def _noun_opening() -> re.Pattern[str]:
    """A noun for a body behind a word that opens a sentence, before a name."""
    nouns = alternation(fact_words("kinds", "nouns_for_bodies") - {"university"})  # "Larkin university Press"
    return re.compile(rf"[A-Z][\w’'-]* (?:[a-z]+ )?(?:{nouns}) (?=[\w’'-]*[A-Z])")
