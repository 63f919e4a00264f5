"""Guesses in which of the older encodings bytes are written.

charset-normalizer proposes encodings and scores them. On texts as short as an article it often prefers an encoding that
nobody uses to the common one. So only common ones are admitted, and each reading is judged by how many characters in it
are odd: a symbol or a capital in the middle of a word, or two alphabets in one word.
"""

from __future__ import annotations

import unicodedata

from charset_normalizer import from_bytes

_COMMON_ENCODINGS = [  # of two that score the same, the earlier one is chosen
    *("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "koi8_r"),
    *("cp932", "gb18030", "big5", "cp949", "euc_jp", "mac_roman"),
]
_PROSE_SIGNS = frozenset("“”‘’„‚‹›«»–—…§©®™¿¡º½¼¾ª°")  # signs that occur in prose
_MAX_ODD_SHARE = 0.2  # oddity above which a text was not read in its own encoding
_MAX_CHAOS = 0.5  # charset-normalizer's measure of mess, above which it does not propose an encoding
# no language has both letters: Czech was read as Western European
_CLASHING_LETTERS = (("ì", "í"), ("ì", "ø"), ("ù", "ø"))
_EAST_ASIAN = frozenset({"CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "HANGUL", "IDEOGRAPHIC", "FULLWIDTH"})


def guess_encoding(sample: bytes) -> str | None:
    """The name of the likeliest encoding of `sample`; None if no reading of it looks like text."""
    proposed = [
        (round(oddity(str(match)), 1), round(match.chaos - match.coherence, 1), _COMMON_ENCODINGS.index(match.encoding))
        for match in from_bytes(sample, cp_isolation=_COMMON_ENCODINGS, threshold=_MAX_CHAOS)
        if match.encoding in _COMMON_ENCODINGS
    ]
    odd, _, index = min(proposed, default=(1.0, 0.0, 0))
    return _COMMON_ENCODINGS[index] if odd <= _MAX_ODD_SHARE else None


def oddity(text: str) -> float:
    """The share, from 0 to 1, of the characters beyond ASCII that are odd in their context; 0 if there are none."""
    beyond = [i for i, c in enumerate(text) if ord(c) > 127]
    ascii_letters = sum(c.isascii() and c.isalpha() for c in text)
    letters = sum(text[i].isalpha() for i in beyond)
    mostly_latin = ascii_letters > 5 * letters
    padded = f" {text} "
    if any(first in text and second in text for first, second in _CLASHING_LETTERS):
        return 1.0
    return sum(_is_odd(padded[i], padded[i + 1], padded[i + 2], mostly_latin) for i in beyond) / max(1, len(beyond))


def _is_odd(before: str, char: str, after: str, mostly_latin: bool) -> bool:
    category = unicodedata.category(char)
    if category.startswith("L"):
        return _is_odd_letter(before, char, after, mostly_latin)
    if category.startswith("M") or char.isspace() or _script(char) in _EAST_ASIAN:
        return False
    if char in _PROSE_SIGNS:
        return char in "¿¡" and before.isalpha()
    return category in ("Cc", "Cn", "Co") or category[0] in "SN" or before.isalpha()


def _is_odd_letter(before: str, char: str, after: str, mostly_latin: bool) -> bool:
    script = _script(char)
    for neighbour in (before, after):
        other = _script(neighbour)
        if neighbour.isalpha() and other != script and not {other, script} <= _EAST_ASIAN:
            return True
    capital_within = before.islower() and char.isupper()
    capital_after = before.isalpha() and char.islower() and after.isupper()
    return char == "ÿ" or capital_within or capital_after or (mostly_latin and script != "LATIN")


def _script(char: str) -> str:
    return unicodedata.name(char, "?").split()[0]
