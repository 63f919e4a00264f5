"""Members of ZIP archives are read within bounds, and what cannot be read is told by its kind."""

from __future__ import annotations

import io
import zipfile

import pytest

from cuttings.read.documents.docx import read_docx
from cuttings.read.parsed import Refusal
from cuttings.read.unpacking import UnpackingError, Unread, open_zip, unpack

TEXT = bytes(range(1, 250)) * 40
WAYS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)


def packed(way: int, name: str = "a.txt") -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", way) as archive:
        archive.writestr(name, TEXT)
    return file.getvalue()


def with_damage(data: bytes) -> bytes:
    middle = data.index(b"PK\x01\x02") // 2
    return data[:middle] + b"\xff" * 40 + data[middle + 40 :]


def why(data: bytes, largest: int = len(TEXT), encrypted: bool = False, way: int | None = None) -> Unread | bytes:
    archive = open_zip(data)
    info = archive.infolist()[0]
    info.flag_bits |= encrypted
    info.compress_type = info.compress_type if way is None else way
    try:
        return unpack(archive, info, largest)
    except UnpackingError as error:
        return error.why


@pytest.mark.parametrize("way", WAYS)
def test_members_are_read_however_they_are_packed(way: int) -> None:
    assert why(packed(way)) == TEXT
    assert why(packed(way), largest=len(TEXT) - 1) is Unread.TOO_LARGE
    assert why(with_damage(packed(way))) is Unread.DAMAGED
    assert why(packed(way), encrypted=True) is Unread.ENCRYPTED


def test_other_ways_of_packing_are_told() -> None:
    assert why(packed(zipfile.ZIP_STORED), way=9) is Unread.PACKED_OTHERWISE


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", packed(zipfile.ZIP_STORED)[:-9]])
def test_what_is_no_archive_is_told(data: bytes) -> None:
    with pytest.raises(UnpackingError):
        open_zip(data)


@pytest.mark.parametrize("way", WAYS)
def test_documents_are_refused_however_they_are_damaged(way: int) -> None:
    with pytest.raises(Refusal, match="damaged"):
        read_docx(with_damage(packed(way, "word/document.xml")), "a.docx")
