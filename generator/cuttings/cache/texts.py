"""Keeps the text of every file of the site, so that a page is rendered again only if its content has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from cuttings.cache.rows import Rows


class LostTextError(Exception):
    """The database does not hold a text that it said it held: the texts must be made again."""


class SiteTexts(Mapping[str, str]):
    """The text of each file of the site by its path; only the hashes are held in memory.

    Texts lie in a database in the cache, from run to run. Without one they are held in memory.
    """

    def __init__(self, file: Path) -> None:
        self._rows = Rows(file)
        self._keys: dict[str, str] = {}
        self._in_memory: dict[str, str] = {}
        self.hashes: dict[str, str] = {}  # the SHA-256 of each text as it is written, by path

    def add(self, path: str, key: str, make: Callable[[], str]) -> None:
        """Add the text of the file `path`: that of an earlier run with the same `key`, or else what `make` returns."""
        known = self._rows.note(path, key)
        if known is None:
            self._put(path, key, make())
        else:
            self._keys[path], self.hashes[path] = key, known

    def add_text(self, path: str, text: str) -> None:
        """Add the `text` of the file `path`."""
        self.add(path, sha256(text.encode("utf8", "replace")).hexdigest(), lambda: text)

    def __getitem__(self, path: str) -> str:
        """The text of the file `path`; raises LostTextError if the database is damaged."""
        if path in self._in_memory:
            return self._in_memory[path]
        found = self._rows.value(path, self._keys[path])
        if found is None or sha256(found).hexdigest() != self.hashes[path]:
            raise LostTextError(path)
        return found.decode("utf8")

    def __iter__(self) -> Iterator[str]:
        return iter(self.hashes)

    def __len__(self) -> int:
        return len(self.hashes)

    def clear(self) -> None:
        """Forget all texts, also those of earlier runs."""
        self._rows.clear()
        for held in (self._keys, self._in_memory, self.hashes):
            held.clear()

    def close(self) -> None:
        """Keep the texts for the next run, and forget those of files that were not added."""
        self._rows.close()

    def _put(self, path: str, key: str, text: str) -> None:
        content = text.encode("utf8", "replace")  # lone surrogates become "?"
        self._keys[path], self.hashes[path] = key, sha256(content).hexdigest()
        if not self._rows.put(path, key, content, self.hashes[path]):
            self._in_memory[path] = text
