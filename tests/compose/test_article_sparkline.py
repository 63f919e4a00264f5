"""The number of articles in each period."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.compose.charts.article_sparkline import make_sparkline


def test_days_of_a_short_story() -> None:
    found = make_sparkline(["2020-02-27", "2020-03-01", "2020-03-01", "2020-02-28"])
    assert found is not None
    assert found.periods == (("27 February 2020", "1"), ("28 February 2020", "1"), ("1 March 2020", "2"))
    assert (found.first, found.last) == ("27 February 2020", "1 March 2020")
    assert found.peak == "most on 1 March 2020 (2 articles)"
    assert found.drawing.svg.count("<rect") == 3
    assert found.undated == ""


def test_months_of_a_long_story_or_if_a_day_is_unknown() -> None:
    found = make_sparkline(["2019-11-27", "2020-01", "2020-01-05", "2019-11-30"])
    assert found is not None
    assert found.periods == (("November 2019", "2"), ("January 2020", "2"))
    assert found.peak == ""


def test_years_of_a_very_long_story() -> None:
    found = make_sparkline(["1999-11-27", "2020-01", "2020", "2020-03-03"])
    assert found is not None
    assert found.periods == (("1999", "1"), ("2020", "3"))
    assert found.peak == "most in 2020 (3 articles)"


def test_dates_without_a_year_are_counted_separately() -> None:
    found = make_sparkline(["2019-05-04", "2019-05-05", "2019-05-05", "2019-05-07", "XXXX-05-04", None])
    assert found is not None
    assert found.undated == "2 articles"


@pytest.mark.parametrize("dates", [[], [None], ["2019"] * 9, ["2019-05-04", "2019-05-05"], ["XXXX-05-04"] * 5])
def test_too_few_periods_for_a_chart(dates: list[str | None]) -> None:
    assert make_sparkline(dates) is None


@given(st.lists(st.one_of(st.none(), st.text(max_size=12), st.dates().map(str), st.just("2019-13-45")), max_size=30))
def test_every_article_is_counted_once(dates: list[str | None]) -> None:
    found = make_sparkline(dates)
    if found:
        counted = sum(int(many.replace(",", "")) for _, many in found.periods)
        assert counted + int((found.undated or "0").split()[0].replace(",", "")) == len(dates)
