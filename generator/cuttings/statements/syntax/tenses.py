"""The tense of a clause, as far as the forms of its verb and its helpers tell it."""

from __future__ import annotations

from cuttings.common.facts import load_facts
from cuttings.statements.words import Words, small_words


def is_past(words: Words, verb: int) -> bool:
    """Whether the verb, without a helper, is in the past tense: "said", "warned"."""
    irregular = load_facts("reporting-verbs")["past"].get(words.lemmas[verb])
    past = words.forms[verb].endswith("ed") or words.forms[verb] == irregular != words.lemmas[verb]
    return past and words.child(verb, "aux", "auxpass") is None


def is_inflected(words: Words, verb: int) -> bool:
    """Whether a verb has another form than that in dictionaries, and is no "-ing" form."""
    return words.forms[verb] != words.lemmas[verb] and not words.forms[verb].endswith("ing")


def is_present(words: Words, clause: int) -> bool:
    """Whether the clause has a finite verb in the present tense: "is", "has kept", "owns", "critics say"."""
    helper = helper_of(words, clause)
    if helper is not None:
        return words.forms[helper] in small_words("unshifted") | small_words("present_modals")
    form = words.forms[clause]
    third = form != words.lemmas[clause] and form.endswith("s") and form not in small_words("shifted")
    return third or form in small_words("unshifted")


def helper_of(words: Words, clause: int) -> int | None:
    """The first auxiliary of a verb."""
    return words.child(clause, "aux", "auxpass")
