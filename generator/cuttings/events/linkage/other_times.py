"""Tells groups of accounts apart by the years and weekdays that they name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import prod, sqrt

from cuttings.dates import full_day
from cuttings.events.account import Account

MAX_DAYS_OF_ONE_DAY = 1  # between reports of the same news: of a day and of the morning after
SAME_DAYS_COSINE = 0.3  # of the weekdays that accounts of two groups name, below which these are others


def name_other_years(a: Sequence[int], b: Sequence[int], accounts: Sequence[Account]) -> bool:
    """Whether both groups name years, and none in common."""
    first, second = (frozenset[str]().union(*(accounts[i].years for i in group)) for group in (a, b))
    return bool(first and second) and first.isdisjoint(second)


def are_of_one_day(group: Sequence[int], accounts: Sequence[Account]) -> bool:
    """Whether all of a group are dated, on one day or on two that follow each other."""
    days = [full_day(accounts[i].published) for i in group]
    known = [day for day in days if day]
    return len(known) == len(days) and (max(known) - min(known)).days <= MAX_DAYS_OF_ONE_DAY


def are_of_other_days(a: Sequence[int], b: Sequence[int], accounts: Sequence[Account]) -> bool:
    """Whether the weekdays that the news of two groups names differ; not if the news of either names none."""
    first, second = (Counter(day for i in group for day in accounts[i].news_weekdays) for group in (a, b))
    if not (first and second):
        return False
    shared = sum(first[day] * second[day] for day in first)
    lengths = (sum(times**2 for times in days.values()) for days in (first, second))
    return shared < SAME_DAYS_COSINE * sqrt(prod(lengths))
