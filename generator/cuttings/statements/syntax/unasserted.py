"""Recognises verbs of speech by which a sentence tells no claim, though somebody is their subject."""

from __future__ import annotations

from cuttings.common.speaking_nouns import can_speak
from cuttings.model import VERB_TAGS
from cuttings.statements.cues import ReportingVerb, nouns, reporting_verb
from cuttings.statements.phrases import Speaker
from cuttings.statements.words import Words, small_words

MAX_WORDS_TO_IMITATION = 16  # words between "imitating" and the verb of the words that are imitated


def is_unasserted(words: Words, verb: int, facts: ReportingVerb, speaker: Speaker) -> bool:
    """Whether what follows the verb is no claim of its subject."""
    return (
        _is_of_what_was_said(words, speaker)
        or is_imitated(words, verb)
        or _is_hope_of_doer(words, verb, facts)
        or _is_argument(words, speaker)
        or _is_behind_noun(words, speaker)
        or _is_said_to_be(words, verb)
        or _is_still_to_come(words, verb)
        or _is_raised_by_deed(words, verb)
    )


def _is_of_what_was_said(words: Words, speaker: Speaker) -> bool:
    """Whether the clause only tells of which words or which manner: "something [Lund said] last week".

    The parse may take the pronoun for a part of the name behind it: "something Mayor Lund".
    """
    first = words.within(speaker.start, speaker.end)[0]
    vague = small_words("of_what_was_said")
    return words.forms[first - 1] in vague or (first < speaker.head and words.forms[first] in vague)


def is_imitated(words: Words, verb: int) -> bool:
    """Whether somebody imitates how another speaks: 'mimicking her when she says, "Never mind"'."""
    for word in range(verb - 1, max(verb - MAX_WORDS_TO_IMITATION, 0), -1):
        if words.forms[word] in {".", "?", "!"}:
            return False
        if words.tags[word] in VERB_TAGS and words.lemmas[word] in small_words("imitating"):
            return words.subject(verb) is not None and words.subject(word) != words.subject(verb)
    return False


def _is_hope_of_doer(words: Words, verb: int, facts: ReportingVerb) -> bool:
    """Whether the narrator tells with what hope somebody does something: "began a tour, hoping it would help"."""
    progressive = any(words.dependencies[c] == "aux" for c in words.children[verb])  # "is hoping that"
    return facts.verb_class in {"hope", "fear"} and words.forms[verb].endswith("ing") and not progressive


def _is_argument(words: Words, speaker: Speaker) -> bool:
    """Whether the narrator argues by what nobody in particular found: "data reveal", "closer examination shows"."""
    first, head = words.within(speaker.start, speaker.end)[0], speaker.head
    nobody = words.lemmas[head] in nouns("findings") | small_words("lessons") and words.tags[head] == "NOUN"
    bare = first == head or (first == head - 1 and words.forms[first] in small_words("closer"))
    return nobody and bare and words.forms[words.lasts[head]] == words.forms[head]


def _is_behind_noun(words: Words, speaker: Speaker) -> bool:
    """Whether the parse joins a name to the noun that its clause is about: "a danger [Lund] vowed to avert"."""
    first, noun = words.within(speaker.start, speaker.end).start, speaker.head - 1
    while noun > first and words.tags[noun] == "PROPN":
        noun -= 1
    joined = words.forms[first] in {"a", "an"} and first < noun and words.tags[speaker.head] == "PROPN"
    return joined and words.tags[noun] == "NOUN" and not can_speak(words.lemmas[noun])


def _is_said_to_be(words: Words, verb: int) -> bool:
    """Whether others say it of the subject, as in headlines: "Berg said to be leaving"."""
    return words.forms[verb : verb + 3] in {("said", "to", "be"), ("said", "to", "have")}


def _is_still_to_come(words: Words, verb: int) -> bool:
    """Whether it is only to be said: "Berg will say that it was late"."""
    return any(
        words.dependencies[c] == "aux" and words.forms[c] in {"will", "'ll", "’ll", "shall"}
        for c in words.children[verb]
    )


def _is_raised_by_deed(words: Words, verb: int) -> bool:
    """Whether a deed makes others fear it: "The gang holds the port, raising concerns that", not "wrote, raising"."""
    aside = words.forms[verb] == "raising" and words.forms[verb - 1] == ","
    return aside and reporting_verb(words, words.heads[verb]) is None
