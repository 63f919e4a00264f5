"""From likeness of pairs to groups: candidates, average linkage, and single articles that join a group."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from cuttings.events.account import Account, Corpus
from cuttings.events.happenings import divide
from cuttings.events.likeness import MIN_LOG_ODDS, likeness
from cuttings.events.linkage.average_linkage import Edges, average_linkage
from cuttings.events.linkage.candidate_pairs import candidates
from cuttings.events.linkage.convincing import convincing_core
from cuttings.events.linkage.other_times import name_other_years
from cuttings.events.shared_weights import shared_weights

MIN_JOINED_ACCOUNTS = 3  # accounts of a group that a single article can join
MIN_STRAGGLER_LOG_ODDS = 0.0  # log odds with the most similar of them from which it joins ...
STRAGGLER_MARGIN_LOG_ODDS = (
    0.5  # ... if it is at most so much more similar to a single one, and less to another group's
)


def link(corpus: Corpus) -> tuple[tuple[int, ...], ...]:
    """Groups of two or more accounts of one happening, as indexes into `corpus.accounts`, sorted."""
    edges, accounts = _edges(corpus), corpus.accounts
    cores = (convincing_core(group, edges, accounts) for group in average_linkage(edges, accounts))
    groups = [core for core in cores if core]
    whole = _with_stragglers(sorted(groups), edges, accounts)
    return tuple(sorted(part for group in whole for part in divide(group, accounts, edges)))


def _edges(corpus: Corpus) -> Edges:
    """Return by how much the log odds of each pair exceed MIN_LOG_ODDS, for the pairs that do."""
    edges: Edges = defaultdict(dict)
    accounts, pairs = corpus.accounts, candidates(corpus)
    for (i, j), shared in zip(pairs, shared_weights(accounts, corpus.idf, pairs), strict=True):
        odds = likeness(accounts[i], accounts[j], corpus, shared) - MIN_LOG_ODDS
        if odds > 0:
            edges[i][j] = edges[j][i] = odds
    return edges


def _with_stragglers(groups: list[tuple[int, ...]], edges: Edges, accounts: Sequence[Account]) -> list[tuple[int, ...]]:
    """Add each single article to the group of three or more accounts that has the article it resembles most.

    Long follow-ups and one-line reports resemble some account of an event, but their average too little. What resembles
    an account of another event, or a single article, as much may report something else, and so may what is dated and
    names other years.
    """
    group_of = {i: n for n, group in enumerate(groups) for i in group if len(group) >= MIN_JOINED_ACCOUNTS}
    joined: dict[int, list[int]] = defaultdict(list)
    for i in sorted(edges.keys() - {j for group in groups for j in group}):
        ranked = sorted(edges[i], key=lambda j: (-edges[i][j], j))
        nearest = next((j for j in ranked if j in group_of), None)
        if nearest is None or edges[i][nearest] + MIN_LOG_ODDS <= MIN_STRAGGLER_LOG_ODDS:
            continue
        n, odds = group_of[nearest], edges[i][nearest]
        if accounts[i].published and name_other_years((i,), groups[n], accounts):
            continue
        others = (edges[i][j] for j in ranked if group_of.get(j) not in (n, None))
        if edges[i][ranked[0]] - odds <= STRAGGLER_MARGIN_LOG_ODDS <= odds - max(others, default=0.0):
            joined[n].append(i)
    return [tuple(sorted((*group, *joined[n]))) for n, group in enumerate(groups)]
