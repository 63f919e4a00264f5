"""The description of each page: one line for whatever shows a link to it, as search engines and messages do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from cuttings.compose.format import shorten
from cuttings.compose.view_models import EntityView, EventView, RelationshipView, TopicView
from cuttings.model import Page, PageView

MAX_PAGE_DESCRIPTION_CHARS = 155  # characters; search engines show about 160


def with_description(page: Page, collection: Callable[[], str]) -> Page:
    """`page` with a description in its front matter, if it has none and is not a redirect.

    `collection`, which is asked only for a page that says nothing of its own, says what was collected: "12 articles
    from The Courier, 2019."
    """
    meta = page.view.meta
    if meta.description or meta.target:
        return page
    return replace(page, view=replace(page.view, meta=replace(meta, description=_description(page, collection))))


def _description(page: Page, collection: Callable[[], str]) -> str:
    """How often and when the subject is named, where the page says so; else what the collection is."""
    counts, dates = _presence(page.view)
    if counts:
        said = ", ".join(words for words in (counts[0].lower() + counts[1:], dates) if words)
        return shorten(f"{page.title}: {said}.", MAX_PAGE_DESCRIPTION_CHARS)
    words = collection()
    return shorten(f"{page.title}: {words}" if words else page.title, MAX_PAGE_DESCRIPTION_CHARS)


def _presence(view: PageView) -> tuple[str, str]:
    """How often the subject of a page is named and when, in words; "" for what the page does not say."""
    match view:
        case EntityView() | TopicView() | RelationshipView():
            return view.counts, view.dates
        case EventView():
            return view.counts, view.date or view.first_reported
        case _:
            return "", ""
