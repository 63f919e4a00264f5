"""Tells what each part of an article's text is there for."""

from __future__ import annotations

from generator.blocks.lines import split_lines
from generator.blocks.roles import assign_roles
from generator.model import Block, Document

__all__ = ["find_blocks"]


def find_blocks(document: Document) -> tuple[Block, ...]:
    """Blocks that cover every non-blank line of `document.text`, sorted and disjoint."""
    if document.blocks:
        return document.blocks
    lines = split_lines(document.text)
    return tuple(Block(line.start, line.end, role) for line, role in zip(lines, assign_roles(lines), strict=True))
