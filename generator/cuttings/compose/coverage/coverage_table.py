"""The coverage table: how many articles each outlet has on a subject, by day, month or year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from cuttings.compose.format import count, has_year, short_date
from cuttings.compose.view_models import CoverageRow, CoverageTable
from cuttings.model import Article

MIN_COVERAGE_ARTICLES = 6  # articles from which a table shows more than their list
MAX_COVERAGE_PERIODS = 8  # columns; where there are more days, months are counted, and so on
MAX_COVERAGE_OUTLETS = 30  # rows, those with most articles; a line says how many outlets more there are
MIN_KNOWN_SHARE = 0.75  # of the articles, whose outlet and date are known: otherwise the table says too little
EDTF_PERIOD_CHARS = (10, 7, 4)  # days, months, years


def make_coverage_table(articles: Iterable[Article]) -> CoverageTable | None:
    """The table of `articles`; None where it would have one row or one column, or where too little is known."""
    found = list(articles)
    known = [(a.outlet, a.published) for a in found if a.outlet and a.published and has_year(a.published)]
    if len(found) < MIN_COVERAGE_ARTICLES or len(known) < MIN_KNOWN_SHARE * len(found):
        return None
    for chars in EDTF_PERIOD_CHARS:
        dated = [(outlet, day[:chars]) for outlet, day in known if len(day) >= chars]
        periods = sorted({period for _, period in dated})
        if len(dated) == len(known) and len(periods) <= MAX_COVERAGE_PERIODS:
            break
    else:
        return None
    totals = Counter(outlet for outlet, _ in dated)
    if len(periods) < 2 or len(totals) < 2:
        return None
    cells = Counter(dated)
    ranked = sorted(totals, key=lambda outlet: (-totals[outlet], outlet))
    cut = MAX_COVERAGE_OUTLETS if len(ranked) > MAX_COVERAGE_OUTLETS + 1 else len(ranked)
    rows = (
        CoverageRow(outlet, tuple(str(cells[outlet, period] or "") for period in periods), str(totals[outlet]))
        for outlet in ranked[:cut]
    )
    left_out = [totals[outlet] for outlet in ranked[cut:]]
    more = [f"{len(left_out)} more outlets have {count(sum(left_out), 'report')}."] if left_out else []
    return CoverageTable(
        tuple(short_date(period) for period in periods), tuple(rows), " ".join([*more, *_not_counted(found)])
    )


def _not_counted(articles: Iterable[Article]) -> Iterator[str]:
    """Sentences that say how many articles the table leaves out, since their date or outlet is not known."""
    undated, others = 0, 0
    for article in articles:
        known = article.published is not None and has_year(article.published)
        undated += not known
        others += known and not article.outlet
    if undated:
        yield f"Not counted: {count(undated, 'report')} without a date."
    if others:
        yield f"Not counted: {count(others, 'report')} without an outlet."
