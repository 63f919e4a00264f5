"""Cuts lines into words, and words into the pieces that the tagger's network knows.

This is uncased WordPiece (Wu et al. 2016, as BERT uses it, Devlin et al. 2019) with a vocabulary file, implemented here
because it is short. A word is a run of letters and digits with their diacritics; every other sign is a word of its own,
and so is every Chinese character.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

CJK_RANGES = r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
COMBINING_MARKS = (  # accents, the vowel signs of Cyrillic, Hebrew, Arabic and Devanagari, and joiners
    r"\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f"
    r"\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962-\u0963\u200c\u200d"
)
WORDPIECE_WORD = re.compile(rf"[{CJK_RANGES}]|(?:[^\W_{CJK_RANGES}][{COMBINING_MARKS}]*)+|\S")
MAX_WORD_CHARS = 100  # characters of a word; a longer word is unknown
MAX_REMEMBERED_WORDS = 50_000  # words whose pieces are cached, more than there are in a long book


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text, `text[start:end]`, and the numbers of its pieces, at least one."""

    start: int
    end: int
    pieces: tuple[int, ...]


class WordPieces:
    """Cuts words into the pieces of a vocabulary; the number of a piece is its index in the vocabulary."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._numbers = {piece: i for i, piece in enumerate(vocabulary)}
        self.first, self.gap, self.padding, self.unknown = (
            self._numbers[mark] for mark in ("[CLS]", "[SEP]", "[PAD]", "[UNK]")
        )
        self._seen: dict[str, tuple[int, ...]] = {}

    def words(self, text: str, start: int, end: int) -> list[Word]:
        """The words of `text[start:end]`, with their pieces."""
        return [Word(m.start(), m.end(), self.pieces(m[0])) for m in WORDPIECE_WORD.finditer(text, start, end)]

    def pieces(self, word: str) -> tuple[int, ...]:
        """The numbers of the pieces of one word, whatever its case and accents."""
        found = self._seen.get(word)
        if found is None:
            if len(self._seen) >= MAX_REMEMBERED_WORDS:  # the cache only affects speed
                self._seen.clear()
            found = self._seen[word] = tuple(self._cut(_plain(word)))
        return found

    def _cut(self, word: str) -> Sequence[int]:
        """The longest piece at the beginning of `word`, then the longest at the beginning of the rest, and so on."""
        found: list[int] = []
        start = 0
        while start < len(word) <= MAX_WORD_CHARS:
            prefix = "##" if start else ""
            end = next((e for e in range(len(word), start, -1) if prefix + word[start:e] in self._numbers), start)
            if end == start:
                return [self.unknown]
            found.append(self._numbers[prefix + word[start:end]])
            start = end
        return found or [self.unknown]


def _plain(word: str) -> str:
    """`word` in lower case, without diacritics and invisible characters."""
    if word.isascii():
        return word.lower()
    signs = unicodedata.normalize("NFD", word.lower())
    return "".join(c for c in signs if unicodedata.category(c) not in {"Mn", "Cf", "Cc"})
