"""Finds articles that repeat another's text: wire copy, reprints.

Containment of word shingles (Broder 1997), within one event, by an index of shingles.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations

from cuttings.common.text import fold
from cuttings.model import Article, Role

SHINGLE_WORDS = 5  # words
MIN_COPIED_SHINGLE_SHARE = 0.6  # share of a text's shingles from which it is a copy
MIN_SHINGLES = 20  # shingles: one shared sentence does not make an article a copy
MAX_SHINGLE_HOLDERS = 40  # accounts that share a shingle; with more, it is a stock phrase and is ignored


def find_copies(articles: Sequence[Article]) -> tuple[tuple[str, str], ...]:
    """Pairs (copy, original) of ids among the accounts of one event; each copy has one original, none is both.

    The original is the earlier published one; where that is not known, the longer one.
    """
    shingles = [_shingles(article) for article in articles]
    index: dict[str, list[int]] = defaultdict(list)
    for i, own in enumerate(shingles):
        for shingle in own:
            index[shingle].append(i)
    shared: Counter[tuple[int, int]] = Counter()
    for holders in index.values():
        if 1 < len(holders) <= MAX_SHINGLE_HOLDERS:
            shared.update(combinations(holders, 2))
    order = sorted(range(len(articles)), key=lambda i: (_published(articles[i]), -len(shingles[i]), articles[i].id))
    rank = {i: n for n, i in enumerate(order)}
    original: dict[int, int] = {}
    for pair, count in sorted(shared.items(), key=lambda s: (max(rank[i] for i in s[0]), min(rank[i] for i in s[0]))):
        first, second = sorted(pair, key=rank.__getitem__)
        shorter = min(len(shingles[first]), len(shingles[second]))
        if shorter >= MIN_SHINGLES and count >= MIN_COPIED_SHINGLE_SHARE * shorter:
            original.setdefault(second, original.get(first, first))
    return tuple(sorted((articles[i].id, articles[j].id) for i, j in original.items()))


def _published(article: Article) -> str:
    """For sorting: full dates in their order, then those without a year, then none."""
    return article.published or "~"


def _shingles(article: Article) -> dict[str, None]:
    bodies = (article.text[b.start : b.end] for b in article.blocks if b.role is Role.BODY)
    words = re.findall(r"\w+", fold(" ".join(bodies)))
    return dict.fromkeys(" ".join(words[i : i + SHINGLE_WORDS]) for i in range(len(words) - SHINGLE_WORDS + 1))
