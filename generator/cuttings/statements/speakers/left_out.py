"""Leaves out statements that nobody makes, or that are told inside the statement of another.

A thing says nothing ("such beliefs explain why", "Twelve percent said"), and what somebody without a name is told to
have said by another is that one's statement.
"""

from __future__ import annotations

from cuttings.common.facts import word_set
from cuttings.common.passages.overlaps import Overlaps
from cuttings.common.speaking_nouns import can_speak
from cuttings.model import Kind
from cuttings.statements.cues import nouns, reporting_verb, verbs
from cuttings.statements.direct import Draft
from cuttings.statements.speakers.scene import Named, Scene
from cuttings.statements.words import Words, small_words

_SPOKEN_CLASSES = frozenset({"say", "tell", "add", "answer", "sing", "joke", "write", "show", "announce"})


def without_things(words: Words, named: Named) -> Named:
    """`named` without the reported statements of things.

    A noun without a name may be anybody's before a verb that only people and texts are the subject of, as "said".
    Before other verbs, which things are the subject of too, as "explain", it must be a noun for people, bodies or
    texts.
    """
    return [
        (d, entity)
        for d, entity in named
        if entity is not None or d.direct or not (_is_thought(words, d) or _is_of_thing(words, d))
    ]


def _is_thought(words: Words, draft: Draft) -> bool:
    """Whether people without a name only have it in mind: "voters think", "some Republicans hope"."""
    if draft.speaker is None or draft.verb is None or words.lemmas[draft.verb] not in verbs("thinking"):
        return False
    head = draft.speaker.head
    people = words.tags[head] in {"NOUN", "NUM"} or (words.tags[head] == "PROPN" and words.forms[head].endswith("s"))
    return people and words.lemmas[head] not in nouns("studying")


def _is_of_thing(words: Words, draft: Draft) -> bool:
    if draft.speaker is not None and words.forms[draft.speaker.head] in {"i", "you"}:
        return True  # "I wonder whether", "has told you that": the writer, and the reader
    if draft.speaker is None or draft.verb is None or words.tags[draft.speaker.head] not in {"NOUN", "NUM"}:
        return False
    noun = words.lemmas[draft.speaker.head]
    if noun in nouns("amounts") or _is_of_what_was_said(words, draft.speaker.start, draft.speaker.head):
        return True
    facts = reporting_verb(words, draft.verb)
    needs_nobody = words.lemmas[draft.verb] in verbs("implying")  # "the fact indicates that"
    text = noun in nouns("documents") | nouns("findings") | nouns("utterances")
    loose = words.forms[draft.verb].endswith("ing") and not text  # "his main point was the pier, saying"
    if facts is not None and facts.verb_class in _SPOKEN_CLASSES and not needs_nobody and not loose:
        return False
    inside = words.within(draft.speaker.start, draft.speaker.end)
    whole = (
        w for w in inside if words.tags[w] == "NOUN" and not words.text.startswith(("-", "'s", "’s"), words.ends[w])
    )
    first = next((words.lemmas[w] for w in whole), noun)  # "critics of the policy", not "a campaign-style visit"
    return not any(can_speak(n) for n in (first, noun))


def _is_of_what_was_said(words: Words, start: int, head: int) -> bool:
    """Whether the words take up what was said: "It was late, [a charge the officials] denied"."""
    first = words.within(start, start + 1).start
    told = word_set("disputes", "allegations") | small_words("remarks")
    return words.forms[first] in {"a", "an"} and words.lemmas[first + 1] in told and first + 1 < head


def without_self_named(scene: Scene, named: Named) -> Named:
    """`named` without what somebody is told to say of themselves by name: "Berg waved, saying that Berg was late".

    Either another says it, or another of that name is told of.
    """
    return [(draft, entity) for draft, entity in named if not _names_itself(scene, draft, entity)]


def _names_itself(scene: Scene, draft: Draft, entity: str | None) -> bool:
    if draft.direct or draft.speaker is None or entity is None or scene.kinds.get(entity) is not Kind.PERSON:
        return False
    own = draft.speaker
    inside = (scene.mentions[n] for n in scene.mentions_in(draft.start, draft.end))
    again = (m for m in inside if m.entity == entity and not own.start <= m.start < own.end)
    return any(not scene.quoted(m.start) and scene.is_subject(m) for m in again)


def without_relayed(words: Words, named: Named) -> Named:
    """`named` without what a relay tells that another said, where that is a statement too.

    "The Wave reported that Berg had called it late", "Berg said it was late, according to the site of the port".
    """
    telling = ((d, e) for d, e in named if not d.direct and d.verb is not None and d.speaker is not None)
    inner = Overlaps(telling, lambda one: (one[0].start, one[0].end))
    return [
        (d, e)
        for d, e in named
        if not any(_relays(words, d, *other) and _holds(words, d, other[0]) for other in inner.between(d.start, d.end))
    ]


def _relays(words: Words, outer: Draft, inner: Draft, entity: str | None) -> bool:
    """Whether `outer` is only the source of what a named one said in a clause, or of words in marks of another."""
    if outer.direct or outer.speaker is None or inner.speaker is None or inner.verb is None:
        return False
    clause = words.child(inner.verb, "ccomp")
    told = entity is not None and clause is not None and inner.verb < clause
    if outer.verb is not None:
        quoted = any(mark in words.text[inner.start : inner.end] for mark in '"“')
        return words.lemmas[outer.verb] == "report" and (told or quoted)
    told |= outer.start < outer.speaker.start < inner.speaker.start  # "It fell, according to the poll, and Lund said"
    return told and outer.cue.lower().startswith("according")


def _holds(words: Words, outer: Draft, inner: Draft) -> bool:
    """Whether `outer` says no more than that another said what `inner` is."""
    if inner is outer or inner.verb is None or inner.speaker is None:
        return False
    inside = words.within(outer.start, outer.end)
    whole = outer.start <= inner.speaker.start and outer.start <= inner.start and inner.end <= outer.end
    tops = [w for w in inside if words.heads[w] == w or words.heads[w] not in inside]
    return whole and inner.verb in tops


def without_nested(words: Words, named: Named) -> Named:
    """`named` without the promise of "the firm" in "Berg said the firm promised to pay": these are Berg's words.

    Nor with what only a pronoun is told to have said in another's words: "Berg said he had warned that it was late".
    """
    telling = {draft.verb for draft, _ in named if draft.verb is not None}
    telling_of = (d for d, _ in named if not d.direct and d.verb is not None)
    reported = Overlaps(telling_of, lambda d: (d.start, d.end))
    kept = [(d, entity) for d, entity in named if entity is not None or _teller(words, d) not in telling]
    return [(d, entity) for d, entity in kept if not (_is_relayed(d, reported) and _lacks_name(words, d, entity))]


def _is_relayed(draft: Draft, reported: Overlaps[Draft]) -> bool:
    """Whether a statement lies, with the words for its speaker, inside of what another is reported to have said."""
    if draft.direct or draft.speaker is None:
        return False
    first, last = min(draft.start, draft.speaker.start), max(draft.end, draft.speaker.end)
    around = (o for o in reported.between(first, last) if o.start <= first and last <= o.end)
    return any(o is not draft and o.verb != draft.verb for o in around)


def _lacks_name(words: Words, draft: Draft, entity: str | None) -> bool:
    if draft.speaker is None or words.lemmas[draft.speaker.head] in nouns("documents") | nouns("findings"):
        return False
    return entity is None or words.tags[draft.speaker.head] == "PRON"


def _teller(words: Words, draft: Draft) -> int | None:
    """The verb before it that has the verb of `draft`, said by somebody called by a noun, in its clause."""
    if draft.direct or draft.verb is None or draft.speaker is None or words.tags[draft.speaker.head] != "NOUN":
        return None
    verb = draft.verb
    aside = words.child(verb, "parataxis")
    if aside is not None and draft.speaker.end <= words.starts[aside] < words.starts[verb]:
        return aside  # "The figures, Berg said, show that it rained"
    while words.dependencies[verb] == "conj" and words.heads[verb] != verb and words.subject(verb) is None:
        verb = words.heads[verb]  # "said the firm would close and promised to pay"
    told = words.dependencies[verb] == "ccomp" and words.heads[verb] < min(verb, words.firsts[draft.speaker.head])
    return words.heads[verb] if told else None
