"""Whose the answers of an interview are that stand below its questions without a label."""

from __future__ import annotations

import pytest

from tests.statements.grammar import statements_of

NAMES = {"Ida Falk": "people/ida-falk", "Falk": "people/ida-falk", "Tomas Reen": "people/tomas-reen"}
FALK = "people/ida-falk"
OPENING = "Ida Falk talks about the pier\n\nShe opened it with Tomas Reen in May.\n\n"
ASKED = (
    "Were you tired?\n\nI was, every day.\n\nDid your sister help?\n\nMy sister paid for it.\n\n"
    "What will you do next?\n\nRest.\n\nThe pier opens in May."
)
ANSWERS: list[tuple[str, str | None]] = [("I was, every day.", FALK), ("My sister paid for it.", FALK), ("Rest.", FALK)]

CASES: dict[str, tuple[str, list[tuple[str, str | None]]]] = {
    "one person in the title": (OPENING + ASKED, ANSWERS),
    "one person before the questions": (
        "A talk about the pier\n\nWe had an interview with Ida Falk of Norvik.\n\n" + ASKED,
        ANSWERS,
    ),
    "the one of several who spoke": (
        "The pier\n\nA study by Tomas Reen and Ida Falk tells of it. Falk spoke to the Wave.\n\n" + ASKED,
        ANSWERS,
    ),
    "two who spoke": ("The pier\n\nTomas Reen spoke to the Wave. Falk talked to the Bay.\n\n" + ASKED, []),
    "questions with a label": (
        OPENING
        + "((Press)) Were you tired?\n\nI was.\n\n((Press)) Did you rest?\n\nI did.\n\n((Press)) Will you?\n\nMy turn.",
        [("I was.", FALK), ("I did.", FALK), ("My turn.", FALK)],
    ),
    "either of two": (OPENING.replace("Ida Falk talks", "Ida Falk and Tomas Reen talk") + ASKED, []),
    "no interview": (OPENING.replace("talks about", "opens") + ASKED, []),
    "a column, which asks nobody": (
        OPENING + "Was it late?\n\nI think so.\n\nWho paid?\n\nI did.\n\nWhat comes next?\n\nI will see.",
        [],
    ),
    "questions and answers about a thing": (
        OPENING + "Can you swim there?\n\nYes.\n\nDo you pay?\n\nNo, it is free.\n\nCan you eat?\n\nIt has a bar.",
        [],
    ),
    "two questions only": (OPENING + "Were you tired?\n\nI was.\n\nDid you rest?\n\nI did, for a day.", []),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_an_answer_without_a_label_is_of_whom_the_article_interviews(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert [
        (text[s.start : s.end], s.speaker) for s in statements_of(text, NAMES, title=text.split("\n", maxsplit=1)[0])
    ] == expected
