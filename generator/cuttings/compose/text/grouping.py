"""Things that belong under one heading: a letter, a year."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from cuttings.compose.view_models import Link

T = TypeVar("T")
_HEADING = re.compile(r"(?:(\d\d?) )?(.*?)(?:, (part \d+))?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Group(Generic[T]):
    """Things under one heading, in the order they are shown."""

    heading: str
    id: str  # its anchor, and the name of its page where it has one
    things: tuple[T, ...]


@dataclass(frozen=True, slots=True)
class Jumps:
    """Links to groups that share the chief part of their headings, which stands before them: "May 2019: 4, 5, 9"."""

    label: str  # "" where each link says all
    links: tuple[Link, ...]


def jump_rows(links: Iterable[Link]) -> tuple[Jumps, ...]:
    """Links to groups in rows: days, and parts of one group, by what they are of; all others as they come."""
    rows: list[Jumps] = []
    for link in links:
        day, chief, part = _parts(link.text)
        short = " ".join(word for word in (day, part) if word)
        label = chief if short else ""
        if not rows or rows[-1].label != label:
            rows.append(Jumps(label, ()))
        rows[-1] = Jumps(label, (*rows[-1].links, replace(link, text=short or link.text)))
    return tuple(rows)


def divide(group: Group[T], most: int) -> list[Group[T]]:
    """A group as several of about equal size, none of more than `most`."""
    number = -(-len(group.things) // most)
    if number <= 1:
        return [group]
    size = -(-len(group.things) // number)
    return [
        replace(
            group,
            heading=f"{group.heading}, part {n + 1}",
            id=f"{group.id}-{n + 1}" if n else group.id,
            things=group.things[n * size : (n + 1) * size],
        )
        for n in range(number)
    ]


def _parts(heading: str) -> tuple[str, str, str]:
    """The day, the chief part, and the part in numbers of a heading: "31", "March 2019", "part 2"."""
    found = _HEADING.fullmatch(heading)
    return (found[1] or "", found[2], found[3] or "") if found else ("", heading, "")
