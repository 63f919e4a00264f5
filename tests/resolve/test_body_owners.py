"""What stands beside the name of what every country has, and whose it then is."""

from __future__ import annotations

import pytest

from cuttings.gazetteer import Gazetteer
from cuttings.model import Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.organisations.body_countries import find_body_countries
from tests.making import make_article

CODES = {"Chadian": "TD", "Chad": "TD", "Mali": "ML", "Peru": "PE", "Cuba": "CU"}
NAME = "Supreme Court"


def owner(text: str) -> str | None:
    """The country of the last mention of the name, where the article also names other countries as often."""
    text += " Mali, Peru and Cuba."
    found = [
        Candidate("a", n, n + len(NAME), NAME, Label.ORGANISATION, "recogniser")
        for n in range(len(text))
        if text.startswith(NAME, n)
    ]
    countries = {("a", n): code for word, code in CODES.items() for n in range(len(text)) if text.startswith(word, n)}
    article = make_article(text)
    return find_body_countries(found, countries, {"a": article}, Gazetteer({}, {})).of(found[-1])


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Chad's Supreme Court met.", "TD"),
        ("Chad’s Supreme Court met.", "TD"),
        ("Chadian Supreme Court met.", "TD"),
        ("Chad's highest Supreme Court met.", "TD"),
        ("Chad's very highest Supreme Court met.", None),
        *((f"Chad{mark} Supreme Court met.", None) for mark in (",", ";", ":", " (", " )", "\n")),
        ("Chad-Supreme Court met.", None),
        ("Chad 's Supreme Court met.", "TD"),
        ("Chad freed Supreme Court judges.", None),
        ("In Chad the Supreme Court met.", None),
        ("They stood in Chad behind Supreme Court judges.", None),
        ("Supreme Court of Chad met.", "TD"),
        ("Supreme Court in Chad met.", "TD"),
        ("Supreme Court in the Chad met.", "TD"),
        ("Supreme Court for Chad met.", None),
        ("Supreme Court and Chad met.", None),
        (f"It was Chad's {'x' * 22} Supreme Court.", "TD"),
        (f"It was Chad's {'x' * 23} Supreme Court.", None),  # too far away
        # what is told once holds for the article, unless two are told
        ("Chad's Supreme Court met. The Supreme Court left.", "TD"),
        ("Chad's Supreme Court met. Peru's Supreme Court left. The Supreme Court left.", None),
        ("The Supreme Court met. Chad's Supreme Court left.", "TD"),
        ("The Supreme Court left.", None),
        ("Chad's Supreme Court met. He lost his own Supreme Court.", None),  # which is another's
        ("Chad's own Supreme Court met.", "TD"),
    ],
)
def test_whose_body_it_is(text: str, country: str | None) -> None:
    assert owner(text) == country
