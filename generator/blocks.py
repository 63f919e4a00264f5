"""Tells what each part of an article's text is there for."""

from __future__ import annotations

import re

from generator.model import Block, Document, Role


def find_blocks(document: Document) -> tuple[Block, ...]:
    """Blocks that cover every non-blank line of `document.text`, sorted and disjoint."""
    if document.blocks:
        return document.blocks
    return tuple(Block(m.start(), m.end(), Role.BODY) for m in re.finditer(r"\S.*", document.text))
