"""Gathers what may be names in one article: the recogniser's, those a title announces, and those that facts know."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from generator.facts import load_facts
from generator.gazetteer import Gazetteer
from generator.model import Analysis, Article, Label, Name, Role
from generator.resolve.offices import find_titled, is_title, office_after
from generator.resolve.words import Word, fact_words, phrase_index, read_blocks, shouted, words
from generator.text import fold

LONGEST = 100  # characters of a name
CASE_COUNTS = 5  # characters from which a name is told without its case: WHO is not "who", NATO is "Nato"
EDGES = " \t\u00a0\"“”„«»‘’'`()[]{}<>,;:!?*_|/\\–—-•·…&+=#%$"
ARTICLE = re.compile(r"(?:the|a|an)\s+", re.IGNORECASE)
POSSESSIVE = re.compile(r"['’]s\b")
BREAK = re.compile(
    r"\s[-–—/|]\s|\s?[(\[]|\s{2,}|\s(?=\S*\d{4})|[:;]\s|,\s(?!Inc|Ltd|LLC|Co\b)"
)  # joins two things, no parts of one name


@dataclass(frozen=True, slots=True)
class Candidate:
    """What may be a name: its span, what it seems to be, and the rule that found it."""

    article: str
    start: int
    end: int
    text: str
    label: Label
    rule: str  # "recogniser", "title", "known organisation", "gazetteer", "echo"
    headline: bool = False
    office: str | None = None  # "U.S. Secretary of State", where a title says so

    @property
    def key(self) -> str:
        """The name folded, by which names are compared."""
        return fold(self.text)


def gather(article: Article, analysis: Analysis, gazetteer: Gazetteer) -> list[Candidate]:
    """The candidates of one article, sorted and disjoint."""
    found = Spans()
    titled = list(_titled(article, analysis, gazetteer))
    for candidate in sorted(titled, key=lambda c: c.start):
        found.add(candidate)
    known = list(_known_organisations(article))
    recognised = list(_recognised(article, analysis, gazetteer))
    for candidate in sorted(known, key=lambda c: (c.start - c.end, c.start)):
        if not any(_within(candidate, larger) for larger in recognised):
            found.add(candidate)
    for candidate in recognised:
        found.add(candidate)
    return found.sorted()


def _within(a: Candidate, b: Candidate) -> bool:
    return b.start <= a.start and a.end <= b.end and (a.start, a.end) != (b.start, b.end)


class Spans:
    """Disjoint candidates: the first to claim a stretch of text keeps it."""

    def __init__(self, candidates: Sequence[Candidate] = ()) -> None:
        self._by_character: dict[int, Candidate] = {}
        for candidate in candidates:
            self.add(candidate)

    def add(self, candidate: Candidate) -> bool:
        """Claims the candidate's span; False where another holds part of it."""
        span = range(candidate.start, candidate.end)
        if any(i in self._by_character for i in span):
            return False
        self._by_character.update(dict.fromkeys(span, candidate))
        return True

    def holds(self, offset: int) -> bool:
        """Whether a candidate covers the character at `offset`."""
        return offset in self._by_character

    def sorted(self) -> list[Candidate]:
        """The candidates in order of the text."""
        return sorted(set(self._by_character.values()), key=lambda c: c.start)


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
    for name in (part for whole in analysis.names for part in _parts(text, whole)):
        start, end = _capitalised(text, *trim(text, name.start, name.end))
        if name.label is Label.ORGANISATION:
            for owner in POSSESSIVE.finditer(text, start, end):  # "North Korea's Foreign Ministry"
                start, _ = trim(text, owner.end(), end)
        elif possessive := POSSESSIVE.search(text, start, end):
            end = possessive.start()
        if name.label is Label.PERSON:
            start = _behind_titles(text, start, end, gazetteer)
        label = name.label
        if gazetteer.demonym(text[start:end]) and not gazetteer.lookup(text[start:end]):
            label = Label.MISCELLANEOUS
        if label is Label.MISCELLANEOUS and not gazetteer.demonym(text[start:end]):
            continue
        if start < end and end - start <= LONGEST and any(c.isalpha() and not c.islower() for c in text[start:end]):
            headline = article.role_at(start) is Role.TITLE
            yield Candidate(article.id, start, end, text[start:end], label, "recogniser", headline)


def _parts(text: str, name: Name) -> Iterator[Name]:
    """The names in "National League (NL)" or "GERMANY - Bonds", which the recogniser takes for one."""
    start = name.start
    for gap in BREAK.finditer(text, name.start, name.end):
        if gap.start() > start:
            yield Name(start, gap.start(), name.label)
        start = gap.end()
    if start < name.end:
        yield Name(start, name.end, name.label)


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


def _titled(article: Article, analysis: Analysis, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """People whom a title announces. Where the recogniser saw a person begin there, its end of the name counts."""
    text = article.text
    people = {name.start: name for name in analysis.names if name.label is Label.PERSON}
    others = [(name.start, name.end) for name in analysis.names if name.label is not Label.PERSON]
    for block in read_blocks(article):
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
            if start not in people and (gazetteer.lookup(text[start:end]) or known_organisation(text[start:end])):
                continue
            office = None if found.honorific else text[line[found.office].start : line[found.first].start].strip(" ,")
            yield Candidate(article.id, start, end, text[start:end], Label.PERSON, "title", office=office)


def apposed_office(text: str, line: Sequence[Word], last: int) -> str | None:
    """The office that stands in apposition behind the name that ends at word `last`."""
    span = office_after(text, line, last)
    return text[line[span[0]].start : line[span[1]].end] if span else None


def _is_organisation(text: str) -> bool:
    last = fold(text).split()[-1:]
    return bool(last) and last[0] in fact_words("organisations", "heads")


@cache
def _known() -> dict[str, str]:
    """Every name of a known organisation, and the organisation's own name."""
    return {
        name: entry["name"]
        for entry in load_facts("organisations")["known"]
        for name in (*entry["also"], entry["name"])
    }


def known_organisation(name: str) -> str | None:
    """The known organisation that `name` always means, None where it means none; case counts in short names alone."""
    return _known().get(name) or (_known_folded().get(fold(name)) if len(name) >= CASE_COUNTS else None)


@cache
def _known_folded() -> dict[str, str]:
    return {fold(name): known for name, known in _known().items() if len(name) >= CASE_COUNTS}


@cache
def known_of_country(country: str) -> dict[str, str]:
    """The known organisations of a country (ISO code) by the folded names that end theirs: "treasury", "air force"."""
    return {
        " ".join(parts[i:]): entry["name"]
        for entry in load_facts("organisations")["known"]
        if entry.get("country") == country
        for name in (*entry["also"], entry["name"])
        for parts in [fold(name).split()]
        for i in range(min(2, len(parts)))
    }


@cache
def known_source(name: str) -> str | None:
    """The news agency that `name` means in a credit or a caption, None where it means none."""
    return next(
        (
            entry["name"]
            for entry in load_facts("organisations")["known"]
            if entry.get("source") and name in (entry["name"], *entry["also"], *entry.get("in_credits", ()))
        ),
        None,
    )


@cache
def _known_index() -> dict[str, list[tuple[str, ...]]]:
    return phrase_index(_known())


def _known_organisations(article: Article) -> Iterator[Candidate]:
    text = article.text
    for block in read_blocks(article):
        if shouted(text[block.start : block.end]) and block.end - block.start > 12:  # in capitals, WHO is a pronoun
            continue
        line = words(text, block.start, block.end)
        bare = [re.sub(r"['’]s$", "", w.text) for w in line]
        i = 0
        while i < len(line):
            for phrase in _known_index().get(bare[i], ()):
                if tuple(bare[i : i + len(phrase)]) == phrase:
                    end = line[i + len(phrase) - 1].start + len(phrase[-1])
                    label, headline = Label.ORGANISATION, block.role is Role.TITLE
                    yield Candidate(
                        article.id, line[i].start, end, text[line[i].start : end], label, "known organisation", headline
                    )
                    i += len(phrase) - 1
                    break
            i += 1


def relabel(candidate: Candidate, label: Label) -> Candidate:
    """`candidate` as a name of another class."""
    return candidate if candidate.label is label else replace(candidate, label=label)
