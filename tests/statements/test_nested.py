"""What a statement tells of the words of others is a statement of theirs only where they are named."""

from __future__ import annotations

import pytest

from tests.statements.grammar import CAST, statements_of

CASES: dict[str, list[str | None]] = {
    "Anna Berg said the firm promised to pay.": ["people/anna-berg"],
    "Anna Berg said the country proposed to withdraw from the market.": ["people/anna-berg"],
    "Anna Berg claimed that the union demanded that the plant close.": ["people/anna-berg"],
    "Anna Berg said that Peter Lund promised to pay.": ["people/anna-berg", "people/peter-lund"],
    "Anna Berg said she had warned that the ice was thin.": ["people/anna-berg"],
    "According to Anna Berg, a survey shows that the town is poor.": ["people/anna-berg", None],
    "Anna Berg said a town that says it is poor should sell its yard.": ["people/anna-berg"],
    "The council's decision to close the port has raised concerns that the town is poor.": [],
    "The council's clerks have raised concerns that the town is poor.": [None],
    "Many voters think that the yard is safe.": [],
    "Some Republicans think that the yard is safe.": [],
    "Analysts think that the yard is safe.": [None],
    "The sale is conditioned on the Harbour Board agreeing to pay.": [],
    "It was a good year, Anna Berg told bakers gathered in the hall.": ["people/anna-berg"],
    "Analysts said the yard was safe, and neighbours said it was late.": [None, None],
    "The firm promised to pay.": [None],
}


@pytest.mark.parametrize(("text", "entities"), CASES.items())
def test_who_is_only_told_to_have_spoken_has_to_be_named(text: str, entities: list[str | None]) -> None:
    assert [s.speaker for s in statements_of(text, CAST)] == entities
