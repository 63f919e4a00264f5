"""The note behind a quoted sentence: in which sense it names the subject, where that is not the plain one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cuttings.compose.text.excerpts import quotes_of_mentions
from tests.compose.library import make_index

NORVIK, BOARD = "places/norvik", "organisations/harbour-board"
TEXT = "The Harbour Board of Norvik met in Norvik."


@pytest.mark.parametrize(
    ("entity", "senses", "note"),
    [
        (NORVIK, ("", ""), ""),
        (NORVIK, ("d", "d"), "its people, or as an adjective"),
        (NORVIK, ("d", ""), ""),
        (NORVIK, ("g", "g"), "meaning its government"),
        (NORVIK, ("t", "t"), "meaning its team"),
        (NORVIK, ("t", "g"), ""),
        (NORVIK, ("n", "n"), "part of a longer name"),
        (NORVIK, ("dn", "n"), "part of a longer name"),
        (NORVIK, ("n", ""), ""),
        (BOARD, ("d",), "as an adjective"),
        (BOARD, ("",), ""),
    ],
)
def test_a_sentence_has_a_note_where_all_of_its_mentions_mean_something_else(
    entity: str, senses: tuple[str, ...], note: str
) -> None:
    """The senses: "d", a word for its people; "g", its government; "t", its team; "n", within a longer name."""
    index = make_index(TEXT)
    mentions = [
        replace(m, demonym="d" in sense, government="g" in sense, nested="n" in sense, team="t" in sense)
        for m, sense in zip(index.mentions_of[entity], senses, strict=True)
    ]
    [[quote]] = quotes_of_mentions(index, mentions).values()
    assert quote.note == note
