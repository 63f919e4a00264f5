"""Reads the lines of a large file, which may be compressed, one after the other, and never holds it as a whole."""

from __future__ import annotations

import gzip
import io
import os
import zlib
from collections.abc import Iterator
from typing import BinaryIO, cast

from cuttings.read.limits import MAX_LINE_BYTES, MAX_SHARD_UNPACKING, SHARD_FREE_BYTES
from cuttings.read.parsed import Refusal

_GZIP_MARK = b"\x1f\x8b"
_WIDE_MARKS = (
    (b"\xff\xfe\0\0", "utf-32"),
    (b"\0\0\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)


def as_stream(data: bytes | BinaryIO) -> BinaryIO:
    """`data` as a file that is open for reading."""
    return io.BytesIO(data) if isinstance(data, bytes) else data


def most_unpacked(stream: BinaryIO) -> int:
    """How many bytes the file may unpack to: much more than prose does, and less than a bomb."""
    here = stream.tell()
    size = stream.seek(0, os.SEEK_END)
    stream.seek(here)
    return SHARD_FREE_BYTES + size * MAX_SHARD_UNPACKING


def lines_of(data: bytes | BinaryIO) -> Iterator[bytes]:
    """Each line of a file in UTF-8, UTF-16 or UTF-32, with its newline, and in UTF-8; gzip is unpacked.

    Of a line of more than MAX_LINE_BYTES only its first bytes are given, one more than those. Raises `Refusal` where
    the file is damaged, or unpacks to very much more than it has.
    """
    stream = as_stream(data)
    most = most_unpacked(stream)
    packed = stream.read(2) == _GZIP_MARK
    stream.seek(0)
    unpacked = gzip.GzipFile(fileobj=stream) if packed else stream
    total, continued = 0, False
    try:
        for piece in _pieces(cast(BinaryIO, unpacked)):
            total += len(piece)
            if packed and total > most:
                raise Refusal("The file unpacks to very much more than it is packed, as no text does.", "Leave it out.")
            if not continued:
                yield piece
            continued = not piece.endswith(b"\n")
    except (OSError, EOFError, zlib.error) as error:
        raise Refusal(f"The file is damaged, and is read no further ({error}).", "Make or download it again.") from None


def _pieces(stream: BinaryIO) -> Iterator[bytes]:
    """The lines of a file in UTF-8, each that is too long in several pieces."""
    start = stream.read(4)
    stream.seek(0)
    encoding = next((encoding for mark, encoding in _WIDE_MARKS if start.startswith(mark)), None)
    if encoding is None:
        yield from iter(lambda: stream.readline(MAX_LINE_BYTES + 1), b"")
        return
    text = io.TextIOWrapper(stream, encoding, "replace", newline="\n")
    yield from (piece.encode("utf-8") for piece in iter(lambda: text.readline(MAX_LINE_BYTES + 1), ""))
    text.detach()  # otherwise it closes the file
