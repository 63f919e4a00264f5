"""Divides an article's text into blocks, each with a role: title, byline, dateline, body, caption and so on."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from cuttings.blocks.captioned_title import repeated_title
from cuttings.blocks.dateline import dateline_end
from cuttings.blocks.lines import Line, split_lines
from cuttings.blocks.roles import assign_roles
from cuttings.common.passages.corrections import heads_correction, opens_correction
from cuttings.common.passages.names_limit import end_of_names
from cuttings.model import Block, Document, Role

__all__ = ["find_blocks"]

_DATELINE_PARAGRAPHS = 3  # paragraphs that may begin with a dateline
_CAPTIONED_LINES = 3  # lines at the head of a text in which a caption and the title may run on


def find_blocks(document: Document) -> tuple[Block, ...]:
    """Return blocks that cover every non-blank line of `document.text`, sorted and disjoint.

    A block is a line, a paragraph whose lines were broken at a fixed width, or the dateline that opens a paragraph.
    Blocks that the format already gave (`document.blocks`) are among them, with corrections in their role; roles are
    found for all other lines. What is behind the end of the names that are read is boilerplate.
    """
    found = _blocks(document)
    end = end_of_names(document.text)
    return found if end is None else tuple(_cut_at(end, found))


def _cut_at(end: int, blocks: Sequence[Block]) -> Iterator[Block]:
    """`blocks`, of which the text behind the offset `end` is boilerplate."""
    for block in blocks:
        if block.start < end < block.end:
            yield replace(block, end=end)
            yield Block(end, block.end, Role.BOILERPLATE)
        else:
            yield block if block.end <= end else replace(block, role=Role.BOILERPLATE)


def _blocks(document: Document) -> tuple[Block, ...]:
    """The blocks of the whole text."""
    text, given = document.text, document.blocks
    given = tuple(_with_corrections(text, given))
    if given and not _outside(given, text).strip():
        return given
    lines = [line for line in split_lines(text) if not _is_inside(given, line.start)]
    roles = assign_roles(lines, document.given.title or "")
    told = _with_corrections(text, (Block(line.start, line.end, role) for line, role in zip(lines, roles, strict=True)))
    dated = _cut_dateline(text, lines, [block.role for block in told])
    found = _cut_title(text, document.given.title or "", dated)
    return tuple(sorted((*given, *found), key=lambda block: block.start)) if given else tuple(found)


def _is_inside(blocks: Sequence[Block], offset: int) -> bool:
    """Whether `offset` is in one of the sorted and disjoint `blocks`."""
    before = bisect_right(blocks, offset, key=lambda block: block.start)
    return before > 0 and offset < blocks[before - 1].end


def _with_corrections(text: str, blocks: Iterable[Block]) -> Iterator[Block]:
    """`blocks`, of which the paragraphs that correct the article are no part of its report."""
    headed = False
    for block in blocks:
        words = text[block.start : block.end]
        heads = block.role in (Role.BODY, Role.DATELINE) and heads_correction(words)
        corrects = heads or (block.role is Role.BODY and opens_correction(words, headed=headed))
        yield replace(block, role=Role.CORRECTION) if corrects else block
        headed = heads


def _outside(blocks: Sequence[Block], text: str) -> str:
    """What of `text` is in none of `blocks`."""
    ends = (0, *(block.end for block in blocks))
    starts = (*(block.start for block in blocks), len(text))
    return "".join(text[end:start] for end, start in zip(ends, starts, strict=True))


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


def _cut_title(text: str, title: str, blocks: Iterator[Block]) -> Iterator[Block]:
    """`blocks`, of which an early one that holds a caption and the stated title is divided into these and the rest."""
    for number, block in enumerate(blocks):
        span = repeated_title(text[block.start : block.end], title) if number < _CAPTIONED_LINES else None
        if span is None:
            yield block
            continue
        first, last = (block.start + offset for offset in span)
        rest = block.end - len(text[last : block.end].lstrip())
        yield Block(block.start, len(text[:first].rstrip()), Role.CAPTION)
        yield Block(first, last, Role.TITLE)
        if rest < block.end:
            yield Block(rest, block.end, Role.BODY)
