"""Finds the cue of a quotation, before it or after it, and the words that name its speaker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cuttings.common.facts import load_facts
from cuttings.model import VERB_TAGS
from cuttings.statements.cues import reporting_verb, said_in_capitals, says_besides, verbs
from cuttings.statements.phrases import Speaker, is_manner, is_misread_post, noun_phrase, trimmed
from cuttings.statements.subjects import leading_speaker, speaker_of
from cuttings.statements.syntax.leading import leads_on
from cuttings.statements.syntax.mistaken import is_held
from cuttings.statements.words import NOMINAL_TAGS, SENTENCE_END_MARKS, Words, last_clause, small_words

_SKIPPED_WORD_TAGS = frozenset({"PUNCT", "SPACE", "CCONJ"})
_LIGHT_WORD_TAGS = frozenset({"ADV", "AUX", "PART", "PUNCT", "SPACE", "SCONJ"})
_SPEAKER_PHRASE_TAGS = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "PART", "X"})
MAX_HEARER_WORDS = 4  # words between a verb and the quotation: "told the Example Times"


@dataclass(frozen=True, slots=True)
class Cue:
    """What attributes a quotation: its words in the text, its verb where it has one, and the speaker."""

    text: str
    verb: int | None
    speaker: Speaker | None


def cue_after(words: Words, start: int, end: int, sure: bool) -> Cue | None:
    """The cue in `text[start:end]`, which follows a quotation: "he said", "said Ms Doe, a baker", "according to her".

    `sure` means that the quotation ends with a comma, as if a cue followed. Without it, a verb that goes on to report
    something else is not taken for a cue.
    """
    clause = _first_clause(words, words.within(start, end))
    if not clause:
        return None
    if words.forms[clause[0]] == "according" and len(clause) > 2:
        return _according(words, clause)
    if words.forms[clause[0]] in small_words("asides"):
        return None
    for verb in clause:
        facts = reporting_verb(words, verb) or said_in_capitals(words, verb)
        if facts is None or words.dependencies[verb] == "relcl":
            continue
        if not sure and _says_more(words, verb, "hearer" in facts.takes):
            return None
        speaker = _subject_in(words, verb, clause) or _inverted(words, verb, clause) or _preceding(words, verb, clause)
        if speaker is not None:
            return Cue(words.text[words.starts[verb] : words.ends[verb]], verb, speaker)
    return None


def _says_more(words: Words, verb: int, has_hearer: bool) -> bool:
    """Whether `verb` has something else as what was said, so that it does not belong to the quotation before it."""
    more = {"ccomp", "xcomp"} if has_hearer else {"ccomp", "xcomp", "dobj"}
    beside = (c for c in words.children[verb] if c > verb and words.dependencies[c] in more)
    return any(words.tags[c] != "PRON" and not is_manner(words, verb, c) for c in beside)


def _first_clause(words: Words, inside: range) -> Sequence[int]:
    """The words up to the end of the sentence, less what links them to the quotation."""
    ends = [w for w in inside if words.forms[w] in SENTENCE_END_MARKS]
    last = ends[0] if ends else inside.stop
    first = next((w for w in inside[: last - inside.start] if words.tags[w] not in _SKIPPED_WORD_TAGS), last)
    return range(first, last)


def _according(words: Words, clause: Sequence[int]) -> Cue | None:
    to = clause[1]
    head = words.child(to, "pobj")
    within = (words.starts[to + 1], words.ends[clause[-1]])
    speaker = noun_phrase(words, head, within) if head is not None and head in clause else None
    if speaker is None:
        speaker = _phrase_from(words, to + 1, clause)
    return Cue(words.text[words.starts[clause[0]] : words.ends[to]], None, speaker) if speaker else None


def _subject_in(words: Words, verb: int, clause: Sequence[int]) -> Speaker | None:
    head = speaker_of(words, verb, 1)
    if head is None or head not in clause or words.forms[head] in small_words("relatives"):
        return None
    if head > verb and _needs_hearer(words, verb):
        return None
    within = (words.starts[clause[0]], words.ends[clause[-1]])
    within = (within[0], words.starts[verb]) if head < verb else (words.ends[verb], within[1])
    return noun_phrase(words, head, within)


def _needs_hearer(words: Words, verb: int) -> bool:
    return words.lemmas[verb] in verbs("telling_somebody")


def _inverted(words: Words, verb: int, clause: Sequence[int]) -> Speaker | None:
    """ "said Ms Doe, a baker": the verb comes first."""
    if _needs_hearer(words, verb) or any(words.tags[w] not in _LIGHT_WORD_TAGS for w in clause if w < verb):
        return None
    particle = load_facts("reporting-verbs")["particles"].get(words.lemmas[verb])
    parted = words.forms[verb + 1 : verb + 2] == (particle,)
    return _phrase_from(words, verb + 1 + parted, clause)


def _phrase_from(words: Words, first: int, clause: Sequence[int]) -> Speaker | None:
    if first not in clause or not (words.tags[first] in _SPEAKER_PHRASE_TAGS or is_misread_post(words, first)):
        return None
    last, of = first, words.child(first, "prep")
    if words.forms[first] == "one" and of == first + 1 and words.lasts[of] in clause:  # "one of her old friends"
        return Speaker(*words.span(first, words.lasts[of]), first)
    while last + 1 in clause and words.tags[last + 1] in _SPEAKER_PHRASE_TAGS:
        last += 1
    return _headed(words, range(first, last + 1))


def _preceding(words: Words, verb: int, clause: Sequence[int]) -> Speaker | None:
    """ "Ms Doe, who bakes, said": all that stands between the quotation and the verb."""
    if words.tags[clause[0]] not in _SPEAKER_PHRASE_TAGS or words.child(verb, "nsubjpass") is not None:
        return None
    stop = next(  # at the verb, at the latest
        w
        for w in clause
        if w == verb or (words.tags[w] not in _SPEAKER_PHRASE_TAGS and words.forms[w] not in {".", "of"})
    )
    return _headed(words, range(clause[0], stop))


def _headed(words: Words, phrase: range) -> Speaker | None:
    """The speaker named by `phrase`, its last noun taken for its head."""
    heads = [w for w in phrase if words.tags[w] in NOMINAL_TAGS]
    if not heads:
        return None
    return trimmed(words, phrase, heads[-1], words.span(phrase[0], phrase[-1]))


def cue_before(words: Words, start: int, end: int, adjacent: bool) -> Cue | None:
    """The cue at the end of `text[start:end]`, which comes before a quotation: "He said: ", "She told the Times, ".

    `adjacent` means that nothing separates it from the quotation, as in "They chanted "Out!"".
    """
    clause = last_clause(words, words.within(start, end))
    if len(clause) > 2 and words.forms[clause[0]] == "according" and not says_besides(words, clause):
        return _according(words, clause)
    for verb in reversed(clause):
        if _stops(words, verb):
            return None
        if reporting_verb(words, verb) is None or _is_aside(words, verb):
            continue
        if (adjacent and not _reaches(words, verb, clause[-1])) or _is_narrated(words, verb, clause):
            return None
        speaker = speaker_before(words, verb, clause[0], clause[-1])
        return Cue(words.text[words.starts[verb] : words.ends[verb]], verb, speaker)
    return None


def _stops(words: Words, word: int) -> bool:
    """Whether `word` rules out that a verb before it has the quotation as its object: "that", or another object."""
    if words.forms[word] in small_words("complementisers") and words.tags[word] == "SCONJ":
        return True
    if words.tags[word] not in VERB_TAGS or reporting_verb(words, word) is not None:
        return False
    subject = words.subject(word)
    hour = words.forms[word] in {"am", "pm"} and words.text[words.starts[word - 1]].isdigit()  # "at 12:54 am"
    return subject is not None and subject < word and not hour


def _is_aside(words: Words, verb: int) -> bool:
    """Whether the verb is only part of a phrase: "on pressing matters", not "as saying" or "with Lund saying"."""
    opening = words.heads[verb]
    told = words.forms[opening] == "as" or (words.forms[opening] == "with" and opening < verb - 1)
    return words.dependencies[verb] == "pcomp" and not told


def _is_narrated(words: Words, verb: int, clause: range) -> bool:
    """Whether the quotation continues the narrator's sentence: "It was, she said, ...", "what she called ..."."""
    content = clause.stop if (found := words.child(verb, "ccomp")) is None else found
    told = content in clause and content < verb and words.tags[content] in VERB_TAGS
    told = told and ":" not in words.forms[content:verb] and words.forms[content] != "asked"  # "But asked why, he said"
    presents = small_words("presenting").intersection(words.forms[clause[0] : verb])  # "Here is what she said: "
    return told or (words.forms[words.firsts[verb]] == "what" and not presents)


def _reaches(words: Words, verb: int, last: int) -> bool:
    between = range(verb + 1, last + 1)
    return not between or (
        len(between) <= MAX_HEARER_WORDS
        and words.tags[last] in {"PRON", "PROPN", "NOUN", "ADV", "NUM"}
        and "hearer" in (reporting_verb(words, verb).takes)  # type: ignore[union-attr]
    )


def speaker_before(words: Words, verb: int, first: int, last: int) -> Speaker | None:
    """Return the subject of `verb` among the words `first` to `last`; the nearest one where the parse is unclear."""
    if leads_on(words, verb):
        return _leading(words, verb)
    within = words.span(first, last)
    head = speaker_of(words, verb)
    if words.dependencies[verb] == "pcomp" and words.forms[words.heads[verb]] == "with":
        named = verb - 1 if words.tags[verb - 1] == "PROPN" else words.subject(verb)
        return None if named is None else noun_phrase(words, named, words.span(words.heads[verb] + 1, verb - 1))
    if head is not None and first <= head <= last:
        return noun_phrase(words, head, (within[0], words.starts[verb]) if head < verb else within)
    if words.child(verb, "nsubjpass") is not None:
        return None
    if head is not None and head < first and words.dependencies[verb] == "conj":  # "called it "late" and wrote "
        return noun_phrase(words, head, (words.starts[words.firsts[head]], words.starts[verb]))
    parted = words.forms[verb].endswith("ing") and words.tags[verb - 1] not in {"NOUN", "PROPN"}
    return _leading(words, verb) if parted else _nearest_before(words, verb, first, last)


def _nearest_before(words: Words, verb: int, first: int, last: int) -> Speaker | None:
    """The speaker where the parse gives `verb` no subject: the noun before it, or the nearest subject."""
    within = words.span(first, last)
    if words.tags[verb - 1] in {"NOUN", "PROPN"} and verb > first and not is_held(words, verb - 1, verb):
        near = verb - 1 if words.forms[verb].endswith("ing") else _outermost(words, verb - 1, first)
        return noun_phrase(words, near, (within[0], words.starts[verb]))
    for near in range(verb - 1, first - 1, -1):
        nominal = words.tags[near] in NOMINAL_TAGS and words.forms[near] not in small_words("relatives")
        if nominal and words.dependencies[near] == "nsubj" and not is_held(words, near, verb):
            return noun_phrase(words, near, (within[0], words.starts[verb]))
    return _phrase_from(words, verb + 1, range(first, last + 1)) if verb == first else None


def _leading(words: Words, verb: int) -> Speaker | None:
    head = leading_speaker(words, verb)
    if head is None or head > verb or words.forms[head] in small_words("relatives"):
        return None
    return noun_phrase(words, head, (words.starts[words.firsts[head]], words.starts[verb]))


def _outermost(words: Words, noun: int, first: int) -> int:
    """The noun of the phrase that ends with `noun`: "protesters" of "protesters marching through the streets"."""
    outer = noun
    while words.dependencies[outer] in {"pobj", "dobj", "prep", "compound", "pcomp"} and words.heads[outer] >= first:
        outer = words.heads[outer]
    if words.tags[outer] in VERB_TAGS:
        subject = words.subject(outer)
        outer = subject if subject is not None and first <= subject < outer else noun
    return outer if words.tags[outer] in NOMINAL_TAGS else noun
