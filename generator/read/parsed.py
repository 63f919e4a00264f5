"""What every reader of a format hands back."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Block, Metadata, Notice


@dataclass(frozen=True, slots=True)
class Parsed:
    """The text of one article, what the format tells of it, and what is wrong with it (and yet did not stop the reader)."""

    text: str
    given: Metadata = Metadata()
    blocks: tuple[Block, ...] = ()
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Refusal(Exception):
    """Why a source gives no article, and how to mend that; a reader raises it and only `read` catches it."""

    what: str
    mend: str
