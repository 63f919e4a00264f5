"""Finds the bodies of a state where they are written small: "Freedonian security forces", "government of Freedonia".

They are only taken for names where articles write them with capitals too: in the same article, or in several others.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from cuttings.gazetteer import Gazetteer
from cuttings.model import Article, Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.kinds.inherited import LABEL_OF_STATE_BODY
from cuttings.resolve.names.country_of_body import split_owner
from cuttings.resolve.names.surface_form import surface_form
from cuttings.resolve.names.tokens import joined, words

OFTEN = 2  # articles that must write a body with capitals before it is looked for in the others
LONGEST = 3  # words of a body: "ministry of defence"
NEAR = 50  # characters
OWNS = re.compile(r"(?:['’]s?)? ")
OF = re.compile(r" of (?:the )?$")
Bodies = Mapping[tuple[str, str], set[str]]  # the articles that write it with capitals, by country and folded name


def with_bodies(
    candidates: Sequence[Candidate], articles: Mapping[str, Article], gazetteer: Gazetteer
) -> list[Candidate]:
    """The candidates, and the bodies of states that stand beside a country's name or adjective, written small.

    They come in the order of `articles`, within each by their start.
    """
    lands = [(c, country) for c in candidates if (country := _country(c, gazetteer))]
    bodies = _bodies(candidates, lands, articles, gazetteer)
    taken: dict[str, set[int]] = defaultdict(set)
    for c in candidates:
        taken[c.article].update(range(c.start, c.end))
    found = list(candidates)
    for c, country in lands:
        text = articles[c.article].text
        for start, end in _beside(text, c):
            where = bodies.get((country, surface_form(text[start:end]).organisation.core), set())
            free = taken[c.article].isdisjoint(range(start, end))
            if free and text[start:end].islower() and (c.article in where or len(where) >= OFTEN):
                found.append(Candidate(c.article, start, end, text[start:end], LABEL_OF_STATE_BODY, "echo", c.headline))
                break
    order = {id: place for place, id in enumerate(articles)}
    return sorted(found, key=lambda c: (order[c.article], c.start))


def _country(c: Candidate, gazetteer: Gazetteer) -> str | None:
    """The country (ISO code) of which a candidate is a name or an adjective."""
    place = gazetteer.land(c.text) if c.label in (Label.LOCATION, Label.MISCELLANEOUS) else None
    return place.country if place and place.place_type == "country" else None


def _bodies(
    candidates: Sequence[Candidate],
    lands: Sequence[tuple[Candidate, str]],
    articles: Mapping[str, Article],
    gazetteer: Gazetteer,
) -> Bodies:
    """The bodies of states that are written with capitals, and in which articles."""
    beside: dict[tuple[str, int, int], str] = {}
    for c, country in lands:
        for start, end in _beside(articles[c.article].text, c):
            beside.setdefault((c.article, start, end), country)
    out: dict[tuple[str, str], set[str]] = defaultdict(set)
    for c in candidates:
        if c.label is Label.ORGANISATION and not c.headline:
            within, rest = split_owner(c.name, gazetteer)
            owner = within or beside.get((c.article, c.start, c.end))
            if owner and rest.organisation.is_generic:
                out[owner, rest.organisation.core].add(c.article)
    return out


def _beside(text: str, c: Candidate) -> Iterator[tuple[int, int]]:
    """The words right behind an adjective or a possessive, and before "of" a country, the longest run first."""
    gap = OWNS.match(text, c.end)
    behind = words(text, gap.end(), min(len(text), c.end + NEAR)) if gap else []
    of = OF.search(text[max(0, c.start - 10) : c.start])
    before = words(text, max(0, c.start - NEAR), c.start - len(of[0])) if of else []
    for length in range(LONGEST, 0, -1):
        for line in (behind[:length], before[-length:]):
            if len(line) == length and line[0].bare != "the" and all(joined(text, a, b) for a, b in pairwise(line)):
                yield line[0].start, line[-1].start + len(line[-1].stem)
