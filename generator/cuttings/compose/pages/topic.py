"""The page of a topic, and the pages that continue it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cuttings.common.addresses import relative_path
from cuttings.compose.charts.article_sparkline import make_sparkline
from cuttings.compose.coverage.coverage_table import make_coverage_table
from cuttings.compose.facts.lookup import Index
from cuttings.compose.format import count
from cuttings.compose.pages.continuation import continuation_links, continuation_pages
from cuttings.compose.pages.topic_parts import (
    article_parts,
    divide_articles,
    divide_statements,
    links_to_parts,
    statement_parts,
)
from cuttings.compose.places.atlas import UNNAMED_PLACE_TYPES
from cuttings.compose.sections.related_entities import entities_named_with, events_reported_in
from cuttings.compose.sections.topic_scope import scope_note
from cuttings.compose.text.excerpts import (
    divide_excerpts,
    fold_excerpts,
    introduce_excerpts,
    make_excerpts,
    quotes_of_occurrences,
)
from cuttings.compose.text.folding import count_open
from cuttings.compose.text.near_copies import without_near_copies
from cuttings.compose.text.statement_quotes import quotes_by_article, speaker_of
from cuttings.compose.view_models import Link, Quote, Related, RelatedRow, TopicPhrase, TopicStatements, TopicView
from cuttings.draw import Drawing, Spot, world_map
from cuttings.model import FrontMatter, Page, Statement, Topic

OPEN_TOPIC_ARTICLES = 20  # articles shown before the rest is folded away
STATEMENTS_SHOWN = 6  # articles and speakers whose statements are shown before the rest is folded away
MAX_TOPIC_PHRASES = 12  # phrases that are listed with how often they occur
# related topics that are shown, and articles that they must share with this one
MAX_RELATED_TOPICS, MIN_SHARED_ARTICLES = 8, 2
MIN_PLACES_ON_MAP = 3  # places from which a map is drawn


class AmongTopics(NamedTuple):
    """What the page of a topic tells of it and others, from all articles that any of them has."""

    with_parts: str  # how many articles have the topic or one that is part of it; "" where the parts add none
    related: tuple[RelatedRow, ...]  # a row, or none


def among_topics(index: Index, topic: Topic) -> AmongTopics:
    """What `topic` has in common with the others."""
    return AmongTopics(_with_parts(index, topic), _related(index, topic))


def topic_pages(index: Index, topic: Topic, among: AmongTopics) -> list[Page]:
    """The page of `topic`, and where there is very much on it the pages that continue it.

    Of other topics it looks up no articles: what it has in common with them is given.
    """
    prominence, subject = index.prominence[topic.id], index.link(topic.id)
    ids = [id for id, _ in topic.articles if id in index.articles]
    articles = divide_articles([index.article_link(id) for id in ids])
    more_articles = article_parts(subject, articles)
    statements = tuple(_statements(index, topic))
    said = divide_statements(statements)
    more_statements = statement_parts(subject, said)
    excerpts = make_excerpts(index, without_near_copies(index, _not_said(index, topic, statements)))
    divided = divide_excerpts(excerpts)
    cut = count_open(len(said[0]), STATEMENTS_SHOWN)
    view = TopicView(
        meta=FrontMatter(kind="topic", search_boost=2),
        name=index.titles[topic.id],
        counts=f"In {count(prominence.articles, 'article')}",
        dates=prominence.dates,
        with_parts=among.with_parts,
        discovered=topic.discovered,
        medtop=topic.medtop or "",
        scope_note=scope_note(index, topic),
        phrases=_phrases(index, topic),
        coverage=make_coverage_table(index.articles[id] for id in ids),
        sparkline=make_sparkline(index.articles[id].published for id in ids),
        broader=_broader(index, topic),
        narrower=_narrower(index, topic),
        related=among.related,
        articles=tuple(articles[0][:OPEN_TOPIC_ARTICLES]),
        more_articles=tuple(articles[0][OPEN_TOPIC_ARTICLES:]),
        article_parts=links_to_parts(subject, more_articles),
        map=_map(index, topic),
        related_entities=entities_named_with(index, topic.id),
        events=events_reported_in(index, ids),
        statements=tuple(said[0][:cut]),
        more_statements=tuple(said[0][cut:]),
        statement_parts=links_to_parts(subject, more_statements),
        excerpts=fold_excerpts(divided[0]),
        excerpts_intro=introduce_excerpts(excerpts),
        continued=continuation_links(topic.id, divided),
    )
    page = Page(subject.href, index.titles[topic.id], view)
    return [page, *more_statements, *more_articles, *continuation_pages(subject, "topic", divided)]


def _not_said(index: Index, topic: Topic, statements: Iterable[TopicStatements]) -> dict[str, list[Quote]]:
    """The sentences with phrases of the topic, by article id, without those that the page shows as statements."""
    shown = {sentence.href for said in statements for quote in said.quotes for sentence in quote.sentences}
    quotes = quotes_of_occurrences(index, topic.occurrences)
    left = {id: [q for q in found if any(s.href not in shown for s in q.sentences)] for id, found in quotes.items()}
    return {id: found for id, found in left.items() if found}


def _with_parts(index: Index, topic: Topic) -> str:
    ids = [id for id, _ in topic.articles if id in index.articles]
    below = [index.topics[id] for id in index.narrower.get(topic.id, ())]
    held = {id for part in below for id, _ in part.articles if id in index.articles} | set(ids)
    return count(len(held), "article") if len(held) > len(ids) else ""


def _narrower(index: Index, topic: Topic) -> tuple[Link, ...]:
    """The topics that are part of it, those of most articles first."""
    parts = index.by_prominence(index.narrower.get(topic.id, ()))
    return tuple(index.link(id, count(index.prominence[id].articles, "article")) for id in parts)


def _phrases(index: Index, topic: Topic) -> tuple[TopicPhrase, ...]:
    """The phrases that lead here, the most frequent first."""
    counts = Counter(
        " ".join(index.articles[at.article].text[at.start : at.end].split())
        for at in topic.occurrences
        if at.article in index.articles
    )
    spelt: dict[str, str] = {}
    for words in sorted(counts, key=lambda words: (-counts[words], -sum(map(str.islower, words)), words)):
        spelt.setdefault(words.lower(), words)  # as most often written; small letters before a headline's capitals
    times = Counter({low: sum(n for words, n in counts.items() if words.lower() == low) for low in spelt})
    ranked = sorted(spelt, key=lambda low: (-times[low], low))[:MAX_TOPIC_PHRASES]
    found = tuple(TopicPhrase(spelt[low], f"{times[low]:,}") for low in ranked)
    return found or tuple(TopicPhrase(words, "") for words in topic.phrases)


def _broader(index: Index, topic: Topic) -> tuple[Link, ...]:
    """The topics that this one is part of, the nearest first."""
    out: dict[str, Link] = {}
    above = topic.broader
    while above and above in index.topics and above not in out and above != topic.id:
        out[above] = index.link(above)
        above = index.topics[above].broader
    return tuple(out.values())


def _narrower(index: Index, topic: Topic) -> tuple[Link, ...]:
    """The topics that are part of this one, the most prominent first, with the number of their articles."""
    parts = index.by_prominence(index.narrower.get(topic.id, ()))
    return tuple(index.link(id, count(index.prominence[id].articles, "article")) for id in parts)


def _related(index: Index, topic: Topic) -> tuple[RelatedRow, ...]:
    """Topics that share many articles with this one (by the cosine of the two sets), neither broader nor narrower.

    The reason is how many articles they share. There is one row, or none.
    """
    kin = {topic.id, *(link.href.removesuffix(".md") for link in _broader(index, topic))}
    kin |= {*index.narrower.get(topic.id, ())}
    shared = Counter(other for id, _ in topic.articles for other in index.topics_in.get(id, ()) if other not in kin)
    near = {
        id: both / (index.prominence[id].articles * len(topic.articles)) ** 0.5
        for id, both in shared.items()
        if both >= MIN_SHARED_ARTICLES
    }
    ranked = sorted(near, key=lambda id: (-near[id], id))[:MAX_RELATED_TOPICS]
    found = [Related(index.link(id), _share(shared[id], len(topic.articles))) for id in ranked]
    return (RelatedRow("Related", tuple(found)),) if found else ()


def _share(both: int, articles: int) -> str:
    """How many of the `articles` of a topic another topic has as well, in words."""
    every = "in both articles" if articles == 2 else f"in all {articles:,} articles"
    return every if both == articles else f"in {both:,} of {articles:,} articles"


def _map(index: Index, topic: Topic) -> Drawing | None:
    """A map of the places that are named in the topic's sentences; None where there are few."""
    spots = []
    for shared in index.shared_with.get(topic.id, ()):
        at = index.entities[shared.other].location
        if at and at.lat is not None and at.lon is not None and at.place_type not in UNNAMED_PLACE_TYPES:
            href = relative_path(f"{topic.id}.md", index.href(shared.other))
            spots.append(Spot(index.titles[shared.other], href, at.lat, at.lon, float(shared.sentences)))
    return (
        world_map(spots, f"Map of the world with the places named in sentences on {topic.name.lower()}")
        if len(spots) >= MIN_PLACES_ON_MAP
        else None
    )


def _statements(index: Index, topic: Topic) -> Iterator[TopicStatements]:
    """Statements with phrases of the topic, by article and speaker, the newest articles first."""
    held: dict[tuple[str, tuple[str, str]], list[Statement]] = defaultdict(list)
    where: dict[str, list[int]] = defaultdict(list)
    for at in topic.occurrences:
        where[at.article].append(at.start)
    for article in sorted((id for id in where if id in index.rank), key=index.rank.__getitem__):
        for statement in index.sure_statements_in(article):
            if any(statement.start <= start < statement.end for start in where[article]):
                held[article, speaker_of(index, statement)].append(statement)
    for (article, (speaker, called)), statements in held.items():
        quotes = quotes_by_article(index, statements).get(article, [])
        if quotes:
            link = index.link(speaker) if speaker else None
            yield TopicStatements(link, called, index.article_link(article), tuple(quotes))
