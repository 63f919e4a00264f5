"""Resolves "it" and "they" to a body."""

from __future__ import annotations

from cuttings.model import Kind
from cuttings.statements.cues import nouns
from cuttings.statements.phrases import Speaker
from cuttings.statements.speakers.scene import MAX_STATEMENTS_BACK, Named, Scene


def by_it(scene: Scene, speaker: Speaker, before: Named) -> str | None:
    """Which body "it" means: only one that spoke just before, or whose statement did."""
    here = scene.sentence_at(speaker.start)
    for draft, entity in reversed(before[-MAX_STATEMENTS_BACK:]):
        if draft.speaker is None or here - scene.sentence_at(draft.speaker.start) > 2:
            continue
        kind = scene.kinds.get(entity) if entity is not None else None
        if kind in {Kind.PLACE, Kind.ORGANISATION} or scene.words.lemmas[draft.speaker.head] in nouns("documents"):
            return entity
    return None
