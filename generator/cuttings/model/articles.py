"""Articles as they are read: their text, what each part of it is, and what is known about its publication."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum


class Role(StrEnum):
    """The function of a block in an article's text."""

    TITLE = "title"
    BYLINE = "byline"
    DATELINE = "dateline"
    BODY = "body"
    CAPTION = "caption"
    CREDIT = "credit"
    CORRECTION = "correction"  # of the article itself: what it repeats was withdrawn
    BOILERPLATE = "boilerplate"


# what tells the story; credits and the like only name
NARRATIVE_ROLES = frozenset({Role.TITLE, Role.BODY, Role.CAPTION})


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a source, its front matter or the editor states about an article; None or () for what is not stated."""

    title: str | None = None
    outlet: str | None = None
    published: str | None = None  # EDTF
    published_basis: str | None = None  # the evidence for the date: "front matter", "page metadata", "dateline", ...
    authors: tuple[str, ...] = ()
    url: str | None = None
    language: str | None = None  # ISO 639-1


@dataclass(frozen=True, slots=True)
class Block:
    """A part of an article's text with one role; blocks are sorted, disjoint, and cover every non-blank line."""

    start: int
    end: int
    role: Role


@dataclass(frozen=True, slots=True)
class Document:
    """One article as it was read, before anything is known about it."""

    source: str  # path below the seeds folder's parent, with "/"; "seeds/wire.jsonl:12" for a line of a file
    text: str
    sha256: str  # of the file's (or line's) bytes
    given: Metadata  # what the file states about itself
    blocks: tuple[Block, ...] = ()  # blocks that the format gives (HTML); () if they must be found
    sources: tuple[str, ...] = ()  # every source that holds this same text, `source` first
    scanned: bool = False  # whether the text was recognised in a picture, and may have wrong letters


@dataclass(frozen=True, slots=True)
class Article:
    """One article: its text, what each part of the text is, and what is known about its publication."""

    id: str  # a slug, unique among articles
    source: str
    sources: tuple[str, ...]
    text: str
    blocks: tuple[Block, ...]
    title: str
    outlet: str | None
    published: str | None
    published_basis: str | None
    authors: tuple[str, ...]
    url: str | None
    language: str
    sha256: str
    scanned: bool = False  # whether the text was recognised in a picture: nothing in it is a quotation
    known_id: str = field(default="", init=False, repr=False, compare=False)  # see `value_id`

    @property
    def in_english(self) -> bool:
        """Whether the rules, which are those of English, apply; so if the language is not known."""
        return self.language in {"en", "und"}

    def read_blocks(self) -> tuple[Block, ...]:
        """The blocks to analyse: all except boilerplate and repeated captions."""
        captions: set[str] = set()
        out = []
        for block in self.blocks:
            if block.role is Role.BOILERPLATE:
                continue
            if block.role is Role.CAPTION:
                words = " ".join(self.text[block.start : block.end].split())
                if words in captions:
                    continue
                captions.add(words)
            out.append(block)
        return tuple(out)

    def body_blocks(self) -> tuple[Block, ...]:
        """The blocks of the article's own prose: no title, caption or boilerplate."""
        return tuple(block for block in self.blocks if block.role is Role.BODY)

    def body(self) -> str:
        """The text of the `body_blocks`, with a space between them."""
        return " ".join(self.text[block.start : block.end] for block in self.body_blocks())

    def role_at(self, offset: int) -> Role | None:
        """The role of the block that holds `offset`, None between blocks."""
        at = bisect_right(self.blocks, offset, key=lambda b: b.start) - 1
        return self.blocks[at].role if at >= 0 and offset < self.blocks[at].end else None
