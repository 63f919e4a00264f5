"""The weekday on which an event happened, for reports that give no date: "Saturday", as most of them say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from cuttings.accounts.scene.stated_places import is_what_happened
from cuttings.accounts.sentences import Account, Told
from cuttings.dates.stated import weekdays
from cuttings.model import Role

WEEKDAY_OPENING_SENTENCES = 2  # sentences of a body that say when it happened
MIN_WEEKDAY_SHARE = 0.15  # of the independent accounts, that say the weekday ...
MIN_AGREEING_SHARE = 0.65  # ... and of those that say any
MIN_WEEKDAY_ACCOUNTS = 2
EARLIER = frozenset({"last", "previous", "past", "next", "coming"})  # before a weekday that is not the event's


def stated_weekday(accounts: Sequence[Account]) -> str | None:
    """The weekday that several accounts say, with how many do; None where too many say another one."""
    said = {(day, a.group) for a in accounts for day in _weekdays(a)}
    named = Counter(day for day, _ in said)
    groups = len({a.group for a in accounts})
    day, times = max(named.items(), key=lambda d: d[1], default=("", 0))
    if times < max(MIN_WEEKDAY_ACCOUNTS, MIN_WEEKDAY_SHARE * groups, MIN_AGREEING_SHARE * len({g for _, g in said})):
        return None
    return f"{day}, as {times} of {groups} reports say without a date"


def _weekdays(account: Account) -> Iterator[str]:
    for told in account.sentences:
        if told.role is Role.BODY and told.number < WEEKDAY_OPENING_SENTENCES:
            yield from sorted(weekdays_of(account, told))


def weekdays_of(account: Account, told: Told) -> frozenset[str]:
    """The weekdays of what a sentence reports, not those on which somebody said it."""
    tokens = account.analysis.tokens
    found = set()
    for word in told.words:
        if tokens.lemmas[word].lower() in weekdays() and account.word(word).endswith("day"):
            if account.word(word - 1).lower() in EARLIER and word - 1 in told.words:
                continue  # what came before: "hurt last Thursday"
            time = tokens.heads[word] if tokens.dependencies[word] == "compound" else word  # "Monday morning"
            head = tokens.heads[time]
            over = tokens.heads[head] if tokens.dependencies[time] == "pobj" else head
            if is_what_happened(tokens, over):
                found.add(account.word(word).capitalize())
    return frozenset(found)
