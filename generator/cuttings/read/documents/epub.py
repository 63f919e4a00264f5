"""Reads e-books (.epub): an article, or many, such as an issue of a newspaper that calibre has made of its feeds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit

from cuttings.common.text import fold
from cuttings.read.authors import is_full_name, people_among
from cuttings.read.decode import decode
from cuttings.read.documents.epub_contents import Contents, Entry, read_contents, resolved
from cuttings.read.documents.markup import Collected, collected
from cuttings.read.documents.packages import Package
from cuttings.read.documents.paragraphs import Paragraph, article_of
from cuttings.read.documents.properties import Properties
from cuttings.read.parsed import Parsed, Refusal
from cuttings.read.records.record import ReadRecord, sha256_of

_MEND = "Get it again, or convert it to .epub once more with Calibre."
_NO_ARTICLE = Refusal("There is no text of articles in this e-book.", "If its pages are pictures, it cannot be read.")
_OUTER_PAGE = re.compile(
    r"<(?:body|section)\b[^>]*epub:type=[\"'][^\"']*\b(?:cover|titlepage|toc|copyright-page|colophon|index|lo[it])\b"
)
_MIN_ARTICLE_WORDS = 12  # words of an article; a cover or the heading of a section has fewer
_SENTENCE = re.compile(r"\w[.!?…]")
_MIN_LINKS_OF_LIST = 3  # links to other documents in a list of articles
_MAX_PARAGRAPHS_A_LINK = 3  # paragraphs for each of them
_TITLE_LINES = 3  # lines of an article, one of which is its title if the table of contents has it
# what calibre puts above and below each article of an issue
_CALIBRE_MENU = re.compile(r"[|\s]*(?:(?:Next|Previous|Section Menu|Main Menu|Up One Level)[|\s]*)+", re.IGNORECASE)
_CALIBRE_SOURCE = re.compile(r"This article was downloaded by\b.*", re.DOTALL | re.IGNORECASE)
_CALIBRE_ADDRESS = re.compile(
    r"article was downloaded by\s*(?:<[^>]*>\s*)*calibre\b(?:[^<]|<(?!a\b))*<a\b[^>]*href=[\"'](https?://[^\"'\s]+)"
)


@dataclass(slots=True)
class _Piece:
    """The label in the table of contents, the paragraphs and the address of an article while it is put together."""

    label: str
    paragraphs: list[Paragraph] = field(default_factory=list)
    url: str | None = None


def read_epub(data: bytes, where: str) -> Iterator[ReadRecord]:
    """The articles of an e-book: those that its table of contents names, or its documents if it has none.

    Covers, title pages and lists of articles are left out. `where` is its path in notices. Raises `Refusal` if the
    e-book is damaged, protected or too large, or holds no article.
    """
    package = Package(data, "an e-book", _MEND)
    contents = read_contents(package)
    pieces = [piece for piece in _pieces(package, contents) if _is_article(piece)]
    if not pieces:
        raise _NO_ARTICLE
    if len({urlsplit(piece.url).hostname for piece in pieces if piece.url}) > 1:  # feeds of several outlets
        contents = contents._replace(outlet=None)
    for number, piece in enumerate(pieces, 1):
        outcome = _article(piece, contents, len(pieces) == 1, f"{where}:{number}" if len(pieces) > 1 else where)
        yield ReadRecord(number if len(pieces) > 1 else 0, sha256_of(f"{outcome.given}{outcome.text}"), outcome)


def _article(piece: _Piece, contents: Contents, is_alone: bool, where: str) -> Parsed:
    parsed = article_of(piece.paragraphs, Properties(contents.title if is_alone else "", ""), where)
    first = [fold(line) for line in parsed.text.split("\n") if line][:_TITLE_LINES]
    given = replace(parsed.given, url=piece.url, outlet=contents.outlet)
    if fold(piece.label) in first:
        given = replace(given, title=piece.label)
    if is_alone and not contents.outlet:
        given = replace(given, authors=tuple(name for name in people_among(contents.creators) if is_full_name(name)))
    return replace(parsed, given=given)


def _is_article(piece: _Piece) -> bool:
    text = "\n".join(paragraph.text for paragraph in piece.paragraphs)
    return len(text.split()) >= _MIN_ARTICLE_WORDS and _SENTENCE.search(text) is not None


def _pieces(package: Package, contents: Contents) -> Iterator[_Piece]:
    """The pieces of the e-book that entries of its table of contents begin; a document without one goes on."""
    piece: _Piece | None = None
    for document in contents.documents:
        html = decode(package.read(document), markup=True) if document in package.names else ""
        found = collected(html)
        if not found.paragraphs or _is_aside(document, html, found, contents):
            continue
        cuts = _cuts(document, found, contents.entries)
        if not cuts and (piece is None or not contents.entries):
            cuts = [(0, "")]
        if piece and (not cuts or cuts[0][0] > 0):
            _add(piece, found.paragraphs[: cuts[0][0] if cuts else None])
        for i, (start, label) in enumerate(cuts):
            if piece:
                yield piece
            piece = _Piece(label)
            _add(piece, found.paragraphs[start : cuts[i + 1][0] if i + 1 < len(cuts) else None])
        address = _CALIBRE_ADDRESS.search(html)
        if piece and address:
            piece.url = address[1]
    if piece:
        yield piece


def _add(piece: _Piece, paragraphs: Sequence[Paragraph]) -> None:
    for paragraph in paragraphs:
        text = _CALIBRE_SOURCE.sub("", paragraph.text)
        if text.strip() and not _CALIBRE_MENU.fullmatch(text):
            piece.paragraphs.append(paragraph._replace(text=text))


def _cuts(document: str, found: Collected, entries: Sequence[Entry]) -> list[tuple[int, str]]:
    """Where in the paragraphs of `document` entries begin an article, and their labels; part of one is no article."""
    starts: dict[int, str] = {}
    for entry in entries:
        is_part = entry.parent is not None and entries[entry.parent].document == document
        if entry.document == document and not is_part:
            starts.setdefault(found.anchors.get(entry.anchor, 0), entry.label)
    return sorted(starts.items())


def _is_aside(document: str, html: str, found: Collected, contents: Contents) -> bool:
    """Whether a document is not an article: a cover, a page of rights, or a list of articles."""
    if document in contents.outer_pages or _OUTER_PAGE.search(html):
        return True
    leads = {resolved(link, document).document for link in found.links} - {document}
    entries = contents.entries
    below = {e.document for e in entries if e.parent is not None and entries[e.parent].document == document} - {
        document
    }
    others = len(leads & set(contents.documents))
    is_list = others >= _MIN_LINKS_OF_LIST and others * _MAX_PARAGRAPHS_A_LINK >= len(found.paragraphs)
    return is_list or not leads.isdisjoint(below)
