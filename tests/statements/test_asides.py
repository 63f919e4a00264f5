"""The narrator's words inside of what was said are not said: the cue between two parts of a claim or a quotation."""

from __future__ import annotations

import pytest

from tests.statements.grammar import CAST, statements_of


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The bridge, Berg said, was closed on Monday.", ["The bridge", "was closed on Monday"]),
        ("The bridge, Berg told the Wave on Monday, was closed.", ["The bridge", "was closed"]),
        ("The mill, according to Anna Berg, ran at night.", ["The mill", "ran at night"]),
        ("The pier – Berg said – was built in a year.", ["The pier", "was built in a year"]),
        ("Berg said the bridge, which is old, was closed.", ["the bridge", "was closed"]),
        ("Berg said Jim Olsen, who ran the mill, will go.", ["Jim Olsen", "will go"]),
        ("Berg called the pier, which had cost a life, “a trap”.", ["the pier", "“a trap”"]),
        ('Berg said "the mill of Jim Olsen, who is ill, is shut".', ['"the mill of Jim Olsen, who is ill, is shut"']),
        ("Berg said the pier — a work of his father — is old.", ["the pier", "is old"]),
        ('Berg said "the pier — a work of art — is old".', ['"the pier — a work of art — is old"']),
        ("Berg said the men, who ran off, were found.", ["the men, who ran off, were found"]),
        ("Berg said the men, who would not pay, were fined.", ["the men, who would not pay, were fined"]),
        ("Berg said the pier, which “fell down”, is shut.", ["the pier, which “fell down”, is shut"]),
        ("The bridge was closed, Berg said.", ["The bridge was closed"]),
        ('"It is late," Berg said. "We go home."', ['"It is late,"', '"We go home."']),
        ('"It is late," Berg told the Wave, "and it is cold."', ['"It is late,"', '"and it is cold."']),
    ],
)
def test_the_cue_inside_of_a_claim_is_the_narrators(text: str, parts: list[str]) -> None:
    (statement,) = statements_of(text, CAST)
    assert [text[start:end] for start, end in statement.parts] == parts


def test_a_programme_in_marks_is_not_said() -> None:
    text = '"It is late," Berg told the Norvik Wave\'s "Night Talk."'
    (statement,) = statements_of(text, CAST)
    assert text[statement.start : statement.end] == '"It is late,"'


@pytest.mark.parametrize(
    "text",
    ['"It is late," Berg told "Talk of Norvik Weekend."', '"It is late," said the petition, started by user "C.S."'],
)
def test_a_name_in_marks_is_not_said(text: str) -> None:
    assert [text[s.start : s.end] for s in statements_of(text, CAST)] == ['"It is late,"']
