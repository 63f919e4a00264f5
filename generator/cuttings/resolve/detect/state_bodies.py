"""Finds the bodies of a state where they are written small: "Freedonian security forces", "government of Freedonia".

They count as names only where articles write them with capitals too: the same article, or several others.
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
from cuttings.resolve.names.tokens import are_adjacent, words

MIN_CAPITALISING_ARTICLES = 2  # articles that must write a body with capitals before it is looked for in the others
MAX_STATE_BODY_WORDS = 3  # "ministry of defence"
STATE_BODY_CHARS = 50  # characters beside a country's name in which a body is looked for
POSSESSIVE_GAP = re.compile(r"(?:['’]s?)? ")
OF_BEFORE = re.compile(r" of (?:the )?$")
WordSpans = Sequence[tuple[int, int]]
Bodies = Mapping[tuple[str, str], set[str]]  # the articles that write it with capitals, by country and folded name


def add_state_bodies(
    candidates: Sequence[Candidate], articles: Mapping[str, Article], gazetteer: Gazetteer
) -> list[Candidate]:
    """The candidates, and the bodies of states beside a country's name or adjective, written small.

    They come in the order of `articles`, within each by their start.
    """
    beside = list(_beside_countries(candidates, articles, gazetteer))
    bodies = _bodies(candidates, beside, gazetteer)
    taken: dict[str, set[int]] = defaultdict(set)
    for c in candidates:
        taken[c.article].update(range(c.start, c.end))
    found = list(candidates)
    for c, country, spans in beside:
        for start, end in spans:
            name = articles[c.article].text[start:end]
            if not name.islower() or not taken[c.article].isdisjoint(range(start, end)):
                continue
            where = bodies.get((country, surface_form(name).organisation.core), set())
            if c.article in where or len(where) >= MIN_CAPITALISING_ARTICLES:
                found.append(Candidate(c.article, start, end, name, LABEL_OF_STATE_BODY, "echo", c.headline))
                break
    order = {id: place for place, id in enumerate(articles)}
    return sorted(found, key=lambda c: (order[c.article], c.start))


def _beside_countries(
    candidates: Sequence[Candidate], articles: Mapping[str, Article], gazetteer: Gazetteer
) -> Iterator[tuple[Candidate, str, WordSpans]]:
    """The names and adjectives of countries, each with its country (ISO code) and the spans of words beside it."""
    lands = [c for c in candidates if c.label in (Label.LOCATION, Label.MISCELLANEOUS)]
    meant = {name: gazetteer.land(name.text) for name in {c.name for c in lands}}
    for c in lands:
        place = meant[c.name]
        if place and place.place_type == "country" and place.country:
            yield c, place.country, tuple(_beside(articles[c.article].text, c))


def _bodies(
    candidates: Sequence[Candidate], beside: Sequence[tuple[Candidate, str, WordSpans]], gazetteer: Gazetteer
) -> Bodies:
    """The bodies of states that are written with capitals, and the articles that write them so."""
    country_beside: dict[tuple[str, int, int], str] = {}
    for c, country, spans in beside:
        for start, end in spans:
            country_beside.setdefault((c.article, start, end), country)
    out: dict[tuple[str, str], set[str]] = defaultdict(set)
    for c in candidates:
        if c.label is Label.ORGANISATION and not c.headline:
            within, rest = split_owner(c.name, gazetteer)
            owner = within or country_beside.get((c.article, c.start, c.end))
            if owner and rest.organisation.is_generic:
                out[owner, rest.organisation.core].add(c.article)
    return out


def _beside(text: str, c: Candidate) -> Iterator[tuple[int, int]]:
    """The words right behind an adjective or a possessive, and right before "of" a country, the longest run first."""
    gap = POSSESSIVE_GAP.match(text, c.end)
    behind = words(text, gap.end(), min(len(text), c.end + STATE_BODY_CHARS)) if gap else []
    of = OF_BEFORE.search(text[max(0, c.start - 10) : c.start])
    before = words(text, max(0, c.start - STATE_BODY_CHARS), c.start - len(of[0])) if of else []
    for length in range(MAX_STATE_BODY_WORDS, 0, -1):
        for line in (behind[:length], before[-length:]):
            complete = len(line) == length and line[0].bare != "the"
            if complete and all(are_adjacent(text, a, b) for a, b in pairwise(line)):
                yield line[0].start, line[-1].start + len(line[-1].stem)
