"""Says how sure it is who made a statement, from what that rests on: a name, a pronoun, who spoke before."""

from __future__ import annotations

from cuttings.common.facts import load_facts
from cuttings.common.genders import genders_of
from cuttings.statements.direct import Draft
from cuttings.statements.speakers.pronouns.persons import count_candidates
from cuttings.statements.speakers.scene import Scene

PRIOR_RIGHT, PRIOR_WRONG = 1, 1  # verdicts added to those of each basis, so that a few prove little


def basis_of(scene: Scene, draft: Draft) -> str:
    """What the speaker of a statement rests on, a basis of `statement-confidence.yml`; "" without a speaker."""
    if draft.speaker is None:
        return ""
    words, speaker = scene.words, draft.speaker
    form = words.forms[speaker.head]
    if not draft.cued:
        return "next paragraph" if "\n" in words.text[speaker.end : draft.start] else "same paragraph"
    if draft.verb is None and not draft.cue:
        return "signature or colon" if draft.direct else "transcript"
    if gender := genders_of("pronouns").get(form):
        return "pronoun, one candidate" if count_candidates(scene, speaker, gender) == 1 else "pronoun, several"
    if form in {"it", "they"}:
        return "it"
    return "description" if words.tags[speaker.head] == "NOUN" else "name"


def confidence_of(basis: str) -> float:
    """The share of the speakers on this basis that were right where readers judged them, from 0 to 1."""
    verdicts = load_facts("statement-confidence")["bases"].get(basis)
    if verdicts is None:
        return 0.0
    right = int(verdicts["right"]) + PRIOR_RIGHT
    return round(right / (right + int(verdicts["wrong"]) + PRIOR_WRONG), 2)


def is_sure(confidence: float) -> bool:
    """Whether a statement of this confidence is shown as that of a person, and not only in its article."""
    return confidence >= float(load_facts("statement-confidence")["threshold"])
