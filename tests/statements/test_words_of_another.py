"""Nobody says what another said, to whom they only reply."""

from __future__ import annotations

import pytest

from tests.statements.grammar import statements_of

CASES: dict[str, list[str]] = {
    "Anna Berg responded to Peter Lund's remark that the pier was unsafe.": [],
    "Anna Berg replied to Peter Lund's charge that the pier was unsafe.": [],
    "Anna Berg replied to a claim by Peter Lund that the pier was unsafe.": [],
    "Anna Berg responded to the allegation that the pier was unsafe.": [],
    "Anna Berg mentioned Peter Lund's warning that the pier was unsafe.": [],
    "Anna Berg replied to reporters that the pier was unsafe.": ["the pier was unsafe"],
    "Anna Berg repeated her claim that the pier was unsafe.": ["the pier was unsafe"],
    "Anna Berg denied Peter Lund's claim that the pier was unsafe.": ["the pier was unsafe"],
    "Anna Berg told the board's lawyers that the pier was unsafe.": ["the pier was unsafe"],
    "Anna Berg told her brother's friend that the pier was unsafe.": ["the pier was unsafe"],
}


@pytest.mark.parametrize(("text", "said"), CASES.items())
def test_a_clause_behind_a_noun_is_the_word_of_who_owns_the_noun(text: str, said: list[str]) -> None:
    assert [text[s.start : s.end] for s in statements_of(text)] == said
