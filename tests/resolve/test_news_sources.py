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


WORDS = ("photo", "photos", "photograph", "photographs", "picture", "pictures", "image", "images", "credit", "credits")


@pytest.mark.parametrize(
    "before", [*WORDS, "Photo:", "PHOTO: ", "Photo by", "courtesy", "courtesy of", "via", "©", "/"]
)
def test_a_caption_says_in_these_words_who_took_the_picture(before: str) -> None:
    caption = f"The harbour at night. {before} Red Dawn"
    article = replace(make_article(caption, "a"), blocks=(Block(0, len(caption), Role.CAPTION),))
    assert is_source(named(caption, "Red Dawn", Label.ORGANISATION), {"a": article})


@pytest.mark.parametrize(
    "before", ["telephoto", "photo of", "the", "credited", "accredit", "by", "courtesy for", "trivia"]
)
def test_other_words_in_a_caption_credit_nobody(before: str) -> None:
    caption = f"The harbour at night. {before} Red Dawn"
    article = replace(make_article(caption, "a"), blocks=(Block(0, len(caption), Role.CAPTION),))
    assert not is_source(named(caption, "Red Dawn", Label.ORGANISATION), {"a": article})


BY = [f"{done} by" for done in ("polled", "surveyed", "obtained", "seen", "interviewed", "contacted", "reached")]


@pytest.mark.parametrize("before", ["told", "tells", "telling", "interview with", *BY])
def test_an_agency_that_was_told_or_asked_for_it_does_nothing(before: str) -> None:
    for gap in (" ", "\n"):
        text = f"The mayor, {before}{gap}Reuters, agreed."
        assert is_source(named(text, "Reuters", Label.ORGANISATION), {"a": make_article(text)})
    other = f"The mayor, {before} Harrow, agreed."
    assert not is_source(named(other, "Harrow", Label.ORGANISATION), {"a": make_article(other)})


@pytest.mark.parametrize("before", ["foretold", "told of", "polled", "owned by", "praised by", "with", "interview of"])
def test_an_agency_beside_other_words_is_no_source(before: str) -> None:
    text = f"The mayor, {before} Reuters, agreed."
    assert not is_source(named(text, "Reuters", Label.ORGANISATION), {"a": make_article(text)})


@pytest.mark.parametrize(
    ("role", "source"), [(Role.CREDIT, True), (Role.DATELINE, True), (Role.BYLINE, True), (Role.BODY, False)]
)
def test_whoever_is_named_in_a_credit_alone_is_a_source(role: Role, source: bool) -> None:
    article = replace(make_article("Red Dawn", "a"), blocks=(Block(0, 8, role),))
    assert is_source(named("Red Dawn", "Red Dawn", Label.ORGANISATION), {"a": article}) is source


def test_an_agency_is_a_source_that_is_credited_half_of_the_time() -> None:
    told, own = "An official told Reuters that it rained.", "Reuters opened an office."
    for text, source in ((f"{told} {own}", True), (f"{told} {own} {own}", False), (f"{told} {told} {own}", True)):
        assert is_source(named(text, "Reuters", Label.ORGANISATION), {"a": make_article(text)}) is source
