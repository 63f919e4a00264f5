"""Figures that differ, and those that only seem to."""

from __future__ import annotations

import pytest

from tests.accounts.laid import compare


@pytest.mark.parametrize(
    ("first", "second", "thing", "figures"),
    [
        ("The fire killed three people.", "Police said 10 people were killed.", "people killed", ["three", "10"]),
        ("The fire left three dead.", "Ten people died in the fire.", "people killed", ["three", "Ten"]),
        ("The storm injured 50.", "Doctors said 80 were wounded.", "people injured", ["50", "80"]),
        ("Police arrested 14 people.", "Nine people were detained.", "people arrested", ["Nine", "14"]),
        ("The flood destroyed four villages.", "Seven villages were razed.", "villages destroyed", ["four", "Seven"]),
        (
            "At least 12 people were killed.",
            "The blast killed seven people.",
            "people killed",
            ["seven", "At least 12"],
        ),
        ("Ana Petrova, 41, left.", "The 42-year-old Ana Petrova left.", "age of Ana Petrova", ["41", "42"]),
        (
            "A 7.6-magnitude earthquake shook the coast.",
            "The quake had a magnitude of 7.4.",
            "magnitude of the earthquake",
            ["7.4", "7.6"],
        ),
        (
            "The quake struck at a depth of 20 km.",
            "The quake struck at a depth of 22 miles.",
            "depth",
            ["20", "22"],
        ),
        (
            "Norvik agreed to a $3 billion takeover of Halden.",
            "Norvik will buy Halden in a $5 billion takeover.",
            "takeover",
            ["$3 billion", "$5 billion"],
        ),
        (
            "Ostrand was charged with two counts of fraud.",
            "Ostrand was charged with five counts of fraud.",
            "counts of fraud",
            ["two", "five"],
        ),
        (
            "Ostrand was sentenced to five years in prison.",
            "Ostrand was sentenced to eight years in prison.",
            "prison sentence",
            ["five", "eight"],
        ),
    ],
)
def test_different_figures_for_one_thing_differ(first: str, second: str, thing: str, figures: list[str]) -> None:
    (difference,) = compare(first, second).differences
    assert difference.thing == thing
    assert [reading.figure for reading in difference.readings] == figures
    assert {p.article for reading in difference.readings for p in reading.passages} == {"a", "b"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The fire killed ten people.", "The fire killed 10 people."),
        ("At least five people were killed.", "Seven people were killed."),
        ("About 50 people were killed.", "Police said 48 people were killed."),
        ("Dozens were injured.", "Doctors said 80 were injured."),
        ("The deal comprised palm oil at 318 dlrs.", "The deal comprised rapeseed oil at 358 dlrs."),
        ("Seven people were killed.", "Two of them were killed at once."),
        ("Seven people were killed.", "Another two people were killed."),
        ("Seven people were killed.", "Two people were also killed."),
        ("Seven people were killed.", "Two children were killed."),
        ("Seven people were killed.", "Two people were killed in Lissel."),
        ("Seven people were killed.", "Last year, a fire killed two people."),
        ("Seven people were killed.", "A fire there killed two people in 1987."),
        ("Seven people were killed.", "In March, a fire killed two people."),
        ("Seven people were killed.", "The fire might have killed two people."),
        ("Seven people were killed.", "Two people were not killed."),
        ("Seven people were killed.", "A flood drowned the land in 1953. It killed two people."),
        ("Seven people were killed.", "The war killed 230,000 people."),
        ("Two gunmen killed a guard.", "Five gunmen were killed."),
        ("The depth was 22 miles.", "The quake struck at a depth of 35 km."),
        ("Ana Petrova, 41, left.", "Mikkel Ostrand, 52, left."),
        ("A 7.6-magnitude earthquake shook the coast.", "An aftershock of magnitude 6.9 followed the quake."),
        ("A 7.6-magnitude earthquake shook the coast.", "A 4.1-magnitude earthquake shook the coast."),
        ("Homes in five villages were damaged.", "The flood damaged three villages."),
        ("Some 12 homes and other buildings were destroyed.", "The fire destroyed three homes."),
        ("Ostrand was charged with two counts of fraud.", "Petrova was charged with five counts of fraud."),
        ("It rained.", "It rained."),
    ],
)
def test_what_agrees_or_may_be_another_thing_does_not_differ(first: str, second: str) -> None:
    assert compare(first, second).differences == ()


def test_an_account_that_gives_two_figures_is_not_taken_at_either() -> None:
    assert compare("It killed three people. It killed nine people.", "It killed four people.").differences == ()


def test_a_copy_is_no_account_of_its_own() -> None:
    texts = "It killed three people.", "It killed nine people."
    assert compare(*texts).differences
    assert compare(*texts, copies=[("b", "a")]).differences == ()


def test_an_age_that_time_explains_does_not_differ() -> None:
    texts = "Ana Petrova, 41, left.", "Ana Petrova, 42, left."
    assert compare(*texts, dates=["2019-05-04", "2019-05-05"]).differences
    assert compare(*texts, dates=["2019-05-04", "2020-01-05"]).differences == ()


def test_the_accounts_of_one_figure_stand_together() -> None:
    texts = "It killed three people.", "Three people were killed.", "Police said nine people had died."
    (difference,) = compare(*texts).differences
    assert [(r.figure, [p.article for p in r.passages]) for r in difference.readings] == [
        ("three", ["a", "b"]),
        ("nine", ["c"]),
    ]
    start, end = difference.readings[1].passages[0].strong[0]
    assert texts[2][start:end] == "nine people had died"
