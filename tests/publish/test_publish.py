"""The files published beside the pages, for the made-up world of `tests.world`."""

from __future__ import annotations

import csv
import io
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urljoin
from xml.etree import ElementTree

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.common.addresses import address_of
from cuttings.compose import compose
from cuttings.dates.edtf import known_date
from cuttings.model import Library, ThingType
from cuttings.project.settings import Settings
from cuttings.publish import left_out, linked_data, page_meta, publish
from cuttings.publish.downloads import _graph
from cuttings.publish.holdings import index_library
from cuttings.publish.linked import RECORD_NAMES, _text
from tests.making import get, texts_beside
from tests.world import make_world

HERE = Path("/nowhere")
SETTINGS = Settings(HERE, HERE, HERE, HERE, HERE, site_name="Cuttings of Karvel")
BASE = "https://site.example/cuttings/"
ACCORD = "things/karvel-accord"
ONLINE = replace(SETTINGS, site_url=BASE)
# the types and properties of schema.org that are used, as version 29 of the vocabulary has them; all pages of the seeds
# were also held against the classes of pydantic2-schemaorg 0.3.0, which are made from the vocabulary
SCHEMA = {
    "WebSite": "name",
    "Dataset": "name description distribution",
    "DataDownload": "contentUrl encodingFormat",
    "NewsArticle": "headline datePublished inLanguage author publisher isBasedOn about mentions name",
    "Person": "name alternateName jobTitle subjectOf disambiguatingDescription",
    **dict.fromkeys(
        ("Organization", "Thing", "Legislation", "CreativeWork", "Product"),
        "name alternateName subjectOf disambiguatingDescription",
    ),
    **dict.fromkeys(
        ("Place", "Country", "City", "Continent", "AdministrativeArea"),
        "name alternateName subjectOf disambiguatingDescription geo containedInPlace sameAs",
    ),
    "GeoCoordinates": "latitude longitude",
    "DefinedTerm": "name alternateName termCode inDefinedTermSet subjectOf",
    "Event": "name alternateName startDate subjectOf disambiguatingDescription",
    "BreadcrumbList": "itemListElement",
    "ListItem": "position name item",
}
# likewise of FollowTheMoney 4
MONEY = {
    "Person": "name alias notes proof position",
    "Organization": "name alias notes proof",
    "Address": "name alias notes proof full country sourceUrl latitude longitude",
    "Article": "title fileName author publisher publishedAt sourceUrl language",
    "Event": "name alias notes date proof",
    "Mention": "document resolved name detectedSchema",
}


@pytest.fixture(scope="module")
def world() -> Library:
    return make_world()


@pytest.fixture(scope="module")
def files(world: Library) -> Mapping[str, str]:
    return texts_beside(world, ONLINE)


def nodes(value: Any) -> Iterator[dict[str, Any]]:
    """Every object in `value` that has a type."""
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for inner in value.values():
            yield from nodes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from nodes(inner)


# --- linked data -----------------------------------------------------------------------------------------------------


def test_linked_data_uses_existing_types_and_properties(world: Library) -> None:
    seen = set()
    for text in linked_data(world, ONLINE).values():
        for node in nodes(json.loads(text)["@graph"]):
            seen.add(node["@type"])
            assert set(node) - {"@type", "@id"} <= set(SCHEMA[node["@type"]].split()), node
    assert {
        "NewsArticle",
        "Person",
        "City",
        "Country",
        "Organization",
        "DefinedTerm",
        "Event",
        "BreadcrumbList",
    } <= seen
    assert {"Dataset", "DataDownload", "WebSite", "GeoCoordinates"} <= seen


@pytest.mark.parametrize("settings", [SETTINGS, ONLINE], ids=["relative", "absolute"])
def test_every_address_in_linked_data_is_a_page_or_a_file(world: Library, settings: Settings) -> None:
    held = {page.path for page in compose(world, settings)} | {file.path for file in publish(world, settings)}
    known = {BASE + address_of(path) for path in held}
    for path, text in linked_data(world, settings).items():
        for node in nodes(json.loads(text)["@graph"]):
            for key in ("@id", "item", "contentUrl", "inDefinedTermSet"):
                if key in node:
                    assert urljoin(BASE + address_of(path), node[key]) in known, f"{path}: {node[key]}"


def test_an_article_s_data_distinguish_subjects_from_mentions(world: Library) -> None:
    data = json.loads(linked_data(world, ONLINE)["articles/dockers-close-port-imber.md"])["@graph"][0]
    assert data["datePublished"] == "2019-05-04"
    assert data["publisher"] == {"@type": "Organization", "name": "Karvel Gazette"}
    about, mentioned = ({node["name"] for node in data[key]} for key in ("about", "mentions"))
    assert "Ana Petrova (harbour minister)" in about
    assert "Strikes" in about
    assert mentioned
    assert not about & mentioned


@pytest.mark.parametrize(
    ("thing_type", "schema", "money"),
    [
        (None, "Thing", None),
        (ThingType.EVENT, "Event", "Event"),
        (ThingType.LAW, "Legislation", None),
        (ThingType.VEHICLE, "Product", None),
        (ThingType.WORK, "CreativeWork", None),
        (ThingType.PRODUCT, "Product", None),
        (ThingType.COMPETITION, "Event", "Event"),
    ],
)
def test_a_thing_is_published_as_what_it_is(
    world: Library, thing_type: ThingType | None, schema: str, money: str | None
) -> None:
    """FollowTheMoney has no schema for most of them."""
    things = tuple(replace(e, thing_type=thing_type) if e.id == ACCORD else e for e in world.entities)
    library = replace(world, entities=things)
    node = json.loads(linked_data(library, ONLINE)[f"{ACCORD}.md"])["@graph"][0]
    assert (node["@type"], node["name"], len(node["subjectOf"])) == (schema, "Karvel Accord", 1)
    files = texts_beside(library, ONLINE)
    assert json.loads(files[f"{ACCORD}.json"]).get("thing_type") == thing_type
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(files["data/entities.csv"]))}
    assert (rows[ACCORD]["kind"], rows[ACCORD]["thing_type"]) == ("thing", thing_type or "")
    found = [json.loads(line) for line in files["data/entities.ftm.json"].splitlines()]
    assert {e["schema"] for e in found if e["properties"].get("name") == ["Karvel Accord"]} == {money} - {None}
    assert f"[Karvel Accord]({BASE}{ACCORD}/)" in files["llms.txt"]


def test_a_place_within_a_longer_name_is_no_mention_on_its_page(world: Library, files: Mapping[str, str]) -> None:
    karvel = json.loads(files["places/karvel.json"])
    sentences = [s["text"] for article in karvel["articles"] for s in article["sentences"]]
    assert sentences
    assert not [text for text in sentences if "Accord" in text]
    nested = [row["text"] for row in csv.DictReader(io.StringIO(files["data/mentions.csv"])) if row["nested"]]
    assert nested == ["Karvel", "Karvel"]
    row = next(r for r in csv.DictReader(io.StringIO(files["data/entities.csv"])) if r["id"] == "places/karvel")
    assert row["mentions"] == str(sum(m.entity == "places/karvel" and not m.nested for m in world.mentions))


@given(st.text())
def test_linked_data_cannot_end_the_element_that_holds_it(name: str) -> None:
    text = _text([{"@type": "Person", "name": name + "</script>"}])
    assert "<" not in text
    assert json.loads(text)["@graph"][0]["name"] == name + "</script>"


# --- twins, feeds, downloads -----------------------------------------------------------------------------------------


def test_every_entity_has_a_twin_whose_addresses_lead_somewhere(world: Library) -> None:
    files = texts_beside(world, SETTINGS)
    held = {address_of(page.path) for page in compose(world, SETTINGS)}
    for entity in world.entities:
        twin = json.loads(files[f"{entity.id}.json"])
        assert twin["name"] == entity.name
        for article in twin.get("articles", []):
            for sentence in article["sentences"]:
                target = urljoin(f"{BASE}{entity.id}.json", sentence["url"]).removeprefix(BASE)
                assert target.partition("#")[0] in held


def test_feeds_are_valid_and_have_the_dates_of_their_articles(files: Mapping[str, str]) -> None:
    feeds = {path: feedparser.parse(text.encode()) for path, text in files.items() if path.endswith(".xml")}
    assert {"feed.xml", "people/ana-petrova.xml", "places/varland.xml", "topics/strikes.xml"} <= feeds.keys()
    for path, feed in feeds.items():
        assert not feed.bozo, path
        assert feed.entries, path
        assert all(entry.link.startswith(BASE) and entry.published for entry in feed.entries), path
    (found,) = [e for e in feeds["feed.xml"].entries if e.title.startswith("Dockers")]
    assert found.published.startswith("Sat, 04 May 2019 00:00:00")


@pytest.mark.parametrize("published", ["2019-05-04", "2019-05-04~", "2019-05", "XXXX-05-04", None])
def test_the_page_of_downloads_speaks_of_feeds_where_there_are_any(world: Library, published: str | None) -> None:
    """A feed holds articles of which the day is known; a link to one that is not there fails a strict build."""
    held = replace(world, articles=tuple(replace(article, published=published) for article in world.articles))
    (page,) = [page for page in compose(held, ONLINE) if page.path == "data/index.md"]
    assert get(page, "feeds") is ("feed.xml" in texts_beside(held, ONLINE))


@pytest.mark.parametrize("odd", ["\x1b[31m", "\x01", "\ufffe", "\uffff", "\x0b", "]]>", "&<>", "\x85"])
def test_feeds_are_well_formed_whatever_an_article_holds(world: Library, odd: str) -> None:
    articles = tuple(replace(a, title=f"{odd}{a.title}{odd}", outlet=f"Wire {odd}") for a in world.articles)
    found = texts_beside(replace(world, articles=articles), ONLINE)
    feeds = [text for path, text in found.items() if path.endswith((".xml", ".graphml"))]
    assert len(feeds) > 3
    for text in feeds:
        ElementTree.fromstring(text)


def test_no_cell_of_a_table_is_a_formula(world: Library) -> None:
    for opening in ("=", "+", "-", "@", "\t", "\r"):
        entities = tuple(replace(e, name=f"{opening}SUM(A1)") for e in world.entities)
        rows = list(
            csv.reader(io.StringIO(texts_beside(replace(world, entities=entities), ONLINE)["data/entities.csv"]))
        )
        assert all(not cell.startswith(opening) or _is_number(cell) for row in rows for cell in row)
        assert any(cell == f"'{opening}SUM(A1)" for row in rows for cell in row)


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True


def test_without_an_address_there_are_no_feeds(world: Library) -> None:
    files = texts_beside(world, SETTINGS)
    assert not [path for path in files if path.endswith(".xml")]
    assert "](people/ana-petrova/)" in files["llms.txt"]


def test_no_control_character_of_a_name_gets_into_llms_txt(world: Library) -> None:
    """A browser would take the file for no text, and a terminal might act on it."""
    entities = tuple(replace(e, name=f"{e.name}\x07\x1b [A]") for e in world.entities)
    told = texts_beside(replace(world, entities=entities), SETTINGS)["llms.txt"]
    assert "Karvel Accord\ufffd\ufffd (A)](" in told
    assert told.replace("\n", "").isprintable()


def test_without_an_address_a_message_lists_what_is_missing() -> None:
    assert left_out(ONLINE) == ""
    for words in ("site_url", "mkdocs.yml", "feeds", "sitemap", "canonical", "404.html"):
        assert words in left_out(SETTINGS)


def test_the_theme_knows_a_page_s_other_formats_and_its_newest_day(world: Library, files: Mapping[str, str]) -> None:
    meta = page_meta(world, ONLINE, files)
    assert meta["people/ana-petrova.md"] == {
        "json": "people/ana-petrova.json",
        "feed": "people/ana-petrova.xml",
        "updated": "2019-05-05",
    }
    assert meta["index.md"]["feed"] == "feed.xml"
    assert not {page for page in meta if page.startswith("data/")}


def test_tables_have_a_row_for_each_record(world: Library, files: Mapping[str, str]) -> None:
    for name, records in (("entities", world.entities), ("mentions", world.mentions)):
        rows = list(csv.DictReader(io.StringIO(files[f"data/{name}.csv"])))
        assert len(rows) == len(records) > 0
        assert all(None not in row and None not in row.values() for row in rows)
    sentences = [row["sentence"] for row in csv.DictReader(io.StringIO(files["data/mentions.csv"]))]
    assert any("the largest harbour of Varland" in sentence for sentence in sentences)


def test_the_graph_ties_known_nodes(world: Library, files: Mapping[str, str]) -> None:
    root = ElementTree.fromstring(files["data/graph.graphml"].encode())
    space = "{http://graphml.graphdrawing.org/xmlns}"
    ids = [node.attrib["id"] for node in root.iter(f"{space}node")]
    assert sorted(ids) == sorted(entity.id for entity in world.entities)
    edges = list(root.iter(f"{space}edge"))
    assert edges
    assert all(edge.get("source") in ids and edge.get("target") in ids for edge in edges)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_name_can_be_put_into_the_graph(name: str) -> None:
    world = make_world()
    odd = replace(world, entities=tuple(replace(e, name=name) for e in world.entities))
    root = ElementTree.fromstring(_graph(index_library(odd, SETTINGS)).encode())
    assert len(list(root.iter("{http://graphml.graphdrawing.org/xmlns}node"))) == len(odd.entities)


def test_follow_the_money_entities_match_their_schemata(files: Mapping[str, str]) -> None:
    found = [json.loads(line) for line in files["data/entities.ftm.json"].splitlines()]
    assert {entity["schema"] for entity in found} == set(MONEY)
    ids = {entity["id"] for entity in found}
    assert len(ids) == len(found)
    for entity in found:
        assert set(entity["properties"]) <= set(MONEY[entity["schema"]].split())
        for property in ("document", "resolved", "proof"):
            assert set(entity["properties"].get(property, [])) <= ids


@pytest.mark.parametrize("how", ["full", "excerpt", "none"])
def test_records_have_texts_only_if_the_site_shows_them(world: Library, how: str) -> None:
    files = texts_beside(world, replace(SETTINGS, article_text=how))
    articles = [json.loads(line) for line in files["data/articles.jsonl"].splitlines()]
    assert all(("text" in article) is (how == "full") for article in articles)
    assert all(f"data/{name}.jsonl" in files for name in RECORD_NAMES)


@pytest.mark.parametrize(
    ("edtf", "known"),
    [
        ("2019-05-04", "2019-05-04"),
        ("2019-05", "2019-05"),
        ("2019~", "2019"),
        ("XXXX-05-04", None),
        ("2019/2020", None),
        (None, None),
    ],
)
def test_only_plain_iso_dates_are_published(edtf: str | None, known: str | None) -> None:
    assert known_date(edtf) == known


def test_a_twin_whose_text_changes_is_identified_by_another_key(world: Library) -> None:
    """A twin that is identified as before is not made again, so that whatever it shows must be in its key."""
    first, second, *rest = world.articles
    person, *others = world.entities
    relation, *ties = world.relations
    statement = next(s for s in world.statements if s.speaker)
    said = tuple(replace(s, cue="murmured") if s is statement else s for s in world.statements)
    spoken = replace(first, text=first.text.swapcase())
    changes: list[Library] = [
        world,
        replace(world, articles=(spoken, second, *rest)),
        replace(world, articles=(replace(first, title="Another title"), second, *rest)),
        replace(world, articles=(replace(first, outlet="Another Post"), second, *rest)),
        replace(world, articles=(first, replace(second, published="2031-03-05"), *rest)),
        replace(world, entities=(replace(person, name="Another Name"), *others)),
        replace(world, relations=(replace(relation, strength=relation.strength / 2), *ties)),
        replace(world, statements=said),
        replace(world, mentions=world.mentions[1:]),
        replace(world, entries={one.id: f"in-passing/x/#{one.id}" for one in world.entities[:2]}),
    ]
    made = [publish(library, settings) for library in changes for settings in (SETTINGS, ONLINE)]
    texts: dict[tuple[str, str], set[str]] = defaultdict(set)
    for file in (file for files in made for file in files if file.path.endswith(".json")):
        texts[file.path, file.key].add(file.make())
    assert max(map(len, texts.values())) == 1
    assert len(texts) > 2 * len(world.entities)
