"""From likeness of pairs to groups: candidates by an inverted index, then average linkage (Sokal & Michener 1958)."""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, permutations
from math import prod, sqrt

import numpy as np

from cuttings.common.grouped import grouped
from cuttings.dates import full_day
from cuttings.events.account import Account, Corpus
from cuttings.events.happenings import divide
from cuttings.events.likeness import MIN_LOG_ODDS, OTHER_NEWS_COST, days_apart, likeness, tell_other_news

LOOKUP_FEATURES = 40  # features of an article by which its candidates are looked up, highest weight first
MAX_FEATURE_ARTICLES = 150  # articles; a feature of more articles is not used to find candidates
MAX_CANDIDATES_COMPARED = 60  # candidates of an article that are compared with it
MIN_LINKAGE_LOG_ODDS = -1.2  # mean log odds from which two groups are one
GROWN_GROUP_ACCOUNTS = 4  # accounts from which a group shows how similar its accounts are ...
MIN_GROUP_OF_OTHER_DAYS = 3  # ... or from which it does where days lie between the groups
MIN_DAYS_BETWEEN_GROUPS = 3  # days
# ... and another such group is a second event of the kind if it is this much less similar
SECOND_HAPPENING_LOG_ODDS = 3.5
# ... or if this is all that speaks for it while the news of one is of other weekdays than that of the other
OTHER_DAYS_LOG_ODDS = 1.5
OTHER_YEARS_LOG_ODDS = -0.6  # mean log odds below which groups that name no year in common are not one
SAME_DAYS_COSINE = 0.3  # of the weekdays that accounts of two groups name, below which these are others
MIN_JOINED_ACCOUNTS = 3  # accounts of a group that a single article can join
MIN_STRAGGLER_LOG_ODDS = 0.0  # log odds with the most similar of them from which it joins ...
STRAGGLER_MARGIN_LOG_ODDS = (
    0.5  # ... if it is at most so much more similar to a single one, and less to another group's
)
PAIR_LOG_ODDS_SURCHARGE = 4.0  # log odds that a pair needs on top: two articles agree by chance more easily than six
FEW_ACCOUNTS = 4  # of a group, up to which it counts whether they name whom the others are about ...
OTHER_CHIEF_COST = 1.25  # ... and what it costs if one of two does not; twice as much if neither does
# log odds of two accounts in a small group that is not convincing, from which they are an event without the others ...
MIN_CORE_LOG_ODDS = 4.8
MAX_DAYS_IN_CORE = 1  # ... and days between them, up to which they are
PAIR_LATER_NEWS_DAYS = 2  # days between two accounts, from which other verbs in their first sentences mean other news

Edges = dict[int, dict[int, float]]


def link(corpus: Corpus) -> tuple[tuple[int, ...], ...]:
    """Groups of two or more accounts of one happening, as indexes into `corpus.accounts`, sorted."""
    edges, accounts = _edges(corpus), corpus.accounts
    cores = (_convincing_core(group, edges, accounts) for group in _average_linkage(edges, accounts))
    groups = [core for core in cores if core]
    whole = _with_stragglers(sorted(groups), edges, accounts)
    return tuple(sorted(part for group in whole for part in divide(group, accounts, edges)))


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


def _edges(corpus: Corpus) -> Edges:
    """Return by how much the log odds of each pair exceed MIN_LOG_ODDS, for the pairs that do."""
    edges: Edges = defaultdict(dict)
    for i, j in candidates(corpus):
        odds = likeness(corpus.accounts[i], corpus.accounts[j], corpus) - MIN_LOG_ODDS
        if odds > 0:
            edges[i][j] = edges[j][i] = odds
    return edges


@dataclass(slots=True)
class _Group:
    members: tuple[int, ...]
    odds: dict[int, float]  # with other groups, summed over pairs
    within: float  # summed over pairs

    def mean_within(self) -> float:
        """The mean over the pairs of a group of two or more."""
        pairs = len(self.members) * (len(self.members) - 1) / 2
        return self.within / pairs

    def mean_to(self, key: int, other: _Group) -> float:
        return self.odds[key] / (len(self.members) * len(other.members))


def _average_linkage(edges: Edges, accounts: Sequence[Account]) -> list[tuple[int, ...]]:
    """Join the two groups with the highest mean log odds, as long as these exceed the threshold."""
    groups = {i: _Group((i,), dict(row), 0.0) for i, row in edges.items()}
    enough = MIN_LINKAGE_LOG_ODDS - MIN_LOG_ODDS
    heap = [(-odds, i, j) for i, row in edges.items() for j, odds in row.items() if i < j and odds > enough]
    heapq.heapify(heap)
    new = max(edges, default=0)
    while heap:
        mean, i, j = heapq.heappop(heap)
        if i not in groups or j not in groups or _is_second_of_a_kind(groups[i], groups[j], -mean, accounts):
            continue
        new += 1
        groups[new] = joined = _joined(groups.pop(i), j, groups.pop(j), groups)
        for k, odds in joined.odds.items():
            groups[k].odds[new] = odds
            if (likely := joined.mean_to(k, groups[k])) > enough:
                heapq.heappush(heap, (-likely, k, new))
    return [tuple(sorted(group.members)) for group in groups.values() if len(group.members) > 1]


def _joined(a: _Group, j: int, b: _Group, others: Mapping[int, _Group]) -> _Group:
    odds = dict(a.odds)
    for k, more in b.odds.items():
        odds[k] = odds.get(k, 0.0) + more
    return _Group(
        members=a.members + b.members,
        odds={k: value for k, value in odds.items() if k in others},
        within=a.within + b.within + a.odds[j],
    )


def _is_second_of_a_kind(a: _Group, b: _Group, mean: float, accounts: Sequence[Account]) -> bool:
    """Whether two groups are hardly similar and name other years, or are two grown ones.

    Grown ones are each much more similar inside than to each other, or have news of other days.
    """
    if mean + MIN_LOG_ODDS < OTHER_YEARS_LOG_ODDS and _name_other_years(a.members, b.members, accounts):
        return True
    smaller = min(len(a.members), len(b.members))
    if smaller < MIN_GROUP_OF_OTHER_DAYS:
        return False
    if smaller < GROWN_GROUP_ACCOUNTS and (mean + MIN_LOG_ODDS > 0 or not _are_days_apart(a, b, accounts)):
        return False
    if mean < min(a.mean_within(), b.mean_within()) - SECOND_HAPPENING_LOG_ODDS:
        return True
    return mean + MIN_LOG_ODDS < OTHER_DAYS_LOG_ODDS and _of_other_days(a.members, b.members, accounts)


def _are_days_apart(a: _Group, b: _Group, accounts: Sequence[Account]) -> bool:
    """Whether both groups are dated, and days lie between the last account of one and the first of the other."""
    first, second = ([accounts[i].published for i in group.members] for group in (a, b))
    if not (all(map(full_day, first)) and all(map(full_day, second))):
        return False
    return all((days_apart(p, q) or 0) >= MIN_DAYS_BETWEEN_GROUPS for p in first for q in second)


def _name_other_years(a: Sequence[int], b: Sequence[int], accounts: Sequence[Account]) -> bool:
    """Whether both groups name years, and none in common."""
    first, second = (frozenset[str]().union(*(accounts[i].years for i in group)) for group in (a, b))
    return bool(first and second) and first.isdisjoint(second)


def _of_other_days(a: Sequence[int], b: Sequence[int], accounts: Sequence[Account]) -> bool:
    """Whether the weekdays that the news of two groups names differ; not if the news of either names none."""
    first, second = (Counter(day for i in group for day in accounts[i].news_weekdays) for group in (a, b))
    if not (first and second):
        return False
    shared = sum(first[day] * second[day] for day in first)
    lengths = (sum(times**2 for times in days.values()) for days in (first, second))
    return shared < SAME_DAYS_COSINE * sqrt(prod(lengths))


def _convincing_core(group: tuple[int, ...], edges: Edges, accounts: Sequence[Account]) -> tuple[int, ...]:
    """`group` if it is convincing; of a small one that is not, the two most alike if enough so; () if none."""
    if _convincing(group, edges, accounts):
        return group
    i, j = max(combinations(group, 2), key=lambda pair: (edges[pair[0]].get(pair[1], 0.0), pair))
    apart = days_apart(accounts[i].published, accounts[j].published)
    prompt = apart is not None and apart <= MAX_DAYS_IN_CORE
    alike = edges[i].get(j, 0.0) + MIN_LOG_ODDS >= MIN_CORE_LOG_ODDS
    return (
        (i, j) if 2 < len(group) <= FEW_ACCOUNTS and prompt and alike and _convincing((i, j), edges, accounts) else ()
    )


def _convincing(group: tuple[int, ...], edges: Edges, accounts: Sequence[Account]) -> bool:
    """Whether the accounts of a group resemble each other enough; two must not have news of different days.

    Two that no dates hold together need more, if their first sentences tell of other deeds: two things of one firm.
    """
    if len(group) == 2 and _are_two_news(*group, accounts):
        return False
    pairs = len(group) * (len(group) - 1)
    mean = sum(edges[i].get(j, 0.0) for i in group for j in group) / pairs
    if len(group) <= FEW_ACCOUNTS:
        missed = sum(_is_missed(accounts[i], accounts[j]) for i, j in permutations(group, 2))
        mean -= OTHER_CHIEF_COST * missed / (pairs / 2)
    if len(group) == 2 and _are_undated_other_news(accounts[group[0]], accounts[group[1]]):
        mean -= OTHER_NEWS_COST
    return mean + MIN_LOG_ODDS > MIN_LINKAGE_LOG_ODDS + PAIR_LOG_ODDS_SURCHARGE / sqrt(len(group) - 1)


def _is_missed(account: Account, other: Account) -> bool:
    """Whether what an account is about is not named in another one."""
    return account.chief_name is not None and account.chief_name not in other.vocabulary


def _are_undated_other_news(a: Account, b: Account) -> bool:
    """Whether no day of publication and none in the texts brings two accounts together, nor a verb of their news."""
    return days_apart(a.published, b.published) is None and a.days.isdisjoint(b.days) and tell_other_news(a, b)


def _are_two_news(i: int, j: int, accounts: Sequence[Account]) -> bool:
    """Whether the news of two accounts is of other weekdays, or is told some days apart with other verbs."""
    apart = days_apart(accounts[i].published, accounts[j].published) or 0
    later = apart >= PAIR_LATER_NEWS_DAYS and tell_other_news(accounts[i], accounts[j])
    return later or _of_other_days((i,), (j,), accounts)


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
        if accounts[i].published and _name_other_years((i,), groups[n], accounts):
            continue
        others = (edges[i][j] for j in ranked if group_of.get(j) not in (n, None))
        if edges[i][ranked[0]] - odds <= STRAGGLER_MARGIN_LOG_ODDS <= odds - max(others, default=0.0):
            joined[n].append(i)
    return [tuple(sorted((*group, *joined[n]))) for n, group in enumerate(groups)]
