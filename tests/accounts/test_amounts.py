"""Figures as they are written, and the ranges they stand for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.accounts.amounts import find_amounts

ENDLESS = float("inf")


@pytest.mark.parametrize(
    ("text", "written", "low", "high"),
    [
        ("It killed 40 people.", "40", 40, 40),
        ("It killed forty-two people.", "forty-two", 42, 42),
        ("Seven boats sank.", "Seven", 7, 7),
        ("At least 12 boats sank.", "At least 12", 12, ENDLESS),
        ("More than a hundred boats sank.", "More than a hundred", 95, ENDLESS),
        ("Fewer than 20 boats sank.", "Fewer than 20", 0, 20),
        ("About 50 boats sank.", "About 50", 40, 60),
        ("As many as 80 boats sank.", "As many as 80", 70, 90),
        ("It took 10 to 15 boats.", "10 to 15", 10, 15),
        ("It took between 10 and 15 boats.", "between 10 and 15", 10, 15),
        ("It cost $1.2 million.", "$1.2 million", 1_150_000, 1_250_000),
        ("It cost 3bn crowns.", "3bn", 2.85e9, 3.15e9),
        ("Some 14,000 people fled.", "Some 14,000", 13_000, 15_000),
        ("The 14,123 people fled.", "14,123", 14_123, 14_123),
        ("It measured 4. 6 and no more.", "4. 6", 4.6, 4.6),
        ("1, 150 kilometres away", "1, 150", 1150, 1150),
        ("He served four and a half months.", "four and a half", 4.5, 4.5),
        ("He served 2 1/2 years.", "2 1/2", 2.5, 2.5),
        ("He served a 2-1/2 year term.", "2-1/2", 2.5, 2.5),
        ("It cost 3¾ million crowns.", "3¾ million", 3_562_500, 3_937_500),
        ("Dozens of boats sank.", "Dozens of", 20, 999),
        ("A dozen boats sank.", "A dozen", 9.6, 14.4),
        ("More than two dozen boats sank.", "More than two dozen", 19.2, ENDLESS),
        ("Half a dozen boats sank.", "Half a dozen", 5, 8),
        ("A hundred boats sank.", "A hundred", 95, 105),
        ("Several hundred boats sank.", "Several hundred", 200, 999),
        ("Hundreds of thousands of people fled.", "Hundreds of thousands of", 100_000, 9_999_999),
        ("It cost $12 to $13 million.", "$12 to $13 million", 12e6, 13.5e6),
        ("It took 12 to 13 thousand boats.", "12 to 13 thousand", 12_000, 13_500),
        ("It cost between $140 and $150 million.", "between $140 and $150 million", 140e6, 157.5e6),
        ("Tens of thousands fled.", "Tens of thousands", 10_000, 999_999),
    ],
)
def test_a_figure_is_read_into_its_range(text: str, written: str, low: float, high: float) -> None:
    (amount,) = find_amounts(text, 0, len(text))
    assert text[amount.start : amount.end].strip() == written
    assert amount.low == pytest.approx(low)
    assert amount.high == pytest.approx(high)
    assert not amount.partial


@pytest.mark.parametrize(
    "text",
    [
        "It sank in 1987.",
        "It sank on May 4.",
        "It sank on 4 May.",
        "It sank at 7:48 that day.",
        "It sank at 9 pm.",
        "The A320 took off.",
        "No figure at all.",
        "A late goal tied the scores.",
        "The thousands who came saw nothing.",
        "A few hundred thousand fled.",
        f"It had {'9' * 5000} pages.",  # more digits than Python makes a number of
    ],
)
def test_dates_times_and_names_are_no_figures(text: str) -> None:
    assert find_amounts(text, 0, len(text)) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Another 20 were hurt.",
        "Five of them were hurt.",
        "20 more were hurt.",
        "They took 20 a day.",
        "The first 20 were hurt.",
        "Three others were hurt.",
        "Dozens of others were hurt.",
        "The fleet grew from 40 to 60 boats.",
        "The crew fell from 1,200 to 1,300 again.",
        "It had 40 crew, including 5 women.",
    ],
)
def test_a_part_or_an_addition_is_known_as_one(text: str) -> None:
    assert find_amounts(text, 0, len(text))[-1].partial


def test_amounts_that_can_be_one_number_agree() -> None:
    text = "at least 5; 7; about 6; 20"
    least, seven, six, twenty = find_amounts(text, 0, len(text))
    assert least.agrees(seven)
    assert seven.agrees(six)
    assert twenty.agrees(least)
    assert not seven.agrees(twenty)


@given(st.text(), st.text("0123456789,. $-abkmn", max_size=40))
def test_any_text_has_figures_in_order_within_it(text: str, figures: str) -> None:
    both = text + figures
    found = find_amounts(both, 0, len(both))
    assert all(0 <= a.start < a.end <= len(both) and a.low <= a.high for a in found)
    assert [a.start for a in found] == sorted(a.start for a in found)
