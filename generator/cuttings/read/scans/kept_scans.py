"""Keeps the texts that were recognised in pictures, since recognising one takes seconds."""

from __future__ import annotations

from pathlib import Path

from cuttings.common.files.whole_files import write_whole

_RECOGNITION_VERSION = 1  # raise it when the same picture gives another text


def kept_scan(folder: Path, sha256: str) -> str | None:
    """The text that was recognised in the file with this SHA-256, "" if it had none; None if that is not known."""
    try:
        return _path(folder, sha256).read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return None


def keep_scan(folder: Path, sha256: str, text: str) -> None:
    """Write what was recognised in the file with this SHA-256, in hexadecimal digits, into the folder."""
    write_whole(_path(folder, sha256), text.encode("utf-8"))


def _path(folder: Path, sha256: str) -> Path:
    return folder / f"{_RECOGNITION_VERSION}-{sha256[:32]}.txt"
