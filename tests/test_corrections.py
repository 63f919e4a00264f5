"""Notices of correction, and the names that they take back."""

from __future__ import annotations

import pytest

from cuttings.common.passages.corrections import is_correction, misspelt_at

NOTICE = "Correction: An earlier version of this article misspelled a name. "
TAKEN_BACK: dict[str, list[str]] = {
    NOTICE + "She is Ann Doe, not Anne Dow.": ["Anne Dow."],
    NOTICE + "The mayor is Ann Doe not “Anne Dow”.": ["Anne Dow”."],
    "Correction: This story misspelled the name of the pilot as Lars Holm. It is Lasse Holm.": [
        "Lars Holm. It is Lasse Holm."
    ],
    "This article was amended on 7 March. Ida Falk was wrongly named as Ada Falk.": ["Ada Falk."],
    "Correction: This story named Lars Holm instead of Lasse Holm.": ["Lasse Holm."],
    NOTICE + "She is Ann Doe.": [],
    "She is Ann Doe, not Anne Dow.": [],
    "Nobody was wrongly named. She is Ann Doe, not Anne Dow.": [],
}


@pytest.mark.parametrize(("text", "expected"), TAKEN_BACK.items())
def test_a_notice_takes_back_a_name(text: str, expected: list[str]) -> None:
    assert [text[at:] for at in sorted(misspelt_at(text))] == expected


def test_only_notices_are_corrections() -> None:
    assert is_correction(NOTICE)
    assert not is_correction("She is Ann Doe, not Anne Dow.")
