"""Tells which past days a sentence speaks of: "on 3 May", "in September", "last week", "two months ago"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from generator.accounts.sentences import Account, Told
from generator.dates import UNKNOWN_YEAR, complete_year, resolve_dates
from generator.facts import load_facts

LEAP = "2000"  # stands for a year that is not known
_THAN = re.compile(r"\b(?:vs|versus|against|than|from|compared|since|until)\b[^,;]{0,40}$", re.IGNORECASE)
LENGTHS = {"week": 7, "month": 30, "year": 365}  # days

Days = tuple[date, date]  # the first and the last


def days_between(day: str, published: str | None) -> int | None:
    """How many days after `day` an article appeared; None where either is no day, or the year of one alone is known."""
    if not published or len(published) != 10 or len(day) != 10 or (published[0] == "X") != (day[0] == "X"):
        return None
    return (_known(published) - _known(day)).days


def looks_back(account: Account, told: Told, day: str) -> bool:
    """Whether a sentence speaks of the past days around `day`, that of an event, or of the day before: news is late."""
    event = _known(day)
    return any(first - timedelta(1) <= event <= last + timedelta(1) for first, last in _past(account, told))


def looks_further_back(account: Account, told: Told, day: str) -> bool:
    """Whether a sentence of an account speaks of what was before `day`, that of its event."""
    known = days_between(day, account.article.published) is not None
    return known and any(last + timedelta(1) < _known(day) for _, last in _past(account, told))


def _past(account: Account, told: Told) -> Iterator[Days]:
    """The stretches of days, before the article appeared, that a sentence names."""
    published = account.article.published or ""
    text = account.article.text
    now = _known(published)
    for m in _phrase().finditer(text, told.start, told.end):
        if not _THAN.search(text, told.start, m.start()):
            yield from _stretch(m, now)
    for span in resolve_dates(text[: told.end], published):
        edtf = complete_year(span.edtf, published)
        words = text[span.start : span.end].lower()
        if span.start < told.start or (edtf[0] == "X") != (published[0] == "X"):
            continue
        if _phrase().search(words) or _THAN.search(text, told.start, span.start):
            continue
        if len(edtf) == 10 and _known(edtf) < now:
            yield _known(edtf), _known(edtf)
        elif len(edtf) == 7 and edtf != published[:7] and not words.startswith(("last", "this", "next")):
            yield _month(edtf)


@cache
def _phrase() -> re.Pattern[str]:
    numbers = "|".join(load_facts("dates")["numbers"])
    return re.compile(
        rf"""\b(?:(?P<last>last)\s(?P<unit>week|month|year|weekend)
          | earlier\sthis\s(?P<this>week|month|year)
          | (?P<ago>\d{{1,2}}|an?|{numbers})\s(?P<past>week|month|year)s?\s(?:ago|earlier)
        )(?!\w|[’']s)""",
        re.VERBOSE | re.IGNORECASE,
    )


def _stretch(m: re.Match[str], now: date) -> Iterator[Days]:
    """The days meant by a phrase in an article of the day `now`."""
    if m["this"]:
        yield now - timedelta(LENGTHS[m["this"].lower()]), now - timedelta(1)
    elif m["last"]:
        unit = m["unit"].lower().removesuffix("end")
        yield now - timedelta(2 * LENGTHS[unit] - 1), now - timedelta(1 if unit == "week" else LENGTHS[unit] // 4)
    else:
        number = load_facts("dates")["numbers"]
        said = m["ago"].lower()
        many = int(said) if said.isdigit() else 1 if said in ("a", "an") else number[said]
        length = LENGTHS[m["past"].lower()]
        yield now - timedelta(many * length + length // 2), now - timedelta(many * length - length // 2)


def _month(edtf: str) -> Days:
    first = _known(f"{edtf}-01")
    return first, (first + timedelta(31)).replace(day=1) - timedelta(1)


def _known(day: str) -> date:
    return date.fromisoformat(day.replace(UNKNOWN_YEAR, LEAP))
