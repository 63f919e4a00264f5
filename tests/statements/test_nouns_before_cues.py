"""What makes doubtful a claim on a noun that stands before its cue: "fees that she threatened to raise"."""

from __future__ import annotations

import pytest

from tests.statements.test_confidence import features_in

LACKING = "odd claim: lacks a noun before it"
OF_NOUNS = {
    "Fees that Anna Berg threatened to raise will fall.": True,
    "The pier, which Anna Berg said thieves built, is old.": True,
    "The pier, which Anna Berg said was built by thieves, is old.": False,
    "On a day when Anna Berg said it was late, the board left.": False,
    "The board got a letter in which Anna Berg said that it was late.": False,
}


@pytest.mark.parametrize("text", OF_NOUNS)
def test_a_claim_on_a_noun_before_its_cue_is_odd(text: str) -> None:
    assert (LACKING in features_in(text)) is OF_NOUNS[text]
