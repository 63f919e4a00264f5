"""Makes an article of the paragraphs of a document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from cuttings.dates import find_dates
from cuttings.model import Block, Role
from cuttings.read.copies import joined
from cuttings.read.decode import plain_characters
from cuttings.read.documents.properties import Properties, believed
from cuttings.read.parsed import Parsed, Refusal

_TITLE_PARAGRAPHS = 4  # paragraphs at the beginning, one of which may be the title: a kicker or a date can come first
_TITLE_LEVELS = (1, 2)
_MIN_ARTICLES = 2  # sections of a digest
_MIN_RUNNING_TEXT_CHARS = 80  # characters of a paragraph of running text
_HEAD_PARAGRAPHS, _MAX_SECTION_HEAD_CHARS = (
    3,
    120,
)  # below a headline, in which a byline or a date stands; characters of it
_BYLINE = re.compile(r"[Bb][Yy]:? [A-Z][\w.'’-]+(?:[ ,]+[A-Z][\w.'’-]+)+(?:[ ,]+and .*)?[ ,]*")
_FULL_DAY_CHARS = len("2024-12-31")


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


def document_of(paragraphs: Sequence[Paragraph], properties: Properties, where: str) -> Parsed:
    """The article of a document, as `article_of` makes it, with its `articles` where the document is a digest.

    That is one whose sections, below headings of one level, each begin with a byline or a date of their own. A section
    without running text, such as a list of contents, is none of them.
    """
    whole = article_of(paragraphs, properties, where)
    for level in _TITLE_LEVELS:
        sections = [section for section in _sections(paragraphs, level) if any(map(_is_prose, section))]
        if len(sections) >= _MIN_ARTICLES and all(_has_head_of_its_own(section, level) for section in sections):
            articles = (
                article_of(section, Properties("", ""), f"{where}:{number}")
                for number, section in enumerate(sections, 1)
            )
            return replace(whole, articles=tuple(articles))
    return whole


def _sections(paragraphs: Sequence[Paragraph], level: int) -> Iterator[Sequence[Paragraph]]:
    """The paragraphs before the first heading of `level` or above it, and those from each such heading on."""
    starts = [i for i, paragraph in enumerate(paragraphs) if 0 < paragraph.heading <= level]
    for start, end in zip([0, *starts], [*starts, len(paragraphs)], strict=True):
        yield paragraphs[start:end]


def _is_prose(paragraph: Paragraph) -> bool:
    return not paragraph.heading and not paragraph.role and len(paragraph.text) >= _MIN_RUNNING_TEXT_CHARS


def _has_head_of_its_own(section: Sequence[Paragraph], level: int) -> bool:
    """Whether a section begins with a heading of `level`, and a byline or the day of its publication below it."""
    below = section[1 : 1 + _HEAD_PARAGRAPHS]
    return section[0].heading == level and any(
        len(p.text) <= _MAX_SECTION_HEAD_CHARS and _is_head(p.text) for p in below
    )


def _is_head(text: str) -> bool:
    return bool(_BYLINE.fullmatch(text)) or any(
        len(date.edtf) == _FULL_DAY_CHARS and date.edtf[0] != "X" for date in find_dates(text)
    )


def _title(pieces: Sequence[Paragraph]) -> str | None:
    for level in _TITLE_LEVELS:
        headings = [piece for piece in pieces if piece.heading == level]
        if headings and headings[0] in pieces[:_TITLE_PARAGRAPHS]:
            return " ".join(headings[0].text.split()) if len(headings) == 1 else None
    return None
