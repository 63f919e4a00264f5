"""Parts what somebody is told from a clause about who is told: "told the host, who noted that it was late, that"."""

from __future__ import annotations

from cuttings.statements.cues import ReportingVerb, reporting_verb
from cuttings.statements.spans import trim
from cuttings.statements.words import SENTENCE_END_MARKS, Span, Words

MAX_WORDS_ABOUT_HEARER = 40  # words between "who" and the "that" behind its clause
MAX_WORDS_TOLD = 120  # words of a sentence behind that


def behind_hearer(words: Words, verb: int, facts: ReportingVerb) -> Span | None:
    """What is told behind a clause about who is told; None where there is no such clause."""
    that = _that_behind(words, verb) if {"that", "hearer"} <= facts.takes else None
    if that is None:
        return None
    last = that
    while last + 1 < min(len(words), that + MAX_WORDS_TOLD) and words.forms[last + 1] not in SENTENCE_END_MARKS:
        last += 1
    return None if "\n" in words.text[words.starts[that] : words.ends[last]] else trim(words, that, last)


def before_told(words: Words, verb: int, start: int, end: int) -> int:
    """The end of what the one who is told says, in a clause about them, before what they are told."""
    hearer = words.heads[verb]
    facts = reporting_verb(words, words.heads[hearer]) if words.dependencies[verb] == "relcl" else None
    told = facts is not None and {"that", "hearer"} <= facts.takes
    that = _that_behind(words, words.heads[hearer]) if told else None
    return words.ends[that - 2] if that is not None and start < words.starts[that - 1] < end else end


def _that_behind(words: Words, verb: int) -> int | None:
    """The "that" which opens what is told behind ", who ...,"; None where that clause does not follow who is told."""
    hearer = words.child(verb, "dobj", "dative")
    if hearer is None or hearer < verb or words.forms[hearer + 1 : hearer + 3] != (",", "who"):
        return None
    for word in range(hearer + 3, min(len(words), hearer + MAX_WORDS_ABOUT_HEARER)):
        if words.forms[word] in SENTENCE_END_MARKS:
            return None
        if words.forms[word - 1 : word + 1] == (",", "that"):
            return word
    return None
