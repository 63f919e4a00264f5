"""Stores a whole folder of files in one file, and restores it."""

from __future__ import annotations

import json
import zlib
from hashlib import sha256
from pathlib import Path

from cuttings.common.files.whole_files import write_whole


def pack(file: Path, key: str, folder: Path) -> None:
    """Store every file below `folder` in `file` under `key`, replacing what was there."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    contents = [path.read_bytes() for path in paths]
    names = [[path.relative_to(folder).as_posix(), len(held)] for path, held in zip(paths, contents, strict=True)]
    body = b"".join(contents)  # not compressed, since what is packed here is compressed already
    head = zlib.compress(json.dumps([key, sha256(body).hexdigest(), names]).encode())
    write_whole(file, len(head).to_bytes(8, "big") + head + body)


def is_packed(file: Path, key: str) -> bool:
    """Whether `file` says that files are stored in it under `key`; they may be damaged."""
    head = _head(file)
    return head is not None and head[0] == key


def unpack(file: Path, key: str, folder: Path) -> bool:
    """Make the files in `folder` be those stored in `file` under `key`; if there are none, return False.

    A file that holds this already is left as it is.
    """
    head = _head(file)
    if head is None or head[0] != key:
        return False
    _, digest, names, begin = head
    body = memoryview(file.read_bytes())[begin:]
    if sha256(body).hexdigest() != digest:
        return False
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    for name in there.difference(name for name, _ in names):
        (folder / name).unlink()
    for parent in {(folder / name).parent for name, _ in names}:
        parent.mkdir(parents=True, exist_ok=True)
    at = 0
    for name, size in names:
        content = body[at : at + size]
        if name not in there or (folder / name).read_bytes() != content:
            (folder / name).write_bytes(content)
        at += size
    return True


def _head(file: Path) -> tuple[str, str, list[tuple[str, int]], int] | None:
    """The key, the hash of what is stored, the name and size of each file, and where they begin; None if damaged."""
    try:
        with file.open("rb") as held:
            size = int.from_bytes(held.read(8), "big")
            key, digest, names = json.loads(zlib.decompress(held.read(size)))
            return key, digest, names, 8 + size
    except (OSError, zlib.error, ValueError, TypeError, OverflowError, MemoryError):
        return None
