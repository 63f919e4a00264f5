"""Which organisations are sources of a report or a picture, and which are what it shows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cuttings.model import Block, Label, Role
from cuttings.resolve.entities.news_sources import is_source
from tests.making import make_article
from tests.resolve.made_up import named


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
