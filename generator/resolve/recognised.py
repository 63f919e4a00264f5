"""Reads the recogniser's names: cuts apart what it glued together, and cuts off what is no part of a name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.gazetteer import Gazetteer, place_key
from generator.model import Analysis, Article, Label, Name, Role
from generator.resolve.candidates import Candidate
from generator.resolve.known import known_organisation
from generator.resolve.offices import is_title
from generator.resolve.words import fact_words, words
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


def recognised(article: Article, analysis: Analysis, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """The names that the recogniser found in one article, each within its bounds; those that name nothing left out."""
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
    if hyphen and gazetteer.land(left) and gazetteer.land(right):
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


def _capitalised(text: str, start: int, end: int) -> tuple[int, int]:
    """`text[start:end]` without words in lower case at its ends: "pro-peace", "party"."""
    line = words(text, start, end)
    while line and not any(c.isupper() or c.isdigit() for c in line[0].text[:3]) and not line[0].capital:
        line = line[1:]
    while line and line[-1].text.islower():
        line = line[:-1]
    if not line:
        return start, start
    stop = line[-1].end
    return line[0].start, end if text[stop:end] == "." else stop


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
