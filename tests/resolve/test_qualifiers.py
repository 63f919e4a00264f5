"""What stands behind a place's name in a title."""

import pytest

from cuttings.gazetteer import load_gazetteer
from cuttings.resolve.entities.qualifiers import qualifiers

WORLD = load_gazetteer()


@pytest.mark.parametrize(
    ("name", "country", "place_type", "expected"),
    [
        ("Birmingham", "US", "city", "Alabama"),
        ("Birmingham", "GB", "city", "United Kingdom"),
        ("London", "CA", "city", "Ontario"),
        ("Georgia", "GE", "country", "country"),
        ("Georgia", "US", "region", "U.S. state"),
        ("Washington", "US", "city", "District of Columbia"),
        ("Punjab", "IN", "region", "India"),
        ("Luxembourg", "LU", "city", "city"),
        ("Alps", None, "mountain", "mountain"),
    ],
)
def test_the_first_qualifier_is_the_one_a_reader_knows_it_by(
    name: str, country: str | None, place_type: str, expected: str
) -> None:
    """The state in a federation that readers know by its states, else the country, else what it is."""
    place = next(p for p in WORLD.lookup(name) if (p.country, p.place_type) == (country, place_type))
    assert qualifiers(place, WORLD.countries[country].name if country else "")[0] == expected


def test_the_second_tells_what_it_is() -> None:
    """A city and its province differ in kind where they lie in one country."""
    kinds = {qualifiers(place, "Syria")[:2] for place in WORLD.lookup("Aleppo") if place.country == "SY"}
    assert {("Syria", "city"), ("Syria", "province")} <= kinds
