"""Reads files of all formats, and turns what cannot be read into notices."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from cuttings.common.workers import spread
from cuttings.model import Notice
from cuttings.project.settings import Settings
from cuttings.read.decode import decode
from cuttings.read.files import SourceFile
from cuttings.read.html.page import read_html
from cuttings.read.json_lines import read_json_lines
from cuttings.read.limits import LARGEST_ARTICLE, LARGEST_COLLECTION, LARGEST_FILE, LARGEST_PDF
from cuttings.read.markdown import read_markdown
from cuttings.read.parsed import Parsed, Refusal
from cuttings.read.pdf import read_pdf

_LARGEST = {"pdf": LARGEST_PDF, "json lines": LARGEST_COLLECTION}
_SLOW = frozenset({"html", "pdf"})
_WORTH_PROCESSES = 400  # slow files; fewer are read before other processes have started


@dataclass(frozen=True, slots=True)
class Reading:
    """The result of reading one source: the article or None, the SHA-256 of its bytes, and the notices about it."""

    source: str
    where: str
    sha256: str
    parsed: Parsed | None
    notices: tuple[Notice, ...]


def read_files(files: Sequence[SourceFile], settings: Settings) -> list[Reading]:
    """The reading of each source in `files`, in order; several processes share the work if many files are slow."""
    read_one = partial(_read_file, prefix=settings.below_root(settings.seeds.parent / "x").removesuffix("x"))
    many = sum(file.format in _SLOW for file in files) >= _WORTH_PROCESSES
    found = spread(read_one, files, settings.processes if many else 1, at_once=32)
    return [reading for readings in found for reading in readings]


def _read_file(file: SourceFile, prefix: str) -> list[Reading]:
    """The reading of each source in `file`; `prefix` followed by its source is its path in notices."""
    where = prefix + file.source
    try:
        data = _bytes(file)
    except Refusal as refusal:
        return [_reading(file.source, where, "", refusal)]
    if file.format == "json lines":
        return list(_lines(file, data, where))
    digest = hashlib.sha256(data).hexdigest()
    try:
        return [_reading(file.source, where, digest, _READERS[file.format](data, where))]
    except Refusal as refusal:
        return [_reading(file.source, where, digest, refusal)]


def _lines(file: SourceFile, data: bytes, where: str) -> Iterator[Reading]:
    found = False
    for line in read_json_lines(data, where):
        found = True
        yield _reading(f"{file.source}:{line.number}", f"{where}:{line.number}", line.sha256, line.outcome)
    if not found:
        yield _reading(file.source, where, "", _EMPTY)


_EMPTY = Refusal("The file is empty.", "Put the article's text into it, or delete it.")


def _reading(source: str, where: str, sha256: str, outcome: Parsed | Refusal) -> Reading:
    """The `Reading` of an outcome; an empty text and one that is too long are refused in every format."""
    if isinstance(outcome, Parsed) and not outcome.text.strip():
        outcome = _EMPTY
    elif isinstance(outcome, Parsed) and len(outcome.text) > LARGEST_ARTICLE:
        what = f"The text has {len(outcome.text):,} characters; an article may have {LARGEST_ARTICLE:,}."
        outcome = Refusal(what, "Split it into articles, a file each.")
    if isinstance(outcome, Refusal):
        return Reading(source, where, sha256, None, (Notice(where, outcome.what, outcome.mend),))
    return Reading(source, where, sha256, outcome, outcome.notices)


def _bytes(file: SourceFile) -> bytes:
    largest = _LARGEST.get(file.format, LARGEST_FILE)
    try:
        with file.path.open("rb") as stream:
            data = stream.read(largest + 1)
    except OSError as error:
        raise Refusal(f"The file cannot be read ({error.strerror}).", "Let everybody read it (chmod a+r).") from None
    if len(data) > largest:
        raise Refusal(f"The file has more than {largest:,} bytes.", "Split it into articles, a file each.")
    if not data.strip():
        raise _EMPTY
    return data


_READERS: Mapping[str, Callable[[bytes, str], Parsed]] = {
    "text": lambda data, _: Parsed(decode(data)),
    "markdown": read_markdown,
    "html": lambda data, _: read_html(data),
    "pdf": lambda data, _: read_pdf(data),
}
