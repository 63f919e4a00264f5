"""An extension of Python-Markdown for screen readers: it gives tables names, and column headers a scope.

Markdown writes `<th>` without a scope and has no captions. With this extension, which the plugin adds, every column
header has `scope="col"`, and a table is labelled by the heading above it, or by the summary of the `<details>` element
around it: Web Content Accessibility Guidelines 2.2, techniques H63 and ARIA9. A table that has a caption or a label
keeps it.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

HEADING_TAGS = {f"h{level}" for level in range(1, 7)}
LEAF_TAGS = {"p", "table"}  # elements that contain no heading and no other table
AFTER_ALL_PRIORITY = 1  # the priority: after the table of contents (5), which gives headings their ids


class NamedTables(Treeprocessor):
    """Labels the tables of a page, and sets the scope of their column headers."""

    def run(self, root: Element) -> None:
        """Add attributes to the tables below `root`."""
        self._walk(root, above="")

    def _walk(self, element: Element, above: str) -> str:
        """Label the tables in `element`; return the id of the last heading in it, or `above` if there is none."""
        if element.tag in HEADING_TAGS:
            return element.get("id", above)
        if element.tag == "table":
            _name(element, above)
        if element.tag == "details" and (summary := element.find("summary")) is not None and above:
            words = " ".join("".join(summary.itertext()).split())
            for table in element.iter("table"):
                _name(table, "", words)
        if element.tag in LEAF_TAGS:
            return above
        for child in element:
            above = self._walk(child, above)
        return above


def _name(table: Element, heading: str, words: str = "") -> None:
    """Label `table` with `words`, or with the heading that has the id `heading`, unless it has a label or caption."""
    for head in table.iter("th"):
        head.attrib.setdefault("scope", "col")
    if table.find("caption") is not None or {"aria-label", "aria-labelledby"}.intersection(table.keys()):
        return
    if words:
        table.set("aria-label", words)
    elif heading:
        table.set("aria-labelledby", heading)


class _Tables(Extension):
    def extendMarkdown(self, md: Markdown) -> None:
        md.treeprocessors.register(NamedTables(md), "cuttings-tables", AFTER_ALL_PRIORITY)


def makeExtension() -> Extension:
    """The extension, for Python-Markdown to load by the name of this module."""
    return _Tables()
