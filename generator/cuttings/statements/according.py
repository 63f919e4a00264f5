"""Statements that are reported by "according to"."""

from __future__ import annotations

from cuttings.model import VERB_TAGS
from cuttings.statements.direct import Draft
from cuttings.statements.phrases import noun_phrase
from cuttings.statements.quotations import Quoted
from cuttings.statements.spans import trim
from cuttings.statements.words import Words

MAX_REPORTED_CHARS = 1_200  # characters; a longer clause is a list or a broken parse


def according_to(words: Words, quoted: Quoted, word: int, line: int) -> Draft | None:
    """The clause that "according", a word, hangs on: "It was late, according to her"; None where nobody says it."""
    to = word + 1
    if to >= len(words) or words.forms[to] != "to":
        return None
    head = words.child(to, "pobj")
    if head is None:
        return None
    speaker = noun_phrase(words, head, words.span(to + 1, max(words.lasts[head], to + 1)))
    clause = words.heads[word]
    if speaker is None or clause == word:
        return None
    first, last = words.firsts[clause], words.lasts[clause]
    phrase_first, phrase_last = word, max(words.lasts[word], words.lasts[to])
    if phrase_last >= last - 1:
        last = phrase_first - 1
    elif phrase_first <= first + 1:
        first = phrase_last + 1
    if last <= first or not any(words.tags[w] in VERB_TAGS for w in range(first, last + 1)):
        return None  # "at a meeting, according to her": the parse lost what was said
    span = trim(words, first, last)
    if span is None or span[1] - span[0] > MAX_REPORTED_CHARS:
        return None
    return Draft(*quoted.rounded(*span), False, words.text[words.starts[word] : words.ends[to]], None, speaker, line)
