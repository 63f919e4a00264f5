"""Networks: NetworkX reads the GEXF, and the files for Neo4j are as its importer wants them."""

from __future__ import annotations

import csv
import re
import subprocess
from dataclasses import replace
from pathlib import Path

import networkx
import pytest

from cuttings.export import export
from cuttings.model import Alias, Library, Relation
from tests.test_check import ANN, SOUND
from tests.world import make_world


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("known")
    export(make_world(), folder, ["gexf", "neo4j"])
    return folder


def table(file: Path) -> list[list[str]]:
    with file.open(encoding="utf8", newline="") as opened:
        return list(csv.reader(opened, strict=True))


def test_networkx_reads_the_gexf(folder: Path) -> None:
    world, graph = make_world(), networkx.read_gexf(folder / "network.gexf")
    assert set(graph.nodes) == {e.id for e in world.entities}
    assert {tuple(sorted(edge)) for edge in graph.edges} == {(r.a, r.b) for r in world.relations}
    ana = graph.nodes["people/ana-petrova"]
    assert (ana["label"], ana["kind"], ana["role"]) == ("Ana Petrova (harbour minister)", "person", "harbour minister")
    assert (ana["articles"], ana["mentions"]) == (4, 7)
    relation = world.relations[0]
    tie = graph.edges[relation.a, relation.b]
    assert (tie["weight"], tie["articles"]) == (round(relation.strength, 4), len(relation.articles))


def test_the_gexf_shows_each_kind_in_the_colour_that_the_site_gives_it(folder: Path) -> None:
    graph = networkx.read_gexf(folder / "network.gexf")
    shown = {node["kind"]: tuple(node["viz"]["color"][part] for part in "rgb") for node in graph.nodes.values()}
    assert shown == {
        "person": (31, 92, 153),
        "place": (46, 125, 50),
        "organisation": (156, 84, 16),
        "thing": (106, 63, 160),
    }


@pytest.mark.parametrize(("a", "b"), [("people/aaron", ANN.id), (ANN.id, "people/nobody")])
def test_a_relation_to_somebody_without_a_page_is_left_out(a: str, b: str, tmp_path: Path) -> None:
    ben = replace(ANN, id="people/ben", name="Ben")
    ties = (Relation(a, b, 1.0, ("speech",), ()), Relation(ANN.id, ben.id, 2.0, ("speech",), ()))
    export(replace(SOUND, entities=(ANN, ben), relations=ties), tmp_path, ["gexf"])
    graph = networkx.read_gexf(tmp_path / "network.gexf")
    assert ([*graph.edges], set(graph)) == ([(ANN.id, ben.id)], {ANN.id, ben.id})


@pytest.mark.parametrize("name", ['A "B" & <C>', "tab\tand\x1bescape", "two\nlines"])
def test_any_name_is_read_from_the_gexf(name: str, tmp_path: Path) -> None:
    export(replace(SOUND, entities=(replace(ANN, name=name),)), tmp_path, ["gexf"])
    label = networkx.read_gexf(tmp_path / "network.gexf").nodes[ANN.id]["label"]
    assert label == name.replace("\x1b", "\ufffd")


def test_neo4j_heads_name_ids_labels_and_types(folder: Path) -> None:
    heads = {file.stem: table(file)[0] for file in (folder / "neo4j").glob("*.csv")}
    nodes = {name for name, head in heads.items() if head[0].startswith("id:ID(") and head[-1] == ":LABEL"}
    ties = {name for name, head in heads.items() if head[0].startswith(":START_ID(") and head[-1] == ":TYPE"}
    assert nodes == {"articles", "entities", "statements", "events", "topics"}
    assert ties == {"names", "related_to", "said", "stated_in", "reports", "copies", "about", "broader"}
    assert "latitude:double" in heads["entities"]
    assert "direct:boolean" in heads["statements"]


def test_neo4j_rows_have_typed_values(folder: Path) -> None:
    statements = [dict(zip(table(folder / "neo4j/statements.csv")[0], row, strict=True)) for row in
                  table(folder / "neo4j/statements.csv")[1:]]  # fmt: skip
    assert [row["direct:boolean"] for row in statements] == ["false"] * 2 + ["true"] + ["false"] * 2 + [
        "true",
        "false",
        "true",
    ]
    assert {row["cue"] for row in statements} == {"accused", "said", "added", "told"}
    names = table(folder / "neo4j/names.csv")
    assert ["dockers-close-port-imber", "people/ana-petrova", "3", "1.0", "true", "NAMES"] in names
    assert {row[-1] for row in table(folder / "neo4j/articles.csv")[1:]} == {"Article"}
    assert table(folder / "neo4j/said.csv")[1] == ["people/mikkel-ostrand", "1", "SAID"]


def test_every_neo4j_relationship_ends_at_nodes(folder: Path) -> None:
    ids: dict[str, set[str]] = {}
    ties = []
    for file in sorted((folder / "neo4j").glob("*.csv")):
        head, *rows = table(file)
        assert all(len(row) == len(head) for row in rows), file.name
        spaces = re.findall(r"\((\w+)\)", " ".join(head))
        if head[0].startswith("id:"):
            ids[spaces[0]] = {row[0] for row in rows}
            assert len(ids[spaces[0]]) == len(rows)
        else:
            ties += [(file.name, spaces, row) for row in rows]
    assert {name for name, _, _ in ties} >= {"names.csv", "said.csv", "stated_in.csv", "copies.csv", "about.csv"}
    for name, (start, end), row in ties:
        assert row[0] in ids[start], name
        assert row[1] in ids[end], name


def test_the_import_script_names_every_file_once(folder: Path) -> None:
    script = (folder / "neo4j/import.sh").read_text()
    assert sorted(re.findall(r"=(\w+\.csv)", script)) == sorted(f.name for f in (folder / "neo4j").glob("*.csv"))


@pytest.mark.parametrize(("given", "database"), [([], "neo4j"), (["my db"], "my db")])
def test_the_import_script_names_the_database_first(
    folder: Path, tmp_path: Path, given: list[str], database: str
) -> None:
    """After the files, Neo4j would take it for one more."""
    stand_in = tmp_path / "neo4j-admin"
    stand_in.write_text('#!/bin/sh\nprintf "%s\\n" "$@"\n')
    stand_in.chmod(0o755)
    done = subprocess.run(
        ["sh", "import.sh", *given],
        cwd=folder / "neo4j",
        env={"PATH": f"{tmp_path}:/usr/bin:/bin"},
        text=True,
        capture_output=True,
        check=True,
    )
    assert done.stdout.splitlines()[:5] == ["database", "import", "full", database, "--overwrite-destination"]
    files = [word.partition("=")[2] for word in done.stdout.splitlines()[5:]]
    assert len(files) == len([file for file in files if (folder / "neo4j" / file).is_file()]) == 13


def test_a_list_in_a_cell_is_divided_by_semicolons_alone(tmp_path: Path) -> None:
    ann = replace(ANN, aliases=(Alias("A; Lee", 1, ""), Alias("=Lee", 1, ""), Alias("Ann Lee", 1, "")))
    export(replace(SOUND, entities=(ann,)), tmp_path, ["neo4j"])
    head, row = table(tmp_path / "neo4j/entities.csv")
    assert row[head.index("aliases:string[]")] == "'=Lee;A, Lee"
    assert row[-1] == "Entity;Person"


def test_an_empty_library_gives_heads_alone(tmp_path: Path) -> None:
    export(Library(), tmp_path, ["gexf", "neo4j"])
    assert len(networkx.read_gexf(tmp_path / "network.gexf")) == 0
    assert {len(table(file)) for file in (tmp_path / "neo4j").glob("*.csv")} == {1}
