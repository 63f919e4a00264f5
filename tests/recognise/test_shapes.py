"""Letter shapes of single words, and of words in a headline."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.recognise.shapes import Shape, line_shapes, shape


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("harbour", Shape.LOWER),
        ("Harbour", Shape.TITLE),
        ("Ärzte", Shape.TITLE),
        ("NATO", Shape.UPPER),
        ("A", Shape.INITIAL),
        ("McKay", Shape.INNER),
        ("NGOs", Shape.INNER),
        ("eLife", Shape.MIXED),
        ("1997", Shape.DIGITS),
        ("G20", Shape.DIGITS_AND_LETTERS),
        ("16th", Shape.DIGITS_AND_LETTERS),
        ("—", Shape.SIGN),
        ("市", Shape.CASELESS),
        ("القاهرة", Shape.CASELESS),
    ],
)
def test_shape_of_a_word(word: str, found: Shape) -> None:
    assert shape(word) is found


def names_of(line: str) -> list[Shape]:
    return line_shapes(line.split())


def test_a_capital_is_weaker_evidence_in_a_headline() -> None:
    """In title case an abbreviation is still distinct; in capitals no word is."""
    assert names_of("Mayor Hollis Will Close Harbour")[1] is Shape.TITLE_IN_HEADLINE
    assert names_of("UN Will Close Harbour Near Town")[0] is Shape.UPPER
    assert names_of("UN WILL CLOSE HARBOUR")[0] is Shape.UPPER_IN_HEADLINE
    assert names_of("The mayor, Margaret Hollis, will close the harbour")[2] is Shape.TITLE


def test_two_words_are_not_a_headline() -> None:
    assert names_of("Margaret Hollis") == [Shape.TITLE, Shape.TITLE]


@given(st.lists(st.text(min_size=1, max_size=8), max_size=20))
def test_every_word_has_a_shape(words: list[str]) -> None:
    assert len(line_shapes(words)) == len(words)
    assert Shape.NONE not in line_shapes(words)
