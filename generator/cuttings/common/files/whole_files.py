"""Writes a file as a whole or not at all: whatever ends the program, the old content stands there or the new."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from cuttings.common.text import digest

PART_ENDING = ".part"  # of what is not yet whole; its name begins with a dot, so that MkDocs takes it for no page
_MAX_REPLACED_NAME_BYTES = 240  # of a file's name; file systems allow 255


@contextmanager
def replaced(path: Path) -> Iterator[Path]:
    """Yield the path of a file to be written, which takes the place of `path` unless the block raises.

    Folders that are missing are made. An OSError that names no file, as of a full disk, is given the name of `path`.
    """
    waiting = part_of(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        yield waiting
        waiting.replace(path)
    except OSError as error:
        if error.filename in (None, str(waiting)):
            error.filename, error.filename2 = str(path), None
        raise
    finally:
        with suppress(OSError):  # where that fails, the next run writes over it
            waiting.unlink(missing_ok=True)


def write_whole(path: Path, content: bytes) -> None:
    """Write `content` to the file `path`, whose folder is made if it is missing; raises OSError if that fails."""
    with replaced(path) as waiting:
        waiting.write_bytes(content)


def part_of(path: Path) -> Path:
    """The file in which the new content of `path` is written."""
    name = path.name if len(os.fsencode(path.name)) <= _MAX_REPLACED_NAME_BYTES else digest(path.name)
    return path.with_name(f".{name}{PART_ENDING}")
