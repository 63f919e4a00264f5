"""An extension of Python-Markdown for readers who hear a page: tables have names, and heads that say what they head.

Markdown writes `<th>` without a scope and has no captions. With this extension, listed in mkdocs.yml, every head of a
column says that it is one (`scope="col"`), and a table is called by the heading above it, or by the words of the fold
(`<details>`) that it lies in: Web Content Accessibility Guidelines 2.2, techniques H63 and ARIA9. A table that has a
caption or a name keeps it.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

HEADINGS = {f"h{level}" for level in range(1, 7)}
LEAVES = {"p", "table"}  # in which there is no heading and no other table
AFTER_ALL = 1  # after the table of contents (5), which gives headings their ids


class NamedTables(Treeprocessor):
    """Names the tables of a page, and its columns' heads."""

    def run(self, root: Element) -> None:
        """Adds attributes to the tables below `root`."""
        self._walk(root, above="")

    def _walk(self, element: Element, above: str) -> str:
        """The id of the last heading in or before `element`, whose own tables have their names then."""
        if element.tag in HEADINGS:
            return element.get("id", above)
        if element.tag == "table":
            _name(element, above)
        if element.tag == "details" and (summary := element.find("summary")) is not None and above:
            words = " ".join("".join(summary.itertext()).split())
            for table in element.iter("table"):
                _name(table, "", words)
        if element.tag in LEAVES:
            return above
        for child in element:
            above = self._walk(child, above)
        return above


def _name(table: Element, heading: str, words: str = "") -> None:
    """Calls `table` by the heading of an id or by `words`, if nothing does yet."""
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
        md.treeprocessors.register(NamedTables(md), "cuttings-tables", AFTER_ALL)


def makeExtension() -> Extension:
    """The extension, for Python-Markdown to load by the name of this module."""
    return _Tables()
