"""Sentences that count the same thing differently do not say the same."""

from __future__ import annotations

import pytest

from tests.accounts.laid import compare


def agree(*sentences: str) -> bool:
    """Whether accounts of one event that have these sentences are shown as saying the same."""
    return bool(compare(*sentences).shared)


SCORED = "Mikkel Ostrand scored {} in the final of the Port Imber tournament on Monday."
STRUCK = "The quake struck at a depth of {} below the harbour of Port Imber on Monday."
FREED = "Ana Petrova freed {} from the harbour prison of Port Imber on Monday."


@pytest.mark.parametrize(
    ("sentence", "one", "other"),
    [
        (SCORED, "16 points", "15 points"),
        (STRUCK, "1.2 miles", "12 miles"),
        (FREED, "three sailors", "five sailors"),
        (FREED, "at least ten sailors", "five sailors"),
        (FREED, "three young sailors", "two sailors"),
        (FREED, "nine merchant sailors", "two merchant sailors"),
    ],
)
def test_figures_that_exclude_each_other(sentence: str, one: str, other: str) -> None:
    assert not agree(sentence.format(one), sentence.format(other))


@pytest.mark.parametrize(
    ("sentence", "one", "other"),
    [
        (SCORED, "16 points", "16 points"),
        (SCORED, "16 points", "sixteen points"),
        (SCORED, "16 points and five goals", "16 points and eight assists"),
        (FREED, "at least five sailors", "seven sailors"),
        (FREED, "three sailors", "sailors"),
    ],
)
def test_figures_that_go_together(sentence: str, one: str, other: str) -> None:
    assert agree(sentence.format(one), sentence.format(other))


def test_the_sentences_of_one_row_agree_with_each_other_too() -> None:
    """A sentence without a figure goes with each of two that exclude each other, but not with both in one row."""
    rows = compare(*(FREED.format(who) for who in ("sailors", "three sailors", "five sailors"))).shared
    assert [len(row) for row in rows] == [2]


CLAIMED = "The mayor of Port Imber ignored the storm warnings of the harbour office, said Petrova."


@pytest.mark.parametrize(
    "denial",
    [
        "The mayor of Port Imber denied that the storm warnings of the harbour office were ignored, said Petrova.",
        "Petrova said it was not true that the mayor of Port Imber ignored the storm warnings of the harbour office.",
    ],
)
def test_a_claim_and_its_denial_do_not_say_the_same(denial: str) -> None:
    assert not agree(CLAIMED, denial)
    assert agree(denial, denial.replace("Petrova", "Karvel"))
    assert agree(CLAIMED, CLAIMED.replace("Petrova", "Karvel"))
