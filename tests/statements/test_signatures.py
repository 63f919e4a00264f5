"""Who signs a quotation on the line below it, and who is told right after it to have said it."""

from __future__ import annotations

import pytest

from cuttings.statements.attribution.without_verb import cue_by_signature, cue_by_summary
from tests.statements.parsed import parsed
from tests.statements.test_attribution import Told, told

NAME = "Anna/PROPN Berg/PROPN"
SIGNED: dict[str, str | None] = {
    NAME: "Anna Berg",
    f"{NAME} , baker/NOUN": "Anna Berg",
    f", {NAME}": "Anna Berg",
    f"{NAME} x/SPACE": "Anna Berg",
    f"{NAME} of/ADP Port/PROPN": "Anna Berg of Port",
    "Anna/PROPN": None,  # a name of one word may be anything
    "Anna/PROPN baker/NOUN": None,
    "Anna/PROPN , Berg/NOUN": None,
    "A/DET Berg/PROPN Lund/PROPN": None,
    "Baker/NOUN Anna/PROPN": None,
    "": None,
    ",": None,
    **{f"{NAME} {mark}/PUNCT": None for mark in '.?!:;"”'},
    f"{NAME} )": "Anna Berg",
}


@pytest.mark.parametrize(("marked", "speaker"), SIGNED.items())
def test_a_name_alone_below_a_quotation_signs_it(marked: str, speaker: str | None) -> None:
    words = parsed(marked or ".")
    found = cue_by_signature(words, 0, len(words.text) if marked else 0)
    assert told(words, found) == (speaker and ("", speaker))


SAYS = "Berg/PROPN/nsubj/said said=say/VERB/ccomp/was"
SUMMED: dict[str, tuple[str, Told]] = {
    "that was what she said": (f"That/PRON was/AUX/ROOT what/PRON {SAYS} .", ("said", "Berg")),
    "that was how she said it": (f"That/PRON was/AUX/ROOT how/SCONJ {SAYS} .", ("said", "Berg")),
    "that was why she said it": (f"That/PRON was/AUX/ROOT why/SCONJ {SAYS} .", None),
    "the way was how she said it": (f"Rain/NOUN was/AUX/ROOT how/SCONJ {SAYS} .", None),
    "said in the fourth word": (f"That/PRON was/AUX/ROOT so/ADV how/SCONJ {SAYS} .", ("said", "Berg")),
    "said in the fifth word": (f"That/PRON was/AUX/ROOT so/ADV very/ADV how/SCONJ {SAYS} .", None),
    "in the next sentence": (f"That/PRON was/AUX/ROOT how/SCONJ . {SAYS} .", None),
    "before a question mark": (f"That/PRON was/AUX/ROOT how/SCONJ ? {SAYS} .", None),
    "another verb": ("That/PRON was/AUX/ROOT how/SCONJ Berg/PROPN/nsubj/ran ran=run/VERB/ccomp/was .", None),
    "its subject after it": (
        "That/PRON was/AUX/ROOT how/SCONJ said=say/VERB/ccomp/was Berg/PROPN/nsubj/said .",
        None,
    ),
    "that said it": ("That/PRON/nsubj/said said=say/VERB/ROOT how/SCONJ it/PRON rained/VERB .", None),
    "nothing": (".", None),
}


@pytest.mark.parametrize(("marked", "expected"), SUMMED.values(), ids=SUMMED)
def test_who_is_told_to_have_said_it(marked: str, expected: Told) -> None:
    words = parsed(marked)
    assert told(words, cue_by_summary(words, 0, len(words.text))) == expected
