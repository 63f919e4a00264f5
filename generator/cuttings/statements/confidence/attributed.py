"""A draft whose speaker was looked for, with what its confidence is judged by."""

from __future__ import annotations

from dataclasses import dataclass

from cuttings.model import Role
from cuttings.statements.direct import Draft
from cuttings.statements.speakers.scene import Scene
from cuttings.statements.words import Span, Words


@dataclass(frozen=True, slots=True)
class Attributed:
    """A draft, the entity that speaks, and the words for whom a pronoun means who has no name."""

    scene: Scene
    draft: Draft
    entity: str | None
    unnamed: Span | None
    basis: str  # what leads to the entity
    role: Role | None  # of the block that holds it

    @property
    def words(self) -> Words:
        return self.scene.words

    @property
    def cue(self) -> Span | None:
        """The span of the verb that reports, or of "according to"; None where nothing reports."""
        draft, words = self.draft, self.words
        if draft.verb is not None:
            return words.span(draft.verb, draft.verb)
        if draft.speaker is None or not draft.cue:
            return None
        at = words.text.rfind(draft.cue, 0, draft.speaker.start)
        return (at, at + len(draft.cue)) if at >= 0 else None

    @property
    def beside(self) -> tuple[Span, ...]:
        """The spans of the cue and of the words for the speaker, where there are any."""
        speaker = self.draft.speaker
        spans = self.cue, None if speaker is None else (speaker.start, speaker.end)
        return tuple(span for span in spans if span is not None)


def is_beside_subject(found: Attributed) -> bool:
    """Whether the cue is a participle between commas right behind who speaks: "Doe, noting that it was late, left"."""
    words, verb, speaker = found.words, found.draft.verb, found.draft.speaker
    if verb is None or speaker is None or not words.forms[verb].endswith("ing"):
        return False
    return words.text[speaker.end : words.starts[verb]] == ", "
