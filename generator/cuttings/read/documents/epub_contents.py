"""Reads what an e-book says of its parts: their order, the table of contents, and the properties of the whole."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import unquote, urldefrag
from xml.etree.ElementTree import Element

from cuttings.read.decode import decode
from cuttings.read.documents.packages import Package, attribute, local_name
from cuttings.read.html.meta_marks import tree_of
from cuttings.read.parsed import Refusal

_FONT_OBFUSCATIONS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
_DOCUMENT_TYPES = ("application/xhtml+xml", "text/html", "text/x-oeb1-document")
_PERIODICAL_MARK = "periodical"
_ISSUE = re.compile(r"\s*\[[^\]]*\]\s*$")  # as calibre writes the day of an issue after a newspaper's name


class Entry(NamedTuple):
    """An entry of a table of contents: its document, the anchor in it or "", the index of the entry above or None."""

    document: str
    anchor: str
    label: str
    parent: int | None


class Contents(NamedTuple):
    """The documents of an e-book in reading order, its covers and the like, entries, title and creators.

    `outlet` is the newspaper of which the e-book is an issue, None if it is not one.
    """

    documents: tuple[str, ...]
    outer_pages: frozenset[str]
    entries: tuple[Entry, ...]
    title: str
    creators: tuple[str, ...]
    outlet: str | None


def read_contents(package: Package) -> Contents:
    """The contents of an e-book; raises `Refusal` if it is encrypted or says nothing of its parts."""
    _refuse_protected(package)
    container = package.xml("META-INF/container.xml", may_have_doctype=True)
    roots = [
        attribute(part, "full-path") or "" for part in (container if container is not None else Element("none")).iter()
    ]
    name = next((root for root in roots if root in package.names), "")
    book = package.xml(name, may_have_doctype=True) if name else None
    if book is None:
        raise package.damaged("it does not list its parts")
    items = {attribute(item, "id") or "": item for item in book.iter() if local_name(item) == "item"}
    paths = {id: resolved(attribute(item, "href") or "", name).document for id, item in items.items()}
    spine = [attribute(part, "idref") or "" for part in book.iter() if local_name(part) == "itemref"]
    navs = [paths[id] for id, item in items.items() if "nav" in (attribute(item, "properties") or "").split()]
    types = {paths[id]: attribute(item, "media-type") or "" for id, item in items.items()}
    documents = dict.fromkeys(paths[id] for id in spine if id in paths and types[paths[id]] in _DOCUMENT_TYPES)
    ncxs = [path for path, kind in types.items() if kind == "application/x-dtbncx+xml"]
    entries = [entry for path in navs for entry in _nav_entries(package, path)] or [
        entry for path in ncxs for entry in _ncx_entries(package, path)
    ]
    texts = {local_name(part): part.text or "" for part in reversed(list(book.iter()))}
    is_issue = any(
        _PERIODICAL_MARK in (attribute(part, "content") or "").split(":")[0] for part in _publication_types(book)
    )
    return Contents(
        tuple(documents),
        frozenset(resolved(attribute(part, "href") or "", name).document for part in book.iter() if _is_front(part)),
        tuple(entries),
        texts.get("title", ""),
        tuple(part.text or "" for part in book.iter() if local_name(part) == "creator"),
        (_ISSUE.sub("", texts.get("title", "")) or None) if is_issue else None,
    )


class Target(NamedTuple):
    """Where a link leads: a document of the e-book, and an anchor in it or ""."""

    document: str
    anchor: str


def resolved(link: str, base: str) -> Target:
    """Where `link`, in the document `base`, leads."""
    path, anchor = urldefrag(link)
    document = posixpath.normpath(posixpath.join(posixpath.dirname(base), unquote(path))) if path else base
    return Target(document, unquote(anchor))


def _refuse_protected(package: Package) -> None:
    encryption = package.xml("META-INF/encryption.xml")
    parts = list(encryption.iter()) if encryption is not None else []
    methods = {attribute(part, "Algorithm") for part in parts if local_name(part) == "EncryptionMethod"}
    if methods - set(_FONT_OBFUSCATIONS):
        mend = "Get one without protection from its publisher, or save the articles as pages."
        raise Refusal("The e-book is protected against copying.", mend)


def _publication_types(book: Element) -> Iterator[Element]:
    for part in book.iter():
        if local_name(part) == "meta" and "publication_type" in (attribute(part, "name") or ""):
            yield part


def _is_front(part: Element) -> bool:
    """Whether `part` names, in the guide of an e-book, something that is not its text."""
    return local_name(part) == "reference" and attribute(part, "type") not in (None, "text", "start")


def _ncx_entries(package: Package, path: str) -> list[Entry]:
    root = package.xml(path, may_have_doctype=True)
    entries: list[Entry] = []
    waiting: list[tuple[Element, int | None]] = [(root, None)] if root is not None else []
    while waiting:
        element, parent = waiting.pop()
        points = [part for part in element if local_name(part) in ("navPoint", "navMap")]
        if local_name(element) == "navPoint":
            source = next((attribute(part, "src") or "" for part in element if local_name(part) == "content"), "")
            label = " ".join("".join(t for p in element if local_name(p) == "navLabel" for t in p.itertext()).split())
            entries.append(Entry(*resolved(source, path), label, parent))
            parent = len(entries) - 1
        waiting += [(point, parent) for point in reversed(points)]
    return entries


def _nav_entries(package: Package, path: str) -> list[Entry]:
    tree: Any = tree_of(decode(package.read(path), markup=True).encode("utf-8")) if path in package.names else None
    entries: list[Entry] = []
    navs = [nav for nav in tree.iter("nav") if "toc" in nav.get("epub:type", "toc").split()] if tree is not None else []
    waiting: list[tuple[Any, int | None]] = [(nav, None) for nav in navs[:1]]
    while waiting:
        element, parent = waiting.pop()
        if element.tag == "li":
            link = next((child for child in element if child.tag == "a" and child.get("href")), None)
            if link is not None:
                entries.append(Entry(*resolved(link.get("href"), path), " ".join(link.text_content().split()), parent))
                parent = len(entries) - 1
        waiting += [(child, parent) for child in reversed(element) if child.tag in ("ol", "li", "nav", "div")]
    return entries
