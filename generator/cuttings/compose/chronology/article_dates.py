"""The dates that stand in an article, and which of them leave their year in doubt."""

from __future__ import annotations

import re

from cuttings.dates import DateSpan, full_day, resolve_dates
from cuttings.model import Article

# days before publication from which a day without a year may be of the year that is spoken of
MIN_DAYS_TO_DOUBT_YEAR = 60
SPOKEN_OF_CHARS = 1000  # characters before a day, in which the year is named that is spoken of
_YEAR = re.compile(
    r"(?<=\b[Ii]n )(?:19|20)\d\d(?![\w%]|[.,:/–-]\d| [/–-] ?(?:\d\d){1,2}\b| (?:and|or|to) (?:19|20)\d\d)"
)
_ANY_YEAR = re.compile(r"\b(?:19|20)\d\d\b(?![,.]\d)")


def find_article_dates(article: Article) -> list[DateSpan]:
    """The dates of an article in order, with years alone; the EDTF of one whose year is in doubt is ""."""
    found = list(resolve_dates(article.text, article.published))
    years = (DateSpan(m.start(), m.end(), m[0]) for m in _YEAR.finditer(article.text))
    found += [year for year in years if not any(d.start <= year.start < d.end for d in found)]
    sure = (DateSpan(d.start, d.end, "") if _is_in_doubt(article, d) else d for d in found)
    return sorted(sure, key=lambda d: d.start)


def _is_in_doubt(article: Article, span: DateSpan) -> bool:
    """Whether a day or a month is written without its year, and long ago, while the text speaks of an earlier year.

    "On Oct. 7" in January is of the October before, but not two paragraphs after "in October 2016".
    """
    published = full_day(article.published)
    if published is None or _ANY_YEAR.search(article.text, span.start, span.end) or len(span.edtf) < len("2016-10"):
        return False
    day = full_day(span.edtf if len(span.edtf) == len("2016-10-07") else f"{span.edtf}-01")
    if day is None or (published - day).days < MIN_DAYS_TO_DOUBT_YEAR:
        return False
    named = _ANY_YEAR.findall(article.text, max(0, span.start - SPOKEN_OF_CHARS), span.start)
    return bool(named) and int(named[-1]) < day.year
