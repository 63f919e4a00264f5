"""Writes the tables as Parquet files, for pandas, DuckDB, Arrow and R."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from cuttings.common.errors import CuttingsError
from cuttings.common.files.whole_files import replaced
from cuttings.export.tables.rows import Row, rows_by_table
from cuttings.export.tables.schema import Table, tables
from cuttings.model import Library

ROWS_IN_A_GROUP = 20_000  # rows held in memory at a time, and read at a time by those who open a file


def write_parquet(library: Library, folder: Path) -> None:
    """Write a file for each table, `entities.parquet` and so on, into `folder`.

    Raises CuttingsError where pyarrow is not installed, and OSError if the files cannot be written.
    """
    try:
        import pyarrow  # noqa: PLC0415 - an optional dependency, and slow to load
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError:
        raise CuttingsError(
            "export: Parquet needs pyarrow, which is not installed. Install it with: pip install 'cuttings[parquet]'"
        ) from None
    types = {"text": pyarrow.string(), "integer": pyarrow.int64(), "real": pyarrow.float64()}
    types["boolean"] = pyarrow.bool_()
    rows = rows_by_table(library)
    for table in tables():
        fields = [
            pyarrow.field(column.name, types[column.type], metadata={"description": column.says})
            for column in table.columns
        ]
        schema = pyarrow.schema(fields, metadata={"description": table.says})
        with (
            replaced(folder / f"{table.name}.parquet") as waiting,
            parquet.ParquetWriter(waiting, schema, compression="zstd") as out,
        ):
            for group in _groups(rows[table.name]):
                out.write_table(pyarrow.table(_columns(table, group), schema=schema))


def _groups(rows: Iterator[Row]) -> Iterator[Sequence[Row]]:
    while group := list(islice(rows, ROWS_IN_A_GROUP)):
        yield group


def _columns(table: Table, rows: Sequence[Row]) -> dict[str, list[Any]]:
    """The values of `rows` by column; of lone surrogates, which UTF-8 cannot encode, each becomes "?"."""
    found: dict[str, list[Any]] = {}
    for column, values in zip(table.columns, zip(*rows, strict=True), strict=True):
        if column.type == "boolean":
            found[column.name] = [None if value is None else bool(value) for value in values]
        elif column.type == "text":
            found[column.name] = [None if v is None else str(v).encode("utf8", "replace").decode() for v in values]
        else:
            found[column.name] = list(values)
    return found
