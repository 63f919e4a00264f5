"""Finds who shares a statement: in "The council and the union agreed", both are speakers."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace

from cuttings.model import Article, Kind, Mention, Statement

SPEAKING_KINDS = frozenset({Kind.PERSON, Kind.ORGANISATION})
_JOINING_AND = re.compile(r"(?:[\"”’] ?)?,? (?:and|&) (?:the )?(?:[A-Z][\w.-]* (?:of (?=[A-Z]))?){0,5}")


def attribute_to_each(
    statement: Statement, articles: Mapping[str, Article], mentions_in: Mapping[str, Sequence[Mention]]
) -> list[Statement]:
    """`statement` itself, and a copy of it for everybody whom "and" joins to its speaker in the words that name them.

    A place is never joined, since it may be where the speaker comes from; "A's and B's lawyers" are neither A nor B.
    """
    start, end = statement.speaker_start, statement.speaker_end
    if start is None or end is None or not statement.speaker or statement.article not in articles:
        return [statement]
    text, found = articles[statement.article].text, mentions_in.get(statement.article, ())
    first = bisect_left(found, start, key=lambda m: m.start)
    named = [m for m in found[first : bisect_left(found, end, key=lambda m: m.start)] if m.end <= end]
    own = next((n for n, m in enumerate(named) if m.entity == statement.speaker), None)
    if own is None:
        return [statement]
    joined = {statement.speaker}
    for step in (1, -1):
        at = own
        while 0 <= at + step < len(named) and _and(text, *sorted((named[at], named[at + step]), key=lambda m: m.start)):
            at += step
            joined.add(named[at].entity)
    return [statement, *(replace(statement, speaker=id) for id in sorted(joined - {statement.speaker}))]


def _and(text: str, left: Mention, right: Mention) -> bool:
    """Whether nothing but "and", and titles perhaps, stands between two who can speak."""
    speak = left.kind in SPEAKING_KINDS and right.kind in SPEAKING_KINDS and not left.demonym and not right.demonym
    return speak and _JOINING_AND.fullmatch(text, left.end, right.start) is not None
