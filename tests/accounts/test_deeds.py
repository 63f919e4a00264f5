"""When, how long and how many times the same was done, as several accounts say."""

from __future__ import annotations

import pytest

from cuttings.model import DifferenceKind
from tests.accounts.laid import compare


@pytest.mark.parametrize(
    ("first", "second", "thing", "figures"),
    [
        (
            "Mikkel Ostrand was arrested on Tuesday.",
            "Police arrested Mikkel Ostrand on Wednesday.",
            "day arrested (Mikkel Ostrand)",
            ["Tuesday", "Wednesday"],
        ),
        (
            "Ana Petrova has led Norvik since 2003.",
            "Ana Petrova has led Norvik since 2002, as she said.",
            "year led since (Ana Petrova)",
            ["2002", "2003"],
        ),
        (
            "Ana Petrova, who was ousted in 2012, came.",
            "Norvik expelled Ana Petrova in 2013.",
            "year expelled (Ana Petrova)",
            ["2012", "2013"],
        ),
        (
            "Ostrand was hurt in June and missed nine games.",
            "Ostrand missed 10 games.",
            "games missed (Mikkel Ostrand)",
            ["nine", "10"],
        ),
        (
            "Ostrand was seized at 7:30 p.m. in Karvel.",
            "Ostrand was captured at 8:15 p.m. near the port.",
            "hour captured (Mikkel Ostrand)",
            ["7:30 p.m", "8:15 p.m"],
        ),
        (
            "Norvik opened the port on 5 May.",
            "Norvik opened the port on 6 May.",
            "day opened (Norvik)",
            ["5 May", "6 May"],
        ),
        (
            "Norvik opened the port in August.",
            "Norvik opened the port in September.",
            "month opened (Norvik)",
            ["August", "September"],
        ),
        (
            "She was treated for the past three weeks in the old hospital of Karvel after a long illness.",
            "She was treated for four weeks in the old hospital of Karvel after a long illness.",
            "weeks treated for",
            ["three", "four"],
        ),
        (
            "Ostrand was jailed for five years.",
            "Ostrand was jailed for eight years.",
            "years jailed for (Mikkel Ostrand)",
            ["five", "eight"],
        ),
        (
            "Ostrand has been arrested four times.",
            "Ostrand was arrested three times.",
            "times arrested (Mikkel Ostrand)",
            ["three", "four"],
        ),
        (
            "Norvik sold the port at the end of June.",
            "Norvik sold the port in early July.",
            "month sold (Norvik)",
            ["June", "July"],
        ),
        (
            "The young actress checked into the Halden clinic in Karvel on Friday.",
            "Ana Petrova checked into the Halden clinic in Karvel on Thursday.",
            "day checked into (Ana Petrova)",
            ["Thursday", "Friday"],
        ),
    ],
)
def test_times_and_numbers_of_one_deed_differ(first: str, second: str, thing: str, figures: list[str]) -> None:
    (difference,) = compare(first, second).differences
    assert (difference.thing, [reading.figure for reading in difference.readings]) == (thing, figures)
    assert difference.kind is DifferenceKind.CONTRADICTION


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ostrand was arrested on Tuesday.", "Petrova was arrested on Wednesday."),
        ("Ostrand was arrested on Tuesday.", "Ostrand was freed on Wednesday."),
        ("Ostrand was arrested on Tuesday.", "Ostrand was arrested on Friday."),  # perhaps again
        ("Ostrand was arrested on Tuesday.", "Ostrand was not arrested on Wednesday."),
        ("Norvik will open the port on 5 May.", "Norvik will open the port on 6 May."),
        ("Ostrand said on Tuesday that it burned.", "Ostrand said on Wednesday that it burned."),
        ("The port was opened on Tuesday.", "The port was opened on Wednesday."),  # perhaps two ports
        ("Ana Petrova led Norvik since 2003.", "Ana Petrova led Norvik from 2002."),
        ("Ana Petrova led Norvik since 2003.", "Ana Petrova led Norvik since 1998."),
        ("Norvik signed Ana Petrova on Tuesday.", "Norvik signed Mikkel Ostrand on Wednesday."),
        ("Ostrand missed nine games.", "Ostrand also missed 10 games."),
        ("Ostrand missed nine games.", "Ostrand missed 40 games."),
        ("Ostrand completed 28 passes.", "Ostrand completed 28 of 41 passes."),
        ("Ostrand left at 7:30 p.m. on Monday.", "Ostrand left at 7:40 p.m. on Monday."),
        ("Ostrand left at 7:30 p.m. on Monday.", "Ostrand left at 7:30 p.m. (1730 GMT Tuesday)."),
        ("Ostrand was hurt in 2012. Ostrand was hurt in 2013.", "Ostrand was hurt in 2012."),
        ("Ostrand lost three games in 2012.", "Ostrand lost five games in 2013."),
        ("Norvik founded Halden in 1931.", "Norvik founded Halden in the 1930's."),
        (
            "During the second half of the long game in Karvel, he blocked two shots.",
            "He blocked six shots in the second half of the long game in Karvel.",
        ),
        (
            "Ostrand, a fisherman from a poor village in the cold north, was jailed for five years.",
            "After weeks of evidence a stern judge in the old capital jailed Ostrand for eight years.",
        ),
        ("Updated 4:08 p.m. on Monday.", "Updated 5:40 p.m. on Monday."),
        ("The gang drove two cars into the shop in Karvel.", "The men drove four cars into the shop in Karvel."),
    ],
)
def test_what_may_be_another_deed_does_not_differ(first: str, second: str) -> None:
    assert compare(first, second).differences == ()


@pytest.mark.parametrize(
    ("dates", "count"),
    [(["2031-03-05", "2031-03-05"], 1), (["2031-03-05", "2031-03-12"], 0), (["2031-03-05", None], 1)],
)
def test_weekdays_of_two_weeks_do_not_differ(dates: list[str | None], count: int) -> None:
    texts = "Mikkel Ostrand was arrested on Tuesday.", "Police arrested Mikkel Ostrand on Wednesday."
    assert len(compare(*texts, dates=dates).differences) == count


def test_a_greater_number_of_a_later_day_is_an_update() -> None:
    texts = "Ostrand missed nine games.", "Ostrand missed 10 games."
    (difference,) = compare(*texts, dates=["2031-03-05", "2031-03-09"]).differences
    assert difference.kind is DifferenceKind.UPDATE


def test_all_reports_of_a_deed_are_shown_with_their_words() -> None:
    texts = (
        "Mikkel Ostrand was arrested on Tuesday.",
        "Police arrested Mikkel Ostrand on Wednesday.",
        "Mikkel Ostrand was detained Wednesday.",
    )
    (difference,) = compare(*texts).differences
    assert [[p.article for p in reading.passages] for reading in difference.readings] == [["a"], ["b", "c"]]
    ((start, end),) = difference.readings[1].passages[1].strong
    assert texts[2][start:end] == "detained Wednesday"
