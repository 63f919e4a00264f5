"""Ships are no places, and those whom a caption shows are no source of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cuttings.model import Block, Label, Role
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.detect.ship_names import ashore
from cuttings.resolve.entities.news_sources import is_source
from tests.making import make_article


def named(text: str, name: str, label: Label) -> list[Candidate]:
    """A candidate wherever `name` stands in `text`."""
    starts = [n for n in range(len(text)) if text.startswith(name, n)]
    return [Candidate("a", start, start + len(name), name, label, "recogniser") for start in starts]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("HMS Norvik left. The Norvik came to the rescue.", 0),
        ("HMS Norvik was built in Norvik.", 1),
        ("The Norvik council met.", 1),
    ],
)
def test_a_ship_is_not_the_place_it_is_called_after(text: str, kept: int) -> None:
    assert len(ashore(make_article(text, "a"), named(text, "Norvik", Label.LOCATION))) == kept


def test_a_ship_does_not_touch_other_names() -> None:
    text = "HMS Norvik met Harbour Board."
    board = named(text, "Harbour Board", Label.ORGANISATION)
    assert ashore(make_article(text, "a"), board) == board


@pytest.mark.parametrize(
    ("caption", "source"),
    [
        ("Men of the Red Dawn in the harbour. Photo: Anna Berg", False),
        ("The harbour at night. Photo: Red Dawn", True),
        ("The harbour at night, courtesy of Red Dawn", True),
    ],
)
def test_who_is_shown_is_not_who_took_the_picture(caption: str, source: bool) -> None:
    article = replace(make_article(caption, "a"), blocks=(Block(0, len(caption), Role.CAPTION),))
    assert is_source(named(caption, "Red Dawn", Label.ORGANISATION), {"a": article}) is source


def test_an_agency_that_was_told_is_a_source() -> None:
    """ "He told Reuters", "traders polled by Reuters": the agency does nothing there; what it says is its own."""
    asked = "An official told Reuters that it rained. Traders polled by Reuters agreed."
    own = "Reuters opened an office. Reuters said so. An official told Reuters that it rained."
    for text, source in ((asked, True), (own, False)):
        assert is_source(named(text, "Reuters", Label.ORGANISATION), {"a": make_article(text)}) is source
