"""Parts names of two organisations that were read as one: "Larkin Mills and Arden"."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.model import Label
from generator.resolve.candidates import Candidate
from generator.resolve.organisations import read_organisation

AND = " and "


def part_conjoined(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, those parted that join two organisations which their article names by themselves too."""
    named: dict[str, Counter[str]] = defaultdict(Counter)
    for c in candidates:
        if c.label is Label.ORGANISATION:
            named[c.article][read_organisation(c.text).key] += 1
    return [part for c in candidates for part in _parts(c, named[c.article])]


def _parts(c: Candidate, named: Counter[str]) -> Iterator[Candidate]:
    left, conjoined, right = c.text.partition(AND)
    keys = [read_organisation(side).key for side in (left, right)]
    once = named[read_organisation(c.text).key] == 1 and keys[0] != keys[1]
    if c.label is Label.ORGANISATION and conjoined and once and all(named[key] for key in keys):
        yield replace(c, end=c.start + len(left), text=left)
        yield replace(c, start=c.end - len(right), text=right)
    else:
        yield c
