"""Nouns in a list that the parse takes for verbs say nothing: "saw a strike, charges he had lied, and snow"."""

from __future__ import annotations

import pytest

from tests.statements.grammar import CAST, statements_of


@pytest.mark.parametrize(
    "text",
    [
        "Peter Lund squared off against Anna Berg in a race marked by rows that included upheaval in his staff, "
        "charges he had hidden money, and a long strike.",
        "Peter Lund ran a campaign that saw losses in the towns, claims he had hidden money, and a long strike.",
    ],
)
def test_a_noun_in_a_list_is_no_cue(text: str) -> None:
    assert [s for s in statements_of(text, CAST) if s.cue in {"charges", "claims"}] == []


def test_a_verb_of_its_own_is_one() -> None:
    assert [s.cue for s in statements_of("Peter Lund came home and claims he had hidden money.", CAST)] == ["claims"]
