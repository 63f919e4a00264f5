"""What belongs to a figure, what it stands for, and which numbers are none."""

from __future__ import annotations

import pytest

from cuttings.accounts.amounts import Amount, find_amounts

ENDLESS = float("inf")


def read(text: str) -> tuple[Amount, ...]:
    """The figures of a text."""
    return find_amounts(text, 0, len(text))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,150 boats", 1150),
        ("12,345,678 boats", 12_345_678),
        ("1,150.5 miles", 1150.5),
        ("4.6 miles", 4.6),
        ("twenty-five boats", 25),
        ("twenty five boats", 25),
        ("one hundred boats", 100),
        ("a hundred boats", 100),
        ("A million boats", 1e6),
        ("a thousand boats", 1000),
        ("a billion boats", 1e9),
        ("two hundred thousand boats", 200_000),
        ("three hundred million boats", 3e8),
        ("three hundred billion boats", 3e11),
        ("5 million boats", 5e6),
        ("5-million boats", 5e6),
        ("5 - million boats", 5e6),
        ("5m boats", 5e6),
        ("5M boats", 5e6),
        ("four and a half miles", 4.5),
        ("1499 boats", 1499),
        ("2200 boats", 2200),
        ("19870 boats", 19_870),
        ("1,987 boats", 1987),
        ("1987 million boats", 1.987e9),
        ("$1987", 1987),
        ("$4 May bring it", 4),
        ("4m May bring it", 4e6),
        ("5, boats", 5),
        ("5. Boats", 5),
    ],
)
def test_a_figure_has_the_value_that_it_says(text: str, value: float) -> None:
    (amount,) = read(text)
    assert amount.value == value
    assert not amount.partial


@pytest.mark.parametrize(
    "text",
    [
        *("in 1500", "in 2199", "in 1987."),
        *("4 May", "4May", "4th May", "1st May", "2nd May", "3rd May", "4 th May", "4 Dec", "4 may"),
        *("9 am", "9pm", "9 a.m.", "9 p. m.", "9 o'clock", "9 o’clock", "9 GMT", "9 hrs"),
        *("May 4", "Dec. 4", "may 4", "on September 4"),
        *("at 7: 48", "at 7 : 48", "7/ 48", "7 / 48", "5x", "5:30", "5/6", "x5", "a.5", "x,5", "o'5", "o’5"),
        *("5.6.7", "AK-47", "AK - 47", "a .38", "a. 38"),
    ],
)
def test_years_dates_times_and_parts_of_words_are_no_figures(text: str) -> None:
    assert [a for a in read(text) if a.value not in {6, 7}] == []


def test_what_stands_before_a_sentence_is_not_read() -> None:
    text = "May 4 boats, about 5"
    assert [a.value for a in find_amounts(text, 0, len(text))] == [5]
    assert [a.value for a in find_amounts(text, 4, len(text))] == [4, 5]
    assert [a.low for a in find_amounts(text, 19, len(text))] == [5]
    assert [a.value for a in find_amounts(text, 0, 6)] == []
    assert not find_amounts("another 5", 8, 9)[0].partial
    dozens = "another dozens"
    assert [a.partial for start in (0, 8) for a in find_amounts(dozens, start, len(dozens))] == [True, False]


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("$5", "$"),
        ("$ 5", "$"),
        ("US$5", "US$"),
        ("US $5", "US$"),
        ("A$5", "A$"),
        ("C$5", "C$"),
        ("NZ$5", "NZ$"),
        ("HK$5", "HK$"),
        ("£5", "£"),
        ("€5", "€"),
        ("¥5", "¥"),
        ("5", ""),
    ],
)
def test_a_sign_before_a_figure_is_its_currency(text: str, currency: str) -> None:
    (amount,) = read(text)
    assert (amount.currency, amount.start) == (currency, 0)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("99 boats", 99, 99),
        ("50.00 boats", 50, 50),
        ("100 boats", 95, 105),
        ("150 boats", 150, 150),
        ("200 boats", 190, 210),
        ("2 million boats", 1.9e6, 2.1e6),
        ("about 200 boats", 160, 240),
        ("about 50 boats", 40, 60),
        ("about a hundred boats", 80, 120),
        ("at least some 20 boats", 20, ENDLESS),
        ("more than the 20 boats", 20, ENDLESS),
        ("more than about 20 boats", 20, ENDLESS),
        ("roughly an 80 boats", 70, 90),
        ("about 141 boats", 140, 142),
        ("about 35 boats", 30, 40),
        ("about 3.5 million boats", 3e6, 4e6),
        ("139 million boats", 138.5e6, 139.5e6),
        ("at least 200 boats", 190, ENDLESS),
        ("at most 200 boats", 0, 210),
        ("At  least  20 boats", 20, 20),
        ("At least  20 boats", 20, ENDLESS),
        ("a-about 20 boats", 20, 20),
        ("thereabout 20 boats", 20, 20),
        ("about old 20 boats", 20, 20),
    ],
)
def test_words_before_a_figure_widen_it(text: str, low: float, high: float) -> None:
    (amount,) = read(text)
    assert (amount.low, amount.high) == pytest.approx((low, high))


def test_a_hedge_stands_within_thirty_characters() -> None:
    assert [(a.start, a.high) for a in read("at least 20; 5")] == [(0, ENDLESS), (13, 5)]
    assert read(f"{'x' * 40} at least 20")[0].start == 41
    assert read(f"at least {' ' * 20} 20")[0].low == read(f"at least {' ' * 21} 20")[0].low == 20
    assert read(f"at least{' ' * 22}20")[0].high == ENDLESS
    assert read(f"at least{' ' * 23}20")[0].high == 20


@pytest.mark.parametrize("between", ["-", "–", " – ", " to "])
def test_two_figures_can_be_the_ends_of_one(between: str) -> None:
    (amount,) = read(f"another $10{between}$15 more")
    assert (amount.low, amount.high, amount.start, amount.end) == (10, 15, 8, 14 + len(between))
    assert (amount.partial, amount.currency, amount.value) == (True, "$", 10)
    assert len(read(f"$15{between}$10")) == 2
    assert len(read(f"$15{between}$15")) == 2
    assert len(read("$10 or $15")) == 2


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("took between 10 and 15 boats", [10]),
        ("sank two and 40 boats", [2, 40]),
        ("took five boats and 60 crew", [5, 60]),
        ("between them they took 5 and 9 boats", [5, 9]),
    ],
)
def test_and_joins_two_figures_only_after_between(text: str, values: list[float]) -> None:
    assert [a.value for a in read(text)] == values


@pytest.mark.parametrize(
    ("text", "added"),
    [
        ("hurt 20 others", True),
        ("hurt 20 more", True),
        ("hurt another 20", True),
        ("hurt dozens of others", True),
        ("hurt 20 of them", False),
        ("hurt 20 a day", False),
    ],
)
def test_what_comes_on_top_is_known_as_added(text: str, *, added: bool) -> None:
    (amount,) = read(text)
    assert amount.added == added
    assert amount.partial


@pytest.mark.parametrize(
    ("text", "low", "high", "end"),
    [
        ("dozens left", 20, 999, 6),
        ("dozens of boats", 20, 999, 9),
        ("Tens of thousands left", 10_000, 999_999, 17),
        ("Hundreds left", 150, 9999, 8),
        ("dozens often", 20, 999, 6),
    ],
)
def test_words_for_many_are_figures(text: str, low: float, high: float, end: int) -> None:
    (amount,) = read(text)
    assert (amount.low, amount.high, amount.end, amount.value) == (low, high, end, low)


def test_figures_come_in_their_order() -> None:
    assert [a.value for a in read("dozens of boats, 5 ships and scores of rafts")] == [20, 5, 20]
    assert read("a-dozens") == read("dozens-a") == ()


@pytest.mark.parametrize(
    ("text", "partial"),
    [
        ("5 of the boats", True),
        ("5 - of the boats", True),
        ("5 or more boats", True),
        ("5 ofthe boats", False),
        ("5 othersome", False),
        ("dozens of them left", True),
        ("another 5 boats", True),
        ("brother 5 boats", False),
    ],
)
def test_a_part_is_not_the_whole(text: str, *, partial: bool) -> None:
    assert [a.partial for a in read(text)] == [partial]


def test_figures_agree_where_their_ranges_meet() -> None:
    low, middle, high = (Amount(0, 1, *ends) for ends in ((1, 2), (2, 3), (4, 5)))
    assert [a.agrees(b) for a in (low, middle, high) for b in (low, middle, high)] == [
        *(True, True, False, True, True, False, False, False, True)
    ]
    assert (low.partial, low.value) == (False, 0)


def test_words_for_many_within_a_figure_are_no_other() -> None:
    assert [(a.start, a.low) for a in read("more than dozens")] == [(10, 20)]
    assert len(read("an estimated tens of thousands of boats")) == 1


def test_a_part_is_known_by_words_up_to_thirty_characters_before() -> None:
    assert read(f"another{' ' * 23}5")[0].partial
    assert not read(f"another{' ' * 24}5")[0].partial
