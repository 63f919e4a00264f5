"""What comes out when the accounts of one event are laid side by side."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of an account, `text[start:end]`, and the words in it that matter, as spans of the same text."""

    article: str
    start: int
    end: int
    strong: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """One of several figures that accounts give for the same thing, as it is written first, and where it stands."""

    figure: str
    passages: tuple[Passage, ...]  # the first of each account that gives it


@dataclass(frozen=True, slots=True)
class Difference:
    """A thing for which independent accounts give different figures; two readings or more, the smallest first."""

    thing: str  # "people killed", "age of Ada Fenn"
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class Dispute:
    """Something that is asserted, and its denial."""

    assertion: Passage
    denial: Passage


@dataclass(frozen=True, slots=True)
class Comparison:
    """The accounts of one event side by side; a passage that is shown is always a whole sentence."""

    event: str
    lead: Passage | None = None  # the sentence that says best what happened
    date_basis: str | None = None  # what the event's date rests on
    shared: tuple[tuple[Passage, ...], ...] = ()  # what several accounts say, each row the same thing
    alone: tuple[Passage, ...] = ()  # what only one account says: the most telling first within an article
    differences: tuple[Difference, ...] = ()
    disputes: tuple[Dispute, ...] = ()
