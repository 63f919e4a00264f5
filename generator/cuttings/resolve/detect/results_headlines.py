"""Finds the firm that a headline on its results opens with: "LARKIN H1 PROFIT 6.3 MLN", "Larkin Q3 sales rise"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from cuttings.common.facts import load_facts
from cuttings.common.text import alternation
from cuttings.gazetteer import Gazetteer
from cuttings.model import Article, Label, Role
from cuttings.resolve.candidates import Candidate


def firms_of_results(article: Article, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """The firms, one for each title that begins with a name, a part of the year and a word for results.

    None is found behind a place, which has results of its own or is the firm's country: "UK Q3 sales", "UK LARKIN H1".
    """
    for block in article.blocks:
        found = _opening().match(article.text, block.start, block.end) if block.role is Role.TITLE else None
        if found and not _opens_with_place(found[1], gazetteer):
            yield Candidate(
                article.id, *found.span(1), found[1], Label.ORGANISATION, "headline of results", headline=True
            )


def _opens_with_place(name: str, gazetteer: Gazetteer) -> bool:
    first = name.split(maxsplit=1)[0]
    return bool(gazetteer.lookup(name) or gazetteer.lookup(first) or gazetteer.demonym(first))


@cache
def _opening() -> re.Pattern[str]:
    results = alternation(load_facts("organisations")["results"])
    part_of_year = r"(?:first|second|third|fourth)[ -](?:half|quarter)|half-year|full-year|[HQ][1-4]|[1-4][HQ]|FY"
    return re.compile(rf"([A-Z][\w&.'’-]+(?: [A-Z][\w&.'’-]+){{0,2}}?) (?i:{part_of_year}) (?i:{results})\b")
