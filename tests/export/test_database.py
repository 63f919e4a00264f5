"""The SQLite database opens in Datasette: tables, search, references and descriptions; Parquet holds the same rows."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from pyarrow import parquet

from cuttings.common.errors import CuttingsError
from cuttings.export import export
from cuttings.export.tables.datasette import datasette_metadata
from cuttings.export.tables.rows import rows_by_table
from cuttings.export.tables.schema import DATABASE_FILE, METADATA_FILE, tables
from cuttings.export.tables.sqlite import write_database
from cuttings.model import Library
from tests.test_check import ARTICLE, SOUND
from tests.world import make_world

if TYPE_CHECKING:
    from datasette.app import Datasette


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The export of the made-up world as SQLite and Parquet."""
    folder = tmp_path_factory.mktemp("known")
    export(make_world(), folder, ["sqlite", "parquet"], "Cuttings of Karvel", "https://karvel.example/")
    return folder


@pytest.fixture(scope="module")
def datasette(folder: Path) -> Datasette:
    """Datasette with the database and its metadata open; it runs no server."""
    from datasette.app import Datasette  # noqa: PLC0415 - slow to load, and only one of the test processes needs it

    metadata = json.loads((folder / METADATA_FILE).read_text(encoding="utf8"))
    return Datasette([str(folder / DATABASE_FILE)], metadata=metadata)


@pytest.fixture
def connection(folder: Path) -> Iterator[sqlite3.Connection]:
    opened = sqlite3.connect(folder / DATABASE_FILE)
    yield opened
    opened.close()


def ask(datasette: Datasette, address: str) -> Any:
    """The answer of Datasette to a request: JSON, or the text of a page."""
    with ThreadPoolExecutor(1) as thread:  # this one may have the event loop of the tests in a browser
        answer = thread.submit(lambda: asyncio.run(datasette.client.get(address))).result()
    assert answer.status_code == 200, answer.text
    return answer.json() if ".json" in address else unescape(answer.text)


@pytest.mark.parametrize(
    ("table", "words", "found"),
    [
        ("sentences", "wage demands", "Karvel has rejected every wage demand since 2016."),  # by the stem
        ("statements", "moon", "“We are not asking for the moon,”"),
        ("articles", "harbours", None),
        ("entities", "minister", None),
        ("aliases", "varlandic", None),
    ],
)
def test_datasette_searches_the_full_text(datasette: Datasette, table: str, words: str, found: str | None) -> None:
    rows = ask(datasette, f"/cuttings/{table}.json?_search={words}&_shape=array")
    assert rows
    assert found is None or [row.get("text", row.get("words")) for row in rows] == [found]
    assert ask(datasette, f"/cuttings/{table}.json?_search=zzyzx&_shape=array") == []


def test_datasette_follows_foreign_keys_and_shows_labels(datasette: Datasette) -> None:
    rows = ask(datasette, "/cuttings/statements.json?speaker=people/ana-petrova&_labels=on")["rows"]
    assert len(rows) == 3
    assert {row["speaker"]["label"] for row in rows} == {"Ana Petrova"}
    assert {row["article"]["label"] for row in rows} == {"Dockers close Port Imber in pay dispute"}
    entity = ask(datasette, "/cuttings/entities/people~2Fana-petrova")
    assert "/cuttings/statements?speaker=people/ana-petrova" in entity, "the rows that refer to it are linked"


def test_datasette_shows_what_tables_and_columns_hold(datasette: Datasette) -> None:
    page = ask(datasette, "/cuttings/mentions")
    for table in tables():
        if table.name == "mentions":
            assert table.says in page
            assert all(column.says in page for column in table.columns)
    assert "Cuttings of Karvel" in ask(datasette, "/")
    counted = ask(datasette, "/cuttings/entities.json")["facet_results"]
    assert {row["value"]: row["count"] for row in counted["kind"]["results"]}["person"] == 4


@pytest.mark.parametrize("view", ["said", "named_together"])
def test_views_give_names_in_place_of_ids(datasette: Datasette, view: str) -> None:
    rows = ask(datasette, f"/cuttings/{view}.json?_shape=array")
    assert rows
    assert "people/" not in str(rows)


def test_every_reference_leads_to_a_row(connection: sqlite3.Connection) -> None:
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    declared = sum(column.refers is not None for table in tables() for column in table.columns)
    held = sum(len(connection.execute(f"PRAGMA foreign_key_list({table.name})").fetchall()) for table in tables())
    assert held == declared > 0


def test_the_file_describes_itself(connection: sqlite3.Connection) -> None:
    told = dict(connection.execute("SELECT [table] || '.' || [column], says FROM documentation").fetchall())
    for table in tables():
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table.name})")]
        assert told[f"{table.name}."] == table.says
        assert columns == [column.name for column in table.columns]
        assert all(told[f"{table.name}.{name}"] for name in columns)


def test_offsets_give_the_words_in_the_articles_text(connection: sqlite3.Connection) -> None:
    query = (
        "SELECT mentions.text, substr(articles.text, mentions.start + 1, mentions.end - mentions.start) "
        "FROM mentions JOIN articles ON articles.id = mentions.article"
    )
    rows = connection.execute(query).fetchall()
    assert len(rows) == len(make_world().mentions)
    assert all(text == there for text, there in rows)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (
            "SELECT kind, name, qualifier, role, articles, mentions, first, last FROM entities"
            " WHERE id LIKE 'people/ana%'",
            [
                ("person", "Ana Petrova", "harbour minister", "harbour minister", 4, 7, "2019-05-04", "2020-02"),
                ("person", "Ana Petrova", "singer", None, 1, 2, None, None),
            ],
        ),
        (
            "SELECT place_type, latitude, longitude, country, uri, thing_type FROM entities WHERE name = 'Karvel'",
            [("city", 57.21, 24.5, "VX", "https://gazetteer.example/42", None)],
        ),
        ("SELECT thing_type, place_type FROM entities WHERE kind = 'thing'", [("law", None)]),
        ("SELECT entity, position, title FROM roles", [("people/ana-petrova", 1, "harbour minister")]),
        (
            "SELECT article, position, name FROM authors WHERE article = 'a-voice-from-karvel'",
            [("a-voice-from-karvel", 1, "Ilse Borg"), ("a-voice-from-karvel", 2, "Tam Reed")],
        ),
        ("SELECT name, count FROM aliases WHERE entity = 'people/ana-petrova'", [("Ana Petrova", 3), ("Petrova", 4)]),
        ("SELECT min(id), max(id) = count(*) FROM mentions", [(1, 1)]),
        ("SELECT min(id), max(id) = count(*) FROM sentences", [(1, 1)]),
        ("SELECT min(id), max(id) = count(*) FROM statements", [(1, 1)]),
        ("SELECT sum(demonym), sum(government), sum(team), sum(nested) FROM mentions", [(1, 1, 0, 2)]),
        ("SELECT DISTINCT role FROM sentences WHERE text LIKE '%Photo:%'", [("caption",)]),
        (
            "SELECT original FROM copies WHERE article = 'minister-condemns-walkout'",
            [("varland-minister-condemns-harbour-walkout",)],
        ),
        ("SELECT count(*) FROM articles WHERE event IS NOT NULL", [(3,)]),
        (
            "SELECT sentences.text FROM statements JOIN sentences ON sentences.id = statements.sentence "
            "WHERE words LIKE '%moon%'",
            [("“We are not asking for the moon,” Ostrand said.",)],
        ),
    ],
)
def test_a_row_has_what_the_library_has(
    connection: sqlite3.Connection, query: str, expected: list[tuple[object, ...]]
) -> None:
    assert connection.execute(query).fetchall() == expected


def test_a_topic_refers_to_its_broader_topic_if_that_is_there() -> None:
    world = make_world()
    strikes, wages = world.topics
    inner = replace(world, topics=(replace(strikes, broader=None), replace(wages, broader=strikes.id)))
    assert [row[3] for row in rows_by_table(inner)["topics"]] == [None, strikes.id]
    alone = replace(world, topics=(replace(wages, broader=strikes.id),))
    assert [row[3] for row in rows_by_table(alone)["topics"]] == [None]


def test_rows_are_sorted() -> None:
    """The same library gives the same file, whatever order its parts came in."""
    world = make_world()
    turned = replace(
        world,
        relations=world.relations[::-1],
        appearances=world.appearances[::-1],
        topics=tuple(replace(t, phrases=t.phrases[::-1], articles=t.articles[::-1]) for t in world.topics),
    )
    one, other = ({name: list(rows) for name, rows in rows_by_table(w).items()} for w in (world, turned))
    assert one == other
    assert one["relations"] == sorted(one["relations"])
    assert one["appearances"] == sorted(one["appearances"])


def test_the_articles_of_a_topic_are_in_order() -> None:
    topic = replace(SOUND.topics[0], articles=(("b", 0.5), ("a", 1.0)))
    rows = rows_by_table(replace(SOUND, topics=(topic,)))["topic_articles"]
    assert [row[1] for row in rows] == ["a", "b"]


def test_a_statement_of_somebody_without_a_name_has_the_words_for_them() -> None:
    (statement,) = SOUND.statements
    library = replace(SOUND, statements=(replace(statement, unnamed=(8, 13)), statement))
    assert [row[11] for row in rows_by_table(library)["statements"]] == [ARTICLE.text[8:13], None]


def test_an_article_that_was_not_analysed_has_mentions_without_sentences() -> None:
    for texts in (True, False):
        rows = rows_by_table(replace(SOUND, analyses={}), texts=texts)
        assert (list(rows["sentences"]), [row[2] for row in rows["mentions"]]) == ([], [None])


def test_measures_have_four_decimals() -> None:
    (appearance,) = SOUND.appearances
    rows = rows_by_table(replace(SOUND, appearances=(replace(appearance, salience=0.123456),)))["appearances"]
    assert [0.1235 in row for row in rows] == [True]


def test_rows_have_texts_unless_told_otherwise() -> None:
    assert [row[-1] for row in rows_by_table(SOUND)["articles"]] == [ARTICLE.text]


def test_the_same_library_gives_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    export(make_world(), tmp_path, ["sqlite", "parquet"])
    for path in sorted(tmp_path.rglob("*")):
        if path.is_file() and path.name != METADATA_FILE:
            assert path.read_bytes() == (folder / path.relative_to(tmp_path)).read_bytes(), path.name


def test_without_texts_only_cited_sentences_remain(tmp_path: Path) -> None:
    world = make_world()
    whole, short = (dict(rows_by_table(world, texts=texts)) for texts in (True, False))
    assert all(row[-1] is None for row in short["articles"])
    cited, sentences = list(short["sentences"]), list(whole["sentences"])
    assert {row[1:] for row in cited} < {row[1:] for row in sentences}
    numbers = {row[2] for row in short["mentions"]} | {row[2] for row in short["statements"]}
    assert numbers == {row[0] for row in cited}
    write_database(world, tmp_path / "short.db", texts=False)
    assert b"It rained." not in (tmp_path / "short.db").read_bytes()


@pytest.mark.parametrize("text", ["", "lone \ud800 surrogate", "a \x00 null", "'); DROP TABLE articles;--"])
def test_any_text_can_be_stored(text: str, tmp_path: Path) -> None:
    library = replace(SOUND, articles=(replace(ARTICLE, text=ARTICLE.text + text),))
    export(library, tmp_path, ["sqlite", "parquet"])
    opened = sqlite3.connect(tmp_path / DATABASE_FILE)
    ((stored,),) = opened.execute("SELECT text FROM articles").fetchall()
    opened.close()
    assert len(stored) == len(ARTICLE.text + text), "offsets hold"
    assert parquet.read_table(tmp_path / "parquet/articles.parquet").num_rows == 1


def test_an_empty_library_gives_tables_without_rows(tmp_path: Path) -> None:
    write_database(Library(), tmp_path / "empty.db")
    opened = sqlite3.connect(tmp_path / "empty.db")
    assert {opened.execute(f"SELECT count(*) FROM {table.name}").fetchone() for table in tables()} == {(0,)}
    opened.close()


def test_parquet_has_the_same_rows_with_descriptions(folder: Path) -> None:
    rows = rows_by_table(make_world())
    for table in tables():
        read = parquet.read_table(folder / f"parquet/{table.name}.parquet")
        assert read.column_names == [column.name for column in table.columns]
        assert [tuple(row.values()) for row in read.to_pylist()] == list(rows[table.name]), table.name
        assert read.schema.metadata[b"description"].decode() == table.says
    assert str(parquet.read_table(folder / "parquet/mentions.parquet").schema.field("nested").type) == "bool"


def test_without_pyarrow_one_line_names_the_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    with pytest.raises(CuttingsError, match=r"pip install 'cuttings\[parquet\]'"):
        export(SOUND, tmp_path, ["parquet"])


def test_the_metadata_say_where_the_site_is_if_that_is_known() -> None:
    known = json.loads(datasette_metadata("Cuttings of Karvel", "https://press.example/"))
    assert (known["source"], known["source_url"]) == ("Cuttings of Karvel", "https://press.example/")
    assert not json.loads(datasette_metadata("Cuttings of Karvel")).keys() & {"source", "source_url"}


def test_the_metadata_state_how_rows_are_sorted_where_a_table_says_so() -> None:
    (described,) = json.loads(datasette_metadata("x"))["databases"].values()
    stated = {name: table["sort_desc"] for name, table in described["tables"].items() if "sort_desc" in table}
    assert stated == {table.name: table.largest_first for table in tables() if table.largest_first}
    assert {"entities", "relations"} <= stated.keys() < described["tables"].keys()
    labels = {name: table["label_column"] for name, table in described["tables"].items() if "label_column" in table}
    assert labels == {table.name: table.label for table in tables() if table.label}
