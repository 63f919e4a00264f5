"""The dates that an article states, and whether a day without its year may be of the one nearest to the report."""

from __future__ import annotations

import re
from datetime import date

from cuttings.dates import DateSpan, resolve_dates
from cuttings.model import Article

MAX_DAYS_OF_NEWS = 31  # days before a report that it names without a year, whatever years it speaks of
_YEAR = re.compile(
    r"(?<=\b[Ii]n )(?:19|20)\d\d(?![\w%]|[.,:/–-]\d| [/–-] ?(?:\d\d){1,2}\b| (?:and|or|to) (?:19|20)\d\d)"
)
_DAY_OF_MONTH = re.compile(r"[A-Z][a-z]{2,8}\.? \d{1,2}\b|\b\d{1,2}(?:st|nd|rd|th)? (?:of )?[A-Z][a-z]{2}")
_ANY_YEAR = re.compile(r"(?<![\w$£€.,/-])(?:19|20)\d\d(?![\w%/-]|[.,:]\d)")


def dates_in(article: Article) -> list[DateSpan]:
    """The dates of an article in order, with years alone."""
    found = list(resolve_dates(article.text, article.published))
    years = (DateSpan(m.start(), m.end(), m[0]) for m in _YEAR.finditer(article.text))
    found += [year for year in years if not any(d.start <= year.start < d.end for d in found)]
    return sorted(found, key=lambda d: d.start)


def may_be_of_year(text: str, span: tuple[int, int], day: str, published: str | None) -> bool:
    """Whether what stands at `span` may be that `day` (EDTF): it has its year, or the text speaks of no earlier one.

    In a report of 2019 on the election of 2016, "on Oct. 7" is not of 2018, unless it is a day of the news.
    """
    start, end = span
    if not _DAY_OF_MONTH.search(text, start, end) or _ANY_YEAR.search(text, start, end):
        return True
    before = [match[0] for match in _ANY_YEAR.finditer(text, 0, start)]
    if not before or before[-1] >= day[:4]:
        return True
    return _days_between(day, published or day) <= MAX_DAYS_OF_NEWS


def _days_between(day: str, published: str) -> int:
    """The days between two days in EDTF; 0 where one is not a full day."""
    if len(day) != len(published) or len(day) != len("2019-10-07"):
        return 0
    return abs((date.fromisoformat(published) - date.fromisoformat(day)).days)
