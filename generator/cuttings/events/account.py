"""The features of an article that identify its event: names, words, figures and days, weighted by rarity.

Weights are tf-idf (Salton & Buckley 1988) with a prior on document frequencies, so that the weights of five articles
are of the same size as those of five thousand.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

from cuttings.common.identity.remember import Remember, remember_nothing
from cuttings.common.identity.value_id import value_id
from cuttings.common.passages.commentary import is_comment
from cuttings.common.workers import spread
from cuttings.events.features import Channel, Reading, plain_reading, reading_of
from cuttings.events.series import months_titled, scores
from cuttings.model import Analysis, Article

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


def weigh(
    articles: Sequence[Article], analyses: Mapping[str, Analysis], remember: Remember = remember_nothing
) -> Corpus:
    """The accounts of `articles`, in their order."""

    def read(missing: Sequence[int]) -> Iterator[object]:
        return spread(plain_reading, missing, 1, load=lambda at: (articles[at], analyses[articles[at].id]))

    wanted = [(article.id, value_id(article, analyses[article.id])) for article in articles]
    readings = [reading_of(plain) for plain in remember("accounts", wanted, read)]
    idf = _inverse_frequencies(readings)
    days = Counter(day for reading in readings for day in reading.days)
    day_idf = {day: _idf(n, len(readings), Channel.FIGURE) for day, n in days.items()}
    readings.reverse()  # so that each can be let go as soon as it is weighed
    accounts = tuple(_account(article, readings.pop(), idf) for article in articles)
    return Corpus(accounts, idf, day_idf)


def _inverse_frequencies(readings: Sequence[Reading]) -> dict[str, float]:
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


def _account(article: Article, reading: Reading, idf: Mapping[str, float]) -> Account:
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
