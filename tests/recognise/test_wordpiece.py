"""Every visible character belongs to one word, and the pieces of a word do not depend on case and accents."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.recognise.wordpiece import MAX_WORD_CHARS, WordPieces

VOCABULARY = [
    "[PAD]",
    "[UNK]",
    "[CLS]",
    "[SEP]",
    "har",
    "##bour",
    "##s",
    "harb",
    "muller",
    "市",
    ".",
    "'",
    "s",
    "7",
    "##7",
    "é",
]
CUTTER = WordPieces(VOCABULARY)


def cut(text: str) -> list[tuple[str, list[str]]]:
    words = CUTTER.words(text, 0, len(text))
    return [(text[w.start : w.end], [VOCABULARY[piece] for piece in w.pieces]) for w in words]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("harbours", [("harbours", ["[UNK]"])]),  # the longest piece is "harb", and no piece continues it
        ("Harbour", [("Harbour", ["[UNK]"])]),
        ("har hars", [("har", ["har"]), ("hars", ["har", "##s"])]),
        ("Müller's", [("Müller", ["muller"]), ("'", ["'"]), ("s", ["s"])]),
        ("Mu\u0308ller", [("Mu\u0308ller", ["muller"])]),
        ("市市", [("市", ["市"]), ("市", ["市"])]),
        ("77.", [("77", ["7", "##7"]), (".", ["."])]),
        ("s" * (MAX_WORD_CHARS + 1), [("s" * (MAX_WORD_CHARS + 1), ["[UNK]"])]),
        ("\u200d \ufeff", [("\u200d", ["[UNK]"]), ("\ufeff", ["[UNK]"])]),
        ("", []),
        (" \n\t", []),
    ],
    ids=range(11),
)
def test_words_and_pieces(text: str, found: list[tuple[str, list[str]]]) -> None:
    assert cut(text) == found


def test_only_the_given_part_is_cut() -> None:
    assert [(w.start, w.end) for w in CUTTER.words("har har har", 4, 7)] == [(4, 7)]


@given(st.text(max_size=200))
def test_words_cover_all_characters_except_white_space(text: str) -> None:
    words = CUTTER.words(text, 0, len(text))
    assert "".join(text[w.start : w.end] for w in words) == "".join(text.split())
    assert all(w.pieces for w in words)
