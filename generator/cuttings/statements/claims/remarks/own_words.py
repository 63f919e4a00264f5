"""Decides where a claim ends before what the narrator sets against it, or tells that the speaker does not say."""

from __future__ import annotations

from cuttings.statements.claims.remarks.relatives import MARKS_OF_SPEECH
from cuttings.statements.spans import is_that
from cuttings.statements.words import SUBJECT_DEPENDENCIES, Words, small_words


def before_own_words(words: Words, verb: int, start: int, end: int) -> int:
    """Where the claim ends before what the narrator sets against it: "said he will build, [but in the north he has"].

    After a cue in the past tense, where the claim's tense is put back or a place or matter opens the second clause, one
    in the present tense is not what was said; nor is ", [without saying why]".
    """
    past = words.forms[verb].endswith("ed") or words.forms[verb] in {"said", "told"}
    past = past and words.child(verb, "aux") is None and words.ends[verb] <= start
    for word in words.within(start, end) if past else ():
        joint = words.forms[word] == "but" or words.forms[word - 1 : word + 1] == (",", "and")
        if joint and (_is_unshifted(words, word, start, end) or _is_done_since(words, word, start, end)):
            return words.ends[word - 1] - (words.forms[word - 1] == ",")
    return _before_withheld(words, verb, start, end)


def _before_withheld(words: Words, verb: int, start: int, end: int) -> int:
    """Where the claim ends before what its speaker does not tell: "said it was late[, without saying why]"."""
    for word in words.within(start, end)[1:-1]:
        opens = words.forms[word] == "without" and words.starts[word] > words.ends[verb]
        parted = words.forms[word - 1] == "," and words.forms[word + 1] in small_words("withholding")
        groundless = words.forms[word - 1] == "," and small_words("proofs").intersection(
            words.lemmas[word + 1 : word + 3]
        )
        if opens and (parted or groundless or words.lemmas[word + 1] == "elaborate"):
            return words.ends[word - 1 - (words.forms[word - 1] == ",")]
    return end


def _is_unshifted(words: Words, joint: int, start: int, end: int) -> bool:
    """Whether a clause in the present tense is joined to a claim whose tense is put back, or opens with a phrase."""
    behind = range(joint + 1, words.within(start, end).stop)
    if any(mark in words.text[words.ends[joint] : end] for mark in MARKS_OF_SPEECH):
        return False
    subject = next((w for w in behind if words.dependencies[w] in SUBJECT_DEPENDENCIES), None)
    if subject is None or is_that(words, joint + 1):
        return False
    led = words.tags[joint + 1] == "ADP" and words.tags[subject] == "PRON"
    opens = words.firsts[subject] == joint + 1
    before = {words.forms[w] for w in words.within(start, words.starts[joint]) if words.tags[w] == "AUX"}
    shifted = bool(before & small_words("shifted")) and not before & small_words("unshifted")
    present = words.forms[subject + 1 : subject + 2] and words.forms[subject + 1] in small_words("unshifted")
    return bool(present) and (led or (opens and shifted))


def _is_done_since(words: Words, joint: int, start: int, end: int) -> bool:
    """Whether a clause in the past about others follows a claim of what would be: ", and the charges were dropped"."""
    behind = range(joint + 1, words.within(start, end).stop)
    subject = next((w for w in behind if words.dependencies[w] in SUBJECT_DEPENDENCIES), None)
    if subject is None or words.tags[subject] != "NOUN" or words.firsts[subject] != joint + 1:
        return False
    helpers = [
        words.forms[c] for c in words.children[words.heads[subject]] if words.dependencies[c] in {"aux", "auxpass"}
    ]
    before = words.within(start, words.starts[joint])
    foreseen = any(words.forms[w] == "would" and words.tags[w] == "AUX" for w in before)
    return (
        foreseen
        and helpers[:1] in (["was"], ["were"])
        and not any(mark in words.text[start:end] for mark in MARKS_OF_SPEECH)
    )
