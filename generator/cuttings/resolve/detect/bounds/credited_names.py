"""Divides what the recogniser reads as one where a photographer's name runs into the next sentence.

Text copied from a page often holds a caption and the report in one line: "REUTERS / Ann Lee Karvel, who retired".
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from cuttings.model import Label, Name
from cuttings.resolve.names.known_organisations import is_agency, known_organisation
from cuttings.resolve.names.tokens import words

CREDIT_CHARS_BEFORE = 24  # before a photographer's name in which the agency is looked for
AGENCY_BEFORE = re.compile(r"(\w+(?: Photo| Images)?) ?/ ?\Z")


def split_credited(text: str, name: Name, surnames: Collection[str]) -> Iterator[Name]:
    """The photographer and who is named behind, where the name's last word is the surname of somebody else."""
    line = words(text, name.start, name.end)
    if len(line) > 2 and line[-1].bare in surnames and _is_credited(text, name.start):
        yield Name(name.start, line[-2].end, name.label)
        yield Name(line[-1].start, name.end, Label.PERSON)
    else:
        yield name


def surnames_in_full(text: str, names: Iterable[Name]) -> frozenset[str]:
    """The folded family names of the people whom the recogniser read with more than that, but not in a credit.

    A text without a slash has no credits, so that none are looked for.
    """
    if "/" not in text:
        return frozenset()
    people = (n for n in names if n.label is Label.PERSON and not _is_credited(text, n.start))
    lines = [words(text, n.start, n.end) for n in people]
    return frozenset(line[-1].bare for line in lines if len(line) > 1)


def _is_credited(text: str, start: int) -> bool:
    """Whether an agency and a slash stand before the name at `start`."""
    credit = AGENCY_BEFORE.search(text, max(0, start - CREDIT_CHARS_BEFORE), start)
    if not credit:
        return False
    agency = credit[1].removesuffix(" Photo")
    return agency.endswith(" Images") or is_agency(agency) or is_agency(known_organisation(agency) or "")
