"""Gathers what may be names in one article: the recogniser's, those a title announces, and those that facts know."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.gazetteer import Gazetteer, place_key
from generator.model import Analysis, Article, Label, Name, Role
from generator.resolve.candidates import Candidate, Spans
from generator.resolve.known import find_known, known_organisation
from generator.resolve.offices import find_titled, is_title, office_after, only_titles
from generator.resolve.toponyms import spot
from generator.resolve.words import fact_words, shouted, words
from generator.text import fold

LONGEST = 100  # characters of a name
EDGES = " \t\u00a0\"“”„«»‘’'`()[]{}<>,;:!?*_|/\\–—-•·…&+=#%$"
ARTICLE = re.compile(r"(?:the|a|an)\s+", re.IGNORECASE)
POSSESSIVE = re.compile(r"['’]s\b")
NOUN = re.compile(r" ([a-z]+)\b")
AND = " and "
BREAK = re.compile(
    r"\s[-–—/|]\s| and |\s?[(\[]|[ \t]{3,}|\n\s*\n|\s(?=\S*\d{4})|[:;]\s|,\s(?!Inc|Ltd|LLC|Co\b)"
)  # joins two things, no parts of one name


def gather(article: Article, analysis: Analysis, gazetteer: Gazetteer) -> list[Candidate]:
    """The candidates of one article, sorted and disjoint."""
    found = Spans()
    titled = list(_titled(article, analysis, gazetteer))
    for candidate in sorted(titled, key=lambda c: c.start):
        found.add(candidate)
    known = list(find_known(article))
    offices = [(c.start - len(c.office) - 2, c.start) for c in titled if c.office]
    recognised = [
        c
        for c in _recognised(article, analysis, gazetteer)
        if not (only_titles(c.text) and any(start <= c.start and c.end <= end for start, end in offices))
    ]
    for candidate in sorted(known, key=lambda c: (c.start - c.end, c.start)):
        if not any(_within(candidate, larger) for larger in recognised):
            found.add(candidate)
    for candidate in recognised:
        found.add(candidate)
    return _with_offices(article, _with_places(article, found.sorted(), gazetteer))


def _within(a: Candidate, b: Candidate) -> bool:
    return b.start <= a.start and a.end <= b.end and (a.start, a.end) != (b.start, b.end)


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """`text[start:end]` without quotation marks, articles, possessives, calendar words and the like at its ends."""
    calendar, openers = fact_words("names", "calendar"), fact_words("names", "openers")
    while start < end:
        before = (start, end)
        while start < end and text[start] in EDGES:
            start += 1
        while end > start and text[end - 1] in EDGES:
            end -= 1
        if article := ARTICLE.match(text, start, end):
            start = article.end()
        if text[start:end].endswith(("'s", "’s", "'S", "’S")):
            end -= 2
        if text[start:end].endswith(".") and text[start:end].count(".") == 1 and end - start > 5:
            end -= 1
        line = words(text, start, end)
        if line and (fold(line[0].text) in calendar or (len(line) > 1 and fold(line[0].text) in openers)):
            start = line[0].end
        elif line and fold(line[-1].text) in calendar:
            end = line[-1].start
        if (start, end) == before:
            break
    return start, end


def _recognised(article: Article, analysis: Analysis, gazetteer: Gazetteer) -> Iterator[Candidate]:
    text = article.text
    for name in (part for whole in analysis.names for part in _parts(text, whole, gazetteer)):
        start, end = _capitalised(text, *trim(text, name.start, name.end))
        if end > start and (noun := _noun_after(text, start, end, gazetteer)) > end:
            yield _candidate(article, start, noun, Label.LOCATION)
            continue
        if name.label is Label.ORGANISATION:
            for owner in POSSESSIVE.finditer(text, start, end):  # "North Korea's Foreign Ministry"
                start, _ = trim(text, owner.end(), end)
        elif possessive := POSSESSIVE.search(text, start, end):
            end = possessive.start()
        if name.label is Label.PERSON:
            start = _behind_titles(text, start, end, gazetteer)
        else:
            end = _before_titles(text, start, end)
        label = name.label
        demonym = gazetteer.demonym(text[start:end])
        if demonym and not gazetteer.lookup(text[start:end]):
            label = Label.MISCELLANEOUS
        if not demonym and (label is Label.MISCELLANEOUS or fold(text[start:end]) in fact_words("names", "peoples")):
            continue
        if start < end and end - start <= LONGEST and any(c.isalpha() and not c.islower() for c in text[start:end]):
            yield _candidate(article, start, end, label)


def _candidate(article: Article, start: int, end: int, label: Label) -> Candidate:
    headline = article.role_at(start) is Role.TITLE
    return Candidate(article.id, start, end, article.text[start:end], label, "recogniser", headline)


def _noun_after(text: str, start: int, end: int, gazetteer: Gazetteer) -> int:
    """Where "Danish peninsula" ends, of which `text[start:end]` is "Danish": a known place, its noun written small.

    That is `end` where no such noun follows.
    """
    noun = NOUN.match(text, end)
    known = noun and noun[1] in fact_words("place-words", "landforms") and text[start : noun.end()]
    return noun.end() if noun and known and place_key(known) in gazetteer.names else end


def _parts(text: str, name: Name, gazetteer: Gazetteer) -> Iterator[Name]:
    """The names in "National League (NL)", "UN and NATO" or "Chad-Niger", which the recogniser takes for one."""
    start = name.start
    left, hyphen, right = text[name.start : name.end].partition("-")
    if hyphen and _land(left, gazetteer) and _land(right, gazetteer):
        yield Name(start, start + len(left), Label.LOCATION)
        yield Name(name.end - len(right), name.end, Label.LOCATION)
        return
    for gap in BREAK.finditer(text, name.start, name.end):
        if gap[0] == AND and not any(map(known_organisation, text[name.start : name.end].split(AND, 1))):
            continue  # "Ministry of Health and Sports"
        if gap.start() > start:
            yield Name(start, gap.start(), name.label)
        start = gap.end()
    if start < name.end:
        yield Name(start, name.end, name.label)


def _land(name: str, gazetteer: Gazetteer) -> bool:
    places = gazetteer.lookup(name)
    return bool(gazetteer.demonym(name) or (places and places[0].place_type == "country"))


def _capitalised(text: str, start: int, end: int) -> tuple[int, int]:
    """`text[start:end]` without words in lower case at its ends: "pro-peace", "party"."""
    line = words(text, start, end)
    while (
        line
        and not line[0].capital
        and not line[0].text[0].isdigit()
        and not any(c.isupper() for c in line[0].text[:3])
    ):
        line = line[1:]
    while line and line[-1].text.islower():
        line = line[:-1]
    return (
        (line[0].start, max(line[-1].end, end if text[end - 1 : end] == "." and line[-1].end == end - 1 else 0))
        if line
        else (start, start)
    )


def _behind_titles(text: str, start: int, end: int, gazetteer: Gazetteer) -> int:
    """Where a person's name begins in "President John Smith" or "British Mr Smith"."""
    line = words(text, start, end)
    while len(line) > 1 and (is_title(line[0].bare) or gazetteer.demonym(line[0].text)):
        line = line[1:]
    return line[0].start if line else start


def _before_titles(text: str, start: int, end: int) -> int:
    """Where the name ends in "Port Authority Chairman"; a title that belongs to it ("Court of Justice") stays."""
    line = words(text, start, end)
    while line and is_title(line[-1].bare) and not (len(line) > 1 and line[-2].bare in {"of", "for"}):
        line = line[:-1]
    return line[-1].end if line and line[-1].end < end - 1 else end if line else start


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
                end = min(end, people[start].end)
            start, end = trim(text, start, end)
            head = line[found.first - 1].start
            if (
                start >= end
                or any(s <= head < e and e >= start for s, e in others)
                or _is_organisation(text[start:end])
            ):
                continue
            if fold(text[start:end]) in fact_words("names", "peoples"):
                continue
            if start not in people and (gazetteer.lookup(text[start:end]) or known_organisation(text[start:end])):
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
            spans.add(Candidate(article.id, spotted.start, spotted.end, name, label, "gazetteer", headline, was=was))
    for candidate in candidates:
        spans.add(candidate)
    return spans.sorted()


def _guessed(c: Candidate) -> bool:
    """Whether the recogniser read it in a headline, where it glues verbs to names."""
    return c.rule == "recogniser" and c.headline


def _lone(c: Candidate) -> bool:
    return c.rule == "recogniser" and " " not in c.text and c.label in {Label.PERSON, Label.ORGANISATION}


def _with_offices(article: Article, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, people with the office that stands in apposition behind their name: "Ann Lee, the mayor"."""
    text = article.text
    lines = [words(text, block.start, block.end) for block in article.read_blocks()]
    at = {word.end: (line, i) for line in lines for i, word in enumerate(line)}
    out = []
    for c in candidates:
        line, last = at.get(c.end, ([], 0))
        span = office_after(text, line, last) if line and c.label is Label.PERSON and not c.office else None
        office = text[line[span[0]].start : line[span[1]].end] if span else c.office
        out.append(replace(c, office=office))
    return out


def _is_organisation(text: str) -> bool:
    last = fold(text).split()[-1:]
    return bool(last) and last[0] in fact_words("organisations", "heads")
