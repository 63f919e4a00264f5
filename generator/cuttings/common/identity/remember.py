"""What a stage may be given to remember what it found in each article by itself: the stage knows no cache."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

Make = Callable[[Sequence[int]], Iterable[object]]
# Yields the plain data (of JSON) for each name and key: known from an earlier run, or made. It is given what is
# remembered ("places"), distinct names, each with a key that identifies all that its data are made of, and a function
# that is given the positions of what is missing and yields the data for each, in this order.
Remember = Callable[[str, Sequence[tuple[str, str]], Make], Iterator[Any]]


def remember_nothing(kind: str, wanted: Sequence[tuple[str, str]], make: Make) -> Iterator[Any]:
    """Yield the data for each of `wanted`, made anew."""
    yield from make(range(len(wanted)))
