"""Applies a repair of characters to the text of an article, its blocks and what its file states."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from cuttings.model import Block
from cuttings.read.parsed import Parsed


def repaired(parsed: Parsed, repair: Callable[[str], str]) -> Parsed:
    """`parsed` with `repair` applied to text and fields; offsets of blocks count in the repaired text."""
    given = parsed.given
    fields = replace(
        given,
        title=repair(given.title) if given.title else None,
        outlet=repair(given.outlet) if given.outlet else None,
        authors=tuple(map(repair, given.authors)),
    )
    pieces: list[str] = []
    blocks: list[Block] = []
    at = length = 0
    for block in parsed.blocks:
        between, inside = repair(parsed.text[at : block.start]), repair(parsed.text[block.start : block.end])
        start = length + len(between)
        blocks.append(Block(start, start + len(inside), block.role))
        pieces += [between, inside]
        at, length = block.end, start + len(inside)
    text = "".join([*pieces, repair(parsed.text[at:])])
    return replace(parsed, text=text, given=fields, blocks=tuple(blocks))
