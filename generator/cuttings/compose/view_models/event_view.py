"""What the page of an event shows: its accounts side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from cuttings.compose.view_models.entity_view import EntityTimeline
from cuttings.compose.view_models.links_and_quotes import (
    ComparedRow,
    CoverageTable,
    FoldedExcerpts,
    Link,
    Related,
    SourcedQuote,
)
from cuttings.model import PageView


@dataclass(frozen=True, slots=True)
class AccountRow:
    """A row of the table of accounts."""

    article: Link
    outlet: str
    date: str  # for reading
    copy_of: Link | None  # the account that has its text too; None for an independent one
    copied: str  # "repeats", "same text as", "nearly the same text as"; "" for an independent one
    differences: tuple[tuple[str, str], ...]  # names and figures of it, and those in their place in that account
    unmentioned: tuple[Link, ...]  # whom and what most other reports mention, and it does not
    order: str  # "first report", "2 days later"; "" where the dates do not say


@dataclass(frozen=True, slots=True)
class NamedInAccounts:
    """An entity that accounts name."""

    link: Link
    accounts: tuple[Link, ...]  # which: by number, each leading to the first sentence that names it


@dataclass(frozen=True, slots=True)
class NamedRow:
    """Entities of one kind that accounts name, those in most accounts first."""

    label: str  # "Who", "Places named", "Organisations", "Things"
    shown: tuple[NamedInAccounts, ...]
    more: tuple[NamedInAccounts, ...]  # over the limit, folded away


@dataclass(frozen=True, slots=True)
class SpeakerInAccounts:
    """Somebody who is quoted in accounts, and what they are quoted as saying, each wording once."""

    link: Link | None  # None where the speaker has no page
    called: str  # then the words that stand for them; "" where there are none
    quotes: tuple[SourcedQuote, ...]
    more: tuple[SourcedQuote, ...] = ()  # over the limit, folded away


@dataclass(frozen=True, slots=True, kw_only=True)
class EventView(PageView):
    """The page of an event."""

    template: ClassVar[str] = "event.md.j2"

    name: str
    lead: SourcedQuote | None  # the sentence that says best what happened; None where none does
    date: str  # for reading; "" where the accounts do not say it
    first_reported: str  # "first reported on 5 May 2018"; "" where no account is dated
    date_basis: str  # what the date rests on, or the weekday where there is no date
    where: tuple[Link, ...]  # places that most accounts name
    who: tuple[Link, ...]  # people whom most accounts name
    differing: tuple[ComparedRow, ...]  # figures that differ
    disputed: tuple[ComparedRow, ...]  # assertions beside their denials
    shared: tuple[ComparedRow, ...]  # sentences of several accounts that say the same
    alone: tuple[SourcedQuote, ...]  # what only one account says
    coverage: CoverageTable | None  # None where there are few reports, one day or one outlet
    chronology: EntityTimeline  # what the accounts say happened when
    counts: str  # "3 accounts, 2 of them independent"
    accounts: tuple[AccountRow, ...]  # the oldest first; their order numbers them
    of_another_time: tuple[Link, ...]  # reports published weeks before or after these, the oldest first
    named_rows: tuple[NamedRow, ...]
    topics: tuple[Link, ...]
    openings: FoldedExcerpts  # how each account begins; empty where `shared` has something
    speakers: tuple[SpeakerInAccounts, ...]
    more_speakers: tuple[SpeakerInAccounts, ...]  # over the limit, folded away
    later: tuple[Related, ...]  # later articles on the same subjects
    evidence: tuple[str, ...]  # why these are accounts of one event
