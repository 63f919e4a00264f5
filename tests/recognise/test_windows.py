"""Windows have every word once and in order, are not too wide, and keep lines whole where possible."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from cuttings.recognise.windows import WINDOW_PIECES, Window, windows
from cuttings.recognise.wordpiece import WordPieces

CUTTER = WordPieces(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "a", "b", "##a", "##b", ".", ","])


def packed(text: str) -> list[Window]:
    return list(windows(text, [m.span() for m in re.finditer(r"[^\n]+", text)], CUTTER))


@given(st.text("aB .,\n", max_size=1500))
def test_windows_hold_every_word_once(text: str) -> None:
    found = packed(text)
    words = [text[w.start : w.end] for window in found for w in window.words]
    assert "".join(words) == "".join(text.split())
    for window in found:
        assert len(window.pieces) == len(window.shapes) <= WINDOW_PIECES
        assert window.pieces[0] == CUTTER.first
        assert window.pieces[-1] == CUTTER.gap
        assert [window.pieces[i] for i in window.firsts] == [word.pieces[0] for word in window.words]


def test_short_lines_share_a_window_with_gaps_between() -> None:
    (window,) = packed("a b\na\n\nb")
    assert window.pieces == (2, 4, 5, 3, 4, 3, 5, 3)


def test_a_line_is_kept_whole_if_it_fits() -> None:
    first, second = packed("a " * 100 + "\n" + "b " * 100)
    assert {word.pieces for word in first.words} == {(4,)}
    assert len(second.words) == 100


def test_a_long_line_is_cut_after_a_sentence() -> None:
    sentence = "A " + "bab " * 30 + "."
    text = " ".join([sentence] * 6)
    for window in packed(text):
        last = window.words[-1]
        assert text[last.start : last.end] == "."


def test_a_long_line_without_any_stop_is_cut_before_a_word_in_lower_case() -> None:
    """So that no name is cut."""
    text = ("aaa " * 7 + "Bab Baa ") * 40
    for window in packed(text)[1:]:
        first = window.words[0]
        assert text[first.start : first.end] == "aaa"


def test_two_words_of_very_many_pieces_get_a_window_each() -> None:
    cutter = WordPieces(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "x", "##x"])
    (window, other) = windows("x" * 99 + " " + "x" * 99, [(0, 199)], cutter)
    assert len(window.words) == len(other.words) == 1
