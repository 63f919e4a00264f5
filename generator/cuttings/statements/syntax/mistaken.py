"""Mends or drops a subject that belongs to another phrase: "an aide who agrees with Lund said"."""

from __future__ import annotations

from cuttings.statements.words import Words, small_words


def true_subject(words: Words, subject: int, verb: int) -> int | None:
    """The subject of `verb` where the parse has `subject`; None where that belongs to a phrase before it.

    A preposition right before it that has nothing else takes it as its object: "an aide who agrees with [Lund] said".
    A name before "then" is who the subject tells more of: "[Lund], then the mate, said".
    """
    opening = words.firsts[subject]
    if subject > verb or opening < 3:
        return subject
    before = opening - 1
    bare = words.tags[before] == "ADP" and words.child(before, "pobj", "pcomp") is None
    bare = bare and words.dependencies[before] == "prep" and words.firsts[before] == before
    if bare and words.heads[before] != verb and words.forms[before] in small_words("taking_objects"):
        return None
    role = words.forms[before] in {"then", "now", "formerly"} and words.forms[before - 1] == ","
    named = role and words.tags[before - 2] == "PROPN" and words.forms[words.lasts[subject] + 1] == ","
    return before - 2 if named else subject
