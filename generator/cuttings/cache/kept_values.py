"""Caches JSON data by names in one database, from which each is read by itself."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from cuttings.cache.rows import Rows


class KeptValues:
    """The cached value of each name, with its key. A database that cannot be used is replaced, or else ignored."""

    def __init__(self, file: Path) -> None:
        self._rows = Rows(file)

    def get(self, name: str, key: str) -> Any:
        """The value stored for `name` under `key`, with lists instead of tuples; None if there is none."""
        found = self._rows.value(name, key)
        try:
            return None if found is None else json.loads(found)
        except ValueError:
            return None

    def put(self, name: str, key: str, value: object) -> None:
        """Store `value`, which must be JSON data, for `name` under `key`, replacing what was there."""
        self._rows.put(name, key, json.dumps(value, separators=(",", ":")).encode())

    def close(self) -> None:
        """Commit what was put, and delete the names that were not asked for since the cache was opened."""
        self._rows.close()
