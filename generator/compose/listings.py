"""The index pages: everything of one sort, the most present first, then from A to Z or by date."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from generator.compose.index import FOLDERS, Index
from generator.compose.views import Group, Link, Row
from generator.compose.words import MONTHS, count, date_order, date_span, reader_date
from generator.model import Article, Entity, Event, Kind, Page, Topic
from generator.text import fold

TABLE = 30  # rows of the first table; what has no more needs no A to Z
LARGE = 1000  # rows on one page: beyond, each letter or year has a page of its own
YEAR = 60  # articles of one year, before it is divided by month
BY_DATE = ("articles", "events")  # listed in tables by date; the others have an alphabet
NOUNS = {
    Kind.PERSON: ("person", "people"),
    Kind.PLACE: ("place", "places"),
    Kind.ORGANISATION: ("organisation", "organisations"),
}


def index_pages(index: Index) -> list[Page]:
    """The index pages of articles, people, places, organisations, topics and events, and the pages they go on to."""
    pages = _articles(index)
    for kind in FOLDERS:
        pages += _entities(index, kind)
    pages += _topics(index)
    pages += _events(index)
    return pages


def _articles(index: Index) -> list[Page]:
    rows = [(a, _article_row(index, a)) for a in index.newest]
    groups: dict[tuple[str, str], list[Row]] = defaultdict(list)
    years: dict[str, int] = defaultdict(int)
    for article, _ in rows:
        years[_year(article)] += 1
    for article, row in rows:
        groups[_period(article, years[_year(article)] > YEAR)].append(row)
    parts = [Group(heading, id, tuple(found)) for (heading, id), found in groups.items()]
    intro = f"{count(len(rows), 'article')}, the newest first."
    columns = ("Article", "Outlet", "Date")
    return _listing("articles", intro if rows else "", columns, [], parts)


def _article_row(index: Index, article: Article) -> Row:
    link = Link(article.title, f"articles/{article.id}.md")
    return Row(link, (article.outlet or "", reader_date(article.published)))


def _year(article: Article) -> str:
    return (article.published or "")[:4]


def _period(article: Article, by_month: bool) -> tuple[str, str]:
    """The heading and the anchor under which an article is listed."""
    year = _year(article)
    if not year or year == "XXXX":
        return ("Year not stated", "year-not-stated") if year else ("No date", "no-date")
    month = (article.published or "")[5:7]
    if by_month and month.isdigit() and 1 <= int(month) <= 12:
        return f"{MONTHS[int(month) - 1]} {year}", f"y{year}-{month}"
    return year, f"y{year}"


def _entities(index: Index, kind: Kind) -> list[Page]:
    ids = [e.id for e in index.library.entities if e.kind is kind]
    place = kind is Kind.PLACE
    columns = (
        ("Place", "Type", "Articles", "Mentions") if place else (NOUNS[kind][0].capitalize(), "Articles", "Mentions")
    )
    columns = (*columns, "Dates of articles")
    top = [_entity_row(index, index.entities[id], place) for id in index.by_prominence(ids)[:TABLE]]
    intro = f"{count(len(ids), *NOUNS[kind])}, those in most articles first." if ids else ""
    groups = _alphabet([(index.titles[id], index.link(id), index.standing[id].articles) for id in ids])
    return _listing(FOLDERS[kind], intro, columns, top, groups if len(ids) > TABLE else [])


def _entity_row(index: Index, entity: Entity, place: bool) -> Row:
    standing = index.standing[entity.id]
    figures = (f"{standing.articles:,}", f"{standing.mentions:,}", date_span(standing.first, standing.last))
    kind = (entity.location.place_type if entity.location else "",) if place else ()
    return Row(index.link(entity.id), (*kind, *figures))


def _alphabet(named: Sequence[tuple[str, Link, int]]) -> list[Group]:
    """Names under their first letters, in order; what begins with none stands under "#"."""
    letters: dict[str, list[tuple[str, str, Row]]] = defaultdict(list)
    for name, link, articles in named:
        key = fold(name).lstrip("'\"([ ")
        letter = key[:1].upper() if key[:1].isascii() and key[:1].isalpha() else "#"
        letters[letter].append((key, link.href, Row(link, (f"{articles:,}",))))
    return [
        Group(
            letter,
            "letter-" + (letter.lower() if letter != "#" else "other"),
            tuple(r for _, _, r in sorted(found, key=_key)),
        )
        for letter, found in sorted(letters.items())
    ]


def _key(row: tuple[str, str, Row]) -> tuple[str, str]:
    return row[:2]


def _topics(index: Index) -> list[Page]:
    topics = index.by_prominence(t.id for t in index.library.topics)
    top = [_topic_row(index, index.topics[id]) for id in topics[:TABLE]]
    intro = f"{count(len(topics), 'topic')}, those of most articles first." if topics else ""
    groups = _alphabet([(index.titles[id], index.link(id), index.standing[id].articles) for id in topics])
    columns = ("Topic", "Articles", "Dates of articles")
    return _listing("topics", intro, columns, top, groups if len(topics) > TABLE else [])


def _topic_row(index: Index, topic: Topic) -> Row:
    standing = index.standing[topic.id]
    return Row(index.link(topic.id), (f"{standing.articles:,}", date_span(standing.first, standing.last)))


def _events(index: Index) -> list[Page]:
    events = sorted(sorted(index.library.events, key=lambda e: e.id), key=_event_order, reverse=True)
    groups: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for event in events:
        year = (event.date or "")[:4]
        heading = (year, f"y{year}") if year.isdigit() else ("No year", "no-year")
        groups[heading].append(
            Row(index.link(event.id), (reader_date(event.date), count(len(event.articles), "article")))
        )
    intro = f"{count(len(events), 'event')} that more than one article reports, the newest first." if events else ""
    parts = [Group(heading, id, tuple(rows)) for (heading, id), rows in groups.items()]
    return _listing("events", intro, ("Event", "Date", "Reported in"), [], parts)


def _event_order(event: Event) -> tuple[int, str]:
    return date_order(event.date)


def _listing(
    folder: str,
    intro: str,
    columns: tuple[str, ...],
    top: Sequence[Row],
    groups: Sequence[Group],
) -> list[Page]:
    """An index page; where it would be very large, its groups get pages of their own that it leads to."""
    title = folder.capitalize()
    rows = [*top, *(row for group in groups for row in group.rows)] if folder in BY_DATE else top
    columns, kept = _filled(columns, rows)
    if folder in BY_DATE:
        groups = [Group(g.heading, g.id, tuple(_cut(row, kept) for row in g.rows)) for g in groups]
    split = sum(len(group.rows) for group in groups) > LARGE
    context: dict[str, object] = {
        "meta": {"kind": "index", "search": {"exclude": True}, "hide": [] if folder in BY_DATE else ["toc"]},
        "name": title,
        "intro": intro,
        "columns": columns,
        "top": [_cut(row, kept) for row in top],
        "groups": [] if split else groups,
        "parts": [Link(g.heading, f"{folder}/list/{g.id}.md", f"{len(g.rows):,}") for g in groups] if split else [],
        "by_letter": folder not in BY_DATE,
    }
    pages = [Page(f"{folder}/index.md", title, "listing.md.j2", context)]
    for group in groups if split else ():
        name = f"{title}: {group.heading}"
        part = {**context, "name": name, "top": [], "groups": [group], "parts": [], "intro": ""}
        pages.append(Page(f"{folder}/list/{group.id}.md", name, "listing.md.j2", part))
    return pages


def _filled(columns: tuple[str, ...], rows: Sequence[Row]) -> tuple[tuple[str, ...], list[int]]:
    """The columns in which any row has something, and which cells of a row those are; the first is the link's."""
    kept = [n for n in range(len(columns) - 1) if any(row.cells[n] for row in rows)]
    return (columns[0], *(columns[n + 1] for n in kept)), kept


def _cut(row: Row, kept: Sequence[int]) -> Row:
    return Row(row.link, tuple(row.cells[n] for n in kept))
