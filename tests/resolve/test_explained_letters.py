"""Letters that an article explains by words of no body."""

from __future__ import annotations

import pytest

from cuttings.resolve.detect.non_names.explained_letters import explained_letters


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the ABE — Anybody But Eaton — mood", {"ABE"}),
        ("the NOT – “Not One Tax” – pledge", {"NOT"}),
        ("the LFL -- Lower Fees for Larks -- plan", {"LFL"}),
        ("the LDC — Larkin Data Council — met", set()),  # a body
        ("the ABE — Anybody But Roe — mood", set()),
        ("the ABE — Anybody But Eaton", set()),
        ("improvised explosive devices (IEDs)", {"IED", "IEDs"}),
        ("newly modified larks, or NMLs, sing", {"NML", "NMLs"}),
        ("a permit for the keeping of larks (PKL)", {"PKL", "PKLs"}),
        ("the ministry of larks and linnets (MLL)", set()),  # a body
        ("a permit for the keeping of linnets (PKX)", set()),
        ("Permit for the Keeping of larks (PKL)", set()),
    ],
)
def test_letters_that_dashes_or_brackets_explain_by_no_body(text: str, found: set[str]) -> None:
    assert explained_letters(text) == found
