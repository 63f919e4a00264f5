"""The index of each kind, from A to Z or by date: articles, people, places, organisations, things, topics, events."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from cuttings.common.addresses import relative_path
from cuttings.common.text import with_capital
from cuttings.compose.facts.joint_speakers import SPEAKING_KINDS
from cuttings.compose.facts.lookup import Index
from cuttings.compose.format import count, date_order, entity_type_words, short_date, short_span, shorten
from cuttings.compose.indexes.listing import (
    FIRST_PAGE_ROWS,
    MAX_ROWS_PER_PAGE,
    MAX_ROWS_WITHOUT_JUMPS,
    Listing,
    make_listing_pages,
)
from cuttings.compose.text.periods import group_by_period
from cuttings.compose.text.sort_names import group_by_letter, name_pieces, sort_key
from cuttings.compose.text.statement_quotes import count_statements
from cuttings.compose.view_models import Column, Group, Link, Piece, TableRow
from cuttings.draw import WORLD_MAP_TITLE, Drawing, Spot, world_map
from cuttings.model import FOLDER_BY_KIND, Article, Entity, Event, Kind, Page, foremost_role

MAX_CHIEF_ENTITIES = 12  # of those that most articles name, listed above the alphabet
MAX_PLACES_ON_INDEX_MAP = 800  # marks on the map of all places: more would cover each other, and the page be heavy
MAX_ROLE_CHARS_IN_ROWS = 80
MAX_TOPICS_PER_ROW = 2  # topics that an article's row names
MAX_OUTLETS_PER_ROW = 4  # outlets that an event's row names
NOUN_BY_KIND = {
    Kind.PERSON: ("person", "people"),
    Kind.PLACE: ("place", "places"),
    Kind.ORGANISATION: ("organisation", "organisations"),
    Kind.THING: ("thing", "things"),
}
DATES_COLUMN = Column("Dates", "date", wide=True)
ARTICLES_COLUMN = Column("Articles", "number")
STATEMENTS_COLUMN = Column("Statements", "number", wide=True)


def kind_index_pages(index: Index, has_pairs: bool) -> list[Page]:
    """The index of each kind, with the pages that a large one is divided over.

    `has_pairs` says whether there are pages about pairs: then the indexes of people and organisations lead to them.
    """
    pairs = Link("Pairs often mentioned together", "relationships/index.md") if has_pairs else None
    listings = [_articles(index), _people(index, pairs), _places(index), _organisations(index, pairs)]
    listings += [_things(index), _topics(index), _events(index)]
    return [page for listing in listings for page in make_listing_pages(listing)]


# --- from A to Z ---------------------------------------------------------------------------------------------------


def _people(index: Index, pairs: Link | None) -> Listing:
    columns = (
        Column("Person", "order"),
        Column("Role", "text"),
        ARTICLES_COLUMN,
        STATEMENTS_COLUMN,
        DATES_COLUMN,
    )
    return _entities(index, Kind.PERSON, columns, pairs=pairs)


def _organisations(index: Index, pairs: Link | None) -> Listing:
    columns = (
        Column("Organisation", "order"),
        Column("What it is", "text"),
        ARTICLES_COLUMN,
        STATEMENTS_COLUMN,
        DATES_COLUMN,
    )
    return _entities(index, Kind.ORGANISATION, columns, pairs=pairs)


def _things(index: Index) -> Listing:
    columns = (Column("Thing", "order"), Column("Type", "text choice"), ARTICLES_COLUMN, DATES_COLUMN)
    return _entities(index, Kind.THING, columns)


def _places(index: Index) -> Listing:
    columns = (
        Column("Place", "order"),
        Column("Type", "text choice", wide=True),
        Column("Country", "text choice", wide=True),
    )
    here = f"{FOLDER_BY_KIND[Kind.PLACE]}/index.md"
    located = [e for e in index.library.entities if e.location and e.location.lat is not None]
    chief = frozenset(index.by_prominence(e.id for e in located)[:MAX_PLACES_ON_INDEX_MAP])
    title = f"Map of the world with the {len(chief):,} places that most articles name"
    spots = [
        Spot(
            index.titles[e.id],
            relative_path(here, index.href(e.id)),
            e.location.lat,
            e.location.lon,
            index.prominence[e.id].articles,
        )
        for e in located
        if e.id in chief and e.location and e.location.lat is not None and e.location.lon is not None
    ]
    drawn = world_map(spots, title if len(located) > len(chief) else WORLD_MAP_TITLE) if spots else None
    return _entities(index, Kind.PLACE, (*columns, ARTICLES_COLUMN, DATES_COLUMN), map=drawn)


def _entities(
    index: Index, kind: Kind, columns: tuple[Column, ...], *, map: Drawing | None = None, pairs: Link | None = None
) -> Listing:
    ids = index.by_prominence(e.id for e in index.library.entities if e.kind is kind)
    rows = {id: _entity_row(index, index.entities[id]) for id in ids}
    intro = f"{count(len(ids), *NOUN_BY_KIND[kind])} mentioned in the articles."
    return replace(_alphabet(index, FOLDER_BY_KIND[kind], intro, columns, rows), map=map, pairs=pairs)


def _entity_row(index: Index, entity: Entity) -> TableRow:
    found = index.prominence[entity.id]
    said = f"{count_statements(index, entity.id):,}"
    known: tuple[str | tuple[Link, ...], ...] = ()
    if entity.kind in SPEAKING_KINDS:
        known = (first_line(entity),)
    elif entity.kind is Kind.PLACE:
        known = (entity_type_words(entity), _country(index, entity))
    elif entity.kind is Kind.THING:
        known = (entity_type_words(entity),)
    figures = (f"{found.articles:,}", *((said,) if entity.kind in SPEAKING_KINDS else ()))
    pieces = name_pieces(entity)
    if entity.qualifier:
        pieces = (*pieces, Piece(f" ({entity.qualifier})"))
    return TableRow(index.link(entity.id), (*known, *figures, short_span(found.first, found.last)), pieces)


def first_line(entity: Entity) -> str:
    """Who a person is or what an organisation is, cut to length; "" where no article says so."""
    if role := foremost_role(entity):
        return with_capital(shorten(role.title, MAX_ROLE_CHARS_IN_ROWS))
    return with_capital(entity.qualifier or "") if entity.kind is Kind.PERSON else ""


def _country(index: Index, entity: Entity) -> tuple[Link, ...]:
    """The country that a place lies in, () where it has no page or is the place itself."""
    code = entity.location.country if entity.location else None
    id = index.countries.get(code or "")
    return (index.link(id),) if id and id != entity.id else ()


def _topics(index: Index) -> Listing:
    ids = index.by_prominence(t.id for t in index.library.topics)
    rows = {}
    for id in ids:
        found, topic = index.prominence[id], index.topics[id]
        broader = (index.link(topic.broader),) if topic.broader in index.topics and topic.broader else ()
        cells = (broader, f"{found.articles:,}", short_span(found.first, found.last))
        rows[id] = TableRow(index.link(id), cells, (Piece(index.titles[id], strong=True),))
    columns = (Column("Topic", "order"), Column("Part of", "text choice", wide=True), ARTICLES_COLUMN, DATES_COLUMN)
    intro = f"{count(len(ids), 'topic')} that the articles are about."
    return _alphabet(index, "topics", intro, columns, rows)


def _alphabet(
    index: Index, folder: str, intro: str, columns: tuple[Column, ...], rows: Mapping[str, TableRow]
) -> Listing:
    """An index from A to Z; `rows` by id are in the order of prominence."""
    letters = group_by_letter((f"{sort_key(row.pieces)}\0{id}", row) for id, row in rows.items())
    chief = [index.link(id, f"{index.prominence[id].articles:,}") for id in list(rows)[:MAX_CHIEF_ENTITIES]]
    return Listing(
        folder=folder,
        title=folder.capitalize(),
        intro=intro,
        columns=columns,
        groups=tuple(letters),
        first=tuple(rows.values()),
        first_words="In most articles",
        chief=tuple(chief) if len(rows) > MAX_ROWS_WITHOUT_JUMPS else (),
    )


# --- by date -------------------------------------------------------------------------------------------------------


def _articles(index: Index) -> Listing:
    columns = (
        Column("Article", "text"),
        Column("Outlet", "text choice"),
        Column("Date", "date"),
        Column("Topics", "choice"),
    )
    groups = tuple(
        Group(period.heading, period.id, tuple(_article_row(index, article) for article in period.things))
        for period in group_by_period(index.newest, _published, MAX_ROWS_PER_PAGE)
    )
    intro = f"{count(len(index.newest), 'article')}, newest first."
    return _dated("articles", intro, columns, groups)


def _published(article: Article) -> str | None:
    return article.published


def _article_row(index: Index, article: Article) -> TableRow:
    topics = tuple(index.link(topic) for topic in index.topics_in.get(article.id, ())[:MAX_TOPICS_PER_ROW])
    cells = (article.outlet or "", short_date(article.published), topics)
    return TableRow(Link(article.title, f"articles/{article.id}.md"), cells)


def _events(index: Index) -> Listing:
    events = sorted(sorted(index.library.events, key=lambda e: e.id), key=_event_order, reverse=True)
    columns = (Column("Event", "text"), Column("Date", "date"), Column("Reports", "number"), Column("Outlets", "-"))
    groups = tuple(
        Group(period.heading, period.id, tuple(_event_row(index, event) for event in period.things))
        for period in group_by_period(events, _happened, MAX_ROWS_PER_PAGE)
    )
    intro = f"{count(len(events), 'event')} covered by more than one article, newest first."
    return _dated("events", intro, columns, groups)


def _happened(event: Event) -> str | None:
    return event.sort_date


def _event_order(event: Event) -> tuple[int, str]:
    return date_order(event.sort_date)


def _event_row(index: Index, event: Event) -> TableRow:
    outlets = [index.articles[id].outlet for id in event.reports if id in index.articles]
    named = list(dict.fromkeys(outlet for outlet in outlets if outlet))
    if len(named) > MAX_OUTLETS_PER_ROW + 1:
        named[MAX_OUTLETS_PER_ROW:] = [f"{len(named) - MAX_OUTLETS_PER_ROW} more"]
    date = short_date(event.date) or (event.first_reported and f"reported {short_date(event.first_reported)}") or ""
    cells = (date, count(len(event.reports), "report"), ", ".join(named))
    return TableRow(index.link(event.id), cells)


def _dated(folder: str, intro: str, columns: tuple[Column, ...], groups: tuple[Group[TableRow], ...]) -> Listing:
    """An index by date; where it is divided, its first page shows the newest."""
    return Listing(
        folder=folder,
        title=folder.capitalize(),
        intro=intro,
        columns=columns,
        groups=groups,
        first=tuple(row for group in groups for row in group.things)[:FIRST_PAGE_ROWS],
        first_words="The newest",
        stacked=True,
    )
