"""What the rules could not decide: questions for the editor."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from cuttings.model.decisions import Decision


class Question(StrEnum):
    """The sort of question."""

    SPELLING = "spelling"  # are two names spellings of one?
    SURNAME = "surname"  # whom does a surname mean?
    NAMESAKE = "namesake"  # is one name one person's?
    ACRONYM = "acronym"  # what does it stand for?
    SHORT_FORM = "short form"  # is it short for the longer name?
    PLACE = "place"  # which place of that name?
    KIND = "kind"  # person, place or organisation?
    PAGE = "page"  # is it a name at all?


@dataclass(frozen=True, slots=True)
class Side:
    """One of the names that a question is about: its entity at present, and a mention of it."""

    name: str
    entity: str
    article: str
    start: int
    end: int
    mentions: int  # mentions of the name in all articles that the question is about


@dataclass(frozen=True, slots=True)
class Answer:
    """A possible answer, and the decision in `curation/entities.yml` that gives it."""

    says: str
    decision: Decision


@dataclass(frozen=True, slots=True)
class Doubt:
    """A decision that the rules are uncertain about, as a question for the editor."""

    question: Question
    asks: str  # "Is Baker in flood.txt Ann Baker?"
    sides: tuple[Side, ...]
    why: str  # the evidence for it
    why_not: str  # the evidence against it, or what the rules did
    answers: tuple[Answer, ...]
    at_stake: int  # mentions that would change their page
