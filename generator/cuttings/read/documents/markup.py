"""Collects the paragraphs of HTML that holds a document and nothing else, such as a chapter of an e-book."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html.parser import HTMLParser
from typing import NamedTuple

from cuttings.model import Role
from cuttings.read.documents.paragraphs import Paragraph

_PARAGRAPH_TAGS = frozenset(
    {"p", "li", "dt", "dd", "blockquote", "pre", "div", "table", "tr", "ul", "ol", "dl", "hr", "section", "article"}
    | {"header", "footer", "aside", "figure", "figcaption", "caption", "body", "main"}
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_CELL_TAGS = frozenset({"td", "th"})
_VOID_TAGS = frozenset({"br", "hr", "img", "meta", "link", "input", "col", "wbr", "area", "base", "embed", "source"})
_UNSHOWN_TAGS = frozenset({"script", "style", "template", "head", "title", "nav", "svg", "math", "button", "rp", "rt"})
_NOTE_LINK = re.compile(
    r"#(?:footnote|endnote)-(?:ref-)?[\w-]+"
)  # as mammoth writes a footnote's mark, and the way back
_NOTE_ID = re.compile(r"(?:foot|end)note-\d+")  # as mammoth names footnotes
_NOTE_KINDS = frozenset({"footnote", "endnote", "rearnote", "footnotes", "endnotes", "doc-footnote", "doc-endnote"})
_SKIPPED_CLASS = re.compile(r"(?:^|\s)calibre_navbar\d*(?:\s|$)")
_HIDDEN_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)


class Collected(NamedTuple):
    """What a document shows: its paragraphs, where its links lead, and the paragraph at which each anchor stands.

    Anchors are the names that links can lead to, each with an index in the paragraphs.
    """

    paragraphs: list[Paragraph]
    links: list[str]
    anchors: Mapping[str, int]


def paragraphs_in(html: str) -> list[Paragraph]:
    """The paragraphs of `html`, without what a reader does not see, the marks of footnotes and menus."""
    return collected(html).paragraphs


def collected(html: str) -> Collected:
    """What `html` shows, without what a reader does not see, the marks of footnotes and menus."""
    collector = _Collector()
    collector.feed(html)
    collector.close()
    collector.end_paragraph()
    return Collected(collector.paragraphs, collector.links, collector.anchors)


class _Collector(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.paragraphs: list[Paragraph] = []
        self.links: list[str] = []
        self.anchors: dict[str, int] = {}
        self._pieces: list[str] = []
        self._heading = 0
        self._captions = 0
        self._note = ""  # the name of the element that holds a footnote
        self._open_in_note = 0  # elements of this name that are open
        self._cells = 0
        self._skipped = ""  # the name of the element that is skipped
        self._open = 0  # elements of this name that are open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        if self._skipped:
            self._open += tag == self._skipped
            return
        if tag not in _VOID_TAGS and _is_skipped(tag, attributes):
            self._skipped, self._open = tag, 1
            return
        self._begin(tag)
        if self._note:
            self._open_in_note += tag == self._note
        elif tag not in _VOID_TAGS and _is_note(attributes):
            self._note, self._open_in_note = tag, 1
        self._captions += _is_caption(tag, attributes) and tag not in _VOID_TAGS
        self.links += [attributes["href"] or ""] if tag == "a" and "href" in attributes else []
        for name in (attributes.get("id"), attributes.get("name") if tag == "a" else None):
            if name:
                self.anchors.setdefault(name, len(self.paragraphs))

    def _begin(self, tag: str) -> None:
        if tag in _CELL_TAGS:
            self._cells += 1
            self._pieces.append("\t")
        elif tag == "br" or (self._cells and (tag in _PARAGRAPH_TAGS or tag in _HEADINGS) and tag != "tr"):
            self._pieces.append("\n")
        elif tag in _PARAGRAPH_TAGS or tag in _HEADINGS:
            self.end_paragraph()
            self._heading = _HEADINGS.get(tag, 0)

    def handle_endtag(self, tag: str) -> None:
        if self._skipped:
            self._open -= tag == self._skipped
            self._skipped = self._skipped if self._open else ""
            return
        if tag in _CELL_TAGS:
            self._cells = max(0, self._cells - 1)
        elif not self._cells and (tag in _PARAGRAPH_TAGS or tag in _HEADINGS):
            self.end_paragraph()
            self._captions = 0
        self._open_in_note -= tag == self._note
        self._note = self._note if self._open_in_note > 0 else ""

    def handle_data(self, data: str) -> None:
        if not self._skipped:
            self._pieces.append(re.sub(r"\s+", " ", data))

    def end_paragraph(self) -> None:
        """Make a paragraph of the text collected since the last one, unless it is blank."""
        cells = "".join(self._pieces).split("\t")
        shown = ["\n".join(line for part in cell.split("\n") if (line := " ".join(part.split()))) for cell in cells]
        if text := "\t".join(shown[0 if shown[0] else 1 :]).rstrip("\t"):
            role = Role.BOILERPLATE if self._note else Role.CAPTION if self._captions else None
            self.paragraphs.append(Paragraph(text, self._heading, role))
        self._pieces = []
        self._heading = 0


def _is_skipped(tag: str, attributes: dict[str, str | None]) -> bool:
    return (
        tag in _UNSHOWN_TAGS
        or "hidden" in attributes
        or "noteref" in (attributes.get("epub:type") or "").split()
        or (attributes.get("role") or "") in ("doc-noteref", "doc-backlink")
        or _NOTE_LINK.fullmatch(attributes.get("href") or "") is not None
        or _SKIPPED_CLASS.search(attributes.get("class") or "") is not None
        or _HIDDEN_STYLE.search(attributes.get("style") or "") is not None
    )


def _is_note(attributes: Mapping[str, str | None]) -> bool:
    kinds = f"{attributes.get('epub:type') or ''} {attributes.get('role') or ''}".split()
    return _NOTE_ID.fullmatch(attributes.get("id") or "") is not None or not _NOTE_KINDS.isdisjoint(kinds)


def _is_caption(tag: str, attributes: dict[str, str | None]) -> bool:
    return tag in ("figcaption", "caption") or "caption" in (attributes.get("class") or "").split()
