"""Reads documents of Microsoft Word (.docx), by mammoth (https://github.com/mwilliamson/python-mammoth).

mammoth leaves tracked deletions, comments, headers and footers out. It is given a copy of the document without hidden
text, which it would show, and without pictures.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from xml.etree.ElementTree import Element, tostring
from xml.parsers.expat import ExpatError

from cuttings.read.documents.markup import paragraphs_in
from cuttings.read.documents.packages import Package, attribute, local_name
from cuttings.read.documents.paragraphs import document_of
from cuttings.read.documents.properties import Properties
from cuttings.read.parsed import Parsed, Refusal

_SAVE_AS_DOCX = "Open it in your word processor and save it again as .docx."
# Names of styles in any case: those of Word, LibreOffice and pandoc.
_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name^='toc '] => !
p[style-name='caption'] => p.caption:fresh
p[style-name='Figure'] => p.caption:fresh
p[style-name='Illustration'] => p.caption:fresh
p[style-name='Image Caption'] => p.caption:fresh
p[style-name='Table Caption'] => p.caption:fresh
"""
_READING_ERRORS = (
    *(KeyError, ValueError, OSError, AttributeError, TypeError, IndexError, RecursionError, ExpatError),
    zipfile.BadZipFile,
)
_OFF_VALUES = ("0", "false", "off")


def read_docx(data: bytes, where: str) -> Parsed:
    """The article in a Word document, with its footnotes at the end; `where` is its path in notices.

    Raises `Refusal` if the document is damaged, encrypted or too large, or holds no text.
    """
    import mammoth  # noqa: PLC0415 - slow to load, and not needed where no document of Word is read

    package = Package(data, "a Word document", _SAVE_AS_DOCX)
    if not any(name.endswith(".rels") for name in package.names):
        raise package.damaged("it has no document in it")
    if b"altChunk" in package.read("word/document.xml"):
        raise Refusal("The text of the document is a page within it, which only Word shows.", _SAVE_AS_DOCX)
    try:
        html = mammoth.convert_to_html(
            _shown_copy(package),
            style_map=_STYLES,
            include_embedded_style_map=False,
            convert_image=mammoth.images.img_element(lambda image: {}),
        ).value
        paragraphs = paragraphs_in(html)
    except _READING_ERRORS as error:
        raise package.damaged(type(error).__name__) from None
    return document_of(paragraphs, _properties(package), where)


def _shown_copy(package: Package) -> io.BytesIO:
    """A copy of the XML parts that make up the document, without hidden text and comments."""
    copy = io.BytesIO()
    styles = package.xml("word/styles.xml")
    hidden = _hidden_styles(styles) if styles is not None else frozenset()
    with zipfile.ZipFile(copy, "w") as archive:
        for name in sorted(package.names):
            is_comment = posixpath.basename(name).startswith(("comments", "people"))
            if not name.endswith((".xml", ".rels")) or is_comment or name.startswith(("docProps/", "customXml/")):
                continue
            part = package.read(name)
            root = package.parsed(part, name)
            archive.writestr(name, tostring(root) if _remove_hidden(root, hidden) else part)
    copy.seek(0)
    return copy


def _hidden_styles(styles: Element) -> frozenset[str]:
    """The identifiers of the styles whose text is hidden."""
    return frozenset(
        attribute(style, "styleId") or "" for style in styles if local_name(style) == "style" and _hides(style, "rPr")
    )


def _remove_hidden(root: Element, hidden: frozenset[str]) -> bool:
    """Remove runs and paragraphs of hidden text below `root`; whether there were any."""
    found = False
    for parent in root.iter():
        for child in list(parent):
            name = local_name(child)
            if (name == "r" and (_hides(child, "rPr") or _style(child, "rPr", "rStyle") in hidden)) or (
                name == "p" and _style(child, "pPr", "pStyle") in hidden
            ):
                parent.remove(child)
                found = True
    return found


def _hides(element: Element, properties: str) -> bool:
    marks = [mark for part in element if local_name(part) == properties for mark in part]
    return any(local_name(mark) == "vanish" and attribute(mark, "val") not in _OFF_VALUES for mark in marks)


def _style(element: Element, properties: str, name: str) -> str | None:
    marks = [mark for part in element if local_name(part) == properties for mark in part]
    return next((attribute(mark, "val") for mark in marks if local_name(mark) == name), None)


def _properties(package: Package) -> Properties:
    core = package.xml("docProps/core.xml")
    texts = {local_name(part): part.text or "" for part in core} if core is not None else {}
    custom = package.xml("docProps/custom.xml")
    added = [(part.get("name") or "", "".join(part.itertext())) for part in custom] if custom is not None else []
    return Properties(texts.get("title", ""), texts.get("creator", ""), added)
