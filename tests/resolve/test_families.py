"""Surnames that mean a family or a gang, which are nobody's."""

from __future__ import annotations

import pytest

from cuttings.model import Label
from tests.resolve.made_up import mentions

PER, ORG = Label.PERSON, Label.ORGANISATION
NAMES = [
    (name, PER)
    for name in ("Ann Larkin", "Tom Larkins", "Eva Roberts", "Larkins", "Larkin", "Roberts", "Zorv", "Ilk-Zorv")
]


def read(text: str, common: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    """The mentions behind the first sentence."""
    first = text.split(". ", maxsplit=1)[0]
    found = mentions(text, NAMES, common=common)
    return found[len(mentions(first, NAMES)) :]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Larkin came. The Larkin family said it was sad.",
        "Ann Larkin came. A Larkin family lawyer left.",
        "Ann Larkin came. They feared the Larkin clan.",
        "Ann Larkin came. The Larkin brothers were there.",
        "Ann Larkin came. The Larkins were there.",
        "Ann Larkin came. The Larkins' house fell.",
        "Tom Larkins came. The Larkins were there.",
        "Eva Roberts came. They met the Roberts.",
        "Here it is. The Zorv dynasty fell.",
        "Here it is. The Ilk-Zorv family fell.",
    ],
)
def test_a_family_is_nobody(text: str) -> None:
    assert read(text, ("were", "fell", "said")) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Larkin came. The Larkin crime family met.", [("Larkin crime family", "organisation")]),
        ("Ann Larkin came. Police hunted the Larkin gang.", [("Larkin gang", "organisation")]),
        ("Here it is. A Zorv cartel boss died.", [("Zorv cartel", "organisation")]),
        ("Ann Larkin came. Larkin's family met.", [("Larkin", "person")]),
        ("Ann Larkin came. The Larkin campaign won.", [("Larkin", "person")]),
        ("Eva Roberts came. The Roberts campaign won.", [("Roberts", "person")]),
        ("Eva Roberts came. Roberts was there.", [("Roberts", "person")]),
        ("Ann Larkin came. Ann Larkin family members met.", [("Ann Larkin", "person")]),
    ],
)
def test_a_gang_is_an_organisation_and_an_owner_is_a_person(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text, ("was", "won", "met")) == expected
