"""Decides where a claim ends before background of the reporter: ", only to take it back", ", though we now know"."""

from __future__ import annotations

from cuttings.common.speaking_nouns import can_speak
from cuttings.model import VERB_TAGS
from cuttings.statements.claims.according import MAX_REPORTED_CHARS
from cuttings.statements.cues import nouns, reporting_verb
from cuttings.statements.phrases import Speaker, may_speak
from cuttings.statements.quotations import Quoted
from cuttings.statements.subjects import speaker_of
from cuttings.statements.syntax.tenses import is_inflected, is_past, is_present
from cuttings.statements.words import Span, Words, small_words

_QUOTATION_ENDS = frozenset('"”')
_OPENING_QUOTE_MARKS = frozenset('"“')
_FIRST_PERSONS = frozenset({"i", "we", "our", "us", "my", "ours"})
MAX_WORDS_TO_VERB = 14  # words from what opens such a clause to its verb
MIN_WORDS_TO_BACKGROUND = 3  # words of a claim before it


def before_background(words: Words, quoted: Quoted, verb: int, start: int, end: int) -> int:
    """Where the claim behind `verb`, `text[start:end]`, ends before background of the reporter; `end` without any."""
    inside = words.within(start, min(end, start + MAX_REPORTED_CHARS))
    if start < words.ends[verb]:
        return end
    for word in inside[MIN_WORDS_TO_BACKGROUND:]:
        before = words.forms[word - 1]
        if quoted.at(words.starts[word]) is not None:
            continue
        if before == "," and (
            _is_turn(words, word, inside) or _is_of_another(words, word) or _is_doubt(words, word, inside)
        ):
            return words.ends[word - 2]
        if before in _QUOTATION_ENDS and (
            _is_prompted(words, word, inside)
            or _is_counted(words, word)
            or _is_deed(words, word, inside)
            or _is_called_then(words, verb, word, inside)
        ):
            return words.ends[word - 1]
    return end


def _is_turn(words: Words, word: int, inside: range) -> bool:
    """Whether the reporter tells what came of what somebody said would be: ", only to take back the pledge"."""
    opens = words.forms[word : word + 2] == ("only", "to") and words.tags[word + 2] == "VERB"
    return opens and any(words.forms[w] in small_words("modals") for w in range(inside.start, word))


def _is_of_another(words: Words, word: int) -> bool:
    """Whether somebody else says what follows: ", with Lund saying that it was late", ", contrary to bakers who"."""
    if words.forms[word : word + 2] == ("contrary", "to"):
        return True
    if words.forms[word] != "with":
        return False
    for said in range(word + 2, min(word + MAX_WORDS_TO_VERB, len(words))):
        if words.forms[said] in {",", ".", ";"}:
            return False
        if words.forms[said].endswith("ing") and reporting_verb(words, said) is not None:
            return words.tags[said - 1] == "PROPN"
    return False


def _is_doubt(words: Words, word: int, inside: range) -> bool:
    """Whether the reporter weighs what is said: ", though we now know", ", though it is unclear"."""
    opening = word + (words.forms[word : word + 2] == ("even", "though"))
    if words.forms[opening] not in small_words("contrasting") or opening + 3 >= len(words):
        return False
    subject, verb = words.forms[opening + 1], opening + 2
    if subject == "we":
        return not _FIRST_PERSONS.intersection(words.forms[inside.start : word])
    if subject == "it":
        return words.lemmas[verb] in {"be", "'s", "’s", "remain"} and words.forms[verb + 1] in small_words("unclear")
    short = words.forms[verb + 1] == "short" and words.lemmas[verb] == "stop"
    return words.tags[opening + 1] == "PRON" and (short or words.lemmas[verb] in small_words("failing"))


def _is_deed(words: Words, joint: int, inside: range) -> bool:
    """Whether "and" behind a quotation that opens the claim joins what the speaker does: '"It is late" [and left]'."""
    opens = words.forms[inside.start] in _OPENING_QUOTE_MARKS and words.forms[joint] == "and"
    return opens and joint + 1 < inside.stop and words.tags[joint + 1] == "VERB" and is_inflected(words, joint + 1)


def _is_prompted(words: Words, word: int, inside: range) -> bool:
    """Whether a clause behind a quotation tells upon which words of others it was said: '"late" after Lund warned'."""
    if words.forms[word] not in {"after", "as"}:
        return False
    for said in range(word + 1, min(word + MAX_WORDS_TO_VERB, inside.stop)):
        subject = words.subject(said) if words.tags[said] in VERB_TAGS else None
        if subject is None or words.dependencies[said] in {"relcl", "acl"}:
            continue
        pronoun = words.tags[subject] == "PRON"
        told = word < subject < said and may_speak(words, subject) and pronoun == (words.forms[word] == "as")
        return told and is_past(words, said) and reporting_verb(words, said) is not None
    return False


def _is_called_then(words: Words, verb: int, word: int, inside: range) -> bool:
    """Whether the rest tells when or where a thing was called so: 'dubbed it a "grave" when the Wave found papers'."""
    facts = reporting_verb(words, verb)
    if facts is None or facts.verb_class != "describe":
        return False
    if words.forms[word] == "when":
        said = (w for w in range(word + 1, min(word + MAX_WORDS_TO_VERB, inside.stop)) if words.tags[w] in VERB_TAGS)
        first = next(said, None)
        return first is not None and not is_present(words, first)
    held = words.child(word, "pobj") if words.forms[word] in {"in", "at", "during"} else None
    placed = held is not None and words.lemmas[held] in nouns("documents") | nouns("occasions")
    return placed or words.forms[word] == "during"


def _is_counted(words: Words, word: int) -> bool:
    """Whether the reporter counts how often the words in marks were said: '"crooked" seven times'."""
    return words.tags[word] == "NUM" and words.forms[word + 1 : word + 2] == ("times",)


def up_to_own_verb(words: Words, speaker: Speaker, verb: int, start: int, end: int) -> Span:
    """The span up to what its speaker says by another verb: "confirmed that it was late[ and said that it rained]"."""
    for word in words.within(start, min(end, start + MAX_REPORTED_CHARS)):
        subject = words.subject(word)
        thing = subject is not None and words.tags[subject] == "NOUN" and not can_speak(words.lemmas[subject])
        misread = words.dependencies[word] == "ccomp" and words.forms[word - 1] == "and"  # the claim's verb is lost
        joined = (words.dependencies[word] == "conj" and subject is None) or (misread and (thing or subject is None))
        if not joined or reporting_verb(words, word) is None:
            continue
        apart = words.dependencies[word] == "conj" and subject is None and _is_said_of_nothing(words, word)
        if not apart and words.forms[word + 1 : word + 2] != ("that",):
            continue
        joint = next((c for c in words.children[words.heads[word]] if words.dependencies[c] == "cc" and c < word), verb)
        joint = word - 1 if misread else joint
        if words.starts[joint] > start and (thing or apart or speaker_of(words, word) == speaker.head):
            return start, words.ends[joint - 1]
    return start, end


def _is_said_of_nothing(words: Words, verb: int) -> bool:
    """Whether a verb of saying is joined to a clause on "it" or "there", which say nothing: "it fell and denied"."""
    head = words.heads[verb]
    subject = words.subject(head)
    empty = words.child(head, "expl") is not None or (subject is not None and words.forms[subject] in {"it", "there"})
    active = is_inflected(words, verb) and words.child(verb, "auxpass", "aux") is None
    return empty and active and words.child(verb, "dobj", "ccomp") is not None and head < verb
