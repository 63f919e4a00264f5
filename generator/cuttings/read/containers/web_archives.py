"""Reads what crawlers of the web write, WARC and WACZ: each page in it that is an article.

The format is ISO 28500. A record's address is that of the page; the day when it was fetched is no date of the article.
"""

from __future__ import annotations

import hashlib
import io
import zlib
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import count
from typing import Any, NamedTuple
from urllib.parse import urldefrag

import brotli

from cuttings.read.containers.article_pages import is_article_page
from cuttings.read.containers.zip_files import opened_zip, unpacked
from cuttings.read.html.page import read_html
from cuttings.read.limits import MAX_COLLECTION_BYTES, MAX_FILE_BYTES
from cuttings.read.parsed import Parsed, Refusal
from cuttings.read.records.record import ReadRecord

_PAGE_TYPES = ("text/html", "application/xhtml+xml")
_PACKED_BYTES = 65_536  # bytes that are unpacked at a time
_MAX_UNPACKED_RATIO = 200  # bytes that all records state to hold, for each byte of the file
_CRAWL_AGAIN = "Crawl the site again, or save the pages themselves."
_ERRORS = (zlib.error, OSError, EOFError, ValueError, AttributeError, KeyError, brotli.error)


class _Page(NamedTuple):
    """A page in a web archive: its address, the time when it was fetched, its number in the file, and its bytes."""

    address: str
    fetched: str
    number: int
    content: bytes


def read_warc(data: bytes, where: str) -> Iterator[ReadRecord]:
    """Each article of a WARC file, numbered by its place among the pages; `where` is the file's path in notices.

    Pages that are no articles are told in one notice. Raises `Refusal` if the file is no WARC, or is damaged.
    """
    return _articles([data])


def read_wacz(data: bytes, where: str) -> Iterator[ReadRecord]:
    """Each article of a WACZ file, which is an archive of WARC files, numbered through all of them."""
    archive = opened_zip(data)
    infos = sorted((info for info in archive.infolist() if _is_warc(info.filename)), key=lambda info: info.filename)
    if not infos:
        raise Refusal("There is no web archive in this WACZ file.", _CRAWL_AGAIN)
    files: list[bytes] = []
    room = MAX_COLLECTION_BYTES
    for info in infos:
        content = unpacked(archive, info, room)
        if isinstance(content, Refusal):
            raise content
        room -= len(content)
        files.append(content)
    return _articles(files)


def _is_warc(name: str) -> bool:
    return name.startswith("archive/") and name.endswith((".warc", ".warc.gz"))


def _articles(files: Sequence[bytes]) -> Iterator[ReadRecord]:
    newest: dict[str, str] = {}
    damage: list[Refusal] = []
    for page in _pages(files, damage):
        newest[page.address] = max(page.fetched, newest.get(page.address, ""))
    if damage and not newest:
        raise damage[0]
    if not newest:
        raise Refusal("There are no pages in the web archive.", _CRAWL_AGAIN)
    others: list[_Page] = []
    read: set[str] = set()
    for page in _pages(files, []):
        if page.address in read or page.fetched != newest[page.address]:
            continue
        read.add(page.address)
        article = _article(page)
        if article:
            yield ReadRecord(page.number, hashlib.sha256(page.content).hexdigest(), article)
        else:
            others.append(page)
    if others:
        what = f"{len(others)} of {len(read)} pages of the web archive do not read as articles, such as "
        mend = "If one is an article, save it by itself in a browser."
        yield ReadRecord(others[0].number, "", Refusal(f"{what}{others[0].address}.", mend))
    if damage:
        yield ReadRecord(page.number, "", Refusal(f"{damage[0].what} Pages after this one are missing.", _CRAWL_AGAIN))


def _article(page: _Page) -> Parsed | None:
    try:
        parsed = read_html(page.content, page.address)
    except Refusal:
        return None
    return parsed if is_article_page(page.content, parsed, page.address) else None


def _pages(files: Sequence[bytes], damage: list[Refusal]) -> Iterator[_Page]:
    """Each page that was fetched whole, in order, numbered from 1; adds to `damage` why a file is not read further."""
    # slow to load, and not needed where no web archive is read
    from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415
    from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415

    numbers = count(1)
    for data in files:
        stated = 0
        try:
            for record in ArchiveIterator(io.BytesIO(data)):
                stated += max(record.length or 0, 0)
                if stated > MAX_COLLECTION_BYTES + len(data) * _MAX_UNPACKED_RATIO:
                    damage.append(Refusal("The web archive unpacks to very much more than it is packed.", _CRAWL_AGAIN))
                    break
                content = _whole_content(record) if _holds_a_page(record) else b""
                if 0 < len(content) <= MAX_FILE_BYTES:
                    yield _page(record, next(numbers), content)
        except (ArchiveLoadFailed, *_ERRORS) as error:
            damage.append(Refusal(f"The web archive cannot be read ({type(error).__name__}).", _CRAWL_AGAIN))


def _holds_a_page(record: Any) -> bool:
    """Whether a record holds a page of HTML; one that refers to an earlier record (`revisit`) does not."""
    if record.rec_type == "resource":
        kind = record.rec_headers.get_header("Content-Type") or ""
    elif record.rec_type == "response" and record.http_headers and record.http_headers.get_statuscode() == "200":
        kind = record.http_headers.get_header("Content-Type") or ""
    else:
        return False
    return kind.partition(";")[0].strip().lower() in _PAGE_TYPES


def _whole_content(record: Any) -> bytes:
    """What a record holds, up to a byte more than a page may have; raises `EOFError` if its end is missing."""
    coding = record.http_headers.get_header("Content-Encoding") if record.http_headers else None
    if (coding or "").strip().lower() == "br":
        record.http_headers.remove_header("Content-Encoding")
        content = _unpacked_brotli(record.content_stream())
    else:
        content = record.content_stream().read(MAX_FILE_BYTES + 1)
    if len(content) <= MAX_FILE_BYTES:
        while record.raw_stream.read(MAX_FILE_BYTES):
            pass  # what follows the last part of a page that was sent in parts
        if record.raw_stream.limit > 0:
            raise EOFError
    return content


def _unpacked_brotli(stream: Any) -> bytes:
    """What a stream packed with Brotli holds, up to about a byte more than a page may have; warcio misreads Brotli."""
    unpacking = brotli.Decompressor()
    content = b""
    while not unpacking.is_finished() and len(content) <= MAX_FILE_BYTES:
        packed = stream.read(_PACKED_BYTES) if unpacking.can_accept_more_data() else b""
        if not packed and unpacking.can_accept_more_data():
            raise EOFError
        content += unpacking.process(packed, output_buffer_limit=MAX_FILE_BYTES + 1 - len(content))
    return content


def _page(record: Any, number: int, content: bytes) -> _Page:
    """The page of a record, as UTF-8 if it was sent in another encoding that its headers state."""
    headers = record.http_headers or record.rec_headers
    kind = headers.get_header("Content-Type") or ""
    charset = kind.lower().partition("charset=")[2].partition(";")[0].strip(" \"'")
    with suppress(UnicodeError, LookupError):
        content = content.decode(charset or "utf-8").encode("utf-8")
    address = urldefrag((record.rec_headers.get_header("WARC-Target-URI") or "").strip("<> ")).url
    return _Page(address, record.rec_headers.get_header("WARC-Date") or "", number, content)
