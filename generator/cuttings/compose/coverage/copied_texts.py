"""Says how near the texts of two articles are of which one repeats the other, and which names and figures differ.

Reprints of one report are cut, lengthened and corrected: only what has the same words is called the same text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from enum import Enum

from cuttings.common.text import fold
from cuttings.compose.facts.lookup import Index
from cuttings.model import Article

MIN_WHOLE_SHARE = 0.97  # of the words of a text that are in another, from which the other is a longer version of it ...
MIN_LONGER_FACTOR = 1.1  # ... if it has so many times the words
MAX_WORDS_COMPARED = 3000  # of each of two texts, whose names and figures are compared
MAX_DIFFERENCES = 3  # pairs of names or figures that are shown
MAX_WORDS_REPLACED = 3  # words in a row, in the place of which the other text has as many: more are another sentence
_COMPARED_WORD = re.compile(r"[£$€]?\w(?:[\w'’-]|[.,:](?=\w))*%?")


class Copy(Enum):
    """How the text of one article is related to that of another."""

    SAME = "the same text"
    NEAR = "nearly the same text"
    LONGER = "a longer version"
    SHORTER = "a shorter version"


def copy_of(article: Article, original: Article) -> Copy:
    """What the text of `article` is of that of `original`, of which one repeats the other."""
    words, others = (re.findall(r"\w+", fold(a.body())) for a in (article, original))
    if words == others:
        return Copy.SAME
    shared = (Counter(words) & Counter(others)).total()
    shorter, longer = sorted((len(words), len(others)))
    if shared >= MIN_WHOLE_SHARE * shorter and longer >= MIN_LONGER_FACTOR * shorter:
        return Copy.LONGER if len(words) > len(others) else Copy.SHORTER
    return Copy.NEAR


def differences(index: Index, article: Article, original: Article) -> tuple[tuple[str, str], ...]:
    """The names and figures of `article` where `original` has others in the same place; only what both pages show."""
    words, others = (_words(a, index.shown_until[a.id])[:MAX_WORDS_COMPARED] for a in (article, original))
    here, there = _telling(index, article, words), _telling(index, original, others)
    matcher = SequenceMatcher(None, [word for word, _ in words], [word for word, _ in others], autojunk=False)
    found = dict.fromkeys(
        (words[i][0], others[j][0])
        for tag, start, end, other, past in matcher.get_opcodes()
        if tag == "replace" and end - start == past - other <= MAX_WORDS_REPLACED
        for i, j in zip(range(start, end), range(other, past), strict=True)
        if here[i] is there[j] is not None and _plain(words[i][0]) != _plain(others[j][0])
    )
    return tuple(found)[:MAX_DIFFERENCES]


def _telling(index: Index, article: Article, words: Sequence[tuple[str, int]]) -> list[str | None]:
    """Of each word whether it is a "figure" or part of a "name"; None for others."""
    named = {at for m in index.mentions_in.get(article.id, ()) for at in range(m.start, m.end)}
    return ["figure" if re.search(r"\d", word) else "name" if at in named else None for word, at in words]


def _plain(word: str) -> str:
    """A word without what only writes it otherwise: "$100" is the figure of "100 billion USD"."""
    return re.sub(r"[£$€]|(?<=\d),(?=\d)", "", fold(word))


def _words(article: Article, shown_until: int) -> list[tuple[str, int]]:
    """The words of the body up to an offset, without the marks around them, and where they begin."""
    bodies = [(b.start, min(b.end, shown_until)) for b in article.body_blocks()]
    return [
        (m[0], m.start())
        for start, end in bodies
        for m in _COMPARED_WORD.finditer(article.text, start, max(start, end))
    ]
