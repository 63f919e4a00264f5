"""The tables of the export as `data/export-tables.yml` describes them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from cuttings.common.facts import load_facts

DATABASE_FILE, METADATA_FILE = "cuttings.db", "cuttings-metadata.json"
DOCUMENTATION = "documentation"  # the table that describes the others
VIEWS = {  # for readers: the names in place of ids
    "said": (
        "Who said what, where and when: the statements with the names of speakers and articles.",
        "SELECT statements.id, entities.name AS speaker, statements.words, statements.direct, statements.cue, "
        "articles.title AS article, articles.outlet, articles.published, statements.confidence "
        "FROM statements JOIN articles ON articles.id = statements.article "
        "LEFT JOIN entities ON entities.id = statements.speaker",
    ),
    "named_together": (
        "Who and what is named together: the relations with names.",
        "SELECT one.name AS one, one.kind AS one_kind, other.name AS other, other.kind AS other_kind, "
        "relations.strength, relations.articles FROM relations "
        "JOIN entities AS one ON one.id = relations.a JOIN entities AS other ON other.id = relations.b",
    ),
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: `type` is text, integer, real or boolean, `refers` the table whose row it names, or None."""

    name: str
    type: str
    says: str
    refers: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its columns in order, and what programs that show it should know."""

    name: str
    says: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]  # the columns that identify a row
    label: str | None = None  # the column that names a row for readers
    facets: tuple[str, ...] = ()  # columns to count by
    largest_first: str | None = None  # the column that rows are sorted by
    searched: tuple[str, ...] = ()  # the columns of full-text search


@cache
def tables() -> Sequence[Table]:
    """All tables, in the order of the file."""
    return tuple(
        Table(
            name,
            stated["says"],
            tuple(Column(column, **held) for column, held in stated["columns"].items()),
            tuple(stated["key"]),
            stated.get("label"),
            tuple(stated.get("facets", ())),
            stated.get("largest_first"),
            tuple(stated.get("searched", ())),
        )
        for name, stated in load_facts("export-tables").items()
    )
