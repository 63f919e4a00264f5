"""Symbols of shares: the letters behind the name of a firm by which its shares are traded."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cuttings.common.text import fold
from cuttings.resolve.kinds.listed_firms import SHARE_SYMBOL

SYMBOL = re.compile(r"[A-Z]{2,5}")
EXCHANGE_BEFORE = re.compile(r"\b(?:NYSE|NASDAQ|NSDQ|AMEX|LSE|TSX|ASX|OTC|OTCBB)[\w ]{0,6}: ?$", re.IGNORECASE)
SYMBOL_SAID_BEFORE = re.compile(r"\b(?:symbol|ticker)s?(?: symbol)?(?: of| is|,)? ?[\"“‘'`]{0,2}\Z")
EXCHANGE_CHARS = 24  # characters before a symbol in which the exchange is named
SYMBOL_CHARS = 10  # characters of a symbol between "<" and ">"


def is_share_symbol(text: str, start: int, end: int, firms: Iterable[tuple[int, int]]) -> bool:
    """Whether `text[start:end]` is the symbol of a share, or a part of one.

    It stands as "<XYZ>", behind the name of an exchange ("NYSE: XYZ") or "the symbol", or in
    brackets behind the name of a firm whose first letters it is not; `firms` are the spans of names of organisations.
    """
    opened = text.rfind("<", max(0, start - SYMBOL_CHARS), start)
    if opened >= 0 and (symbol := SHARE_SYMBOL.match(text, opened)) and symbol.end() > end:
        return True
    letters = text[start:end]
    before = text[max(0, start - EXCHANGE_CHARS) : start]
    if EXCHANGE_BEFORE.search(before) or SYMBOL_SAID_BEFORE.search(before):
        return letters.isupper() and " " not in letters
    if not SYMBOL.fullmatch(letters):
        return False
    return _abbreviates_firm(text, start, letters, firms)


def _abbreviates_firm(text: str, start: int, letters: str, firms: Iterable[tuple[int, int]]) -> bool:
    """Whether `letters` stand only in brackets, and here behind a firm: "Larkin (LRKN)", "Larkin Mills (LKN)".

    What stands outside of brackets too is what the firm is called, and so are the first letters of its words.
    """
    whole = re.compile(rf"(?<![\w&.-]){letters}(?![\w&-])")
    if any(text[m.start() - 1] != "(" or text[m.end() : m.end() + 1] != ")" for m in whole.finditer(text)):
        return False
    firm = next((text[s:e] for s, e in firms if e < start and text[e:start].strip() == "("), "")
    words = firm.split()
    if not words or letters[0] != words[0][0].upper():
        return False
    return len(words) == 1 or ("".join(w[0] for w in words if w[0].isupper()) != letters and _in_order(letters, firm))


def _in_order(letters: str, name: str) -> bool:
    """Whether a name has all `letters` in their order."""
    rest = iter(fold(name))
    return all(letter in rest for letter in fold(letters))
