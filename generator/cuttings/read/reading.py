"""Reads the bytes of a file of any format, and turns what cannot be read into notices."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, BinaryIO

from cuttings.model import Block, Notice, Role
from cuttings.project.publication_fields import is_about_an_unread_key
from cuttings.read.containers.safari_pages import read_webarchive
from cuttings.read.containers.web_archives import read_wacz, read_warc
from cuttings.read.containers.zip_files import zip_members
from cuttings.read.database_exports import ExportedArticle, split_export
from cuttings.read.decode import decode
from cuttings.read.documents.docx import read_docx
from cuttings.read.documents.epub import read_epub
from cuttings.read.documents.odt import read_odt
from cuttings.read.documents.pdf import read_pdf
from cuttings.read.documents.rtf import read_rtf
from cuttings.read.html.page import read_html
from cuttings.read.limits import (
    MAX_ARTICLE_CHARS,
    MAX_COLLECTION_BYTES,
    MAX_FILE_BYTES,
    MAX_PDF_BYTES,
    MAX_SHARD_BYTES,
    MAX_TABLE_BYTES,
)
from cuttings.read.messages.mail import read_mail
from cuttings.read.messages.mailboxes import read_mailbox
from cuttings.read.notes.head_fields import find_head_fields
from cuttings.read.notes.markdown import read_markdown
from cuttings.read.parsed import Described, Parsed, Refusal, outcome_of
from cuttings.read.records.json_files import read_json
from cuttings.read.records.json_lines import read_json_lines
from cuttings.read.records.record import ReadRecord, sha256_of
from cuttings.read.records.ris import read_ris
from cuttings.read.repairs.character_references import read_references
from cuttings.read.repairs.mojibake import mend_mojibake
from cuttings.read.repairs.name_cards import remove_name_cards
from cuttings.read.repairs.overlong_runs import cut_overlong_runs
from cuttings.read.scans.recognised_text import read_picture
from cuttings.read.tables.delimited import read_table
from cuttings.read.tables.parquet_files import read_parquet
from cuttings.read.tables.workbooks import read_workbook
from cuttings.read.xml_files.xml_articles import read_xml


@dataclass(frozen=True, slots=True)
class Reading:
    """The result of reading one source: the article or None, the SHA-256 of its bytes, and the notices about it."""

    source: str
    where: str
    sha256: str
    parsed: Parsed | None
    notices: tuple[Notice, ...]
    described: tuple[Described, ...] = ()  # articles that the source describes without their texts


@dataclass(frozen=True, slots=True)
class Reader:
    """How files of one format are read: the readings of a file's bytes, given its source and its path in notices."""

    read: Callable[[Any, str, str], Iterator[Reading]]
    largest: int = MAX_FILE_BYTES  # bytes
    slow: bool = False  # whether several processes pay off for many files
    streamed: bool = False  # whether `read` takes an open file too, and holds a little of it at a time


def _records(parse: Callable[[Any, str], Iterator[ReadRecord]]) -> Callable[[Any, str, str], Iterator[Reading]]:
    """A function that reads files of many articles; `parse` takes the bytes, or the open file, and its path in notices.

    A key that is not read is told once a file.
    """

    def read(data: bytes | BinaryIO, source: str, where: str) -> Iterator[Reading]:
        unread: set[str] = set()
        found = False
        try:
            for record in parse(data, where):
                found = True
                for number, sha256, outcome in _parts(record):
                    reading = reading_of(source + number, where + number, sha256, outcome)
                    repeated = {n.what for n in reading.notices if is_about_an_unread_key(n)} & unread
                    unread |= {n.what for n in reading.notices if is_about_an_unread_key(n)}
                    yield replace(reading, notices=tuple(n for n in reading.notices if n.what not in repeated))
        except Refusal as refusal:
            found = True
            yield reading_of(source, where, "", refusal)
        if not found:
            yield reading_of(source, where, "", EMPTY)

    return read


def _parts(record: ReadRecord) -> Iterator[tuple[str, str, Parsed | Refusal]]:
    """What stands behind the file's path for a record, its SHA-256 and its outcome; for each article of a digest."""
    number, outcome = f":{record.number}" if record.number else "", record.outcome
    articles = _digested(outcome) if isinstance(outcome, Parsed) else ()
    yield from ((f"{number}:{article.number}", article.sha256, article.outcome) for article in articles)
    if not articles:
        yield number, record.sha256, outcome


def _one(
    parse: Callable[[bytes, str], Parsed], *, or_export: bool = False
) -> Callable[[bytes, str, str], Iterator[Reading]]:
    """A function that reads files of one article; `parse` takes the bytes and the path in notices of a file.

    With `or_export` a file may be an export of a database too, or a digest: each article in it is known by its number.
    """

    def read(data: bytes, source: str, where: str) -> Iterator[Reading]:
        outcome = outcome_of(parse, data, where)
        articles = _several(outcome, where) if or_export and isinstance(outcome, Parsed) else ()
        for article in articles:
            yield reading_of(f"{source}:{article.number}", f"{where}:{article.number}", article.sha256, article.outcome)
        if not articles:
            yield reading_of(source, where, hashlib.sha256(data).hexdigest(), outcome)

    return read


def _plain_text(data: bytes, where: str) -> Parsed:
    """A text as it is, with what its first lines and its last one state, which are no part of the article."""
    text = decode(data)
    head = find_head_fields(text, where)
    return Parsed(text, head.given, tuple(Block(start, end, Role.BOILERPLATE) for start, end in head.spans))


def _several(whole: Parsed, where: str) -> tuple[ExportedArticle, ...]:
    """The articles of an export of a database or of a digest; () if `whole` is one article."""
    return split_export(whole.text, where) or _digested(whole)


def _digested(whole: Parsed) -> tuple[ExportedArticle, ...]:
    """The articles of a digest, the first with the notices about all of it; () if `whole` is one article."""
    return tuple(
        ExportedArticle(
            number,
            sha256_of(article.text),
            replace(article, notices=(*(whole.notices if number == 1 else ()), *article.notices)),
        )
        for number, article in enumerate(whole.articles, 1)
    )


def _archive(data: bytes, source: str, where: str) -> Iterator[Reading]:
    """The readings of each file in an archive, which is known by the archive's source and its path there."""
    try:
        for name, form, outcome in zip_members(data, {form: reader.largest for form, reader in READERS.items()}):
            if isinstance(outcome, Refusal):
                yield reading_of(f"{source}:{name}", f"{where}:{name}", "", outcome)
            else:
                yield from READERS[form].read(outcome, f"{source}:{name}", f"{where}:{name}")
    except Refusal as refusal:
        yield reading_of(source, where, "", refusal)


def _picture(data: bytes, source: str, where: str) -> Iterator[Reading]:
    """The reading of a picture of an article; nothing of any other picture, since a photograph is no error."""
    if outcome := outcome_of(read_picture, data):
        yield reading_of(source, where, hashlib.sha256(data).hexdigest(), outcome)


EMPTY = Refusal("The file is empty.", "Put the article's text into it, or delete it.")


def reading_of(source: str, where: str, sha256: str, outcome: Parsed | Refusal) -> Reading:
    """The `Reading` of an outcome; an empty text and one that is too long are refused in every format."""
    if isinstance(outcome, Parsed) and not outcome.text.strip():
        outcome = EMPTY
    elif isinstance(outcome, Parsed) and len(outcome.text) > MAX_ARTICLE_CHARS:
        what = f"The text has {len(outcome.text):,} characters; an article may have {MAX_ARTICLE_CHARS:,}."
        outcome = Refusal(what, "Split it into articles, a file each.")
    if isinstance(outcome, Refusal):
        notice = Notice(where, outcome.what, outcome.mend)
        return Reading(source, where, sha256, None, (notice,), outcome.described)
    outcome = remove_name_cards(mend_mojibake(read_references(cut_overlong_runs(outcome, where)), where))
    return Reading(source, where, sha256, outcome, outcome.notices)


READERS: Mapping[str, Reader] = {  # by the formats in formats.yml
    "text": Reader(_one(_plain_text, or_export=True)),
    "markdown": Reader(_one(read_markdown)),
    "html": Reader(_one(lambda data, _: read_html(data)), slow=True),
    "mail": Reader(_one(read_mail, or_export=True), MAX_PDF_BYTES, slow=True),
    "pdf": Reader(_one(read_pdf), MAX_PDF_BYTES, slow=True),
    "word": Reader(_one(read_docx, or_export=True), MAX_PDF_BYTES, slow=True),
    "opendocument": Reader(_one(read_odt, or_export=True), MAX_PDF_BYTES),
    "rich text": Reader(_one(read_rtf, or_export=True), MAX_PDF_BYTES),
    "e-book": Reader(_records(read_epub), MAX_PDF_BYTES, slow=True),
    "json lines": Reader(_records(read_json_lines), MAX_SHARD_BYTES, streamed=True),
    "parquet": Reader(_records(read_parquet), MAX_SHARD_BYTES, streamed=True),
    "json": Reader(_records(read_json), MAX_TABLE_BYTES),
    "table": Reader(_records(read_table), MAX_TABLE_BYTES),
    "workbook": Reader(_records(read_workbook), MAX_TABLE_BYTES, slow=True),
    "bibliography": Reader(_records(read_ris), MAX_TABLE_BYTES),
    "mailbox": Reader(_records(read_mailbox), MAX_TABLE_BYTES),
    "picture": Reader(_picture, slow=True),
    "xml": Reader(_records(read_xml), MAX_TABLE_BYTES),
    "archive": Reader(_archive, MAX_COLLECTION_BYTES, slow=True),
    "saved by safari": Reader(_one(lambda data, _: read_webarchive(data)), MAX_PDF_BYTES, slow=True),
    "web archive": Reader(_records(read_warc), MAX_COLLECTION_BYTES, slow=True),
    "archive of web archives": Reader(_records(read_wacz), MAX_COLLECTION_BYTES, slow=True),
}
