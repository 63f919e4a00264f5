"""Finds what a sentence gives as somebody's by "according to" or "as": "according to her", "as she put it"."""

from __future__ import annotations

import re

from cuttings.common.facts import word_set
from cuttings.model import VERB_TAGS
from cuttings.statements.claims.edges import closed
from cuttings.statements.cues import CLOSING_QUOTE_MARKS, reporting_verb, verbs
from cuttings.statements.direct import Draft
from cuttings.statements.phrases import Speaker, noun_phrase
from cuttings.statements.quotations import Quoted
from cuttings.statements.spans import from_the_start, trim
from cuttings.statements.words import SUBJECT_DEPENDENCIES, Span, Words, small_words

_DATELINE = re.compile(r"[A-Z][\w., ]{1,40} \((?:[A-Z]+|Reuters)\)(?: ?[-–—]+)? (?=[A-Z])")  # "Oxley (CNN) Lund"
_SETTINGS = frozenset({"prep", "npadvmod", "punct"})  # dependencies of where and when somebody speaks
MAX_WORDS_OF_NAME_BEHIND_POST = 5  # words of a name behind a post
MAX_REPORTED_CHARS = 1_200  # characters; a longer clause is a list or a broken parse


def according_to(words: Words, quoted: Quoted, word: int, line: int) -> Draft | None:
    """The clause that "according", a word, hangs on: "It was late, according to her"; None where nobody says it."""
    to = word + 1
    if to >= len(words) or words.forms[to] != "to":
        return None
    head = words.child(to, "pobj")
    if head is None or words.forms[head] in small_words("relatives") or _is_done_by(words, word):
        return None  # "a deal according to which it was late"
    speaker = noun_phrase(words, head, words.span(to + 1, max(words.lasts[head], to + 1)))
    clause = words.heads[word]
    if speaker is None or clause == word:
        return None
    first, last = words.firsts[clause], words.lasts[clause]
    phrase_first, phrase_last = word, max(words.lasts[word], words.lasts[to])
    if phrase_last >= last - 1:
        last = phrase_first - 1
    elif phrase_first <= first + 1 or all(
        words.tags[w] in {"CCONJ", "PUNCT", "ADV"} for w in range(first, phrase_first)
    ):
        first = phrase_last + 1
    if phrase_last < first:
        speaker, first = _with_name(words, speaker, first)
    if last <= first or not any(words.tags[w] in VERB_TAGS and w != word for w in range(first, last + 1)):
        return None  # "at a meeting, according to her": the parse lost what was said
    second = (
        phrase_first < first and words.tags[phrase_last] == "CCONJ"
    )  # "According to her, and the firm, it was late"
    if first < clause < word and phrase_last < last - 1 and _is_set_against(words, phrase_last + 1, last):
        last = word - 1
    before = last - (words.tags[last] == "PUNCT")
    if words.tags[before] == "AUX" and before < word:
        last = words.lasts[clause]  # "It was, according to her, late"
    span = trim(words, first, last)
    if span is None or second or span[1] - span[0] > MAX_REPORTED_CHARS:
        return None
    start, end = from_the_start(words, (word, to), *quoted.rounded(*span))
    start, end = closed(words.text, start, end) or (start, end)
    start = _behind_colon(words, start, end) if end <= words.starts[word] else start
    dateline = _DATELINE.match(words.text, start, end)
    start = dateline.end() if dateline is not None else start
    return Draft(start, end, False, words.text[words.starts[word] : words.ends[to]], None, speaker, line)


def _is_done_by(words: Words, according: int) -> bool:
    """Whether what follows tells by what a thing is done, which nobody says: "acted according to the plan it has"."""
    verb = words.heads[according]
    return verb == according - 1 and words.lemmas[verb] in small_words("done_by")


def _behind_colon(words: Words, start: int, end: int) -> int:
    """Where the sentence behind a colon begins: "The paper has a clue: [Lund was told to go, according to her]"."""
    colon = words.text.rfind(": ", start, end)
    own = words.within(colon + 2, end)
    whole = colon >= 0 and words.text[colon + 2].isupper() and any(words.subject(w) is not None for w in own)
    return colon + 2 if whole else start


def _with_name(words: Words, speaker: Speaker, first: int) -> tuple[Speaker, int]:
    """The speaker with the name that follows a post, and the first word behind it: "the chief of police, Ann Doe, "."""
    begin = first + (words.forms[first] == ",")
    last = begin
    while words.tags[last] == "PROPN":
        last += 1
    named = (
        1 < last - begin < MAX_WORDS_OF_NAME_BEHIND_POST and words.forms[last] == "," and words.forms[begin - 1] == ","
    )
    if not named or words.forms[speaker.head] not in word_set("titles", "heads"):
        return speaker, first
    return Speaker(speaker.start, words.ends[last - 1], last - 1), last + 1


def _is_set_against(words: Words, first: int, last: int) -> bool:
    """Whether the words open with another sentence: "It was late, according to her[, but Lund went]"."""
    opening = first + (words.forms[first] == ",")
    joins = words.forms[opening] in small_words("conjunctions") | small_words("contrasting")
    verb = next((w for w in range(opening, last + 1) if words.tags[w] in VERB_TAGS), opening)
    return joins and any(words.dependencies[w] in SUBJECT_DEPENDENCIES for w in range(opening + 1, verb))


def clause_behind_as(words: Words, verb: int) -> Span | None:
    """The sentence that opens with "As she acknowledged,", by a verb of saying that has no object there."""
    clause, opening = words.heads[verb], words.firsts[verb]
    telling = words.lemmas[verb] in verbs("acknowledging") or words.forms[verb] == "writes"
    if not telling or not _is_in_clause(words, verb) or clause < verb or words.subject(clause) is None:
        return None
    if opening != words.firsts[clause]:
        return None
    hearer = words.child(verb, "dobj")
    if words.lemmas[verb] == "tell" and hearer is not None and verb < hearer:
        comma = next((w for w in range(verb, words.lasts[verb] + 2) if words.forms[w] == ","), verb)
    else:
        last = words.lasts[verb] if _has_only_setting(words, verb) else verb
        comma = last if words.forms[last] == "," else last + 1
    return trim(words, comma + 1, words.lasts[clause]) if words.forms[comma : comma + 1] == (",",) else None


def clause_before_as(words: Words, verb: int) -> Span | None:
    """The sentence before "as Lund notes" that ends it; by other verbs, or "as Lund put it", one that ends in marks."""
    clause, opening, object_ = words.heads[verb], words.firsts[verb], words.child(verb, "dobj")
    if not _is_in_clause(words, verb) or not clause < opening or reporting_verb(words, clause) is not None:
        return None
    before = set(words.forms[opening - 2 : opening])
    if "," not in before or words.child(verb, "ccomp", "xcomp") is not None or words.child(clause, "neg") is not None:
        return None
    put = words.lemmas[verb] == "put" and object_ is not None and words.forms[object_] == "it"
    told = words.lemmas[verb] in verbs("acknowledging") and (object_ is None or words.lemmas[verb] == "tell")
    closing = words.forms[words.lasts[verb] + 1 : words.lasts[verb] + 2]
    noted = words.lemmas[verb] in verbs("noting") and object_ is None and closing == (".",)
    quoted = not before - CLOSING_QUOTE_MARKS - {","} and (put or told)
    return trim(words, words.firsts[clause], opening - 1) if quoted or noted else None


def _is_in_clause(words: Words, verb: int) -> bool:
    """Whether "as" opens the clause of the verb, which tells of somebody and not of what is usually said."""
    subject = words.subject(verb)
    by_as = words.forms[words.firsts[verb]] == "as" and words.dependencies[verb] == "advcl"
    return by_as and subject is not None and words.forms[subject] not in small_words("here")


def _has_only_setting(words: Words, verb: int) -> bool:
    """Whether behind the verb stands nothing but where or when somebody speaks: "As Lund noted in his speech,"."""
    return all(words.dependencies[c] in _SETTINGS for c in words.children[verb] if c > verb)
