"""Picks the sentence that says best what happened, and says what an event's date rests on."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from math import fsum

from cuttings.accounts.likeness import complete
from cuttings.accounts.scene.event_weekday import stated_weekday
from cuttings.accounts.sentences import Account, Told
from cuttings.dates import DATED_LEAD_CHARS, complete_year, full_day, resolve_dates
from cuttings.model import Event, Passage, Role

LEAD_CANDIDATE_SENTENCES = 3  # sentences of a body among which its lead is
# accounts, up to which only the very first sentence will do: so few share words by chance
MAX_ACCOUNTS_FOR_FIRST_SENTENCE = 3
UNSHARED_WORD_COST = 0.12  # what a word costs that no other account has, as a share of its weight
LATER_SENTENCE_COST = 0.1  # what each sentence before it costs a lead
GOOD_LEAD_WORDS = (12, 45)  # words of a good lead
# a quotation, or a word that refers to what comes before it
_HANGING = re.compile(
    r"[\"“‘'`]|(?:he|she|it|they|this|that|these|those|but|and|however|meanwhile|also|his|her|their|its|we|i|you|so|yet|then|now)\b",
    re.IGNORECASE,
)


def find_lead(
    accounts: Sequence[Account],
    weights: Mapping[str, float],
    holders: Mapping[str, frozenset[int]],
    event: Event,
) -> Passage | None:
    """The opening sentence that holds most of what the accounts have in common; None where no opening reads alone.

    A report published before the day on which `event` happened cannot tell of it, only of what led to it. Of few
    accounts, which share words by chance, that is preferred from which the event has its name: they fit.
    """
    groups = len({a.group for a in accounts})
    few = groups <= MAX_ACCOUNTS_FOR_FIRST_SENTENCE
    telling = [a for a in accounts if not _is_before(a.article.published, event.date)]
    naming = {a.article.id for a in telling if few and event.name in a.article.title}
    first = 1 if few else LEAD_CANDIDATE_SENTENCES
    openings = [t for a in telling for t in a.sentences if t.number < first and _reads_alone(a, t)]

    def rank(told: Told) -> tuple[bool, float, int, str]:
        return told.article in naming, _merit(told, weights, holders, groups), -told.number, told.article

    best = max(openings, key=rank, default=None)
    return best.passage() if best else None


def _is_before(published: str | None, day: str | None) -> bool:
    known = full_day(published), full_day(day)
    return known[0] is not None and known[1] is not None and known[0] < known[1]


def _reads_alone(account: Account, told: Told) -> bool:
    text = account.article.text[told.start : told.end]
    return complete(account, told) and not _HANGING.match(text) and not text.endswith("?")


def _merit(told: Told, weights: Mapping[str, float], holders: Mapping[str, frozenset[int]], groups: int) -> float:
    """Return the score of a sentence: shared content counts for it, content of its own a little against it."""
    short, long = GOOD_LEAD_WORDS
    others = max(groups - 1, 1)
    mass = fsum(weights[f] * ((len(holders[f]) - 1) / others - UNSHARED_WORD_COST) for f in told.features)
    length = len(told.words)
    fit = 1.0 if short <= length <= long else 0.75
    return mass * fit / (1 + LATER_SENTENCE_COST * told.number)


def date_basis(event: Event, accounts: Sequence[Account]) -> str | None:
    """What the date of `event` rests on, in words; where it has none, the weekday that most accounts say, or None."""
    if not event.date:
        return None if event.first_reported else stated_weekday(accounts)
    named = sum(_names(account, event.date) for account in accounts)
    if named:
        reports = "each report" if named == len(accounts) else f"{named} of {len(accounts)} reports"
        return f"named in the opening of {reports}"
    return "the dates of the reports"


def _names(account: Account, day: str) -> bool:
    """Whether the beginning of an account's body names `day`, also as "on Monday"."""
    article = account.article
    body = next((b for b in article.blocks if b.role is Role.BODY), None)
    if body is None:
        return False
    year = day if day[:1].isdigit() else None
    published = complete_year(article.published, year) if article.published else None
    spans = resolve_dates(article.text[: body.start + DATED_LEAD_CHARS], published)
    return any(complete_year(s.edtf, year) == day for s in spans if s.start >= body.start and len(s.edtf) == 10)
