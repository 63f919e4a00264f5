"""Reads a Markdown file: its front matter as metadata, its body as the text that a reader sees."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import markdown

from cuttings.read.decode import decode
from cuttings.read.notes.front_matter import read_front_matter
from cuttings.read.notes.note_markup import COMMENT_NEWLINE, plain_markdown, without_comments
from cuttings.read.parsed import Parsed, Refusal

_MAX_OPEN_BRACKETS = 100  # brackets without an end
_MAX_BLOCK_CHARS = 50_000  # characters without a blank line
_BLOCK_TAGS = frozenset(
    {"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "dd", "blockquote", "pre", "tr", "div", "table", "ul", "ol"}
    | {"dl", "hr", "section", "article", "header", "footer", "figcaption"}
)
_SKIPPED_TAGS = frozenset({"script", "style", "template", "head", "title"})


def read_markdown(data: bytes, where: str) -> Parsed:
    """The text of a Markdown file without its markup, a paragraph on each line, and what its front matter states.

    Private comments are left out. Front matter that cannot be read gives a notice. A level one heading that comes first
    is the title if the front matter has none. Raises `Refusal` if the Markdown is nested too deeply.
    """
    text, unclosed = without_comments(decode(data), where)
    given, body, about_front_matter = read_front_matter(text.replace(COMMENT_NEWLINE, "\n"), where)
    notices = (*unclosed, *about_front_matter)
    body = text[len(text) - len(body) :].replace(COMMENT_NEWLINE, "")
    if _is_no_markdown(body):
        return Parsed(body, given, (), notices)
    shown = _Shown()
    try:
        shown.feed(markdown.markdown(plain_markdown(body), extensions=["tables", "fenced_code"]))
        shown.close()
    except RecursionError:
        raise Refusal("The Markdown is nested too deeply.", "Remove quotation marks (>) in front of lines.") from None
    shown.cut()
    if given.title is None and shown.title:
        given = replace(given, title=shown.title)
    return Parsed("\n\n".join(shown.lines), given, (), notices)


def _is_no_markdown(body: str) -> bool:
    """Whether `body` cannot have been meant as Markdown and would keep the parser busy for hours."""
    open_brackets = max(body.count("[") - body.count("]"), body.count("](") - body.count(")"))
    return open_brackets > _MAX_OPEN_BRACKETS or any(
        len(block) > _MAX_BLOCK_CHARS for block in re.split(r"\n\s*\n", body)
    )


class _Shown(HTMLParser):
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
