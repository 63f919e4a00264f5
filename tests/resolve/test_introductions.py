"""Phrases before a name and a comma, and how roles behind a name go on."""

from __future__ import annotations

import pytest

from tests.resolve.test_connections import connection
from tests.resolve.test_roles import titles

BEFORE_A_COMMA = {
    "A spokeswoman for the Harbour Board, Anna Berg, said it was wrong.": ["spokeswoman for the Harbour Board"],
    "A Norvik city councilwoman, Anna Berg, also said so.": ["Norvik city councilwoman"],
    "Another harbour pilot, Anna Berg, said so.": ["harbour pilot"],
    "On Saturday, the mayor of Norvik, Anna Berg, said the boats were late.": ["mayor of Norvik"],
    "On Monday, a lawyer for the Harbour Board, Anna Berg, said it was wrong.": ["lawyer for the Harbour Board"],
    "Norvik’s police chief, Anna Berg, and his lawyer were there.": ["Norvik’s police chief"],
    "At noon, the spokeswoman for the Harbour Board at the time, Anna Berg, wrote a letter.": [
        "former spokeswoman for the Harbour Board"
    ],
    # a list, or somebody else
    "With them were a pilot, Anna Berg, a docker, Peter Lund, and the mayor of Norvik, Eva Strand.": [],
    "An aide to the mayor of Norvik, Anna Berg, said that he was ill.": [],
    "He met a pilot, Anna Berg.": [],
    "Peter Lund, the mayor of Norvik, Anna Berg, and a docker came.": [],
}


@pytest.mark.parametrize("text", BEFORE_A_COMMA)
def test_what_a_phrase_before_a_comma_introduces(text: str) -> None:
    assert titles(text) == BEFORE_A_COMMA[text]


BEFORE_A_NAME = {
    "He met the state and former Norvik mayor Anna Berg on Monday.": ["former Norvik mayor"],
    "It came from harbour pilot and former Norvik mayor Anna Berg.": ["harbour pilot and former Norvik mayor"],
    "Fellow Norvik party organizer Anna Berg came.": ["Norvik party organizer"],
    "They praised then-Rep. Anna Berg on Monday.": ["former Representative"],
    "They met first lady Anna Berg on Monday.": ["first lady"],
    "First Lady Anna Berg came to the harbour.": ["First Lady"],
    "NOW President Anna Berg said in a statement that it was late.": [],  # of what?
    "They met former neurosurgeon Anna Berg on Monday.": ["former neurosurgeon"],
    "A call by the conservative Mrs. Berg was heard.": [],
    "Sens. Peter Lund in Norvik and Anna Berg in Texas came.": ["Senator"],
    "Republican Sens. Anna Berg in Texas and Peter Lund in Ohio came.": ["Republican Senator"],
}


@pytest.mark.parametrize("text", BEFORE_A_NAME)
def test_what_stands_before_a_name(text: str) -> None:
    assert titles(text) == BEFORE_A_NAME[text]


BEHIND_A_NAME = {
    "Anna Berg, director of the Norvik, Ohio, branch of the Harbour Board, agreed.": [
        "director of the Norvik, Ohio, branch of the Harbour Board"
    ],
    "Anna Berg, the mayor of Norvik, a town in Texas, agreed.": ["mayor of Norvik"],
    "Anna Berg, then the director of the Harbour Board, agreed.": ["former director of the Harbour Board"],
    "Anna Berg, then a harbour pilot and now the chairwoman of the Harbour Board, agreed.": [
        "chairwoman of the Harbour Board"
    ],
    "Anna Berg, who was deputy director of the Harbour Board under the Lund administration, agreed.": [
        "former deputy director of the Harbour Board"
    ],
    "Anna Berg, an ambassador to Varland under former President Peter Lund, agreed.": ["former ambassador to Varland"],
    "Anna Berg, a harbour pilot under Peter Lund, agreed.": [],
    # the title of the next in a list
    "It was sent to Mayor Anna Berg, former Secretary of State Peter Lund, and a docker.": ["Mayor"],
    "Anna Berg, an aide to Secretary of State Peter Lund, agreed.": ["aide to Secretary of State Peter Lund"],
    "“It is late,” the coalition’s executive director, Anna Berg, said.": [],
}


@pytest.mark.parametrize("text", BEHIND_A_NAME)
def test_how_a_role_goes_on(text: str) -> None:
    assert titles(text) == BEHIND_A_NAME[text]


def test_whom_somebody_represents_beside_others_is_no_connection() -> None:
    assert connection("Anna Berg, who represents dockers in other cases, agreed.") is None
