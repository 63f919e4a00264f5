"""What may be a name in an article, before it is known what it names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from cuttings.common.text import fold
from cuttings.model import Label


@dataclass(frozen=True, slots=True)
class Candidate:
    """What may be a name: its span, what it seems to be, and the rule that found it."""

    article: str
    start: int
    end: int
    text: str
    label: Label  # as it is handed over by detect; after `kinds` as it is decided there
    rule: str  # "recogniser", "title", "known organisation", "gazetteer", "echo"
    headline: bool = False
    office: str | None = None  # "U.S. Secretary of State", where a title says so
    read: Label | None = None  # what the recogniser read, by its own rule or where the gazetteer has its way instead
    why: str = ""  # what decided of which kind it is, in words

    @property
    def key(self) -> str:
        """The name folded, by which names are compared."""
        return _folded(self.text)


@lru_cache(maxsize=1 << 17)  # each name is compared many times
def _folded(text: str) -> str:
    return fold(text)


class Spans:
    """Disjoint candidates: the first to claim a stretch of text keeps it."""

    def __init__(self, candidates: Sequence[Candidate] = ()) -> None:
        self._by_character: dict[int, Candidate] = {}
        for candidate in candidates:
            self.add(candidate)

    def add(self, candidate: Candidate) -> bool:
        """Claims the candidate's span; False where another holds part of it."""
        span = range(candidate.start, candidate.end)
        if any(i in self._by_character for i in span):
            return False
        self._by_character.update(dict.fromkeys(span, candidate))
        return True

    def holds(self, offset: int) -> bool:
        """Whether a candidate covers the character at `offset`."""
        return offset in self._by_character

    def sorted(self) -> list[Candidate]:
        """The candidates in order of the text."""
        held = {c.start: c for c in self._by_character.values()}
        return [held[start] for start in sorted(held)]
