"""The statements by an entity and about it: the newest on its own page and, where there are many, pages with all."""

from __future__ import annotations

from collections.abc import Sequence

from cuttings.compose.text.grouping import part_links
from cuttings.compose.view_models import EntityStatementsView, Link, StatementRow, StatementTable
from cuttings.model import FrontMatter, Page

# rows that the entity's own page has at most, and those it shows where there are more
MAX_LEDGER_ENTRIES, FIRST_LEDGER_ENTRIES = 24, 12
LEDGER_ENTRIES_PER_PAGE = 300  # rows of one page that has all of them


def make_statement_table(found: Sequence[StatementRow], path: str) -> StatementTable:
    """The newest rows for the entity's own page; where there are many, `path` is that of the page with all of them."""
    if len(found) <= MAX_LEDGER_ENTRIES:
        return StatementTable(tuple(found), len(found))
    return StatementTable(tuple(found[:FIRST_LEDGER_ENTRIES]), len(found), path)


def entity_statement_pages(
    subject: Link, kind: str, by: Sequence[StatementRow], about: Sequence[StatementRow]
) -> list[Page]:
    """The pages with every statement by `subject` and about it, where they are too many for its own page.

    `kind` is that of the subject's page: "person".
    """
    return [*_all(subject, kind, by, of_others=False), *_all(subject, kind, about, of_others=True)]


def _all(subject: Link, kind: str, found: Sequence[StatementRow], *, of_others: bool) -> list[Page]:
    if len(found) <= MAX_LEDGER_ENTRIES:
        return []
    stem = f"{subject.href.removesuffix('.md')}/{'said-of' if of_others else 'said'}"
    starts = range(0, len(found), LEDGER_ENTRIES_PER_PAGE)
    paths = [f"{stem}.md" if n == 0 else f"{stem}-{n + 1}.md" for n in range(len(starts))]
    title = f"{subject.text}: what others say" if of_others else f"{subject.text}: statements"
    return [
        Page(
            path,
            title if n == 0 else f"{title}, part {n + 1}",
            EntityStatementsView(
                meta=FrontMatter(kind=kind, search_excluded=True),
                name=title,
                subject=subject,
                of_others=of_others,
                count=len(found),
                rows=tuple(found[start : start + LEDGER_ENTRIES_PER_PAGE]),
                parts=part_links(paths, path),
            ),
        )
        for n, (start, path) in enumerate(zip(starts, paths, strict=True))
    ]
