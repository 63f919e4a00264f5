"""What the articles tell of: statements, topics and events."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Statement:
    """Something that somebody is quoted or reported as saying."""

    article: str
    start: int  # what was said
    end: int
    direct: bool  # in quotation marks
    cue: str  # the reporting verb or phrase, "said", "according to"
    speaker: str | None  # entity id
    speaker_start: int | None  # the words that name the speaker, a pronoun too
    speaker_end: int | None


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A place in an article where a topic's phrase stands."""

    article: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject that articles share; `id` is its page's address, "topics/sanctions"."""

    id: str
    name: str
    phrases: tuple[str, ...]  # that lead here
    articles: tuple[tuple[str, float], ...]  # article id and score in (0, 1], best first
    occurrences: tuple[Occurrence, ...]
    medtop: str | None = None  # IPTC Media Topics id; None for a topic discovered in the corpus or without one
    discovered: bool = False
    broader: str | None = None  # id of the topic that this one is a part of


@dataclass(frozen=True, slots=True)
class Event:
    """One happening, as several articles report it; `id` is its page's address, "events/..."."""

    id: str
    name: str
    date: str | None  # EDTF
    articles: tuple[str, ...]
    evidence: tuple[str, ...] = ()  # why these are accounts of one happening, a line a reason
    copies: tuple[tuple[str, str], ...] = ()  # (article, the article whose text it repeats)
