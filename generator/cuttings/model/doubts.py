"""What the rules could not tell: questions for the editor."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from cuttings.model.decisions import Decision


class Question(StrEnum):
    """What is asked."""

    SPELLING = "spelling"  # are two names spellings of one?
    SURNAME = "surname"  # whom does a surname mean?
    NAMESAKE = "namesake"  # is one name one person's?
    ACRONYM = "acronym"  # what does it stand for?
    SHORT_FORM = "short form"  # is it short for the longer name?
    PLACE = "place"  # which place of that name?
    KIND = "kind"  # person, place or organisation?


@dataclass(frozen=True, slots=True)
class Side:
    """One of those that a question is about: as what it is known now, and a place where it is named."""

    name: str
    entity: str
    article: str
    start: int
    end: int
    mentions: int  # that the name has there, in all articles that the question is about


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer that the editor may give, and the decision that says so in `curation/entities.yml`."""

    says: str
    decision: Decision


@dataclass(frozen=True, slots=True)
class Doubt:
    """A join that is uncertain, and so for the editor to make or to forbid."""

    question: Question
    asks: str  # "Is Baker in flood.txt Ann Baker?"
    sides: tuple[Side, ...]
    why: str  # why it may be so
    why_not: str  # why the rules did not do it, or what they did
    answers: tuple[Answer, ...]
    at_stake: int  # mentions that would change their page
