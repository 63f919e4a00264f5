"""Recognises a sentence that the parse cuts in two, between a verb and what it reports."""

from __future__ import annotations

from cuttings.statements.cues import reporting_verb
from cuttings.statements.words import Words


def parted_report(words: Words, word: int) -> int | None:
    """The verb of the sentence before, where the parse parts it from what it reports: "told the paper | it was late".

    So it is where nothing closes that sentence, and it ends with who was told.
    """
    word = words.root(word)
    last = words.firsts[word] - 1
    if (
        last < 1
        or words.tags[last] in {"PUNCT", "SPACE"}
        or words.text[words.ends[last] : words.starts[last + 1]] != " "
    ):
        return None
    hearer = last
    while words.heads[hearer] != hearer and words.dependencies[hearer] not in {"dobj", "dative"}:
        hearer = words.heads[hearer]
    facts = reporting_verb(words, words.heads[hearer])
    told = facts is not None and {"that", "hearer"} <= facts.takes and words.subject(word) is not None
    return words.heads[hearer] if told and words.lasts[hearer] == last else None
