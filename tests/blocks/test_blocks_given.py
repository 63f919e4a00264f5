"""Blocks that a format gives for some lines stay, and the roles of the other lines are found."""

from __future__ import annotations

from cuttings.blocks import find_blocks
from cuttings.model import Block, Document, Metadata, Role

CAPTION = "Smoke over the mill pond at Sorvik"
TEXT = (
    f"Old mill at Sorvik burns\n\nBy Dagny Holm\n\nThe mill burned for a second night.\n\n{CAPTION}\n\nNobody was hurt."
)


def document(blocks: tuple[Block, ...]) -> Document:
    return Document("a", TEXT, "", Metadata(title="Old mill at Sorvik burns"), blocks, ("a",))


def roles(blocks: tuple[Block, ...]) -> list[tuple[str, Role]]:
    return [(TEXT[block.start : block.end], block.role) for block in find_blocks(document(blocks))]


def test_a_given_block_stays_and_the_roles_of_other_lines_are_found() -> None:
    start = TEXT.index(CAPTION)
    assert roles((Block(start, start + len(CAPTION), Role.CAPTION),)) == [
        ("Old mill at Sorvik burns", Role.TITLE),
        ("By Dagny Holm", Role.BYLINE),
        ("The mill burned for a second night.", Role.BODY),
        (CAPTION, Role.CAPTION),
        ("Nobody was hurt.", Role.BODY),
    ]


def test_blocks_that_cover_the_text_are_returned_as_they_are() -> None:
    given = (Block(0, len(TEXT), Role.BOILERPLATE),)
    assert find_blocks(document(given)) == given
