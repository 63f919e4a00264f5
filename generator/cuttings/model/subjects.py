"""What the articles are about: statements, topics and events."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Statement:
    """Something that somebody is quoted or reported as saying."""

    article: str
    start: int  # the span of the words that were said
    end: int
    direct: bool  # in quotation marks
    cue: str  # the reporting verb or phrase, "said", "according to"
    speaker: str | None  # entity id
    speaker_start: int | None  # the span of the words that name the speaker, which may be a pronoun
    speaker_end: int | None
    lemma: str = ""  # the lemma of the reporting verb in the cue, "say"; "" if the cue has none
    basis: str = ""  # what the speaker rests on, "name"; "" where nobody was found
    unnamed: tuple[int, int] | None = None  # the span of the words for whom a pronoun means who has no name
    confidence: float = 0.0  # how likely speaker and words are right, from 0 to 1
    sure: bool = True  # likely enough to be shown outside its article; otherwise `speaker` is None
    asides: tuple[tuple[int, int], ...] = ()  # the narrator's words inside: "she said" of "A," she said. "B"

    @property
    def verbatim(self) -> bool:
        """Whether the very words are given: in quotation marks, or as a whole post or turn of a transcript."""
        return self.direct or not self.cue

    @property
    def parts(self) -> list[tuple[int, int]]:
        """The spans of the words that were said, without the narrator's words between them."""
        edges = [self.start, *(at for aside in self.asides for at in aside), self.end]
        return list(zip(edges[::2], edges[1::2], strict=True))


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A span of an article, `text[start:end]`, that holds a phrase of a topic."""

    article: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject of several articles; `id` is the path of its page without the ending, "topics/sanctions"."""

    id: str
    name: str
    phrases: tuple[str, ...]  # the phrases that indicate it
    articles: tuple[tuple[str, float], ...]  # article id and score in (0, 1], best first
    occurrences: tuple[Occurrence, ...]
    medtop: str | None = None  # IPTC Media Topics id; None for a topic discovered in the corpus or without one
    discovered: bool = False  # whether it was found in the articles rather than in the list of topics
    broader: str | None = None  # the id of the broader topic that includes this one


@dataclass(frozen=True, slots=True)
class Event:
    """An event that several articles report; `id` is the path of its page without the ending, "events/..."."""

    id: str
    name: str
    date: str | None  # EDTF; None where the accounts do not say the day
    articles: tuple[str, ...]
    evidence: tuple[str, ...] = ()  # why these are accounts of one event, one reason each
    copies: tuple[tuple[str, str], ...] = ()  # (article, the article whose text it repeats)
    first_reported: str | None = None  # EDTF: the first publication of an account
    of_another_time: tuple[str, ...] = ()  # those of its articles that were published weeks before or after the others

    @property
    def reports(self) -> tuple[str, ...]:
        """The articles that report the happening itself: those of its time."""
        return tuple(id for id in self.articles if id not in self.of_another_time)

    @property
    def sort_date(self) -> str | None:
        """The date to put it in order by: its own or, where that is not known, that of its first report."""
        return self.date or self.first_reported
