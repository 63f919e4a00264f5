"""What a page lists as other names of what it is about."""

from __future__ import annotations

import pytest

from cuttings.model import Alias, Entity, Kind


@pytest.mark.parametrize(
    ("name", "aliases", "expected"),
    [
        ("Norvik", ["Norvik", "NORVIK", "norvik"], []),
        ("Norvik", ["NORVIK", "Norvik City"], ["Norvik City"]),
        ("USB", ["USB", "Usb", "Union of Ship Builders"], ["Union of Ship Builders"]),
        ("Malmö", ["Malmö", "Malmo"], ["Malmo"]),
    ],
)
def test_a_name_in_other_letters_is_no_other_name(name: str, aliases: list[str], expected: list[str]) -> None:
    entity = Entity("places/a", Kind.PLACE, name, tuple(Alias(alias, 1, "") for alias in aliases))
    assert [alias.name for alias in entity.other_names] == expected
