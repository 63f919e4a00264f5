"""Stores one value in one file, under a key that identifies what it was made from."""

from __future__ import annotations

import json
import zlib
from pathlib import Path
from typing import Any


def keep(path: Path, key: str, value: object) -> None:
    """Store `value`, which must be JSON data, in the file `path` under `key`, replacing what was there."""
    store(path, zlib.compress(json.dumps([key, value], separators=(",", ":")).encode(), 1))


def kept(path: Path, key: str) -> Any:
    """The value stored in `path` under `key`, with lists instead of tuples; None if there is none."""
    try:
        found = json.loads(zlib.decompress(path.read_bytes()))
    except (OSError, zlib.error, ValueError):
        return None
    return found[1] if isinstance(found, list) and len(found) == 2 and found[0] == key else None


def store(path: Path, content: bytes) -> None:
    """Write a file atomically: either all of `content` or nothing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    waiting = path.with_name(f"{path.name}.part")
    waiting.write_bytes(content)
    waiting.replace(path)
