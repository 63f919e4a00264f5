"""Stores one value for each name in a database, from which each is read by itself."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterable
from pathlib import Path

COLUMNS = "name TEXT PRIMARY KEY, key TEXT NOT NULL, note TEXT NOT NULL, value BLOB NOT NULL"
CREATE_TABLE = f"CREATE TABLE IF NOT EXISTS held ({COLUMNS})"


class Rows:
    """The value of each name, under a key, with a short note that is read without it.

    A database that cannot be used is replaced, or else ignored: then nothing is stored.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._asked: set[str] = set()
        self._base = _open(file)

    def keys(self, names: Iterable[str]) -> dict[str, str]:
        """The key of each name that has a value, all at once; `names` are asked for."""
        self._asked.update(names)
        if self._base is None:
            return {}
        try:
            return dict(self._base.execute("SELECT name, key FROM held"))
        except sqlite3.Error:
            return {}

    def note(self, name: str, key: str) -> str | None:
        """The note stored for `name` under `key`; None if there is none."""
        found = self._column("note", name, key)
        return found if isinstance(found, str) else None

    def value(self, name: str, key: str) -> bytes | None:
        """The value stored for `name` under `key`; None if there is none, or it is damaged."""
        found = self._column("value", name, key)
        try:
            return zlib.decompress(found) if isinstance(found, bytes) else None
        except zlib.error:
            return None

    def put(self, name: str, key: str, value: bytes, note: str = "") -> bool:
        """Store `value` for `name` under `key`, replacing what was there; return whether it is stored."""
        if self._base is None:
            return False
        try:
            row = (name, key, note, zlib.compress(value, 1))
            self._base.execute("INSERT OR REPLACE INTO held VALUES (?, ?, ?, ?)", row)
        except sqlite3.Error as error:
            self._give_up(error)
        return self._base is not None

    def clear(self) -> None:
        """Delete everything."""
        if self._base is not None:
            try:
                self._base.execute("DELETE FROM held")
            except sqlite3.Error as error:
                self._give_up(error)

    def close(self) -> None:
        """Commit what was put, and delete the names that were not asked for since the database was opened."""
        if self._base is None:
            return
        try:
            gone = [(name,) for (name,) in self._base.execute("SELECT name FROM held") if name not in self._asked]
            self._base.executemany("DELETE FROM held WHERE name = ?", gone)
            self._base.commit()
            self._base.close()
        except sqlite3.Error as error:
            self._give_up(error)
        self._base = None

    def _column(self, column: str, name: str, key: str) -> object:
        self._asked.add(name)
        if self._base is None:
            return None
        try:
            found = self._base.execute(f"SELECT {column} FROM held WHERE name = ? AND key = ?", (name, key)).fetchone()
        except sqlite3.Error:
            return None
        return found[0] if found else None

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
            base.execute("PRAGMA secure_delete = ON")  # a name that the editor hides is not to stay in free pages
            base.execute(CREATE_TABLE)
            base.execute("SELECT name, key, note, value FROM held LIMIT 1").fetchone()
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
