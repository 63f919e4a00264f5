"""The home page: in one screen what this collection is, how large, what is new in it, who and what matters most."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from cuttings.common.addresses import relative_address
from cuttings.compose.charts.article_bar_chart import make_density
from cuttings.compose.facts.lookup import FOLDERS, Index
from cuttings.compose.format import count, date_order, date_span, has_year, listed_date, listing, reader_date
from cuttings.compose.indexes.kind_indexes import NOUNS
from cuttings.compose.indexes.whats_new import PATH, News
from cuttings.compose.view_models import Link, Piece
from cuttings.model import Event, Kind, Page
from cuttings.project.settings import Settings

NEWEST, REPORTED, PROMINENT, OUTLETS = 5, 5, 8, 5
HERE = "index.md"
FURTHER = (
    ("Timeline", "timeline/index.md", "everything that has a date, in order"),
    ("Network", "network.md", "who stands close to whom, drawn"),
    ("Relationships", "relationships/index.md", "two who are named together again and again"),
    ("Data", "data/index.md", "all of it as files to take away"),
)


@dataclass(frozen=True, slots=True)
class Size:
    """How much there is of one sort: "1,871 people", the figure set off, leading to their index."""

    pieces: tuple[Piece, ...]
    href: str


@dataclass(frozen=True, slots=True)
class Prominent:
    """Those of one sort that most articles name or treat, each with that number."""

    heading: Link
    links: tuple[Link, ...]


def home_page(index: Index, settings: Settings, news: News | None, pages: frozenset[str], statements: int) -> Page:
    """The home page of the site; `pages` are the paths of the others, `statements` how many their index lists."""
    articles = news.newest.articles if news else index.newest
    context: dict[str, object] = {
        "meta": {"kind": "home", "hide": ["navigation", "toc"], "search": {"exclude": True}},
        "name": settings.site_name,
        "summary": summary(index),
        "search": relative_address(HERE, "search.md", settings.directory_urls),
        "sizes": _sizes(index, statements),
        "news": news,
        "new": Link("All that they added", PATH) if news else None,
        "dated": sum(has_year(a.published) for a in index.newest) * 2 >= len(index.newest),
        "articles": [index.article_link(a.id) for a in articles[:NEWEST]],
        "events": [index.link(e.id, _accounts(e)) for e in _most_reported(index)],
        "prominent": _prominent(index),
        "timeline": "timeline/index.md" if "timeline/index.md" in pages else "",
        "density": make_density(index.newest, {}, HERE),
        "further": [Link(text, path, what) for text, path, what in FURTHER if path in pages],
    }
    return Page(HERE, settings.site_name, "home.md.j2", context)


def _most_reported(index: Index) -> list[Event]:
    """The events with most accounts of their own, the newest first among equals."""
    events = sorted(sorted(index.library.events, key=lambda e: e.id), key=lambda e: date_order(e.date), reverse=True)
    return sorted(events, key=lambda e: len(e.copies) - len(e.articles))[:REPORTED]


def _accounts(event: Event) -> str:
    return ", ".join(w for w in (listed_date(event.date), count(len(event.articles), "account")) if w)


def _prominent(index: Index) -> list[Prominent]:
    sorts = {folder: [e.id for e in index.library.entities if e.kind is kind] for kind, folder in FOLDERS.items()}
    out = []
    for folder, ids in ({**sorts, "topics": list(index.topics)}).items():
        named = [id for id in index.by_prominence(ids) if id not in index.entities or not index.entities[id].source]
        links = [index.link(id, f"{index.standing[id].articles:,}") for id in named[:PROMINENT]]
        if links:
            out.append(Prominent(Link(folder.capitalize(), f"{folder}/index.md"), tuple(links)))
    return out


def summary(index: Index) -> str:
    """What was collected: how many articles, from which outlets, of what time; "" where there is nothing."""
    articles = index.newest
    if not articles:
        return ""
    outlets = Counter(a.outlet for a in articles if a.outlet)
    outlets = outlets if outlets.total() * 2 >= len(articles) else Counter()  # a few would be taken for all
    named = [name for name, _ in sorted(outlets.items(), key=lambda o: (-o[1], o[0]))]
    words = count(len(articles), "article")
    if named:
        rest = len(named) - OUTLETS
        words += " from " + listing(named if rest <= 1 else [*named[:OUTLETS], count(rest, "other outlet")])
    dates = sorted(a.published for a in articles if a.published and has_year(a.published))
    if len(dates) * 2 >= len(articles):
        words += f", {date_span(dates[0], dates[-1])}" if dates[0] != dates[-1] else f", of {reader_date(dates[0])}"
        if undated := len(articles) - len(dates):
            words += f"; {undated:,} of them without a year"
    return words + "."


def _sizes(index: Index, statements: int) -> list[Size]:
    """How much there is of each sort, each leading to its index; what there is none of is left out."""
    library = index.library
    nouns: dict[str, tuple[int, tuple[str, ...]]] = {"articles": (len(library.articles), ("article",))}
    for kind, folder in FOLDERS.items():
        nouns[folder] = sum(e.kind is kind for e in library.entities), NOUNS[Kind(kind)]
    nouns["topics"] = len(library.topics), ("topic",)
    nouns["events"] = len(library.events), ("event",)
    nouns["statements"] = statements, ("statement",)
    return [
        Size(
            (Piece(f"{number:,}", strong=True), Piece(count(number, *noun).lstrip("0123456789,"))), f"{folder}/index.md"
        )
        for folder, (number, noun) in nouns.items()
        if number
    ]
