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
    return found and found.split(",")[0].split(" ")[0]


SANK = "A ferry sank off Karvel on Saturday."
TOLD = "Nine sailors drowned off Karvel Saturday morning."
NEXT = "The firemen came late."


@pytest.mark.parametrize(
    ("texts", "day"),
    [
        ((SANK, TOLD), "Saturday"),
        ((SANK, TOLD, *[NEXT] * 8), "Saturday"),  # 2 of 10
        ((SANK, TOLD, *[NEXT] * 9), None),
        ((SANK, TOLD, *[f"{NEXT} Nobody slept, he said on Saturday."] * 4, *[NEXT] * 6), "Saturday"),  # half name it
        ((SANK, TOLD, *[f"{NEXT} Nobody slept, he said on Saturday."] * 3, *[NEXT] * 7), None),
        ((SANK, TOLD, *[f"{NEXT} Nobody slept, he said on Saturday."] * 12), None),  # 2 of 14 say it
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


ANNOUNCED = "The company announced on Friday that Mikkel Ostrand will lead it."


@pytest.mark.parametrize(
    ("texts", "day"),
    [
        (("A court on Saturday jailed the mayor of Karvel.",) * 2, "Saturday"),  # parsed as the court's day
        (("A nurse on Saturday said that the ferry sank.",) * 2, None),  # only said then
        ((ANNOUNCED, ANNOUNCED, *[NEXT] * 4), "Friday"),
        ((ANNOUNCED, ANNOUNCED, *[NEXT] * 5), None),
        ((ANNOUNCED, ANNOUNCED, ANNOUNCED.replace("Friday", "Monday"), ANNOUNCED.replace("Friday", "Sunday")), None),
        ((ANNOUNCED, SANK.replace("Saturday", "Friday"), *[NEXT] * 4), "Friday"),  # one of each
        ((SANK, SANK, *[ANNOUNCED] * 3), "Saturday"),  # the day of what happened, not of what was said of it
        ((ANNOUNCED.replace("on Friday", "last Friday"),) * 2, None),
    ],
)
def test_the_weekday_of_an_announcement(texts: Sequence[str], day: str | None) -> None:
    """Where no report says when something happened, the day that many name is when it was said."""
    assert weekday(*texts) == day


def stated(*texts: str) -> str | None:
    accounts = [read_account(make_article(t, f"a{n}"), analysed(t), [], n) for n, t in enumerate(texts)]
    return stated_weekday(accounts)


def test_it_says_how_many_reports_name_the_day() -> None:
    """Copies are reports too, and one that names the day for what was said is counted."""
    said = "A ferry sank off Karvel. Nobody drowned, the captain said Saturday."
    assert stated(SANK, TOLD, NEXT, said) == "Saturday, named in the opening of 3 of 4 reports"
    assert stated(SANK, TOLD) == "Saturday, named in the opening of each report"


@pytest.mark.parametrize(
    ("further", "day"),
    [
        ("The ferry left Lissel on Saturday (6 January).", "Saturday (6 January)"),
        ("The ferry left Lissel on Saturday, Jan. 6.", "Saturday (6 January)"),
        (
            "The ferry left Lissel on Saturday, 6 January 2035. It sank on Saturday (6 January).",
            "Saturday (6 January 2035)",
        ),
        ("The ferry left Lissel on Friday (5 January).", "Saturday"),
        ("It sank on Saturday (6 January). Another sank on Saturday (13 January).", "Saturday"),
        ("It sailed in January on a Saturday.", "Saturday"),
    ],
)
def test_a_date_beside_the_weekday_is_given(further: str, day: str) -> None:
    found = stated(SANK, f"{TOLD} {further}")
    assert found == f"{day}, named in the opening of each report"


@pytest.mark.parametrize(
    ("further", "day"),
    [
        ("A ferry sank off Karvel on Jan. 6.", "Saturday (6 January)"),
        ("The owner announced the loss of the ferry on 6 January.", "Saturday (6 January)"),
        ("A ferry sank off Karvel on January 6, 2035.", "Saturday (6 January 2035)"),
        ("A ferry sank off Karvel on January 5, 2035.", "Saturday"),  # a Friday
        ("A ferry sank off Karvel on Jan. 6. Another sank on Jan. 20.", "Saturday"),
        ("The captain, born on Jan. 6, slept.", "Saturday"),
        ("It rained. Nobody came. Another ferry sank on Jan. 6.", "Saturday"),
    ],
)
def test_a_date_that_another_report_gives(further: str, day: str) -> None:
    assert (stated(SANK, TOLD, further) or "").split(", named")[0] == day
