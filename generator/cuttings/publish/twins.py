"""Writes a JSON twin beside every entity's page, with the same content for programs.

Where an entity once had its page, the twin says which have taken its place, if any.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from cuttings.common.addresses import article_href
from cuttings.common.grouped import grouped
from cuttings.model import About, Entity, Mention, Relation
from cuttings.permalinks.book import entities_meant
from cuttings.publish.holdings import Holdings
from cuttings.publish.json_text import indented

Record = dict[str, object]


def twins(holdings: Holdings) -> Iterator[tuple[str, str]]:
    """Yield the path of each twin ("people/x.json") and its text."""
    relations: dict[str, list[Relation]] = defaultdict(list)
    for relation in sorted(holdings.library.relations, key=lambda r: (-r.strength, r.a, r.b)):
        for id in (relation.a, relation.b):
            relations[id].append(relation)
    for entity in holdings.library.entities:
        twin = _twin(holdings, entity, relations.get(entity.id, []))
        yield f"{entity.id}.json", indented(twin) + "\n"
    known = {entity.id for entity in holdings.library.entities}
    for address, moved in _moved(holdings):
        if address not in known:
            yield f"{address}.json", indented(moved) + "\n"


def _moved(holdings: Holdings) -> Iterator[tuple[str, Record]]:
    """Yield each address that had a twin, and what stands there: the entities that it means now."""
    meant = entities_meant(holdings.library)
    for link in holdings.library.permalinks:
        if link.about is About.ENTITY:
            here = f"{link.address}.json"
            led = [{"id": id, "url": holdings.url(holdings.library.href(id), here)} for id in meant[link.address]]
            yield link.address, {"generated": "cuttings", "id": link.address, "name": link.name, "moved_to": led}


def _twin(holdings: Holdings, entity: Entity, relations: list[Relation]) -> Record:
    here = f"{entity.id}.json"
    where = entity.location
    mentions = grouped((mention.article, mention) for mention in holdings.mentions_of.get(entity.id, ()))
    twin: Record = {
        "generated": "cuttings",
        "id": entity.id,
        "url": holdings.url(holdings.library.href(entity.id), here),
        "kind": entity.kind.value,
        "name": entity.name,
        "qualifier": entity.qualifier,
        "names": [{"name": a.name, "count": a.count, "evidence": a.evidence} for a in entity.aliases],
        "roles": [
            {
                "title": office.title,
                "first": office.first,
                "last": office.last,
                "sentences": [holdings.url(article_href(c.article, c.anchor), here) for c in office.citations],
            }
            for office in entity.offices
        ],
        "connection": entity.connection.title if entity.connection else None,
        "place": None
        if where is None
        else {
            "type": where.place_type,
            "lat": where.lat,
            "lon": where.lon,
            "country": where.country,
            "uri": where.uri,
        },
        "thing_type": entity.thing_type,
        "evidence": entity.evidence,
        "articles": [_article(holdings, id, mentions[id], here) for id in holdings.articles_of(entity.id)],
        "statements": _statements(holdings, entity.id, here),
        "related": [_related(holdings, entity.id, relation) for relation in relations],
    }
    return {key: value for key, value in twin.items() if value not in (None, [], ())}


def _article(holdings: Holdings, id: str, mentions: Iterable[Mention], here: str) -> Record:
    """An article and the sentences in it that name the entity, those of `mentions`."""
    article = holdings.articles[id]
    sentences: Mapping[str, Record] = {
        found.anchor: {
            "url": holdings.url(article_href(id, found.anchor), here),
            "text": holdings.words(id, found.start, found.end),
        }
        for mention in mentions
        if (found := holdings.sentence(id, mention.start))
    }
    return {
        "id": id,
        "title": article.title,
        "outlet": article.outlet,
        "published": article.published,
        "sentences": list(sentences.values()),
    }


def _statements(holdings: Holdings, entity: str, here: str) -> list[Record]:
    out: list[Record] = []
    for statement in holdings.statements_by.get(entity, ()):
        found = holdings.sentence(statement.article, statement.start)
        out.append(
            {
                "article": statement.article,
                "url": holdings.url(article_href(statement.article, found.anchor if found else ""), here),
                "words": holdings.words(statement.article, statement.start, statement.end),
                "direct": statement.direct,
                "cue": statement.cue,
            }
        )
    return out


def _related(holdings: Holdings, entity: str, relation: Relation) -> Record:
    other = relation.b if relation.a == entity else relation.a
    named = holdings.entities.get(other)
    return {
        "id": other,
        "name": named.title if named else other,
        "strength": round(relation.strength, 3),
        "articles": relation.articles,
    }
