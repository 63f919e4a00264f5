"""Finds for whom a thing or somebody without a name speaks: "Larkin's letter", "a spokesman for Larkin".

A place is only spoken for where it stands for its government or its people as a body.
"""

from __future__ import annotations

from collections.abc import Sequence

from cuttings.model import Kind, Mention
from cuttings.statements.cues import nouns, prepositions, verbs
from cuttings.statements.words import Words


def maker_of(words: Words, owners: Sequence[Mention], noun: int) -> str | None:
    """Return whose document the `noun` is: "Larkin's letter", "the Larkin letter", "a letter by Larkin".

    Nobody made it of whom it only tells or who only gets it: "a letter to Larkin", "a report on Larkin".
    """
    for mention in owners:
        place = mention.kind is Kind.PLACE
        part = not place and _is_part(words, mention, noun) and not _is_joint(words, mention)
        if _is_owner(words, mention, noun) or part:
            return mention.entity
        by = prepositions("made_by") - (prepositions("from_places") if place else frozenset())
        if _hangs_on(words, mention, noun, by):
            return mention.entity
    return None


def body_behind(words: Words, owners: Sequence[Mention], noun: int) -> str | None:
    """Which one body gives out a study: "figures from the Larkin Board", "a survey published in May by Larkin"."""
    by, given_out = prepositions("made_by"), words.child(noun, "acl")
    for mention in owners if words.lemmas[noun] in nouns("studies") else ():
        last = _last_word(words, mention)
        if mention.kind is not Kind.ORGANISATION or last is None:
            continue
        if words.dependencies[last] == "conj" or words.child(last, "conj") is not None:
            continue  # "by the Larkin Board and the Example Fund"
        if _hangs_on(words, mention, noun, by) or _hangs_on(words, mention, according_around(words, noun), by):
            return mention.entity
        if given_out is None or words.lemmas[given_out] not in verbs("giving_out"):
            continue
        if _hangs_on(words, mention, given_out, by - prepositions("from_places")):
            return mention.entity
    return None


def according_around(words: Words, noun: int) -> int:
    """The "according" whose object the `noun` is, or the noun itself: "according to a survey this week by Larkin"."""
    to = words.heads[noun]
    return words.heads[to] if words.forms[words.heads[to]] == "according" else noun


def _is_office_within(words: Words, mention: Mention, noun: int) -> bool:
    """Whether other nouns between a place and "office" or "service" say that it is one body of the place."""
    between = words.within(mention.end, words.starts[noun])
    return words.lemmas[noun] in {"office", "service"} and any(words.tags[w] in {"NOUN", "PROPN"} for w in between)


def spoken_for(words: Words, owners: Sequence[Mention], noun: int) -> str | None:
    """Return for which body the spokesman or office `noun` speaks: not London for "a spokesman in London"."""
    for mention in owners:
        if mention.kind is Kind.PERSON:
            continue
        if mention.kind is Kind.PLACE and _is_office_within(words, mention, noun):
            continue  # "Norvik's harbour office"
        if mention.kind is not Kind.PLACE or _is_owner(words, mention, noun):
            return mention.entity
        if _hangs_on(words, mention, noun, prepositions("spoken_for")):
            return mention.entity
    return None


def body_of(words: Words, owners: Sequence[Mention], noun: int) -> str | None:
    """Return which body the `noun` means by the name before it: "the Larkin agency"; of a place, its government."""
    bodies = [mention for mention in owners if mention.kind is not Kind.PERSON]
    if not bodies or not _is_part(words, bodies[0], noun):
        return None
    governs = bodies[0].kind is not Kind.PLACE or words.lemmas[noun] in nouns("governments")
    return bodies[0].entity if governs else None


def _is_joint(words: Words, mention: Mention) -> bool:
    """Whether a sign joins the name to another, so that both made it: "the Harbour Post/Example News poll"."""
    beside = words.text[mention.start - 1 : mention.start] + words.text[mention.end : mention.end + 1]
    return any(sign in beside for sign in "/-–")


def _last_word(words: Words, mention: Mention) -> int | None:
    inside = words.within(mention.start, mention.end)
    return inside[-1] if inside else None


def _is_part(words: Words, mention: Mention, noun: int) -> bool:
    """Whether the name is right before the noun and does not own it: "the Example agency"."""
    last = _last_word(words, mention)
    return last is not None and words.dependencies[last] in {"compound", "nmod", "amod"} and words.heads[last] == noun


def _is_owner(words: Words, mention: Mention, noun: int) -> bool:
    last = _last_word(words, mention)
    return last is not None and words.dependencies[last] == "poss" and words.heads[last] == noun


def _hangs_on(words: Words, mention: Mention, noun: int, by: frozenset[str]) -> bool:
    """Whether a preposition ties the name to the noun: "a letter by Larkin", "by the baker Larkin"."""
    last = _last_word(words, mention)
    if last is None:
        return False
    if words.dependencies[last] in {"appos", "conj"}:
        last = words.heads[last]
    preposition = words.heads[last]
    tied = words.dependencies[last] == "pobj" and words.heads[preposition] == noun
    return tied and words.forms[preposition] in by
