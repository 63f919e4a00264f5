"""Recognises that another source than the speaker stands at the end of a claim: ", the Wave reported on Monday"."""

from __future__ import annotations

from cuttings.model import VERB_TAGS
from cuttings.statements.cues import reporting_verb, verbs
from cuttings.statements.words import Words

MAX_WORDS_OF_SOURCE = 6  # words from the comma to the verb: "the Norvik Evening Wave reported"
_SOURCE_TAGS = frozenset({"DET", "PROPN", "NOUN", "ADJ", "PART", "NUM"})
_WHEN_TAGS = frozenset({"ADP", "DET", "PROPN", "NOUN", "NUM", "ADV", "ADJ", "PUNCT"})


def is_another_cue(words: Words, first: int, inside: range) -> bool:
    """Whether the claim ends with who else tells it: "Lund said it was late[, the Wave reported on Monday]"."""
    told = any(words.tags[w] in VERB_TAGS and words.subject(w) is not None for w in range(inside.start, first))
    return words.forms[first - 1] == "," and told and is_only_cue(words, range(first, inside.stop))


def is_only_cue(words: Words, inside: range) -> bool:
    """Whether the words are only a source and its verb, perhaps with a time: "the Wave reported on Monday"."""
    for verb in inside[1:MAX_WORDS_OF_SOURCE]:
        if words.tags[verb] in VERB_TAGS:
            told = reporting_verb(words, verb) is not None and words.lemmas[verb] in verbs("noting") | {"say"}
            return told and all(words.tags[w] in _WHEN_TAGS for w in range(verb + 1, inside.stop))
        if words.tags[verb] not in _SOURCE_TAGS:
            return False
    return False
