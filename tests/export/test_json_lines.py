"""The export: one record on each line, with the documented fields, the same bytes for the same library."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from cuttings.common.interchange.records import record_lines
from cuttings.export import export
from cuttings.export.json_lines import schema_folder
from cuttings.model import Alias, Kind, Library, Location, ThingType
from tests.test_check import ANN, ARTICLE, SOUND
from tests.world import make_world

PORT = replace(
    ANN,
    id="places/port-vale",
    name="Port Vale",
    kind=Kind.PLACE,
    aliases=(Alias("the Port", 2, "short for it"),),
    location=Location("city", 53.0, -2.25, "GB", "https://example.org/1"),
)
WITH_PORT = replace(SOUND, entities=(ANN, PORT))


def records(library: Library, folder: Path) -> dict[str, list[dict[str, Any]]]:
    export(library, folder)
    return {
        file.stem: [json.loads(line) for line in file.read_text(encoding="utf8").splitlines()]
        for file in sorted(folder.iterdir())
    }


def test_each_record_has_the_documented_fields(tmp_path: Path) -> None:
    known = records(WITH_PORT, tmp_path)
    assert {name: set(rows[0]) for name, rows in known.items()} == {
        "articles": {
            "id", "source", "sources", "title", "outlet", "published", "published_basis", "authors", "url", "language",
            "text", "blocks", "topics", "event", "sha256", "scanned",
        },
        "entities": {"id", "kind", "name", "qualifier", "aliases", "uri", "articles", "mentions", "sure"},
        "events": {"id", "name", "date", "first_reported", "articles", "copies", "of_another_time"},
        "mentions": {"article", "start", "end", "text", "kind", "entity"},
        "statements": {
            "article", "start", "end", "direct", "cue", "speaker", "speaker_start", "speaker_end", "unnamed", "basis",
            "confidence", "sure",
        },
        "topics": {"id", "name", "medtop", "phrases", "articles"},
    }  # fmt: skip  # the fields of a record share a line


def test_records_refer_to_each_other(tmp_path: Path) -> None:
    known = records(WITH_PORT, tmp_path)
    (article,) = known["articles"]
    ann, port = known["entities"]
    assert article["event"] == known["events"][0]["id"]
    assert article["topics"] == [{"id": "topics/ports", "score": 1.0}]
    assert article["blocks"] == [{"start": 0, "end": len(ARTICLE.text), "role": "body"}]
    assert (ann["articles"], ann["mentions"]) == (["speech"], 1)
    assert (port["lat"], port["lon"], port["country"], port["place_type"]) == (53.0, -2.25, "GB", "city")
    assert port["aliases"] == ["the Port"]
    assert "thing_type" not in ann


def test_a_thing_has_its_type_where_that_is_known(tmp_path: Path) -> None:
    known = replace(ANN, id="things/seven", name="Seven", kind=Kind.THING, thing_type=ThingType.VEHICLE)
    unknown = replace(known, id="things/nine", name="Nine", thing_type=None)
    rows = records(replace(SOUND, entities=(ANN, known, unknown)), tmp_path)["entities"]
    assert [(row["kind"], row.get("thing_type")) for row in rows[1:]] == [("thing", "vehicle"), ("thing", None)]


def test_a_name_within_a_longer_name_does_not_count_for_its_entity(tmp_path: Path) -> None:
    mention = SOUND.mentions[0]
    library = replace(SOUND, mentions=(mention, replace(mention, nested=True)))
    assert records(library, tmp_path)["entities"][0]["mentions"] == 1


def test_flags_are_written_only_if_they_are_true(tmp_path: Path) -> None:
    mention = SOUND.mentions[0]
    marked = (replace(mention, demonym=True), replace(mention, government=True), replace(mention, team=True))
    library = replace(SOUND, mentions=(mention, *marked))
    marks = [{"demonym", "government", "team"} & set(row) for row in records(library, tmp_path)["mentions"]]
    assert marks == [set(), {"demonym"}, {"government"}, {"team"}]


def test_the_same_library_gives_the_same_bytes(tmp_path: Path) -> None:
    export(WITH_PORT, tmp_path / "a")
    export(WITH_PORT, tmp_path / "b")
    for file in (tmp_path / "a").iterdir():
        assert file.read_bytes() == (tmp_path / "b" / file.name).read_bytes()
        assert b"\r" not in file.read_bytes()


def test_any_text_is_read_back_unchanged(tmp_path: Path) -> None:
    text = 'Ann \ud800 "Lee"\u2028\n\\ü \x00'
    library = Library(articles=(replace(ARTICLE, text=text),))
    assert records(library, tmp_path)["articles"][0]["text"] == text


def test_an_empty_library_gives_empty_files(tmp_path: Path) -> None:
    assert set(map(len, records(Library(), tmp_path).values())) == {0}


SCHEMAS = {
    file.name.partition(".")[0]: jsonschema.Draft202012Validator(json.loads(file.read_text(encoding="utf8")))
    for file in sorted(schema_folder().iterdir())
}


@pytest.mark.parametrize("texts", [True, False])
@pytest.mark.parametrize("library", [make_world(), WITH_PORT], ids=["world", "port"])
def test_every_record_fits_its_json_schema(library: Library, texts: bool) -> None:
    written = record_lines(library, texts=texts)
    assert set(written) == set(SCHEMAS)
    for name, lines in written.items():
        found = [SCHEMAS[name].iter_errors(json.loads(line)) for line in lines]
        assert [error.message for errors in found for error in errors] == []


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_valid_describes_each_field_and_permits_no_other(name: str) -> None:
    schema = SCHEMAS[name].schema
    jsonschema.Draft202012Validator.check_schema(schema)
    assert all(held["description"] for held in schema["properties"].values())
    line = next(iter(record_lines(make_world())[name]))
    assert not SCHEMAS[name].is_valid(json.loads(line) | {"more": 1})
    assert not SCHEMAS[name].is_valid({k: v for k, v in json.loads(line).items() if k not in ("article", "id")})
