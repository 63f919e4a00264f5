"""Collects the text that a browser would show of HTML that is nothing but an article, such as a rendered note."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_BLOCK_TAGS = frozenset(
    {"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "dd", "blockquote", "pre", "tr", "div", "table", "ul", "ol"}
    | {"dl", "hr", "section", "article", "header", "footer", "figcaption"}
)
_SKIPPED_TAGS = frozenset({"script", "style", "template", "head", "title"})


def shown_text(html: str) -> str:
    """The text of `html` that a browser would show, a blank line between its blocks."""
    shown = ShownText()
    shown.feed(html)
    shown.close()
    shown.cut()
    return "\n\n".join(shown.lines)


class ShownText(HTMLParser):
    """Collects the text that a browser would show, a line for each block; `title` is a level one heading at the top."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self.title: str | None = None
        self._pieces: list[str] = []
        self._skipping = 0
        self._preformatted = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCK_TAGS:
            self.cut()
        elif tag == "br":
            self._pieces.append("\n")
        elif tag in ("td", "th"):
            self._pieces.append(" ")
        self._skipping += tag in _SKIPPED_TAGS
        self._preformatted += tag == "pre"

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCK_TAGS:
            first = tag == "h1" and not self.lines
            self.cut()
            if first and self.lines:
                self.title = self.lines[0]
        self._skipping -= tag in _SKIPPED_TAGS and self._skipping > 0
        self._preformatted -= tag == "pre" and self._preformatted > 0

    def handle_data(self, data: str) -> None:
        if not self._skipping:
            self._pieces.append(data if self._preformatted else re.sub(r"\s+", " ", data))

    def cut(self) -> None:
        """End the line: the text collected since the last one becomes a line, unless it is blank."""
        whole = "".join(self._pieces)
        lines = [line.rstrip() if self._preformatted else " ".join(line.split()) for line in whole.split("\n")]
        if text := "\n".join(line for line in lines if line.strip()):
            self.lines.append(text)
        self._pieces = []
