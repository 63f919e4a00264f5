"""What every reader of a format hands back."""

from __future__ import annotations

from dataclasses import dataclass, field

from cuttings.model import Block, Metadata, Notice


@dataclass(frozen=True, slots=True)
class Parsed:
    """The text of one article, what the format tells of it, and what is wrong with it that did not stop the reader."""

    text: str
    given: Metadata = field(default_factory=Metadata)
    blocks: tuple[Block, ...] = ()
    notices: tuple[Notice, ...] = ()


class Refusal(Exception):
    """Why a source gives no article, and how to mend that."""

    def __init__(self, what: str, mend: str) -> None:
        super().__init__(what, mend)
        self.what = what
        self.mend = mend
