"""Reads the Markdown of the editor's notes: paragraphs, items, bold and slanted words, and links to other sites.

Whatever else Markdown or HTML has is shown as it is written, so that a note can do no more than this.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cuttings.compose.view_models import NoteParagraph, NotePiece

_ITEM = re.compile(r"[-*+][ \t]+")
_MARKED = re.compile(
    r"\*\*(?P<strong>[^*\n]+)\*\*|\*(?P<slanted>[^*\n]+)\*|\[(?P<text>[^\]\n]+)\]\((?P<href>https?://[^\s()<>]+)\)"
)


def note_paragraphs(text: str) -> tuple[NoteParagraph, ...]:
    """The paragraphs and items of a note."""
    found = []
    for block in re.split(r"\n[ \t]*\n", text.strip()):
        lines = block.split("\n")
        items = all(_ITEM.match(line.strip()) for line in lines)
        for part in lines if items else [" ".join(lines)]:
            words = _ITEM.sub("", part.strip(), count=1) if items else part
            found.append(NoteParagraph(items, tuple(_pieces(words))))
    return tuple(found)


def _pieces(words: str) -> Iterator[NotePiece]:
    at = 0
    for match in _MARKED.finditer(words):
        if match.start() > at:
            yield NotePiece(words[at : match.start()])
        marked = match["strong"] or match["slanted"] or match["text"]
        yield NotePiece(marked, bool(match["strong"]), bool(match["slanted"]), match["href"] or "")
        at = match.end()
    if at < len(words):
        yield NotePiece(words[at:])
