"""Who covered what: articles by outlet and period, and what a report does not mention though the others do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from cuttings.compose.coverage.coverage_table import (
    MAX_COVERAGE_OUTLETS,
    MAX_COVERAGE_PERIODS,
    MIN_COVERAGE_ARTICLES,
    make_coverage_table,
)
from cuttings.compose.coverage.unmentioned_names import MAX_UNMENTIONED, MIN_REPORT_WORDS, find_unmentioned
from cuttings.compose.facts.index_library import index_library
from cuttings.compose.format import is_earlier
from cuttings.model import Alias, Article, Event
from tests.compose.library import make_index, make_library
from tests.making import make_article


def articles(*known: tuple[str | None, str | None]) -> list[Article]:
    return [
        replace(make_article("Text.", id=f"a{n}", published=date), outlet=outlet)
        for n, (outlet, date) in enumerate(known)
    ]


def rows(*known: tuple[str | None, str | None]) -> tuple[tuple[str, ...], list[tuple[str, ...]]] | None:
    table = make_coverage_table(articles(*known))
    return (table.periods, [(row.outlet, *row.counts, row.total) for row in table.rows]) if table else None


GAZETTE, WIRE = "Gazette", "Wire"
DAYS = [(GAZETTE, "2019-05-04")] * 3 + [(WIRE, "2019-05-05")] * 2 + [(GAZETTE, "2019-05-05")]


def test_articles_are_counted_by_outlet_and_day() -> None:
    assert rows(*DAYS) == (("4 May 2019", "5 May 2019"), [(GAZETTE, "3", "1", "4"), (WIRE, "", "2", "2")])


def test_longer_periods_are_counted_where_there_are_many_days() -> None:
    many = [(GAZETTE, f"2019-05-{n + 1:02}") for n in range(MAX_COVERAGE_PERIODS)]
    found = rows(*many, (WIRE, "2019-05-01"))
    assert found is not None
    assert len(found[0]) == MAX_COVERAGE_PERIODS
    assert rows(*many, (WIRE, "2019-06-01")) == (
        ("May 2019", "Jun 2019"),
        [(GAZETTE, str(MAX_COVERAGE_PERIODS), "", str(MAX_COVERAGE_PERIODS)), (WIRE, "", "1", "1")],
    )
    assert rows(*DAYS, (WIRE, "2020-05")) == (
        ("May 2019", "May 2020"),
        [(GAZETTE, "4", "", "4"), (WIRE, "2", "1", "3")],
    )


@pytest.mark.parametrize(
    "known",
    [
        [],
        DAYS[: MIN_COVERAGE_ARTICLES - 1],
        [(GAZETTE, date) for _, date in DAYS],  # one outlet
        [(outlet, "2019-05-04") for outlet, _ in DAYS],  # one day
        [*DAYS, (None, "2019-05-04"), (GAZETTE, None), (WIRE, "XXXX-05-04")],  # a third is unknown
        [(f"Paper {year % 2}", str(year)) for year in range(1990, 1990 + MAX_COVERAGE_PERIODS + 1)],
    ],
)
def test_a_table_that_would_say_too_little_is_not_made(known: Sequence[tuple[str | None, str | None]]) -> None:
    assert rows(*known) is None


def test_a_few_unknown_articles_are_left_out_of_the_table() -> None:
    assert rows(*DAYS, (None, "2019-05-04"), (WIRE, "XXXX-05-04")) == rows(*DAYS)


@pytest.mark.parametrize(
    ("unknown", "more"),
    [
        ([], ""),
        ([(WIRE, None)], "Not counted: 1 report without a date."),
        ([(WIRE, None), (None, "XXXX-05-04")], "Not counted: 2 reports without a date."),
        ([(None, "2019-05-04")], "Not counted: 1 report without an outlet."),
        (
            [(None, None), (None, "2019-05-04")],
            "Not counted: 1 report without a date. Not counted: 1 report without an outlet.",
        ),
    ],
)
def test_it_says_how_many_reports_are_not_counted(unknown: list[tuple[str | None, str | None]], more: str) -> None:
    table = make_coverage_table(articles(*DAYS, *unknown))
    assert table is not None
    assert table.more == more


@pytest.mark.parametrize(("papers", "shown", "more"), [(1, 31, ""), (2, 30, "2 more outlets have 4 reports.")])
def test_the_outlets_with_most_articles_have_rows(papers: int, shown: int, more: str) -> None:
    """A line says what the others have; no line stands for a single row."""
    few = [(f"Paper {n:02}", "2019-05-04") for n in range(MAX_COVERAGE_OUTLETS + papers - 1)]
    most = [("Paper 99", "2019-05-05")] * 3
    table = make_coverage_table(articles(*few * 2, *most))
    assert table is not None
    assert [row.outlet for row in table.rows] == ["Paper 99", *(f"Paper {n:02}" for n in range(shown - 1))]
    assert table.more == more


@pytest.mark.parametrize(
    ("day", "other", "earlier"),
    [
        ("2019-05-04", "2019-05-05", True),
        ("2019-05-05", "2019-05-04", False),
        ("2019-05-04", "2019-05-04", False),  # nobody knows which was first
        ("2019-05", "2019-05-05", False),
        (None, "2019-05-05", False),
        ("2019-05-04", None, False),
        ("XXXX-05-04", "2019-05-05", False),
    ],
)
def test_one_report_repeats_another_only_if_it_is_known_to_be_later(
    day: str | None, other: str | None, *, earlier: bool
) -> None:
    assert is_earlier(day, other) is earlier


LUND = "Peter Lund left."
SHORT = "The mayor left."
LONG = " It rained." * MIN_REPORT_WORDS


def unmentioned(*texts: str, copies: Sequence[tuple[str, str]] = (), event: Sequence[str] = ()) -> dict[str, list[str]]:
    index = make_index(*(text + LONG for text in texts))
    ids = list(event) or [a.id for a in index.library.articles]
    found = find_unmentioned(index, Event("events/e", "E", None, tuple(ids), (), tuple(copies)), ids)
    return {id: [name.partition("/")[2] for name in names] for id, names in found.items()}


def test_a_report_does_not_mention_whom_the_others_do() -> None:
    assert unmentioned(LUND, LUND, LUND, SHORT) == {"a03": ["peter-lund"]}


def test_most_of_the_other_reports_must_mention_them() -> None:
    assert unmentioned(LUND, LUND, LUND, SHORT, SHORT) == {"a03": ["peter-lund"], "a04": ["peter-lund"]}
    assert unmentioned(LUND, LUND, SHORT, SHORT) == {}


LATER = "It rained. " * 3


@pytest.mark.parametrize(
    ("texts", "missing"),
    [
        ((LUND, LUND, LATER + LUND, LATER + LUND), {"a04": ["peter-lund"]}),
        ((LUND, *[LATER + LUND] * 3), {}),  # one opening is too few
        ((LUND, LUND, *[LATER + LUND] * 6), {"a08": ["peter-lund"]}),  # 2 of 8
        ((LUND, LUND, *[LATER + LUND] * 7), {}),
        (("The Sea Lark left.",) * 2 + (LATER + "The Sea Lark left.",) * 3, {"a05": ["sea-lark"]}),
        (("The Sea Lark left.",) * 2 + (LATER + "The Sea Lark left.",) * 4, {}),  # 2 of 6: of a person it would do
    ],
)
def test_who_stands_only_in_the_background_is_not_missed(texts: Sequence[str], missing: dict[str, list[str]]) -> None:
    assert unmentioned(*texts, SHORT) == missing


def test_what_is_known_by_an_abbreviation_alone_is_not_missed() -> None:
    library = make_library([LUND, LUND, LUND, SHORT + LONG])
    entities = tuple(
        replace(e, aliases=(Alias("PLF", 3, ""),)) if e.id == "people/peter-lund" else e for e in library.entities
    )
    index = index_library(replace(library, entities=entities))
    ids = [a.id for a in index.library.articles]
    assert find_unmentioned(index, Event("events/e", "E", None, tuple(ids)), ids) == {}


def test_of_two_other_reports_both_must_name_somebody_at_once() -> None:
    lark = "The Sea Lark left."
    assert unmentioned(LUND, LUND, SHORT) == {"a02": ["peter-lund"]}
    assert unmentioned(LUND, LATER + LUND, SHORT) == {}
    assert unmentioned(lark, lark, SHORT) == {}
    assert unmentioned(lark, lark, lark, SHORT) == {"a03": ["sea-lark"]}
    assert unmentioned(LUND, SHORT) == {}


def test_copies_are_neither_counted_nor_asked() -> None:
    assert unmentioned(LUND, LUND, SHORT, copies=[("a01", "a00")]) == {}
    assert unmentioned(LUND, LUND, LUND, LUND, SHORT, SHORT, copies=[("a05", "a04")]) == {}


def test_places_are_not_asked_for() -> None:
    text = "Boats left Norvik."
    assert unmentioned(text, text, text, "Boats left.") == {}


@pytest.mark.parametrize("text", ["Minister Lund-Olsen left.", "The LUND family left.", "Peter the cat left."])
def test_a_report_with_a_word_of_the_name_may_mention_them(text: str) -> None:
    assert unmentioned(LUND, LUND, LUND, text) == {}


def test_a_word_of_another_name_of_theirs_counts_too() -> None:
    library = make_library([LUND, LUND, LUND, "The Ice Man left." + LONG])
    entities = tuple(
        replace(e, aliases=(*e.aliases, Alias("Ice Man", 1, ""))) if e.id == "people/peter-lund" else e
        for e in library.entities
    )
    index = index_library(replace(library, entities=entities))
    ids = [a.id for a in index.library.articles]
    assert find_unmentioned(index, Event("events/e", "E", None, tuple(ids)), ids) == {}


def test_agencies_that_are_credited_are_not_asked_for() -> None:
    text = "The Daily Wave left."
    library = make_library([text, text, text, SHORT + LONG])
    ids = [a.id for a in library.articles]
    event = Event("events/e", "E", None, tuple(ids))
    assert find_unmentioned(index_library(library), event, ids) == {"a03": ("organisations/daily-wave",)}
    entities = tuple(replace(e, source=True) for e in library.entities)
    assert find_unmentioned(index_library(replace(library, entities=entities)), event, ids) == {}


def test_at_most_a_few_names_are_given() -> None:
    text = "Anna Berg, Peter Lund, the Harbour Board and the Daily Wave left."
    ((_, names),) = unmentioned(text, text, text, SHORT).items()
    assert len(names) == MAX_UNMENTIONED


@pytest.mark.parametrize(("words", "asked"), [(MIN_REPORT_WORDS - 1, False), (MIN_REPORT_WORDS, True)])
def test_a_short_report_is_not_asked(words: int, *, asked: bool) -> None:
    index = make_index(LUND, LUND, LUND, "Rain. " * words)
    ids = [a.id for a in index.library.articles]
    assert bool(find_unmentioned(index, Event("events/e", "E", None, tuple(ids)), ids)) == asked
