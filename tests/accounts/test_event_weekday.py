"""The weekday of an event whose reports give no date."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from cuttings.accounts.scene.event_weekday import stated_weekday
from cuttings.accounts.sentences import read_account
from tests.accounts.laid import analysed
from tests.making import make_article


def weekday(*texts: str, groups: Sequence[int] = ()) -> str | None:
    """The weekday that reports with these texts say, without how many do."""
    accounts = [
        read_account(make_article(text, f"a{n}"), analysed(text), [], groups[n] if groups else n)
        for n, text in enumerate(texts)
    ]
    found = stated_weekday(accounts)
    return found and found.split(",")[0]


SANK = "A ferry sank off Karvel on Saturday."
TOLD = "Nine sailors drowned off Karvel Saturday morning."
NEXT = "The firemen came late."


@pytest.mark.parametrize(
    ("texts", "day"),
    [
        ((SANK, TOLD), "Saturday"),
        ((SANK, TOLD, *[NEXT] * 11), "Saturday"),  # 2 of 13
        ((SANK, TOLD, *[NEXT] * 12), None),
        ((SANK, NEXT), None),  # one report is no agreement
        ((SANK, TOLD, SANK.replace("Saturday", "Sunday")), "Saturday"),
        ((SANK, TOLD, *[SANK.replace("Saturday", "Sunday")] * 2), None),
        ((SANK, TOLD, SANK, *[SANK.replace("Saturday", "Sunday")] * 2), None),  # 3 of 5 that say one
        ((SANK, TOLD, SANK, SANK, *[SANK.replace("Saturday", "Sunday")] * 2), "Saturday"),
        ((SANK.replace("on Saturday", "last Saturday"),) * 2, None),  # what came before the news
        (("The minister said on Saturday that the ferry was old.",) * 2, None),
        (("The Saturday ferry was old.",) * 2, None),
        ((f"{NEXT} Nobody slept. {SANK}",) * 2, None),  # only openings tell when it happened
        ((), None),
    ],
)
def test_the_weekday_that_reports_agree_on(texts: Sequence[str], day: str | None) -> None:
    assert weekday(*texts) == day


def test_copies_count_once_for_a_weekday() -> None:
    assert weekday(SANK, SANK, groups=(0, 0)) is None


def test_it_says_how_many_reports_say_so() -> None:
    accounts = [read_account(make_article(t, f"a{n}"), analysed(t), [], n) for n, t in enumerate((SANK, TOLD, NEXT))]
    assert stated_weekday(accounts) == "Saturday, as 2 of 3 reports say without a date"
