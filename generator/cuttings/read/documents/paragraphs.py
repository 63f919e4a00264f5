"""Makes an article of the paragraphs of a document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from cuttings.model import Block, Role
from cuttings.read.copies import joined
from cuttings.read.decode import plain_characters
from cuttings.read.documents.properties import Properties, believed
from cuttings.read.parsed import Parsed, Refusal

_TITLE_PARAGRAPHS = 4  # paragraphs at the beginning, one of which may be the title: a kicker or a date can come first
_TITLE_LEVELS = (1, 2)


class Paragraph(NamedTuple):
    """The text of a paragraph or of a row of a table, its level as a heading (0 for none), and its role if it has one.

    A tab stands between the cells of a row. A footnote is boilerplate: whom "he said" means in it cannot be told.
    """

    text: str
    heading: int = 0
    role: Role | None = None


def article_of(paragraphs: Sequence[Paragraph], properties: Properties, where: str) -> Parsed:
    """The article with these `paragraphs` and what its `properties` state; raises `Refusal` if there is no text.

    A heading of the first or second level at the beginning is the title, if no other of its level follows it.
    Paragraphs with a role have blocks; the roles of others are found by their words.
    """
    pieces = [p._replace(text=plain_characters(p.text)) for p in paragraphs if p.text.strip()]
    if not pieces:
        raise Refusal("There is no text in the document.", "Put the article's text into it, or delete it.")
    blocks, at = [], 0
    for piece in pieces:
        if piece.role:
            blocks.append(Block(at, at + len(piece.text), piece.role))
        at += len(piece.text) + 2
    text = "\n\n".join(piece.text for piece in pieces)
    given, notices = believed(properties, text, where)
    if title := _title(pieces):
        given = joined(replace(given, title=title), given)
    return Parsed(text, given, tuple(blocks), notices)


def _title(pieces: Sequence[Paragraph]) -> str | None:
    for level in _TITLE_LEVELS:
        headings = [piece for piece in pieces if piece.heading == level]
        if headings and headings[0] in pieces[:_TITLE_PARAGRAPHS]:
            return " ".join(headings[0].text.split()) if len(headings) == 1 else None
    return None
