"""The tables of the export as `data/export-tables.yml` describes them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from cuttings.common.facts import load_facts


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
