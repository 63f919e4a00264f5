"""The bar chart of a collection: how many articles there are from each day, month or year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from cuttings.common.addresses import relative_path
from cuttings.compose.format import count, has_year
from cuttings.compose.text.periods import DAY_CHARS, MONTH_CHARS, YEAR_CHARS, period_anchor, period_heading
from cuttings.compose.view_models import ArticleBarChart
from cuttings.dates import UNKNOWN_YEAR
from cuttings.draw import Bar, draw_bars
from cuttings.model import Article

MAX_DENSITY_BARS = 96  # the most that are drawn: of days, else of months, else of years
LEAP_YEAR = "2000"  # stands for a year that is not stated: it has every day of the calendar
MIN_DENSITY_BARS = 3  # days, months or years with articles, from which there is something to see


def make_bar_chart(articles: Sequence[Article], where: Mapping[str, str], here: str) -> ArticleBarChart | None:
    """The number of `articles` by day, month or year, as finely as there is room and as most of their dates state.

    `where` has the path at which a period ("y2019", "y2019-05") is listed; `here` is the path of the page with the
    chart. Where most dates have no year, only those are counted, as if all were of one year. None where these
    are not of most articles, or fewer than MIN_DENSITY_BARS bars would be drawn.
    """
    known = [a.published for a in articles if a.published]
    dates = [d for d in known if has_year(d)]
    yearless = len(dates) * 2 < len(known)
    if yearless:
        dates = [d.replace(UNKNOWN_YEAR, LEAP_YEAR, 1) for d in known if d.startswith(UNKNOWN_YEAR)]
    if len(dates) * 2 <= len(articles):
        return None
    for length in (DAY_CHARS, MONTH_CHARS, YEAR_CHARS):
        counted = Counter(d[:length] for d in dates if len(d) >= length and _is_date(d[:length]))
        keys = _between(counted, length)
        if len(counted) >= MIN_DENSITY_BARS and len(keys) <= MAX_DENSITY_BARS and counted.total() * 2 > len(dates):
            break
    else:
        return None
    names = {key: period_heading(key).removesuffix(f" {LEAP_YEAR}" if yearless else "") for key in keys}
    addresses = {key: _address(key.replace(LEAP_YEAR, UNKNOWN_YEAR) if yearless else key, where, here) for key in keys}
    bars = [Bar(f"{names[k]}: {count(counted[k], 'article')}", counted[k], addresses[k]) for k in keys]
    noun, on = {DAY_CHARS: ("day", "on"), MONTH_CHARS: ("month", "in"), YEAR_CHARS: ("year", "in")}[length]
    most = min(counted, key=lambda key: (-counted[key], key))
    of = "Articles whose year is not stated" if yearless else "Articles"
    words = f"{of}, by {noun}, {names[keys[0]]} to {names[keys[-1]]}; most {on} {names[most]}: {counted[most]:,}."
    return ArticleBarChart(draw_bars(bars, "Number of articles by date"), words)


def _address(key: str, where: Mapping[str, str], here: str) -> str:
    for length in (DAY_CHARS, MONTH_CHARS, YEAR_CHARS):
        if target := where.get(period_anchor(key[:length])):
            return relative_path(here, target)
    return ""


def _is_date(key: str) -> bool:
    try:
        date.fromisoformat((key + "-01-01")[:DAY_CHARS])
    except ValueError:
        return False
    return True


def _between(counted: Mapping[str, int], length: int) -> list[str]:
    """Every day, month or year from the first to the last that is counted, at most one more than there is room for."""
    if not counted:
        return []
    last, day = max(counted), date.fromisoformat((min(counted) + "-01-01")[:DAY_CHARS])
    out = [min(counted)]
    while out[-1] < last and len(out) <= MAX_DENSITY_BARS:
        step = {DAY_CHARS: 1, MONTH_CHARS: 32 - day.day, YEAR_CHARS: 366}[length]
        if length == YEAR_CHARS and day.year >= date.max.year - 1:
            break
        day += timedelta(days=step)
        day = day if length == DAY_CHARS else day.replace(day=1)
        day = day.replace(month=1) if length == YEAR_CHARS else day
        out.append(day.isoformat()[:length])
    return out
