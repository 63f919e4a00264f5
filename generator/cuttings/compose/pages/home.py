"""The home page: what the collection is, how large it is, what is new in it, and what most articles name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from cuttings.common.addresses import relative_address
from cuttings.common.text import fold
from cuttings.compose.charts.article_bar_chart import make_bar_chart
from cuttings.compose.facts.lookup import Index
from cuttings.compose.format import count, date_order, date_span, enumeration, event_date, has_year, reader_date
from cuttings.compose.indexes.kind_indexes import NOUN_BY_KIND
from cuttings.compose.indexes.whats_new import WHATS_NEW_PATH, News
from cuttings.compose.sections.account_comparison import event_lead
from cuttings.compose.view_models import HomeView, Link, NewsLine, Piece, ProminentRow, SizeLine
from cuttings.model import FOLDER_BY_KIND, Article, Entity, Event, FrontMatter, Kind, Page, Role
from cuttings.project.settings import Settings

HOME_ARTICLES, HOME_EVENTS = 5, 5  # articles and events that are listed
HOME_ENTITIES = 8  # entities and topics of each kind that are listed
HOME_OUTLETS = 5  # outlets that the summary names
SIGNIFICANT_DIGITS = 2  # of the number of articles, where it is told in short
HOME_PATH = "index.md"
FURTHER_PAGES = (  # other pages to begin with, where they exist: title, path, what each holds
    ("Timeline", "timeline/index.md", "events and articles by date"),
    ("Network", "network.md", "who is mentioned with whom"),
    ("Relationships", "relationships/index.md", "pairs that are often mentioned together"),
    ("Corrections", "corrections.md", "what the editor decided, and why"),
    ("Data", "data/index.md", "download everything as files"),
)


def home_page(index: Index, settings: Settings, news: News | None, pages: frozenset[str], statements: int) -> Page:
    """The home page; `pages` are the paths of all others, `statements` is how many rows the index of statements has."""
    articles = news.newest.articles if news else index.newest
    events = _most_reported(index)
    view = HomeView(
        meta=FrontMatter(kind="home", hide=("navigation", "toc"), search_excluded=True),
        name=settings.site_name,
        summary=collection_summary(index),
        search=relative_address(HOME_PATH, "search.md", settings.directory_urls),
        sizes=_sizes(index, statements),
        news=NewsLine(news.newest.words, news.summary, Link("All changes", WHATS_NEW_PATH)) if news else None,
        dated=sum(has_year(a.published) for a in index.newest) * 2 >= len(index.newest),
        articles=tuple(index.article_link(a.id) for a in articles[:HOME_ARTICLES]),
        events=tuple(index.link(e.id, _accounts(e)) for e in events),
        event_lead=event_lead(index, events[0]) if len(events) == 1 else None,
        prominent=_prominent(index),
        timeline="timeline/index.md" if "timeline/index.md" in pages else "",
        chart=make_bar_chart(index.newest, {}, HOME_PATH),
        further=tuple(Link(text, path, what) for text, path, what in FURTHER_PAGES if path in pages),
    )
    return Page(HOME_PATH, settings.site_name, view)


def _most_reported(index: Index) -> list[Event]:
    """The events with most accounts, of equals those with most independent ones, then the newest."""
    events = sorted(
        sorted(index.library.events, key=lambda e: e.id), key=lambda e: date_order(e.sort_date), reverse=True
    )
    return sorted(events, key=lambda e: (-len(e.reports), len(e.copies)))[:HOME_EVENTS]


def _accounts(event: Event) -> str:
    return ", ".join(
        w for w in (event_date(event.date, event.first_reported), count(len(event.reports), "report")) if w
    )


def _prominent(index: Index) -> tuple[ProminentRow, ...]:
    """What most articles name, by kind; kinds of which there is nothing are left out."""
    kinds = {
        folder: [e.id for e in index.library.entities if e.kind is kind] for kind, folder in FOLDER_BY_KIND.items()
    }
    out = []
    for folder, ids in ({**kinds, "topics": list(index.topics)}).items():
        named = [id for id in index.by_prominence(ids) if id not in index.entities or not index.entities[id].source]
        named = [id for id in named if id not in index.entities or not _is_publisher(index, index.entities[id])]
        links = [index.link(id, f"{index.prominence[id].articles:,}") for id in named[:HOME_ENTITIES]]
        if links:
            out.append(ProminentRow(Link(folder.capitalize(), f"{folder}/index.md"), tuple(links)))
    return tuple(out)


def _is_publisher(index: Index, entity: Entity) -> bool:
    """Whether most of the articles that name an organisation are its own, by their outlet or their byline."""
    if entity.kind is not Kind.ORGANISATION:
        return False
    mentions = index.mentions_of.get(entity.id, ())
    own = set()
    for mention in mentions:
        article = index.articles[mention.article]
        outlet = fold(article.outlet or "").removeprefix("the ")
        signed = article.role_at(mention.start) in (Role.BYLINE, Role.CREDIT)
        if signed or outlet == fold(mention.text).removeprefix("the "):
            own.add(article.id)
    return 2 * len(own) > len({mention.article for mention in mentions})


def collection_summary(index: Index) -> str:
    """What was collected: how many articles, from which outlets, of which dates; "" where there are none."""
    articles = index.newest
    if not articles:
        return ""
    words = count(len(articles), "article") + _from_outlets(articles)
    dates = sorted(a.published for a in articles if a.published and has_year(a.published))
    if len(dates) * 2 >= len(articles):
        words += f", {date_span(dates[0], dates[-1])}" if dates[0] != dates[-1] else f", of {reader_date(dates[0])}"
        if undated := len(articles) - len(dates):
            words += f"; {undated:,} of them without a year"
    return words + "."


def collection_in_short(index: Index) -> str:
    """The same in words that seldom change when an article is added, for all pages that say nothing of their own.

    Such as "more than 1,900 articles from The Courier, 1987 to 1989."
    """
    articles = index.newest
    if not articles:
        return ""
    step = 10 ** max(0, len(str(len(articles))) - SIGNIFICANT_DIGITS)
    told = len(articles) // step * step
    words = ("more than " if told < len(articles) else "") + count(told, "article") + _from_outlets(articles)
    years = sorted(a.published[:4] for a in articles if a.published and has_year(a.published))
    if len(years) * 2 >= len(articles):
        words += f", {date_span(years[0], years[-1])}"
    return words + "."


def _from_outlets(articles: Sequence[Article]) -> str:
    """The outlets with the most articles: " from The Courier and 3 other outlets"; "" where few articles state one."""
    outlets = Counter(a.outlet for a in articles if a.outlet)
    outlets = outlets if outlets.total() * 2 >= len(articles) else Counter()  # a few would be taken for all
    named = [name for name, _ in sorted(outlets.items(), key=lambda o: (-o[1], o[0]))]
    rest = len(named) - HOME_OUTLETS
    shown = named if rest <= 1 else [*named[:HOME_OUTLETS], count(rest, "other outlet")]
    return f" from {enumeration(shown)}" if shown else ""


def _sizes(index: Index, statements: int) -> tuple[SizeLine, ...]:
    """How much there is of each kind; kinds of which there is nothing are left out."""
    library = index.library
    nouns: dict[str, tuple[int, tuple[str, ...]]] = {"articles": (len(library.articles), ("article",))}
    for kind, folder in FOLDER_BY_KIND.items():
        nouns[folder] = sum(e.kind is kind for e in library.entities), NOUN_BY_KIND[Kind(kind)]
    nouns["topics"] = len(library.topics), ("topic",)
    nouns["events"] = len(library.events), ("event",)
    nouns["statements"] = statements, ("statement",)
    return tuple(
        SizeLine(
            (Piece(f"{number:,}", strong=True), Piece(count(number, *noun).lstrip("0123456789,"))), f"{folder}/index.md"
        )
        for folder, (number, noun) in nouns.items()
        if number
    )
