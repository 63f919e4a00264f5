"""Whom a verb before a quotation belongs to where the grammar gives it no subject."""

from __future__ import annotations

import pytest

from cuttings.statements.attribution.by_verb import speaker_before
from tests.statements.parsed import parsed, shown, word

SAID = "said=say/VERB/ROOT"
CREWS = "crews/NOUN/nsubj/leaving leaving/VERB/dep/said"
PHRASES: dict[str, tuple[str, int, str | None]] = {
    "the noun before it": (f"Then/ADV Berg/PROPN/dep/said {SAID}", 0, "Berg"),
    "whoever does something somewhere": (
        f"{CREWS} through/ADP/prep/leaving streets/NOUN/pobj/through {SAID}",
        0,
        "crews",
    ),
    "whoever does something": (f"{CREWS} port/NOUN/dobj/leaving {SAID}", 0, "crews"),
    "whoever has something": (
        f"crews/NOUN/nsubj/having having/AUX/dep/said boats/NOUN/dobj/having {SAID}",
        0,
        "crews",
    ),
    "members of something": (
        f"members/NOUN/dep/said of/ADP/prep/members parliament/NOUN/pobj/of {SAID}",
        0,
        "members of parliament",
    ),
    "a name of two words": (f"Lund/PROPN/dep/said Berg/PROPN/compound/Lund {SAID}", 0, "Lund Berg"),
    "friends of doing something": (
        f"friends/NOUN/dep/said of/ADP/prep/friends leaving/VERB/pcomp/of boats/NOUN/dobj/leaving {SAID}",
        0,
        "friends of leaving boats",
    ),
    "only within the sentence, of members": (
        f"members/NOUN/dep/said of/ADP/prep/members parliament/NOUN/pobj/of {SAID}",
        1,
        "parliament",
    ),
    "only within the sentence, of crews": (f"{CREWS} port/NOUN/dobj/leaving {SAID}", 1, "port"),
    "nobody does it": (f"leaving/VERB/dep/said port/NOUN/dobj/leaving {SAID}", 0, "port"),
    "the nearest subject": (
        f"Berg/PROPN/nsubj/left left/VERB/dep/said Lund/PROPN/nsubj/sat sat/VERB/dep/said {SAID}",
        0,
        "Lund",
    ),
    "the nearest subject, right before": (f"Berg/PROPN/nsubj/left left/VERB/dep/said {SAID}", 0, "Berg"),
    "not who": (
        f"Berg/PROPN/nsubj/left left/VERB/dep/said who/PRON/nsubj/sat sat/VERB/dep/said {SAID}",
        0,
        "Berg",
    ),
    "not a subject before": (
        f"Berg/PROPN/nsubj/left left/VERB/dep/said then/ADV/dep/said so/ADV/dep/said {SAID}",
        2,
        None,
    ),
    "a noun behind it, at the beginning": (f"{SAID} the/DET/det/baker baker/NOUN/dep/said", 0, "the baker"),
    "a noun behind it, later": (f"Then/ADV {SAID} the/DET/det/baker baker/NOUN/dep/said", 0, None),
    "the passive": (f"Berg/PROPN/nsubjpass/said was/AUX/auxpass/said {SAID}", 0, None),
}


@pytest.mark.parametrize(("marked", "first", "speaker"), PHRASES.values(), ids=PHRASES)
def test_a_verb_without_a_subject_belongs_to_the_phrase_before_it(marked: str, first: int, speaker: str | None) -> None:
    words = parsed(marked)
    verb = word(words, "said")
    assert shown(words, speaker_before(words, verb, first, len(words) - 1)) == speaker
