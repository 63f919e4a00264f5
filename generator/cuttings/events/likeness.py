"""How likely two articles are accounts of one event.

A logistic model over a few kinds of evidence. Its weights were fitted to pairs of news articles, of one happening or of
two that look alike (ECB+, Cybulska & Vossen 2014), and of newswire where most articles stand alone, then rounded: names
and figures count for it, and so does a lead that the other repeats; further words in common count against it, since
they indicate a series (quarterly results, market reports) or a second event of the same kind.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from math import sqrt
from operator import mul
from typing import NamedTuple

from cuttings.dates import UNKNOWN_YEAR
from cuttings.events.account import SQUARED_LENGTH_FLOOR, Account, Corpus
from cuttings.events.features import Channel
from cuttings.events.series import SAME_COLUMN_SHARE, tells, title_words
from cuttings.events.shared_weights import Shared, shared_weights

EVIDENCE_WEIGHTS = {  # of the evidence, in the order of its fields
    "names": 7.6,
    "words": -6.0,
    "figures": 6.6,
    "lead": 8.0,
    "lead_told": 10.4,
    "days": 3.9,
    "other_years": -1.3,
}
LOG_ODDS_INTERCEPT = -7.4
MAX_LOG_ODDS = 8.0  # the bound of the log odds
MIN_LOG_ODDS = -MAX_LOG_ODDS
# days between two accounts, beyond which a day that each names alone is of another happening
MAX_DAYS_ON_ONE_HAPPENING = 7
PROMPT_REPORT_DAYS = 3  # days within which a happening is reported
COST_PER_DAY_APART = 0.1  # what each day more between two reports costs
MAX_DAYS_APART = 21  # days between publication: alike, but not one happening, unless both texts name the same day
INDIRECT_LOG_ODDS = -2.0  # log odds below those that join two groups, so that only accounts in between can join them
LEAD_IDF_FLOOR = 4.0  # added to the idf of a lead, so that a one-word lead is never fully covered
SERIES_WORD_SHARE = 0.38  # words in common from which ...
SERIES_FIGURE_SHARE = 0.1  # ... figures that hardly agree mean a series
# so few names, so many words in common: one form, filled in for two parties
OTHER_PARTY_NAME_SHARE, OTHER_PARTY_WORD_SHARE = 0.18, 0.35
ONE_RESULT_FIGURE_SHARE = 0.2  # figures in common from which both tell of one result: last month's unemployment
OTHER_PARTY_LEAD_SHARE = 0.8  # of the names in two leads, in neither case in the other text
REPEATED_LEAD_SHARE = 0.85  # of each lead, in the other: a report and its correction, whatever the figures
SERIES_LOG_ODDS = -2.0
NO_WORDS_SHARE, NO_FIGURES_SHARE = 0.08, 0.05  # shares below this count as no words or figures in common
# names in common, and much of each lead in the other: with figures that all differ ...
SAME_SUBJECT_NAME_SHARE, RETOLD_LEAD_SHARE = 0.4, 0.7
SAME_SUBJECT_LOG_ODDS = 1.0  # ... two things that happened to one subject: no event by themselves
# words in common of a form, figures in common of a reprint: on different days
FORM_WORD_SHARE, REPRINT_FIGURE_SHARE = 0.5, 0.75
FEW_WORDS_SHARE, FEW_FIGURES_SHARE = 0.2, 0.1  # in common, below which accounts of different days tell of two things
LATER_NEWS_DAYS = 5  # days between two reports, from which other verbs in their first sentences mean other news
OTHER_NEWS_COST = 2.0
NEXT_NEWS_DAYS = 2  # days between two reports, from which they are no longer of one day or the next
MIN_LEAD_SHARE = 0.1  # in common, without which two reports of one day or the next tell of two things
# in common on one day, from which two reports tell one thing, whatever figures they give
ONE_DAY_SHARES = {"names": 0.35, "words": 0.2, "lead": 0.18, "lead_told": 0.45}
RETOLD_LOG_ODDS = 3.2
_FULL_DATE = re.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d")


class Evidence(NamedTuple):
    """What two accounts share, each from 0 (nothing) to 1 (all)."""

    names: float
    words: float
    figures: float
    lead: float
    lead_told: float  # how much of each lead the other article tells
    days: float
    other_years: float  # 1: both name years, none of them in common
    other_figures: float  # 1: both leads give figures, none of them in the other
    other_names: float = 0.0  # the same of names


def compare(a: Account, b: Account, corpus: Corpus, shared: Shared | None = None) -> Evidence:
    """Return the evidence that `a` and `b` report one event; what they have `shared` is looked for if it is not known.

    `corpus` has the weights of days and, to look for it, of features.
    """
    common = shared or next(shared_weights((a, b), corpus.idf, [(0, 1)]))
    names, words, figures = (
        product / (m * n) for product, m, n in zip(common[: len(Channel)], a.lengths, b.lengths, strict=True)
    )
    told = common.told / (a.lead_mass + LEAD_IDF_FLOOR)
    told_back = common.told_back / (b.lead_mass + LEAD_IDF_FLOOR)
    return Evidence(
        names=names,
        words=words,
        figures=figures,
        lead=common.lead / (a.lead_length * b.lead_length),
        lead_told=sqrt(told * told_back),
        days=_days(a, b, corpus.day_idf),
        other_years=float(bool(a.years and b.years and a.years.isdisjoint(b.years))),
        other_figures=_not_given(a, b, a.lead_figures, b.lead_figures),
        other_names=_not_given(a, b, _lead_names(a), _lead_names(b)),
    )


def likeness(a: Account, b: Account, corpus: Corpus, shared: Shared | None = None) -> float:
    """Return the log odds, from -8 to 8, that `a` and `b` report one event; see `compare`."""
    evidence = compare(a, b, corpus, shared)
    score: float = LOG_ODDS_INTERCEPT + sum(map(mul, EVIDENCE_WEIGHTS.values(), evidence))
    if _of_a_series(evidence):
        score = min(score, SERIES_LOG_ODDS)
    if _of_one_subject(evidence):
        score = min(score, SAME_SUBJECT_LOG_ODDS)
    if _of_two_columns(a, b):
        return MIN_LOG_ODDS
    between = days_apart(a.published, b.published)
    if between is not None:
        score = _of_dated(score, a, b, evidence, between)
    apart = between or 0
    score -= COST_PER_DAY_APART * min(max(0, apart - PROMPT_REPORT_DAYS), MAX_DAYS_APART - PROMPT_REPORT_DAYS)
    if apart > MAX_DAYS_APART and not _share_past_day(a, b):
        score = min(score, INDIRECT_LOG_ODDS)
    if apart and (_another_day(evidence, apart) or _each_of_its_own_day(a, b, apart) or _another_match(a, b)):
        score = min(score, SERIES_LOG_ODDS)
    if score > INDIRECT_LOG_ODDS and apart >= LATER_NEWS_DAYS and not evidence.days and tell_other_news(a, b):
        score -= OTHER_NEWS_COST
    return max(-MAX_LOG_ODDS, min(MAX_LOG_ODDS, score))


def _of_dated(score: float, a: Account, b: Account, evidence: Evidence, apart: int) -> float:
    """The log odds of two dated reports, that were `score` without their dates.

    What a day brings names the same people and things; a happening is told in what all reports of it say first.
    """
    if apart >= NEXT_NEWS_DAYS:
        return score
    if evidence.lead < MIN_LEAD_SHARE or evidence.words < NO_WORDS_SHARE:
        return min(score, SAME_SUBJECT_LOG_ODDS)
    retold = all(getattr(evidence, name) >= share for name, share in ONE_DAY_SHARES.items())
    if apart == 0 and retold and not _of_a_series(evidence) and not _another_match(a, b):
        return max(score, RETOLD_LOG_ODDS)
    return score


def _share_past_day(a: Account, b: Account) -> bool:
    """Whether both texts name a day that neither looks forward to: reports of weeks apart name one deadline."""
    first = min(day for day in (a.published, b.published) if day)
    return any(day <= first for day in a.days & b.days)


def _of_a_series(evidence: Evidence) -> bool:
    """Whether the wording agrees and the figures do not: one form, filled in twice."""
    differ = evidence.other_figures == 1 or (evidence.other_figures >= 0.5 and evidence.figures < SERIES_FIGURE_SHARE)
    # two firms' payouts on one day
    others = (
        evidence.names < OTHER_PARTY_NAME_SHARE
        and evidence.words > OTHER_PARTY_WORD_SHARE
        and (evidence.figures < ONE_RESULT_FIGURE_SHARE or evidence.other_names > OTHER_PARTY_LEAD_SHARE)
    )
    return ((differ and evidence.words > SERIES_WORD_SHARE) or others) and evidence.lead_told < REPEATED_LEAD_SHARE


def _of_one_subject(evidence: Evidence) -> bool:
    """Whether two accounts share names and nothing else: a firm's dividend and its new shop, its results twice."""
    told = evidence.words > NO_WORDS_SHARE or evidence.figures > SERIES_FIGURE_SHARE
    other = evidence.other_figures == 1 and evidence.figures < NO_FIGURES_SHARE
    return not told or (other and evidence.names > SAME_SUBJECT_NAME_SHARE and evidence.lead_told < RETOLD_LEAD_SHARE)


def _another_day(evidence: Evidence, apart: int) -> bool:
    """Whether two accounts of different days are one form filled in again, or report another event of the same people.

    A report some days later still has the words or figures of its event, and a reprint has all of them. A form that is
    filled in again names other days, where two reports of one happening name the day of it.
    """
    formed = evidence.words > FORM_WORD_SHARE and evidence.figures < REPRINT_FIGURE_SHARE and evidence.other_figures > 0
    return (formed and not evidence.days) or (
        apart > 1 and evidence.words < FEW_WORDS_SHARE and evidence.figures < FEW_FIGURES_SHARE
    )


def _each_of_its_own_day(a: Account, b: Account, apart: int) -> bool:
    """Whether two accounts, more than a week apart, each name a day of their own news and none that the other names."""
    return apart > MAX_DAYS_ON_ONE_HAPPENING and a.days.isdisjoint(b.days) and _names_news_day(a) and _names_news_day(b)


def _of_two_columns(a: Account, b: Account) -> bool:
    """Whether two titles are of one column in two months: "Books to read in May"."""
    if not (a.title_months and b.title_months and a.title_months.isdisjoint(b.title_months)):
        return False
    mine, theirs = title_words(a.title), title_words(b.title)
    return len(mine & theirs) >= SAME_COLUMN_SHARE * min(len(mine), len(theirs))


def _another_match(a: Account, b: Account) -> bool:
    """Whether two reports of different days open with the results of matches, and none is the same."""
    return bool(a.scores and b.scores and a.scores.isdisjoint(b.scores))


def tell_other_news(a: Account, b: Account) -> bool:
    """Whether neither report has a verb of the other's first sentence, nor a noun of its stem."""
    both = a.news_verbs and b.news_verbs
    return bool(both) and not tells(a.vocabulary, b.news_verbs) and not tells(b.vocabulary, a.news_verbs)


def _names_news_day(account: Account) -> bool:
    near = (days_apart(day, account.published) for day in account.told_days)
    return any(apart is not None and apart <= PROMPT_REPORT_DAYS for apart in near)


@lru_cache(1 << 16)  # many pairs of articles are of the same two days
def days_apart(a: str | None, b: str | None) -> int | None:
    """Return the days between two EDTF dates, the least possible where a year is unknown; None unless both are days."""
    if not (a and b and _FULL_DATE.fullmatch(a) and _FULL_DATE.fullmatch(b)):
        return None
    if UNKNOWN_YEAR not in (a[:4], b[:4]):
        return abs((date.fromisoformat(a) - date.fromisoformat(b)).days)
    apart = abs((date.fromisoformat("2000" + a[4:]) - date.fromisoformat("2000" + b[4:])).days)
    return min(apart, 366 - apart)


def _days(a: Account, b: Account, idf: Mapping[str, float]) -> float:
    """Cosine of the days that both texts name."""
    if a.days.isdisjoint(b.days):
        return 0.0
    shared = _square(a.days & b.days, idf)
    return shared / sqrt((SQUARED_LENGTH_FLOOR + _square(a.days, idf)) * (SQUARED_LENGTH_FLOOR + _square(b.days, idf)))


def _square(days: frozenset[str], idf: Mapping[str, float]) -> float:
    return sum((idf[day] ** 2 for day in sorted(days)), 0.0)


def _not_given(a: Account, b: Account, mine: frozenset[str], theirs: frozenset[str]) -> float:
    """The share of what stands in both leads that the other article does not give; 0 where a lead gives none."""
    if not (mine and theirs):
        return 0.0
    given = len(mine & b.vocabulary) + len(theirs & a.vocabulary)
    return 1 - given / (len(mine) + len(theirs))


def _lead_names(account: Account) -> frozenset[str]:
    return frozenset(account.lead.keys() & account.channels[Channel.NAME].keys())
