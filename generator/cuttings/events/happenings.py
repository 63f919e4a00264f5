"""Divides the reports of one case in court by its stages: plea, trial, verdict, sentence and appeal happen apart."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import fmean

from cuttings.dates import full_day
from cuttings.events.account import Account

# days after the deed, from which a stage of the case is news of its own; an early one is told with the deed
MIN_DAYS_FROM_DEED = 3


@dataclass(slots=True)
class _Happening:
    """Accounts of consecutive days, and the stage that they tell of; None: the deed itself, or not known."""

    members: list[int]
    stage: str | None
    last: date


def divide(
    group: Sequence[int], accounts: Sequence[Account], odds: Mapping[int, Mapping[int, float]]
) -> tuple[tuple[int, ...], ...]:
    """`group`, indexes into `accounts`, as the groups of two or more that report one stage of a case each.

    Days of publication tell the stages apart. Undated accounts, and a report that has a stage to itself, go where they
    are most likely to belong; `odds` says how likely two accounts are of one event.
    """
    happenings = _by_stage(group, accounts)
    if len(happenings) < 2:
        return (tuple(group),)
    rest = [i for i in group if not full_day(accounts[i].published)]
    rest += [h.members[0] for h in happenings if len(h.members) == 1]
    grown = [h for h in happenings if len(h.members) > 1] or happenings
    parts = [list(h.members) for h in grown]
    for i in rest:
        if any(i in part for part in parts):
            continue
        fitting = [n for n, h in enumerate(grown) if h.stage == accounts[i].stage] or range(len(grown))
        best = max(fitting, key=lambda n: fmean(odds[i].get(j, 0.0) for j in grown[n].members))
        parts[best].append(i)
    return tuple(tuple(sorted(part)) for part in parts if len(part) > 1)


def _by_stage(group: Sequence[int], accounts: Sequence[Account]) -> list[_Happening]:
    """The dated accounts of `group` in order, a new happening wherever another stage begins."""
    days: dict[date, list[int]] = defaultdict(list)
    for i in group:
        if day := full_day(accounts[i].published):
            days[day].append(i)
    found: list[_Happening] = []
    for day in sorted(days):
        stages = Counter(stage for i in days[day] if (stage := accounts[i].stage))
        stage = max(stages, key=lambda s: (stages[s], s), default=None)
        if found and not _begins(stage, day, found[-1]):
            found[-1].members += days[day]
            found[-1].stage, found[-1].last = stage or found[-1].stage, day
        else:
            found.append(_Happening(days[day], stage, day))
    return found


def _begins(stage: str | None, day: date, before: _Happening) -> bool:
    if stage is None or stage == before.stage:
        return False
    return before.stage is not None or (day - before.last).days >= MIN_DAYS_FROM_DEED
