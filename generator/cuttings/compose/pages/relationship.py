"""The page of a pair: what is known of two entities that are named together again and again."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from cuttings.compose.facts.affiliations import LEADING_DETERMINER, Affiliation
from cuttings.compose.facts.descriptions import BY_COPULA, describe_in, is_role
from cuttings.compose.facts.lookup import Index
from cuttings.compose.facts.pairs import Pair, dates_of, page_thresholds
from cuttings.compose.format import (
    count,
    date_order,
    entity_type_words,
    event_date,
    multiple,
    span_of_dated,
)
from cuttings.compose.pages.continuation import continuation_links, continuation_pages
from cuttings.compose.sections.statement_table import statement_rows
from cuttings.compose.text.excerpts import divide_excerpts, fold_excerpts, make_excerpts
from cuttings.compose.text.quotes import quote
from cuttings.compose.view_models import Excerpt, Link, PairMember, Quote, RelationshipView
from cuttings.model import FrontMatter, Kind, Page

OPEN_PAIR_ROWS = 12  # articles and statements shown before the rest is folded away; topics and others shown at all


def relationship_pages(
    index: Index, pairs: Mapping[tuple[str, str], Pair], affiliations: Mapping[str, Sequence[Affiliation]]
) -> list[Page]:
    """A page for each pair, and the pages that continue it where very many articles name both."""
    return [page for pair in pairs.values() for page in _pages(index, pair, affiliations)]


def _pages(index: Index, pair: Pair, affiliations: Mapping[str, Sequence[Affiliation]]) -> list[Page]:
    """The page of one pair, and the pages that continue it."""
    articles = pair.articles
    parts = divide_excerpts(_excerpts(index, pair))
    dated = dates_of(index, articles)
    least_sentences, least_articles = page_thresholds(index, (pair.a, pair.b))
    words = f"Mentioned together in {count(len(pair.sentences), 'sentence')} of {count(len(articles), 'article')}"
    view = RelationshipView(
        meta=FrontMatter(kind="relationship", search_boost=1.5),
        name=pair.title,
        counts=words,
        dates=span_of_dated(dated[0], dated[-1], len(dated), len(articles)) if dated else "",
        members=(
            _member(index, pair, pair.a, pair.b, affiliations),
            _member(index, pair, pair.b, pair.a, affiliations),
        ),
        events=_events(index, articles),
        topics=_topics(index, pair),
        others=_others(index, pair),
        excerpts=fold_excerpts(parts[0], OPEN_PAIR_ROWS),
        continued=continuation_links(pair.id, parts),
        least_sentences=least_sentences,
        least_articles=least_articles,
    )
    page = Page(f"{pair.id}.md", pair.title, view)
    return [page, *continuation_pages(Link(pair.title, page.path), "relationship", parts)]


def _member(
    index: Index, pair: Pair, one: str, other: str, affiliations: Mapping[str, Sequence[Affiliation]]
) -> PairMember:
    """The entity `one` of the pair (its id), whose other entity is `other`."""
    said = dict.fromkeys(statement for statement, _ in index.said_about.get(other, ()) if statement.speaker == one)
    found = statement_rows(index, said, other)
    return PairMember(
        index.link(one),
        _known(index, pair, one, other, affiliations),
        index.entities[one].name,
        index.entities[other].name,
        found[:OPEN_PAIR_ROWS],
        found[OPEN_PAIR_ROWS:],
    )


def _known(index: Index, pair: Pair, one: str, other: str, affiliations: Mapping[str, Sequence[Affiliation]]) -> str:
    """What `one` is said to be, preferably to the other of the pair; "" where nothing says so."""
    entity = index.entities[one]
    if entity.kind is not Kind.PERSON:
        return entity_type_words(entity)
    words = [a.words for a in affiliations.get(one, ()) if a.organisation == other]
    words += _to_the_other(index, pair, one, other) + [office.title for office in entity.offices]
    return " ".join(words[0].split()) if words else ""


def _to_the_other(index: Index, pair: Pair, one: str, other: str) -> list[str]:
    """The words in sentences that name both which say what `one` is to `other`: "Petrova's lawyer"."""
    out = []
    for article, sentence in sorted(pair.sentences, key=lambda p: (index.rank[p[0]], p[1].start)):
        named = index.mentions_between(article, sentence.start, sentence.end)
        for mention in named:
            found = describe_in(index, mention, sentence) if mention.entity == one else None
            if found is None or found.form == BY_COPULA or not is_role(found.noun):
                continue
            if any(m.entity == other and found.start <= m.start < found.end for m in named):
                out.append(LEADING_DETERMINER.sub("", index.articles[article].text[found.start : found.end]))
    return out


def _excerpts(index: Index, pair: Pair) -> tuple[Excerpt, ...]:
    """The sentences that name both, by article, the oldest article first, with both names set off."""
    quotes: dict[str, list[Quote]] = defaultdict(list)
    for article, sentence in sorted(pair.sentences, key=lambda p: (p[0], p[1].start)):
        found = index.mentions_between(article, sentence.start, sentence.end)
        spans = [(m.start, m.end) for m in found if m.entity in (pair.a, pair.b)]
        quotes[article].append(quote(index, article, [sentence], spans))
    return make_excerpts(index, quotes)[::-1]


def _events(index: Index, articles: Sequence[str]) -> tuple[Link, ...]:
    """The events whose accounts name both in one sentence, the oldest first."""
    events = {event.id: event for article in articles for event in index.events_of.get(article, ())}
    ordered = sorted(events.values(), key=lambda e: (date_order(e.sort_date), e.id))
    return tuple(index.link(e.id, event_date(e.date, e.first_reported)) for e in ordered)


def _topics(index: Index, pair: Pair) -> tuple[Link, ...]:
    """The topics whose phrases stand in the sentences that name both, those in most sentences first."""
    found: Counter[str] = Counter()
    for article, sentence in pair.sentences:
        for topic in index.topics_in.get(article, ()):
            at = index.phrase_starts.get((topic, article), ())
            found[topic] += any(sentence.start <= place < sentence.end for place in at)
    ranked = sorted((t for t in found if found[t]), key=lambda t: (-found[t], index.titles[t]))
    return tuple(index.link(t, multiple(found[t])) for t in ranked[:OPEN_PAIR_ROWS])


def _others(index: Index, pair: Pair) -> tuple[Link, ...]:
    """The other entities that more than one of these sentences names, those in most sentences first."""
    found: Counter[str] = Counter()
    for article, sentence in pair.sentences:
        named = {m.entity for m in index.mentions_between(article, sentence.start, sentence.end)}
        found.update(id for id in named - {pair.a, pair.b} if not index.entities[id].source)
    ranked = sorted((id for id in found if found[id] > 1), key=lambda id: (-found[id], index.titles[id], id))
    return tuple(index.link(id, multiple(found[id])) for id in ranked[:OPEN_PAIR_ROWS])
