"""The paragraphs of an article in which somebody may be quoted."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cuttings.common.passages.corrections import is_correction
from cuttings.model import Article, Role

QUOTABLE_ROLES = frozenset({Role.TITLE, Role.BODY, Role.CAPTION})
_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of an article that is title, body or caption; it may be wrapped."""

    start: int
    end: int
    role: Role


def quotable_lines(article: Article) -> tuple[Line, ...]:
    """The lines of `article` where somebody may be quoted, in their order; a correction repeats what was withdrawn."""
    return tuple(
        Line(match.start(), match.end(), block.role)
        for block in article.blocks
        if block.role in QUOTABLE_ROLES
        for match in _PARAGRAPH.finditer(article.text, block.start, block.end)
        if not is_correction(match.group())
    )
