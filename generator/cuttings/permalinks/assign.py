"""Chooses the addresses of pages: those that they have had, and none at which a reader would find another page."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import count

IsClosed = Callable[[str, int], bool]


@dataclass(frozen=True, slots=True)
class Wish:
    """The addresses that would suit a page, the best first, and those that it had, each with whether its name holds."""

    wanted: tuple[str, ...]
    had: tuple[tuple[str, bool], ...] = ()  # (address, whether the page was called then as it is now)


def assign(wishes: Sequence[Wish], is_closed: IsClosed) -> list[str]:
    """An address for each page, in the order of `wishes`; of several that want one, the first gets it.

    A page keeps the address that it had as long as it keeps its name. `is_closed` says of an address whether it means
    something else than the page at that place in `wishes`, and must not become its address.
    """
    given: dict[int, str] = {}
    taken: set[str] = set()
    for i, wish in enumerate(wishes):
        kept = next((a for a in _kept(wish) if a not in taken), None)
        if kept is not None:
            given[i] = kept
            taken.add(kept)
    for i, wish in enumerate(wishes):
        if i not in given:
            numbered = (f"{wish.wanted[-1]}-{n}" for n in count(2))
            tried = (address for some in (wish.wanted, numbered) for address in some)
            given[i] = next(a for a in tried if a not in taken and not is_closed(a, i))
            taken.add(given[i])
    return [given[i] for i in range(len(wishes))]


def _kept(wish: Wish) -> list[str]:
    """The addresses that a page had and may keep: one that it wants now first, then others of the same name."""
    had = dict(wish.had)
    same = [a for a in had if had[a] or any(re.fullmatch(rf"{re.escape(w)}-\d+", a) for w in wish.wanted)]
    return [*(w for w in wish.wanted if w in had), *same]
