"""What templates are given: plain values, no markup in them.

Every `href` is a path below docs_dir, with an anchor where it leads to a sentence: "people/x.md#s-1".
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """A link to another page, and a few plain words after it."""

    text: str
    href: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of an article's own words: linked, or set off as what the page is about."""

    text: str
    href: str | None = None
    strong: bool = False
    said: str = ""  # who says these words and how, "" for the article's own


@dataclass(frozen=True, slots=True)
class Run:
    """A sentence with its anchor, or the words between two sentences (no anchor)."""

    pieces: tuple[Piece, ...]
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of an article, with the role of its text ("body", "caption", ...)."""

    role: str
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Cited:
    """A sentence of an article in its own words, and where it stands."""

    pieces: tuple[Piece, ...]
    href: str


@dataclass(frozen=True, slots=True)
class Quote:
    """Neighbouring sentences of an article as another page quotes them."""

    sentences: tuple[Cited, ...]
    note: str = ""
    said: bool = False  # a statement: only what is set off in it was said


@dataclass(frozen=True, slots=True)
class Clipping:
    """What an article says about the subject of a page: the article, then sentences, those over the limit in `more`."""

    article: Link
    about: bool
    quotes: tuple[Quote, ...]
    more: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Related:
    """Something that belongs with the subject of a page: why, in words, and where to see it."""

    link: Link
    reason: str  # "5 sentences", "Ana Petrova and Harbour strike"
    href: str | None = None  # the first of the sentences


@dataclass(frozen=True, slots=True)
class Row:
    """A line of an index: what it leads to, and the figures or words of its columns."""

    link: Link
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Rows of an index under one heading: a letter, or a month."""

    heading: str
    id: str  # its anchor on the page
    rows: tuple[Row, ...]
