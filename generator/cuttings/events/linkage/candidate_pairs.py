"""Finds the pairs of accounts that are worth comparing, by an inverted index of what tells of them."""

from __future__ import annotations

import numpy as np

from cuttings.common.grouped import grouped
from cuttings.events.account import Account, Corpus

LOOKUP_FEATURES = 40  # features of an article by which its candidates are looked up, highest weight first
MAX_FEATURE_ARTICLES = 150  # articles; a feature of more articles is not used to find candidates
MAX_CANDIDATES_COMPARED = 60  # candidates of an article that are compared with it


def candidates(corpus: Corpus) -> tuple[tuple[int, int], ...]:
    """Pairs (`a` < `b`) that share enough telling features to be worth comparing; a bounded number for each article."""
    telling = [_telling(account) for account in corpus.accounts]
    common = min(MAX_FEATURE_ARTICLES, 30 + len(telling) // 20)
    holders = grouped(
        (feature, (i, weight)) for i, features in enumerate(telling) for feature, weight in features.items()
    )
    index = {
        feature: (np.array([i for i, _ in held]), np.array([weight for _, weight in held]))
        for feature, held in holders.items()
        if 1 < len(held) <= common
    }
    pairs: set[tuple[int, int]] = set()
    for i, features in enumerate(telling):
        found = [(*index[feature], weight) for feature, weight in features.items() if feature in index]
        if not found:
            continue
        others = np.concatenate([held for held, _, _ in found])
        shared = np.bincount(others, np.concatenate([weights * own for _, weights, own in found]))
        shared[i] = 0
        (alike,) = shared.nonzero()
        best = alike[np.argsort(-shared[alike], kind="stable")[:MAX_CANDIDATES_COMPARED]]
        pairs.update((i, j) if i < j else (j, i) for j in best.tolist())
    return tuple(sorted(pairs))


def _telling(account: Account) -> dict[str, float]:
    """The weightiest features, those of the lead twice, of unit length."""
    weights = {f: w + account.lead.get(f, 0.0) for channel in account.channels for f, w in channel.items()}
    best = sorted(weights.items(), key=lambda f: (-f[1], f[0]))[:LOOKUP_FEATURES]
    length = sum(w * w for _, w in best) ** 0.5
    return {feature: weight / length for feature, weight in best}
