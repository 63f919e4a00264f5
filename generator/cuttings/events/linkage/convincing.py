"""Decides whether the accounts of a group are enough alike to be of one event."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations
from math import sqrt

from cuttings.events.account import Account
from cuttings.events.likeness import MIN_LOG_ODDS, OTHER_NEWS_COST, days_apart, tell_other_news
from cuttings.events.linkage.average_linkage import MIN_LINKAGE_LOG_ODDS, Edges, Group
from cuttings.events.linkage.other_times import are_of_one_day, are_of_other_days

PAIR_LOG_ODDS_SURCHARGE = 4.0  # log odds that a pair needs on top: two articles agree by chance more easily than six
FEW_ACCOUNTS = 4  # of a group, up to which it counts whether they name whom the others are about ...
OTHER_CHIEF_COST = 1.25  # ... and what it costs if one of two does not; twice as much if neither does
# log odds of two accounts in a small group that is not convincing, from which they are an event without the others ...
MIN_CORE_LOG_ODDS = 4.8
PAIR_LATER_NEWS_DAYS = 2  # days between two accounts, from which other verbs in their first sentences mean other news


def convincing_cores(group: Group, edges: Edges, accounts: Sequence[Account]) -> list[tuple[int, ...]]:
    """`group` if it is convincing; otherwise those of the groups that it was joined from that are, without the rest.

    These must be of one day or the next, or else much alike.
    """
    if _convincing(group.members, edges, accounts):
        return [group.members]
    return [core for part in group.parts if len(part.members) > 1 for core in _cores_within(part, edges, accounts)]


def _cores_within(group: Group, edges: Edges, accounts: Sequence[Account]) -> list[tuple[int, ...]]:
    if _convincing(group.members, edges, accounts) and are_of_one_day(group.members, accounts):
        return [group.members]
    return [core for part in group.parts if len(part.members) > 1 for core in _cores_within(part, edges, accounts)]


def _convincing(group: tuple[int, ...], edges: Edges, accounts: Sequence[Account]) -> bool:
    """Whether the accounts of a group resemble each other enough; two must not have news of different days.

    Two that no dates hold together need more, if their first sentences tell of other deeds: two things of one firm.
    """
    if len(group) == 2 and _are_two_news(*group, accounts):
        return False
    pairs = len(group) * (len(group) - 1)
    mean = sum(edges[i].get(j, 0.0) for i in group for j in group) / pairs
    if len(group) <= FEW_ACCOUNTS and not are_of_one_day(group, accounts):
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
    """Whether the news of two accounts is of other weekdays, or is told some days apart with other verbs.

    Reports of one day may each name another day in passing, but not in what they say first.
    """
    apart = days_apart(accounts[i].published, accounts[j].published)
    if apart == 0:
        first, second = accounts[i].first_weekdays, accounts[j].first_weekdays
        return bool(first and second) and first.isdisjoint(second)
    later = (apart or 0) >= PAIR_LATER_NEWS_DAYS and tell_other_news(accounts[i], accounts[j])
    return later or are_of_other_days((i,), (j,), accounts)
