"""Finds which of many spans overlap a place, without looking at each of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from itertools import accumulate
from typing import Generic, TypeVar

T = TypeVar("T")


class Overlaps(Generic[T]):
    """Things that have a span each; what overlaps a place is found in a time that does not grow with their number.

    It grows only with the number of those from the first that overlaps on, which is small where few hold many others.
    """

    def __init__(self, things: Iterable[T], span: Callable[[T], tuple[int, int]]) -> None:
        """Of `things` in any order, with `span` the start and the end of each, which is behind its last character."""
        held = sorted(((*span(thing), thing) for thing in things), key=lambda one: one[0])
        self._things = [thing for _, _, thing in held]
        self._starts = [start for start, _, _ in held]
        self._ends = [end for _, end, _ in held]
        self._reach = list(accumulate(self._ends, max))  # how far the things up to each of them go

    def between(self, start: int, end: int) -> list[T]:
        """The things that have a character from `start` to before `end`, sorted by their starts."""
        found = []
        at = bisect_left(self._starts, end) - 1
        while at >= 0 and self._reach[at] > start:
            if self._ends[at] > start:
                found.append(self._things[at])
            at -= 1
        return found[::-1]
