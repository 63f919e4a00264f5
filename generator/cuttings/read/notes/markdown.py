"""Reads a Markdown file: its front matter as metadata, its body as the text that a reader sees."""

from __future__ import annotations

import re

import markdown

from cuttings.model import Metadata
from cuttings.read.copies import joined
from cuttings.read.decode import decode
from cuttings.read.html.shown_text import ShownText
from cuttings.read.limits import MAX_ARTICLE_CHARS
from cuttings.read.notes.front_matter import read_front_matter
from cuttings.read.notes.head_fields import find_head_fields
from cuttings.read.notes.highlights import without_highlights
from cuttings.read.notes.listed_fields import read_listed_fields
from cuttings.read.notes.note_markup import COMMENT_NEWLINE, plain_markdown, without_comments
from cuttings.read.parsed import Parsed, Refusal

_MAX_OPEN_BRACKETS = 100  # brackets without an end, square or angle
_MAX_REPEATED_MARKS = 1_000  # of one mark in a row
_MAX_BLOCK_CHARS = 50_000  # characters without a blank line

_MARKS = re.compile(r"`+|\*+|_+|~+|=+|-+|#+|!+|\|+|\\+|&+")


def read_markdown(data: bytes, where: str) -> Parsed:
    """The text of a Markdown file without its markup, a paragraph on each line, and what its front matter states.

    Private comments are left out. Front matter that cannot be read gives a notice. A level one heading that comes first
    is the title if the front matter has none. Raises `Refusal` if the Markdown is nested too deeply.
    """
    text, unclosed = without_comments(decode(data), where)
    given, body, about_front_matter = read_front_matter(text.replace(COMMENT_NEWLINE, "\n"), where)
    notices = (*unclosed, *about_front_matter)
    body = text[len(text) - len(body) :].replace(COMMENT_NEWLINE, "")
    listed, body = read_listed_fields(without_highlights(body), where)
    head = find_head_fields(body, where)
    given = joined(joined(given, listed), head.given)
    for start, end in reversed(head.spans):
        body = body[:start] + body[end:].removeprefix("\n")
    if _is_no_markdown(body):
        return Parsed(body, given, (), notices)
    shown = ShownText()
    try:
        shown.feed(markdown.markdown(plain_markdown(body), extensions=["tables", "fenced_code"]))
        shown.close()
    except RecursionError:
        raise Refusal("The Markdown is nested too deeply.", "Remove quotation marks (>) in front of lines.") from None
    shown.cut()
    return Parsed("\n\n".join(shown.lines), joined(given, Metadata(title=shown.title)), (), notices)


def _is_no_markdown(body: str) -> bool:
    """Whether `body` cannot have been meant as Markdown and would keep the parser busy for hours."""
    open_brackets = max(body.count("[") - body.count("]"), body.count("](") - body.count(")"), _open_tags(body))
    return (
        open_brackets > _MAX_OPEN_BRACKETS
        or len(body) > MAX_ARTICLE_CHARS
        or any(len(run[0]) > _MAX_REPEATED_MARKS for run in _MARKS.finditer(body))
        or any(len(block) > _MAX_BLOCK_CHARS for block in re.split(r"\n\s*\n", body))
    )


def _open_tags(body: str) -> int:
    """The largest number of "<" without a ">", anywhere in `body`: the parser looks for the end of a tag at each."""
    most = depth = 0
    for mark in re.findall("[<>]", body):
        depth = depth + 1 if mark == "<" else max(0, depth - 1)
        most = max(most, depth)
    return most
