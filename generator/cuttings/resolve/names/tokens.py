"""Words of running text with their offsets, and what kind of word each is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from cuttings.common.facts import load_facts
from cuttings.common.text import fold

WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’&/.-][^\W_]+)*")
SPACE = re.compile(r" |[ \t]*\n[ \t]*")
INITIALS = re.compile(r"(?<![^\W_])([^\W\d_]\.) (?=[^\W\d_]\.)")
POSSESSIVE = re.compile(r"['’](?:s|S)?$")


def join_initials(name: str) -> str:
    """A name whose initials stand apart as those of others do not: "U. S. Mint" is "U.S. Mint"."""
    return INITIALS.sub(r"\1", " ".join(name.split()))


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
        return _bare(self.text)


@lru_cache(1 << 16)  # a text has few words, and each of them many times
def _bare(word: str) -> str:
    return fold(POSSESSIVE.sub("", word))


@lru_cache(1 << 10)  # several rules read the words of a block or a name, one after the other
def words(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """The words of `text[start:end]`."""
    found = WORD.finditer(text, start, len(text) if end is None else end)
    return tuple([Word(m.start(), m.end(), m.group()) for m in found])


def joined(text: str, left: Word, right: Word) -> bool:
    """Whether two words stand next to each other with nothing but a space, a line's end or an abbreviation's dot."""
    gap = text[left.end : right.start]
    if SPACE.fullmatch(gap) is not None:
        return True
    ends = gap[:1] == "." and len(left.text) > 1 and left.text.isupper() and not right.text.isupper()  # "the CEO. In"
    return gap in (". ", ".\n", "\u00a0") and len(left.text) <= 4 and left.capital and not ends


def shouted(text: str) -> bool:
    """Whether `text` is set in capitals, so that case tells nothing of it."""
    letters = list(filter(str.isalpha, text))
    return len(letters) > 3 and sum(map(str.isupper, letters)) > 0.8 * len(letters)


@lru_cache(1 << 16)
def normalise_spelling(folded: str) -> str:
    """A folded name of an organisation with the words that are spelt in two ways spelt in one."""
    spellings: dict[str, str] = load_facts("organisations")["spellings"]
    return re.sub(rf"\b({'|'.join(spellings)})\b", lambda m: spellings[m.group()], folded)


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
