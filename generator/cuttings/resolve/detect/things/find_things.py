"""Finds the named things of one article, as candidates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cuttings.gazetteer import Gazetteer
from cuttings.model import Analysis, Article, Label, Name, Role, ThingType
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.detect.bounds.name_boundaries import trim, trim_small_words
from cuttings.resolve.detect.non_names.own_words import by_own_words
from cuttings.resolve.detect.things.announced_things import find_announced, find_letters
from cuttings.resolve.detect.things.named_by_words import find_named_by_words
from cuttings.resolve.detect.things.named_ships import find_named_ships
from cuttings.resolve.detect.things.read_things import (
    bounds_of_read,
    bounds_of_work,
    is_court_case,
    is_description,
    is_model,
    is_paper,
    is_programme,
    is_somebodys,
    may_be_thing,
    of_maker,
    start_of_law,
    start_of_work,
    type_beside,
    type_of_model,
    whole_title,
    with_small_head,
)
from cuttings.resolve.names.surface_form import surface_form
from cuttings.resolve.names.thing_name import is_known_thing, is_thing_by_words, type_by_words

BY_WORDS, AS_SAID, AS_READ = "words of a thing", "said to be a thing", "read as a thing"  # rules that find them
AS_SHIP = "said to be a ship"


def find_things(article: Article, analysis: Analysis, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """The names of things in an article, which may overlap: of two the longer is meant."""
    text = article.text
    for start, end in find_named_ships(article, analysis.names):
        yield _thing(article, start, end, AS_SHIP, ThingType.VEHICLE)
    for start, end, said in find_announced(article, analysis.names):
        yield _thing(article, start, end, AS_SAID, said)
    named = [
        *(_thing(article, start, end, BY_WORDS) for start, end in find_named_by_words(article, analysis.names)),
        *(
            thing
            for name in analysis.names
            if name.label is Label.MISCELLANEOUS and article.role_at(name.start) is not Role.TITLE
            for thing in _read(article, name, analysis.names, gazetteer)
        ),
    ]
    named += (_thing(article, name.start, name.end, BY_WORDS) for name in analysis.names if is_court_case(text, name))
    named = [thing for thing in named if not is_description(thing.name, gazetteer)]
    yield from named
    for start, end, said in find_letters(text, named):
        yield _thing(article, start, end, AS_SAID, said)


def _read(article: Article, read: Name, beside: Sequence[Name], gazetteer: Gazetteer) -> Iterator[Candidate]:
    """The name that was `read` as something else, where its words or those `beside` it show a thing."""
    start, end = trim(article.text, read.start, read.end)
    start, end = bounds_of_read(
        article.text, *with_small_head(article.text, end, *trim_small_words(article.text, start, end))
    )
    name = surface_form(article.text[start:end])
    known = is_known_thing(name.text)
    if not known and (start >= end or by_own_words(name) or not may_be_thing(name, gazetteer)):
        return
    if known or is_thing_by_words(name.text, sure=True):
        yield _thing(article, start, end, BY_WORDS)
    elif is_paper(article.text, name, end):
        return
    elif said := type_beside(article.text, start, end):
        if said is ThingType.WORK:
            start, end = bounds_of_work(article.text, start, end)
        yield _thing(article, start, end, AS_SAID, said)
    elif said := type_of_model(article.text, end, name):
        start = of_maker(article.text, start, end, gazetteer)
        yield _thing(article, start, end, AS_SAID if said is ThingType.VEHICLE else AS_READ, said)
    elif is_thing_by_words(name.text, sure=False) or is_model(name):
        said = type_by_words(name.text)
        if said is ThingType.EVENT and is_somebodys(article.text, start, beside):
            return
        if said is ThingType.WORK:
            start = start_of_work(article.text, start)
        yield _thing(article, start, end, AS_READ)


def _thing(article: Article, start: int, end: int, rule: str, said: ThingType | None = None) -> Candidate:
    """The candidate of a thing, which is what is `said` of it, or else what its words say."""
    start = start_of_law(article.text, start, end)
    said = said or (ThingType.WORK if is_programme(article.text, start) else None)
    said = said or type_by_words(article.text[start:end])
    if said is ThingType.WORK and not is_known_thing(article.text[start:end]):
        start, end = whole_title(article.text, start, end)
    name, headline = article.text[start:end], article.role_at(start) is Role.TITLE
    return Candidate(
        article.id,
        start,
        end,
        name,
        Label.THING,
        rule,
        headline,
        read=Label.MISCELLANEOUS,
        thing_type=said,
    )
