"""The result of comparing the accounts of one event."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of an account, `text[start:end]`, and the words in it to highlight, as spans of the same text."""

    article: str
    start: int
    end: int
    strong: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """One of several figures that accounts give for the same thing, as it is first written, and its sentences."""

    figure: str
    passages: tuple[Passage, ...]  # the first of each account that gives it


class DifferenceKind(StrEnum):
    """In what accounts differ."""

    CONTRADICTION = "contradiction"  # figures that cannot all be true
    UPDATE = "update"  # they cannot all be true of one day, and each greater one was published later
    REVISION = "revision"  # they cannot all be true, and an account says that one of them was revised
    PRECISION = "precision"  # they can all be true: "dozens", "40 to 60", "53"
    ATTRIBUTION = "attribution"  # the same words are given to different people


@dataclass(frozen=True, slots=True)
class Difference:
    """Something for which independent accounts give different figures: two or more readings, the smallest first.

    Those that differ in precision have the most exact first. Of words that are given to different people, the `figure`
    of a reading is the speaker's name.
    """

    thing: str  # "people killed", "age of Ada Fenn", "we never signed the lease"
    readings: tuple[Reading, ...]
    kind: DifferenceKind = DifferenceKind.CONTRADICTION


@dataclass(frozen=True, slots=True)
class Dispute:
    """An assertion and its denial."""

    assertion: Passage
    denial: Passage


@dataclass(frozen=True, slots=True)
class Comparison:
    """What the accounts of one event have in common and in what they differ; every passage is a whole sentence."""

    event: str
    lead: Passage | None = None  # the sentence that best says what happened
    date_basis: str | None = None  # the evidence for the event's date; without one, its weekday
    places: tuple[str, ...] = ()  # the ids of the places where it happened
    shared: tuple[tuple[Passage, ...], ...] = ()  # what several accounts say; the passages of a row say the same
    alone: tuple[Passage, ...] = ()  # what only one account says, the most informative first within an article
    differences: tuple[Difference, ...] = ()
    disputes: tuple[Dispute, ...] = ()
