"""Mends where the words said begin and end: without who was told, with their subject, with closed brackets."""

from __future__ import annotations

import re
from collections.abc import Collection

from cuttings.common.facts import load_facts
from cuttings.model import VERB_TAGS
from cuttings.statements.cues import ReportingVerb, nouns, verbs
from cuttings.statements.phrases import may_speak
from cuttings.statements.spans import is_that
from cuttings.statements.syntax.tenses import is_inflected, is_present
from cuttings.statements.words import SUBJECT_DEPENDENCIES, Span, Words

MIN_WORDS_OF_SUBJECT = 4  # words of a subject with a relative clause: "the fee he set"
MAX_WORDS_OF_PHRASE = 12  # words behind "in a statement" up to the "that" of what is said in it
Names = Collection[Span]  # where people and organisations are named
_QUOTING_MARKS = frozenset("\"'“‘`")
_INITIALS = re.compile(r"(?:[a-z]\.){2,}")
_TITLE = re.compile(r"[\"“][^\"“”\n]{1,80},[\"”] that ")
_OPENING_TAGS = frozenset({"DET", "PRON", "PROPN", "NOUN", "ADJ", "NUM"})  # of a subject


def mended(words: Words, names: Names, verb: int, facts: ReportingVerb, span: Span) -> Span | None:
    """The span of what `verb` reports behind it, mended at both edges; None where who was told is lost in it."""
    start, end = span
    if start >= words.ends[verb]:
        if _is_hearer(words, verb, start) or _is_addressed(words, verb, start):
            return None
        start = _behind_title(words.text, start)
        begins = _behind_document(words, verb, start) or _after_hearer(words, names, verb, facts, start)
        if begins is None:
            return None
        start = begins
    elif end <= words.starts[verb]:
        if _is_only_phrase(words, words.within(start, end)):
            return None
        start = _behind_initials(words, start, end)
    if words.text[start] in _QUOTING_MARKS and words.text[max(start - 3, 0) : start].rstrip().endswith(("'s", "’s")):
        return None  # "reported to Lund's "Did you see it?" page"
    return closed(words.text, start, end) if start < end else None


def _after_hearer(words: Words, names: Names, verb: int, facts: ReportingVerb, start: int) -> int | None:
    first = words.within(start, start + 1).start
    if first <= verb or first >= len(words):
        return start
    if words.forms[first] == "to" and words.tags[first] == "ADP" and words.heads[first] == verb:
        hearer = words.child(first, "pobj", "dobj")
        follows = hearer + 1 if hearer is not None else len(words)
        opens = follows < len(words) and words.dependencies[follows] in SUBJECT_DEPENDENCIES
        return words.starts[follows] if opens and words.tags[follows] == "PRON" else start
    takes_hearer = "hearer" in facts.takes
    if not takes_hearer and (_opens_list(words, verb, first) or _lost_phrase(words, verb, first)):
        return words.starts[verb + 1]
    if _lost_subject(words, verb, first):
        return _name_behind(words, names, verb + 1, first) if takes_hearer else words.starts[verb + 1]
    if takes_hearer and first == verb + 1:
        return _behind_name(words, names, first)
    lost = takes_hearer and first > verb + 1 and words.tags[first] in VERB_TAGS
    lost = lost and words.dependencies[first] not in {"xcomp", "compound", "amod"}
    return None if lost and _has_no_subject(words, first) else start


def _behind_initials(words: Words, start: int, end: int) -> int:
    """Where the last sentence begins, which the parse joins to one that ends with initials: "left D.C. Lund went"."""
    inside = words.within(start, end)
    told = [w for w in inside if words.tags[w] in VERB_TAGS and words.subject(w) is not None]
    for word in inside[:-1]:
        opens = _INITIALS.fullmatch(words.forms[word]) and words.forms[word - 1] == ","
        if opens and words.text[words.starts[word + 1]].isupper() and told and told[0] < word < told[-1]:
            return words.starts[word + 1]
    return start


def _behind_document(words: Words, verb: int, start: int) -> int | None:
    """Where the claim begins behind what it was said in: "said in a statement on the letter that [it was late]"."""
    first = words.within(start, start + 1).start
    opens = first == verb + 1 and words.forms[first] in {"in", "on", "at"}
    held = words.child(first, "pobj") if opens else None
    if held is not None and held + 3 < len(words) and is_that(words, held + 1):
        return words.starts[held + 2 + (words.forms[held + 2] == ",")]  # "said in Dutch that it was late"
    if held is None or words.lemmas[held] not in nouns("documents") | nouns("occasions"):
        return None
    behind = range(held + 1, min(held + MAX_WORDS_OF_PHRASE, len(words) - 1))
    return next((words.starts[w + 1] for w in behind if is_that(words, w)), None)


def _behind_title(text: str, start: int) -> int:
    """Where the claim begins behind the title of the text it stands in: 'wrote in her book, "Tide," that [it fell]'."""
    title = _TITLE.match(text, start) or _TITLE.match(text, max(start - 1, 0))
    return title.end() if title is not None else start


def _is_hearer(words: Words, verb: int, start: int) -> bool:
    """Whether only who is told follows a cue that closes its sentence: "It was late, Berg told [men in the hall]"."""
    if words.lemmas[verb] not in verbs("telling_somebody") or words.within(start, start + 1).start != verb + 1:
        return False
    subject = words.subject(verb)
    opening = words.firsts[subject] if subject is not None and subject < verb else 0
    before = range(words.firsts[verb], opening - 1)
    return words.forms[opening - 1] == "," and any(words.subject(w) is not None for w in before)


def _is_addressed(words: Words, verb: int, start: int) -> bool:
    """Whether the words are who is told, behind what is said as a noun: "issued a warning to [Lund]"."""
    first = words.within(start, start + 1).start
    if words.forms[first - 1] != "to" or words.lemmas[verb] not in load_facts("reporting-verbs")["making"]:
        return False
    told = words.child(first - 1, "pobj")
    return told is not None and may_speak(words, told)


def _is_only_phrase(words: Words, inside: range) -> bool:
    """Whether the words before a cue are a phrase of its sentence: "[In words that may hurt him], Lund said: "It"."""
    tops = (w for w in inside if words.heads[w] == w or words.heads[w] not in inside)
    return words.tags[inside.start] == "ADP" and all(words.tags[w] in {"ADP", "PUNCT"} for w in tops)


def _lost_phrase(words: Words, verb: int, first: int) -> bool:
    """Whether a subject with a relative clause stands between the verb and what is left: "said [the fee he set is]"."""
    between = range(verb + 1, first)
    if words.tags[first] not in VERB_TAGS or words.forms[first].endswith("ing") or len(between) < MIN_WORDS_OF_SUBJECT:
        return False
    parted = any(words.tags[w] in {"PUNCT", "SPACE"} and words.forms[w] != "-" for w in between)
    if parted or words.tags[verb + 1] != "DET":
        return False
    told = any(words.subject(w) in between for w in between if words.tags[w] in VERB_TAGS)
    return told and _has_no_subject(words, first) and (is_present(words, first) or is_inflected(words, first))


def _lost_subject(words: Words, verb: int, first: int) -> bool:
    """Whether the parse takes the subject of the clause at `first` for an object: "said a vote [is near]"."""
    finite = words.tags[first] in VERB_TAGS and not words.forms[first].endswith("ing")
    between = range(verb + 1, first)
    if not finite or not between or words.dependencies[first - 1] != "dobj" or words.heads[first - 1] != verb:
        return False
    if any(words.tags[w] in {"PUNCT", "SPACE"} or is_that(words, w) for w in between):
        return False
    clause = first if words.dependencies[first] in {"ccomp", "xcomp"} else words.heads[first]
    own = words.subject(clause)
    bare = words.tags[first] == "VERB" and words.forms[first] == words.lemmas[first]
    plural = words.forms[first - 1] != words.lemmas[first - 1]
    return (own is None or own < first) and words.firsts[first - 1] == verb + 1 and (not bare or plural)


def _opens_list(words: Words, verb: int, first: int) -> bool:
    """Whether the parse parts the subject of the clause at a comma: "said a pact of towns, [ports and mills is]".

    It takes what is before the comma for an object of the verb.
    """
    thing = words.child(verb, "dobj")
    if thing is None or words.forms[first - 1] != "," or words.firsts[thing] != verb + 1 or thing >= first:
        return False
    clause = next(
        (c for c in words.children[verb] if words.dependencies[c] == "ccomp" and words.firsts[c] == first), None
    )
    subject = words.subject(clause) if clause is not None else None
    listed = subject is not None and any(words.dependencies[c] == "conj" for c in words.children[subject])
    return listed and words.lasts[thing] in {first - 1, first - 2}


def _has_no_subject(words: Words, first: int) -> bool:
    """Whether the clause begins with its finite verb."""
    clause = words.heads[first] if words.dependencies[first] in {"aux", "auxpass"} else first
    own = words.subject(clause)
    return not words.forms[first].endswith("ing") and (own is None or own < first)


def _name_behind(words: Words, names: Names, first: int, stop: int) -> int | None:
    """Where the subject begins that ends before the word `stop`, behind who was told.

    "told police [Berg] loaded it", "told the BBC [work] had begun".
    """
    for start, end in names:
        inside = words.within(start, end)
        told = inside and inside.stop == stop - 1 and inside.start == first + (words.forms[first] == "the")
        if told and words.tags[stop - 1] == "NOUN":
            return words.starts[stop - 1]
        if not inside or inside.stop != stop or inside.start <= first:
            continue
        before = words.within(words.starts[first], start)
        known = any((words.starts[first], words.ends[before[-1]]) == name for name in names)
        plain = len(before) == 1 and (words.forms[first] in nouns("hearers") or words.lemmas[first] in nouns("hearers"))
        if known or plain:
            return start
    return None


def _behind_name(words: Words, names: Names, first: int) -> int:
    """Where the clause begins that the parse begins with who was told: "told CNN [it fell]"."""
    stops = [end for start, end in names if start == words.starts[first]]
    last = words.within(words.starts[first], max(stops))[-1] if stops else first
    if not stops and words.forms[first] not in nouns("hearers"):
        return words.starts[first]
    parted = words.dependencies[last] in {"compound", "nmod"} and last + 1 < len(words)
    opens = parted and words.tags[last + 1] in _OPENING_TAGS and words.text[words.ends[last]].isspace()
    subject = words.heads[last]
    alone = opens and words.dependencies[subject] in SUBJECT_DEPENDENCIES and words.firsts[subject] == first
    return words.starts[last + 1] if alone else words.starts[first]


def closed(text: str, start: int, end: int) -> Span | None:
    """The span with a closing bracket that follows it; None where a bracket is left open."""
    said = text[start:end]
    if said.count("(") <= said.count(")"):
        return start, end
    return (start, end + 1) if text[end : end + 1] == ")" else None
