"""Leaves out statements that nobody makes, or that are told inside the statement of another.

A thing says nothing ("such beliefs explain why", "Twelve percent said"), and what somebody without a name is told to
have said by another is that one's statement.
"""

from __future__ import annotations

import re
from functools import cache

from cuttings.common.facts import word_set
from cuttings.common.genders import genders_of
from cuttings.statements.cues import nouns, reporting_verb
from cuttings.statements.direct import Draft
from cuttings.statements.speakers.scene import Named
from cuttings.statements.words import Words

_SPOKEN_CLASSES = frozenset({"say", "tell", "add", "answer", "sing", "joke", "write", "show", "announce"})
_SPEAKING_ENDINGS = re.compile(r"(?:er|or|ist|yst|ian|ee|man|men|woman|women|ant|ent|ive|ite|crat|people)$")


def without_things(words: Words, named: Named) -> Named:
    """`named` without the reported statements of things.

    A noun without a name may be anybody's before a verb that only people and texts are the subject of, as "said".
    Before other verbs, which things are the subject of too, as "explain", it must be a noun for people, bodies or
    texts.
    """
    return [(d, entity) for d, entity in named if entity is not None or d.direct or not _is_of_thing(words, d)]


def _is_of_thing(words: Words, draft: Draft) -> bool:
    if draft.speaker is None or draft.verb is None or words.tags[draft.speaker.head] not in {"NOUN", "NUM"}:
        return False
    noun = words.lemmas[draft.speaker.head]
    if noun in nouns("amounts"):
        return True
    facts = reporting_verb(words, draft.verb)
    if facts is not None and facts.verb_class in _SPOKEN_CLASSES:
        return False
    inside = words.within(draft.speaker.start, draft.speaker.end)
    first = next((words.lemmas[w] for w in inside if words.tags[w] == "NOUN"), noun)  # "critics of the policy"
    return not any(can_speak(n) for n in (first, noun))


def can_speak(noun: str) -> bool:
    """Whether a noun, as a lemma, is for people, bodies or texts that can be told to say something."""
    return noun in _speaking() or _SPEAKING_ENDINGS.search(noun) is not None


@cache
def _speaking() -> frozenset[str]:
    """The nouns for those who can be told to say something."""
    groups = ("documents", "utterances", "voices", "bodies", "speaking", "findings")
    others = word_set("genders", "persons") | word_set("leads", "bodies") | word_set("organisations", "heads")
    return frozenset().union(others, genders_of("nouns"), *map(nouns, groups))


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
