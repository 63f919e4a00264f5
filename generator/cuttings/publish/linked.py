"""Writes linked data for the pages: JSON-LD with the types and properties of schema.org."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from cuttings.common.addresses import article_href
from cuttings.common.text import with_capital
from cuttings.dates.edtf import known_date
from cuttings.model import Article, Entity, Event, Kind, Library, ThingType, Topic, foremost_role
from cuttings.project.settings import Settings
from cuttings.publish.holdings import Holdings, index_library
from cuttings.publish.manifest import MANIFEST_PATH

Node = dict[str, object]
SCHEMA_TYPE_BY_KIND = {
    Kind.PERSON: "Person",
    Kind.PLACE: "Place",
    Kind.ORGANISATION: "Organization",
    Kind.THING: "Thing",
}
# what holds for everything of a type: not every weapon is a Vehicle, nor every competition a SportsEvent
SCHEMA_TYPE_BY_THING_TYPE = {
    ThingType.EVENT: "Event",
    ThingType.LAW: "Legislation",
    ThingType.VEHICLE: "Product",
    ThingType.WORK: "CreativeWork",
    ThingType.PRODUCT: "Product",
    ThingType.COMPETITION: "Event",
}
SCHEMA_TYPE_BY_PLACE_TYPE = {
    "country": "Country",
    "city": "City",
    "continent": "Continent",
    "region": "AdministrativeArea",
}
FOLDER_TITLES = {
    "articles": "Articles",
    "people": "People",
    "places": "Places",
    "organisations": "Organisations",
    "things": "Things",
    "topics": "Topics",
    "events": "Events",
}
MAX_LINKED_ARTICLES = 20  # articles listed in a page's data, newest first
RECORD_NAMES = ("articles", "entities", "mentions", "statements", "events", "topics")


def linked_data(library: Library, settings: Settings) -> Mapping[str, str]:
    """The JSON-LD of each page that has some, by the path of the page ("people/x.md"); it is made when it is asked."""
    holdings = index_library(library, settings)
    made: dict[str, Callable[[], Node]] = {
        "index.md": partial(_site, holdings),
        "data/index.md": partial(_dataset, holdings),
    }
    made |= {article_href(article.id): partial(_article, holdings, article) for article in library.articles}
    made |= {
        f"{entity.id}.md": partial(_entity, holdings, entity)
        for entity in library.entities
        if entity.id not in library.entries
    }
    made |= {f"{topic.id}.md": partial(_topic, holdings, topic) for topic in library.topics}
    made |= {f"{event.id}.md": partial(_event, holdings, event) for event in library.events}
    return _LinkedData(holdings, made)


class _LinkedData(Mapping[str, str]):
    def __init__(self, holdings: Holdings, made: Mapping[str, Callable[[], Node]]) -> None:
        self._holdings, self._made = holdings, made

    def __getitem__(self, path: str) -> str:
        node = self._made[path]()
        return _text([_full(node), *_trail(self._holdings, path, node)])

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._made))

    def __len__(self) -> int:
        return len(self._made)


def _text(graph: list[Node]) -> str:
    """JSON that can be put into a page: it holds no character that could end the element around it."""
    text = json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _full(node: Mapping[str, object]) -> Node:
    """The node without its empty properties."""
    return {key: value for key, value in node.items() if value not in (None, "", [], ())}


def _site(h: Holdings) -> Node:
    return {"@type": "WebSite", "@id": h.url("index.md", "index.md"), "name": h.settings.site_name}


def _dataset(h: Holdings) -> Node:
    here = "data/index.md"
    files = [(f"data/{name}.jsonl", "application/jsonl") for name in RECORD_NAMES]
    files += [("data/entities.csv", "text/csv"), ("data/mentions.csv", "text/csv")]
    files += [("data/graph.graphml", "application/graphml+xml"), ("data/entities.ftm.json", "application/json")]
    files.append((MANIFEST_PATH, "text/plain"))
    return {
        "@type": "Dataset",
        "@id": h.url(here, here),
        "name": f"{h.settings.site_name}: what the articles say",
        "description": (
            "People, places, organisations, things, topics, events and statements found in a collection of "
            f"{len(h.articles)} news articles, each with the sentences that it rests on."
        ),
        "distribution": [
            {"@type": "DataDownload", "contentUrl": h.url(path, here), "encodingFormat": form} for path, form in files
        ],
    }


def _article(h: Holdings, article: Article) -> Node:
    here = article_href(article.id)
    named = [(a, h.entities[a.entity]) for a in h.appearances_in.get(article.id, ()) if a.entity in h.entities]
    topics = [_pointer(h, here, "DefinedTerm", t.id, _capital(t.name)) for t in h.topics_in.get(article.id, ())]
    return {
        "@type": "NewsArticle",
        "@id": h.url(here, here),
        "headline": article.title,
        "datePublished": known_date(article.published),
        "inLanguage": article.language,
        "author": [{"@type": "Person", "name": name} for name in article.authors],
        "publisher": {"@type": "Organization", "name": article.outlet} if article.outlet else None,
        "isBasedOn": article.url,
        "about": [_named(h, here, entity) for found, entity in named if found.about] + topics,
        "mentions": [_named(h, here, entity) for found, entity in named if not found.about],
    }


def _entity(h: Holdings, entity: Entity) -> Node:
    here = f"{entity.id}.md"
    articles = h.articles_of(entity.id)[:MAX_LINKED_ARTICLES]
    node: Node = {
        "@type": _type(entity),
        "@id": h.url(here, here),
        "name": entity.name,
        "disambiguatingDescription": entity.qualifier,
        "alternateName": [a.name for a in entity.aliases if a.name != entity.name],
        "subjectOf": [_pointer(h, here, "NewsArticle", f"articles/{id}", h.articles[id].title) for id in articles],
    }
    if entity.kind is Kind.PERSON:
        node["jobTitle"] = [office.title for office in entity.offices]
    if not node.get("jobTitle") and (role := foremost_role(entity)):
        node["description"] = role.title
    return node | _geography(h, entity, here)


def _geography(h: Holdings, entity: Entity, here: str) -> Node:
    where = entity.location
    if where is None:
        return {}
    node: Node = {"sameAs": where.uri}
    if where.lat is not None and where.lon is not None:
        node["geo"] = {"@type": "GeoCoordinates", "latitude": where.lat, "longitude": where.lon}
    country = h.countries.get(where.country or "")
    if country and country != entity.id:
        node["containedInPlace"] = _named(h, here, h.entities[country])
    return node


def _topic(h: Holdings, topic: Topic) -> Node:
    here = f"{topic.id}.md"
    articles = h.in_order(id for id, _ in topic.articles if id in h.articles)[:MAX_LINKED_ARTICLES]
    return {
        "@type": "DefinedTerm",
        "@id": h.url(here, here),
        "name": _capital(topic.name),
        "alternateName": list(topic.phrases[:MAX_LINKED_ARTICLES]),
        "termCode": f"medtop:{topic.medtop}" if topic.medtop else None,
        "inDefinedTermSet": h.url("topics/index.md", here),
        "subjectOf": [_pointer(h, here, "NewsArticle", f"articles/{id}", h.articles[id].title) for id in articles],
    }


def _event(h: Holdings, event: Event) -> Node:
    here = f"{event.id}.md"
    articles = h.in_order(id for id in event.articles if id in h.articles)[:MAX_LINKED_ARTICLES]
    return {
        "@type": "Event",
        "@id": h.url(here, here),
        "name": event.name,
        "startDate": known_date(event.date),
        "subjectOf": [_pointer(h, here, "NewsArticle", f"articles/{id}", h.articles[id].title) for id in articles],
    }


def _trail(h: Holdings, path: str, node: Node) -> list[Node]:
    """The breadcrumbs from the home page to the page at `path`."""
    folder = path.partition("/")[0]
    if folder not in FOLDER_TITLES:
        return []
    steps = [("Home", "index.md"), (FOLDER_TITLES[folder], f"{folder}/index.md")]
    steps.append((str(node.get("headline") or node.get("name")), path))
    items = [
        {"@type": "ListItem", "position": at, "name": name, "item": h.url(href, path)}
        for at, (name, href) in enumerate(steps, 1)
    ]
    return [{"@type": "BreadcrumbList", "itemListElement": items}]


def _type(entity: Entity) -> str:
    if entity.location:
        return SCHEMA_TYPE_BY_PLACE_TYPE.get(entity.location.place_type, "Place")
    return SCHEMA_TYPE_BY_THING_TYPE[entity.thing_type] if entity.thing_type else SCHEMA_TYPE_BY_KIND[entity.kind]


def _named(h: Holdings, here: str, entity: Entity) -> Node:
    return _pointer(h, here, _type(entity), entity.id, entity.title)


def _pointer(h: Holdings, here: str, type: str, id: str, name: str) -> Node:
    return {"@type": type, "@id": h.url(h.library.href(id), here), "name": name}


def _capital(name: str) -> str:
    return with_capital(name)
