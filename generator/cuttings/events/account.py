"""The features of an article that identify its event: names, words, figures and days, weighted by rarity.

Weights are tf-idf (Salton & Buckley 1988) with a prior on document frequencies, so that the weights of five articles
are of the same size as those of five thousand.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache, lru_cache
from math import log, sqrt
from sys import intern
from typing import Any

from cuttings.common.facts import load_facts, word_set
from cuttings.common.identity.remember import Remember, remember_nothing
from cuttings.common.identity.value_id import value_id
from cuttings.common.passages.commentary import is_comment
from cuttings.common.passages.given_titles import given_title
from cuttings.common.workers import spread
from cuttings.dates import UNKNOWN_YEAR, resolve_dates
from cuttings.events.news import case_stage, news_weekdays
from cuttings.events.series import months_titled, news_verbs, own_name, scores
from cuttings.model import Analysis, Article, Role

EVENT_LEAD_WORDS = 60  # words: about the headline and the first two sentences, where news says what happened
IGNORED_ROLES = frozenset({Role.BYLINE, Role.CREDIT, Role.CORRECTION, Role.BOILERPLATE})


class Channel(IntEnum):
    """What sort of evidence a feature is."""

    NAME = 0
    WORD = 1
    FIGURE = 2


CHANNEL_BY_TAG = {
    "PROPN": Channel.NAME,
    "NOUN": Channel.WORD,
    "VERB": Channel.WORD,
    "ADJ": Channel.WORD,
    "NUM": Channel.FIGURE,
}
# The prior: as many more articles, in each of which an unknown feature occurs this often.
PRIOR_ARTICLES = {Channel.NAME: 500.0, Channel.WORD: 100.0, Channel.FIGURE: 500.0}
PRIOR_RATE = {Channel.NAME: 0.001, Channel.WORD: 0.01, Channel.FIGURE: 0.001}
SQUARED_LENGTH_FLOOR = 25.0  # added to squared lengths, so that one shared feature does not make two short texts alike


@dataclass(frozen=True, slots=True)
class Account:
    """One article as evidence: its features by channel with their weights (tf-idf), and what stands in its lead."""

    channels: tuple[Mapping[str, float], ...]
    lengths: tuple[float, ...]  # of the weights in each channel
    lead: Mapping[str, float]
    lead_length: float
    lead_mass: float  # the sum of idf in the lead
    lead_figures: frozenset[str]
    vocabulary: frozenset[str]  # the features of all channels
    days: frozenset[str]  # EDTF days that the text names
    years: frozenset[str]
    published: str | None
    told_days: frozenset[str] = frozenset()  # those of `days` that the body names
    news_weekdays: frozenset[int] = frozenset()  # that the first sentences name (Monday is 0)
    first_weekdays: frozenset[int] = frozenset()  # that the very first one names
    stage: str | None = None  # of a case in court, that is its news
    title: str = ""
    title_months: frozenset[str] = frozenset()  # that the title names without a day
    scores: frozenset[tuple[int, int]] = frozenset()  # of matches, that the opening gives
    news_verbs: frozenset[str] = frozenset()  # stems of the verbs of the first sentence
    comment: bool = False

    @property
    def chief_name(self) -> str | None:
        """The word of a name that weighs most in the article: whom or what it is about; None where it names nothing."""
        names = self.channels[Channel.NAME]
        return min(names, key=lambda name: (-names[name], name), default=None)


@dataclass(frozen=True, slots=True)
class Corpus:
    """All accounts, and the weights of their features."""

    accounts: tuple[Account, ...]
    idf: Mapping[str, float]
    day_idf: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class _Reading:
    counts: tuple[Counter[str], ...]  # by channel, as tagged here, since in a headline every word looks like a name
    lead: Counter[str]
    days: frozenset[str]
    years: frozenset[str]
    told_days: frozenset[str]
    news_weekdays: frozenset[int]
    first_weekdays: frozenset[int]
    stage: str | None
    news_verbs: frozenset[str]


def weigh(
    articles: Sequence[Article], analyses: Mapping[str, Analysis], remember: Remember = remember_nothing
) -> Corpus:
    """The accounts of `articles`, in their order."""

    def read(missing: Sequence[int]) -> Iterator[object]:
        return spread(_plain_reading, missing, 1, load=lambda at: (articles[at], analyses[articles[at].id]))

    wanted = [(article.id, value_id(article, analyses[article.id])) for article in articles]
    readings = [_reading(plain) for plain in remember("accounts", wanted, read)]
    idf = _inverse_frequencies(readings)
    days = Counter(day for reading in readings for day in reading.days)
    day_idf = {day: _idf(n, len(readings), Channel.FIGURE) for day, n in days.items()}
    readings.reverse()  # so that each can be let go when weighed
    accounts = tuple(_account(article, readings.pop(), idf) for article in articles)
    return Corpus(accounts, idf, day_idf)


def _plain_reading(analysed: tuple[Article, Analysis]) -> object:
    return _plain(_read(*analysed))


def _inverse_frequencies(readings: Sequence[_Reading]) -> dict[str, float]:
    """The idf of every feature, with the prior of the channel that most articles put it in."""
    votes: Counter[tuple[str, Channel]] = Counter()
    for reading in readings:
        for channel in Channel:
            votes.update((feature, channel) for feature in reading.counts[channel])
    frequency = Counter(f for reading in readings for f in set().union(*reading.counts))
    usual: dict[str, Channel] = {}
    for (feature, channel), _ in sorted(votes.items(), key=lambda v: (-v[1], v[0])):
        usual.setdefault(feature, channel)
    return {feature: _idf(frequency[feature], len(readings), channel) for feature, channel in usual.items()}


def _idf(frequency: int, articles: int, channel: Channel) -> float:
    prior = PRIOR_ARTICLES[channel]
    return log((articles + prior) / (frequency + prior * PRIOR_RATE[channel]))


@cache
def _calendar() -> frozenset[str]:
    """Words of dates, which count as days and never as names."""
    facts = load_facts("dates")
    return frozenset(word for key in ("months", "weekdays") for words in facts[key] for word in words)


def _read(article: Article, analysis: Analysis) -> _Reading:
    text, tokens = article.text, analysis.tokens
    dates = resolve_dates(text, article.published)
    unused = [(span.start, span.end) for span in dates] + own_name(article)
    passed_over = {offset for start, end in unused for offset in range(start, end)}
    starts = [b.start for b in article.blocks]
    counts: tuple[Counter[str], ...] = tuple(Counter() for _ in Channel)
    lead: Counter[str] = Counter()
    words = 0
    for word in (word for run in given_title(article, analysis) for word in run):
        words += 1
        channel = _channel(word.lemma, word.tag)
        if channel is not None and _telling(feature := word.lemma.lower()):
            counts[channel][feature] += 1
            lead[feature] += 1
    for start, end, lemma, tag in zip(tokens.starts, tokens.ends, tokens.lemmas, tokens.tags, strict=True):
        role = article.blocks[max(0, bisect_right(starts, start) - 1)].role
        if role in IGNORED_ROLES:
            continue
        if words <= EVENT_LEAD_WORDS:
            words += text[start:end].isalnum() and role is not Role.CAPTION
        channel = _channel(lemma, tag)
        if channel is None or start in passed_over or not _telling(feature := lemma.lower()):
            continue
        counts[channel][feature] += 1
        if words <= EVENT_LEAD_WORDS and role is not Role.CAPTION:
            lead[feature] += 1
    stated = {span.edtf for span in dates}
    years = {edtf[:4] for edtf in (*stated, article.published or "")} | set(re.findall(r"\b(?:19|20)\d\d\b", text))
    days = frozenset(d for d in stated if len(d) == len("2031-03-05"))
    told = days & {span.edtf for span in dates if article.role_at(span.start) is Role.BODY}
    weekdays = news_weekdays(article, analysis), news_weekdays(article, analysis, 1)
    news = case_stage(article, analysis), news_verbs(article, analysis)
    return _Reading(counts, lead, days, frozenset(years - {UNKNOWN_YEAR, ""}), told, *weekdays, *news)


def _channel(lemma: str, tag: str) -> Channel | None:
    return Channel.FIGURE if lemma[:1].isdigit() else CHANNEL_BY_TAG.get(tag)


def _plain(reading: _Reading) -> object:
    r = reading
    held = (r.days, r.years, r.told_days, r.news_weekdays, r.first_weekdays, r.news_verbs)
    return r.counts, r.lead, [sorted(values) for values in held], r.stage


def _reading(plain: Any) -> _Reading:
    counts, lead, held, stage = plain
    days, years, told_days, weekdays, first_weekdays, verbs = map(frozenset, held)
    return _Reading(
        tuple(map(_counter, counts)), _counter(lead), days, years, told_days, weekdays, first_weekdays, stage, verbs
    )


def _counter(counts: Mapping[str, int]) -> Counter[str]:
    """The counter of `counts`, in which a feature is the same object as in all other articles."""
    return Counter({intern(feature): n for feature, n in counts.items()})


@lru_cache(1 << 16)
def _telling(feature: str) -> bool:
    known = feature in _calendar() or feature in word_set("events", "address_words")
    return not known and any(c.isalnum() for c in feature)


def _account(article: Article, reading: _Reading, idf: Mapping[str, float]) -> Account:
    channels = tuple(_weights(counts, idf) for counts in reading.counts)
    lead = _weights(reading.lead, idf)
    return Account(
        channels=channels,
        lengths=tuple(_length(weights) for weights in channels),
        lead=lead,
        lead_length=_length(lead),
        lead_mass=sum(idf[f] for f in lead),
        lead_figures=frozenset(f for f in lead if f[0].isdigit()),
        vocabulary=frozenset(set().union(*channels)),  # a copy has no room for more
        days=reading.days,
        years=reading.years,
        published=article.published,
        told_days=reading.told_days,
        news_weekdays=reading.news_weekdays,
        first_weekdays=reading.first_weekdays,
        stage=reading.stage,
        title=article.title,
        title_months=months_titled(article.title),
        scores=scores(article),
        news_verbs=reading.news_verbs,
        comment=is_comment(article),
    )


def _weights(counts: Counter[str], idf: Mapping[str, float]) -> dict[str, float]:
    # most features stand once in an article: the same weight is the same object in all of these
    return {feature: idf[feature] if n == 1 else (1 + log(n)) * idf[feature] for feature, n in counts.items()}


def _length(weights: Mapping[str, float]) -> float:
    return sqrt(SQUARED_LENGTH_FLOOR + sum(w * w for w in weights.values()))
