"""Divides the reports of one case in court by its stages: plea, trial, verdict, sentence and appeal happen apart.

Other stories have no stages that words tell. Their reports of another time, on what led to an event or what came of it,
are recognised by their dates.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import fmean

from cuttings.dates import full_day
from cuttings.events.account import Account
from cuttings.model import Article

# days after the deed, from which a stage of the case is news of its own; an early one is told with the deed
MIN_DAYS_FROM_DEED = 3
MAX_DAYS_TO_NEXT_REPORT = 10  # between two reports of one happening
MIN_DATED_REPORTS = 2  # of one time, from which other times are others


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


def of_another_time(articles: Sequence[Article]) -> tuple[str, ...]:
    """The ids of those reports of an event, sorted, that were published more than ten days before or after the others.

    The others are those of the time from which most are, the earlier of two; a single dated report tells of no time.
    """
    dated = sorted((day, article.id) for article in articles if (day := full_day(article.published)))
    times: list[list[str]] = []
    last = None
    for day, id in dated:
        if last is None or (day - last).days > MAX_DAYS_TO_NEXT_REPORT:
            times.append([])
        times[-1].append(id)
        last = day
    most = max(times, key=len, default=[])
    return tuple(sorted(id for _, id in dated if id not in most)) if len(most) >= MIN_DATED_REPORTS else ()
