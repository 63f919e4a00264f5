"""The words of a text, and what kind of word each is."""

from __future__ import annotations

import pytest

from cuttings.resolve.names.tokens import (
    are_adjacent,
    fact_words,
    is_in_capitals,
    join_initials,
    normalise_spelling,
    phrase_index,
    words,
)


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
        ("O'Hara and/or 1,5", ["O'Hara", "and/or", "1", "5"]),
        ("4.B. 12th", ["4.B", "12th"]),
        ("Ann_Lee", ["Ann", "Lee"]),
        ("A.", ["A"]),
        ("1.", ["1"]),
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
        ("Lee’s", True, True, "lee"),
        ("LEE'S", True, False, "lee"),
        ("ǅemal", True, False, None),
        ("el-masri", False, False, "el masri"),
        ("pro-Masri", False, False, "pro masri"),
        ("Al-Masri", True, False, "al masri"),
    ],
)
def test_what_kind_of_word_it_is(text: str, capital: bool, possessive: bool, bare: str | None) -> None:
    (word,) = words(text)
    assert (word.capital, word.possessive) == (capital, possessive)
    assert word.bare == bare or bare is None
    assert word.stem == (text[:-2] if possessive else text)


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
        ("Prof. Lee", True),
        ("Prof.\nLee", True),
        ("Prof\u00a0Lee", True),
        ("Prof.  Lee", False),
        ("prof. Lee", False),
        ("CEO. LEE", True),
        ("J. Lee", True),
        ("Ann\tLee", False),
        ("Ann \n\t Lee", True),
        ("Ann\n\nLee", False),
        ("Ann. lee", True),
        ("Marcy. Lee", False),
    ],
)
def test_words_that_only_a_gap_divides_are_adjacent(text: str, expected: bool) -> None:
    left, right = words(text)
    assert are_adjacent(text, left, right) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("LARKIN MILLS UPS STAKE", True),
        ("Larkin", False),
        ("UN", False),
        ("UNO", False),
        ("UNIC", True),
        ("LARKiN", True),
        ("LARKi", False),
        ("U.N., 1999", False),
    ],
)
def test_a_text_in_capitals(text: str, expected: bool) -> None:
    assert is_in_capitals(text) is expected


def test_initials_are_joined() -> None:
    assert join_initials("U. S.  Mint\nof J. Lee") == "U.S. Mint of J. Lee"
    assert join_initials("J. K. R. Lee, aJ. K.") == "J.K.R. Lee, aJ. K."
    assert join_initials("4. A. Lee") == "4. A. Lee"


@pytest.mark.parametrize(
    ("folded", "expected"),
    [
        ("labor organization", "labour organisation"),
        ("laboratory", "laboratory"),
        ("co operation center", "cooperation centre"),
    ],
)
def test_organisations_are_compared_by_one_spelling(folded: str, expected: str) -> None:
    assert normalise_spelling(folded) == expected


def test_the_words_of_several_lists_are_folded() -> None:
    assert {"ii", "datuk"} <= fact_words("names", "generations", "styles")
    assert "ship" not in fact_words("names", "generations") and "ara" in fact_words("names", "ships")


def test_phrases_are_found_by_their_first_word_the_longest_first() -> None:
    assert phrase_index(["Larkin", "Larkin Mills", "Roe", "Larkin Guild", "Larkin  Mills", "-"]) == {
        "Larkin": [("Larkin", "Guild"), ("Larkin", "Mills"), ("Larkin",)],
        "Roe": [("Roe",)],
    }
