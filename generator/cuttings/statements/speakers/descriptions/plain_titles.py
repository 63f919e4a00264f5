"""Decides between several bearers of a title, as presidents of two countries, by the words beside it."""

from __future__ import annotations

from collections.abc import Sequence

from cuttings.common.facts import word_set
from cuttings.model import Kind
from cuttings.statements.phrases import Speaker
from cuttings.statements.speakers.scene import Scene

MAX_CHARS_TO_COUNTRY = 30  # characters between a name and the country whose president its bearer is


def titled_plainly(scene: Scene, speaker: Speaker, noun: str, entities: Sequence[str]) -> list[str]:
    """Those of the `entities` whom the noun alone introduces: "President Berg", not "Vice President Lund".

    Only where the noun stands alone, and the narrator's sentence before names none of the others, as those of other
    countries: "Norwegian President Olsen".
    """
    words, number = scene.words, scene.narrated_before(speaker.start)
    if len(words.within(speaker.start, speaker.end)) > len(["the", noun]) or number is None:
        return []
    before = scene.mentions_in(scene.sentences[number].start, speaker.start)
    titled = [n for n in scene.titled.get(noun, ()) if scene.mentions[n].entity in entities]
    plain = {scene.mentions[n].entity for n in titled if _is_plain(scene, n)}
    others = set(entities) - plain
    return [] if others.intersection(scene.mentions[n].entity for n in before) else sorted(plain)


def _is_plain(scene: Scene, number: int) -> bool:
    """Whether neither a country nor "vice" or "former" stands beside the title of a mention."""
    mention, titles = scene.mentions[number], set(scene.titles[number])
    near = (scene.mentions[n] for n in (number - 1, number + 1) if 0 <= n < len(scene.mentions))
    places = [m for m in near if m.kind is Kind.PLACE]
    title = sum(len(form) + 1 for form in scene.titles[number])
    abroad = any(m.end <= mention.start <= m.end + title + 1 for m in places)
    behind = (scene.words.text[mention.end : m.start] for m in places)
    abroad |= any(text.endswith((" of ", " of the ")) and len(text) <= MAX_CHARS_TO_COUNTRY for text in behind)
    return not abroad and not titles & word_set("titles", "altering")
