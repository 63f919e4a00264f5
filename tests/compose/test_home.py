"""What the home page names first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from cuttings.compose.facts.index_library import index_library
from cuttings.compose.format import span_of_dated
from cuttings.compose.pages.home import HOME_EVENTS, _most_reported, _prominent
from cuttings.model import Block, Event, Role
from tests.compose.library import make_index, make_library


@pytest.mark.parametrize(
    ("outlets", "signed", "shown"),
    [
        (["Daily Wave", "Daily Wave", "Gazette"], False, False),  # its own articles name it
        (["The Daily Wave", "Daily Wave", "Gazette"], False, False),
        (["Daily Wave", "Gazette", "Gazette"], False, True),
        (["Gazette", "Gazette", "Gazette"], True, False),  # in their bylines
        (["Gazette", "Gazette", "Gazette"], False, True),
    ],
)
def test_the_publisher_of_the_articles_is_no_prominent_organisation(
    outlets: Sequence[str], signed: bool, shown: bool
) -> None:
    library = make_library(["Daily Wave\nBerg asked the Harbour Board."] * 3)
    articles = []
    for article, outlet in zip(library.articles, outlets, strict=True):
        blocks = [Block(b.start, b.end, Role.BYLINE if signed and not b.start else b.role) for b in article.blocks]
        articles.append(replace(article, outlet=outlet, blocks=tuple(blocks)))
    rows = _prominent(index_library(replace(library, articles=tuple(articles))))
    (named,) = (row.links for row in rows if row.heading.text == "Organisations")
    assert ("Daily Wave" in [link.text for link in named]) is shown


def test_the_most_covered_events_come_by_how_many_reports_they_have() -> None:
    ids = [f"a{n:02}" for n in range(9)]
    library = make_library(["Berg asked."] * 9)
    events = (
        Event("events/a", "A", None, tuple(ids[:4]), (), ((ids[1], ids[0]), (ids[2], ids[0]))),
        Event("events/b", "B", None, tuple(ids[4:7]), ()),
        Event("events/c", "C", None, tuple(ids[7:]), ()),
    )
    found = _most_reported(index_library(replace(library, events=events)))
    assert [event.id for event in found] == ["events/a", "events/b", "events/c"][:HOME_EVENTS]


@pytest.mark.parametrize(
    ("dates", "span"),
    [
        (["2019-05-04", "2019-05-09"], "4 to 9 May 2019"),
        (["2019-05-04", "2019-05-09", None], "4 to 9 May 2019 (2 dated)"),
        (["2019-05-04", None, "XXXX-06-01"], "4 May 2019 (1 dated)"),
        ([None, None], ""),
    ],
)
def test_dates_say_how_many_articles_have_one(dates: list[str | None], span: str) -> None:
    index = make_index(*["Anna Berg asked."] * len(dates), dates=dates)
    assert index.prominence["people/anna-berg"].dates.replace(span, "") == ""
    assert index.prominence["people/anna-berg"].dates == span


def test_a_span_without_dates_has_no_count() -> None:
    assert span_of_dated(None, None, 0, 3) == ""
