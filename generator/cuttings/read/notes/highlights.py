"""Leaves out what read-later programs write into a note beside its article: highlights, and their owner's notes."""

from __future__ import annotations

import re

from cuttings.common.facts import word_set

_NOTE_HEADING = re.compile(r"(#{1,6})[ \t]+(.*?)[ \t#]*$")
_OWN_NOTE = re.compile(r"[ \t]*[-*+][ \t]+[*_]{0,2}([^\W\d_]+)[*_]{0,2}:")


def without_highlights(body: str) -> str:
    """`body`, in Markdown, without the notes of its owner below a heading such as "Highlights".

    If the whole article stands below a heading of its own, the highlights, which repeat it, are left out too.
    """
    lines = body.split("\n")
    titles = [_title(line) for line in lines]
    whole = any(title in word_set("notes", "document_headings") for title in titles)
    kept, level = [], 0  # the level of the heading of the highlights above the line
    for line, title in zip(lines, titles, strict=True):
        if heading := _NOTE_HEADING.match(line):
            below = level and len(heading[1]) > level
            level = level if below else len(heading[1]) * (title in word_set("notes", "highlight_headings"))
        note = _OWN_NOTE.match(line)
        own = level and note and note[1].casefold() in word_set("notes", "own_notes")
        if not own and not (whole and (level or title in word_set("notes", "document_headings"))):
            kept.append(line)
    return "\n".join(kept)


def _title(line: str) -> str:
    """The text of a line that is a heading, in lower case; "" of another."""
    heading = _NOTE_HEADING.match(line)
    return heading[2].strip("*_: ").casefold() if heading else ""
