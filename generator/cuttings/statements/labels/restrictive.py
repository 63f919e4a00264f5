"""Recognises clauses that say which ones are meant: "the people briefed on the plans", "those who left"."""

from __future__ import annotations

from cuttings.common.speaking_nouns import can_speak
from cuttings.statements.cues import nouns, reporting_verb, verbs
from cuttings.statements.words import Words, small_words

MAX_WORDS_OF_CLAUSE = 10  # words from a noun to the end of the clause that says which one it is


def tells_which(words: Words, head: int, clause: int, end: int) -> bool:
    """Whether a clause says which ones the noun is for, who have no name: "people [briefed on the plans]".

    A relative clause does so behind a pronoun or a number: "those [who left]". `end` is where the phrase has to end.
    """
    last = up_to_aside(words, clause, words.lasts[clause])
    inside = range(head + 1, last + 1)
    if len(inside) > MAX_WORDS_OF_CLAUSE or words.ends[last] > end:
        return False
    told = (reporting_verb(words, w) is not None for w in inside if w != clause or words.forms[w].endswith("ing"))
    if any(words.tags[w] == "PUNCT" for w in inside) or any(told):
        return False
    if words.dependencies[clause] == "relcl":
        several = words.tags[head] == "NUM" or words.forms[head] in small_words("several") | {"people"}
        return several and words.forms[words.firsts[clause]] == "who"
    text = words.lemmas[head] in nouns("documents") | nouns("findings") | nouns("utterances")
    person = words.tags[head] == "NOUN" and can_speak(words.lemmas[head]) and not text
    named = words.lemmas[clause] in verbs("naming") | verbs("identifying") | {"know"}
    return person and not named and words.dependencies[clause] == "acl" and words.subject(clause) is None


def up_to_aside(words: Words, first: int, last: int) -> int:
    """The last word before a relative clause behind a comma, among `first` to `last`: "two clerks[, who left]"."""
    return next((w - 1 for w in range(first, last) if words.forms[w] == "," and words.forms[w + 1] == "who"), last)
