"""The words of a text, and what kind of word each is."""

from __future__ import annotations

import pytest

from cuttings.resolve.names.tokens import are_adjacent, is_in_capitals, join_initials, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Lee, 43", ["Ann", "Lee", "43"]),
        ("the U.S. Navy", ["the", "U.S.", "Navy"]),
        ("U.S Navy", ["U.S", "Navy"]),
        ("(J.K.R. Lee)", ["J.K.R.", "Lee"]),
        ("3.5. Then", ["3.5", "Then"]),
        ("AT&T's al-Masri O’Hara", ["AT&T's", "al-Masri", "O’Hara"]),
        ("Wal-Mart- _Lee_ --", ["Wal-Mart", "Lee"]),
        ("École 中国", ["École", "中国"]),
        ("A.B.c.D", ["A.B.c.", "D"]),
        ("", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    found = words(text)
    assert [word.text for word in found] == expected
    assert [text[word.start : word.end] for word in found] == expected


def test_the_words_of_a_part_keep_their_offsets_in_the_text() -> None:
    assert [(w.start, w.text) for w in words("the Larkin Mills", 4, 12)] == [(4, "Larkin"), (11, "M")]


@pytest.mark.parametrize(
    ("text", "capital", "possessive", "bare"),
    [
        ("Lee", True, False, "lee"),
        ("Lee's", True, True, "lee"),
        ("lee", False, False, "lee"),
        ("al-Masri", True, False, "al masri"),
        ("pro-peace", False, False, "pro peace"),
        ("43", False, False, "43"),
        ("中国", True, False, "中国"),
    ],
)
def test_what_kind_of_word_it_is(text: str, capital: bool, possessive: bool, bare: str) -> None:
    (word,) = words(text)
    assert (word.capital, word.possessive, word.bare) == (capital, possessive, bare)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Lee", True),
        ("Ann\n   Lee", True),
        ("Dr. Lee", True),
        ("Ann, Lee", False),
        ("Ann  Lee", False),
        ("CEO. Lee", False),  # a sentence ends there
        ("Larkin. Lee", False),
    ],
)
def test_words_that_only_a_gap_divides_are_adjacent(text: str, expected: bool) -> None:
    left, right = words(text)
    assert are_adjacent(text, left, right) is expected


@pytest.mark.parametrize(
    ("text", "expected"), [("LARKIN MILLS UPS STAKE", True), ("Larkin", False), ("UN", False), ("LARKiN", True)]
)
def test_a_text_in_capitals(text: str, expected: bool) -> None:
    assert is_in_capitals(text) is expected


def test_initials_are_joined() -> None:
    assert join_initials("U. S.  Mint\nof J. Lee") == "U.S. Mint of J. Lee"
