"""What a speaker does by a reporting verb, in the few kinds that a reader chooses from."""

from __future__ import annotations

import re
from functools import cache

from cuttings.common.facts import load_facts
from cuttings.model import Statement

DEFAULT_SPEECH_ACT = "said"


@cache
def kind_of(lemma: str) -> str:
    """The kind of statement that the verb `lemma` makes; "said" for "" and for a verb that is not known."""
    facts = load_facts("reporting-verbs")
    verb = facts["verbs"].get(lemma)
    return next(
        (kind for kind, classes in facts["kinds"].items() if verb and verb["class"] in classes), DEFAULT_SPEECH_ACT
    )


def is_reporting(lemma: str) -> bool:
    """Whether the verb `lemma` reports what somebody says."""
    return lemma in load_facts("reporting-verbs")["verbs"]


def takes_words(lemma: str) -> bool:
    """Whether the verb `lemma` takes what is said as a clause or an object; the others only stand by a quotation."""
    verb = load_facts("reporting-verbs")["verbs"].get(lemma) or {}
    return "takes" in verb or "with" in verb


def is_of_hearer(lemma: str) -> bool:
    """Whether the object of the verb `lemma` is whom the statement is about: "accused the mayor of lying"."""
    return kind_of(lemma) in load_facts("reporting-verbs")["targeting"]


def about_from(statement: Statement) -> int:
    """The offset from which names say whom a statement is about: its start or, for "accused X", the speaker's end."""
    named = statement.speaker_end
    if named is None or named >= statement.start:
        return statement.start
    return named if is_of_hearer(statement.lemma) else statement.start


def told(statement: Statement) -> str:
    """The cue of `statement` as a page gives it, in small letters.

    It is "said" for the "saying" of "quoted as saying", and as the article has it for all others than gerunds.
    """
    cue = " ".join(statement.cue.lower().split())
    return _past(statement.lemma) if statement.lemma and cue.endswith("ing") and cue != statement.lemma else cue


def _past(lemma: str) -> str:
    """The past of a verb: one of the list, or made as regular verbs make it."""
    if irregular := load_facts("reporting-verbs")["past"].get(lemma):
        return str(irregular)
    if lemma.endswith("e"):
        return f"{lemma}d"
    return f"{lemma[:-1]}ied" if re.search(r"[^aeiou]y$", lemma) else f"{lemma}ed"
