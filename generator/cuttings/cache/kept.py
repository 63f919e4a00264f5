"""Keeps one value in one file, under a key that says what it was made from."""

from __future__ import annotations

import json
import zlib
from pathlib import Path
from typing import Any


def keep(path: Path, key: str, value: object) -> None:
    """Puts `value`, which JSON can hold, into the file `path` for `key`, in place of what was there."""
    store(path, zlib.compress(json.dumps([key, value], separators=(",", ":")).encode(), 1))


def kept(path: Path, key: str) -> Any:
    """What was kept in `path` for `key`, lists where there were tuples; None where there is nothing of that key."""
    try:
        found = json.loads(zlib.decompress(path.read_bytes()))
    except (OSError, zlib.error, ValueError):
        return None
    return found[1] if isinstance(found, list) and len(found) == 2 and found[0] == key else None


def store(path: Path, content: bytes) -> None:
    """Writes a file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    waiting = path.with_name(f"{path.name}.part")
    waiting.write_bytes(content)
    waiting.replace(path)
