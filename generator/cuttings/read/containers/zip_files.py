"""Opens a ZIP archive: the files of articles in it, none of which is ever written to disk.

What an archive says of itself is not believed: a few kilobytes can hold gigabytes (Fifield 2019,
https://www.usenix.org/conference/woot19/presentation/fifield), so bytes are counted as they are unpacked.
"""

from __future__ import annotations

import stat
import unicodedata
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import NamedTuple

from cuttings.common.files.formats import ending_of, format_by_ending
from cuttings.read.files import highlighted_page, is_companion, why_unread
from cuttings.read.limits import MAX_COLLECTION_BYTES
from cuttings.read.parsed import Refusal
from cuttings.read.unpacking import UnpackingError, Unread, open_zip, unpack

_MAX_MEMBERS = 20_000  # files in an archive
_MAX_COMPRESSION_RATIO = 200  # unpacked bytes for each packed one; prose has 4, and a table of much the same rows 50
_RATIO_FREE_BYTES = 1_000_000  # a member that unpacks to no more may have any ratio
_MAX_PATH_CHARS = 1_000  # of a file's path in an archive; file systems allow four times as many, nobody uses them
_SHOWN_PATH_CHARS = 60  # of a longer one
_ARCHIVES = frozenset({"archive", "archive of web archives"})  # formats
_UTF8_NAME = 0x800  # the bit that says that a member's name is in UTF-8
_UNPACK = "Unpack it, and put the articles themselves into the folder."
_PASSWORD = "Unpack it with its password, and put the articles themselves into the folder."
_WHY_UNREAD = {
    Unread.ENCRYPTED: ("The file asks for a password.", _PASSWORD),
    Unread.DAMAGED: ("The file is damaged in the archive.", "Make or download the archive again."),
    Unread.PACKED_OTHERWISE: ("The file is packed in a way that is not read.", _UNPACK),
    Unread.TOO_LARGE: ("The file has more than {largest:,} bytes, or the files of the archive together.", _UNPACK),
}


class Member(NamedTuple):
    """A file in an archive: its path there, its format, and its bytes or why they are not read."""

    name: str
    format: str
    outcome: bytes | Refusal


def zip_members(data: bytes, largest: Mapping[str, int]) -> Iterator[Member]:
    """Each file of articles in a ZIP archive, sorted by path; of other kinds of files the first, with its refusal.

    `largest` is how many bytes a file of each format may have. Raises `Refusal` if `data` is no archive, is damaged or
    holds no articles, more files or more bytes than can be read.
    """
    archive = opened_zip(data)
    seen: set[str] = set()
    room = MAX_COLLECTION_BYTES
    found = False
    formats = format_by_ending()
    for name, info in _wanted(archive.infolist()):
        form = formats.get(ending_of(name), "")
        refusal = _why_left_out(info, name in seen) or _unread(name, form, seen)
        seen.add(name)
        if refusal is None and not form:
            continue
        outcome = refusal or unpacked(archive, info, min(largest[form], room))
        room -= len(outcome) if isinstance(outcome, bytes) else 0
        found = True
        yield Member(name, form, outcome)
    if not found:
        raise Refusal("There are no articles in the archive.", "Leave it out, or put articles into it.")


def opened_zip(data: bytes) -> zipfile.ZipFile:
    """The archive in `data`; raises `Refusal` if it is none, is damaged or has too many files."""
    try:
        archive = open_zip(data)
    except UnpackingError:
        raise Refusal("The archive is damaged, or is no ZIP archive.", "Make or download it again.") from None
    if len(archive.infolist()) > _MAX_MEMBERS:
        raise Refusal(f"The archive holds more than {_MAX_MEMBERS:,} files.", _UNPACK)
    return archive


def unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo, largest: int) -> bytes | Refusal:
    """The bytes of a member of an archive, or why it is not read; no more than `largest` bytes are unpacked."""
    if info.file_size > max(_RATIO_FREE_BYTES, info.compress_size * _MAX_COMPRESSION_RATIO):
        return Refusal("The file unpacks to very much more than it is packed, as no text does.", "Leave it out.")
    try:
        content = unpack(archive, info, largest)
    except UnpackingError as unpacking:
        what, mend = _WHY_UNREAD[unpacking.why]
        return Refusal(what.format(largest=largest), mend)
    return content if content.strip() else Refusal("The file is empty.", "Leave it out.")


def _wanted(infos: Sequence[zipfile.ZipInfo]) -> list[tuple[str, zipfile.ZipInfo]]:
    """The members that may be articles with their paths, sorted; not folders, hidden files and parts of saved pages."""
    named = [(parts, info) for info in infos if not info.is_dir() and (parts := _path_parts(info))]
    formats = format_by_ending()
    names = ["/".join(parts) for parts, _ in named]
    pages = {name.rpartition(".")[0] for name in names if formats.get(ending_of(name)) == "html"}
    return sorted(
        (
            ("/".join(parts), info)
            for parts, info in named
            if formats.get(ending_of(parts[-1])) != "picture"
            and not any(part.startswith(".") or part == "__MACOSX" for part in parts)
            and highlighted_page("/".join(parts)) not in names
            and not any(is_companion("/".join(parts[:end]), pages) for end in range(1, len(parts)))
        ),
        key=lambda pair: pair[0],
    )


def _path_parts(info: zipfile.ZipInfo) -> list[str]:
    """The parts of a member's path, without those that lead out of it; of a very long path its beginning."""
    name = info.filename
    if not info.flag_bits & _UTF8_NAME:  # such names should be in code page 437, but many programs write UTF-8
        with suppress(UnicodeError):
            name = name.encode("cp437").decode("utf-8")
    if len(name) > _MAX_PATH_CHARS:
        name = f"{name[:_SHOWN_PATH_CHARS]}…"
    plain = "".join(c for c in unicodedata.normalize("NFC", name) if c.isprintable()).replace("\\", "/")
    return [part for part in plain.split("/") if part.strip() not in ("", ".", "..")]


def _why_left_out(info: zipfile.ZipInfo, repeated: bool) -> Refusal | None:
    """Why a member is not read, whatever its format; None if it is."""
    if len(info.filename) > _MAX_PATH_CHARS:
        return Refusal(f"The path has more than {_MAX_PATH_CHARS:,} characters.", "Give the file a shorter name.")
    if stat.S_ISLNK(info.external_attr >> 16):
        return Refusal("This is a link to another file.", "Put the file itself into the archive.")
    return Refusal("The archive has two files of this name; the first is read.", _UNPACK) if repeated else None


def _unread(name: str, form: str, seen: set[str]) -> Refusal | None:
    """Why files of this kind are not read in an archive, the first time; None for others and for such as pictures."""
    if form in _ARCHIVES:
        return Refusal("An archive within an archive is not read.", _UNPACK)
    kind = f"*.{ending_of(name)}"
    if form or kind in seen:
        return None
    seen.add(kind)
    return why_unread(name)
