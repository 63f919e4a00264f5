"""Finds the people whom an article names by where their names stand, and by their initials."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import accumulate

from cuttings.model import Kind, Mention
from cuttings.statements.lines import Line
from cuttings.statements.words import Span


class PeopleNamed:
    """The mentions of people on some lines of an article."""

    def __init__(self, mentions: Iterable[Mention], lines: Sequence[Line]) -> None:
        """Take those of `mentions` that are people's and begin on one of the `lines`, which are in order."""
        starts = [line.start for line in lines]
        people = sorted((m for m in mentions if m.kind is Kind.PERSON), key=lambda m: m.start)
        numbered = ((m, bisect_right(starts, m.start) - 1) for m in people)
        self.all = [m for m, number in numbered if number >= 0 and m.start < lines[number].end]
        self._starts = [m.start for m in self.all]
        self._last_ends = list(accumulate((m.end for m in self.all), max))

    def cover(self, start: int, end: int) -> bool:
        """Whether all of `text[start:end]` lies in a name."""
        number = bisect_right(self._starts, start) - 1
        return number >= 0 and self._last_ends[number] >= end

    def whole_name_at(self, start: int) -> Mention | None:
        """The name of several words that begins there."""
        return self._whole.get(start)

    def with_initials(self, label: str) -> Span | None:
        """The first mention of the one person whose name in full has the initials `label`: "A.L.", "A L"."""
        fitting = self._by_initials.get(label.replace(".", "").replace(" ", ""), [])
        return (fitting[0].start, fitting[0].end) if len({m.entity for m in fitting}) == 1 else None

    @cached_property
    def _whole(self) -> dict[int, Mention]:
        return {m.start: m for m in reversed(self.all) if " " in m.text}

    @cached_property
    def _by_initials(self) -> dict[str, list[Mention]]:
        found: dict[str, list[Mention]] = defaultdict(list)
        for m in self.all:
            if " " in m.text:
                found["".join(part[0] for part in m.text.split())].append(m)
        return found
