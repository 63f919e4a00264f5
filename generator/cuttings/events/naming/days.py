"""When an event happened: the day that most openings name, or that is named where its name is told."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from cuttings.common.facts import word_set
from cuttings.dates import DATED_LEAD_CHARS, complete_year, full_day, resolve_dates
from cuttings.events.likeness import days_apart
from cuttings.events.naming.headlines import plain_title, words_of_title
from cuttings.model import Article

MAX_DAYS_TO_REPORT = 7  # days within which a happening is reported: an earlier day that leads name is background
MAX_DAYS_TO_FIRST_REPORT = 1  # of a happening whose day only one report tells
TELLING_CHARS = 1500  # of a body, in which a sentence may tell what an event's name says
MIN_TELLING_STEMS = 3  # of the name, in a sentence that tells it, ...
MIN_TELLING_SHARE = 1 / 3  # ... and as a share of those of the name
MIN_MORE_STEMS = 2  # than in any sentence that names another day
TELLING_STEM_CHARS = 5  # letters by which "announced" and "announces" count as one word
MIN_STEM_LETTERS = 4  # of the words that are compared
# up to a full stop that a capital follows, and not one of an abbreviation such as "Dec." or "U.S."
_FIRST_SENTENCE = re.compile(
    r".*?(?:(?<![\s.][A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})(?<!Sept)[.!?][\"”’']*(?=\s+[A-Z\"“])|$)", re.DOTALL
)

_OPENING_SENTENCE_BREAK = re.compile(r"(?<=[.!?])[\"”’']*\s+(?=[A-Z\"“‘])")


def day_of(articles: Sequence[Article]) -> str | None:
    """EDTF: the day that several openings name, or one by its weekday, in the week before publication; None: unknown.

    One opening is enough where most are dated, it says "on Thursday" or "yesterday", the first report is of that day or
    the next, and no opening names another such day. Where no article is dated, only the first sentences count: further
    down stands what was long ago.
    A day that most reports only look forward to is not the one on which they have something to report.
    """
    first = _first_full_day(articles)
    published = [complete_year(a.published, first) for a in articles if a.published]
    named: Counter[str] = Counter()
    by_weekday: set[str] = set()
    for article in articles:
        days = _lead_days(article, first)
        named.update(days.keys())
        by_weekday.update(day for day, relative in days.items() if relative)
    if not published:  # nothing tells background from news, except that news says first when it happened
        named = Counter(day for article in articles for day in _first_days(article))
    near = {day: n for day, n in named.items() if not published or _just_before(day, published)}
    if len(published) > 1:
        near = {day: n for day, n in near.items() if 2 * sum(p < day for p in published) <= len(published)}
    told = [day for day, n in near.items() if n >= max(2, len(articles) / (3 if published else 2))]
    if not told and len(near) == 1 and 2 * len(published) >= len(articles):
        told = [day for day in near if day in by_weekday and _is_prompt(day, published)]
    return min(told, key=lambda day: (-named[day], day), default=None)


def day_titled(articles: Sequence[Article], name: str) -> str | None:
    """EDTF: the day of what `name` says, the title of one of `articles`; None: unknown.

    Reports may tell of several days. Where they name no day together, the one with the title may name its own; and a
    day after that report was published is of something later, unless the title looks forward.
    """
    day = _day_told(articles, name, day_of(articles))
    titled = [article for article in articles if plain_title(article.title) == name]
    if day is None:
        return day_of(titled) if len(titled) == 1 else None
    published = [a.published for a in titled if a.published and full_day(a.published)]
    later = bool(published) and max(published) < day
    return None if later and word_set("events", "looking_forward").isdisjoint(words_of_title(name)) else day


def _day_told(articles: Sequence[Article], name: str, usual: str | None) -> str | None:
    """The day in a sentence that tells what `name` says, if others tell far less of it; else `usual`, the usual one.

    That several openings name a day may only mean that what led to the event was then.
    """
    stems = _stems(name)
    told: Counter[str] = Counter()
    for article in articles:
        for day, sentence in _days_by_sentence(article):
            told[day] = max(told[day], len(stems & _stems(sentence)))
    ranked = told.most_common(2)
    if not ranked:
        return usual
    (day, most), others = ranked[0], ranked[1][1] if len(ranked) > 1 else 0
    published = [a.published for a in articles if a.published and full_day(a.published)]
    tells = most >= max(MIN_TELLING_STEMS, MIN_TELLING_SHARE * len(stems)) and most >= others + MIN_MORE_STEMS
    return day if tells and _is_prompt(day, published) and day <= max(published) else usual


def _days_by_sentence(article: Article) -> Iterator[tuple[str, str]]:
    """The days that the sentences at the top of a body name, each with its sentence."""
    body = article.body_blocks()
    end = min(body[0].start + TELLING_CHARS, len(article.text)) if body else 0
    for span in resolve_dates(article.text[:end], article.published):
        block = next((b for b in body if b.start <= span.start < b.end), None)
        if block is not None and len(span.edtf) == len("2016-05-04"):
            breaks = [m.end() for m in _OPENING_SENTENCE_BREAK.finditer(article.text, block.start, block.end)]
            start = max((at for at in breaks if at <= span.start), default=block.start)
            stop = min((at for at in breaks if at > span.start), default=block.end)
            yield span.edtf, article.text[start:stop]


def _stems(text: str) -> set[str]:
    return {word[:TELLING_STEM_CHARS] for word in words_of_title(text) if len(word) >= MIN_STEM_LETTERS}


def first_report(articles: Sequence[Article]) -> str | None:
    """EDTF: the first publication of one of `articles`; a month or a year only where none has a day.

    None where most are undated, since one of these may be earlier, and where the first one stands alone: a date that no
    other is near, while others are near each other, is of a reprint, or of a report on something else.
    """
    first = _first_full_day(articles)
    published = [complete_year(a.published, first) for a in articles if a.published]
    if 2 * len(published) < len(articles):
        return None
    days = sorted(day for day in published if full_day(day))
    together = [day for day, following in pairwise(days) if _are_near(day, following)]
    return min(together or published, key=lambda d: (len(d) < 10, d), default=None)


def _is_prompt(day: str, published: Sequence[str]) -> bool:
    """Whether the first report was published on a day or on the one after: later ones tell of something else too."""
    apart = days_apart(day, min((p for p in published if full_day(p)), default=None))
    return apart is not None and apart <= MAX_DAYS_TO_FIRST_REPORT


def _are_near(day: str, other: str) -> bool:
    apart = days_apart(day, other)
    return apart is not None and apart <= MAX_DAYS_TO_REPORT


def _first_days(article: Article) -> Sequence[str]:
    """The days that the first sentence of the body names."""
    body = next(iter(article.body_blocks()), None)
    if body is None:
        return ()
    first = _FIRST_SENTENCE.match(article.text, body.start, body.end)
    spans = resolve_dates(first[0], None) if first else ()
    return sorted({span.edtf for span in spans if len(span.edtf) == 10})


def _first_full_day(articles: Sequence[Article]) -> str | None:
    return min((a.published for a in articles if a.published and full_day(a.published)), default=None)


def _just_before(day: str, published: Sequence[str]) -> bool:
    near = [apart for p in published if (apart := days_apart(day, p)) is not None]
    return bool(near) and min(near) <= MAX_DAYS_TO_REPORT and day <= max(published)


def _lead_days(article: Article, first: str | None) -> dict[str, bool]:
    """The days that the opening of the body names, and whether one is named by its weekday or as "yesterday".

    Those of datelines and captions are days of publication.
    """
    body = article.body_blocks()
    if not body:
        return {}
    published = complete_year(article.published, first) if article.published else None
    end = body[0].start + DATED_LEAD_CHARS
    spans = resolve_dates(article.text[:end], published)
    starts = [span for span in spans if any(b.start <= span.start < min(b.end, end) for b in body)]
    found: dict[str, bool] = {}
    for span in starts:
        if len(span.edtf) == 10:
            day = complete_year(span.edtf, first)
            relative = not any(c.isdigit() for c in article.text[span.start : span.end])
            found[day] = found.get(day, False) or relative
    return found
