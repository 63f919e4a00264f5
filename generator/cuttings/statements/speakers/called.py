"""Finds the person whom a text calls by a noun: "the minister"."""

from __future__ import annotations

from bisect import bisect_left

from cuttings.statements.phrases import Speaker
from cuttings.statements.speakers.scene import Scene

MAX_TITLED_MENTIONS_BACK = 200  # mentions with a title, counted backwards, among which "the minister" is looked for


def person_called(scene: Scene, speaker: Speaker, noun: str) -> str | None:
    """Return the one person named before whom the text calls by this noun; the other words decide between several."""
    wanted = {scene.words.forms[w] for w in scene.words.within(speaker.start, speaker.end)}
    best: dict[str, tuple[int, int]] = {}
    numbers = scene.titled.get(noun, ())
    stop = bisect_left(numbers, speaker.start, key=lambda n: scene.mentions[n].start)
    for number in numbers[max(0, stop - MAX_TITLED_MENTIONS_BACK) : stop]:
        entity, shared = scene.mentions[number].entity, len(wanted & set(scene.titles[number]))
        best[entity] = max(best.get(entity, (0, 0)), (shared, number))
    if not best:
        return None
    ranked = sorted(best, key=lambda e: best[e], reverse=True)
    if len(ranked) > 1 and best[ranked[0]][0] == best[ranked[1]][0]:
        return None
    return ranked[0]
