"""Keeps the texts that were recognised in pictures, since recognising one takes seconds."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from cuttings.common.files.whole_files import write_whole

_RECOGNITION_VERSION = 1  # raise it when the same picture gives another text


def kept_scan(folder: Path, data: bytes) -> str | None:
    """The text that was recognised in the file with the bytes `data`, "" if it had none; None if that is not known."""
    try:
        return _path(folder, data).read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return None


def keep_scan(folder: Path, data: bytes, text: str) -> None:
    """Write what was recognised in the file with the bytes `data` into the folder."""
    write_whole(_path(folder, data), text.encode("utf-8"))


def _path(folder: Path, data: bytes) -> Path:
    return folder / f"{_RECOGNITION_VERSION}-{sha256(data).hexdigest()[:32]}.txt"
