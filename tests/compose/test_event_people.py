"""Who stands at the head of an event's page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cuttings.compose.chronology.chronicle import make_chronicle
from cuttings.compose.facts.index_library import index_library
from cuttings.compose.pages.event import event_page
from cuttings.compose.sections.related_articles import weigh_subjects
from cuttings.model import Event
from tests.compose.library import make_library
from tests.making import get

BERG, LUND = "Anna Berg left.", "Peter Lund left."


def heads(texts: list[str], about: dict[str, int]) -> list[str]:
    """The people at the head of the event of `texts`; `about` has how many reports are about each, by id."""
    library = make_library(texts)
    left = dict(about)
    appearances = []
    for appearance in library.appearances:
        told = left.get(appearance.entity, 0) > 0
        left[appearance.entity] = left.get(appearance.entity, 0) - told
        appearances.append(replace(appearance, about=told))
    index = index_library(replace(library, appearances=tuple(appearances)))
    event = Event("events/e", "E", None, tuple(article.id for article in library.articles), (), ())
    page = event_page(index, event, weigh_subjects(index), make_chronicle(index))
    return [link.text for link in get(page, "who")]


@pytest.mark.parametrize(
    ("texts", "about", "shown"),
    [
        ([BERG, BERG, "It rained."], {"people/anna-berg": 1}, ["Anna Berg"]),
        ([BERG, BERG, "It rained."], {}, []),  # named in the background
        ([BERG, BERG, "It rained.", "It rained."], {"people/anna-berg": 2}, []),  # half of the reports
        ([BERG] * 3 + ["It rained."] * 4, {"people/anna-berg": 3}, ["Anna Berg"]),  # the others do not know it yet
        ([BERG] * 3 + ["It rained."] * 4, {"people/anna-berg": 2}, []),
        ([BERG] * 3 + ["It rained."] * 5, {"people/anna-berg": 3}, []),  # 3 of 8
        ([f"{BERG} {LUND}"] * 3, {"people/anna-berg": 1, "people/peter-lund": 2}, ["Peter Lund", "Anna Berg"]),
        ([f"{BERG} {LUND}"] * 3, {"people/anna-berg": 2, "people/peter-lund": 1}, ["Anna Berg", "Peter Lund"]),
    ],
)
def test_the_people_that_an_event_is_about(texts: list[str], about: dict[str, int], shown: list[str]) -> None:
    assert heads(texts, about) == shown
