"""Writes the tables as an SQLite database with full-text search, which Datasette and any other client open."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from sqlite_utils import Database

from cuttings.common.files.whole_files import replaced
from cuttings.common.text import printable
from cuttings.export.tables.rows import Row, rows_by_table
from cuttings.export.tables.schema import DOCUMENTATION, VIEWS, Table, tables
from cuttings.model import Library

PAGE_BYTES = 4096  # of the database's pages, whatever the default of the installed SQLite
STEMMER = "porter unicode61 remove_diacritics 2"  # FTS5: "harbours" finds "harbour", and "Jose" finds "José"
_TYPES: dict[str, type] = {"text": str, "integer": int, "real": float, "boolean": int}


def write_database(library: Library, file: Path, *, texts: bool = True) -> None:
    """Write the database to `file`; raises OSError if that is not possible.

    Without `texts`, it has no articles in full. The same library gives the same bytes with the same version of SQLite.
    """
    with replaced(file) as waiting:
        waiting.write_bytes(b"")  # of what a run that was ended left there
        connection = sqlite3.connect(waiting)
        try:
            _fill(connection, library, texts=texts)
        except sqlite3.Error as error:  # of a full disk, for one
            raise OSError(errno.EIO, str(error), str(file)) from error
        finally:
            connection.close()


def _fill(connection: sqlite3.Connection, library: Library, *, texts: bool) -> None:
    for pragma in (f"page_size = {PAGE_BYTES}", "journal_mode = off", "synchronous = off"):
        connection.execute(f"PRAGMA {pragma}")
    made = Database(connection)
    rows = rows_by_table(library, texts=texts)
    for table in tables():
        _create(made, table)
        connection.executemany(
            f"INSERT INTO [{table.name}] VALUES ({', '.join('?' * len(table.columns))})", _storable(rows[table.name])
        )
    for table in tables():
        if table.searched:
            made.table(table.name).enable_fts(table.searched, tokenize=STEMMER)
    _document(made)
    for name, (_, query) in VIEWS.items():
        made.create_view(name, query)
    made.index_foreign_keys()
    connection.commit()
    connection.execute("VACUUM")


def _create(made: Database, table: Table) -> None:
    keys = {other.name: other.key[0] for other in tables()}
    made.table(table.name).create(
        {column.name: _TYPES[column.type] for column in table.columns},
        pk=table.key,
        foreign_keys=[(c.name, c.refers, keys[c.refers]) for c in table.columns if c.refers],
    )


def _document(made: Database) -> None:
    """Write the descriptions of tables, views and columns into a table, so that the file explains itself."""
    described = made.table(DOCUMENTATION)
    described.create({"table": str, "column": str, "says": str}, pk=("table", "column"))
    rows = [(table.name, "", table.says) for table in tables()]
    rows += [(table.name, column.name, column.says) for table in tables() for column in table.columns]
    rows += [(name, "", says) for name, (says, _) in VIEWS.items()]
    made.conn.executemany(f"INSERT INTO {DOCUMENTATION} VALUES (?, ?, ?)", rows)


def _storable(rows: Iterator[Row]) -> Iterator[Row]:
    """`rows` with characters that the file cannot hold (lone surrogates, NUL) replaced one by one."""
    return (tuple([printable(value) if isinstance(value, str) else value for value in row]) for row in rows)
