"""Caches the HTML of pages in one database, from which each page is read by itself."""

from __future__ import annotations

import json
import sqlite3
import zlib
from pathlib import Path
from typing import Any

CREATE_TABLE = "CREATE TABLE IF NOT EXISTS markup (page TEXT PRIMARY KEY, key TEXT NOT NULL, value BLOB NOT NULL)"


class MarkupCache:
    """The cached value of each page, with its key. A database that cannot be used is replaced, or else ignored."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._asked: set[str] = set()
        self._base = _open(file)

    def get(self, page: str, key: str) -> Any:
        """The value stored for `page` under `key`, with lists instead of tuples; None if there is none."""
        self._asked.add(page)
        if self._base is None:
            return None
        try:
            row = self._base.execute("SELECT value FROM markup WHERE page = ? AND key = ?", (page, key)).fetchone()
            return None if row is None else json.loads(zlib.decompress(row[0]))
        except (sqlite3.Error, zlib.error, ValueError, TypeError):
            return None

    def put(self, page: str, key: str, value: object) -> None:
        """Store `value`, which must be JSON data, for `page` under `key`, replacing what was there."""
        blob = zlib.compress(json.dumps(value, separators=(",", ":")).encode(), 1)
        self._do("INSERT OR REPLACE INTO markup VALUES (?, ?, ?)", (page, key, blob))

    def close(self) -> None:
        """Commit what was put, and delete the pages that were not asked for since the cache was opened."""
        if self._base is None:
            return
        try:
            gone = [(page,) for (page,) in self._base.execute("SELECT page FROM markup") if page not in self._asked]
            self._base.executemany("DELETE FROM markup WHERE page = ?", gone)
            self._base.commit()
            self._base.close()
        except sqlite3.Error as error:
            self._give_up(error)
        self._base = None

    def _do(self, statement: str, values: tuple[object, ...]) -> None:
        if self._base is not None:
            try:
                self._base.execute(statement, values)
            except sqlite3.Error as error:
                self._give_up(error)

    def _give_up(self, error: sqlite3.Error) -> None:
        """Stop caching in this run, and delete the database unless it is only locked by another run."""
        if self._base is not None:
            self._base.close()
            self._base = None
        if not _is_busy(error):
            self._file.unlink(missing_ok=True)


def _open(file: Path) -> sqlite3.Connection | None:
    """The database in `file`, replaced if it is not a valid one; None if it cannot be opened or is locked."""
    for _ in range(2):
        base = None
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            base = sqlite3.connect(file, timeout=0)
            base.execute("PRAGMA synchronous = OFF")  # what is lost or damaged is made again
            base.execute(CREATE_TABLE)
            base.execute("SELECT page, key, value FROM markup LIMIT 1").fetchone()
            return base
        except sqlite3.Error as error:
            if base is not None:
                base.close()
            if _is_busy(error) or file.is_dir():
                return None
            file.unlink(missing_ok=True)
    return None


def _is_busy(error: sqlite3.Error) -> bool:
    return getattr(error, "sqlite_errorcode", 0) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
