"""Reads the recogniser's names of one article: each within its bounds, those that name nothing left out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from cuttings.common.text import fold
from cuttings.gazetteer import Gazetteer, place_key
from cuttings.model import Analysis, Article, Label, Name, Role
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.detect import boundaries as bounds
from cuttings.resolve.detect.non_names.read_names import Span, nameless
from cuttings.resolve.detect.title_boundaries import before_titles
from cuttings.resolve.names.organisation_name import opens_as_organisation
from cuttings.resolve.names.tokens import fact_words, words

LONGEST = 100  # characters of a name
HOME = re.compile(r", \d\d, of $")  # "Ann Lee, 43, of Leeds"
COUNTRY = re.compile(r"(U\.[SK]\.) \w")  # a wire's capital after it says nothing: "400 mln U.S. Dlrs"
INDENT = re.compile(r"\n[ \t]{4,}$")
FULL = 50  # characters of a line that goes on in the next
NOUN = re.compile(r" ([a-z]+)\b")


def recognised(article: Article, analysis: Analysis, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """The names that the recogniser found in one article, each within its bounds; those that name nothing left out."""
    text = article.text
    spans = list(_spans(text, analysis, gazetteer))
    names_nothing = nameless(article, analysis, spans, gazetteer)
    for span in spans:
        start, end, label = span.start, span.end, span.label
        headline = article.role_at(start) is Role.TITLE
        if label is Label.ORGANISATION and not headline:
            end = bounds.with_tail(text, start, end)
        name = text[start:end]
        demonym = gazetteer.demonym(name)
        if demonym and not gazetteer.lookup(name):
            label = Label.MISCELLANEOUS
        if not demonym and (label is Label.MISCELLANEOUS or fold(name) in fact_words("names", "peoples")):
            continue
        cased = any(c.isalpha() and not c.islower() for c in name)
        if cased and end - start <= LONGEST and not names_nothing(Span(start, end, label)):
            read = _read_at(analysis, span.start)
            yield Candidate(article.id, start, end, name, label, "recogniser", headline, read=read)


def _read_at(analysis: Analysis, offset: int) -> Label | None:
    """The label that the recogniser gave to the name around `offset`."""
    at = bisect_right(analysis.names, offset, key=lambda name: name.start) - 1
    return analysis.names[at].label if at >= 0 else None


def _spans(text: str, analysis: Analysis, gazetteer: Gazetteer) -> Iterator[Span]:
    pieces = [piece for whole in _unwrapped(text, analysis.names) for piece in bounds.parts(text, whole, gazetteer)]
    owners = {fold(text[slice(*bounds.trim(text, piece.start, piece.end))]) for piece in pieces}
    for piece in pieces:
        yield from (span for span in _bounded(text, piece, owners, gazetteer) if span.start < span.end)


def _unwrapped(text: str, names: Iterable[Name]) -> Iterator[Name]:
    """The names, those that a full line's end and the next line's indent part made one: "Ann" and "Lee"."""
    held: Name | None = None
    for name in names:
        if held and _wrapped(text, held, name):
            held = replace(held, end=name.end)
            continue
        if held:
            yield held
        held = name
    if held:
        yield held


def _wrapped(text: str, first: Name, second: Name) -> bool:
    """Whether two names of one kind, each a word, stand on two lines of one paragraph: a full line, a deep indent."""
    gap = text[first.end : second.start]
    if first.label is not second.label or gap.count("\n") != 1 or gap.strip() or not INDENT.search(gap):
        return False
    one_word = not any(c.isspace() for n in (first, second) for c in text[n.start : n.end])
    return one_word and first.end - text.rfind("\n", 0, first.start) > FULL


def _bounded(text: str, name: Name, owners: Collection[str], gazetteer: Gazetteer) -> Iterator[Span]:
    """The name within its bounds, and the place of a dateline before it: empty spans where nothing of it is one."""
    organisation = name.label is Label.ORGANISATION
    start, end = bounds.capitalised(text, *bounds.trim(text, name.start, name.end, organisation))
    if end > start and (noun := _noun_after(text, start, end, gazetteer)) > end:
        yield Span(start, noun, Label.LOCATION)
        return
    if 0 < (closed := text.find(")", start, end)) < end and "(" not in text[start:closed]:
        start, end = bounds.trim(text, closed + 1, end, organisation)  # "B.) Larkin", the first names a bracket apart
    country = COUNTRY.match(text, start, end)
    if country and not organisation and not gazetteer.lookup(text[country.end() - 1 : end]):
        yield Span(start, country.end(1), Label.LOCATION)
        return
    if (behind := bounds.without_dateline(text, start, end, gazetteer)) > start:
        yield Span(start, behind - 1, Label.LOCATION)
        start = behind
    if organisation:
        start, end = bounds.organisation(text, start, end, owners, gazetteer)
    elif possessive := bounds.POSSESSIVE.search(text, start, end):
        end = possessive.start()
    if name.label is Label.PERSON:
        start, end = bounds.person(text, start, end, gazetteer)
    elif not organisation:
        end = before_titles(text, start, end)
    behind = bounds.with_company(text, end)
    if start < end and (
        behind > end or (name.label is Label.PERSON and opens_as_organisation(words(text, start, end)))
    ):
        yield Span(start, behind, Label.ORGANISATION)
        return
    yield Span(start, end, Label.LOCATION if HOME.search(text[max(0, start - 12) : start]) else name.label)


def _noun_after(text: str, start: int, end: int, gazetteer: Gazetteer) -> int:
    """Where "Danish peninsula" ends, of which `text[start:end]` is "Danish": a known place, its noun written small.

    That is `end` where no such noun follows.
    """
    noun = NOUN.match(text, end)
    known = noun and noun[1] in fact_words("place-words", "landforms") and text[start : noun.end()]
    return noun.end() if noun and known and place_key(known) in gazetteer.names else end
