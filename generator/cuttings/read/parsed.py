"""What the reader of each format returns: a parsed article, or a refusal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import ParamSpec, TypeVar

from cuttings.model import Block, Metadata, Notice

Arguments = ParamSpec("Arguments")
Outcome = TypeVar("Outcome")


@dataclass(frozen=True, slots=True)
class Parsed:
    """The text of one article, what its file states about it, the blocks if the format gives them, and notices."""

    text: str
    given: Metadata = field(default_factory=Metadata)
    blocks: tuple[Block, ...] = ()
    notices: tuple[Notice, ...] = ()
    scanned: bool = False  # whether the text was recognised in a picture, and may have wrong letters
    articles: tuple[Parsed, ...] = ()  # those that a digest of several consists of; () for a single article


@dataclass(frozen=True, slots=True)
class Described:
    """What a record states about an article whose text is elsewhere, and the paths of its files as it has them."""

    given: Metadata
    files: tuple[str, ...] = ()


class Refusal(Exception):
    """Raised if a source gives no article: `what` is wrong, and how to `mend` it.

    `described` are the articles that the source describes without their texts.
    """

    def __init__(self, what: str, mend: str, described: tuple[Described, ...] = ()) -> None:
        super().__init__(what, mend)
        self.what = what
        self.mend = mend
        self.described = described


def outcome_of(
    parse: Callable[Arguments, Outcome], *args: Arguments.args, **kwargs: Arguments.kwargs
) -> Outcome | Refusal:
    """What `parse` returns for its arguments, or the refusal that it raises."""
    try:
        return parse(*args, **kwargs)
    except Refusal as refusal:
        return refusal
