"""Which letters in brackets are the symbol of a share, and which are another name of an organisation."""

from __future__ import annotations

import pytest

from cuttings.resolve.detect.non_names.share_symbols import is_share_symbol


@pytest.mark.parametrize(
    ("text", "firm", "letters", "expected"),
    [
        ("Chips of Larkin (LRK) sold well.", "Larkin", "LRK", True),
        ("Chips of Larkin (LKNQ) sold well.", "Larkin", "LKNQ", True),  # of one word, letters are no initials
        ("Chips of Larkin Mills (LKM) sold well.", "Larkin Mills", "LKM", True),
        ("Chips of Larkin Mills (LM) sold well.", "Larkin Mills", "LM", False),
        ("Chips of Larkin Mills (LZM) sold well.", "Larkin Mills", "LZM", False),  # letters of another language
        ("Chips of Larkin (LRK) sold well, LRK said.", "Larkin", "LRK", False),
        ("Chips of Larkin (LRK) sold. Larkin (LRK) fell.", "Larkin", "LRK", True),
        ("Chips of Larkin (ORK) sold well.", "Larkin", "ORK", False),
        ("Chips of Larkin in Norvik (LRK) sold well.", "Larkin", "LRK", False),
        ("Chips of Larkin (LRKNXY) sold well.", "Larkin", "LRKNXY", False),
        ("Larkin Corp., LRKN 2 fell.", "Larkin Corp", "LRKN", False),
        ("Larkin (nasdaq: LRKN - news - people) rose.", "Larkin", "LRKN", True),
        ("Larkin (NSDQ: LRKN) rose.", "Larkin", "LRKN", True),
        ("Larkin (else: LRKN) rose.", "Larkin", "LRKN", False),
        ('Larkin is listed under the trading symbol of "LRKN."', "Larkin", "LRKN", True),
        ("Larkin trades under the ticker LRKN now.", "Larkin", "LRKN", True),
        ("Larkin has the symbols of old LRKN now.", "Larkin", "LRKN", False),
    ],
)
def test_letters_are_the_symbol_of_a_share(text: str, firm: str, letters: str, expected: bool) -> None:
    at, named = text.index(letters), text.index(firm)
    assert is_share_symbol(text, at, at + len(letters), [(named, named + len(firm))]) is expected
