"""The page of a topic."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from cuttings.common.addresses import relative_path
from cuttings.compose.charts.article_sparkline import volume
from cuttings.compose.facts.lookup import Index
from cuttings.compose.format import count, date_span
from cuttings.compose.places.atlas import NAMELESS, Atlas
from cuttings.compose.sections.related_entities import Companions, events_in, joint_entities
from cuttings.compose.sections.topic_scope import scope_note
from cuttings.compose.text.excerpts import clippings, fold_away, introduce, occurring
from cuttings.compose.text.folding import open_ones
from cuttings.compose.text.statement_quotes import sayings, who_said
from cuttings.compose.view_models import Link, Quote, Related
from cuttings.draw import Drawing, Spot, world_map
from cuttings.model import Page, Statement, Topic

OPEN = 20  # articles listed before the rest is folded away
VOICES = 6  # statements shown before the rest is folded away
PHRASES = 12  # that lead to the topic, listed with how often
RELATED, FEWEST = 8, 2  # related topics that are shown, and the articles that they must share with this one
ON_MAP = 3  # places from which a map is drawn


@dataclass(frozen=True, slots=True)
class Voice:
    """What somebody is quoted or reported as saying on a topic in one article."""

    speaker: Link | None  # None where it is not known who spoke
    called: str  # then the words that stand for them, "" where there are none
    article: Link
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that lead to a topic, and how often they stand in the articles ("" where that is not known)."""

    words: str
    times: str


def topic_page(index: Index, atlas: Atlas, topic: Topic) -> Page:
    """The page of `topic`."""
    standing = index.standing[topic.id]
    ids = [id for id, _ in topic.articles if id in index.articles]
    found = clippings(index, occurring(index, topic.occurrences))
    voices = list(_voices(index, topic))
    cut = open_ones(len(voices), VOICES)
    context: dict[str, object] = {
        "meta": {"kind": "topic", "search": {"boost": 2}},
        "name": index.titles[topic.id],
        "standing": f"In {count(standing.articles, 'article')}",
        "seen": date_span(standing.first, standing.last),
        "with_parts": _with_parts(index, topic, ids),
        "discovered": topic.discovered,
        "medtop": topic.medtop or "",
        "note": scope_note(index, topic),
        "phrases": _phrases(index, topic),
        "volume": volume(index.articles[id].published for id in ids),
        "broader": _broader(index, topic),
        "narrower": [
            index.link(id, count(index.standing[id].articles, "article"))
            for id in index.by_prominence(index.narrower.get(topic.id, ()))
        ],
        "related": _related(index, topic),
        "articles": [index.article_link(id) for id in ids[:OPEN]],
        "more_articles": [index.article_link(id) for id in ids[OPEN:]],
        "map": _map(index, atlas, topic),
        "companions": joint_entities(index, topic.id),
        "events": events_in(index, ids),
        "voices": voices[:cut],
        "more_voices": voices[cut:],
        "clippings": fold_away(found),
        "clipping_words": introduce(found),
    }
    return Page(f"{topic.id}.md", index.titles[topic.id], "topic.md.j2", context)


def _with_parts(index: Index, topic: Topic, ids: list[str]) -> str:
    """In how many articles the topic is together with those that are part of it, where these are more."""
    below = [index.topics[id] for id in index.narrower.get(topic.id, ())]
    held = {id for part in below for id, _ in part.articles if id in index.articles} | set(ids)
    return count(len(held), "article") if len(held) > len(ids) else ""


def _phrases(index: Index, topic: Topic) -> list[Phrase]:
    """The words that lead here, the commonest first, and how often each stands in the articles."""
    counts = Counter(
        " ".join(index.articles[at.article].text[at.start : at.end].split())
        for at in topic.occurrences
        if at.article in index.articles
    )
    spelt: dict[str, str] = {}
    for words in sorted(counts, key=lambda words: (-counts[words], -sum(map(str.islower, words)), words)):
        spelt.setdefault(words.lower(), words)  # as most often written; small letters before a headline's capitals
    times = Counter({low: sum(n for words, n in counts.items() if words.lower() == low) for low in spelt})
    ranked = sorted(spelt, key=lambda low: (-times[low], low))[:PHRASES]
    return [Phrase(spelt[low], f"{times[low]:,}") for low in ranked] or [Phrase(words, "") for words in topic.phrases]


def _broader(index: Index, topic: Topic) -> list[Link]:
    """The topics that this one is a part of, the nearest first."""
    out: dict[str, Link] = {}
    above = topic.broader
    while above and above in index.topics and above not in out and above != topic.id:
        out[above] = index.link(above)
        above = index.topics[above].broader
    return list(out.values())


def _related(index: Index, topic: Topic) -> list[Companions]:
    """Topics that share most of their articles with this one (by the cosine of the two sets), neither above nor below.

    The reason is how many articles they share.
    """
    kin = {topic.id, *(link.href.removesuffix(".md") for link in _broader(index, topic))}
    kin |= {id for id, other in index.topics.items() if other.broader == topic.id}
    shared = Counter(
        other.id for id, _ in topic.articles for other, _ in index.topics_in.get(id, ()) if other.id not in kin
    )
    near = {
        id: both / (index.standing[id].articles * len(topic.articles)) ** 0.5
        for id, both in shared.items()
        if both >= FEWEST
    }
    ranked = sorted(near, key=lambda id: (-near[id], id))[:RELATED]
    found = [Related(index.link(id), _share(shared[id], len(topic.articles))) for id in ranked]
    return [Companions("Related", tuple(found))] if found else []


def _share(both: int, articles: int) -> str:
    """How many of a topic's articles another has too."""
    every = "in both articles" if articles == 2 else f"in all {articles:,} articles"
    return every if both == articles else f"in {both:,} of {articles:,} articles"


def _map(index: Index, atlas: Atlas, topic: Topic) -> Drawing | None:
    """Where the places lie that are named in the topic's sentences; None where they are few."""
    spots = []
    for joint in index.joint.get(topic.id, ()):
        at = index.entities[joint.other].location
        if at and at.lat is not None and at.lon is not None and at.place_type not in NAMELESS:
            href = relative_path(f"{topic.id}.md", f"{joint.other}.md")
            spots.append(Spot(index.titles[joint.other], href, at.lat, at.lon, float(joint.sentences)))
    return (
        world_map(spots, f"Map of the world with the places named in sentences on {topic.name.lower()}")
        if len(spots) >= ON_MAP
        else None
    )


def _voices(index: Index, topic: Topic) -> Iterator[Voice]:
    """Who is quoted with words of the topic, the newest articles first."""
    held: dict[tuple[str, tuple[str, str]], list[Statement]] = defaultdict(list)
    where: dict[str, list[int]] = defaultdict(list)
    for at in topic.occurrences:
        where[at.article].append(at.start)
    for article in sorted((id for id in where if id in index.rank), key=index.rank.__getitem__):
        for statement in index.statements_in.get(article, ()):
            if any(statement.start <= start < statement.end for start in where[article]):
                held[article, who_said(index, statement)].append(statement)
    for (article, (speaker, called)), statements in held.items():
        quotes = sayings(index, statements).get(article, [])
        if quotes:
            link = index.link(speaker) if speaker else None
            yield Voice(link, called, index.article_link(article), tuple(quotes))
