"""Finds who wrote an article in its byline."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cuttings.common.facts import load_facts
from cuttings.common.genders import given_names
from cuttings.common.text import alternation, fold
from cuttings.dates import find_dates
from cuttings.metadata.newspapers import is_newspaper, parts_beside_date
from cuttings.metadata.outlets import canonical_outlet
from cuttings.model import Block, Document, Role

_BYLINE_NAME = re.compile(r"[^\W\d_](?:[\w.'’-]*[\w.])?(?:\s[^\W\d_](?:[\w.'’-]*[\w.])?){1,4}")


def find_authors(document: Document, blocks: Sequence[Block]) -> tuple[str, ...]:
    """The people named in the first byline or dateline that names any, in its order; () if there is none."""
    for block in blocks:
        if block.role in (Role.BYLINE, Role.DATELINE):
            authors = authors_of_byline(document.text[block.start : block.end], block.role is Role.BYLINE)
            if authors:
                return authors
    return next((beside for block in blocks if (beside := _beside_date(document, block))), ())


def _beside_date(document: Document, block: Block) -> tuple[str, ...]:
    """The person named beside the date in a dateline without "by": a given name, and no last word of places."""
    line = document.text[block.start : block.end]
    if block.role is not Role.DATELINE or not any(len(d.edtf) == len("2024-12-31") for d in find_dates(line)):
        return ()
    names = (name for part in parts_beside_date(line) if not part.isupper() and (name := _name(part)))
    persons = (name for name in names if fold(name.split()[0]) in given_names() and not _ends_as_place(name))
    return tuple(persons)[:1]


def _ends_as_place(name: str) -> bool:
    last = name.rsplit(maxsplit=1)[-1].lower()
    facts = load_facts("place-words")
    return any(last == word.lower() for key in ("sites", "landforms", "kinds", "bodies") for word in facts[key])


def authors_of_byline(line: str, is_byline: bool = True) -> tuple[str, ...]:
    """The names of people in `line`, such as "By Jane Doe and John Roe, Staff Writers | Some News".

    If it is not a byline, only names after "by" count.
    """
    facts = load_facts("page-parts")
    openings = alternation(opening.strip() for opening in facts["byline_openings"])
    m = re.search(rf"(?:^|(?<=\s))(?i:{openings})\s(?=[^\W\d_a-z])", line)
    if m is None and not is_byline:
        return ()
    rest = line[m.end() :] if m else line
    dates = find_dates(rest)
    rest = rest[: dates[0].start] if dates else rest
    rest = re.split(r"\s[–—-]\s|[|•·@(/]|\b(?:published|updated|posted|on)\b", rest, flags=re.IGNORECASE)[0]
    names = [_name(part) for part in re.split(r",|;|&|\band\b|\bund\b|\bet\b", rest)]
    return tuple(dict.fromkeys(name for name in names if name))


def _name(part: str) -> str | None:
    """The name of a person in `part`, without roles; None if there is only a desk, a role or an outlet."""
    part = part.strip(" .:")
    roles = load_facts("page-parts")["byline_roles"]
    for role in sorted(roles, key=lambda r: (-len(r), r)):
        part = re.sub(rf"\s*\b{re.escape(role)}s?\b.*$", "", part, flags=re.IGNORECASE)
    if (
        not _BYLINE_NAME.fullmatch(part)
        or part != canonical_outlet(part)
        or is_newspaper(part)
        or fold(part) in {fold(r) for r in roles}
    ):
        return None
    if not any(c.islower() for c in part):
        part = part.title()
    return part if sum(word[0].isupper() for word in part.split()) >= 2 else None
