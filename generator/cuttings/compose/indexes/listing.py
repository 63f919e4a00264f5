"""Tables of an index: rows that a reader can sort and sift, and the pages they are divided over where they are many."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from cuttings.compose.text.grouping import Group, Jumps, divide, jump_rows
from cuttings.compose.view_models import Link, Piece
from cuttings.model import Page

LARGE = 1000  # rows on one page: beyond, each letter or period has a page of its own
FEW = 20  # rows that can be overlooked without a way to jump
FIRST = 200  # rows that the first page of a divided index shows
Cell = str | tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, and what a reader may do with it ("number", "text choice"; see assets/tables.js)."""

    heading: str
    can: str = "-"
    wide: bool = False  # left out where the window is narrow

    @property
    def is_number(self) -> bool:
        """Whether it holds figures, which stand to the right."""
        return "number" in self.can


@dataclass(frozen=True, slots=True)
class Row:
    """A line of an index: what it leads to, the letters of its name under which it is filed set off, and its cells."""

    link: Link
    cells: tuple[Cell, ...]
    pieces: tuple[Piece, ...] = ()  # the link's words, where part of them is set off
    anchor: str = ""  # where it is the first of a letter or a period


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    @property
    def wide(self) -> tuple[int, ...]:
        """Which columns are left out where the window is narrow, counted from 1."""
        return tuple(n for n, column in enumerate(self.columns, 1) if column.wide)

    @property
    def dates(self) -> tuple[int, ...]:
        """Which columns hold dates, counted from 1."""
        return tuple(n for n, column in enumerate(self.columns, 1) if "date" in column.can)

    @property
    def data_columns(self) -> str:
        """What each column can do, as assets/tables.js reads it."""
        return ", ".join(column.can for column in self.columns)


@dataclass(frozen=True, slots=True)
class Listing:
    """An index: where it stands, what it says of itself, and its rows by group, in the order they are shown."""

    folder: str
    title: str
    intro: str
    columns: tuple[Column, ...]  # the first is that of the links
    groups: tuple[Group[Row], ...]
    first: tuple[Row, ...] = ()  # what the first page shows where the index is divided
    first_words: str = ""  # and what to call that
    extra: Mapping[str, object] = field(default_factory=dict)  # more for the template


def listing_pages(listing: Listing) -> list[Page]:
    """The page of an index; where it would be very large, its groups get pages of their own that it leads to."""
    rows = [row for group in listing.groups for row in group.things]
    columns, kept = _filled(listing.columns, rows)
    groups = [replace(g, things=tuple(_cut(row, kept) for row in g.things)) for g in listing.groups]
    divided = len(rows) > LARGE
    if divided:
        groups = [part for group in groups for part in divide(group, LARGE)]
        shown = tuple(_cut(row, kept) for row in listing.first[:FIRST])
    else:
        shown = tuple(row for group in groups for row in _anchored(group, len(rows) > FEW))
    base: dict[str, object] = {
        "meta": {"kind": "index", "hide": ["toc"], "search": {"exclude": True}},
        "name": listing.title,
        "intro": listing.intro if rows else "",
        "jumps": _jumps(listing.folder, groups, divided) if len(groups) > 1 and len(rows) > FEW else (),
        "first_words": listing.first_words if divided else "",
        "table": Table(_unordered(columns) if divided else columns, shown),
        "back": None,
        "here": "",
        "map": None,
        "chief": (),
        "pairs": None,
        "stacked": False,
    }
    extra = dict(listing.extra) | ({"chief": ()} if divided else {})  # the table shows them
    pages = [Page(f"{listing.folder}/index.md", listing.title, "listing.md.j2", base | extra)]
    for group in groups if divided else ():
        name = f"{listing.title}: {group.heading}"
        own: dict[str, object] = {
            "name": name,
            "intro": "",
            "table": Table(columns, group.things),
            "first_words": "",
            "here": _path(listing.folder, group),
            "back": Link(listing.title, f"{listing.folder}/index.md", f"{len(group.things):,}"),
        }
        own["stacked"] = listing.extra.get("stacked", False)
        pages.append(Page(_path(listing.folder, group), name, "listing.md.j2", base | own))
    return pages


def _path(folder: str, group: Group[Row]) -> str:
    return f"{folder}/list/{group.id}.md"


def _jumps(folder: str, groups: Sequence[Group[Row]], divided: bool) -> tuple[Jumps, ...]:
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
    """`columns` of a table that does not come in the order of an alphabet."""
    return tuple(replace(column, can="-") if column.can == "order" else column for column in columns)


def _anchored(group: Group[Row], wanted: bool) -> Iterable[Row]:
    yield from (replace(row, anchor=group.id if wanted and not n else "") for n, row in enumerate(group.things))


def _filled(columns: tuple[Column, ...], rows: Sequence[Row]) -> tuple[tuple[Column, ...], list[int]]:
    """The columns in which any row has something, and which cells of a row those are; the first is the link's."""
    kept = [n for n in range(len(columns) - 1) if any(row.cells[n] not in ("", "0", ()) for row in rows)]
    return (columns[0], *(columns[n + 1] for n in kept)), kept


def _cut(row: Row, kept: Sequence[int]) -> Row:
    return replace(row, cells=tuple(row.cells[n] for n in kept))
