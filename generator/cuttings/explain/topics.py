"""Explains a topic: why it has a page, and why articles are filed under it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from cuttings.common.text import fold
from cuttings.explain.lines import MAX_LINES_LISTED, SENTENCES_PER_ARTICLE, Sources, counted, few
from cuttings.model import Article, Occurrence, Role, Topic

TOPIC_OPENING_CHARS = 600  # characters of the body that count as its opening


def explain_topic(topic: Topic, sources: Sources) -> Iterator[str]:
    """The lines of the explanation of `topic`."""
    yield f"{topic.name}: topic, {topic.id}"
    if topic.discovered:
        yield "  because articles here turn on it: no list of topics has it"
    else:
        yield "  because it is in the list of topics" + (f" (IPTC {topic.medtop})" if topic.medtop else "")
    if topic.broader:
        yield f"  a part of {sources.names.get(topic.broader, topic.broader)}, {topic.broader}"
    yield "  told by"
    yield from few(_phrases(topic, sources), "    ")
    yield from _articles(topic, sources)


def _phrases(topic: Topic, sources: Sources) -> Iterator[str]:
    """A line for each phrase with how often and in how many articles it occurs, the most frequent first."""
    counts: Counter[str] = Counter()
    holders: dict[str, set[str]] = defaultdict(set)
    for o in topic.occurrences:
        words = fold(sources.articles[o.article].text[o.start : o.end])
        counts[words] += 1
        holders[words].add(o.article)
    for words, count in sorted(counts.items(), key=lambda c: (-c[1], c[0])):
        yield f"{count:4} × {words} ({counted(len(holders[words]), 'article')})"


def _articles(topic: Topic, sources: Sources) -> Iterator[str]:
    here: dict[str, list[Occurrence]] = defaultdict(list)
    for o in topic.occurrences:
        here[o.article].append(o)
    yield f"  {counted(len(topic.articles), 'article')} about it, by how strongly (0 to 1)"
    for id, score in topic.articles[:MAX_LINES_LISTED]:
        yield f"    {score:.2f}  {sources.headed(id)}"
        yield f"          {_where(sources.articles[id], here[id])}"
        seen = dict.fromkeys(sources.quote(o.article, o.start, o.end) for o in here[id])
        yield from (f"      {quoted}" for quoted in list(seen)[:SENTENCES_PER_ARTICLE])
    if len(topic.articles) > MAX_LINES_LISTED:
        yield f"    and {len(topic.articles) - MAX_LINES_LISTED} more"


def _where(article: Article, occurrences: list[Occurrence]) -> str:
    """Where in an article the phrases occur; those in the headline and the opening count for more."""
    body = next((b.start for b in article.body_blocks()), 0)
    places: Counter[str] = Counter()
    for o in occurrences:
        role = article.role_at(o.start)
        opening = role is Role.BODY and o.start < body + TOPIC_OPENING_CHARS
        places["in the headline" if role is Role.TITLE else "in the opening" if opening else "further on"] += 1
    order = ("in the headline", "in the opening", "further on")
    phrases = Counter(fold(article.text[o.start : o.end]) for o in occurrences)
    told = ", ".join(f"{n} × {words}" for words, n in sorted(phrases.items(), key=lambda p: (-p[1], p[0]))[:4])
    return f"{told}: " + ", ".join(f"{places[place]} {place}" for place in order if places[place])
