"""Writes a JSON twin beside every entity's page, with the same content for programs.

Where an entity once had its page, the twin says which have taken its place, if any.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial

from cuttings.common.addresses import article_href
from cuttings.common.grouped import grouped
from cuttings.common.identity.value_id import value_id
from cuttings.model import About, Entity, Mention, Relation
from cuttings.permalinks.book import entities_meant
from cuttings.publish.holdings import Holdings
from cuttings.publish.json_text import indented

Record = dict[str, object]


def twins(holdings: Holdings) -> Iterator[tuple[str, str, Callable[[], str]]]:
    """Yield the path of each twin ("people/x.json"), what identifies its text, and a function that makes it."""
    relations: dict[str, list[Relation]] = defaultdict(list)
    for relation in sorted(holdings.library.relations, key=lambda r: (-r.strength, r.a, r.b)):
        for id in (relation.a, relation.b):
            relations[id].append(relation)
    read = {id: _read(holdings, id) for id in holdings.articles}
    for entity in holdings.library.entities:
        own = relations.get(entity.id, [])
        key = value_id(_told(holdings, entity, own, read))
        yield f"{entity.id}.json", key, partial(_text, partial(_twin, holdings, entity, own))
    known = {entity.id for entity in holdings.library.entities}
    for address, moved in _moved(holdings):
        if address not in known:
            yield f"{address}.json", value_id(moved), partial(_text, partial(dict, moved))


def _text(record: Callable[[], Record]) -> str:
    return indented(record()) + "\n"


def _read(holdings: Holdings, id: str) -> str:
    """What identifies all that twins show of an article."""
    article, analysis = holdings.articles[id], holdings.library.analyses.get(id)
    sentences = analysis.sentences if analysis else ()
    return value_id(article.title, article.outlet, article.published, article.text, sentences)


def _told(holdings: Holdings, entity: Entity, relations: Sequence[Relation], read: Mapping[str, str]) -> object:
    """All that the twin of an entity is made of; `read` has what identifies each article."""
    settings, mentions = holdings.settings, holdings.mentions_of.get(entity.id, ())
    statements = holdings.statements_by.get(entity.id, ())
    related = [holdings.entities.get(id) for tie in relations for id in (tie.a, tie.b) if id != entity.id]
    return (
        *(settings.site_url, settings.directory_urls, holdings.library.href(entity.id)),
        *(entity, mentions, statements, relations),
        [named and named.title for named in related],
        [(id, read[id]) for id in dict.fromkeys([*(m.article for m in mentions), *(s.article for s in statements)])],
    )


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
