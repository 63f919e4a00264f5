"""Features of the words that were said: whether they are a whole quotation or clause."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cuttings.model import VERB_TAGS
from cuttings.statements.confidence.attributed import Attributed
from cuttings.statements.cues import reporting_verb
from cuttings.statements.words import Words, small_words

SHORT_WORDS = 4  # words in a claim: fewer are seldom whole
_QUOTE_MARKS = "\"'`“”„«»‘’"
_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"), ("«", "»"))
_OBJECTS = frozenset({"them", "him", "us", "me"})
_FIRST_PERSON_WORDS = re.compile(r"\b(?:(?<!\.)I|[Ww]e|[Mm]y|[Oo]ur|us|me)\b")
_AFTER_A_QUOTATION = re.compile(r"[,.][\"”]+ (?!(?:and|but) that\b|(?:as|like|because|including)\b|such as\b)\w")
_FINAL = re.compile(r"[.?!…,]['\"`“”’»)\s]*\Z|[-–—]['\"`“”’»\s]*\Z")


def claim_features(found: Attributed) -> Iterator[str]:
    """The names of the features that the words have which `found` says were said."""
    words, draft = found.words, found.draft
    text = words.text[draft.start : draft.end]
    if len(text.split()) < SHORT_WORDS:
        yield "short claim"
    if _is_open(text, words.text[draft.end : draft.end + 1], direct=draft.direct):
        yield "odd claim: unclosed marks"
    if draft.direct:
        yield "direct"
        yield from _of_quotation(found, text)
        return
    yield "reported in part in marks" if any(mark in text for mark in '"“`') else "reported"
    subordinate = words.tags[words.within(draft.start, draft.end)[0]] == "SCONJ"  # 'while it was "late," it was dry'
    if _AFTER_A_QUOTATION.search(text) and not subordinate:
        yield "odd claim: words after the marks"
    if _FIRST_PERSON_WORDS.search(text) and draft.verb is not None and "“" not in text and '"' not in text:
        yield "odd claim: first person"
    inside = words.within(draft.start, draft.end)
    yield from _of_opening(words, inside)
    yield from _of_clause(words, inside)
    if draft.verb is not None and words.starts[draft.verb] < draft.start:
        yield from _of_predicates(words, inside)
        if _is_of_noun_before(words, draft.verb, inside):
            yield "odd claim: lacks a noun before it"


def _is_of_noun_before(words: Words, verb: int, inside: range) -> bool:
    """Whether the claim is about a noun before its cue, in whose relative clause that is: "fees [she vowed to pay]"."""
    subject, opening = words.subject(verb), words.firsts[verb]
    if words.dependencies[verb] != "relcl" or subject is None or words.forms[subject] in small_words("relatives"):
        return False
    whole = words.tags[opening] == "ADP" or words.forms[opening] in small_words("whole_relatives")
    tops = [w for w in inside if words.heads[w] not in inside or words.heads[w] == w]
    clause = any(words.tags[w] in VERB_TAGS and not words.forms[w].endswith("ing") for w in tops)
    return clause and not whole  # "whom she accused of lying" lacks only who is accused


def _is_open(text: str, after: str, *, direct: bool) -> bool:
    """Whether a mark or a bracket has no partner, so that the words are cut or run over."""
    for opening, closing in _PAIRS:
        loose = text.count(opening) - text.count(closing) - (after == closing)
        straight = text.count('"') if opening == "“" else 0  # '“It was late," she said'
        if loose and abs(loose) != straight:
            return True
    return direct and text.rstrip(" .,")[-1:] not in _QUOTE_MARKS


def _of_quotation(found: Attributed, text: str) -> Iterator[str]:
    inner = text.strip(_QUOTE_MARKS + " ")
    if inner[:1].islower():
        yield "odd claim: a quotation begins small"
    if not _FINAL.search(text):
        yield "odd claim: a quotation ends without a mark"
    if not found.draft.cued:
        yield "no cue" if found.draft.speaker is not None else "no cue: nobody near"


def _of_opening(words: Words, inside: range) -> Iterator[str]:
    first = inside[0]
    form, tag = words.forms[first], words.tags[first]
    if form == "to":
        yield "an infinitive"
    elif form in {"which", "who"}:
        yield "odd claim: begins with a relative"
    elif tag in {"ADP", "SCONJ"}:
        yield "a preposition opens the claim"
    elif _is_predicate(words, first):
        yield "odd claim: begins with its verb"
    elif form in _OBJECTS:
        yield "odd claim: begins with them"
    elif "npadvmod" in {words.dependencies[first], words.dependencies[words.heads[first]]}:
        yield "odd claim: begins with a time"


def _is_predicate(words: Words, first: int) -> bool:
    """Whether a claim begins with a finite verb, so that its subject is lost: "said the town [is safe]"."""
    if words.tags[first] not in VERB_TAGS or words.forms[first].endswith("ing"):
        return False
    clause = words.heads[first] if words.dependencies[first] in {"aux", "auxpass"} else first
    subject = words.subject(clause)
    return subject is None or subject < first


def _of_clause(words: Words, inside: range) -> Iterator[str]:
    last = inside[-1]
    dangling = words.dependencies[last] == "prep" and not words.children[last] and not _is_stranded(words, last)
    if (
        dangling
        or words.tags[last] in {"CCONJ", "SCONJ"}
        or (words.forms[last] in small_words("owners") | {"the", "a", "an"} and not _is_her(words, last))
    ):
        yield "odd claim: ends open"


def _is_her(words: Words, word: int) -> bool:
    """Whether a word is "her" as an object, not as a possessive: "kissed [her]"."""
    return words.forms[word] == "her" and words.dependencies[word] in {"dobj", "dative", "pobj"}


def _is_stranded(words: Words, preposition: int) -> bool:
    """Whether a relative clause, or one in the passive, ends with its preposition: "the matters they focus [on]"."""
    above = preposition
    if words.child(words.heads[preposition], "auxpass") is not None:
        return True  # "they could not be relied on"
    while words.heads[above] != above and words.dependencies[above] != "relcl":
        above = words.heads[above]
    return words.dependencies[above] == "relcl"


def _of_predicates(words: Words, inside: range) -> Iterator[str]:
    """Predicates behind the first which may be the narrator's, or tell what the speaker does."""
    if any(_tells(words, w) for w in inside):
        yield "more verbs: another tells"
    joined = [w for w in inside[1:] if _is_joined(words, inside, w) and not _is_of_infinitive(words, w)]
    if any(words.forms[w] in {",", "but"} for j in joined for w in range(words.heads[j], j)):
        yield "more verbs: a predicate, parted"
    elif joined:
        yield "more verbs: a predicate"
    if any(
        words.forms[w].endswith("ing") and words.tags[w] == "VERB" and words.forms[w - 1] == "," for w in inside[1:]
    ):
        yield "more verbs: a participle"


def _tells(words: Words, word: int) -> bool:
    """Whether a reporting verb beside the first verb has a subject of its own: "..., and others warned"."""
    beside = words.dependencies[word] in {"conj", "parataxis"}
    return beside and reporting_verb(words, word) is not None and words.subject(word) is not None


def _is_of_infinitive(words: Words, word: int) -> bool:
    """Whether a bare verb goes on with an infinitive, as only what is said does: "vowed to end it[, and build]"."""
    head = words.heads[word]
    to = any(words.forms[c] == "to" and words.dependencies[c] == "aux" for c in words.children[head])
    bare = words.forms[word] == words.lemmas[word] and words.child(word, "aux", "auxpass") is None
    return to and bare and words.tags[word] == "VERB"


def _is_joined(words: Words, inside: range, word: int) -> bool:
    """Whether a verb joined to another has no subject of its own, so that it may be the speaker's: "and backed"."""
    head = words.heads[word]
    joined = words.dependencies[word] == "conj" and words.tags[word] in VERB_TAGS and head in inside
    return joined and words.subject(word) is None and words.tags[head] in VERB_TAGS
