"""Resolves "it" and "they" to a body."""

from __future__ import annotations

from collections.abc import Iterator

from cuttings.common.speaking_nouns import can_speak
from cuttings.model import Kind, Mention
from cuttings.statements.cues import nouns, verbs
from cuttings.statements.phrases import Speaker
from cuttings.statements.speakers.scene import MAX_STATEMENTS_BACK, Named, Scene
from cuttings.statements.words import SUBJECT_DEPENDENCIES


def by_it(scene: Scene, speaker: Speaker, before: Named) -> str | None:
    """Which body "it" means: that which the sentence before is about, one that spoke lately, or the subject there."""
    here = scene.sentence_at(speaker.start)
    implies = scene.words.lemmas[scene.words.heads[speaker.head]] in verbs("implying")
    if not implies and (leader := _only_leader(scene, speaker.start)) is not None:
        return leader
    for draft, entity in reversed(before[-MAX_STATEMENTS_BACK:]):
        if draft.speaker is None or here - scene.sentence_at(draft.speaker.start) > 2:
            continue
        kind = scene.kinds.get(entity) if entity is not None else None
        if kind in {Kind.PLACE, Kind.ORGANISATION} or scene.words.lemmas[draft.speaker.head] in nouns("documents"):
            return entity
    return None if implies else _body_before(scene, speaker.start)


def _only_leader(scene: Scene, at: int) -> str | None:
    """The body that the sentence right before is about, if that is the narrator's and names no other."""
    number = scene.narrated_before(at)
    if number is None or number != scene.sentence_at(at) - 1:
        return None
    sentence = scene.sentences[number]
    about = scene.named_subject(sentence)
    named = (scene.mentions[n] for n in scene.mentions_in(sentence.start, sentence.end))
    bodies = {m.entity for m in named if m.kind is Kind.ORGANISATION}
    return about.entity if about is not None and bodies == {about.entity} else None


def by_they(scene: Scene, speaker: Speaker) -> str | None:
    """Which body "they" means: one that the sentence before is about, where that names no people beside it."""
    words, number = scene.words, scene.narrated_before(speaker.start)
    entity = _body_before(scene, speaker.start)
    if entity is None or number is None:
        return None
    between = words.within(scene.sentences[number].start, speaker.start)
    people = any(
        words.forms[w] != words.lemmas[w] and words.tags[w] == "NOUN" and can_speak(words.lemmas[w]) for w in between
    )
    return None if people or any(words.dependencies[w] == "conj" for w in between) else entity


def _body_before(scene: Scene, at: int) -> str | None:
    """The one body that the sentence of `at` is about so far, else the sentence before it."""
    here, number = scene.sentence_at(at), scene.narrated_before(at)
    for sentence in (here, number):
        if sentence is None or sentence < 0:
            continue
        stop = min(at, scene.sentences[sentence].end)
        bodies = [m for m in _subjects(scene, scene.sentences[sentence].start, stop) if m.kind is Kind.ORGANISATION]
        if bodies:
            return bodies[0].entity if len({m.entity for m in bodies}) == 1 else None
    return None


def _subjects(scene: Scene, start: int, stop: int) -> Iterator[Mention]:
    """The mentions in `text[start:stop]`, outside quotations, that are subjects."""
    words = scene.words
    for mention in (scene.mentions[n] for n in scene.mentions_in(start, stop)):
        inside = words.within(mention.start, mention.end)
        if inside and words.dependencies[inside[-1]] in SUBJECT_DEPENDENCIES and not scene.quoted(mention.start):
            yield mention
