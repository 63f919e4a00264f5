"""Makes documents of word processors that are damaged, encrypted or hold something special."""

from __future__ import annotations

import io
import zipfile
from html import escape

_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_OPEN_DOCUMENT = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        *(("office", "office"), ("text", "text"), ("style", "style"), ("draw", "drawing")),
        ("svg", "svg-compatible"),
    )
)
_RELATIONSHIPS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"'
    ' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"'
    ' Target="word/document.xml"/></Relationships>'
)
DOCTYPE_BOMB = (
    '<!DOCTYPE b [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)
OLE_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def packed(parts: dict[str, str | bytes]) -> bytes:
    """A ZIP archive of `parts` by their names."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return data.getvalue()


def word(body: str, before: str = "", **parts: str) -> bytes:
    """A Word document with the XML `body` in namespace `w`, and other parts such as `styles` or `core`."""
    names = {"core": "docProps/core.xml", "custom": "docProps/custom.xml"}
    document = f"<?xml version='1.0'?>{before}<w:document {_WORD}><w:body>{body}</w:body></w:document>"
    others = {names.get(name, f"word/{name}.xml"): content for name, content in parts.items()}
    return packed({"_rels/.rels": _RELATIONSHIPS, "word/document.xml": document, **others})


def word_paragraphs(*texts: str) -> str:
    """The XML of paragraphs with these `texts`, for `word`."""
    return "".join(f"<w:p><w:r><w:t xml:space='preserve'>{escape(text)}</w:t></w:r></w:p>" for text in texts)


def word_properties(title: str, creator: str) -> str:
    """The XML of the part `core` that states a `title` and a `creator`."""
    return (
        '<c:coreProperties xmlns:c="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{title}</dc:title><dc:creator>{creator}</dc:creator></c:coreProperties>"
    )


def word_styles() -> str:
    """The XML of the part `styles`: "Secret" and "Inside", whose text is hidden, and those of names with a meaning."""
    named = "".join(
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/></w:style>'
        for name in ("toc 1", "TOC 2", "Subtitle", "caption", "Title")
    )
    hidden = "".join(
        f'<w:style w:type="{kind}" w:styleId="{name}"><w:rPr><w:vanish/></w:rPr></w:style>'
        for kind, name in (("character", "Secret"), ("paragraph", "Inside"))
    )
    return f"<w:styles {_WORD}>{hidden}{named}</w:styles>"


def styled(style: str, text: str) -> str:
    """The XML of a paragraph in `style`, for `word`."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'


def open_document(body: str, before: str = "", manifest: str = "<m/>", styles: str = "") -> bytes:
    """An OpenDocument text with the XML `body` in namespace `text`."""
    content = (
        f"<?xml version='1.0'?>{before}<office:document-content {_OPEN_DOCUMENT}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:text>{body}"
        "</office:text></office:body></office:document-content>"
    )
    return packed({"content.xml": content, "META-INF/manifest.xml": manifest})


def rtf(body: str, before: str = "") -> bytes:
    """An RTF file with `body`, and `before` it in the head."""
    return (r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Arial;}}" + before + body + "}").encode("ascii")


def rtf_paragraphs(text: str) -> str:
    """`text` in RTF, each of its lines a paragraph."""
    lines = (line.replace("\\", r"\\").replace("{", r"\{").replace("}", r"\}") for line in text.split("\n"))
    coded = ("".join(c if c.isascii() else f"\\u{ord(c)}?" for c in line) for line in lines)
    return "".join(f"{line}\\par\n" for line in coded)
