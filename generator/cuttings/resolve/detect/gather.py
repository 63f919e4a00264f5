"""Gathers what may be names in each article: those that a title announces, known ones, things, read ones, places."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from cuttings.common.passages.corrections import misspelt_at
from cuttings.gazetteer import Gazetteer
from cuttings.model import Analysis, Article, Label, Role
from cuttings.resolve.candidates import Candidate, Spans
from cuttings.resolve.detect.known_mentions import find_known
from cuttings.resolve.detect.non_names.gathered_names import without_non_names
from cuttings.resolve.detect.place_spotting import spot_places
from cuttings.resolve.detect.recogniser_names import read_by_recogniser
from cuttings.resolve.detect.results_headlines import firms_of_results
from cuttings.resolve.detect.things.find_things import find_things
from cuttings.resolve.detect.titled_people import titled_people, with_offices_behind
from cuttings.resolve.names.tokens import fact_words

LONE_WORD_BEFORE = re.compile(r"\b([a-z-]+) \Z")
LONE_WORD_CHARS = 24  # characters before a name in which the noun stands
ARTICLE = "The "  # before the name of a newspaper that the recogniser reads without it


def gather_all(articles: Sequence[Article], analyses: Mapping[str, Analysis], gazetteer: Gazetteer) -> list[Candidate]:
    """The candidates of each article in English, in order."""
    found = (gather(article, analyses[article.id], gazetteer) for article in articles if article.in_english)
    return [candidate for own in found for candidate in own]


def gather(article: Article, analysis: Analysis, gazetteer: Gazetteer) -> list[Candidate]:
    """The candidates of one article, sorted and disjoint.

    Where several rules find a name in one stretch of text, a title comes first, then a known organisation that is no
    part of a longer name, then a thing, then a firm by its results, then the recogniser, then the gazetteer.
    """
    spans = Spans()
    titled = sorted(titled_people(article, analysis, gazetteer), key=lambda c: c.start)
    offices = [(c.start - len(c.office) - 2, c.start) for c in titled if c.office]
    read = list(read_by_recogniser(article, analysis, gazetteer, offices))
    things = list(find_things(article, analysis, gazetteer))
    known = [c for c in find_known(article) if not any(_is_within(c, longer) for longer in (*read, *things))]
    firms = firms_of_results(article, gazetteer)
    for candidate in (*titled, *sorted(known, key=_longest_first), *sorted(things, key=_longest_first), *firms, *read):
        spans.add(candidate)
    found = without_non_names(article, _with_places(article, spans.sorted(), gazetteer), gazetteer)
    found = _without_surnames(article.text, analysis, found)
    withdrawn = misspelt_at(article.text)
    found = [c for c in found if c.start not in withdrawn and article.role_at(c.start) is not Role.CORRECTION]
    return with_offices_behind(article, found, gazetteer)


def _longest_first(c: Candidate) -> tuple[int, int]:
    return c.start - c.end, c.start


def _is_within(a: Candidate, b: Candidate) -> bool:
    """Whether a name is a part of another; an article before the first, "The Larkin Post", is none of it."""
    start = a.start + (len(ARTICLE) if a.text.startswith(ARTICLE) else 0)
    return b.start <= start and a.end <= b.end and (b.start < start or a.end < b.end)


def _with_places(article: Article, candidates: Sequence[Candidate], gazetteer: Gazetteer) -> list[Candidate]:
    """The candidates, and the places and demonyms that the gazetteer is sure of; a lone word gives way to one."""
    lone = [c for c in candidates if _is_lone_reading(c) and not _is_introduced(article.text, c)]
    doubtful = {(c.start, c.end): c for c in lone}
    sure = [c for c in candidates if (c.start, c.end) not in doubtful and not _is_read_in_headline(c)]
    spans = Spans(sure)
    blocks = [range(block.start, block.end) for block in article.read_blocks()]
    for spotted in spot_places(article.text, gazetteer, [(c.start, c.end) for c in sure], sorted(doubtful)):
        if any(spotted.start in block for block in blocks):
            label = Label.MISCELLANEOUS if spotted.demonym else Label.LOCATION
            name = article.text[spotted.start : spotted.end]
            headline = article.role_at(spotted.start) is Role.TITLE
            instead_of = doubtful.get((spotted.start, spotted.end))
            read = instead_of.label if instead_of else None
            rule = "gazetteer" if read is None or spotted.said else "gazetteer by fame"
            spans.add(Candidate(article.id, spotted.start, spotted.end, name, label, rule, headline, read=read))
    for candidate in candidates:
        spans.add(candidate)
    return spans.sorted()


def _without_surnames(text: str, analysis: Analysis, found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without words for a people that are somebody's surname there: "French" of "Ann French"."""
    full = (c.text.split() for c in found if c.label is Label.PERSON)
    surnames = {name[-1] for name in full if len(name) > 1}
    return [
        c
        for c in found
        if c.label is not Label.MISCELLANEOUS or c.text not in surnames or not _acts_or_owns(text, analysis, c.end)
    ]


def _acts_or_owns(text: str, analysis: Analysis, end: int) -> bool:
    """Whether a verb or "'s" stands behind a name that ends at `end`: "French says", but not "French troops"."""
    tokens = analysis.tokens
    behind = bisect_left(tokens.starts, end)
    next_word = behind < len(tokens) and tokens.starts[behind] == end + 1
    tags = [tag for tag in tokens.tags[behind : behind + 2] if tag != "ADV"][:1] if next_word else []
    return bool({*tags} & {"VERB", "AUX"}) or text.startswith(("'s", "’s"), end)


def _is_read_in_headline(c: Candidate) -> bool:
    """Whether the recogniser read it in a headline, where it glues verbs to names."""
    return c.rule == "recogniser" and c.headline


def _is_introduced(text: str, c: Candidate) -> bool:
    """Whether a noun for people stands right before somebody: "the frontman Larkin"."""
    noun = LONE_WORD_BEFORE.search(text, max(0, c.start - LONE_WORD_CHARS), c.start)
    return c.label is Label.PERSON and noun is not None and noun[1] in fact_words("roles", "people")


def _is_lone_reading(c: Candidate) -> bool:
    """Whether the recogniser read a single word as a person or an organisation."""
    return c.rule == "recogniser" and " " not in c.text and c.label in {Label.PERSON, Label.ORGANISATION}
