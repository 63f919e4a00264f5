"""Unpacks members of ZIP archives, of which documents of word processors and e-books are some, within bounds."""

from __future__ import annotations

import io
import lzma
import zipfile
import zlib
from enum import Enum, auto

_ENCRYPTED = 0x1  # the bit that says that a member is encrypted
_DAMAGED = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError)
_PACKED_OTHERWISE = (NotImplementedError, RuntimeError)


class Unread(Enum):
    """Why a member cannot be read."""

    ENCRYPTED = auto()
    DAMAGED = auto()
    PACKED_OTHERWISE = auto()
    TOO_LARGE = auto()


class UnpackingError(Exception):
    """A member cannot be read; `error` is the name of the error that says so, "" if there is none."""

    def __init__(self, why: Unread, error: str = "") -> None:
        super().__init__(why, error)
        self.why, self.error = why, error


def open_zip(data: bytes) -> zipfile.ZipFile:
    """The archive in `data`; raises `UnpackingError` if it is none or is damaged."""
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except (*_DAMAGED, *_PACKED_OTHERWISE) as error:
        raise UnpackingError(Unread.DAMAGED, type(error).__name__) from None


def unpack(archive: zipfile.ZipFile, info: zipfile.ZipInfo, largest: int) -> bytes:
    """The bytes of a member; raises `UnpackingError` if it cannot be read or has more than `largest` bytes.

    What the archive says of its size is not believed: no more than a byte more than `largest` is unpacked.
    """
    if info.flag_bits & _ENCRYPTED:
        raise UnpackingError(Unread.ENCRYPTED)
    try:
        with archive.open(info) as stream:
            content = stream.read(largest + 1)
    except _DAMAGED as error:
        raise UnpackingError(Unread.DAMAGED, type(error).__name__) from None
    except _PACKED_OTHERWISE as error:
        raise UnpackingError(Unread.PACKED_OTHERWISE, type(error).__name__) from None
    if len(content) > largest:
        raise UnpackingError(Unread.TOO_LARGE)
    return content
