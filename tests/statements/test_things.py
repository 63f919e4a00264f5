"""Things, amounts and times say nothing, however they stand as the subject of a verb that can be one of speech."""

from __future__ import annotations

import pytest

from tests.statements.grammar import statements_of, told

CASES: dict[str, list[tuple[str, str | None]]] = {
    "Such beliefs explain why the towns have few donors.": [],
    "The new rules promise to change the town.": [],
    "It was replaced by softer language calling for a ban on boats.": [],
    "The fire alarm alerted the crew to the smoke.": [],
    "Twelve percent said that they would stay at home.": [],
    "The past two months warned the town to be careful.": [],
    "The baker explained why the oven was cold.": [("why the oven was cold", "The baker")],
    "The family urged people to stay at home.": [("to stay at home", "The family")],
    "An investigation concluded that the brakes failed.": [("the brakes failed", "An investigation")],
    "The letter urged the mayor to resign.": [("to resign", "The letter")],
    "Critics of the policy argued that it cost lives.": [("it cost lives", "Critics of the policy")],
    "The belief said that it was late.": [("it was late", "The belief")],
}


@pytest.mark.parametrize("text", CASES)
def test_who_can_be_told_to_say_it(text: str) -> None:
    assert [(told(text, s)[0], told(text, s)[2]) for s in statements_of(text)] == CASES[text]
