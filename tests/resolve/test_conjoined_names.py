"""What is read as one name and is two: a firm and the country it is in."""

from __future__ import annotations

import pytest

from cuttings.model import Label
from tests.resolve.made_up import mentions

ORG = Label.ORGANISATION


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Larkin Mills Inc of Freedonia", ["Larkin Mills Inc", "Freedonia"]),
        ("Larkin Mills Ltd of Freedonia", ["Larkin Mills Ltd", "Freedonia"]),
        ("Mining Corp of Freedonia", ["Mining Corp of Freedonia"]),
        ("National Bank of Freedonia", ["National Bank of Freedonia"]),
        ("Department of Health and Human Services", ["Department of Health and Human Services"]),
        ("Ministry of Health and Sports Board", ["Ministry of Health and Sports Board"]),
    ],
)  # fmt: skip
def test_a_firm_is_parted_from_where_it_is_not_from_what_it_is_of(name: str, expected: list[str]) -> None:
    assert [text for text, _ in mentions(f"They bought {name} last year.", [(name, ORG)])] == expected
