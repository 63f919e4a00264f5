"""Counts the names, words and figures of an article, and reads its days: what identifies the event that it tells."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import cache, lru_cache
from sys import intern
from typing import Any

from cuttings.common.facts import load_facts, word_set
from cuttings.common.passages.given_titles import given_title
from cuttings.dates import UNKNOWN_YEAR, resolve_dates
from cuttings.events.news import case_stage, news_weekdays
from cuttings.events.series import news_verbs, own_name
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


@dataclass(frozen=True, slots=True)
class Reading:
    """What one article says by itself, whatever the others say."""

    counts: tuple[Counter[str], ...]  # by channel, as tagged here, since in a headline every word looks like a name
    lead: Counter[str]
    days: frozenset[str]
    years: frozenset[str]
    told_days: frozenset[str]
    news_weekdays: frozenset[int]
    first_weekdays: frozenset[int]
    stage: str | None
    news_verbs: frozenset[str]


def plain_reading(analysed: tuple[Article, Analysis]) -> object:
    """What an article says, in a form that can be kept and sent; `reading_of` reads it."""
    return _plain(_read(*analysed))


@cache
def _calendar() -> frozenset[str]:
    """Words of dates, which count as days and never as names."""
    facts = load_facts("dates")
    return frozenset(word for key in ("months", "weekdays") for words in facts[key] for word in words)


def _read(article: Article, analysis: Analysis) -> Reading:
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
    known_years = frozenset(years - {UNKNOWN_YEAR, ""})
    weekdays = news_weekdays(article, analysis), news_weekdays(article, analysis, 1)
    news = case_stage(article, analysis), news_verbs(article, analysis)
    return Reading(counts, lead, days, known_years, told, *weekdays, *news)


def _channel(lemma: str, tag: str) -> Channel | None:
    return Channel.FIGURE if lemma[:1].isdigit() else CHANNEL_BY_TAG.get(tag)


def _plain(reading: Reading) -> object:
    weekdays = reading.news_weekdays, reading.first_weekdays
    held = reading.days, reading.years, reading.told_days, *weekdays, reading.news_verbs
    return reading.counts, reading.lead, [sorted(values) for values in held], reading.stage


def reading_of(plain: Any) -> Reading:
    """What `plain_reading` returned."""
    counts, lead, held, stage = plain
    days, years, told_days, weekdays, first_weekdays, verbs = map(frozenset, held)
    of_channels, of_lead = tuple(map(_counter, counts)), _counter(lead)
    return Reading(of_channels, of_lead, days, years, told_days, weekdays, first_weekdays, stage, verbs)


def _counter(counts: Mapping[str, int]) -> Counter[str]:
    """The counter of `counts`, in which a feature is the same object as in all other articles."""
    return Counter({intern(feature): n for feature, n in counts.items()})


@lru_cache(1 << 16)
def _telling(feature: str) -> bool:
    known = feature in _calendar() or feature in word_set("events", "address_words")
    return not known and any(c.isalnum() for c in feature)
