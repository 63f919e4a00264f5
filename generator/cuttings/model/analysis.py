"""What recognition finds in one article: sentences, words and names."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

NOUN_TAGS = frozenset({"NOUN", "PROPN"})  # parts of speech of common and of proper nouns
VERB_TAGS = frozenset({"VERB", "AUX"})


class Label(StrEnum):
    """The class of a name; `Kind` is decided later, across articles.

    The recogniser gives the four of CoNLL-2003. Which of the miscellaneous names are of a thing, `resolve` decides.
    """

    PERSON = "PER"
    LOCATION = "LOC"
    ORGANISATION = "ORG"
    MISCELLANEOUS = "MISC"  # demonyms and other adjectives made from names
    THING = "THING"  # of a treaty, a ship, a film, a war


READ_LABELS = (Label.PERSON, Label.LOCATION, Label.ORGANISATION, Label.MISCELLANEOUS)  # those of the recogniser


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; its anchor is made from its words, so it stays the same when other parts of the article change."""

    start: int
    end: int
    anchor: str


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of an article in columns of equal length: span, lemma, part of speech, dependency and head.

    `tags` are Universal POS tags and `dependencies` ClearNLP labels, as spaCy gives them; `heads` are indexes into the
    same columns, and a root is its own head.
    """

    starts: array[int]
    ends: array[int]
    heads: array[int]
    lemmas: tuple[str, ...]
    tags: tuple[str, ...]
    dependencies: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.starts)

    def within(self, start: int, end: int) -> range:
        """The words that begin in this span of the text."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))


@dataclass(frozen=True, slots=True)
class Name:
    """A name as recognised in one article, before resolution."""

    start: int
    end: int
    label: Label
    likelihoods: tuple[float, ...] = ()  # that its words are of no name, and of each of READ_LABELS; () if unknown


@dataclass(frozen=True, slots=True)
class Analysis:
    """What recognition finds in one article; it depends only on that article, and is cached."""

    sentences: tuple[Sentence, ...]
    tokens: Tokens
    names: tuple[Name, ...]
    known_id: str = field(default="", init=False, repr=False, compare=False)  # see `value_id`


def sentence_at(sentences: Sequence[Sentence], offset: int) -> Sentence | None:
    """The sentence among `sentences` (sorted) that holds `offset`; None if there is none."""
    place = bisect_right(sentences, offset, key=lambda s: s.start) - 1
    return sentences[place] if place >= 0 and sentences[place].end > offset else None
