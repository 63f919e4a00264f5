"""Divides groups that are too large for a page, and makes the rows of links that lead to groups."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from cuttings.compose.view_models import Group, JumpRow, Link

T = TypeVar("T")
# characters of quotations in one part of a list; with links and markup they take two to three bytes each on a page
MAX_PART_CHARS = 80_000
_HEADING = re.compile(r"(?:(\d\d?) )?(.*?)(?:, (part \d+))?", re.DOTALL)


def jump_rows(links: Iterable[Link]) -> tuple[JumpRow, ...]:
    """Links to groups, in rows: the days of a month and the parts of a group in one row, the others as they come."""
    rows: list[JumpRow] = []
    for link in links:
        day, chief, part = _parts(link.text)
        short = " ".join(word for word in (day, part) if word)
        label = chief if short else ""
        if not rows or rows[-1].label != label:
            rows.append(JumpRow(label, ()))
        rows[-1] = JumpRow(label, (*rows[-1].links, replace(link, text=short or link.text)))
    return tuple(rows)


def part_links(paths: Sequence[str], current: str) -> tuple[Link, ...]:
    """Links to the pages at `paths`, which are the parts of one thing in order, except to the one at `current`."""
    return tuple(Link(f"Part {n} of {len(paths)}", path) for n, path in enumerate(paths, 1) if path != current)


def divide_by_length(things: Sequence[T], most: int, chars_of: Callable[[T], int]) -> list[Sequence[T]]:
    """`things` in parts of at most `most`, none with more than MAX_PART_CHARS unless it is a single thing.

    There is at least one part, which may be empty.
    """
    parts: list[list[T]] = [[]]
    held = 0
    for thing in things:
        chars = chars_of(thing)
        if parts[-1] and (len(parts[-1]) >= most or held + chars > MAX_PART_CHARS):
            parts.append([])
            held = 0
        parts[-1].append(thing)
        held += chars
    return [tuple(part) for part in parts]


def divide_group(group: Group[T], most: int) -> list[Group[T]]:
    """A group as several of about equal size, none with more than `most` things; their headings are numbered."""
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
    """The day, the chief part and the number of a heading: "31", "March 2019", "part 2"; "" for what it lacks."""
    found = _HEADING.fullmatch(heading)
    return (found[1] or "", found[2], found[3] or "") if found else ("", heading, "")
