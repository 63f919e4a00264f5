"""Decides whether a span beside a verb of saying is what somebody says by it."""

from __future__ import annotations

import re

from cuttings.statements.cues import reporting_verb, verbs
from cuttings.statements.phrases import Speaker, is_manner
from cuttings.statements.quotations import Quoted
from cuttings.statements.spans import root_in
from cuttings.statements.words import Words, small_words

_OWNERS_CUT = re.compile(r"s[’'] [\w“\"]")  # it parts an owner from what is theirs: "praised the clerks[' work]"


def is_claim(words: Words, quoted: Quoted, verb: int, start: int, end: int) -> bool:
    """Whether the span is what somebody says, and not when it is said, a title, or how the source wants to be named.

    "Lund said before the train left", "In "Days of Snow", Lund suggests", "asked not to be named".
    """
    inside = words.within(start, end)
    apart = _is_of_another_sentence(words, verb, end) or _is_only_means(words, inside)
    apart = apart or _OWNERS_CUT.match(words.text, end - 1) is not None
    told = words.child(verb, "dobj")
    before = told is not None and words.forms[told] in {"that", "this"} and words.forms[told + 1] in {".", ","}
    before = before or (words.forms[inside[0]] == "asked" and words.subject(inside[0]) is None)
    if apart or before or _is_elliptic(words, verb, inside):
        return False  # "In a letter, she said just that."
    root = root_in(words, inside)
    if is_manner(words, verb, root) and inside[-1] <= words.lasts[root]:
        return quoted.at(start) is not None
    marked = words.heads[inside[0]] == root and words.dependencies[inside[0]] == "mark"
    if marked and words.forms[inside[0]] in small_words("datings") and words.ends[verb] < start:
        return False
    if words.tags[inside[0]] == "ADP" and words.starts[verb] >= end and quoted.at(words.starts[root]) is not None:
        return quoted.at(start) is not None
    if _is_next_clause(words, verb, inside.start, root):
        return quoted.at(start) is not None
    hidden = words.forms[inside[0]] == "not" and words.lemmas[root] in verbs("identifying")
    return not (hidden and words.child(root, "auxpass") is not None)


def _is_of_another_sentence(words: Words, verb: int, end: int) -> bool:
    """Whether a colon, or what the verb has besides, parts it from the words before: "It fell: Lund wrote that"."""
    if end > words.starts[verb]:
        return False
    facts = reporting_verb(words, verb)
    beside = words.forms[verb + 1 : verb + 2]
    held = facts is not None and beside and (beside[0] in facts.prepositions - {"on"} or beside == ("with",))
    held = held and words.heads[verb + 1] == verb and words.child(verb + 1, "pobj") is not None
    return bool(held) or ":" in words.text[end : words.starts[verb]]


def _is_only_means(words: Words, inside: range) -> bool:
    """Whether the words only tell how somebody answered, by a verb that reports itself: "responded [by saying it]"."""
    gerund = words.forms[inside.start] == "by" and len(inside) > 1 and words.forms[inside.start + 1].endswith("ing")
    return gerund and reporting_verb(words, inside.start + 1) is not None


def _is_elliptic(words: Words, verb: int, inside: range) -> bool:
    """Whether the claim leaves its verb to what is told around it: "hinted [he did]", "as she said [she would, it]"."""
    said = 2 + (words.forms[min(inside.start + 2, len(words) - 1)] in {"not", "n't"})
    helper = min(inside.start + 1, len(words) - 1)
    bare = words.tags[helper] == "AUX" or words.lemmas[helper] in {"be", "do", "have"}
    bare = bare and words.tags[inside.start] == "PRON"
    as_said = any(words.forms[c] == "as" and words.dependencies[c] == "mark" for c in words.children[verb])
    return bare and (len(inside) == said or (as_said and words.forms[inside.start + said] == ","))


def _is_next_clause(words: Words, verb: int, first: int, root: int) -> bool:
    """Whether only a comma joins the clause to the verb, whose subject no comma precedes: "The talk over, she left"."""
    opening = words.firsts[verb] if words.firsts[verb] < verb else verb
    aside = "," in words.forms[max(opening - 1, 0) : verb]
    return first == verb + 2 and words.forms[verb + 1] == "," and words.subject(root) == first and not aside


def is_in_phrase(words: Words, speaker: Speaker, start: int, end: int) -> bool:
    """Whether who is taken to speak is part of a phrase of the claim: "a card (like [new ones] announced today)"."""
    before = words.within(0, speaker.start).stop - 1
    return start < speaker.start < end and (words.tags[before] == "ADP" or words.forms[before] in {"like", "than"})
