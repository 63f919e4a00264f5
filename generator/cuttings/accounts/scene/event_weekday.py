"""The weekday on which an event happened, for reports that give no date: "Saturday", as most of them say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from cuttings.accounts.figures.grammar import NOUN_SUBJECT_DEPENDENCIES
from cuttings.accounts.scene.stated_places import is_what_happened
from cuttings.accounts.sentences import Account, Told
from cuttings.common.facts import word_set
from cuttings.dates import find_dates, listed_date
from cuttings.dates.stated import weekdays
from cuttings.model import Role, Tokens

WEEKDAY_OPENING_SENTENCES = 2  # sentences of a body that say when it happened
WEEKDAY_NAMING_SENTENCES = 3  # sentences of a body, besides the headline, in which a report names the day
MIN_WEEKDAY_SHARE = 0.2  # of the independent accounts, that say the weekday ...
MIN_NAMED_WEEKDAY_SHARE, NAMING_SHARE = 0.15, 0.5  # ... or fewer, if so many reports name it, as of whatever ...
MIN_ANNOUNCED_SHARE = 0.3  # ... or that they say as that of it or of its announcement
MIN_AGREEING_SHARE = 0.65  # of those that say any
MIN_WEEKDAY_ACCOUNTS = 2
EARLIER = frozenset({"last", "previous", "past", "next", "coming"})  # before a weekday that is not the event's


def stated_weekday(accounts: Sequence[Account]) -> str | None:
    """The weekday that several accounts say, with how many reports name it; None where too many say another one.

    Where too few say when something happened, it may be the day on which it was announced. A date that stands
    beside the weekday in a report, "Tuesday (6 January)", is given too.
    """
    happened = _agreed(accounts, weekdays_of, MIN_WEEKDAY_SHARE)
    day = happened or _agreed(accounts, _weekdays_told, MIN_ANNOUNCED_SHARE) or _named_by_most(accounts)
    if day is None:
        return None
    naming = _count_naming(accounts, day)
    reports = "each report" if naming == len(accounts) else f"{naming} of {len(accounts)} reports"
    beside = _date_beside(accounts, day)
    return f"{day}{beside and f' ({beside})'}, named in the opening of {reports}"


def _named_by_most(accounts: Sequence[Account]) -> str | None:
    """The weekday that some say, and most name as of something."""
    day = _agreed(accounts, weekdays_of, MIN_NAMED_WEEKDAY_SHARE)
    return day if day and _count_naming(accounts, day) >= NAMING_SHARE * len(accounts) else None


def _count_naming(accounts: Sequence[Account], day: str) -> int:
    return sum(day in _named(account, WEEKDAY_NAMING_SENTENCES) for account in accounts)


def _agreed(
    accounts: Sequence[Account], weekdays_in: Callable[[Account, Told], Iterable[str]], share: float
) -> str | None:
    """The weekday that the openings of enough independent accounts say, and of enough of those that say any."""
    said = {
        (day, account.group)
        for account in accounts
        for told in account.sentences
        if told.role is Role.BODY and told.number < WEEKDAY_OPENING_SENTENCES
        for day in weekdays_in(account, told)
    }
    day, times = max(Counter(day for day, _ in said).items(), key=lambda d: (d[1], d[0]), default=("", 0))
    groups = len({account.group for account in accounts})
    agreeing = MIN_AGREEING_SHARE * len({group for _, group in said})
    return day if times >= max(MIN_WEEKDAY_ACCOUNTS, share * groups, agreeing) else None


def _named(account: Account, sentences: int) -> set[str]:
    """The weekdays that a headline and the first sentences of a body name, as of whatever."""
    opening = (t for t in account.sentences if t.role is Role.TITLE or t.number < sentences)
    return {
        account.word(word).capitalize() for told in opening for word in told.words if is_weekday(account, told, word)
    }


def is_weekday(account: Account, told: Told, word: int) -> bool:
    """Whether a word names a weekday near the report: not "last Thursday"."""
    named = account.word(word).endswith("day") and account.word(word) in weekdays()
    return named and not (word - 1 in told.words and account.word(word - 1) in EARLIER)


def _date_beside(accounts: Sequence[Account], day: str) -> str:
    """The day of the month that reports give beside a weekday, "6 January"; "" where they give none or several.

    Where none does, it is the one date that the openings of reports tell for what happened or was announced.
    """
    beside = re.compile(rf"{day}\s?[(,]?\s?$")
    found = set()
    for account in accounts:
        text = account.article.text
        for span in find_dates(text):
            written = text[span.start : span.end].startswith(day) or beside.search(text, 0, span.start)
            if written and len(span.edtf) == len("2031-01-06"):
                found.add(span.edtf)
    found = found or {edtf for account in accounts for edtf in _dates_told(account) if _may_be(edtf, day)}
    days = {edtf[4:] for edtf in found}
    return listed_date(max(found, key=lambda edtf: edtf[0] != "X")) if len(days) == 1 else ""


def _dates_told(account: Account) -> Iterator[str]:
    """The days, in EDTF, that the opening of a body tells for what happened or was announced."""
    tokens = account.analysis.tokens
    for told in account.sentences:
        if told.role is Role.BODY and told.number < WEEKDAY_OPENING_SENTENCES:
            for span in find_dates(account.article.text[told.start : told.end]):
                begins, ends = told.start + span.start, told.start + span.end
                words = [w for w in told.words if begins <= tokens.starts[w] < ends]
                top = next((w for w in words if tokens.heads[w] not in words), None)
                if len(span.edtf) == len("2031-01-06") and top is not None and _tells(tokens, _governor(tokens, top)):
                    yield span.edtf


def _tells(tokens: Tokens, governor: int) -> bool:
    return is_what_happened(tokens, governor) or tokens.lemmas[governor] in word_set("events", "announcing")


def _may_be(edtf: str, day: str) -> bool:
    """Whether a date, of any year where that is not stated, can be of a weekday."""
    return edtf[0] == "X" or date.fromisoformat(edtf).weekday() == weekdays()[day.lower()]


def weekdays_of(account: Account, told: Told) -> frozenset[str]:
    """The weekdays of what a sentence reports, not those on which somebody said it."""
    tokens = account.analysis.tokens
    return frozenset(day for day, governor in _dated(account, told) if is_what_happened(tokens, governor))


def _weekdays_told(account: Account, told: Told) -> frozenset[str]:
    """The weekdays on which a sentence says that something happened or was announced."""
    tokens = account.analysis.tokens
    return frozenset(day for day, governor in _dated(account, told) if _tells(tokens, governor))


def _dated(account: Account, told: Told) -> Iterator[tuple[str, int]]:
    """The weekdays that a sentence names, each with the verb or noun whose time it is."""
    tokens = account.analysis.tokens
    for word in told.words:
        if is_weekday(account, told, word):
            time = tokens.heads[word] if tokens.dependencies[word] == "compound" else word  # "Monday morning"
            yield account.word(word).capitalize(), _governor(tokens, time)


def _governor(tokens: Tokens, time: int) -> int:
    """The verb or noun whose time a word is."""
    head = tokens.heads[time]
    governor = tokens.heads[head] if tokens.dependencies[time] == "pobj" else head
    if tokens.dependencies[governor] in NOUN_SUBJECT_DEPENDENCIES:
        return tokens.heads[governor]  # "a judge on Saturday sentenced"
    return governor
