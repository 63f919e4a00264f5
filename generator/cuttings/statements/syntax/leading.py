"""Decides whether who leads the sentence says what a participle opens: "Lund said it was late[, adding]"."""

from __future__ import annotations

from cuttings.statements.cues import nouns, reporting_verb
from cuttings.statements.phrases import may_speak
from cuttings.statements.words import Words

_OBLIQUE_DEPENDENCIES = frozenset({"pobj", "dobj", "conj"})


def leads_on(words: Words, verb: int) -> bool:
    """Whether `verb` is a participle whose speaker is that of the whole sentence: ", adding"."""
    facts = reporting_verb(words, verb)
    if facts is None or not words.forms[verb].endswith("ing") or words.subject(verb) is not None:
        return False
    before = verb - 1
    while before > 0 and words.tags[before] == "ADV":
        before -= 1
    if words.forms[before] not in {",", "while"} or verb == 0:
        return False
    head = words.heads[verb]
    beside = words.tags[head] in {"NOUN", "PROPN"} and words.dependencies[head] in _OBLIQUE_DEPENDENCIES
    return facts.verb_class == "add" or words.dependencies[head] == "relcl" or beside or _is_of_teller(words, head)


def _is_of_teller(words: Words, clause: int) -> bool:
    """Whether what hangs on a clause is done by who tells that: "Lund denied it was late[, saying it was early]".

    Not where the clause is about another who may do it: "Lund said Berg had called[, saying it was late]".
    """
    told, inner = words.heads[clause], words.subject(clause)
    outer = words.subject(told)
    if words.dependencies[clause] != "ccomp" or reporting_verb(words, told) is None:
        return False
    if inner is None or outer is None or outer > told:
        return False
    of = words.child(inner, "prep")
    part = words.child(of, "pobj") if of is not None and words.forms[of] == "of" else None
    if part is not None and words.tags[inner] in {"PRON", "DET", "NUM"}:
        return not may_speak(words, part)  # "some of the fees"
    if words.tags[inner] == "PRON":
        return words.tags[outer] == "PROPN" or words.forms[outer] == words.forms[inner]
    written = words.lemmas[inner] in nouns("documents") | nouns("utterances")
    if written and may_speak(words, outer) and words.lemmas[outer] not in nouns("documents") | nouns("findings"):
        return True
    return not may_speak(words, inner) or words.dependencies[inner] == "nsubjpass"
