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


def unpack(file: Path, key: str, folder: Path) -> bool:
    """Write the files stored in `file` under `key` into `folder`; if there are none, write nothing and return False."""
    try:
        content = file.read_bytes()
        begin = 8 + int.from_bytes(content[:8], "big")
        stated, digest, names = json.loads(zlib.decompress(content[8:begin]))
    except (OSError, zlib.error, ValueError, TypeError, OverflowError):
        return False
    body = memoryview(content)[begin:]
    if stated != key or sha256(body).hexdigest() != digest:
        return False
    for parent in {(folder / name).parent for name, _ in names}:
        parent.mkdir(parents=True, exist_ok=True)
    at = 0
    for name, size in names:
        (folder / name).write_bytes(body[at : at + size])
        at += size
    return True
