"""The span of what was said in a reported statement, less the cue and other words at its edges."""

from __future__ import annotations

import re

from cuttings.common.facts import word_set
from cuttings.statements.cues import ReportingVerb, nouns, reporting_verb
from cuttings.statements.phrases import Speaker
from cuttings.statements.words import Span, Words, small_words

_SHARING_CLASSES = frozenset({"confirm", "agree", "admit", "deny", "refuse"})  # what is said is another's word too
_CLAUSE_EDGE_TAGS = frozenset({"PUNCT", "SPACE", "CCONJ"})


def trim(words: Words, first: int, last: int) -> Span | None:
    """The words without "that" and punctuation at the edges."""
    while first < last and (is_that(words, first) or words.tags[first] in _CLAUSE_EDGE_TAGS):
        first += 1
    while last > first and words.tags[last] in _CLAUSE_EDGE_TAGS:
        last -= 1
    return words.span(first, last) if first < last else None


def is_that(words: Words, word: int) -> bool:
    """Whether `word` is the "that" that opens a clause."""
    if words.forms[word] != "that" or words.dependencies[word] == "det":
        return False
    if words.tags[word] == "SCONJ" or words.dependencies[word] == "mark":
        return True
    return word + 1 < len(words) and words.tags[word + 1] in {"DET", "PRON", "PROPN"}


def is_of_another(words: Words, verb: int, start: int, facts: ReportingVerb) -> bool:
    """Whether the clause at `start` is what somebody else said: "Berg replied to Lund's remark that it was late"."""
    that = words.within(start, start + 1).start - 1
    if that <= verb or not is_that(words, that):
        return False
    noun = that - 1
    while noun > verb and words.tags[noun] in {"PROPN", "ADP"}:  # "a remark by Lund that"
        noun -= 1
    if noun == verb or words.tags[noun] != "NOUN":
        return False
    uttered = words.lemmas[noun] in nouns("utterances") | nouns("documents") | word_set("leads", "told")
    told = words.dependencies[noun] == "dobj" and "hearer" not in facts.takes
    owner = words.child(noun, "poss")
    owned = (owner is not None and words.forms[owner] not in small_words("owners")) or words.forms[noun + 1] == "by"
    if owned and (uttered or told):
        return facts.verb_class not in _SHARING_CLASSES
    return uttered and facts.verb_class == "answer" and "to" in words.forms[verb + 1 : noun]


def up_to_participle(words: Words, verb: int, start: int, end: int) -> Span:
    """The span up to a participle that opens another statement: "it was cold, adding "Go""."""
    for word in words.within(start, end):
        opens = (
            words.dependencies[word] == "advcl" and words.forms[word].endswith("ing") and words.forms[word - 1] == ","
        )
        if opens and word > verb + 1 and reporting_verb(words, word) and words.starts[word - 1] > start:
            return start, words.starts[word - 1]
    return start, end


def with_marks(text: str, start: int, end: int) -> Span:
    """The span with the mark before it that its own first closing mark belongs to: `Reveals "Ugly" Rows`."""
    pairs = {"“": "”", "‘": "’", '"': '"', "'": "'"}
    closing = pairs.get(text[start - 1 : start])
    if closing is None or not re.search(rf"{closing}(?:\W|$)", text[start:end]):
        return start, end
    return start - 1, end


def without_cue(words: Words, verb: int, speaker: Speaker, start: int, end: int) -> Span:
    """Return the span without a cue at its edge: "it was late, she said", or the next one's."""
    cue_start, cue_end = min(words.starts[verb], speaker.start), max(words.ends[verb], speaker.end)
    if start < cue_start < end <= cue_end:
        end = cue_start
    elif cue_start <= start < cue_end < end:
        start = cue_end
    text = words.text
    while end > start and text[end - 1] in " ,;:—–-\u00a0":
        end -= 1
    while end > start and text[start] in " ,;:—–\u00a0":
        start += 1
    return start, end
