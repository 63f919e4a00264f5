"""What somebody is told to believe or expect, and statements whose speaker or verb is easily missed."""

from __future__ import annotations

import pytest

from tests.statements.grammar import statements_of, told

NAMES = {
    "Anna Berg": "people/anna-berg",
    "Berg": "people/anna-berg",
    "Peter Lund": "people/peter-lund",
    "Lund": "people/peter-lund",
    "Larkin Fund": "organisations/larkin-fund",
}
Said = tuple[str, str | None]
BERG, LUND, FUND = "people/anna-berg", "people/peter-lund", "organisations/larkin-fund"

CASES: dict[str, list[Said]] = {
    "Berg believes that the pier is safe.": [("the pier is safe", BERG)],
    "The Larkin Fund expects that trade will fall.": [("trade will fall", FUND)],
    "Berg believed the pier was safe.": [],
    "Berg said she believes the pier is safe.": [("she believes the pier is safe", BERG)],
    "I believe that the pier is safe.": [],
    "Berg would expect that the pier is safe.": [],
    "Berg does not believe that the pier is safe.": [],
    "Berg made it clear that she had doubts about the plan.": [("she had doubts about the plan", BERG)],
    "Lund made clear that the plan was late.": [("the plan was late", LUND)],
    "Lund made it worse that day.": [],
    "Lund this week also said he would consider a pardon.": [("he would consider a pardon", LUND)],
    "Peter Lund showed the phone.\n\nLund: “It is taller than the old one.”": [
        ("“It is taller than the old one.”", LUND)
    ],
    "Peter Lund showed the phone.\n\nUpdate: “It is taller than the old one.”": [
        ("“It is taller than the old one.”", None)
    ],
}


@pytest.mark.parametrize("text", CASES)
def test_what_is_found(text: str) -> None:
    assert [(told(text, s)[0], s.speaker) for s in statements_of(text, NAMES)] == CASES[text]
