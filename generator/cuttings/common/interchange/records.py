"""Writes a library as JSON records, one on each line, sorted, the same for the same library."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from cuttings.model import Entity, Library, mentions_for_pages

Record = Mapping[str, object]
LINE_ENDS = {ord(c): f"\\u{ord(c):04x}" for c in "\x85\u2028\u2029"}  # some readers end a line at these characters


def record_lines(library: Library, *, texts: bool = True) -> Mapping[str, Iterator[str]]:
    """The lines of each JSON Lines file, by its name without `.jsonl`; without `texts`, articles have no text."""
    return {
        "articles": map(_line, _articles(library, texts)),
        "entities": map(_line, _entities(library)),
        "mentions": map(_line, _mentions(library)),
        "statements": map(_line, _statements(library)),
        "events": map(_line, _events(library)),
        "topics": map(_line, _topics(library)),
    }


def _line(record: Record) -> str:
    return json.dumps(record, ensure_ascii=False).translate(LINE_ENDS) + "\n"


def _articles(library: Library, texts: bool) -> Iterator[Record]:
    event_of = {article: event.id for event in library.events for article in event.articles}
    topics: dict[str, list[Record]] = defaultdict(list)
    for topic in library.topics:
        for article, score in topic.articles:
            topics[article].append({"id": topic.id, "score": round(score, 4)})
    for a in library.articles:
        yield {
            "id": a.id,
            "source": a.source,
            "sources": a.sources,
            "title": a.title,
            "outlet": a.outlet,
            "published": a.published,
            "published_basis": a.published_basis,
            "authors": a.authors,
            "url": a.url,
            "language": a.language,
            **({"text": a.text} if texts else {}),
            "blocks": [{"start": b.start, "end": b.end, "role": b.role} for b in a.blocks],
            "topics": topics[a.id],
            "event": event_of.get(a.id),
            "sha256": a.sha256,
            "scanned": a.scanned,
        }


def _entities(library: Library) -> Iterator[Record]:
    articles: dict[str, set[str]] = defaultdict(set)
    mentions: Counter[str] = Counter()
    for m in mentions_for_pages(library.mentions):
        articles[m.entity].add(m.article)
        mentions[m.entity] += 1
    for e in library.entities:
        yield {
            "id": e.id,
            "kind": e.kind,
            "name": e.name,
            "qualifier": e.qualifier,
            "aliases": [alias.name for alias in e.aliases],
            "uri": e.location.uri if e.location else None,
            "articles": sorted(articles[e.id]),
            "mentions": mentions[e.id],
            "sure": e.sure,
            **({} if e.confidence is None else {"confidence": e.confidence}),
            **_location(e),
            **({"thing_type": e.thing_type} if e.thing_type else {}),
        }


def _location(entity: Entity) -> Record:
    if entity.location is None:
        return {}
    where = entity.location
    return {"place_type": where.place_type, "lat": where.lat, "lon": where.lon, "country": where.country}


def _mentions(library: Library) -> Iterator[Record]:
    for m in library.mentions:
        record = {
            "article": m.article,
            "start": m.start,
            "end": m.end,
            "text": m.text,
            "kind": m.kind,
            "entity": m.entity,
        }
        marks = {"demonym": m.demonym, "government": m.government, "team": m.team, "nested": m.nested}
        yield record | {mark: True for mark, is_set in marks.items() if is_set}


def _statements(library: Library) -> Iterable[Record]:
    for s in library.statements:
        yield {
            "article": s.article,
            "start": s.start,
            "end": s.end,
            "direct": s.direct,
            "cue": s.cue,
            "speaker": s.speaker,
            "speaker_start": s.speaker_start,
            "speaker_end": s.speaker_end,
            "unnamed": s.unnamed,
            "basis": s.basis,
            "confidence": s.confidence,
            "sure": s.sure,
        }


def _events(library: Library) -> Iterator[Record]:
    for e in library.events:
        yield {
            "id": e.id,
            "name": e.name,
            "date": e.date,
            "first_reported": e.first_reported,
            "articles": e.articles,
            "copies": e.copies,
            "of_another_time": e.of_another_time,
        }


def _topics(library: Library) -> Iterator[Record]:
    for t in library.topics:
        yield {
            "id": t.id,
            "name": t.name,
            "medtop": t.medtop,
            "phrases": t.phrases,
            "articles": [article for article, _ in t.articles],
        }
