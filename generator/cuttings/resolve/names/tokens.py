"""Divides text into words with their offsets, and reads what kind of word each is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache, partial
from typing import NamedTuple

from cuttings.common.facts import load_facts
from cuttings.common.text import fold

# "U.S.", else letters and digits with marks between them: it begins with one letter or digit, which is found fastest.
WORD_PATTERN = re.compile(r"[^\W_](?:(?<=[^\W\d_])\.(?:[^\W\d_]\.)+|[^\W_]*(?:['’&/.-][^\W_]+)*)")
GAP_PATTERN = re.compile(r" |[ \t]*\n[ \t]*")
SPACED_INITIALS = re.compile(r"(?<![^\W_])([^\W\d_]\.) (?=[^\W\d_]\.)")
POSSESSIVE_ENDING = re.compile(r"['’](?:s|S)?$")
CAPITALS_SHARE = 0.8  # of the letters of a text that is set in capitals, at least
MAX_ACRONYM_CHARS = 3  # letters of a text that may be an acronym, and is not called set in capitals


def join_initials(name: str) -> str:
    """A name with a single space between its words and none between its initials: "U.S. Mint" for "U. S. Mint"."""
    return SPACED_INITIALS.sub(r"\1", " ".join(name.split()))


class Word(NamedTuple):
    """A word and its span in the article's text."""

    start: int
    end: int
    text: str

    @property
    def capital(self) -> bool:
        """Whether it can be part of a name: it begins with a capital, or its script has none (but it is no number)."""
        first = self.text[0]
        if first.islower() and "-" in self.text:  # "al-Masri"
            particle, _, rest = self.text.partition("-")
            first = rest[:1] if particle in fact_words("names", "particles") else first
        return first.isupper() or first.istitle() or (first.isalpha() and not first.islower())

    @property
    def possessive(self) -> bool:
        """Whether it ends in "'s"."""
        return self.text.endswith(("'s", "’s"))

    @property
    def stem(self) -> str:
        """The word without "'s"."""
        text = self.text
        return text[:-2] if text.endswith(("'s", "’s")) else text

    @property
    def bare(self) -> str:
        """Folded, without a possessive ending."""
        return bare_word(self.text)


_make_word = partial(tuple.__new__, Word)  # as `Word._make`, which counts the fields and takes twice the time


@lru_cache(1 << 16)  # a text has few words, and each of them many times
def bare_word(word: str) -> str:
    """A word folded, without a possessive ending."""
    return fold(POSSESSIVE_ENDING.sub("", word))


@lru_cache(1 << 10)  # several rules read the words of a block or a name, one after the other
def words(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """The words of `text[start:end]`."""
    found = WORD_PATTERN.finditer(text, start, len(text) if end is None else end)
    return tuple([_make_word((m.start(), m.end(), m[0])) for m in found])


def are_adjacent(text: str, left: Word, right: Word) -> bool:
    """Whether only a space, a line's end or an abbreviation's dot stands between two words of `text`."""
    gap = text[left.end : right.start]
    if GAP_PATTERN.fullmatch(gap) is not None:
        return True
    ends = gap[:1] == "." and len(left.text) > 1 and left.text.isupper() and not right.text.isupper()  # "the CEO. In"
    return gap in (". ", ".\n", "\u00a0") and len(left.text) <= 4 and left.capital and not ends


def name_goes_on(text: str, left: Word, right: Word) -> bool:
    """Whether a title and a name, or two words of a name, are adjacent with no sentence's end between them."""
    return are_adjacent(text, left, right) and not (text[left.end] == "." and stop_ends_sentence(left.text))


def stop_ends_sentence(word: str) -> bool:
    """Whether a full stop behind a word of a name or a title is no part of it, as behind "J", "Wm", "St" or "Dr"."""
    return not (len(word) == 1 or "." in word or bare_word(word) in _words_with_stop())


@cache
def _words_with_stop() -> frozenset[str]:
    titles = fact_words("titles", "honorifics", "heads", "abbreviated")
    return fact_words("names", "shortened") | {word[:-1] for word in titles if word.endswith(".")}


@lru_cache(1 << 10)  # several rules ask this of a block, one after the other
def is_in_capitals(text: str) -> bool:
    """Whether `text` is set in capitals, so that a capital says nothing of a word in it."""
    letters = list(filter(str.isalpha, text))
    return len(letters) > MAX_ACRONYM_CHARS and sum(map(str.isupper, letters)) > CAPITALS_SHARE * len(letters)


@lru_cache(1 << 16)
def normalise_spelling(folded: str) -> str:
    """A folded name of an organisation with one spelling of the words that have two: "labour" for "labor"."""
    spellings: dict[str, str] = load_facts("organisations")["spellings"]
    return _spelt_in_two_ways().sub(lambda m: spellings[m.group()], folded)


@cache
def _spelt_in_two_ways() -> re.Pattern[str]:
    return re.compile(rf"\b({'|'.join(load_facts('organisations')['spellings'])})\b")


@cache
def fact_words(name: str, *keys: str) -> frozenset[str]:
    """The folded words that the fact file `name` lists under `keys`."""
    facts = load_facts(name)
    return frozenset(fold(word) for key in keys for word in facts[key])


def phrase_index(phrases: Iterable[str]) -> dict[str, list[tuple[str, ...]]]:
    """Phrases as tuples of words, by their first word, the longest first."""
    index: dict[str, list[tuple[str, ...]]] = {}
    for parts in sorted({tuple(w.text for w in words(phrase)) for phrase in phrases}, key=lambda p: (-len(p), p)):
        if parts:
            index.setdefault(parts[0], []).append(parts)
    return index
