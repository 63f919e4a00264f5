"""Leaves out quotations that other articles give in nearly the same words.

Near copies are found by the Jaccard similarity of words, with prefix filtering (Chaudhuri, Ganti & Kaushik 2006): the
first words, in any fixed order, of two sets that are so similar must have one in common.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import ceil

from cuttings.common.text import fold
from cuttings.compose.facts.lookup import Index
from cuttings.compose.text.quotes import plain
from cuttings.compose.view_models import Quote

MIN_NEAR_COPY_JACCARD = 0.75  # Jaccard similarity of words from which one quotation repeats another
MIN_COPIED_WORDS = 6  # words of a quotation: shorter ones are alike by chance
_COPIED_WORD = re.compile(r"\w+")


def without_near_copies(index: Index, quotes: Mapping[str, Sequence[Quote]]) -> dict[str, list[Quote]]:
    """`quotes` by article id without those that another article, shown before, gives in nearly the same words."""
    having: dict[str, list[tuple[str, frozenset[str]]]] = defaultdict(list)
    kept: dict[str, list[Quote]] = {}
    for article in sorted(quotes, key=index.rank.__getitem__):
        found = []
        for quote in quotes[article]:
            words = frozenset(_COPIED_WORD.findall(fold(plain(quote))))
            first = _prefix(words)
            if not any(other != article and _alike(words, copy) for word in first for other, copy in having[word]):
                found.append(quote)
                for word in first:
                    having[word].append((article, words))
        if found:
            kept[article] = found
    return kept


def _prefix(words: frozenset[str]) -> list[str]:
    """The words of which a near copy must have one: long words first, since they are rarer; () for few words."""
    if len(words) < MIN_COPIED_WORDS:
        return []
    many = len(words) - ceil(MIN_NEAR_COPY_JACCARD * len(words)) + 1
    return sorted(words, key=lambda word: (-len(word), word))[:many]


def _alike(words: frozenset[str], other: frozenset[str]) -> bool:
    return len(words & other) >= MIN_NEAR_COPY_JACCARD * len(words | other)
