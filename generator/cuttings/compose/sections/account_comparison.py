"""What comparing the accounts of an event shows, as pages quote it: sentences side by side, each with its source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cuttings.common.text import with_capital
from cuttings.compose.facts.lookup import Index
from cuttings.compose.format import count, listed_date
from cuttings.compose.text.folding import open_ones
from cuttings.compose.text.quotes import plain, quote
from cuttings.compose.text.statement_quotes import sayings, who_said
from cuttings.compose.view_models import Link, Quote
from cuttings.model import Comparison, Difference, Passage, Statement

OPEN_SOURCES = 2  # sentences of one figure that are quoted; of the other accounts a link is enough
OPEN_SAYINGS = 3  # of one speaker, before the rest is folded away
ALONE = 2  # sentences of one account on the page of the event; the article's own page has all of them


@dataclass(frozen=True, slots=True)
class Sourced:
    """A sentence and the article that has it."""

    quote: Quote
    article: Link


@dataclass(frozen=True, slots=True)
class Side:
    """One column of things that stand beside each other: what it is headed by, sentences, and where else they are."""

    heading: str
    note: str
    quotes: tuple[Sourced, ...]
    more: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Beside:
    """Columns under one title."""

    title: str
    sides: tuple[Side, ...]


def sourced(index: Index, passage: Passage) -> Sourced | None:
    """`passage` as it is quoted with its source, None where its article has no such sentence."""
    sentences = index.sentences_between(passage.article, passage.start, passage.end)
    if not sentences:
        return None
    cited = quote(index, passage.article, sentences[:1], passage.strong)
    return Sourced(cited, source(index, passage.article))


def source(index: Index, id: str) -> Link:
    """An article by its outlet where that is known, its title in the note; else by its title."""
    article = index.articles[id]
    date = listed_date(article.published)
    if article.outlet:
        return Link(article.outlet, f"articles/{id}.md", date)
    return Link(article.title, f"articles/{id}.md", date)


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who is quoted in accounts of an event, and what they are quoted as saying, each saying once."""

    link: Link | None  # None where it is not known who spoke
    called: str  # then the words that stand for them, "" where there are none
    quotes: tuple[Sourced, ...]
    more: tuple[Sourced, ...] = ()  # over the limit


def voices(index: Index, ids: Sequence[str]) -> list[Voice]:
    """Those who are quoted in articles, the most quoted first; then those without a page, last what nobody said."""
    by: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for statement in (s for id in ids for s in index.statements_in.get(id, ())):
        by[who_said(index, statement)].append(statement)
    out = []
    for speaker, called in sorted(by, key=lambda who: (not who[0], not any(who), -len(by[who]), who)):
        found = sayings(index, by[speaker, called])
        said = {plain(q): Sourced(q, source(index, id)) for id in reversed(ids) for q in reversed(found.get(id, []))}
        quotes = tuple(said.values())[::-1]
        cut = open_ones(len(quotes), OPEN_SAYINGS)
        if quotes:
            out.append(Voice(index.link(speaker) if speaker else None, called, quotes[:cut], quotes[cut:]))
    return out


def side(index: Index, heading: str, passages: Sequence[Passage], note: str = "") -> Side | None:
    """A column of `passages`: the first are quoted, the others linked to."""
    known = [p for p in passages if p.article in index.articles]
    quotes = [q for q in (sourced(index, p) for p in known[:OPEN_SOURCES]) if q]
    rest = tuple(
        Link(link.text, index.locate(p.article, p.start), link.note)
        for p in known[OPEN_SOURCES:]
        if (link := source(index, p.article))
    )
    return Side(heading, note, tuple(quotes), rest) if quotes else None


def differing(index: Index, differences: Iterable[Difference]) -> list[Beside]:
    """Figures that differ, a column for each."""
    out = []
    for difference in differences:
        found = [
            side(index, reading.figure, reading.passages, count(len(reading.passages), "account"))
            for reading in difference.readings
        ]
        sides = tuple(s for s in found if s)
        if len(sides) > 1:
            out.append(Beside(with_capital(difference.thing), sides))
    return out


def disputed(index: Index, comparison: Comparison) -> list[Beside]:
    """Assertions, each beside its denials."""
    denials: dict[Passage, list[Passage]] = defaultdict(list)
    for dispute in comparison.disputes:
        denials[dispute.assertion].append(dispute.denial)
    out = []
    for assertion, denied in denials.items():
        sides = side(index, "Asserted", [assertion]), side(index, "Denied", denied)
        known = tuple(s for s in sides if s)
        if len(known) == len(sides):
            out.append(Beside("", known))
    return out


def agreeing(index: Index, comparison: Comparison) -> list[Beside]:
    """Sentences of several accounts that say the same, a column for each."""
    rows = []
    for row in comparison.shared:
        found = [side(index, "", [passage]) for passage in row if passage.article in index.articles]
        sides = tuple(s for s in found if s)
        if len(sides) > 1:
            rows.append(Beside("", sides))
    return rows


def alone(index: Index, comparison: Comparison, article: str = "", most: int = ALONE) -> list[Sourced]:
    """What only one account says: of every account the first sentences, or those of one `article`."""
    taken: dict[str, int] = {}
    out = []
    for passage in comparison.alone:
        if passage.article in index.articles and article in ("", passage.article):
            taken[passage.article] = taken.get(passage.article, 0) + 1
            if taken[passage.article] <= most and (found := sourced(index, passage)):
                out.append(found)
    return out
