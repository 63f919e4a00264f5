"""Writes the library as CSV files for the importer of Neo4j (`neo4j-admin database import full`).

A file holds nodes of one label or relationships of one type. Its head names the columns as the importer wants them:
`:ID`, `:LABEL`, `:START_ID`, `:END_ID` and `:TYPE`, and the type of a property behind its name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from cuttings.common.files.whole_files import write_whole
from cuttings.common.interchange.csv_rows import csv_text
from cuttings.common.text import unwrapped, with_capital
from cuttings.export.tables.rows import Row, Value, rows_by_table
from cuttings.export.tables.schema import tables
from cuttings.model import Library

LIST_DELIMITER = ";"  # between the members of a list, by the importer's default
IMPORT_SCRIPT = "import.sh"
PROPERTY_TYPES = {"text": "", "integer": ":int", "real": ":double", "boolean": ":boolean"}


@dataclass(frozen=True, slots=True)
class _Nodes:
    label: str
    properties: str  # names of columns of the table
    table: str  # the file is called after it


@dataclass(frozen=True, slots=True)
class _Relationships:
    type: str
    table: str
    start: tuple[str, str]  # the column with the id of the node that it starts from, and that node's label
    end: tuple[str, str]
    properties: str = ""


NODES = (
    _Nodes("Article", "title outlet published url language source", "articles"),
    _Nodes("Entity", "name qualifier thing_type role mentions place_type latitude longitude country uri", "entities"),
    _Nodes("Statement", "words direct cue confidence", "statements"),
    _Nodes("Event", "name date first_reported", "events"),
    _Nodes("Topic", "name medtop", "topics"),
)
RELATIONSHIPS = (
    _Relationships("NAMES", "appearances", ("article", "Article"), ("entity", "Entity"), "mentions salience about"),
    _Relationships("RELATED_TO", "relations", ("a", "Entity"), ("b", "Entity"), "strength articles"),
    _Relationships("SAID", "statements", ("speaker", "Entity"), ("id", "Statement")),
    _Relationships("STATED_IN", "statements", ("id", "Statement"), ("article", "Article")),
    _Relationships("REPORTS", "articles", ("id", "Article"), ("event", "Event")),
    _Relationships("COPIES", "copies", ("article", "Article"), ("original", "Article")),
    _Relationships("ABOUT", "topic_articles", ("article", "Article"), ("topic", "Topic"), "score"),
    _Relationships("BROADER", "topics", ("id", "Topic"), ("broader", "Topic")),
)


def write_neo4j(library: Library, folder: Path) -> None:
    """Write a file for each sort of node and relationship, and a script that imports them, into `folder`.

    Raises OSError if they cannot be written.
    """
    for name, rows in neo4j_files(library).items():
        write_whole(folder / name, csv_text(rows).encode(errors="replace"))
    write_whole(folder / IMPORT_SCRIPT, _import_script().encode())


def neo4j_files(library: Library) -> Mapping[str, Iterator[Iterable[object]]]:
    """The rows of each file by its name, the head first."""
    return {f"{n.table}.csv": _nodes(n, library) for n in NODES} | {
        f"{r.type.lower()}.csv": _relationships(r, library) for r in RELATIONSHIPS
    }


def _nodes(nodes: _Nodes, library: Library) -> Iterator[Iterable[object]]:
    entities = nodes.label == "Entity"
    aliases = {e.id: _list(sorted({alias.name for alias in e.aliases} - {e.name})) for e in library.entities}
    listed = ["aliases:string[]"] if entities else []
    yield [f"id:ID({nodes.label})", *_head(nodes.table, nodes.properties), *listed, ":LABEL"]
    for row in _rows(nodes.table, library):
        label = _list([nodes.label, with_capital(str(row["kind"]))]) if entities else nodes.label
        more = [aliases[str(row["id"])]] if entities else []
        yield [row["id"], *_values(nodes.table, nodes.properties, row), *more, label]


def _list(members: Iterable[str]) -> str:
    return LIST_DELIMITER.join(unwrapped(member).replace(LIST_DELIMITER, ",") for member in members)


def _relationships(ties: _Relationships, library: Library) -> Iterator[Iterable[object]]:
    """The rows of relationships whose two nodes are there."""
    yield [f":START_ID({ties.start[1]})", f":END_ID({ties.end[1]})", *_head(ties.table, ties.properties), ":TYPE"]
    for row in _rows(ties.table, library):
        start, end = row[ties.start[0]], row[ties.end[0]]
        if start is not None and end is not None:
            yield [start, end, *_values(ties.table, ties.properties, row), ties.type]


def _rows(name: str, library: Library) -> Iterator[Mapping[str, Value]]:
    columns = [column.name for table in tables() if table.name == name for column in table.columns]
    rows: Iterator[Row] = rows_by_table(library)[name]
    return (dict(zip(columns, row, strict=True)) for row in rows)


def _head(table: str, properties: str) -> list[str]:
    types = {c.name: PROPERTY_TYPES[c.type] for t in tables() if t.name == table for c in t.columns}
    return [f"{name}{types[name]}" for name in properties.split()]


def _values(table: str, properties: str, row: Mapping[str, Value]) -> list[object]:
    booleans = {c.name for t in tables() if t.name == table for c in t.columns if c.type == "boolean"}
    values = [(name, row[name]) for name in properties.split()]
    return [
        ("true" if value else "false") if name in booleans else unwrapped(value) if isinstance(value, str) else value
        for name, value in values
    ]


def _import_script() -> str:
    """A shell script that imports the files into the database `neo4j`, or into one whose name it is given.

    The database comes first, since Neo4j 5.19 and later take a last word for one more file of relationships.
    """
    files = [f"--nodes={n.table}.csv" for n in NODES] + [f"--relationships={r.type.lower()}.csv" for r in RELATIONSHIPS]
    command = " \\\n  ".join(
        ['neo4j-admin database import full "${1:-neo4j}"', "--overwrite-destination", *files],
    )
    return f"#!/bin/sh\n# Run it in this folder while the database is stopped.\n{command}\n"
