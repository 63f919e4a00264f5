"""Two names that a text says are one's."""

from __future__ import annotations

import pytest

from cuttings.resolve.linking.stated_aliases import also_known, spelt_out
from cuttings.resolve.names.tokens import Word


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        (" known as ", True),
        (", known as ", True),
        (", also known as ", True),
        (", better known as the ", True),
        (", known simply as ", True),
        (", 43, who is known as ", True),
        (", 43, is known as ", False),
        (", who is popularly known as ", True),
        (", which is widely known as \u201c", True),
        (", formerly known as ", True),
        (", previously known as ", True),
        (", once known as ", True),
        (", still referred to as ", True),
        (", known locally as ", True),
        (", known by his nickname ", True),
        (", known by her initials ", True),
        (", known by its acronym ", True),
        (", known by the acronym ", True),
        (", known by their acronym ", False),
        (", nicknamed ", True),
        (' nicknamed "', True),
        (" nicknamed ", False),  # somebody else is nicknamed: "Ann Lee nicknamed Annie the Owl"
        (" once dubbed ", False),
        (", nicknamed simply '", True),
        (", dubbed \u2018", True),
        (" alias ", True),
        (", a.k.a. ", True),
        (" aka ", True),
        (", n\u00e9e ", True),
        (", n\u00e9 ", True),
        (", born ", True),
        (', nicknamed "', True),
        (", known for ", False),
        (" and ", False),
        (", who is not known as ", False),
        ("", False),
        (', also better commonly popularly widely known as "', True),  # 50 characters
        (", who is also better commonly popularly known as the ", False),
    ],
)
def test_words_between_two_names_that_say_they_are_one_s(between: str, expected: bool) -> None:
    text = f"Ann Lee{between}Annie"
    start = 7 + len(between)
    assert also_known(text, Word(0, 7, "Ann Lee"), Word(start, start + 5, "Annie")) is expected


@pytest.mark.parametrize(
    ("text", "letters", "expected"),
    [
        ("the Quarry Sales Board (QSB) met", "QSB", "Quarry Sales Board"),
        ("the Quarry Sales Board ( QSB ) met", "QSB", "Quarry Sales Board"),
        ("the Board of Quarry and Sales (BQS) met", "BQS", "Board of Quarry and Sales"),
        ("Old Quarry Sales Board (QSB) met", "QSB", "Quarry Sales Board"),
        ("the U.S. Quarry and Sales Board (USQSB) met", "USQSB", "U.S. Quarry and Sales Board"),
        ("the Quarry Sales Group (QSB) met", "QSB", None),
        ("the Quarry then Sales Board (QSB) met", "QSB", None),
        ("Sales Board (QSB) met", "QSB", None),
        ("the Quarry Sales Board, QSB, met", "QSB", None),
        ("the Quarry (Q) met", "Q", None),
        ("QSB met", "QSB", None),
        ("the QSB — Quarry Sales Board — met", "QSB", "Quarry Sales Board"),
        ("the BQS -- “Board of Quarry and Sales” -- met", "BQS", "Board of Quarry and Sales"),
        ("the QSB — Quarry Sales Group — met", "QSB", None),
        ("the QSB — Quarry Sales Board met", "QSB", None),
        ("the QSB Quarry Sales Board — met", "QSB", None),
    ],
)
def test_what_letters_in_brackets_stand_for(text: str, letters: str, expected: str | None) -> None:
    assert spelt_out(text, letters) == expected
