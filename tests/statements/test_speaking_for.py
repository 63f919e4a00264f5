"""For whom a document, a spokesman or a body speaks, and where a place stands for its government."""

from __future__ import annotations

import pytest

from tests.statements.grammar import CAST, statements_of

NAMES = {**CAST, "Sundland": "places/sundland", "Wave Security": "organisations/wave-security"}

CASES: dict[str, str | None] = {
    "A letter to Peter Lund said the pier was unsafe.": None,
    "Sundland's harbour office said the pier was unsafe.": None,
    "A report on Peter Lund said the pier was unsafe.": None,
    "A book about Anna Berg said the pier was unsafe.": None,
    "A document on the website of Anna Berg said the pier was unsafe.": None,
    "A letter by Peter Lund said the pier was unsafe.": "people/peter-lund",
    "A report from Anna Berg said the pier was unsafe.": "people/anna-berg",
    "A study by the engineer Anna Berg said the pier was unsafe.": "people/anna-berg",
    "Peter Lund's letter said the pier was unsafe.": "people/peter-lund",
    "Peter Lund's brother's letter said the pier was unsafe.": None,
    "A letter by Peter Lund's brother said the pier was unsafe.": None,
    "The Harbour Board report said the pier was unsafe.": "organisations/harbour-board",
    "A Harbour Board poll said the pier was unsafe.": "organisations/harbour-board",
    "A Morning Post/Harbour Board poll said the pier was unsafe.": None,
    "The Harbour Board closed the pier. A statement on its website said the pier was unsafe.": (
        "organisations/harbour-board"
    ),
    "Figures from the Harbour Board said the pier was unsafe.": "organisations/harbour-board",
    "A survey published in May by the Harbour Board said the pier was unsafe.": "organisations/harbour-board",
    "The pier was unsafe, according to figures released by the Harbour Board.": "organisations/harbour-board",
    "Research by Wave Security and the Harbour Board said the pier was unsafe.": None,
    "A report leaked by the Harbour Board said the pier was unsafe.": None,
    "A letter published by the Harbour Board said the pier was unsafe.": None,
    "Anna Berg issued a letter saying the pier was unsafe.": "people/anna-berg",
    "Anna Berg got a letter saying the pier was unsafe.": None,
    "Reports from Norvik said the pier was unsafe.": None,
    "A Norvik prison statement said the pier was unsafe.": None,
    "A Norvik study said the pier was unsafe.": None,
    "Sundland's statement said the pier was unsafe.": "places/sundland",
    "A statement by Sundland said the pier was unsafe.": "places/sundland",
    "Norvik police said the pier was unsafe.": None,
    "The Norvik court said the pier was unsafe.": None,
    "A Norvik newspaper said the pier was unsafe.": None,
    "The Sundland government said the pier was unsafe.": "places/sundland",
    "Sundland said the pier was unsafe.": "places/sundland",
    "A spokesman in Norvik said the pier was unsafe.": None,
    "A representative from Norvik said the pier was unsafe.": None,
    "A spokesman for the mayor of Norvik said the pier was unsafe.": None,
    "A spokeswoman for Sundland said the pier was unsafe.": "places/sundland",
    "Sundland's representative said the pier was unsafe.": "places/sundland",
    "A spokesman at the Harbour Board said the pier was unsafe.": "organisations/harbour-board",
    "A Norvik-based spokesman for the Harbour Board said the pier was unsafe.": "organisations/harbour-board",
    "He met critics in Norvik, who said the pier was unsafe.": None,
    "He met friends from Norvik who said the pier was unsafe.": None,
}


@pytest.mark.parametrize(("text", "entity"), CASES.items())
def test_whom_somebody_or_something_without_a_name_speaks_for(text: str, entity: str | None) -> None:
    assert [s.speaker for s in statements_of(text, NAMES)] == [entity]
