"""The page of a topic."""

from __future__ import annotations

from generator.compose.clippings import clippings, fold_away, occurring
from generator.compose.companions import events_in, joint_entities
from generator.compose.index import Index
from generator.compose.words import count, date_span
from generator.model import Page, Topic

OPEN = 20  # articles listed before the rest is folded away


def topic_page(index: Index, topic: Topic) -> Page:
    """The page of `topic`."""
    standing = index.standing[topic.id]
    ids = [id for id, _ in topic.articles if id in index.articles]
    found = occurring(index, topic.occurrences)
    context: dict[str, object] = {
        "meta": {"kind": "topic", "search": {"boost": 2}},
        "name": index.titles[topic.id],
        "standing": f"In {count(standing.articles, 'article')}",
        "seen": date_span(standing.first, standing.last),
        "discovered": topic.discovered,
        "medtop": topic.medtop or "",
        "phrases": topic.phrases,
        "broader": [index.link(topic.broader)] if topic.broader and topic.broader in index.topics else [],
        "narrower": [index.link(id) for id in index.by_prominence(index.narrower.get(topic.id, ()))],
        "articles": [index.article_link(id) for id in ids[:OPEN]],
        "more_articles": [index.article_link(id) for id in ids[OPEN:]],
        "companions": joint_entities(index, topic.id),
        "events": events_in(index, ids),
        "clippings": fold_away(clippings(index, found)),
        "clipping_count": count(sum(map(len, found.values())), "sentence"),
    }
    return Page(f"{topic.id}.md", index.titles[topic.id], "topic.md.j2", context)
