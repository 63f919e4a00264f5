"""Joins accounts to groups by their mean likeness (average linkage, Sokal & Michener 1958)."""

from __future__ import annotations

import heapq
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cuttings.dates import full_day
from cuttings.events.account import Account
from cuttings.events.likeness import MIN_LOG_ODDS, days_apart
from cuttings.events.linkage.other_times import are_of_one_day, are_of_other_days, name_other_years

MIN_LINKAGE_LOG_ODDS = -1.2  # mean log odds from which two groups are one
GROWN_GROUP_ACCOUNTS = 4  # accounts from which a group shows how similar its accounts are ...
MIN_GROUP_OF_OTHER_DAYS = 3  # ... or from which it does where days lie between the groups
MIN_DAYS_BETWEEN_GROUPS = 3  # days
# ... and another such group is a second event of the kind if it is this much less similar
SECOND_HAPPENING_LOG_ODDS = 3.5
# ... or if this is all that speaks for it while the news of one is of other weekdays than that of the other
OTHER_DAYS_LOG_ODDS = 1.5
OTHER_YEARS_LOG_ODDS = -0.6  # mean log odds below which groups that name no year in common are not one

# mean log odds below which groups of one day are not one: what a day brings names the same people
ONE_DAY_LOG_ODDS = 2.0

Edges = dict[int, dict[int, float]]


@dataclass(slots=True)
class Group:
    """Accounts that were joined, and the two groups that were joined last."""

    members: tuple[int, ...]
    odds: dict[int, float]  # with other groups, summed over pairs
    within: float  # summed over pairs
    parts: tuple[Group, ...] = ()

    def mean_within(self) -> float:
        """The mean over the pairs of a group of two or more."""
        pairs = len(self.members) * (len(self.members) - 1) / 2
        return self.within / pairs

    def mean_to(self, key: int, other: Group) -> float:
        return self.odds[key] / (len(self.members) * len(other.members))


def average_linkage(edges: Edges, accounts: Sequence[Account]) -> list[Group]:
    """Join the two groups with the highest mean log odds, as long as these exceed the threshold."""
    groups = {i: Group((i,), dict(row), 0.0) for i, row in edges.items()}
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
    return [group for group in groups.values() if len(group.members) > 1]


def _joined(a: Group, j: int, b: Group, others: Mapping[int, Group]) -> Group:
    odds = dict(a.odds)
    for k, more in b.odds.items():
        odds[k] = odds.get(k, 0.0) + more
    return Group(
        members=tuple(sorted(a.members + b.members)),
        odds={k: value for k, value in odds.items() if k in others},
        within=a.within + b.within + a.odds[j],
        parts=(a, b),
    )


def _is_second_of_a_kind(a: Group, b: Group, mean: float, accounts: Sequence[Account]) -> bool:
    """Whether two groups are hardly similar and name other years, or are two grown ones.

    Grown ones are each much more similar inside than to each other, or have news of other days.
    """
    if mean + MIN_LOG_ODDS < OTHER_YEARS_LOG_ODDS and name_other_years(a.members, b.members, accounts):
        return True
    if mean + MIN_LOG_ODDS < ONE_DAY_LOG_ODDS and are_of_one_day(a.members + b.members, accounts):
        return True
    smaller = min(len(a.members), len(b.members))
    if smaller < MIN_GROUP_OF_OTHER_DAYS:
        return False
    if smaller < GROWN_GROUP_ACCOUNTS and (mean + MIN_LOG_ODDS > 0 or not _are_days_apart(a, b, accounts)):
        return False
    if mean < min(a.mean_within(), b.mean_within()) - SECOND_HAPPENING_LOG_ODDS:
        return True
    return mean + MIN_LOG_ODDS < OTHER_DAYS_LOG_ODDS and are_of_other_days(a.members, b.members, accounts)


def _are_days_apart(a: Group, b: Group, accounts: Sequence[Account]) -> bool:
    """Whether both groups are dated, and days lie between the last account of one and the first of the other."""
    first, second = ([accounts[i].published for i in group.members] for group in (a, b))
    if not (all(map(full_day, first)) and all(map(full_day, second))):
        return False
    return all((days_apart(p, q) or 0) >= MIN_DAYS_BETWEEN_GROUPS for p in first for q in second)
