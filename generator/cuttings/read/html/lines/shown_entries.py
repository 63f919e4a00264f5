"""Finds the entries of a live blog in what a page shows, for pages that do not state them for search engines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from cuttings.read.html.json_ld import LiveUpdate
from cuttings.read.html.meta_marks import Tree, text_of

_ENTRY_TAGS = ("article", "section", "li", "div")
_LIVE = re.compile(r"(?<![a-z])live(?![a-z]{2})|live-?(?:blog|post|feed|update|entr)", re.IGNORECASE)
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d")
_MIN_ENTRIES = 3
_MIN_ENTRY_CHARS = 40  # characters of the paragraph of an entry


def shown_updates(tree: Tree) -> tuple[LiveUpdate, ...]:
    """The entries of the live blog that a page shows, in order; () for other pages.

    They are elements of one kind beside each other, each with one time and a paragraph, in a part of the page that is
    called live. In a list of articles, which may look the same, the headlines are links.
    """
    beside: dict[Tree, list[Tree]] = {}
    times = (time for time in tree.iter("time") if time.get("datetime") is not None)
    held = Counter(around for time in times for around in time.iterancestors(*_ENTRY_TAGS))
    for element in tree.iter(*_ENTRY_TAGS) if held else ():
        if held[element] == 1:
            beside.setdefault(element.getparent(), []).append(element)
    groups = [
        [update for entry in group if (update := _update(entry))] for group in beside.values() if _is_live(group[0])
    ]
    longest: list[LiveUpdate] = max(groups, key=len, default=[])
    return tuple(longest) if len(longest) >= _MIN_ENTRIES else ()


def _is_live(entry: Tree) -> bool:
    return any(_LIVE.search(names) for element in _around(entry) if (names := _names(element)))


def _around(entry: Tree) -> Iterator[Tree]:
    """An element and those around it, up to the whole page."""
    yield entry
    yield from (element for element in entry.iterancestors() if element.tag not in ("body", "html"))


def _names(element: Tree) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", f"{element.get('id') or ''} {element.get('class') or ''}")


def _update(entry: Tree) -> LiveUpdate | None:
    time = entry.find(".//time[@datetime]").get("datetime")
    paragraphs = (text for p in entry.iter("p") if len(text := text_of(p)) >= _MIN_ENTRY_CHARS)
    body = next(paragraphs, None)
    headings = entry.xpath("(.//h2 | .//h3 | .//h4 | .//h5)[1]")
    if body is None or not _TIME.match(time) or any(h.xpath(".//a[@href] | ancestor::a[@href]") for h in headings):
        return None
    return LiveUpdate(text_of(headings[0]) if headings else "", time, body)
