"""Statements as rows of a table, and the pages that hold nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from cuttings.compose.view_models.index_views import JumpRow
from cuttings.compose.view_models.links_and_quotes import Link, Piece, Quote
from cuttings.model import PageView


@dataclass(frozen=True, slots=True)
class StatementRow:
    """What somebody said in neighbouring sentences of an article."""

    date: str  # of the article, for reading
    order: str  # the same as an EDTF date, for sorting
    who: Link | None  # None where the speaker has no page
    called: str  # then the words that stand for them, "Two diplomats"; "" where there are none
    quote: Quote
    cue: str  # the word that reports it: "warned"; "" where none does
    kind: str  # one of the kinds in statement-kinds.yml
    form: str  # "quoted", "reported", "quoted and reported"
    hearer: Piece | None  # whom it was said to; without a page of its own, it has no href
    about: tuple[Link, ...]  # entities that are named in it, and its topics
    outlet: Link  # leads to the sentences; the article's outlet, or its title where that is not known


@dataclass(frozen=True, slots=True)
class StatementTable:
    """Statements that a page shows."""

    shown: tuple[StatementRow, ...]  # the newest first
    count: int  # how many there are in all
    all: str = ""  # path of the page that has every one; "" where this page does


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityStatementsView(PageView):
    """A page with all statements by an entity, or about it."""

    template: ClassVar[str] = "entity_statements.md.j2"

    name: str
    subject: Link  # the page that it continues
    of_others: bool  # whether others made these statements, about the subject
    count: int  # how many there are in all
    rows: tuple[StatementRow, ...]
    parts: tuple[Link, ...]  # the other pages


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementIndexView(PageView):
    """The index of all statements, or those of a stretch of time."""

    template: ClassVar[str] = "statements.md.j2"

    name: str
    intro: str  # "" on the pages of a stretch of time, and where there are no statements
    back: Link | None  # from a stretch of time to the index, with how many statements it has; None on the index
    jumps: tuple[JumpRow, ...]
    here: str  # path of this page among the `jumps`; "" on the index
    first_words: str  # heading over the rows; "" where the index is not divided
    rows: tuple[StatementRow, ...]  # the newest first
    outlets: bool  # whether any article has an outlet to choose by
