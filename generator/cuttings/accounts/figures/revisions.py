"""Finds sentences that say that a figure was revised: "The survey, which first put it at 5.4, now gives 5.1"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from cuttings.accounts.figures.claims import Claim, figure_facts
from cuttings.accounts.sentences import Account, Told
from cuttings.common.text import alternation


@cache
def _revising() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(figure_facts()['revising'])})\b", re.IGNORECASE)


def find_revisions(accounts: Sequence[Account]) -> Iterator[Told]:
    """The sentences of `accounts` that have two figures or more, and a word for a revision."""
    for account in accounts:
        for told in account.sentences:
            if len(told.amounts) > 1 and _revising().search(account.article.text, told.start, told.end):
                yield told


def revision_of(readings: Sequence[Sequence[Claim]], revisions: Sequence[Told]) -> Told | None:
    """The first of `revisions` that has the figures of two `readings`; None where none has."""
    for told in revisions:
        values = {amount.value for amount in told.amounts}
        if sum(any(claim.amount.value in values for claim in reading) for reading in readings) > 1:
            return told
    return None
