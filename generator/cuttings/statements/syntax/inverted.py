"""Finds who speaks behind a verb without a subject: "It closed, added Lund"."""

from __future__ import annotations

from cuttings.statements.cues import reporting_verb
from cuttings.statements.words import SENTENCE_END_MARKS, Words


def name_behind(words: Words, verb: int) -> int | None:
    """The name behind a verb without a subject, between commas: "Instead, said Mr Lund, it closed".

    It may end the sentence behind a verb that has nobody for its object: "It closed, added Lund.".
    """
    end = verb + 1
    while end < len(words) and words.tags[end] == "PROPN":
        end += 1
    facts = reporting_verb(words, verb)
    alone = facts is not None and "that" in facts.takes and not facts.takes & {"hearer", "object", "noun"}
    closing = {",", *SENTENCE_END_MARKS} if alone and not words.forms[verb].endswith("ing") else {","}
    parted = end < len(words) and words.forms[verb - 1] == "," and words.forms[end] in closing
    return end - 1 if parted and end > verb + 1 and verb > 0 else None
