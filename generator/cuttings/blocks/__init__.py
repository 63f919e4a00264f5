"""Divides an article's text into blocks, each with a role: title, byline, dateline, body, caption and so on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cuttings.blocks.dateline import dateline_end
from cuttings.blocks.lines import Line, split_lines
from cuttings.blocks.roles import assign_roles
from cuttings.common.passages.corrections import opens_correction
from cuttings.model import Block, Document, Role

__all__ = ["find_blocks"]

_DATELINE_PARAGRAPHS = 3  # paragraphs that may begin with a dateline


def find_blocks(document: Document) -> tuple[Block, ...]:
    """Return blocks that cover every non-blank line of `document.text`, sorted and disjoint.

    A block is a line, a paragraph whose lines were broken at a fixed width, or the dateline that opens a paragraph.
    If the format already gave blocks (`document.blocks`), these are returned, except that corrections get their role.
    """
    if document.blocks:
        given = document.blocks
        return tuple(replace(b, role=_or_correction(b.role, document.text[b.start : b.end])) for b in given)
    lines = split_lines(document.text)
    roles = assign_roles(lines, document.given.title or "")
    told = [_or_correction(role, line.text) for line, role in zip(lines, roles, strict=True)]
    return tuple(_cut_dateline(document.text, lines, told))


def _or_correction(role: Role, paragraph: str) -> Role:
    """The role of a paragraph; one that corrects the article is no part of its report."""
    return Role.CORRECTION if role is Role.BODY and opens_correction(paragraph) else role


def _cut_dateline(text: str, lines: Sequence[Line], roles: Sequence[Role]) -> Iterator[Block]:
    paragraphs = 0
    for line, role in zip(lines, roles, strict=True):
        paragraphs += role is Role.BODY
        length = (
            dateline_end(text[line.start : line.end]) if role is Role.BODY and paragraphs <= _DATELINE_PARAGRAPHS else 0
        )
        if length:
            dateline = text[line.start : line.start + length].rstrip()
            yield Block(line.start, line.start + len(dateline), Role.DATELINE)
        yield Block(line.start + length, line.end, role)
