"""Makes the pages of an index out of its rows; one with very many rows is divided over several pages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from cuttings.compose.text.grouping import divide_group, jump_rows
from cuttings.compose.view_models import Column, Group, JumpRow, Link, ListingView, Table, TableRow
from cuttings.draw import Drawing
from cuttings.model import FrontMatter, Page

MAX_ROWS_PER_PAGE = 1000  # rows on one page: where there are more, each letter or period has a page of its own
MAX_ROWS_WITHOUT_JUMPS = 20  # rows that can be overlooked without links to their groups
FIRST_PAGE_ROWS = 200  # rows that the first page of a divided index shows
INDEX_META = FrontMatter(kind="index", hide=("toc",), search_excluded=True)  # of all pages that list things


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """An index that is to become pages."""

    folder: str  # of its pages: "people"
    title: str
    intro: str  # a line that says what it lists
    columns: tuple[Column, ...]  # the first is that of the links
    groups: tuple[Group[TableRow], ...] = ()  # all rows, in the order in which they are shown
    first: tuple[TableRow, ...] = ()  # the rows that the first page shows where the index is divided
    first_words: str = ""  # the heading over these
    stacked: bool = False  # whether each row becomes a block of lines on a small screen
    map: Drawing | None = None  # of places; None elsewhere
    chief: tuple[Link, ...] = ()  # what most articles name, shown where the index is not divided
    pairs: Link | None = None  # to the index of pairs


def make_listing_pages(listing: Listing) -> list[Page]:
    """The page of an index; where that would be very large, its groups get pages of their own that it leads to."""
    rows = [row for group in listing.groups for row in group.things]
    columns, kept = _filled(listing.columns, rows)
    groups = [replace(g, things=tuple(_cut(row, kept) for row in g.things)) for g in listing.groups]
    divided = len(rows) > MAX_ROWS_PER_PAGE
    if divided:
        groups = [part for group in groups for part in divide_group(group, MAX_ROWS_PER_PAGE)]
        shown = tuple(_cut(row, kept) for row in listing.first[:FIRST_PAGE_ROWS])
    else:
        shown = tuple(row for group in groups for row in _anchored(group, len(rows) > MAX_ROWS_WITHOUT_JUMPS))
    view = ListingView(
        meta=INDEX_META,
        name=listing.title,
        intro=listing.intro if rows else "",
        back=None,
        jumps=_jumps(listing.folder, groups, divided) if len(groups) > 1 and len(rows) > MAX_ROWS_WITHOUT_JUMPS else (),
        here="",
        first_words=listing.first_words if divided else "",
        table=Table(_unordered(columns) if divided else columns, shown),
        stacked=listing.stacked,
        map=listing.map,
        chief=() if divided else listing.chief,  # the table of a divided index shows them
        pairs=listing.pairs,
    )
    pages = [Page(f"{listing.folder}/index.md", listing.title, view)]
    return [*pages, *(_group_page(listing, view, columns, group) for group in groups if divided)]


def _group_page(listing: Listing, first: ListingView, columns: tuple[Column, ...], group: Group[TableRow]) -> Page:
    """The page of one letter or period; `first` is that of the whole index."""
    name, path = f"{listing.title}: {group.heading}", _path(listing.folder, group)
    view = ListingView(
        meta=INDEX_META,
        name=name,
        intro="",
        back=Link(listing.title, f"{listing.folder}/index.md", f"{len(group.things):,}"),
        jumps=first.jumps,
        here=path,
        first_words="",
        table=Table(columns, group.things),
        stacked=listing.stacked,
    )
    return Page(path, name, view)


def _path(folder: str, group: Group[TableRow]) -> str:
    return f"{folder}/list/{group.id}.md"


def _jumps(folder: str, groups: Sequence[Group[TableRow]], divided: bool) -> tuple[JumpRow, ...]:
    """Links to the groups: to their first rows, or to their pages."""
    home = f"{folder}/index.md#"
    return jump_rows(
        Link(
            g.heading,
            _path(folder, g) if divided else home + g.id,
            f"{len(g.things):,}" if divided and len(g.heading) > 1 else "",
        )
        for g in groups
    )


def _unordered(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """`columns` of a table whose rows are not in the order of an alphabet."""
    return tuple(replace(column, can="-") if column.can == "order" else column for column in columns)


def _anchored(group: Group[TableRow], wanted: bool) -> Iterable[TableRow]:
    yield from (replace(row, anchor=group.id if wanted and not n else "") for n, row in enumerate(group.things))


def _filled(columns: tuple[Column, ...], rows: Sequence[TableRow]) -> tuple[tuple[Column, ...], list[int]]:
    """The columns in which any row has something, and the numbers of their cells; the first column has the links."""
    kept = [n for n in range(len(columns) - 1) if any(row.cells[n] not in ("", "0", ()) for row in rows)]
    return (columns[0], *(columns[n + 1] for n in kept)), kept


def _cut(row: TableRow, kept: Sequence[int]) -> TableRow:
    return replace(row, cells=tuple(row.cells[n] for n in kept))
