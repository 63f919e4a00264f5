"""What the speaker of a statement rests on: a name, a pronoun, a description, who spoke before."""

from __future__ import annotations

from cuttings.statements.direct import Draft
from cuttings.statements.speakers.pronouns.persons import count_candidates, gender_of
from cuttings.statements.speakers.scene import Scene


def basis_of(scene: Scene, draft: Draft, entity: str | None) -> str:
    """What leads to the `entity` that speaks, in words: "name"; "" where nobody with a page was found."""
    if draft.speaker is None or entity is None:
        return ""
    words, speaker = scene.words, draft.speaker
    form = words.forms[speaker.head]
    if not draft.cued:
        return "next paragraph" if "\n" in words.text[speaker.end : draft.start] else "same paragraph"
    if draft.verb is None and not draft.cue:
        return "signature or colon" if draft.direct else "transcript"
    if gender := gender_of(words, speaker.head):
        return "pronoun, one candidate" if count_candidates(scene, speaker, gender) == 1 else "pronoun, several"
    if form in {"it", "they"}:
        return "it"
    return "description" if words.tags[speaker.head] == "NOUN" else "name"
