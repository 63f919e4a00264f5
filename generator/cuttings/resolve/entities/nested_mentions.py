"""Finds the places inside the names of organisations, things and sites: "Larkin" in "Larkin Police Department".

They say where something is and are no mentions of their own. Only places that are named by themselves somewhere in the
articles are looked for, so that none has a page for nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from cuttings.common.genders import given_names
from cuttings.common.text import fold
from cuttings.gazetteer import Gazetteer, Toponym, place_key, prominence
from cuttings.model import Entity, Kind, Label, Mention, ThingType
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.names.known_organisations import is_agency, is_outlet
from cuttings.resolve.names.tokens import Word, fact_words

MAX_NESTED_WORDS = 3  # words of a place's name inside another name
# The prominence (see `gazetteer.prominence`) from which a place that the article does not name by itself is meant.
MIN_NESTED_PROMINENCE = 5.5  # anywhere in a longer name: a town of 300,000
MIN_NESTED_PROMINENCE_OF_SURNAME = 6.7  # though it is a surname or a first name too
MIN_GOVERNED_PROMINENCE = 4.0  # before a word for a public body, or behind "of": a town of 10,000
SURNAME = "s"  # among the marks of a place's name that is something else too
ARTICLES = frozenset({"the", "a", "an"})  # no first word of a nested name
OF_BEFORE_PLACE = re.compile(r"\b(?:of|in) (?:the )?\Z")

CAPITAL_BEFORE_PART = re.compile(r"([A-Z][\w.’'-]*)[ -]\Z")

Named = Mapping[tuple[str, str], Toponym]  # the places that an article names by themselves, by article and folded name


def nested_mentions(
    entities: Sequence[Entity],
    groups: Sequence[Sequence[Candidate]],
    candidates: Iterable[Candidate],
    toponyms: Mapping[tuple[str, int], Toponym],
    gazetteer: Gazetteer,
) -> Iterator[Mention]:
    """The mentions of places inside the longer names among `candidates`, those of nothing with a page too.

    `groups` holds the candidates of each entity, in the same order. `toponyms` gives the place that a candidate means,
    by article and start.
    """
    ids: dict[str, str] = {}
    named: dict[tuple[str, str], Toponym] = {}
    for entity, group in zip(entities, groups, strict=True):
        for c in group if entity.kind is Kind.PLACE else ():
            if place := toponyms.get((c.article, c.start)):
                ids.setdefault(place.id, entity.id)
                if c.label is Label.LOCATION:
                    named.setdefault((c.article, place_key(c.text)), place)
    for c in candidates:
        found: list[tuple[int, int]] = []
        for first, last in _runs(c.name.words) if _may_hold_place(c, toponyms) else ():
            start, end = first.start, last.start + len(last.stem)
            place, demonym = _place(c, start, end, named, gazetteer)
            if place and place.id in ids and not any(s < end and start < e for s, e in found):
                found.append((start, end))
                where = c.start + start, c.start + end, c.text[start:end]
                yield Mention(c.article, *where, Kind.PLACE, ids[place.id], demonym=demonym, nested=True)


def _may_hold_place(c: Candidate, toponyms: Mapping[tuple[str, int], Toponym]) -> bool:
    """Whether a place may be told inside a name: an outlet's or a film's says nothing of where a story takes place."""
    if c.thing_type is ThingType.WORK or (" " not in c.text and "-" not in c.text):
        return False
    site = c.label is Label.LOCATION and (c.article, c.start) not in toponyms
    return site or c.label is Label.THING or (c.label is Label.ORGANISATION and not _is_outlet(c))


def _is_outlet(c: Candidate) -> bool:
    """Whether a name is that of an outlet: one that is known, or one that ends as those of newspapers do."""
    name = c.name.one_line
    paper = c.name.words[-1].bare in fact_words("place-words", "papers")
    return paper or is_agency(name) or is_outlet(name) or is_outlet(f"The {name}")


def _runs(line: Sequence[Word]) -> Iterator[tuple[Word, Word]]:
    """The first and the last word of each run of words with a capital, but for the whole name, the longest first."""
    for length in range(min(MAX_NESTED_WORDS, len(line) - 1), 0, -1):
        for first, last in zip(line, line[length - 1 :], strict=False):
            if first.capital and last.capital and first.bare not in ARTICLES:
                yield first, last


def _place(c: Candidate, start: int, end: int, named: Named, gazetteer: Gazetteer) -> tuple[Toponym | None, bool]:
    """The place that a part of a name means, and whether it is a word for its people; None where it is not sure."""
    part = c.text[start:end]
    before = CAPITAL_BEFORE_PART.search(c.text, 0, start)
    if before and place_key(f"{before[1]} {part}") in gazetteer.names:
        return None, False  # "England" of "New England Patriots"
    odd = gazetteer.homographs.get(place_key(part), "")
    if before and SURNAME in odd and fold(before[1]) in given_names():
        return None, False  # "Washington" of "George Washington Bridge"
    if place := named.get((c.article, place_key(part))):
        return place, False
    if demonym := gazetteer.demonym(part):
        return demonym, True
    places = gazetteer.lookup(part)
    key = place_key(part)
    if not places or part.islower() or (key not in gazetteer.names and part not in gazetteer.abbreviations):
        return None, False
    fame = prominence(places[0], key)
    governed = _is_governed(c, start, end) and not odd
    least = MIN_NESTED_PROMINENCE_OF_SURNAME if odd else MIN_NESTED_PROMINENCE
    return (places[0] if fame >= (MIN_GOVERNED_PROMINENCE if governed else least) and "w" not in odd else None), False


def _is_governed(c: Candidate, start: int, end: int) -> bool:
    """Whether "of" stands before a part of a name, or a word for a public body behind it: "Larkin Police"."""
    behind = next((w.bare for w in c.name.words if w.start > end), "")
    return OF_BEFORE_PLACE.search(c.text, 0, start) is not None or behind in fact_words(
        "place-words", "bodies", "sites"
    )
