"""Explains an event: why articles are accounts of it, and the evidence for its date."""

from __future__ import annotations

from collections.abc import Iterator

from cuttings.dates import DATED_LEAD_CHARS, resolve_dates
from cuttings.explain.lines import MAX_LINES_LISTED, Sources, counted
from cuttings.model import Article, Event


def explain_event(event: Event, sources: Sources) -> Iterator[str]:
    """The lines of the explanation of `event`."""
    yield f"{event.name}: event, {event.id}"
    yield from (f"  because {reason}" for reason in event.evidence)
    yield from _date(event, sources)
    copies = dict(event.copies)
    own = len(event.articles) - len(copies)
    yield f"  {counted(own, 'account')}" + (f" and {len(copies)} with much the same text" if copies else "")
    for id in event.articles[: 2 * MAX_LINES_LISTED]:
        article = sources.articles[id]
        facts = ", ".join(fact for fact in (article.outlet, article.published) if fact)
        yield f"    {sources.headed(id)}" + (f" ({facts})" if facts else "")
        if id in event.of_another_time:
            yield "      published more than ten days before or after the others, so no report of the same happening"
        if id in copies:
            yield f"      much the same text as {sources.articles[copies[id]].source}"
    if len(event.articles) > 2 * MAX_LINES_LISTED:
        yield f"    and {len(event.articles) - 2 * MAX_LINES_LISTED} more"


def _date(event: Event, sources: Sources) -> Iterator[str]:
    """The lines for the date, with the words in the openings of accounts that name it, or the day of publication."""
    first = next((a for id in event.reports if (a := sources.articles[id]).published == event.first_reported), None)
    if event.date is None:
        yield "  no date: the accounts do not say on which day it happened"
        if event.first_reported:
            yield f"  first reported: {event.first_reported}" + (f" ({first.source})" if first else "")
        return
    named = [line for id in event.reports for line in _named(event.date, sources.articles[id], sources)]
    if named:
        yield f"  on {event.date}, as {counted(len(named), 'account')} of {len(event.reports)} say in the opening"
        yield from (f"      {line}" for line in named[:3])
    else:
        yield f"  on {event.date}, as the accounts say together"


def _named(date: str, article: Article, sources: Sources) -> Iterator[str]:
    """The sentence in the opening of `article` that names the day `date`, if there is one."""
    body = next(iter(article.body_blocks()), None)
    for span in resolve_dates(article.text[: body.start + DATED_LEAD_CHARS], article.published) if body else ():
        if span.edtf == date and body and span.start >= body.start:
            yield f"{article.source} {sources.quote(article.id, span.start, span.end)}"
            return
