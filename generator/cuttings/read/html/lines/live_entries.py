"""Marks the entries of a live blog in its text, each with the time and the headline that the page states for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from cuttings.common.text import fold
from cuttings.model import Role
from cuttings.read.html.json_ld import LiveUpdate
from cuttings.read.html.meta_marks import Tree, text_of

_MIN_LIVE_ENTRIES = 2
_MIN_COMMON_CHARS = 40  # letters and digits from the start of an entry's text by which its first paragraph is found
_ENTRY_HEADINGS = "//h2 | //h3 | //h4 | //h5"
_DAY_AND_TIME = re.compile(r"^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)")


class RoledLine(NamedTuple):
    """A line of an article and its role."""

    text: str
    role: Role


def first_paragraphs(tree: Tree) -> Mapping[str, str]:
    """The paragraph that follows each heading of a page, both without spaces and signs."""
    paragraphs = (
        (heading, next(iter(heading.xpath("following::p[1]")), None)) for heading in tree.xpath(_ENTRY_HEADINGS)
    )
    return {_squashed(text_of(heading)): _squashed(text_of(p)) for heading, p in paragraphs if p is not None}


def with_live_entries(
    lines: Sequence[RoledLine], updates: Sequence[LiveUpdate], paragraphs: Mapping[str, str]
) -> list[RoledLine]:
    """`lines` with the time of each entry before it, and its headline where that is missing.

    `paragraphs` are the page's `first_paragraphs`. Entries that the page states and does not show are not added; nor is
    anything if it shows fewer than two.
    """
    starts = dict(_starts(lines, updates, paragraphs)) if updates else {}
    if len(starts) < _MIN_LIVE_ENTRIES:
        return list(lines)
    several_days = len({update.published[: len("2024-12-31")] for update in starts.values()}) > 1
    marked: list[RoledLine] = []
    for number, line in enumerate(lines):
        update = starts.get(number)
        if update:
            marked += _opening(update, several_days)
        if update and update.headline and _squashed(line.text) != _squashed(update.headline):
            marked.append(RoledLine(update.headline, Role.BODY))
        marked.append(line._replace(role=Role.BODY) if update else line)
    return marked


def _opening(update: LiveUpdate, several_days: bool) -> Iterator[RoledLine]:
    """The line with the time of an entry, with its day if the blog runs over several."""
    if found := _DAY_AND_TIME.match(update.published):
        yield RoledLine(f"{found[1]} {found[2]}" if several_days else found[2], Role.DATELINE)


def _starts(
    lines: Sequence[RoledLine], updates: Iterable[LiveUpdate], paragraphs: Mapping[str, str]
) -> Iterator[tuple[int, LiveUpdate]]:
    """The number of the first line of each entry that is among `lines`: its headline, or its first paragraph."""
    shown = [_squashed(line.text) if line.role in (Role.BODY, Role.BOILERPLATE) else "" for line in lines]
    for update in updates:
        headline, stated = _squashed(update.headline), _squashed(update.body)
        headed = [i for i, text in enumerate(shown) if headline and text == headline]
        body = stated if len(stated) >= _MIN_COMMON_CHARS else paragraphs.get(headline, "")
        if len(headed) != 1 and len(body) >= _MIN_COMMON_CHARS:
            found = [i for i, text in enumerate(shown) if text.startswith(body[:_MIN_COMMON_CHARS])]
            headed = [i - 1 if i - 1 in headed else i for i in found]
        if len(headed) == 1:
            yield headed[0], update


def _squashed(text: str) -> str:
    return re.sub(r"[\W_]+", "", fold(text))
