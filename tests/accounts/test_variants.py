"""Sentences of two accounts that are alike but for a year, a month or a length of time."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.accounts.laid import compare

JAILED = "Mikkel Ostrand was jailed for {} over the arson at the harbour of Port Imber."
ILL = "Ana Petrova was in the Port Imber hospital for {} with a broken arm before the trial."
STRUCK = "The harbour strike of Port Imber went on for {}, said Mikkel Ostrand of Norvik."
GIVEN = "Mikkel Ostrand was given {} contract at the harbour office of Port Imber."
MISSES = "Norvik said Mikkel Ostrand will miss {} with an injury of his arm in Port Imber."
BOUGHT = "In {}, Norvik bought the old shipyard of Port Imber from the Halden brothers."
CONFESSED = "Mikkel Ostrand pleaded guilty {} to arson at the harbour of Port Imber."


def differing(*texts: str, copies: Sequence[tuple[str, str]] = ()) -> list[tuple[str, list[str]]]:
    """The things that accounts of one event give differently, and the readings."""
    return [(d.thing, [reading.figure for reading in d.readings]) for d in compare(*texts, copies=copies).differences]


@pytest.mark.parametrize(
    ("one", "other", "thing", "readings"),
    [
        (JAILED.format("two years"), JAILED.format("2 1/2 years"), "time jailed, in years", ["2 1/2", "two"]),
        (JAILED.format("nine months"), JAILED.format("four months"), "time jailed, in months", ["four", "nine"]),
        (ILL.format("three weeks"), ILL.format("four weeks"), "time in the hospital, in weeks", ["four", "three"]),
        (STRUCK.format("five weeks"), STRUCK.format("six weeks"), "length of the strike, in weeks", ["five", "six"]),
        (GIVEN.format("a 5-year"), GIVEN.format("a 7-year"), "length of the contract, in years", ["5", "7"]),
        (BOUGHT.format("2002"), BOUGHT.format("2003"), "year", ["2002", "2003"]),
        (CONFESSED.format("in July 1973"), CONFESSED.format("on June 27, 1973"), "month", ["July", "June"]),
        (CONFESSED.format("in May"), CONFESSED.format("late in April"), "month", ["April", "May"]),
    ],
)
def test_a_time_that_alike_sentences_give_differently(one: str, other: str, thing: str, readings: list[str]) -> None:
    assert differing(one, other) == [(thing, readings)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (JAILED.format("two years"), JAILED.format("2 years")),
        (JAILED.format("two years"), JAILED.format("24 months")),
        (ILL.format("three weeks"), ILL.format("at least two weeks")),
        (BOUGHT.format("2002"), "In 2003, Norvik sold the old shipyard of Port Imber to the Halden brothers."),
        (
            BOUGHT.format("2002"),
            "Norvik denied that it bought the old shipyard of Port Imber from the Halden brothers in 2003.",
        ),
        (MISSES.format("five weeks"), MISSES.format("six weeks")),  # the grammar does not tell what lasts so long
        (BOUGHT.format("2002 and 2003"), BOUGHT.format("2004")),
        (BOUGHT.format("May 2002"), BOUGHT.format("June 2003")),  # two things differ: another sale, perhaps
        (CONFESSED.format("on Monday"), CONFESSED.format("on Thursday")),  # of another week, perhaps
        (BOUGHT.format("2002"), "In 2003, Ana Petrova bought her first bicycle in Lissel from Norvik."),
    ],
)
def test_what_need_not_differ(one: str, other: str) -> None:
    assert [
        thing for thing, _ in differing(one, other) if thing.endswith(("years", "months", "weeks", "year", "month"))
    ] == []


def test_copies_do_not_differ_from_their_original_and_accounts_that_agree_are_counted() -> None:
    texts = (
        ILL.format("three weeks"),
        ILL.format("four weeks"),
        ILL.format("four weeks").replace("before the", "before her"),
    )
    [difference] = compare(*texts).differences
    assert [(r.figure, [p.article for p in r.passages]) for r in difference.readings] == [
        ("four", ["b", "c"]),
        ("three", ["a"]),
    ]
    assert differing(*texts[:2], copies=[("b", "a")]) == []
