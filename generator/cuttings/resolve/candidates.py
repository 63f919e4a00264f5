"""The values that stand for what may be a name in an article, before it is known what it names."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields
from typing import Any

from cuttings.model import READ_LABELS, Label, ThingType
from cuttings.resolve.names.surface_form import SurfaceForm, surface_form


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch of an article that may be a name: its span, what it seems to be, and the rule that found it."""

    article: str
    start: int
    end: int
    text: str
    label: Label  # as it is handed over by detect; after `kinds` as it is decided there
    rule: str  # "recogniser", "title", "known organisation", "gazetteer", "echo", ...
    headline: bool = False
    office: str | None = None  # "U.S. Secretary of State", where a title says so
    read: Label | None = None  # what the recogniser read, by its own rule or where the gazetteer has its way instead
    why: str = ""  # what decided of which kind it is, in words
    only_read: bool = False  # nothing but what the recogniser read decided that, its own kind among it
    thing_type: ThingType | None = None  # of a thing: what its words or those beside it say that it is
    nested: bool = False  # a place inside a longer name
    likelihoods: tuple[float, ...] = ()  # of the recogniser's name there (see `Name`)
    cut: bool = False  # it is a part of the recogniser's name
    in_full: str = (
        ""  # the whole name, where `text` shares its end with the next: "Ann Lee" for "Ann" in "Ann and Tom Lee"
    )
    name: SurfaceForm = field(init=False, repr=False, compare=False)  # what the name says when it is read

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", surface_form(self.in_full or self.text))

    @property
    def key(self) -> str:
        """The name folded, by which names are compared."""
        return self.name.key

    def likelihood(self, label: Label) -> float:
        """How likely the recogniser thought it that the name is one of `label`, where it has `likelihoods`."""
        return self.likelihoods[1 + READ_LABELS.index(label)]  # behind that of no name


def plain_candidates(candidates: Sequence[Candidate]) -> list[list[object]]:
    """Candidates of one article as JSON data, for `candidates_of_plain`."""
    return [[getattr(candidate, name) for name in _STORED] for candidate in candidates]


def candidates_of_plain(article: str, plain: Iterable[Sequence[Any]]) -> list[Candidate]:
    """The candidates that `plain_candidates` wrote, in the article with the id `article`."""
    label, read, thing, likely = map(_STORED.index, ("label", "read", "thing_type", "likelihoods"))
    out = []
    for stored in plain:
        values = list(stored)
        values[label] = _LABELS[values[label]]
        values[read] = _LABELS.get(values[read])
        values[thing] = _THING_TYPES.get(values[thing])
        values[likely] = tuple(values[likely])
        out.append(Candidate(article, *values))
    return out


_STORED = tuple(part.name for part in fields(Candidate) if part.init and part.name != "article")
_LABELS = {label.value: label for label in Label}
_THING_TYPES = {type_.value: type_ for type_ in ThingType}


class Spans:
    """Disjoint candidates: the first to claim a stretch of text keeps it."""

    def __init__(self, candidates: Sequence[Candidate] = ()) -> None:
        self._starts: list[int] = []  # of `_candidates`, which are sorted
        self._candidates: list[Candidate] = []
        for candidate in candidates:
            self.add(candidate)

    def add(self, candidate: Candidate) -> bool:
        """Claim the candidate's span. Return False, and leave it out, where another candidate holds part of it."""
        place = bisect_left(self._starts, candidate.end)
        if place and self._candidates[place - 1].end > candidate.start:
            return False
        self._starts.insert(place, candidate.start)
        self._candidates.insert(place, candidate)
        return True

    def covers(self, offset: int) -> bool:
        """Whether a candidate covers the character at `offset`."""
        place = bisect_right(self._starts, offset)
        return place > 0 and self._candidates[place - 1].end > offset

    def sorted(self) -> list[Candidate]:
        """The candidates in order of the text."""
        return list(self._candidates)
