"""Reads the words of a headline that front matter or metadata gives, and that is no part of an article's text."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import NamedTuple

from cuttings.model import Analysis, Article, Role

_GIVEN_WORD = re.compile(r"\w+(?:[.'’-]\w+)*")
_POSSESSIVE_OF_TITLE = re.compile(r"['’]s$")


class TitleWord(NamedTuple):
    """A word as the headline has it, with lemma and part-of-speech tag as the text has them ("": not in the text)."""

    surface: str
    lemma: str
    tag: str


def given_title(article: Article, analysis: Analysis) -> list[list[TitleWord]]:
    """The words of the headline, in runs that punctuation separates; [] if the text has it.

    No parser has read it, so the same words of the text tell how they are used.
    """
    title = " ".join(article.title.split()).rstrip(".\u2026 ")
    if any(block.role is Role.TITLE for block in article.blocks) or title in " ".join(article.text.split()):
        return []
    parts = [_GIVEN_WORD.findall(part) for part in re.split(r"[^\w\s.'’&-]|\s-+\s", article.title)]
    runs = [[_POSSESSIVE_OF_TITLE.sub("", piece) for word in part for piece in word.split("-")] for part in parts]
    wanted = {word.casefold() for run in runs for word in run}
    used: defaultdict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    tokens = analysis.tokens
    for start, end, lemma, tag in zip(tokens.starts, tokens.ends, tokens.lemmas, tokens.tags, strict=True):
        if (surface := article.text[start:end].casefold()) in wanted:
            used[surface][lemma, tag] += 1
    return [[_read(word, used[word.casefold()]) for word in run] for run in runs if run]


def _read(word: str, uses: Counter[tuple[str, str]]) -> TitleWord:
    lemma, tag = min(uses, key=lambda use: (-uses[use], use), default=(word.casefold(), ""))
    return TitleWord(word, lemma, tag)
