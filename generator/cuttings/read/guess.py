"""Guesses in which of the older encodings bytes are written.

charset-normalizer proposes and measures; on texts as short as an article it often prefers an encoding that nobody uses
to the common one, so only common ones are admitted, and a reading is judged by what no writer would write: a symbol or
a capital in the middle of a word, two alphabets in one word.
"""

from __future__ import annotations

import unicodedata

from charset_normalizer import from_bytes

_COMMON = [  # in doubt the earlier one
    *("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "koi8_r"),
    *("cp932", "gb18030", "big5", "cp949", "euc_jp", "mac_roman"),
]
_SIGNS = frozenset("“”‘’„‚‹›«»–—…§©®™¿¡º½¼¾ª°")  # that stand in prose
_MOST_ODD = 0.2  # odd characters among those beyond ASCII, above which a reading is no reading
_MOST_CHAOS = 0.5  # charset-normalizer's own measure; beyond this it proposes nothing
_CLASHES = (("ì", "í"), ("ì", "ø"), ("ù", "ø"))  # that no one language has: Czech read as Western
_EAST_ASIAN = frozenset({"CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "HANGUL", "IDEOGRAPHIC", "FULLWIDTH"})


def guess_encoding(sample: bytes) -> str | None:
    """The likeliest encoding of `sample`, None where every reading of it is odd."""
    proposed = [
        (round(oddity(str(match)), 1), round(match.chaos - match.coherence, 1), _COMMON.index(match.encoding))
        for match in from_bytes(sample, cp_isolation=_COMMON, threshold=_MOST_CHAOS)
        if match.encoding in _COMMON
    ]
    odd, _, index = min(proposed, default=(1.0, 0.0, 0))
    return _COMMON[index] if odd <= _MOST_ODD else None


def oddity(text: str) -> float:
    """The share of the characters of `text` beyond ASCII that no writer would put there; 0 if there are none."""
    beyond = [i for i, c in enumerate(text) if ord(c) > 127]
    ascii_letters = sum(c.isascii() and c.isalpha() for c in text)
    letters = sum(text[i].isalpha() for i in beyond)
    mostly_latin = ascii_letters > 5 * letters
    padded = f" {text} "
    if any(first in text and second in text for first, second in _CLASHES):
        return 1.0
    return sum(_is_odd(padded[i], padded[i + 1], padded[i + 2], mostly_latin) for i in beyond) / max(1, len(beyond))


def _is_odd(before: str, char: str, after: str, mostly_latin: bool) -> bool:
    category = unicodedata.category(char)
    if category.startswith("L"):
        return _is_odd_letter(before, char, after, mostly_latin)
    if category.startswith("M") or char.isspace() or _script(char) in _EAST_ASIAN:
        return False
    if char in _SIGNS:
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
