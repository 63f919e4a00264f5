"""What the pages that list things show: tables to sort and filter, the timeline, the network, the downloads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Generic, TypeVar

from cuttings.compose.view_models.links_and_quotes import CitedSentence, Excerpt, Link, Piece
from cuttings.draw import Drawing
from cuttings.model import PageView

T = TypeVar("T")
Cell = str | tuple[Link, ...]  # words or a figure, or links


@dataclass(frozen=True, slots=True)
class Group(Generic[T]):
    """Things under one heading, a letter or a period, in the order in which they are shown."""

    heading: str
    id: str  # its anchor, and the name of its page where it has one
    things: tuple[T, ...]


@dataclass(frozen=True, slots=True)
class JumpRow:
    """Links to groups that share the chief part of their headings, which stands before them: "May 2019: 4, 5, 9"."""

    label: str  # "" where each link says all
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table."""

    heading: str
    can: str = "-"  # what a reader may do with it: "number", "text choice"; see site_files/assets/tables.js
    wide: bool = False  # left out where the window is narrow

    @property
    def is_number(self) -> bool:
        """Whether it holds figures, which stand to the right."""
        return "number" in self.can


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table: what it leads to, and its other cells."""

    link: Link  # the first cell
    cells: tuple[Cell, ...]  # the others
    pieces: tuple[Piece, ...] = ()  # the words of the link, where the part that it sorts by is set off
    anchor: str = ""  # where it is the first of a letter or a period


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings."""

    columns: tuple[Column, ...]
    rows: tuple[TableRow, ...]

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
        """What each column can do, as site_files/assets/tables.js reads it."""
        return ", ".join(column.can for column in self.columns)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListingView(PageView):
    """The index of one kind of thing, or one letter or period of it."""

    template: ClassVar[str] = "listing.md.j2"

    name: str
    intro: str  # "" on the pages of a letter or period, and where there is nothing to list
    back: Link | None  # from a letter or period to the index, with how many things it has; None on the index
    jumps: tuple[JumpRow, ...]
    here: str  # path of this page among the `jumps`; "" on the index
    first_words: str  # heading over the table; "" where the index is not divided
    table: Table
    stacked: bool = False  # whether each row becomes a block of lines on a small screen
    map: Drawing | None = None  # of places; None elsewhere
    chief: tuple[Link, ...] = ()  # what most articles name; a note has their number
    pairs: Link | None = None  # to the index of pairs; None where that has nothing of this kind


@dataclass(frozen=True, slots=True)
class ArticleBarChart:
    """How many articles there are by date: as a drawing, and the same in words."""

    drawing: Drawing
    words: str


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """An event, or an article of which no other reports the same event."""

    date: str | None  # EDTF; None where it is not known
    when: str  # the day for reading, without the year if that stands above it; "" for a year alone
    link: Link
    accounts: tuple[Link, ...] = ()  # of an event, by their outlets; () for an article
    named_accounts: tuple[Link, ...] = ()  # those of them that the timeline names

    @property
    def is_event(self) -> bool:
        """Whether several articles report it."""
        return bool(self.accounts)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineView(PageView):
    """The timeline, or a stretch of it."""

    template: ClassVar[str] = "timeline.md.j2"

    name: str
    intro: str  # "" on the pages of a stretch, and where nothing has a date
    back: Link | None  # from a stretch to the timeline; None on the timeline
    chart: ArticleBarChart | None  # None on the pages of a stretch, and where there are too few dates
    jumps: tuple[JumpRow, ...]
    here: str  # path of this page among the `jumps`; "" on the timeline
    sections: tuple[Group[TimelineEntry], ...]  # on the first page of a long one the events with most reports


@dataclass(frozen=True, slots=True)
class TieRow:
    """Two entities that are named together."""

    one: Link
    other: Link
    sentences: Link  # how many name both; leads to the page about the two, if there is one
    articles: str  # how many name both
    cited: CitedSentence | None  # one of the sentences; None where none can be cited


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkView(PageView):
    """The network of the most connected entities."""

    template: ClassVar[str] = "network.md.j2"

    name: str
    intro: str
    graph: Drawing
    ties: tuple[TieRow, ...]  # the strongest first
    all_pairs: Link | None  # to the index of pairs; None where there is none


@dataclass(frozen=True, slots=True)
class Download:
    """A file that readers can take away."""

    file: Link
    what: str  # what is in it
    records: str  # how many


@dataclass(frozen=True, slots=True, kw_only=True)
class DownloadsView(PageView):
    """The page of files that readers can take away."""

    template: ClassVar[str] = "downloads.md.j2"

    downloads: tuple[Download, ...]
    database: str  # the size of the SQLite database, "4.3 MB"; "" if there is none
    originals: bool  # whether the files of the articles are offered
    feeds: bool  # whether there are feeds, which need the site's address


@dataclass(frozen=True, slots=True)
class CorrectionEntry:
    """A decision of the editor."""

    what: str
    why: str
    day: str  # when it was decided; "" where the editor did not say
    pages: tuple[Link, ...]  # which it is about


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionsView(PageView):
    """The page of corrections."""

    template: ClassVar[str] = "corrections.md.j2"

    entries: tuple[CorrectionEntry, ...]  # the newest first


@dataclass(frozen=True, slots=True)
class SharedEntry:
    """Who or what is named in passing, on a page that many names share."""

    title: str  # its name, with what distinguishes it from others of the name
    anchor: str
    what: str  # who or what it is: "Mayor of Port Vale", "City"
    lies_in: Link | None  # the country of a place, where that has a page
    aliases: tuple[str, ...]  # other names
    excerpt: Excerpt  # the sentences that name it


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedEntriesView(PageView):
    """The names of one kind and letter that articles name in passing, in the order of their addresses."""

    template: ClassVar[str] = "shared_entries.md.j2"

    name: str  # "People named in passing: A"
    back: Link  # to the index of the kind
    jumps: tuple[JumpRow, ...]  # to the pages of all letters
    here: str  # the path of this page, which `jumps` do not link
    entries: tuple[SharedEntry, ...]
