"""What stands behind "said," without a finite verb is how it was said, and the quotations around it are what was."""

from __future__ import annotations

import pytest

from tests.statements.grammar import statements_of, told


@pytest.mark.parametrize(
    "cue",
    [
        "Ms Berg said, her voice rising.",
        "Mr Lund asked, his arms folded.",
        "Ms Berg said, tears in her eyes.",
        "Mr Lund said, a smile on his face.",
        "Ms Berg asked, laughing.",
    ],
)
def test_how_it_was_said_parts_a_quotation_from_nobody(cue: str) -> None:
    text = f"“Where is the boat?” {cue} “We want it back.”"
    (statement,) = statements_of(text)
    assert told(text, statement)[2] == cue[:7]
    assert told(text, statement)[0] == text


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Ms Berg said, her voice rising.", []),
        ("Ms Berg said, his car was stolen.", ["his car was stolen"]),
        ("Berg said, the vote was late.", ["the vote was late"]),
        ("Berg said voting was late.", ["voting was late"]),
    ],
)
def test_how_it_was_said_is_no_claim(text: str, claims: list[str]) -> None:
    assert [told(text, s)[0] for s in statements_of(text)] == claims
