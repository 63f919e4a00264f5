"""One article as its speakers are sought in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.model import Mention, Sentence
from generator.statements.direct import Draft
from generator.statements.quotations import Quotation
from generator.statements.words import Words

Named = Sequence[tuple[Draft, str | None]]  # the statements before, each with its speaker's entity
LOOK_BACK = 4  # statements back among which "it" and "the statement" find theirs


@dataclass(frozen=True, slots=True)
class Scene:
    """One article as its speakers are sought in it."""

    words: Words
    mentions: Sequence[Mention]  # of this article, by start
    titles: Sequence[Sequence[str]]  # of each mention
    sentences: Sequence[Sentence]
    quotations: Sequence[Quotation]
    genders: Mapping[str, str]

    def quoted(self, offset: int) -> bool:
        number = bisect_right(self.quotations, offset, key=lambda q: q.start) - 1
        return number >= 0 and offset < self.quotations[number].end

    def sentence_at(self, offset: int) -> int:
        return bisect_right(self.sentences, offset, key=lambda s: s.start) - 1

    def mentions_in(self, start: int, end: int) -> list[int]:
        """The numbers of the mentions that begin in `text[start:end]`."""
        first = bisect_left(self.mentions, start, key=lambda m: m.start)
        last = bisect_left(self.mentions, end, key=lambda m: m.start)
        return list(range(first, last))
