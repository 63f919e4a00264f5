"""Gathers what may be names in one article: the recogniser's, those a title announces, and those that facts know."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from cuttings.common.text import fold
from cuttings.common.workers import spread
from cuttings.gazetteer import Gazetteer
from cuttings.model import Analysis, Article, Label, Role
from cuttings.resolve.candidates import Candidate, Spans
from cuttings.resolve.detect.boundaries import trim, with_company
from cuttings.resolve.detect.known_mentions import find_known
from cuttings.resolve.detect.non_names.gathered_names import without_leavings
from cuttings.resolve.detect.place_spotting import spot
from cuttings.resolve.detect.recogniser_names import recognised
from cuttings.resolve.detect.ship_names import ashore
from cuttings.resolve.names.known_organisations import known_organisation
from cuttings.resolve.names.organisation_name import reads_as_organisation
from cuttings.resolve.names.titles import Titled, find_titled, office_after, only_titles
from cuttings.resolve.names.tokens import Word, fact_words, shouted, words


def gather_all(
    articles: Sequence[Article], analyses: Mapping[str, Analysis], gazetteer: Gazetteer, processes: int
) -> list[Candidate]:
    """The candidates of each article, in order, found in so many processes at once."""
    found = spread(partial(_gather_known, analyses=analyses, gazetteer=gazetteer), articles, processes)
    return [candidate for own in found for candidate in own]


def _gather_known(article: Article, analyses: Mapping[str, Analysis], gazetteer: Gazetteer) -> list[Candidate]:
    return gather(article, analyses[article.id], gazetteer)


def gather(article: Article, analysis: Analysis, gazetteer: Gazetteer) -> list[Candidate]:
    """The candidates of one article, sorted and disjoint."""
    found = Spans()
    titled = list(_titled(article, analysis, gazetteer))
    for candidate in sorted(titled, key=lambda c: c.start):
        found.add(candidate)
    known = list(find_known(article))
    offices = [(c.start - len(c.office) - 2, c.start) for c in titled if c.office]
    read = [
        c
        for c in recognised(article, analysis, gazetteer)
        if not (only_titles(c.text) and any(start <= c.start and c.end <= end for start, end in offices))
    ]
    for candidate in sorted(known, key=lambda c: (c.start - c.end, c.start)):
        if not any(_within(candidate, larger) for larger in read):
            found.add(candidate)
    for candidate in read:
        found.add(candidate)
    placed = ashore(article, _with_places(article, found.sorted(), gazetteer))
    return _with_offices(article, without_leavings(article, placed, gazetteer), gazetteer)


def _within(a: Candidate, b: Candidate) -> bool:
    return b.start <= a.start and a.end <= b.end and (a.start, a.end) != (b.start, b.end)


def _titled(article: Article, analysis: Analysis, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """People whom a title announces. Where the recogniser saw a person begin there, its end of the name counts."""
    text = article.text
    people = {name.start: name for name in analysis.names if name.label is Label.PERSON}
    others = [(name.start, name.end) for name in analysis.names if name.label is not Label.PERSON]
    for block in article.read_blocks():
        line = words(text, block.start, block.end)
        if block.role is Role.TITLE or shouted(text[block.start : block.end]):
            continue
        for found in find_titled(text, line, gazetteer):
            start, end = line[found.first].start, line[found.last].end
            if start in people:
                end = people[start].end if found.last == len(line) - 1 else min(end, people[start].end)
            start, end = trim(text, start, end)
            head = line[found.first - 1].start
            if (
                start >= end
                or any(s <= head < e and e >= start for s, e in others)
                or reads_as_organisation(words(text, start, end))
            ):
                continue
            if fold(text[start:end]) in fact_words("names", "peoples", "suffixes", "openers"):
                continue
            if start not in people and (gazetteer.lookup(text[start:end]) or known_organisation(text[start:end])):
                continue
            if (start not in people and _doubtful(line, found.first)) or _firms_office(text, line, found):
                continue
            office = None if found.honorific else text[line[found.office].start : line[found.first].start].strip(" ,")
            yield Candidate(article.id, start, end, text[start:end], Label.PERSON, "title", office=office)


def _with_places(article: Article, candidates: Sequence[Candidate], gazetteer: Gazetteer) -> list[Candidate]:
    """The candidates, and the places and demonyms that the gazetteer is sure of; a lone word gives way to one."""
    doubtful = {(c.start, c.end): c for c in candidates if _lone(c)}
    sure = [c for c in candidates if not _lone(c) and not _guessed(c)]
    taken = [(c.start, c.end) for c in sure]
    spans = Spans(sure)
    read = [range(block.start, block.end) for block in article.read_blocks()]
    for spotted in spot(article.text, gazetteer, taken, sorted(doubtful)):
        if any(spotted.start in block for block in read):
            label = Label.MISCELLANEOUS if spotted.demonym else Label.LOCATION
            name = article.text[spotted.start : spotted.end]
            headline = article.role_at(spotted.start) is Role.TITLE
            instead_of = doubtful.get((spotted.start, spotted.end))
            was = instead_of.label if instead_of else None
            spans.add(Candidate(article.id, spotted.start, spotted.end, name, label, "gazetteer", headline, read=was))
    for candidate in candidates:
        spans.add(candidate)
    return spans.sorted()


def _guessed(c: Candidate) -> bool:
    """Whether the recogniser read it in a headline, where it glues verbs to names."""
    return c.rule == "recogniser" and c.headline


def _lone(c: Candidate) -> bool:
    return c.rule == "recogniser" and " " not in c.text and c.label in {Label.PERSON, Label.ORGANISATION}


def _with_offices(article: Article, candidates: Sequence[Candidate], gazetteer: Gazetteer) -> list[Candidate]:
    """The candidates, people with the office that stands in apposition behind their name: "Ann Lee, the mayor"."""
    text = article.text
    lines = [words(text, block.start, block.end) for block in article.read_blocks()]
    at = {word.end: (line, i) for line in lines for i, word in enumerate(line)}
    out = []
    for c in candidates:
        line, last = at.get(c.end, ((), 0))
        span = office_after(text, line, last, gazetteer) if line and c.label is Label.PERSON and not c.office else None
        out.append(replace(c, office=text[line[span[0]].start : line[span[1]].end]) if span else c)
    return out


def _doubtful(line: Sequence[Word], first: int) -> bool:
    """Whether the word before word `first` is a title among other things: "General" in "General Agreement"."""
    return line[first - 1].bare in fact_words("titles", "doubtful")


def _firms_office(text: str, line: Sequence[Word], found: Titled) -> bool:
    """Whether firms hold the office: "lead manager Larkin Bank"; or "and Co" follows the name."""
    before = fold(text[line[max(0, found.first - 2)].start : line[found.first - 1].end])
    firms = fact_words("titles", "firms")
    return (
        before in firms
        or before.split()[-1] in firms
        or with_company(text, line[found.last].end) > line[found.last].end
    )
