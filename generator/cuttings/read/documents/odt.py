"""Reads OpenDocument texts (.odt) of LibreOffice and others."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from cuttings.model import Role
from cuttings.read.documents.packages import Package, attribute, local_name
from cuttings.read.documents.paragraphs import Paragraph, document_of
from cuttings.read.documents.properties import Properties
from cuttings.read.parsed import Parsed, Refusal

_SAVE_AS_ODT = "Open it in your word processor and save it again as .odt."
_CAPTION_STYLES = frozenset({"Caption", "Figure", "Illustration", "Drawing", "Table_20_caption", "Figure_20_caption"})
_TITLE_STYLE = "Title"
_UNSHOWN_ELEMENTS = (
    frozenset(  # what a reader does not see, or what is not the article: deletions, comments, lists of contents
        {
            "tracked-changes",
            "annotation",
            "annotation-end",
            "note-citation",
            "forms",
            "sequence-decls",
            "user-field-decls",
        }
        | {
            "variable-decls",
            "table-of-content",
            "alphabetical-index",
            "illustration-index",
            "table-index",
            "object-index",
        }
        | {"user-index", "hidden-text", "hidden-paragraph", "desc", "ruby-text", "script", "object", "object-ole"}
        | {"binary-data", "bibliography", "event-listeners", "dde-connection-decls", "covered-table-cell"}
    )
)


def read_odt(data: bytes, where: str) -> Parsed:
    """The article in an OpenDocument text, with its footnotes at the end; `where` is its path in notices.

    Raises `Refusal` if the document is damaged, encrypted or too large, or holds no text.
    """
    package = Package(data, "an OpenDocument text", _SAVE_AS_ODT)
    if b"encryption-data" in package.read("META-INF/manifest.xml") or "encrypted-package" in package.names:
        raise package.encrypted()
    content = package.xml("content.xml")
    body = content.find(".//{*}body/{*}text") if content is not None else None
    if content is None or body is None:
        raise package.damaged("it has no text in it")
    styles = package.xml("styles.xml")
    try:
        reader = _Reader([root for root in (styles, content) if root is not None])
        paragraphs = [*reader.paragraphs(body), *reader.notes]
    except RecursionError:
        raise Refusal("The document is nested too deeply to be read.", "Save its text as .txt.") from None
    return document_of(paragraphs, _properties(package), where)


class _Reader:
    """Reads the paragraphs of a body; `notes` are those of the footnotes and endnotes that were met."""

    def __init__(self, roots: list[Element]) -> None:
        self.notes: list[Paragraph] = []
        self._parents: dict[str, str] = {}
        self._hidden: set[str] = set()
        for style in (style for root in roots for style in root.iter() if local_name(style) == "style"):
            name = attribute(style, "name") or ""
            self._parents[name] = attribute(style, "parent-style-name") or ""
            if any(local_name(part) == "text-properties" and attribute(part, "display") == "none" for part in style):
                self._hidden.add(name)

    def paragraphs(self, element: Element) -> Iterator[Paragraph]:
        """The paragraphs below `element`, a row of a table as one, text boxes after the paragraph that holds them."""
        name = local_name(element)
        if _is_skipped(element) or attribute(element, "display") == "none":
            return
        if name in ("p", "h"):
            yield from self._paragraph(element)
        elif name == "table-row":
            cells = ["\n".join(p.text for p in self.paragraphs(cell)) for cell in element]
            yield Paragraph("\t".join(cells).rstrip("\t"))
        else:
            for child in element:
                yield from self.paragraphs(child)

    def _paragraph(self, element: Element) -> Iterator[Paragraph]:
        styles = self._style_names(attribute(element, "style-name") or "")
        if styles & self._hidden:
            return
        boxes: list[Paragraph] = []
        lines = "".join(self._pieces(element, boxes)).split("\n")
        text = "\n".join(line for part in lines if (line := " ".join(part.split())))
        is_heading = local_name(element) == "h"
        stated = attribute(element, "outline-level") or "1"
        level = (int(stated) if stated.isdigit() else 1) if is_heading else int(_TITLE_STYLE in styles)
        if text:
            yield Paragraph(text, level, Role.CAPTION if styles & _CAPTION_STYLES else None)
        yield from boxes

    def _pieces(self, element: Element, boxes: list[Paragraph]) -> Iterator[str]:
        """The pieces of the text of a paragraph or a part of it; paragraphs of text boxes go to `boxes`."""
        yield element.text or ""
        for child in element:
            name = local_name(child)
            if name == "note":
                found = [p for part in child if local_name(part) == "note-body" for p in self.paragraphs(part)]
                self.notes += [paragraph._replace(role=Role.BOILERPLATE) for paragraph in found]
            elif name == "text-box":
                boxes += [p for part in child for p in self.paragraphs(part)]
            elif name in ("s", "tab"):
                yield " "
            elif name == "line-break":
                yield "\n"
            elif not _is_skipped(child) and (attribute(child, "style-name") or "") not in self._hidden:
                yield from self._pieces(child, boxes)
            yield child.tail or ""

    def _style_names(self, name: str) -> set[str]:
        """The name of a style and of those that it is based on."""
        names: set[str] = set()
        while name and name not in names:
            names.add(name)
            name = self._parents.get(name, "")
        return names


def _is_skipped(element: Element) -> bool:
    is_picture_title = local_name(element) == "title" and "svg" in element.tag  # others print the document's title
    return not local_name(element) or local_name(element) in _UNSHOWN_ELEMENTS or is_picture_title


def _properties(package: Package) -> Properties:
    root = package.xml("meta.xml")
    parts = list(root.iter()) if root is not None else []
    texts = {local_name(part): part.text or "" for part in reversed(parts)}
    added = [(attribute(part, "name") or "", part.text or "") for part in parts if local_name(part) == "user-defined"]
    return Properties(texts.get("title", ""), texts.get("initial-creator", ""), added)
