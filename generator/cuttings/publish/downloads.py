"""Writes the files to download: the records of the export, tables, a graph, FollowTheMoney entities, hashes."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from xml.sax.saxutils import escape, quoteattr

from cuttings.common.addresses import article_href
from cuttings.common.interchange.csv_rows import csv_text
from cuttings.common.interchange.records import record_lines
from cuttings.common.text import printable
from cuttings.dates.edtf import known_date
from cuttings.model import THING_TYPES_IN_TIME, Entity, Kind
from cuttings.publish.holdings import Holdings
from cuttings.publish.manifest import MANIFEST_PATH, manifest

GRAPHML_NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
FTM_SCHEMA_BY_KIND = {Kind.PERSON: "Person", Kind.ORGANISATION: "Organization", Kind.PLACE: "Address"}
FTM_LEGAL_ENTITIES = frozenset({Kind.PERSON, Kind.ORGANISATION})  # kinds that FollowTheMoney's mentions can name
_NO_KEY = re.compile("[^A-Za-z0-9]")


def downloads(holdings: Holdings) -> Iterator[tuple[str, str]]:
    """Yield the path of each file under `data/`, below docs_dir, and its text.

    If the site does not show articles in full, the records do not hold their texts.
    """
    whole = holdings.settings.article_text == "full"
    for name, lines in record_lines(holdings.library, texts=whole).items():
        yield f"data/{name}.jsonl", "".join(lines)
    yield "data/entities.csv", csv_text(_entity_rows(holdings))
    yield "data/mentions.csv", csv_text(_mention_rows(holdings))
    yield "data/graph.graphml", _graph(holdings)
    yield "data/entities.ftm.json", "".join(_follow_the_money(holdings))
    yield MANIFEST_PATH, manifest(holdings)


def _entity_rows(h: Holdings) -> Iterable[Iterable[object]]:
    yield (
        *("id", "kind", "name", "qualifier", "aliases", "roles", "articles", "mentions", "first", "last"),
        *("place_type", "lat", "lon", "country", "uri", "thing_type"),
    )
    for e in h.library.entities:
        articles = h.articles_of(e.id)
        dates = sorted(date for id in articles if (date := known_date(h.articles[id].published)))
        where = e.location
        yield (
            *(e.id, e.kind.value, e.name, e.qualifier),
            "; ".join(a.name for a in e.aliases if a.name != e.name),
            "; ".join(office.title for office in e.offices),
            *(len(articles), len(h.mentions_of.get(e.id, ()))),
            *((dates[0], dates[-1]) if dates else (None, None)),
            *((where.place_type, where.lat, where.lon, where.country, where.uri) if where else (None,) * 5),
            e.thing_type,
        )


def _mention_rows(h: Holdings) -> Iterable[Iterable[object]]:
    yield (
        "article",
        "title",
        "outlet",
        "published",
        "start",
        "end",
        "text",
        "entity",
        "name",
        "kind",
        "sentence",
        "nested",
    )
    for m in h.library.mentions:
        article, entity, found = h.articles[m.article], h.entities.get(m.entity), h.sentence(m.article, m.start)
        yield (
            *(m.article, article.title, article.outlet, article.published, m.start, m.end, m.text, m.entity),
            *(entity.title if entity else "", m.kind.value),
            h.words(m.article, found.start, found.end) if found else "",
            "true" if m.nested else None,
        )


def _graph(h: Holdings) -> str:
    """The entities and the relations between them as GraphML (graphml.graphdrawing.org)."""
    keys = [
        ("name", "node", "string"),
        ("kind", "node", "string"),
        ("articles", "node", "int"),
        ("strength", "edge", "double"),
        ("together", "edge", "int"),
    ]
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<graphml xmlns="{GRAPHML_NAMESPACE}">',
        *(f'<key id="{id}" for="{of}" attr.name="{id}" attr.type="{type}"/>' for id, of, type in keys),
        '<graph id="cuttings" edgedefault="undirected">',
    ]
    for e in h.library.entities:
        data = {"name": e.title, "kind": e.kind.value, "articles": len(h.articles_of(e.id))}
        lines.append(f"<node id={quoteattr(e.id)}>{_data(data)}</node>")
    for r in sorted(h.library.relations, key=lambda r: (r.a, r.b)):
        if r.a in h.entities and r.b in h.entities:
            tie = {"strength": round(r.strength, 3), "together": len(r.articles)}
            lines.append(f"<edge source={quoteattr(r.a)} target={quoteattr(r.b)}>{_data(tie)}</edge>")
    return "\n".join([*lines, "</graph>", "</graphml>", ""])


def _data(values: Mapping[str, object]) -> str:
    return "".join(f'<data key="{key}">{escape(printable(str(value)))}</data>' for key, value in values.items())


def _follow_the_money(h: Holdings) -> Iterable[str]:
    """The entities, articles, events and mentions as FollowTheMoney entities, one on a line (followthemoney.tech).

    Things that do not take place are left out: FollowTheMoney has no schema for them.
    """
    for e in h.library.entities:
        schema = _ftm_schema(e)
        if schema is None:
            continue
        names = [a.name for a in e.aliases if a.name != e.name]
        properties: dict[str, Iterable[object]] = {"name": [e.name], "alias": names, "notes": [e.qualifier]}
        properties["proof"] = [_key(article_href(id)) for id in h.articles_of(e.id)]
        where = e.location
        if e.kind is Kind.PERSON:
            properties["position"] = [office.title for office in e.offices]
        if where:
            properties["full"] = [e.title]
            properties |= {"country": [(where.country or "").lower()], "sourceUrl": [where.uri]}
            properties |= {"latitude": [where.lat], "longitude": [where.lon]}
        yield _ftm(_key(e.id), schema, properties)
    for a in h.library.articles:
        yield _ftm(
            _key(article_href(a.id)),
            "Article",
            {
                "title": [a.title],
                "fileName": [a.source],
                "author": a.authors,
                "publisher": [a.outlet],
                "publishedAt": [known_date(a.published)],
                "sourceUrl": [a.url],
                "language": ["eng" if a.language == "en" else None],
            },
        )
    for v in h.library.events:
        proof = [_key(article_href(id)) for id in v.articles]
        yield _ftm(_key(v.id), "Event", {"name": [v.name], "date": [known_date(v.date)], "proof": proof})
    named = Counter((m.article, m.entity, m.text) for m in h.library.mentions if m.kind in FTM_LEGAL_ENTITIES)
    for article, entity, text in sorted(named):
        document, schema = _key(article_href(article)), FTM_SCHEMA_BY_KIND[h.entities[entity].kind]
        given = {"document": [document], "resolved": [_key(entity)], "name": [text], "detectedSchema": [schema]}
        yield _ftm(_key(f"{article}/{entity}/{text}"), "Mention", given)


def _ftm_schema(entity: Entity) -> str | None:
    """The schema of an entity in FollowTheMoney, None where it has none that fits."""
    if entity.kind is Kind.THING:
        return "Event" if entity.thing_type in THING_TYPES_IN_TIME else None
    return FTM_SCHEMA_BY_KIND[entity.kind]


def _key(id: str) -> str:
    """`id` in the form of a FollowTheMoney id: ASCII letters, digits and hyphens."""
    return "cuttings-" + _NO_KEY.sub("-", id.removesuffix(".md"))


def _ftm(id: str, schema: str, properties: Mapping[str, Iterable[object]]) -> str:
    stated = {name: [str(v) for v in values if v not in (None, "")] for name, values in properties.items()}
    entity = {"id": id, "schema": schema, "properties": {name: values for name, values in stated.items() if values}}
    return json.dumps(entity, ensure_ascii=False) + "\n"
