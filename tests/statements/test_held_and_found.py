"""What somebody is told to believe or expect, and statements whose speaker or verb is easily missed."""

from __future__ import annotations

import pytest

from tests.statements.grammar import CAST, statements_of, told

NAMES = {**CAST, "Larkin Fund": "organisations/larkin-fund"}
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


CALLED: dict[str, tuple[str, str | None]] = {
    "the one body named": ("Larkin Globe runs the cable. The company said the work would take a week.", "larkin-globe"),
    "the firm": ("Larkin Globe runs the cable. The firm said the work would take a week.", "larkin-globe"),
    "one of two": ("Larkin Globe runs a cable for Tarn Wave. The company said the work would take a week.", None),
    "one of two, the other a bank": (
        "Larkin Bank lent money to Larkin Globe. The company said the work would take a week.",
        None,
    ),
    "another is told of": (
        "Larkin Globe sued a company in Norvik. The company said the work would take a week.",
        None,
    ),
    "an abbreviation, which may be an agency": ("The LGB raided the yard. The company said it was sorry.", None),
    "another noun": ("Larkin Globe runs the cable. The council said the work would take a week.", None),
    "a headline without an article": (
        "Fund warns of rain\n\nThe Larkin Fund cut its forecast. The fund said growth would slow.",
        "larkin-fund",
    ),
}


@pytest.mark.parametrize("case", CALLED)
def test_which_body_is_called_so(case: str) -> None:
    text, expected = CALLED[case]
    bodies = {
        "Larkin Globe": "larkin-globe",
        "Larkin Bank": "larkin-bank",
        "Tarn Wave": "tarn-wave",
        "LGB": "lgb",
        "Larkin Fund": "larkin-fund",
    }
    found = statements_of(text, {name: f"organisations/{entity}" for name, entity in bodies.items()})
    assert found[-1].speaker == (expected and f"organisations/{expected}")


def test_a_signature_is_whom_no_pronoun_means() -> None:
    text = "Peter Lund\n\nTo the Editor:\n\nThe bridge was closed. He said it was late.\n\nAnn Berg"
    assert [s.speaker for s in statements_of(text, NAMES)] == [None]
