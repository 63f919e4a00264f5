"""Stores one value in one file, under a key that identifies what it was made from."""

from __future__ import annotations

import json
import zlib
from pathlib import Path
from typing import Any

from cuttings.common.files.whole_files import write_whole


def keep(path: Path, key: str, value: object) -> None:
    """Store `value`, which must be JSON data, in the file `path` under `key`, replacing what was there."""
    write_whole(path, zlib.compress(json.dumps([key, value], separators=(",", ":")).encode(), 1))


def kept(path: Path, key: str) -> Any:
    """The value stored in `path` under `key`, with lists instead of tuples; None if there is none."""
    try:
        found = json.loads(zlib.decompress(path.read_bytes()))
    except (OSError, zlib.error, ValueError):
        return None
    return found[1] if isinstance(found, list) and len(found) == 2 and found[0] == key else None
