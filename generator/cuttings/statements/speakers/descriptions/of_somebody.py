"""Finds the person whom a text calls by a noun and by whose they are: "Lund's lawyer"."""

from __future__ import annotations

from collections.abc import Iterator

from cuttings.model import Kind, Mention
from cuttings.statements.phrases import Speaker
from cuttings.statements.speakers.people import same_office
from cuttings.statements.speakers.scene import Scene

MAX_CHARS_TO_OWNER = 40  # characters between a name and that of whose lawyer its bearer is


def person_of_somebody(scene: Scene, speaker: Speaker, noun: str) -> str | None:
    """The one person named before whom the text calls by the noun beside the same name: "Lund lawyer Ann Berg".

    None for several, and where the owner is nobody with a name.
    """
    words, head = scene.words, speaker.head
    owners = [scene.mentions[n] for n in scene.mentions_in(speaker.start, words.starts[head])]
    owners = [m for m in owners if _is_owner(scene, m, head)]
    if len(owners) != 1 or words.forms[head] != noun or words.child(head, "conj") is not None:
        return None
    found = {m.entity for m in _called(scene, noun, speaker.start) if _is_beside(scene, m, owners[0].entity, noun)}
    return found.pop() if len(found) == 1 else None


def _is_owner(scene: Scene, mention: Mention, head: int) -> bool:
    words = scene.words
    last = words.within(mention.start, mention.end)[-1:]
    return bool(last) and words.dependencies[last[0]] == "poss" and words.heads[last[0]] == head


def _called(scene: Scene, noun: str, stop: int) -> Iterator[Mention]:
    """Yield the mentions before `stop` of people whom the noun, or another for the same office, introduces."""
    numbers = sorted({n for title in same_office(noun) for n in scene.titled.get(title, ())})
    yield from (scene.mentions[n] for n in numbers if scene.mentions[n].start < stop)


def _is_beside(scene: Scene, mention: Mention, owner: str, noun: str) -> bool:
    """Whether the name and that of the owner stand around the noun: "Lund lawyer Berg", "Berg, lawyer for Lund"."""
    text = scene.words.text
    first, last = mention.start - MAX_CHARS_TO_OWNER, mention.end + MAX_CHARS_TO_OWNER
    for other in (scene.mentions[n] for n in scene.mentions_in(first, last)):
        between = text[min(other.end, mention.end) : max(other.start, mention.start)].lower().replace(",", " ").split()
        told = any(title in between for title in same_office(noun)) and "and" not in between
        if other.entity == owner and other.kind is not Kind.PLACE and told:
            return True
    return False
