"""Two statements of one speaker on one subject, and pairs that are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from cuttings.compose import compose
from cuttings.compose.pages.then_and_now import MAX_PAIRS_PER_PERSON, Rarity, make_then_and_now
from cuttings.compose.text.quotes import plain
from cuttings.project.settings import Settings
from cuttings.render import render
from tests.compose.library import make_index, make_library

HERE = Path(__file__).parent
SETTINGS = Settings(HERE, HERE, HERE, HERE, HERE)
ANNA = "people/anna-berg"
OLD, NEW = "2020-01-06", "2020-03-09"
FERRY = "Anna Berg said that the ferry to Norvik would never need a subsidy from the county."


def pairs(*texts: str, dates: tuple[str | None, ...] = (OLD, NEW), speaker: str = ANNA) -> list[tuple[str, list[str]]]:
    """The subject of each pair on the page of a speaker, and its two sentences."""
    index = make_index(*texts, dates=dates)
    rows = make_then_and_now(index, index.entities[speaker], Rarity(index))
    return [(row.title, [" ".join(plain(c.quotes[0].quote).split()) for c in row.columns]) for row in rows]


@pytest.mark.parametrize(
    ("then", "now", "subject"),
    [
        (FERRY, "Anna Berg said that Norvik could not keep its ferry without a larger subsidy.", "Norvik"),
        (
            "Anna Berg said that the Harbour Board would build a tunnel before the summer.",
            "Anna Berg said that the Harbour Board had never planned a tunnel under the strait.",
            "Harbour Board",
        ),
        (
            '"I will never sell a single share of the Sea Lark," Anna Berg said.',
            '"I have sold my last share of the Sea Lark to a friend," Anna Berg said.',
            "Sea Lark",
        ),
        (
            "Mayor Anna Berg promised that the Skarvik Accord would lower the tolls by autumn.",
            "Mayor Anna Berg warned that the Skarvik Accord had raised the tolls of every boat.",
            "Skarvik Accord",
        ),
    ],
)
def test_an_old_and_a_new_statement_on_one_subject_stand_side_by_side(then: str, now: str, subject: str) -> None:
    assert pairs(then, now) == [(subject, [then, now])]
    assert pairs(now, then, dates=(NEW, OLD)) == [(subject, [then, now])]


@pytest.mark.parametrize(
    ("then", "now"),
    [
        (FERRY, "Anna Berg said that the road to Norvik was closed after a heavy storm."),  # another matter
        (FERRY, "Anna Berg said that the ferry to Lissel needed a larger subsidy from the county."),  # another subject
        (FERRY, "Peter Lund said that Norvik could not keep its ferry without a larger subsidy."),
        (FERRY, "Anna Berg left. She said that Norvik could not keep its ferry without a larger subsidy."),
        (FERRY, "Anna Berg said that he could not keep the ferry to Norvik without a larger subsidy."),
        (FERRY, FERRY),
        (FERRY, "Anna Berg was answering a critic, saying the ferry to Norvik needed no subsidy in the winter."),
        (FERRY, '"This ferry to Norvik cannot live without a larger subsidy," Anna Berg said.'),
        (FERRY, "A ferry to Norvik sank after the county had cut the subsidy."),
        (FERRY, '"I want a larger subsidy for the ferry to Norvik," Anna Berg said.'),  # one quoted, one reported
    ],
)
def test_what_is_not_certainly_on_one_subject_is_no_pair(then: str, now: str) -> None:
    assert pairs(then, now) == []


@pytest.mark.parametrize(
    "dates",
    [(OLD, None), (OLD, "2020-03"), (OLD, "XXXX-03-09"), (OLD, "2020-01-26"), (None, None)],
)
def test_both_days_are_known_and_weeks_apart(dates: tuple[str | None, str | None]) -> None:
    now = "Anna Berg said that Norvik could not keep its ferry without a larger subsidy."
    assert pairs(FERRY, now, dates=dates) == []
    assert pairs(FERRY, now, dates=(OLD, "2020-01-27"))


def test_the_page_of_a_person_has_a_section_for_them() -> None:
    now = "Anna Berg said that Norvik could not keep its ferry without a larger subsidy."
    pages = {page.path: page for page in compose(make_library([FERRY, now], [OLD, NEW]), SETTINGS)}
    shown = render(pages[f"{ANNA}.md"])
    section = shown[shown.index("## Then and now") :]
    assert section.index("### Norvik") < section.index("6 January 2020") < section.index("9 March 2020")
    assert "## Then and now" not in render(pages["places/norvik.md"])


def test_the_oldest_and_the_newest_are_shown() -> None:
    between = "Anna Berg said that the ferry to Norvik might need a small subsidy in winter."
    now = "Anna Berg said that Norvik could not keep its ferry without a larger subsidy."
    assert pairs(FERRY, between, now, dates=(OLD, "2020-02-06", NEW)) == [("Norvik", [FERRY, now])]


def test_words_that_many_articles_have_tie_nothing() -> None:
    now = "Anna Berg said that Norvik could not keep its ferry without a larger subsidy."
    others = ["The ferry had a subsidy."] * 4
    assert pairs(FERRY, now, *others[:3], dates=(OLD, NEW, *[OLD] * 3))
    assert not pairs(FERRY, now, *others, dates=(OLD, NEW, *[OLD] * 4))


def test_a_person_has_two_pairs_at_most_and_others_none() -> None:
    texts, dates = [], []
    for subject, thing in (("Norvik", "ferry"), ("the Sea Lark", "rudder"), ("the Harbour Board", "tunnel")):
        texts.append(f"Anna Berg said that a new {thing} for {subject} would cost nothing at all.")
        texts.append(f"Anna Berg said that nobody could afford another {thing} for {subject} this year.")
        dates += [OLD, NEW]
    assert len(pairs(*texts, dates=tuple(dates))) == MAX_PAIRS_PER_PERSON
    assert pairs("The Harbour Board said that Norvik needed a ferry.", speaker="organisations/harbour-board") == []
