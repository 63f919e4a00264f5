"""Names of bodies with commas in them: "Larkin County, Ohio, Sheriff's Office", "Farmers, Millers and Bakers Union"."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from cuttings.common.facts import load_facts
from cuttings.common.text import alternation
from cuttings.model import Label, Name
from cuttings.resolve.names.known_organisations import known_organisation
from cuttings.resolve.names.organisation_name import reads_as_organisation
from cuttings.resolve.names.tokens import fact_words, words

COMMA = ", "
LIST = re.compile(r"[^,;:()]+(?:, [^,;:()]+)+,? (?:and|&) [^,;:()]+")
WORD_OF_FIELD = r"[A-Z][\w’'-]*"
FIELD_OF_COMMITTEE = rf"{WORD_OF_FIELD}(?: {WORD_OF_FIELD}){{0,2}}"
CHAMBERS_BEFORE = r"(?:(?:House|Senate|Commons|Lords) |(?<=[a-z] )(?!House|Senate|Commons|Lords))"
COMMITTEE_OF_FIELDS = re.compile(
    rf"{CHAMBERS_BEFORE}{FIELD_OF_COMMITTEE}(?:, {FIELD_OF_COMMITTEE}){{1,5}},? (?:and|&) {FIELD_OF_COMMITTEE}"
    r" (?:Select )?(?:Sub)?[Cc]ommittee\b"
)
PARTNERS = re.compile(rf"{WORD_OF_FIELD}(?:, {WORD_OF_FIELD})+,? & {WORD_OF_FIELD}")  # "Larkin, Roe & Poole"
LIST_PARTS = re.compile(r",? (?:and|&) |, ")
FIELD = re.compile(r" (?:of|for) (?:the )?")  # before the first of the fields of a ministry


def with_local_bodies(text: str, names: Iterable[Name]) -> Iterator[Name]:
    """The names, "Larkin County", "Ohio" and "Sheriff's Office" with commas between them as one.

    So are the fields of a committee: "Senate Mines", "Wool" and "Trade Committee"; and the partners of a firm: "Larkin"
    and "Roe & Poole".
    """
    waiting = deque(_joined(text, _joined(text, names, COMMITTEE_OF_FIELDS), PARTNERS))
    while waiting:
        first = waiting.popleft()
        if len(waiting) > 1 and _are_local_body(text, first, waiting[0], waiting[1]):
            waiting.popleft()
            first = Name(first.start, waiting.popleft().end, Label.ORGANISATION)
        yield first


def _joined(text: str, names: Iterable[Name], pattern: re.Pattern[str]) -> Iterator[Name]:
    """The names, those that the `pattern` joins as one; one is a body's, and none is a known body's or a place's."""
    ordered = list(names)
    spans = [found.span() for found in pattern.finditer(text)] if ordered else []
    for name in ordered:
        around = next(((a, b) for a, b in spans if a < name.end and name.start < b), None)
        inside = [n for n in ordered if around and around[0] < n.end and n.start < around[1]]
        if not around or not _are_parts(text, inside, around[0] if pattern is PARTNERS else None):
            yield name
        elif name is inside[0]:
            end = max(around[1], inside[-1].end) if pattern is PARTNERS else around[1]
            yield Name(around[0], end, Label.ORGANISATION)


def _are_parts(text: str, inside: Sequence[Name], partners: int | None) -> bool:
    """Whether names may be the parts of one; the `partners` that begin there may be read as people, but for one."""
    labels = {n.label for n in inside}
    people = partners is not None and Label.ORGANISATION in labels and partners <= inside[0].start
    named = labels <= ({Label.ORGANISATION, Label.PERSON} if people else {Label.ORGANISATION})
    cut = partners is not None and inside[0].start < partners  # "Ann Larkin, Roe & Poole"
    return named and not cut and not any(known_organisation(text[n.start : n.end]) for n in inside)


def _are_local_body(text: str, place: Name, state: Name, body: Name) -> bool:
    """Whether three names are a place, what it lies in, and a body that every such place has."""
    gaps = (text[place.end : state.start], text[state.end : body.start])
    if gaps != (COMMA, COMMA) or state.label is not Label.LOCATION or body.label is not Label.ORGANISATION:
        return False
    owner = place.label in (Label.LOCATION, Label.ORGANISATION)
    return owner and _local_body().fullmatch(text, body.start, body.end) is not None


def keeps_commas(text: str, name: Name) -> bool:
    """Whether the commas in what was read as one organisation's name are part of it.

    So they are in a list of fields, "Department of Mines, Wool and Trade", or of members, "Farmers, Millers and Bakers
    Union"; not in one of bodies: "Larkin Mills, Arden and Poole Corp".
    """
    if name.label is not Label.ORGANISATION:
        return False
    whole = " ".join(text[name.start : name.end].split())
    if _local_body_behind().search(whole) or COMMITTEE_OF_FIELDS.search(f"the {whole}"):
        return True
    partners = PARTNERS.match(whole) is not None
    if not (partners or LIST.fullmatch(whole)):
        return False
    *parts, last = LIST_PARTS.split(whole)
    known = any(map(known_organisation, (*parts, last)))
    if known or partners:
        return not known
    first = FIELD.split(parts[0], maxsplit=1)
    heads = fact_words("organisations", "heads")
    if len(first) > 1 and first[0].split()[-1].lower() in heads:
        return not any(FIELD.search(part) or reads_as_organisation(words(part)) for part in (*parts[1:], last))
    members = all(part.endswith("s") and not reads_as_organisation(words(part)) for part in parts)
    return members and len(last.split()) > 1 and words(last)[-1].bare in fact_words("organisations", "of_members")


@cache
def _local_body() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation(load_facts('organisations')['local_bodies'])})")


@cache
def _local_body_behind() -> re.Pattern[str]:
    return re.compile(rf"^[A-Z][^,]+, [A-Z][^,]+, {_local_body().pattern}$")
