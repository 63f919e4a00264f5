"""Mends or drops a subject that belongs to another phrase: "an aide who agrees with Lund said"."""

from __future__ import annotations

from cuttings.statements.words import Words, small_words


def true_subject(words: Words, subject: int, verb: int) -> int | None:
    """The subject of `verb` where the parse has `subject`, None where that is the object of a phrase before it.

    A name before "then" is who the subject tells more of: "[Lund], then the mate, said".
    """
    if subject > verb:
        return subject
    if is_held(words, subject, verb):
        return None
    before, last = words.firsts[subject] - 1, words.lasts[subject]
    role = before > 1 and words.forms[before] in {"then", "now", "formerly"} and words.forms[before - 1] == ","
    closed = "," in words.forms[last : last + 2]
    return before - 2 if role and closed and words.tags[before - 2] == "PROPN" else subject


def is_held(words: Words, subject: int, verb: int) -> bool:
    """Whether a preposition right before a subject lacks another object: "an aide who agrees with [Lund] said"."""
    before = words.firsts[subject] - 1
    if before < 1 or words.tags[before] != "ADP" or words.forms[before] not in small_words("taking_objects"):
        return False
    bare = words.firsts[before] == words.lasts[before] == before and words.dependencies[before] == "prep"
    return bare and words.heads[before] != verb
