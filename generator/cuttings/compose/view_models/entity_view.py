"""What the page of a person, place, organisation or named thing shows, and the pages on which it is continued."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from cuttings.compose.view_models.links_and_quotes import (
    ComparedRow,
    Excerpt,
    FoldedExcerpts,
    Link,
    Quote,
    RelatedEntityRow,
    RelatedRow,
    SourcedQuote,
)
from cuttings.compose.view_models.place_view import PlaceSection
from cuttings.compose.view_models.statement_views import StatementTable
from cuttings.draw import Sketch
from cuttings.model import Alias, PageView


@dataclass(frozen=True, slots=True)
class OtherName:
    """Another name of the subject."""

    text: str
    count: int  # how often articles use it; 0 where it comes from elsewhere
    first: Link | None  # the sentence that has it first; None where none does


@dataclass(frozen=True, slots=True)
class RoleSeen:
    """A role that somebody was seen with, or what an organisation is said to be."""

    title: str
    dates: str  # of the articles that give it: "4 May 2019 - Feb 2020"; "" where they have none
    href: str  # the first sentence that gives it; "" where none does
    quote: Quote | None  # that sentence


@dataclass(frozen=True, slots=True)
class AffiliationSeen:
    """An organisation of a person, or a person of an organisation."""

    link: Link
    words: str  # "head of the Dockers' Union"
    date: str  # of the newest article that says so; "" where it has none
    href: str  # the sentence


@dataclass(frozen=True, slots=True)
class Infobox:
    """Facts of a person, an organisation or a named thing."""

    thing_type: str  # "Treaty or law"; "" where it is not known, and for people and organisations
    names: tuple[OtherName, ...]
    more_names: tuple[OtherName, ...]  # over the limit
    roles: tuple[RoleSeen, ...]  # beside that of the first line
    more_roles: tuple[RoleSeen, ...]  # over the limit
    affiliations: tuple[AffiliationSeen, ...]
    first: Link | None  # the oldest mention with a date, by that date; None where no article has one
    last: Link | None  # the newest; None where it is of the same day as `first`
    articles: int  # that name the subject
    about: int  # articles of which it is a main subject
    mentions: int
    statements: int  # rows that its table of statements has in all


@dataclass(frozen=True, slots=True)
class DatedFact:
    """Something that happened on a known date."""

    label: str  # "Event", "First called"; "" for a sentence
    link: Link  # of a sentence: its article
    quote: Quote | None = None


@dataclass(frozen=True, slots=True)
class TimelineDate:
    """A date, and what is known of it."""

    date: str  # for reading
    facts: tuple[DatedFact, ...]


@dataclass(frozen=True, slots=True)
class EntityTimeline:
    """Dates in the order of the calendar."""

    shown: tuple[TimelineDate, ...] = ()  # the newest; () where too few dates are known for a timeline
    earlier: tuple[TimelineDate, ...] = ()  # folded away


@dataclass(frozen=True, slots=True)
class Neighbour:
    """An entity of the drawing, in words."""

    link: Link
    shared: Link  # in how many sentences it stands with the subject; leads to the page about the two, if there is one
    tied: tuple[Link, ...]  # other neighbours that it is named with


@dataclass(frozen=True, slots=True)
class EgoNetwork:
    """The entities around the subject, and the relations among them: as a drawing, and the same in words."""

    drawing: Sketch
    neighbours: tuple[Neighbour, ...]


@dataclass(frozen=True, slots=True)
class Correction:
    """A line to paste into curation/entities.yml."""

    purpose: str  # what it does
    verb: str  # the key it stands under: "same", "rename"
    line: str  # YAML


@dataclass(frozen=True, slots=True)
class Provenance:
    """What the page rests on, and how the editor changes it."""

    names: tuple[Alias, ...]  # that stand for the subject by themselves, the most frequent first
    evidence: tuple[str, ...]  # the rules that put them on one page
    decisions: tuple[str, ...]  # the editor's, each with its file and line
    rests_on: str  # "49 mentions in 5 articles"
    corrections: tuple[Correction, ...]


@dataclass(frozen=True, slots=True)
class NotePiece:
    """Words of a note of the editor."""

    text: str
    strong: bool = False
    slanted: bool = False
    href: str = ""  # the address on another site that they lead to


@dataclass(frozen=True, slots=True)
class NoteParagraph:
    """A paragraph of a note, or an item of a list."""

    item: bool
    pieces: tuple[NotePiece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityView(PageView):
    """The page of a person, a place, an organisation or a named thing."""

    template: ClassVar[str] = "entity.md.j2"

    name: str
    qualifier: str  # that tells it from others of the name: "harbour minister"
    kind: str  # "person", "place", "organisation", "thing"
    source: bool  # whether it is named chiefly as a source of reports, as news agencies are
    namesakes: tuple[Link, ...]  # other entities that go by its name
    notes: tuple[NoteParagraph, ...]  # of the editor
    first_line: RoleSeen | None  # who it is, for people and organisations; None where no article says so
    leads: tuple[SourcedQuote, ...]  # at most two sentences that say who or what it is
    infobox: Infobox | None  # None on the page of a place
    counts: str  # "Named 7 times in 4 articles, a main subject of 3"
    dates: str  # of the first and the last of these articles: "4 May 2019 to February 2020"
    aliases: tuple[Alias, ...]  # other names
    place: PlaceSection | None  # None but on the page of a place
    events: tuple[RelatedRow, ...]  # () on the page of a place, whose place section has them
    topics: tuple[RelatedRow, ...]  # likewise
    related_entities: tuple[RelatedEntityRow, ...]
    network: EgoNetwork | None  # None where a list tells as much
    timeline: EntityTimeline
    then_and_now: tuple[ComparedRow, ...]  # an old and a new statement on one subject; () but on the page of a person
    statements_by: StatementTable
    statements_about: StatementTable
    excerpts: FoldedExcerpts
    excerpts_intro: str  # how many sentences there are, and what a reader can do with them
    continued: tuple[Link, ...]  # the pages with further excerpts
    provenance: Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class ContinuationView(PageView):
    """A page with further excerpts on the subject of another page."""

    template: ClassVar[str] = "continuation.md.j2"

    subject: Link  # the page that it continues
    part: str  # "part 2 of 3"
    excerpts: tuple[Excerpt, ...]
