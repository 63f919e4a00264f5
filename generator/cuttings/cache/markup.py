"""Caches the HTML of pages in one database, from which each page is read by itself."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from cuttings.cache.rows import Rows


class MarkupCache:
    """The cached value of each page, with its key. A database that cannot be used is replaced, or else ignored."""

    def __init__(self, file: Path) -> None:
        self._rows = Rows(file)

    def get(self, page: str, key: str) -> Any:
        """The value stored for `page` under `key`, with lists instead of tuples; None if there is none."""
        found = self._rows.value(page, key)
        try:
            return None if found is None else json.loads(found)
        except ValueError:
            return None

    def put(self, page: str, key: str, value: object) -> None:
        """Store `value`, which must be JSON data, for `page` under `key`, replacing what was there."""
        self._rows.put(page, key, json.dumps(value, separators=(",", ":")).encode())

    def close(self) -> None:
        """Commit what was put, and delete the pages that were not asked for since the cache was opened."""
        self._rows.close()
