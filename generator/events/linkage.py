"""From likeness of pairs to groups: candidates by an inverted index, then average linkage (Sokal & Michener 1958)."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Mapping
from math import log

from generator.events.account import Account, Corpus
from generator.events.likeness import UNLIKE, likeness

TELLING = 40  # features of an article by which its candidates are looked up, the weightiest first
COMMON = 150  # articles, from which a feature that they all have leads to none of them
NEIGHBOURS = 60  # candidates of an article that are compared with it
TOGETHER = -0.7  # mean log odds from which two groups are one
SUPPORT = 3  # accounts of a group, its likest, that a straggler must resemble
JOINS = 0.0  # mean log odds with those from which it joins
ALONE = 3.5  # what a pair must have beyond that: most articles stand alone, and two agree by chance more easily than six

Edges = dict[int, dict[int, float]]


def link(corpus: Corpus) -> tuple[tuple[int, ...], ...]:
    """Groups of two or more accounts of one happening, as indexes into `corpus.accounts`, sorted."""
    edges = _edges(corpus)
    groups = [group for group in _average_linkage(edges) if _convincing(group, edges)]
    return tuple(sorted(_with_stragglers(sorted(groups), edges)))


def candidates(corpus: Corpus) -> tuple[tuple[int, int], ...]:
    """Pairs (`a` < `b`) that share enough telling features to be worth comparing; a bounded number for each article."""
    telling = [_telling(account) for account in corpus.accounts]
    common = min(COMMON, 30 + len(telling) // 20)
    index: dict[str, list[int]] = defaultdict(list)
    for i, features in enumerate(telling):
        for feature in features:
            index[feature].append(i)
    pairs: set[tuple[int, int]] = set()
    for i, features in enumerate(telling):
        shared: dict[int, float] = defaultdict(float)
        for feature, weight in features.items():
            if len(index[feature]) <= common:
                for j in index[feature]:
                    shared[j] += weight * telling[j][feature]
        shared.pop(i, None)
        best = heapq.nlargest(NEIGHBOURS, shared.items(), key=lambda s: (s[1], -s[0]))
        pairs.update((min(i, j), max(i, j)) for j, _ in best)
    return tuple(sorted(pairs))


def _telling(account: Account) -> dict[str, float]:
    """The weightiest features, those of the lead twice, of unit length."""
    weights = {f: w + account.lead.get(f, 0.0) for channel in account.channels for f, w in channel.items()}
    best = sorted(weights.items(), key=lambda f: (-f[1], f[0]))[:TELLING]
    length = sum(w * w for _, w in best) ** 0.5
    return {feature: weight / length for feature, weight in best}


def _edges(corpus: Corpus) -> Edges:
    """How much more than UNLIKE each pair is alike; pairs that are not are left out."""
    edges: Edges = defaultdict(dict)
    for i, j in candidates(corpus):
        odds = likeness(corpus.accounts[i], corpus.accounts[j], corpus) - UNLIKE
        if odds > 0:
            edges[i][j] = edges[j][i] = odds
    return edges


def _average_linkage(edges: Edges) -> list[tuple[int, ...]]:
    """Joins the two groups with the highest mean odds, as long as there are two with more than TOGETHER."""
    members = {i: (i,) for i in edges}
    sums: Edges = {i: dict(row) for i, row in edges.items()}
    enough = TOGETHER - UNLIKE
    heap = [(-odds, i, j) for i, row in edges.items() for j, odds in row.items() if i < j and odds > enough]
    heapq.heapify(heap)
    new = max(edges, default=0)
    while heap:
        _, i, j = heapq.heappop(heap)
        if i not in members or j not in members:
            continue
        new += 1
        members[new] = members.pop(i) + members.pop(j)
        row = sums.pop(i)
        for k, odds in sums.pop(j).items():
            row[k] = row.get(k, 0.0) + odds
        sums[new] = {k: odds for k, odds in row.items() if k in members}
        for k, odds in sums[new].items():
            sums[k][new] = odds
            mean = odds / (len(members[new]) * len(members[k]))
            if mean > enough:
                heapq.heappush(heap, (-mean, k, new))
    return [tuple(sorted(group)) for group in members.values() if len(group) > 1]


def _convincing(group: tuple[int, ...], edges: Edges) -> bool:
    pairs = len(group) * (len(group) - 1)
    mean = sum(edges[i].get(j, 0.0) for i in group for j in group) / pairs
    return mean + UNLIKE > TOGETHER + ALONE / (len(group) - 1)


def _with_stragglers(groups: list[tuple[int, ...]], edges: Edges) -> list[tuple[int, ...]]:
    """Adds each article that stands alone to the group of three or more whose likest accounts it resembles.

    Long follow-ups and one-line reports resemble some accounts of a happening, and the average of all too little.
    """
    group_of = {i: n for n, group in enumerate(groups) for i in group}
    joined: dict[int, list[int]] = defaultdict(list)
    for i in sorted(edges.keys() - group_of.keys()):
        alike: dict[int, list[float]] = defaultdict(list)
        for j, odds in edges[i].items():
            if j in group_of:
                alike[group_of[j]].append(odds)
        means = {n: sum(sorted(odds)[-SUPPORT:]) / SUPPORT for n, odds in alike.items() if len(groups[n]) >= SUPPORT}
        best = min(means, key=lambda n: (-means[n], n), default=None)
        if best is not None and means[best] + UNLIKE > JOINS:
            joined[best].append(i)
    return [tuple(sorted((*group, *joined[n]))) for n, group in enumerate(groups)]
