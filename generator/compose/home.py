"""The home page: what this collection is, in one screen."""

from __future__ import annotations

from collections import Counter

from generator.compose.index import FOLDERS, Index
from generator.compose.listings import NOUNS
from generator.compose.views import Link
from generator.compose.words import count, date_order, date_span, listing, reader_date
from generator.model import Page
from generator.settings import Settings

NEWEST, PROMINENT, OUTLETS = 6, 8, 8


def home_page(index: Index, settings: Settings) -> Page:
    """The home page of the site."""
    events = sorted(sorted(index.library.events, key=lambda e: e.id), key=lambda e: date_order(e.date), reverse=True)
    prominent = []
    for kind, folder in FOLDERS.items():
        ids = index.by_prominence(e.id for e in index.library.entities if e.kind is kind and not e.source)[:PROMINENT]
        if ids:
            links = [index.link(id, f"{index.standing[id].articles:,}") for id in ids]
            prominent.append((Link(folder.capitalize(), f"{folder}/index.md"), links))
    topics = index.by_prominence(index.topics)[:PROMINENT]
    if topics:
        links = [index.link(id, f"{index.standing[id].articles:,}") for id in topics]
        prominent.append((Link("Topics", "topics/index.md"), links))
    context: dict[str, object] = {
        "meta": {"kind": "home", "hide": ["navigation", "toc"], "search": {"exclude": True}},
        "name": settings.site_name,
        "summary": _summary(index),
        "figures": _figures(index),
        "events": [
            index.link(e.id, ", ".join(w for w in (reader_date(e.date), count(len(e.articles), "account")) if w))
            for e in events[:NEWEST]
        ],
        "articles": [index.article_link(a.id) for a in index.newest[:NEWEST]],
        "prominent": prominent,
    }
    return Page("index.md", settings.site_name, "home.md.j2", context)


def _summary(index: Index) -> str:
    """What was collected: how many articles, from which outlets, of what time."""
    articles = index.newest
    if not articles:
        return ""
    outlets = Counter(a.outlet for a in articles if a.outlet)
    named = [name for name, _ in sorted(outlets.items(), key=lambda o: (-o[1], o[0]))]
    words = count(len(articles), "article")
    if named:
        rest = len(named) - OUTLETS
        words += " from " + listing(named if rest <= 0 else [*named[:OUTLETS], count(rest, "other outlet")])
    dates = sorted(a.published for a in articles if a.published and not a.published.startswith("X"))
    if dates:
        words += f", {date_span(dates[0], dates[-1])}" if dates[0] != dates[-1] else f", of {reader_date(dates[0])}"
    return words + "."


def _figures(index: Index) -> list[Link]:
    """How much there is of each sort, each leading to its index."""
    library = index.library
    figures = [(count(len(library.articles), "article"), "articles")]
    for kind, folder in FOLDERS.items():
        figures.append((count(sum(e.kind is kind for e in library.entities), *NOUNS[kind]), folder))
    figures.append((count(len(library.topics), "topic"), "topics"))
    figures.append((count(len(library.events), "event"), "events"))
    return [Link(words, f"{folder}/index.md") for words, folder in figures]
