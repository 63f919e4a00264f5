"""One line that says what a page holds, for what shows a link to it elsewhere: search engines, messages, previews."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from cuttings.compose.format import shorten
from cuttings.model import Page

LONGEST = 155  # characters; search engines show about 160


def with_gists(pages: Iterable[Page], collection: str) -> list[Page]:
    """The pages, each with a description in its front matter where it has none yet and is no redirect.

    `collection` says what was collected: "12 articles from The Courier, May 2019."
    """
    return [_with_gist(page, collection) for page in pages]


def _with_gist(page: Page, collection: str) -> Page:
    meta = page.context.get("meta")
    if not isinstance(meta, dict) or meta.get("description") or "template" in meta:
        return page
    return replace(page, context={**page.context, "meta": {**meta, "description": _gist(page, collection)}})


def _gist(page: Page, collection: str) -> str:
    """How often and when, where a page says so of its subject; else what it was made from."""
    standing, seen, date = (str(page.context.get(key) or "") for key in ("standing", "seen", "date"))
    if standing:
        said = ", ".join(words for words in (standing[0].lower() + standing[1:], seen or date) if words)
        return shorten(f"{page.title}: {said}.", LONGEST)
    return shorten(f"{page.title}: {collection}" if collection else page.title, LONGEST)
