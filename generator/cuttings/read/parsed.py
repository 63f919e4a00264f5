"""What the reader of each format returns: a parsed article, or a refusal."""

from __future__ import annotations

from dataclasses import dataclass, field

from cuttings.model import Block, Metadata, Notice


@dataclass(frozen=True, slots=True)
class Parsed:
    """The text of one article, what its file states about it, the blocks if the format gives them, and notices."""

    text: str
    given: Metadata = field(default_factory=Metadata)
    blocks: tuple[Block, ...] = ()
    notices: tuple[Notice, ...] = ()
    scanned: bool = False  # whether the text was recognised in a picture, and may have wrong letters


class Refusal(Exception):
    """Raised if a source gives no article: `what` is wrong, and how to `mend` it."""

    def __init__(self, what: str, mend: str) -> None:
        super().__init__(what, mend)
        self.what = what
        self.mend = mend
