"""Whom a description means that tells of age, an occupation, or an office: one person, or nobody."""

from __future__ import annotations

import pytest

from tests.statements.grammar import CAST, statements_of

NAMES = {**CAST, "Oxley": "places/oxley"}
BERG, LUND, OLSEN = "people/anna-berg", "people/peter-lund", "people/jim-olsen"

LAST: dict[str, tuple[str, str | None]] = {
    "an age beside the name": ("Anna Berg, 36, fell. Peter Lund, 40, saw it. The 36-year-old said it was late.", BERG),
    "an age in brackets": ("Anna Berg (36) fell beside Peter Lund (40). The 40-year-old said it was late.", LUND),
    "an age before the name": (
        "The 36-year-old teacher Anna Berg met Peter Lund. The 36-year-old said it was late.",
        BERG,
    ),
    "an age as a noun behind it": (
        "Anna Berg, a 36-year-old teacher, met Peter Lund. The 36-year-old said it was late.",
        BERG,
    ),
    "an age in a sentence": ("Anna Berg was 36. Peter Lund came. The 36-year-old said it was late.", BERG),
    "an age that nobody has": ("Anna Berg, 36, fell. The 40-year-old said it was late.", None),
    "an age that two have": ("Anna Berg, 36, and Peter Lund, 36, fell. The 36-year-old said it was late.", None),
    "an age that somebody without a name has": (
        "Anna Berg, 36, fell. A 36-year-old man saw it. The 36-year-old said it was late.",
        None,
    ),
    "an age of another gender": ("Anna Berg, 36, fell. The 36-year-old man said it was late.", None),
    "an age and a number": ("Anna Berg, 36 days late, fell. The 36-year-old said it was late.", None),
    "another number": ("Anna Berg, a mother of two, fell. The mother of three said it was late.", None),
    "a woman without a name": ("Anna Berg met a woman. The mother of three said it was late.", None),
    "an office summed up": ("Sen. Anna Berg met Peter Lund. The lawmaker said it was late.", BERG),
    "two of the office": ("Sen. Anna Berg met Rep. Peter Lund. The lawmaker said it was late.", None),
    "one of the office without a name": ("Sen. Anna Berg met a senator. The lawmaker said it was late.", None),
    "an occupation summed up": ("His lawyer Anna Berg met Peter Lund. The attorney said it was late.", BERG),
    "not of whom it is for": ("His lawyer Anna Berg met Peter Lund. The lawyer for Olsen said it was late.", None),
    "another office": ("Aviation Minister Peter Lund left. The health minister said it was late.", None),
    "the same office": ("Aviation Minister Peter Lund left. The aviation minister said it was late.", LUND),
    "the office alone": ("Aviation Minister Peter Lund left. The minister said it was late.", LUND),
    "the office of another place": ("Norvik mayor Anna Berg left. The mayor of Oxley said it was late.", None),
    "the office of the place": ("Norvik mayor Anna Berg left. The mayor of Norvik said it was late.", BERG),
    "a noun of the other gender": ("Peter Lund met the actress Anna Berg. The actor said it was late.", None),
    "who is told": ("The baker Jim Olsen left. The baker told Olsen it was late.", None),
    "what somebody is": (
        "Jim Olsen, a candidate, left. Lund was the only candidate who knew it and called for tests.",
        None,
    ),
    "a man who is only named behind": ("Here is a man Olsen knew for years. The man said it was late.", None),
}


@pytest.mark.parametrize(("text", "speaker"), LAST.values(), ids=LAST)
def test_a_description_means_the_one_person_of_whom_it_is_told(text: str, speaker: str | None) -> None:
    assert statements_of(text, NAMES)[-1].speaker == speaker
