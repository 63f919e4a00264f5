"""Pages of pairs: what is known of two who are named together again and again."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cuttings.compose.facts.affiliations import ARTICLES, Affiliation
from cuttings.compose.facts.descriptions import IS, describe_in, is_role
from cuttings.compose.facts.lookup import Index
from cuttings.compose.facts.pairs import Pair, least
from cuttings.compose.format import (
    count,
    date_order,
    date_span,
    listed_date,
    place_words,
    short_span,
)
from cuttings.compose.sections.infobox import by_use
from cuttings.compose.sections.statement_table import Entry, entries, names
from cuttings.compose.text.excerpts import clippings, continuations, cut_into_parts, fold_away, further_links
from cuttings.compose.text.quotes import quote
from cuttings.compose.view_models import Clipping, Link, Quote
from cuttings.model import Kind, Page

ROWS = 500  # pairs on one page of the index
OPEN = 12  # articles, statements and others shown before the rest is folded away
TWO = {Kind.PERSON: "people", Kind.ORGANISATION: "organisations", Kind.PLACE: "places"}


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: its page, and what it is said to be."""

    link: Link
    known: str
    name: str
    other: str  # the name of the other
    said: tuple[Entry, ...]  # by it of the other
    more: tuple[Entry, ...]  # over the limit


@dataclass(frozen=True, slots=True)
class PairRow:
    """A line of the index; figures as words, `order` a date for sorting."""

    pair: Link
    kinds: str
    sentences: str
    articles: str
    dates: str
    order: str


def relationship_pages(
    index: Index, pairs: Mapping[tuple[str, str], Pair], affiliations: Mapping[str, Sequence[Affiliation]]
) -> list[Page]:
    """A page for each pair, and the index of them."""
    pages = [page for pair in pairs.values() for page in _pages(index, pair, affiliations)]
    return [*pages, *_lists(index, pairs)]


def _pages(index: Index, pair: Pair, affiliations: Mapping[str, Sequence[Affiliation]]) -> list[Page]:
    """The page of a pair, and where very many articles name both the pages that go on from it."""
    articles = pair.articles
    parts = cut_into_parts(_joint(index, pair))
    dated = _dates(index, articles)
    words = f"Named together in {count(len(pair.sentences), 'sentence')} of {count(len(articles), 'article')}"
    context: dict[str, object] = {
        "meta": {"kind": "relationship", "search": {"boost": 1.5}},
        "name": pair.title,
        "standing": words,
        "seen": date_span(dated[0], dated[-1]) if dated else "",
        "sides": [_side(index, pair, one, other, affiliations) for one, other in ((pair.a, pair.b), (pair.b, pair.a))],
        "events": _events(index, articles),
        "topics": _topics(index, pair),
        "others": _others(index, pair),
        "joint": fold_away(parts[0], OPEN),
        "further": further_links(pair.id, parts),
        "least": least(index, (pair.a, pair.b)),
    }
    page = Page(f"{pair.id}.md", pair.title, "relationship.md.j2", context)
    return [page, *continuations(Link(pair.title, page.path), "relationship", parts)]


def _side(index: Index, pair: Pair, one: str, other: str, affiliations: Mapping[str, Sequence[Affiliation]]) -> Side:
    said = [
        statement
        for statement in index.statements_by.get(one, ())
        if any(m.entity == other and names(statement, m) for m in index.mentions_in.get(statement.article, ()))
    ]
    found = entries(index, said, other)
    return Side(
        index.link(one),
        _known(index, pair, one, other, affiliations),
        index.entities[one].name,
        index.entities[other].name,
        found[:OPEN],
        found[OPEN:],
    )


def _known(index: Index, pair: Pair, one: str, other: str, affiliations: Mapping[str, Sequence[Affiliation]]) -> str:
    """What `one` is said to be: to the other of the pair first of all."""
    entity = index.entities[one]
    if entity.kind is not Kind.PERSON:
        return place_words(entity.location.place_type) if entity.location else ""
    words = [a.words for a in affiliations.get(one, ()) if a.organisation == other]
    words += _to_the_other(index, pair, one, other) + [office.title for office in by_use(entity.offices)]
    return " ".join(words[0].split()) if words else ""


def _to_the_other(index: Index, pair: Pair, one: str, other: str) -> list[str]:
    """The words by which sentences that name both say what `one` is to `other`: "Petrova's lawyer"."""
    out = []
    for article, sentence in sorted(pair.sentences, key=lambda p: (index.rank[p[0]], p[1].start)):
        named = index.mentions_between(article, sentence.start, sentence.end)
        for mention in named:
            found = describe_in(index, mention, sentence) if mention.entity == one else None
            if found is None or found.form == IS or not is_role(found.noun):
                continue
            if any(m.entity == other and found.start <= m.start < found.end for m in named):
                out.append(ARTICLES.sub("", index.articles[article].text[found.start : found.end]))
    return out


def _joint(index: Index, pair: Pair) -> tuple[Clipping, ...]:
    """The sentences that name both, by article, the oldest first; both names set off."""
    quotes: dict[str, list[Quote]] = defaultdict(list)
    for article, sentence in sorted(pair.sentences, key=lambda p: (p[0], p[1].start)):
        found = index.mentions_between(article, sentence.start, sentence.end)
        spans = [(m.start, m.end) for m in found if m.entity in (pair.a, pair.b)]
        quotes[article].append(quote(index, article, [sentence], spans))
    return clippings(index, quotes)[::-1]


def _events(index: Index, articles: Sequence[str]) -> list[Link]:
    """The events whose accounts name both in one sentence, the oldest first."""
    events = {event.id: event for article in articles for event in index.events_of.get(article, ())}
    ordered = sorted(events.values(), key=lambda e: (date_order(e.date), e.id))
    return [index.link(e.id, listed_date(e.date)) for e in ordered]


def _topics(index: Index, pair: Pair) -> list[Link]:
    """The topics whose phrases stand in the sentences that name both, most sentences first."""
    found: Counter[str] = Counter()
    for article, sentence in pair.sentences:
        for topic, _ in index.topics_in.get(article, ()):
            at = index.occurring.get((topic.id, article), ())
            found[topic.id] += any(sentence.start <= place < sentence.end for place in at)
    ranked = sorted((t for t in found if found[t]), key=lambda t: (-found[t], index.titles[t]))
    return [index.link(t, count(found[t], "sentence")) for t in ranked[:OPEN]]


def _others(index: Index, pair: Pair) -> list[Link]:
    """Who and what else stands in these sentences."""
    found: Counter[str] = Counter()
    for article, sentence in pair.sentences:
        named = {m.entity for m in index.mentions_between(article, sentence.start, sentence.end)}
        found.update(id for id in named - {pair.a, pair.b} if not index.entities[id].source)
    ranked = sorted((id for id in found if found[id] > 1), key=lambda id: (-found[id], index.titles[id], id))
    return [index.link(id, count(found[id], "sentence")) for id in ranked[:OPEN]]


def _lists(index: Index, pairs: Mapping[tuple[str, str], Pair]) -> list[Page]:
    """The index of the pairs, those of most sentences first; beyond ROWS it goes on to further pages."""
    ranked = sorted(pairs.values(), key=lambda p: (-len(p.sentences), p.title, p.id))
    parts = [ranked[n : n + ROWS] for n in range(0, len(ranked), ROWS)]
    paths = ["relationships/index.md", *(f"relationships/list/part-{n}.md" for n in range(2, len(parts) + 1))]
    return [
        Page(
            path,
            "Relationships" if n == 0 else f"Relationships, part {n + 1}",
            "relationships.md.j2",
            {
                "meta": {"kind": "index", "hide": ["toc"], "search": {"exclude": True}},
                "name": "Relationships",
                "intro": count(len(ranked), "pair"),
                "rows": [_row(index, pair) for pair in part],
                "parts": [Link(f"Part {m + 1} of {len(parts)}", p) for m, p in enumerate(paths) if p != path],
            },
        )
        for n, (path, part) in enumerate(zip(paths, parts, strict=False))
    ]


def _row(index: Index, pair: Pair) -> PairRow:
    articles = pair.articles
    dated = _dates(index, articles)
    kinds = [index.entities[id].kind for id in (pair.a, pair.b)]
    return PairRow(
        Link(pair.title, f"{pair.id}.md"),
        f"two {TWO[kinds[0]]}" if kinds[0] is kinds[1] else " and ".join(kinds),
        f"{len(pair.sentences):,}",
        f"{len(articles):,}",
        short_span(dated[0], dated[-1]) if dated else "",
        dated[-1] if dated else "",
    )


def _dates(index: Index, articles: Sequence[str]) -> list[str]:
    """The dates of articles that have a year, in order."""
    dates = (index.articles[id].published or "" for id in articles)
    return sorted(date for date in dates if date and not date.startswith("X"))
