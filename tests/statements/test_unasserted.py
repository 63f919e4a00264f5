"""Clauses with a verb of speech that tell no claim of their subject."""

from __future__ import annotations

import pytest

from tests.statements.grammar import CAST, statements_of, told


def claims(text: str) -> list[str]:
    return [told(text, statement)[0] for statement in statements_of(text, CAST)]


@pytest.mark.parametrize(
    "text",
    [
        # only which words, or which manner, are somebody's
        "It is a distortion of something mayor Anna Berg said days before the storm hit the pier.",
        "There was nothing in anything Peter Lund said that helped the pier.",
        "It was the way Peter Lund said that the pier was old.",
        # somebody imitates how another speaks
        "Peter Lund went on to mock Berg, imitating her accent when she says, “Believe me.”",
        "Peter Lund mocked Anna Berg, mimicking the way she says “Believe me.”",
        "The clerk impersonated Anna Berg as she says “Never mind the pier.”",
        # the narrator tells with what hope or fear somebody does something
        "Anna Berg and Peter Lund began a tour of the harbour -- hoping their plans will sway enough voters.",
        "Hoping that it would rain, Anna Berg stayed.",
        "Anna Berg left the town, fearing that the pier would fall.",
        # the narrator argues by what nobody in particular found
        "But closer examination shows it is surprisingly weak.",
        "The theory is wrong, because data reveal that the warming has stopped.",
        "Experience tells us that piers fall in the end.",
        # what is denied is told only by a noun for claims
        "The government has denied rebel claims.",
        "Anna Berg denied opposition allegations.",
    ],
)
def test_it_tells_no_claim(text: str) -> None:
    assert claims(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The pier is a ruin, Anna Berg said days before the storm.", ["The pier is a ruin"]),
        ("He mocked Anna Berg. “Nobody works here,” she said.", ["“Nobody works here,”"]),
        ("Peter Lund mocked Anna Berg, saying she was late.", ["she was late"]),
        ("Anna Berg mocked the board and said it was asleep.", ["it was asleep"]),
        ("Anna Berg has been hoping that the pier will stand.", ["the pier will stand"]),
        ("New data show that the pier is sinking.", ["the pier is sinking"]),
        ("Court records show that Berg owes money.", ["Berg owes money"]),
        ("Data from the Harbour Board show that the water has risen.", ["the water has risen"]),
        ("Anna Berg denied allegations of fraud.", ["allegations of fraud"]),
        ("Anna Berg denied the accusations that she had lied.", ["she had lied"]),
    ],
)
def test_it_tells_one_all_the_same(text: str, expected: list[str]) -> None:
    assert claims(text) == expected
