"""All statements of the collection, the newest first: who, what, about whom, in which article."""

from __future__ import annotations

from cuttings.compose.facts.lookup import Index
from cuttings.compose.format import count
from cuttings.compose.sections.statement_table import Entry
from cuttings.compose.text.grouping import Group, divide, jump_rows
from cuttings.compose.text.periods import by_period
from cuttings.compose.view_models import Link
from cuttings.model import Page

MOST = 250  # statements on one page
FIRST = 100  # of the newest, on the first page of several
FOLDER, TITLE = "statements", "Statements"


def statement_pages(index: Index, found: tuple[Entry, ...]) -> list[Page]:
    """The index of the statements `found`, and a page for each stretch of time where they are many."""
    divided = len(found) > MOST
    periods = [p for period in by_period(found, _date, MOST) for p in divide(period, MOST)] if divided else []
    context: dict[str, object] = {
        "meta": {"kind": "index", "hide": ["toc"], "search": {"exclude": True}},
        "name": TITLE,
        "intro": _intro(found),
        "first_words": "The newest" if divided else "",
        "jumps": jump_rows(Link(p.heading, _path(p), f"{len(p.things):,}") for p in periods),
        "entries": found[:FIRST] if divided else found,
        "outlets": any(article.outlet for article in index.library.articles),
        "back": None,
        "here": "",
    }
    pages = [Page(f"{FOLDER}/index.md", TITLE, "statements.md.j2", context)]
    for period in periods:
        name = f"{TITLE}: {period.heading}"
        own = {"name": name, "intro": "", "first_words": "", "entries": period.things, "here": _path(period)}
        back = Link(TITLE, f"{FOLDER}/index.md", f"{len(period.things):,}")
        pages.append(Page(_path(period), name, "statements.md.j2", context | own | {"back": back}))
    return pages


def _date(entry: Entry) -> str | None:
    return entry.order or None


def _path(period: Group[Entry]) -> str:
    return f"{FOLDER}/list/{period.id}.md"


def _intro(found: tuple[Entry, ...]) -> str:
    if not found:
        return ""
    speakers = len({entry.who.href for entry in found if entry.who})
    by = f" by {count(speakers, 'speaker')}" if speakers else ""
    return f"{count(len(found), 'statement')}{by}, quoted or reported, those of the newest articles first."
