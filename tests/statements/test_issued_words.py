"""Who says what stands in a letter or a tweet, and things that say nothing."""

from __future__ import annotations

import pytest

from tests.statements.grammar import CAST, statements_of

NAMES = {**CAST, "Council": "organisations/council"}

ISSUED: dict[str, tuple[str, str | None]] = {
    "signed, with a body beside it": (
        "Peter Lund on Monday signed a letter to the Council demanding the full report by April.",
        "people/peter-lund",
    ),
    "sent to a body": (
        "Anna Berg sent a letter to members of the Council saying that the pier was late.",
        "people/anna-berg",
    ),
    "said in a tweet": (
        "Anna Berg called on Lund to resign in an angry tweet that accused the council of hiding the report.",
        "people/anna-berg",
    ),
    "said in a letter of one's own": (
        "Peter Lund warned the town in his letter that accused the council of hiding the report.",
        "people/peter-lund",
    ),
    "not who is told of in it": ("Peter Lund was criticised in a tweet that said the pier was late.", None),
    "not who only stands in it": ("Peter Lund appears in a report that said the pier was late.", None),
    "not who gets it": (
        "All 42 members are sending the letter to Mayor Peter Lund warning him that the pier will be late.",
        None,
    ),
}


@pytest.mark.parametrize("case", ISSUED)
def test_who_speaks_in_a_document(case: str) -> None:
    text, speaker = ISSUED[case]
    assert statements_of(text, NAMES)[-1].speaker == speaker


THINGS: dict[str, int] = {
    "His campaign-style visit to Oxley threatens to muddy the talks.": 0,
    "Their family-run bakery threatens to swamp the market.": 0,
    "Critics of the visit threaten to leave the talks.": 1,
}


@pytest.mark.parametrize("text", THINGS)
def test_the_first_part_of_a_word_says_nothing(text: str) -> None:
    assert len(statements_of(text, NAMES)) == THINGS[text]
