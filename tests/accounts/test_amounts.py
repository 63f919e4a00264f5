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
        ("As many as 80 boats sank.", "As many as 80", 64, 96),
        ("It took 10 to 15 boats.", "10 to 15", 10, 15),
        ("It took between 10 and 15 boats.", "10 and 15", 10, 15),
        ("It cost $1.2 million.", "$1.2 million", 1_140_000, 1_260_000),
        ("It cost 3bn crowns.", "3bn", 2.85e9, 3.15e9),
        ("Some 14,000 people fled.", "Some 14,000", 11_200, 16_800),
        ("The 14,123 people fled.", "14,123", 14_123, 14_123),
        ("It measured 4. 6 and no more.", "4. 6", 4.6, 4.6),
        ("1, 150 kilometres away", "1, 150", 1150, 1150),
        ("He served four and a half months.", "four and a half", 4.5, 4.5),
        ("Dozens of boats sank.", "Dozens of", 20, 999),
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
