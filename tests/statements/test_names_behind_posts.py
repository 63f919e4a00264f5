"""Who speaks where a name stands behind a post or behind another's name, or "who" behind a thing of somebody's."""

from __future__ import annotations

import pytest

from tests.statements.grammar import CAST, statements_of

BEHIND: dict[str, tuple[str, str | None]] = {
    "a post without an article": (
        "Secretary of the Interior Anna Berg said the pier was late.",
        "people/anna-berg",
    ),
    "a post for a district": (
        'U.S. Attorney for the District of Oxley Jim Olsen said: "It was the largest case so far."',
        "people/jim-olsen",
    ),
    "a post of a state": ('"It was late for all of them," said Secretary of State Peter Lund.', "people/peter-lund"),
    "a post at large": ("Harbour Times editor at large Peter Lund said the pier was late.", "people/peter-lund"),
    "not a post at a house": ("The editor at large at Peter Lund said the pier was late.", None),
    "a post below a secretary": ('"It was late," said Treasury Under Secretary Peter Lund.', "people/peter-lund"),
    "not whose director speaks": ("The director of the Peter Lund museum said the pier was late.", None),
    "not whom an aide of a president serves": ("Adviser to President Peter Lund said the pier was late.", None),
    "another's name, set off": ("The lawyer for Mr. Lund, Anna Berg, said the pier was late.", "people/anna-berg"),
    "the widow of somebody": ("The widow of Peter Lund, Anna Berg, said the pier was late.", "people/anna-berg"),
    "a doctor of somebody": ('"It was late," said a doctor for Mr. Lund, Jim Olsen, on Monday.', "people/jim-olsen"),
    "not one of a list": ("The lawyers for Peter Lund, Anna Berg and Jim Olsen said the pier was late.", None),
}


@pytest.mark.parametrize("case", BEHIND)
def test_who_speaks_behind_a_post(case: str) -> None:
    text, speaker = BEHIND[case]
    assert statements_of(text, CAST)[-1].speaker == speaker


WHO: dict[str, tuple[str, str | None]] = {
    "the anger of somebody": ("The plan drew the ire of Peter Lund, who said the pier was late.", "people/peter-lund"),
    "the attention of somebody": (
        "That got the attention of Anna Berg, who said the pier was late.",
        "people/anna-berg",
    ),
    "a letter from somebody": ("The council got a letter from Jim Olsen, who said it was late.", "people/jim-olsen"),
    "whom the plan angers": (
        "The decision to sell the old pier on Monday enraged members, who accused Peter Lund of betrayal.",
        None,
    ),
    "not of a place that people are in": ("The plan drew the ire of workers in Lund who said the pier was late.", None),
}


@pytest.mark.parametrize("case", WHO)
def test_whom_who_takes_up_behind_a_thing(case: str) -> None:
    text, speaker = WHO[case]
    assert statements_of(text, CAST)[-1].speaker == speaker
