"""What an article has as its news, and how the reports of one case in court are divided by its stages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from cuttings.events.account import Account
from cuttings.events.happenings import divide, of_another_time
from cuttings.events.news import case_stage, news_weekdays
from tests.accounts.laid import analysed
from tests.making import make_article

EMPTY = Account(({}, {}, {}), (5.0, 5.0, 5.0), {}, 5.0, 0.0, frozenset(), frozenset(), frozenset(), frozenset(), None)
Dated = tuple[str | None, str | None]  # day of publication, stage


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Anton Berg pleaded not guilty on Monday to robbing a bank.", "plea"),
        ("Anton Berg pleaded guilty at the opening of his trial.", "plea"),
        ("A jury convicted Anton Berg of robbing a bank.", "verdict"),
        ("Anton Berg was found guilty of robbing a bank.", "verdict"),
        ("Anton Berg was acquitted by a court in Karvel.", "verdict"),
        ("A judge sentenced Anton Berg to nine years in prison.", "sentence"),
        ("The trial of Anton Berg opened in Karvel.", "trial"),
        ("A clerk testified that Anton Berg had a gun.", "trial"),
        ("Anton Berg appealed against the judgment.", "appeal"),
        ("Anton Berg robbed a bank in Karvel.", None),
        ("Anton Berg, convicted in 2019 of robbing a bank, escaped.", None),  # what only describes somebody
        ("A convicted robber escaped from a prison in Karvel.", None),
        ("A man sentenced to nine years in prison escaped on Monday.", None),
        ("A bank was robbed in Karvel. A jury convicted Anton Berg.", None),  # only the first sentence tells the news
    ],
)
def test_the_stage_of_a_case_that_an_article_tells_of(text: str, stage: str | None) -> None:
    assert case_stage(make_article(text), analysed(text)) == stage


@pytest.mark.parametrize(
    ("text", "published", "days"),
    [
        ("A ferry sank on Saturday. Nine sailors drowned.", None, {5}),
        ("A ferry sank on Saturday. It was found on Sunday.", None, {5, 6}),
        ("A ferry sank. Nine sailors drowned. It was found on Sunday.", None, set()),
        ("A ferry sank yesterday.", None, set()),
        ("A ferry sank yesterday.", "2031-03-06", {2}),  # a Thursday
        ("A ferry sank on 4 March.", "2031-03-06", {1}),
        ("A ferry that was built on 4 February sank.", "2031-03-06", set()),
        ("A ferry sank last Saturday.", None, set()),
        ("A ferry that sails on Saturdays sank.", None, set()),
        ("A ferry will sail on 9 March.", "2031-03-06", set()),
    ],
)
def test_the_weekdays_that_news_names(text: str, published: str | None, days: set[int]) -> None:
    assert news_weekdays(replace(make_article(text), published=published), analysed(text)) == days


def divided(told: Sequence[Dated], alike: dict[tuple[int, int], float] | None = None) -> list[tuple[int, ...]]:
    """The groups of accounts of these days and stages; pairs are alike by 1 where `alike` does not say otherwise."""
    accounts = [replace(EMPTY, published=day, stage=stage) for day, stage in told]
    numbers = range(len(told))
    odds = {i: {j: (alike or {}).get((min(i, j), max(i, j)), 1.0) for j in numbers if j != i} for i in numbers}
    return list(divide(numbers, accounts, odds))


PLEA, VERDICT = ("2031-01-03", "plea"), ("2031-09-26", "verdict")


@pytest.mark.parametrize(
    ("told", "groups"),
    [
        ([PLEA, PLEA, VERDICT, VERDICT], [(0, 1), (2, 3)]),
        ([PLEA, VERDICT, PLEA, VERDICT], [(0, 2), (1, 3)]),
        ([PLEA, VERDICT], []),  # two reports of two happenings are no event
        ([PLEA, PLEA, VERDICT], [(0, 1, 2)]),  # one that has a stage to itself stays
        ([PLEA, PLEA, VERDICT, VERDICT, (None, "plea"), (None, "verdict")], [(0, 1, 4), (2, 3, 5)]),
        ([PLEA, PLEA, VERDICT, VERDICT, ("XXXX-09-27", "verdict")], [(0, 1), (2, 3, 4)]),
        ([(None, "plea"), (None, "verdict"), VERDICT], [(0, 1, 2)]),  # only days tell stages apart
        ([("2031-06-21", None)] * 2 + [("2031-06-24", "plea")] * 2, [(0, 1), (2, 3)]),  # three days after the deed
        ([("2031-06-21", None)] * 2 + [("2031-06-23", "plea")] * 2, [(0, 1, 2, 3)]),
        ([PLEA, PLEA, ("2031-01-05", None), ("2031-01-05", None)], [(0, 1, 2, 3)]),
        ([PLEA, ("2031-01-03", "trial"), PLEA, VERDICT, VERDICT], [(0, 1, 2), (3, 4)]),  # most of a day
        ([("2031-06-21", None)] * 4, [(0, 1, 2, 3)]),
    ],
)
def test_stages_of_a_case_are_happenings_of_their_own(told: Sequence[Dated], groups: list[tuple[int, ...]]) -> None:
    assert divided(told) == groups


def test_an_undated_account_without_a_stage_goes_to_those_it_resembles() -> None:
    told = [PLEA, PLEA, VERDICT, VERDICT, (None, None)]
    assert divided(told, {(2, 4): 3.0}) == [(0, 1), (2, 3, 4)]
    assert divided(told, {(1, 4): 3.0}) == [(0, 1, 4), (2, 3)]


def test_an_undated_account_of_the_deed_goes_to_the_reports_of_the_deed() -> None:
    told = [("2031-01-01", None), ("2031-01-01", None), VERDICT, VERDICT, (None, None)]
    assert divided(told, {(2, 4): 3.0, (3, 4): 3.0}) == [(0, 1, 4), (2, 3)]


@pytest.mark.parametrize(
    ("days", "apart"),
    [
        (["2031-03-05", "2031-03-06", "2031-03-16", "2031-03-27"], "d"),  # a day more than ten later
        (["2031-03-05", "2031-03-06", "2031-03-16", "2031-03-26"], ""),
        (["2029-11-02", "2031-03-05", "2031-03-06", None, "2031-08-01"], "ae"),
        (["2031-03-05", "2031-03-06", "2031-05-01", "2031-05-02"], "cd"),  # of two times with as many, the earlier
        (["2031-03-05", "2031-05-01", "2031-05-02"], "a"),
        (["2031-03-05", "2031-08-01", None, None], ""),  # each is alone: neither tells the time of the others
        (["2031-03-05", "XXXX-08-01", "2031-03-06", "2031-08"], ""),
        ([None, None], ""),
    ],
)
def test_reports_of_another_time(days: Sequence[str | None], apart: str) -> None:
    articles = [replace(make_article(f"Ferry {n} sinks"), id="abcdef"[n], published=day) for n, day in enumerate(days)]
    assert of_another_time(articles) == tuple(apart)
    assert of_another_time(articles[::-1]) == tuple(apart)
