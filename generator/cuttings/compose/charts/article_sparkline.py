"""The sparkline of a topic: how many of its articles there are in each day, month or year."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from cuttings.compose.format import count, reader_date
from cuttings.compose.view_models import ArticleSparkline
from cuttings.draw import sparkline

MIN_DATED_ARTICLES = 4  # articles with dates from which a curve is drawn
# the most that are drawn one by one: where there are more, the next longer period is drawn
MAX_DAYS_DRAWN, MAX_MONTHS_DRAWN = 45, 48
_EDTF_PARTS = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?[?~%]?")


def make_sparkline(published: Iterable[str | None]) -> ArticleSparkline | None:
    """The sparkline of articles with these EDTF dates; None where few have one, or all are of one period."""
    dates = list(published)
    known = [match for match in (_EDTF_PARTS.fullmatch(d or "") for d in dates) if match]
    periods = _by_day(known) or _by_month(known) or _by_year(known)
    if len(known) < MIN_DATED_ARTICLES or len(periods) < 2:
        return None
    most = max(many for _, many in periods)
    peaks = [name for name, many in periods if many == most]
    counted = sum(many for _, many in periods)
    when = f"{'on' if len(peaks[0]) == len('2019-12-31') else 'in'} {reader_date(peaks[0])}"
    peak = f"most {when} ({count(most, 'article')})" if len(peaks) == 1 and most > 1 else ""
    named = [(reader_date(name), many) for name, many in periods]
    return ArticleSparkline(
        sparkline(named, f"Articles from {named[0][0]} to {named[-1][0]}{', ' + peak if peak else ''}"),
        named[0][0],
        named[-1][0],
        peak,
        tuple((name, f"{many:,}") for name, many in named if many),
        count(len(dates) - counted, "article") if counted < len(dates) else "",
    )


def _by_day(known: Sequence[re.Match[str]]) -> list[tuple[str, int]]:
    """The days from the first to the last with their counts; [] where a date has no day, or there are too many."""
    counts: Counter[date] = Counter()
    for match in known:
        try:
            counts[date.fromisoformat(match.group()[:10])] += 1
        except ValueError:
            return []
    if not counts or (max(counts) - min(counts)).days >= MAX_DAYS_DRAWN:
        return []
    days = (min(counts) + timedelta(n) for n in range((max(counts) - min(counts)).days + 1))
    return [(day.isoformat(), counts[day]) for day in days]


def _by_month(known: Sequence[re.Match[str]]) -> list[tuple[str, int]]:
    counts: Counter[int] = Counter()
    for match in known:
        if not match[2] or not 1 <= int(match[2]) <= 12:
            return []
        counts[int(match[1]) * 12 + int(match[2]) - 1] += 1
    if not counts or max(counts) - min(counts) >= MAX_MONTHS_DRAWN:
        return []
    return [(f"{n // 12:04}-{n % 12 + 1:02}", counts[n]) for n in range(min(counts), max(counts) + 1)]


def _by_year(known: Sequence[re.Match[str]]) -> list[tuple[str, int]]:
    counts = Counter(int(match[1]) for match in known)
    if not counts:
        return []
    return [(f"{year:04}", counts[year]) for year in range(min(counts), max(counts) + 1)]
