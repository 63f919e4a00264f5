"""What the pages of every kind are made of: links, an article's own words, quotations, and rows of related things."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """A link to another page, and a few plain words after it."""

    text: str
    href: str  # "" where a text may have no page to lead to
    note: str = ""  # "12", "Karvel Gazette, 4 May 2019"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of an article's own words: linked, or set off as what the page is about."""

    text: str
    href: str | None = None  # None where it is not linked
    strong: bool = False  # set off
    attribution: str = ""  # who says these words and how, "Ana Petrova, quoted"; "" for the article's own


@dataclass(frozen=True, slots=True)
class Run:
    """A sentence, or the words between two sentences."""

    pieces: tuple[Piece, ...]
    anchor: str | None = None  # of the sentence; None for words between sentences


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of an article."""

    role: str  # of its text: "body", "caption", ...
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class CitedSentence:
    """A sentence of an article in its own words."""

    pieces: tuple[Piece, ...]
    href: str  # where it stands


@dataclass(frozen=True, slots=True)
class Quote:
    """Neighbouring sentences of an article, as another page quotes them."""

    sentences: tuple[CitedSentence, ...]
    note: str = ""  # "quoted", "for its government"
    is_statement: bool = False  # whether only the words that are set off were said, the others being the article's


@dataclass(frozen=True, slots=True)
class SourcedQuote:
    """A quotation, and the article that has it."""

    quote: Quote
    article: Link  # its note: outlet and date, as far as they are known


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """How many articles an outlet has in each period."""

    outlet: str
    counts: tuple[str, ...]  # "" for none
    total: str


@dataclass(frozen=True, slots=True)
class CoverageTable:
    """How many articles outlets have on a subject, by period."""

    periods: tuple[str, ...]  # days, months or years for reading, in the order of the calendar
    rows: tuple[CoverageRow, ...]  # the outlets with most articles first
    more: str = ""  # how many outlets have no row, and how many reports these have; "" where all have one


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The sentences of one article that name the subject of a page."""

    article: Link
    is_about: bool  # whether the subject is a main subject of the article
    quotes: tuple[Quote, ...]
    more: tuple[Quote, ...] = ()  # over the limit, folded away


@dataclass(frozen=True, slots=True)
class FoldedExcerpts:
    """Excerpts of articles, those over the limit folded away."""

    shown: tuple[Excerpt, ...] = ()
    more: tuple[Excerpt, ...] = ()


@dataclass(frozen=True, slots=True)
class Related:
    """Something that belongs with the subject of a page, and why."""

    link: Link
    reason: str  # "5 sentences", "also on Ana Petrova and Strikes"
    href: str | None = None  # a sentence that shows it; None where no single one does


@dataclass(frozen=True, slots=True)
class RelatedRow:
    """Related things of one kind."""

    label: str  # "People", "Topics", "Events"
    shown: tuple[Related, ...]
    more: tuple[Related, ...] = ()  # over the limit, folded away


@dataclass(frozen=True, slots=True)
class RelatedEntity:
    """An entity that is named together with the subject of a page."""

    link: Link
    reason: str  # "5 sentences in 3 articles"
    href: str | None  # the sentence that names both with fewest others; None where none does
    share: int  # strength of the relation in per cent of the subject's strongest, 3 to 100; 0 where none is closer
    pair_page: str | None = None  # path of the page about the two; None where there is none


@dataclass(frozen=True, slots=True)
class RelatedEntityRow:
    """Entities of one kind that are named together with the subject of a page, the strongest relation first."""

    label: str  # "People", "Places", "Organisations", "Things"
    shown: tuple[RelatedEntity, ...]
    more: tuple[RelatedEntity, ...] = ()  # over the limit, folded away


@dataclass(frozen=True, slots=True)
class ComparedColumn:
    """One of several things that are compared: what accounts say it."""

    heading: str  # "12 dead", "Denied"; "" where the quotations say all
    note: str  # "3 accounts"
    quotes: tuple[SourcedQuote, ...]
    more: tuple[Link, ...] = ()  # accounts that are not quoted, each leading to its sentence


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """Things that are compared, side by side."""

    title: str  # "Dead"; "" where the columns say all
    columns: tuple[ComparedColumn, ...]
    note: str = ""  # how the columns are to be read together
