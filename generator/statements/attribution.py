"""Finds the cue of a quotation, before it or after it, and the words that name its speaker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.statements.cues import reporting_verb
from generator.statements.phrases import Speaker, noun_phrase, speaker_of, trimmed
from generator.statements.words import NOMINAL, RELATIVES, SENTENCE_END, Words

_SKIP = frozenset({"PUNCT", "SPACE", "CCONJ"})
_LIGHT = frozenset({"ADV", "AUX", "PART", "PUNCT", "SPACE", "SCONJ"})
_PHRASE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "PART", "X"})
_OPENERS = frozenset({"that", "whether", "if", "how"})
HEARERS = 4  # words between a verb and the quotation: "told the Example Times"


@dataclass(frozen=True, slots=True)
class Cue:
    """What attributes a quotation: its words in the text, its verb where it has one, and the speaker."""

    text: str
    verb: int | None
    speaker: Speaker | None


def cue_after(words: Words, start: int, end: int, sure: bool) -> Cue | None:
    """The cue in `text[start:end]`, which follows a quotation: "he said", "said Ms Doe, a baker", "according to her".

    `sure` says that the quotation ends as if a cue followed, with a comma; without it, a verb that goes on to report
    something else is no cue.
    """
    clause = _first_clause(words, words.within(start, end))
    if not clause:
        return None
    if words.forms[clause[0]] == "according" and len(clause) > 2:
        return _according(words, clause)
    for verb in clause:
        if reporting_verb(words, verb) is None or words.dependencies[verb] in {"relcl", "amod"}:
            continue
        content = words.child(verb, "ccomp")
        if not sure and content is not None and content > verb and words.firsts[content] > clause[0]:
            return None
        speaker = _subject_in(words, verb, clause) or _inverted(words, verb, clause) or _preceding(words, verb, clause)
        if speaker is not None:
            return Cue(words.text[words.starts[verb] : words.ends[verb]], verb, speaker)
    return None


def _first_clause(words: Words, inside: range) -> Sequence[int]:
    """The words up to the end of the sentence, less what links them to the quotation."""
    first = inside.start
    while first < inside.stop and words.tags[first] in _SKIP and words.forms[first] not in SENTENCE_END:
        first += 1
    last = first
    while last < inside.stop and words.forms[last] not in SENTENCE_END:
        last += 1
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
    if head is None or head not in clause or words.forms[head] in RELATIVES:
        return None
    within = (words.starts[clause[0]], words.ends[clause[-1]])
    if head < verb:
        within = (within[0], words.starts[verb])
    elif head > verb:
        within = (words.ends[verb], within[1])
    return noun_phrase(words, head, within)


def _inverted(words: Words, verb: int, clause: Sequence[int]) -> Speaker | None:
    """ "said Ms Doe, a baker": the verb comes first."""
    if any(words.tags[w] not in _LIGHT for w in clause if w < verb):
        return None
    return _phrase_from(words, verb + 1, clause)


def _phrase_from(words: Words, first: int, clause: Sequence[int]) -> Speaker | None:
    if first not in clause or words.tags[first] not in _PHRASE:
        return None
    last = first
    while last + 1 in clause and words.tags[last + 1] in _PHRASE:
        last += 1
    return _headed(words, range(first, last + 1))


def _preceding(words: Words, verb: int, clause: Sequence[int]) -> Speaker | None:
    """ "Ms Doe, who bakes, said": all that stands between the quotation and the verb."""
    if words.tags[clause[0]] not in _PHRASE or words.child(verb, "nsubjpass") is not None:
        return None
    before = [w for w in clause if w < verb]
    stop = next((w for w in before if words.tags[w] not in _PHRASE and words.forms[w] not in {".", "of"}), verb)
    return _headed(words, range(clause[0], stop))


def _headed(words: Words, phrase: range) -> Speaker | None:
    """The speaker named by `phrase`, its last noun taken for its head."""
    heads = [w for w in phrase if words.tags[w] in NOMINAL]
    if not heads:
        return None
    return trimmed(words, phrase, heads[-1], words.span(phrase[0], phrase[-1]))


def cue_before(words: Words, start: int, end: int, adjacent: bool) -> Cue | None:
    """The cue at the end of `text[start:end]`, which comes before a quotation: "He said: ", "She told the Times, ".

    `adjacent`: nothing parts it from the quotation, as in "They chanted "Out!"".
    """
    inside = words.within(start, end)
    last = inside.stop - 1
    while last >= inside.start and words.tags[last] in {"PUNCT", "SPACE"}:
        if words.forms[last] in SENTENCE_END:
            return None
        last -= 1
    first = last
    while first > inside.start and words.forms[first - 1] not in SENTENCE_END:
        first -= 1
    for verb in range(last, first - 1, -1):
        if words.forms[verb] in _OPENERS and words.tags[verb] == "SCONJ":
            return None
        subject = words.subject(verb)
        if reporting_verb(words, verb) is None:
            if words.tags[verb] in {"VERB", "AUX"} and subject is not None and subject < verb:
                return None  # something else is told between the verb and the quotation
            continue
        if adjacent and not _reaches(words, verb, last):
            return None
        return Cue(words.text[words.starts[verb] : words.ends[verb]], verb, speaker_before(words, verb, first))
    return None


def _reaches(words: Words, verb: int, last: int) -> bool:
    between = range(verb + 1, last + 1)
    return not between or (
        len(between) <= HEARERS
        and words.tags[last] in {"PRON", "PROPN", "NOUN", "ADV", "NUM"}
        and "hearer" in (reporting_verb(words, verb).takes)  # type: ignore[union-attr]
    )


def speaker_before(words: Words, verb: int, first: int) -> Speaker | None:
    """Who does what `verb` says, in a sentence that begins with the word `first`."""
    head = speaker_of(words, verb)
    if head is not None and head >= first:
        limit = words.starts[verb] if head < verb else words.ends[words.lasts[head]]
        return noun_phrase(words, head, (words.starts[first], limit))
    if words.child(verb, "nsubjpass") is not None:
        return None
    near = verb - 1
    while near >= first and words.tags[near] in _LIGHT and words.forms[near] != ",":
        near -= 1
    if near >= first and words.tags[near] in NOMINAL:
        return noun_phrase(words, near, (words.starts[first], words.starts[verb]))
    return None


def cue_by_colon(words: Words, start: int, end: int) -> Cue | None:
    """Who speaks where only a colon says so: "Ms Doe: ", "Her answer: ", "She took to the stage: "."""
    inside = words.within(start, end)
    last = inside.stop - 1
    while last >= inside.start and words.tags[last] in {"PUNCT", "SPACE"}:
        last -= 1
    first = last
    while first > inside.start and words.forms[first - 1] not in SENTENCE_END:
        first -= 1
    if last < first:
        return None
    roots = [w for w in range(first, last + 1) if not first <= words.heads[w] <= last or words.heads[w] == w]
    root = roots[0] if roots else last
    within = words.span(first, last)
    if words.tags[root] in NOMINAL:
        owner = words.child(root, "poss")
        head: int | None = owner if owner is not None else root
    else:
        head = words.subject(root)
    speaker = noun_phrase(words, head, within) if head is not None and words.tags[head] in NOMINAL else None
    return Cue("", None, speaker) if speaker else None
