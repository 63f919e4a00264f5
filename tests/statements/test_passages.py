"""Paragraphs that are set off without quotation marks below a cue and a colon."""

from __future__ import annotations

import pytest

from tests.statements.grammar import CAST, statements_of

PIER = "The pier is as old as the school is, and nobody should be allowed to sell it."
ABOVE = "The council met on Monday to talk about the pier."

OWN_WORDS: dict[str, tuple[str, str, str | None]] = {
    "wrote this": (f"{ABOVE} Anna Berg wrote this:", PIER, "people/anna-berg"),
    "writes": (f"{ABOVE} In her blog, Berg writes:", f"[I]n truth, {PIER.lower()}", "people/anna-berg"),
    "agrees": (f"{ABOVE} Peter Lund agrees:", PIER, "people/peter-lund"),
    "told somebody": (f"{ABOVE} As Lund told the Wave:", PIER, "people/peter-lund"),
    "responded that": ("Peter Lund was asked about the pier, and responded that:", PIER, "people/peter-lund"),
    "write that": (f"{ABOVE} In a post on Monday, the Harbour Board write that:", PIER, "organisations/harbour-board"),
    "she": ("Anna Berg met the council on Monday. She added:", PIER, "people/anna-berg"),
}
NO_WORDS: dict[str, tuple[str, str]] = {
    "summed up": ("Here is what Lund said about the pier:", PIER),
    "not said": ("Lund refused to say:", PIER),
    "told of the speaker": (f"{ABOVE} Berg said:", "Berg has been the mayor of the town for ten long years."),
    "no sentence": (f"{ABOVE} Berg said:", "More about the pier and the school and the town"),
    "too short": (f"{ABOVE} Berg said:", "See here for more."),
    "in small letters": (f"{ABOVE} Berg said:", "- the pier is old and has to be closed in May for a year."),
    "far from the colon": (f"{ABOVE} Berg said it was old in a letter to the council of the town on Monday:", PIER),
}


@pytest.mark.parametrize("case", OWN_WORDS)
def test_a_paragraph_below_a_cue_is_the_speakers(case: str) -> None:
    cue, passage, speaker = OWN_WORDS[case]
    text = f"{cue}\n\n{passage}\n\nThe council left at noon."
    found = [(text[s.start : s.end], s.speaker) for s in statements_of(text, CAST)]
    assert (passage, speaker) in found


@pytest.mark.parametrize("case", NO_WORDS)
def test_another_paragraph_below_a_colon_is_nobodys(case: str) -> None:
    cue, passage = NO_WORDS[case]
    text = f"{cue}\n\n{passage}\n\nThe council left at noon."
    assert all(s.end <= text.index("\n") for s in statements_of(text, CAST))
