"""What the page of a pair of entities shows, and the index of such pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from cuttings.compose.view_models.links_and_quotes import FoldedExcerpts, Link
from cuttings.compose.view_models.statement_views import StatementRow
from cuttings.model import PageView


@dataclass(frozen=True, slots=True)
class PairMember:
    """One of the two."""

    link: Link
    known_as: str  # what it is said to be: "head of the Dockers' Union"; "" where nothing says so
    name: str
    other: str  # the name of the other
    statements: tuple[StatementRow, ...]  # by it, about the other
    more_statements: tuple[StatementRow, ...]  # over the limit, folded away


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationshipView(PageView):
    """The page of two entities that are named together again and again."""

    template: ClassVar[str] = "relationship.md.j2"

    name: str  # "Ana Petrova and Dockers' Union"
    counts: str  # "Named together in 5 sentences of 3 articles"
    dates: str  # of the first and the last of these articles
    members: tuple[PairMember, PairMember]
    events: tuple[Link, ...]  # the oldest first
    topics: tuple[Link, ...]  # a note says in how many sentences
    others: tuple[Link, ...]  # entities named with both, likewise
    excerpts: FoldedExcerpts  # the sentences that name both
    continued: tuple[Link, ...]  # the pages with further excerpts
    least_sentences: int  # how many sentences must name both before two have a page
    least_articles: int  # and in how many articles


@dataclass(frozen=True, slots=True)
class PairRow:
    """A row of the index."""

    pair: Link
    kinds: str  # "two people", "person and place"
    sentences: str  # how many name both
    articles: str  # how many have such sentences
    dates: str  # of these articles, in few letters; "" where none has a year


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationshipIndexView(PageView):
    """The index of the pages about pairs, or a part of it."""

    template: ClassVar[str] = "relationships.md.j2"

    name: str
    intro: str  # "12 pairs"
    rows: tuple[PairRow, ...]
    parts: tuple[Link, ...]  # the other pages of the index
