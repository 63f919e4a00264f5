"""Headlines of other stories that links left behind the names of people."""

from __future__ import annotations

import pytest

from cuttings.model import Block, Role
from cuttings.read.parsed import Parsed
from cuttings.read.repairs.inserted_stories import without_inserted_stories

LINK = "Lee Ann (Annie) Mary LeeHarbour board meets Mill burns down: report MORE"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"Sen. Ann {LINK} (D-Ohio) said so.", "Sen. Ann Lee (D-Ohio) said so."),
        (
            f"Sen. Ann {LINK}'s bill and Otto Roe Otto RoeMill burns 2 MORE met.",
            "Sen. Ann Lee's bill and Otto Roe met.",
        ),
        (f"It rained.\n\nSen. {LINK} left.\n\nMORE news", "It rained.\n\nSen. Lee left.\n\nMORE news"),
        ("Roe Otto Roe2020 race is on: report MORE left.", "Roe left."),
        ("Sen. Lee Ann Lee Harbour board meets Mill burns MORE", None),  # no word runs on
        ("Sen. Lee Ann LeeHarbour board meets Mill burns", None),
        ("Sen. Lee Ann LeeHarbour board meets\nMill burns MORE", None),
        ("Sen. Lee said that LeeHarbour boards meet MORE", None),  # no whole name
        ("Lee wants MORE", None),
    ],
)
def test_the_headlines_go_and_the_family_name_stays(text: str, left: str | None) -> None:
    assert without_inserted_stories(Parsed(text)).text == (text if left is None else left)


def test_blocks_count_in_what_is_left() -> None:
    text = f"Lee left\n\nSen. {LINK} left."
    found = without_inserted_stories(Parsed(text, blocks=(Block(0, 8, Role.TITLE), Block(10, len(text), Role.BODY))))
    assert [found.text[b.start : b.end] for b in found.blocks] == ["Lee left", "Sen. Lee left."]
