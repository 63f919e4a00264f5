"""Leaves out what somebody is told to have said by another's statement, where the text does not say who that is."""

from __future__ import annotations

from cuttings.statements.direct import Draft
from cuttings.statements.speakers.scene import Named
from cuttings.statements.words import Words


def without_nested(words: Words, named: Named) -> Named:
    """`named` without the promise of "the firm" in "Berg said the firm promised to pay": these are Berg's words."""
    telling = {draft.verb for draft, _ in named if draft.verb is not None}
    return [(d, entity) for d, entity in named if entity is not None or _teller(words, d) not in telling]


def _teller(words: Words, draft: Draft) -> int | None:
    """The verb before it that has the verb of `draft`, said by somebody called by a noun, in its clause."""
    if draft.direct or draft.verb is None or draft.speaker is None or words.tags[draft.speaker.head] != "NOUN":
        return None
    verb = draft.verb
    while words.dependencies[verb] == "conj" and words.heads[verb] != verb and words.subject(verb) is None:
        verb = words.heads[verb]  # "said the firm would close and promised to pay"
    told = words.dependencies[verb] == "ccomp" and words.heads[verb] < min(verb, words.firsts[draft.speaker.head])
    return words.heads[verb] if told else None
