"""Reads files, each by the reader of its format, and what is kept of pictures from the cache."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import BinaryIO, NamedTuple

from cuttings.common.workers import spread
from cuttings.project.settings import Settings
from cuttings.read.files import SourceFile
from cuttings.read.parsed import Parsed, Refusal, outcome_of
from cuttings.read.reading import EMPTY, READERS, Reading, reading_of
from cuttings.read.scans.kept_scans import keep_scan, kept_scan

_MAY_BE_SCANNED = frozenset({"picture", "pdf"})  # formats
_POINTER = b"version https://git-lfs.github.com/spec/"  # https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md
_MIN_SLOW_FILES_FOR_PROCESSES = 400  # slow files; fewer are read before other processes have started


class _Loaded(NamedTuple):
    """What is read of a file on the machine that has it, so that it can be understood on any."""

    format: str
    source: str
    where: str
    held: bytes | Refusal
    kept: str | None = None  # the text that was recognised in the file before, "" if it had none


class _Understood(NamedTuple):
    """The readings of a file, and what is to be kept: its SHA-256 and the text that was recognised in it."""

    readings: list[Reading]
    scan: tuple[str, str] | None = None


def read_files(files: Sequence[SourceFile], settings: Settings) -> Iterator[Reading]:
    """Yield the reading of each source in `files`, in order; several processes share the work if many files are slow.

    What is recognised in pictures is kept in the cache.
    """
    scans = settings.cache / "scans"
    prefix = settings.below_root(settings.seeds.parent / "x").removesuffix("x")
    whole = [file for file in files if not READERS[file.format].streamed]
    many = sum(READERS[file.format].slow for file in whole) >= _MIN_SLOW_FILES_FOR_PROCESSES
    few = {} if many else {"few": len(whole) + 1}
    load = partial(_loaded, prefix=prefix, scans=scans)
    found = spread(_understood, whole, settings.processes, at_once=32, load=load, **few)
    for file in files:
        if READERS[file.format].streamed:
            yield from _streamed(file, prefix + file.source)
            continue
        readings, scan = next(found)
        if scan:
            keep_scan(scans, *scan)
        yield from readings


def _streamed(file: SourceFile, where: str) -> Iterator[Reading]:
    """The readings of a file of which a little is held at a time; `where` is its path in notices."""
    try:
        with _opened(file) as stream:
            yield from READERS[file.format].read(stream, file.source, where)
    except Refusal as refusal:
        yield reading_of(file.source, where, "", refusal)


def _loaded(file: SourceFile, prefix: str, scans: Path) -> _Loaded:
    """The bytes of `file`, and what is kept of it in the folder `scans`; `prefix` and its source are its path."""
    held = outcome_of(_bytes, file)
    kept = None
    if file.format in _MAY_BE_SCANNED and isinstance(held, bytes):
        kept = kept_scan(scans, hashlib.sha256(held).hexdigest())
    return _Loaded(file.format, file.source, prefix + file.source, held, kept)


def _understood(file: _Loaded) -> _Understood:
    """The reading of each source in a file."""
    if isinstance(file.held, Refusal):
        return _Understood([reading_of(file.source, file.where, "", file.held)])
    if file.kept is not None:
        sha256 = hashlib.sha256(file.held).hexdigest()
        kept = reading_of(file.source, file.where, sha256, Parsed(file.kept, scanned=True))
        return _Understood([kept] if file.kept else [])
    readings = list(READERS[file.format].read(file.held, file.source, file.where))
    texts = [reading.parsed.text for reading in readings if reading.parsed and reading.parsed.scanned]
    if file.format in _MAY_BE_SCANNED and len(texts) == len(readings) < 2:
        return _Understood(readings, (hashlib.sha256(file.held).hexdigest(), "".join(texts)))
    return _Understood(readings)


@contextmanager
def _opened(file: SourceFile) -> Iterator[BinaryIO]:
    """The open file; raises `Refusal` if it cannot be read."""
    try:
        with file.path.open("rb") as stream:
            if stream.read(len(_POINTER)) == _POINTER:
                raise Refusal("This is a pointer of Git LFS, and not the file itself.", "Run `git lfs pull`.")
            stream.seek(0)
            yield stream
    except OSError as error:
        raise Refusal(f"The file cannot be read ({error.strerror}).", "Let everybody read it (chmod a+r).") from None


def _bytes(file: SourceFile) -> bytes:
    largest = READERS[file.format].largest
    with _opened(file) as stream:
        data = stream.read(largest + 1)
    if len(data) > largest:
        raise Refusal(f"The file has more than {largest:,} bytes.", "Split it into articles, a file each.")
    if not data.strip():
        raise EMPTY
    return data
