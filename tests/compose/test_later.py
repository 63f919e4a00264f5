"""What came after an event: articles on most of what its accounts have in common, none of them an account."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cuttings.compose.facts.index_library import index_library
from cuttings.compose.sections.later_articles import later_articles
from cuttings.compose.sections.related_articles import weigh_subjects
from cuttings.model import Event
from tests.compose.library import make_library

ACCOUNTS = (
    "Anna Berg sued the Harbour Board in Norvik. Anna Berg lost.",
    "In Norvik Anna Berg lost against the Harbour Board.",
)
APPEAL = "Anna Berg took the Harbour Board to a higher court. Anna Berg won in Norvik."


def later(*others: tuple[str, str | None], accounts: tuple[str, ...] = ACCOUNTS, day: str = "2020-01-03") -> list[str]:
    """The articles that an event of two accounts of `day` leads on to: "a02" is the first of `others`."""
    fillers = [("Peter Lund slept.", "2019-01-01")] * 4
    texts = [*accounts, *(text for text, _ in (*others, *fillers))]
    library = make_library(texts, [day, day, *(date for _, date in (*others, *fillers))])
    event = Event("events/e", "E", day, ("a00", "a01"), ())
    index = index_library(replace(library, events=(event,)))
    return [r.link.href.split("/")[-1].removesuffix(".md") for r in later_articles(index, event, weigh_subjects(index))]


def test_an_article_that_goes_on_with_it_is_listed() -> None:
    assert later((APPEAL, "2021-06-30")) == ["a02"]


@pytest.mark.parametrize("date", ["2020-02", "2021", "2020-01-04"])
def test_after_the_first_report_is_later(date: str) -> None:
    assert later((APPEAL, date)) == ["a02"]


@pytest.mark.parametrize("date", [None, "2019-12-31", "2020-01-03", "2020-01", "2020", "XXXX-02-01"])
def test_before_it_on_its_day_or_nobody_knows_when_is_not(date: str | None) -> None:
    assert later((APPEAL, date)) == []


def test_without_any_year_the_days_tell() -> None:
    assert later((APPEAL, "XXXX-02-01"), (APPEAL, "XXXX-01-01"), day="XXXX-01-03") == ["a02"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Anna Berg sang. Anna Berg sang again in Norvik.", id="two things in common"),
        pytest.param("Peter Lund left the town. Peter Lund said so.", id="nothing"),
    ],
)
def test_what_shares_little_is_not_listed(text: str) -> None:
    assert later((text, "2021-06-30")) == []


def test_the_earliest_come_first() -> None:
    assert later((APPEAL, "2021-06-30"), (APPEAL, "2020-06-30")) == ["a03", "a02"]


def test_an_event_without_a_day_leads_nowhere() -> None:
    assert later((APPEAL, "2021-06-30"), day="2020-01") == []
