"""Cards of other stories that a page runs into the text behind a name are taken out, and nothing else is."""

from __future__ import annotations

import pytest

from cuttings.model import Block, Role
from cuttings.read.parsed import Parsed
from cuttings.read.repairs.story_cards import without_story_cards


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        (
            "Mayor Anna Berg Anna Maria BergHarbour opens late Berg to leave in May: report MORE (R-Ohio) said so.",
            "Mayor Anna Berg (R-Ohio) said so.",
        ),
        (
            "They met Lund Robert (Bob) LundLund: 'I shall stay' Seven boats | Two docks MORE’s aide.",
            "They met Lund’s aide.",
        ),
        (
            "Eva Strand-Holm Eva Strand-Holm'It is late,' mayor says MORE, and Peter Lund Jr. Peter Lund Jr.The boats "
            "of May MORE left.",
            "Eva Strand-Holm, and Peter Lund Jr. left.",
        ),
    ],
)
def test_cards_behind_names_are_taken_out(text: str, plain: str) -> None:
    assert without_story_cards(Parsed(text)).text == plain


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg read the sign of the shop: BUY MORE and SAVE.",
        "Anna Berg met Anna Maria Berg, who said that he wanted MORE.",  # a space behind the second name
        "Anna Berg Anna Maria BergHarbour opens late\nand wants MORE boats.",  # another line
        "Anna Lund Anna Maria BergHarbour opens late MORE came.",  # another surname
    ],
)
def test_other_texts_stay(text: str) -> None:
    assert without_story_cards(Parsed(text)).text == text


def test_blocks_count_in_the_text_without_cards() -> None:
    text = "A title\n\nAnna Berg Anna Maria BergHarbour opens late MORE left.\n\nShe came."
    blocks = (Block(9, text.index("\n\nShe"), Role.BODY), Block(text.index("She"), len(text), Role.BODY))
    found = without_story_cards(Parsed(text, blocks=blocks))
    assert [found.text[b.start : b.end] for b in found.blocks] == ["Anna Berg left.", "She came."]
