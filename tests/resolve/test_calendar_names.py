"""Months that are people's names too, and dates that are not."""

from __future__ import annotations

import pytest

from cuttings.model import Label
from cuttings.resolve.names.calendar_names import is_personal_month
from tests.resolve.made_up import mentions

PER = Label.PERSON


@pytest.mark.parametrize(
    ("text", "month", "personal"),
    [
        ("Mrs. March spoke", "March", True),
        ("Helen May met him", "May", True),
        ("said April Jensen", "April", True),
        ("met Helen May and Mayor Ida", "May", True),
        ("closed April to Sunday", "April", False),
        ("May will return", "May", True),
        ("August's shop", "August", True),
        ("in March he spoke", "March", False),
        ("since last May", "May", False),
        ("Paris, May 3, 2020", "May", False),
        ("the 4 August meeting", "August", False),
        ("from April to June", "June", False),
        ("May I come", "May", False),
        ("the mid-June vote", "June", False),
        ("March and April were cold", "March", False),
        ("Monday came", "Monday", False),
    ],
)
def test_what_a_month_names(text: str, month: str, personal: bool) -> None:
    start = text.index(month)
    assert is_personal_month(text, start, start + len(month)) is personal


@pytest.mark.parametrize(
    ("text", "names", "found"),
    [
        ("Ruth March came. March sang in March.", ["Ruth March"], ["Ruth March", "March"]),
        ("Mrs. June came. June sang on June 3.", [], ["June", "June"]),
        ("Mr. August came. He left in August.", [], ["August"]),
        ("Tom Lee left in May. Lee sang.", ["Tom Lee"], ["Tom Lee", "Lee"]),
        ("Then April Holm came. Holm may stay.", ["April Holm"], ["April Holm", "Holm"]),
        ("In April Holm came.", ["April Holm"], ["Holm"]),
        ("Ann May may stay. May left.", ["Ann May"], ["Ann May", "May"]),
        ("On Sunday Holm came.", ["Sunday Holm"], ["Holm"]),
        ("Late on Friday Holm came.", ["Friday Holm"], ["Holm"]),
        ("Then Tuesday Holm came.", ["Tuesday Holm"], ["Holm"]),
    ],
)
def test_people_who_are_called_like_months(text: str, names: list[str], found: list[str]) -> None:
    people = mentions(text, [(name, PER) for name in names], common=("may",))
    assert [name for name, kind in people if kind == "person"] == found
