"""The ledgers of one subject: what of them its page shows, and the pages that hold the whole of them."""

from __future__ import annotations

from collections.abc import Sequence

from cuttings.compose.sections.statement_table import Entry, Ledger
from cuttings.compose.view_models import Link
from cuttings.model import Page

HERE, FIRST = 24, 12  # entries that the subject's own page holds, and those it shows where there are more
PAGE = 300  # entries of one page that has them all


def make_ledger(found: Sequence[Entry], path: str) -> Ledger:
    """The newest entries for the page itself; where there are many, `path` is that of the page that has them all."""
    if len(found) <= HERE:
        return Ledger(tuple(found), len(found))
    return Ledger(tuple(found[:FIRST]), len(found), path)


def ledger_pages(subject: Link, kind: str, said: Sequence[Entry], about: Sequence[Entry]) -> list[Page]:
    """The pages that hold every statement by `subject` and about it, where they are too many for its own page."""
    return [*_all(subject, kind, said, "said", False), *_all(subject, kind, about, "said-of", True)]


def _all(subject: Link, kind: str, found: Sequence[Entry], name: str, of_others: bool) -> list[Page]:
    if len(found) <= HERE:
        return []
    stem = f"{subject.href.removesuffix('.md')}/{name}"
    starts = range(0, len(found), PAGE)
    paths = [f"{stem}.md" if n == 0 else f"{stem}-{n + 1}.md" for n in range(len(starts))]
    title = f"{subject.text}: what others say" if of_others else f"{subject.text}: statements"
    return [
        Page(
            path,
            title if n == 0 else f"{title}, part {n + 1}",
            "entity_statements.md.j2",
            {
                "meta": {"kind": kind, "search": {"exclude": True}},
                "name": title,
                "subject": subject,
                "of_others": of_others,
                "count": len(found),
                "ledger": Ledger(tuple(found[start : start + PAGE]), len(found)),
                "parts": [Link(f"Part {m + 1} of {len(paths)}", p) for m, p in enumerate(paths) if p != path],
            },
        )
        for n, (start, path) in enumerate(zip(starts, paths, strict=True))
    ]
