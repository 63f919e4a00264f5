"""Finds surnames that mean a family or a gang: "the Larkin family", "the Larkin crime family", "the Larkins"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from cuttings.common.facts import load_facts
from cuttings.common.grouped import grouped
from cuttings.common.text import alternation
from cuttings.model import Analysis, Article, Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.kinds.inherited import LABEL_OF_GANG

DEFINITE_BEFORE = re.compile(r"\b[Tt]he $")
DEFINITE_CHARS = 5  # characters before a name in which "the" is looked for
SINGULAR_TAGS = {"NOUN", "PROPN", "ADJ", "NUM"}  # tags of a word behind "the Larkins" that make a single person of it


def without_families(
    candidates: Sequence[Candidate], articles: Mapping[str, Article], analyses: Mapping[str, Analysis]
) -> list[Candidate]:
    """The candidates without surnames that mean a family, those of gangs with the noun behind them.

    A family is several people, of whom a surname alone names none. Articles and analyses are by id.
    """
    out: list[Candidate] = []
    for article, own in grouped((c.article, c) for c in candidates).items():
        families = _Families(articles[article].text, analyses[article], own)
        out += [read for c in own for read in families.read(c)]
    return out


class _Families:
    """The names of one article, and the families and gangs among them."""

    def __init__(self, text: str, analysis: Analysis, own: Sequence[Candidate]) -> None:
        self._text, self._analysis = text, analysis
        self._surnames = {family for c in own if c.label is Label.PERSON for family in c.name.family_names}  # folded

    def read(self, c: Candidate) -> Iterator[Candidate]:
        """The candidate, a gang instead of it, or nothing."""
        if c.label is not Label.PERSON or (c.name.person.given and " " in c.text):  # "the Larkin-Brisk family"
            yield c
        elif gang := _behind("gangs").match(self._text, c.end):
            yield replace(c, end=gang.end(), text=self._text[c.start : gang.end()], label=LABEL_OF_GANG)
        elif not (_behind("families").match(self._text, c.end) or self._is_couple(c)):
            yield c

    def _is_couple(self, c: Candidate) -> bool:
        """Whether "the" makes a plural of a surname: "the Larkins", also of people called Larkins."""
        text = self._text
        if not c.key.endswith("s") or not DEFINITE_BEFORE.search(text, max(0, c.start - DEFINITE_CHARS), c.start):
            return False
        singular = [name for name in (c.key[:-1], c.key[:-2], c.key) if name in self._surnames]
        return bool(singular) and not self._goes_on_with_noun(c)

    def _goes_on_with_noun(self, c: Candidate) -> bool:
        """Whether a noun or an adjective follows directly: "the Williams campaign"."""
        tokens = self._analysis.tokens
        at = bisect_left(tokens.starts, c.end)
        if self._text[c.end : c.end + 1] != " " or at == len(tokens):
            return False
        return tokens.tags[at] in SINGULAR_TAGS


@cache
def _behind(sort: str) -> re.Pattern[str]:
    return re.compile(rf" (?:{alternation(load_facts('organisations')[sort])})\b")
