"""Places that the gazetteer does not list: halves of a land, buildings, quarters of a town."""

from __future__ import annotations

import pytest

from cuttings.gazetteer import Toponym, load_gazetteer
from cuttings.resolve.places.unlisted import halves, town_of_unlisted, unlisted

WORLD = load_gazetteer()


def spans(text: str, *names: str, known: tuple[str, ...] = ()) -> list[tuple[int, int, Toponym | None]]:
    """The first places of `names` in `text`; those in `known` mean the best known place of that name."""
    out: list[tuple[int, int, Toponym | None]] = []
    at = 0
    for name in names:
        at = text.index(name, at)
        out.append((at, at + len(name), WORLD.lookup(name)[0] if name in known else None))
        at += len(name)
    return out


@pytest.mark.parametrize(
    ("text", "names", "known", "meant"),
    [
        ("South Korea called. The North was silent", ("South Korea", "North"), ("South Korea",), {"North": "KP"}),
        ("North Korea called. The North was silent", ("North Korea", "North"), ("North Korea",), {"North": "KP"}),
        ("North Korea called. The East was silent", ("North Korea", "East"), ("North Korea",), {}),
        ("South Carolina called. The North did not", ("South Carolina", "North"), ("South Carolina",), {}),
        ("South Africa called. The North did not", ("South Africa", "North"), ("South Africa",), {}),
        ("South Sudan called. The North was silent", ("South Sudan", "North"), ("South Sudan",), {}),
        ("North Larkin called. The South was silent", ("North Larkin", "South"), (), {}),
        ("Korea called. The North was silent", ("Korea", "North"), (), {}),
        ("North Korea called. The South Korea of old", ("North Korea", "South Korea"), ("North Korea",), {}),
    ],
)
def test_a_side_is_the_half_of_a_land_that_the_text_names(
    text: str, names: tuple[str, ...], known: tuple[str, ...], meant: dict[str, str]
) -> None:
    named = spans(text, *names, known=known)
    found = halves(named, text, WORLD)
    assert {text[start:end]: found[start][0].country for start, end, _ in named if start in found} == meant
    assert all(
        why == f"short for {place.name}, a half of a land that the article names" for place, why in found.values()
    )


@pytest.mark.parametrize(
    ("text", "names", "known", "meant"),
    [
        (
            "Denver International Airport is in Denver",
            ("Denver International Airport", "Denver"),
            ("Denver",),
            {"Denver International Airport": ("site", "it is called after Denver")},
        ),
        (
            "Baghdad International Airport closed",
            ("Baghdad International Airport",),
            (),
            {"Baghdad International Airport": ("site", "it is called after Baghdad")},
        ),
        ("Denver International Airport closed", ("Denver International Airport",), (), {}),  # a first name too
        ("Baghdad Square closed", ("Baghdad Square",), (), {}),
        (
            "Cairo's Baghdad Square closed. Cairo and Baghdad were calm",
            ("Baghdad Square", "Cairo", "Baghdad"),
            ("Cairo", "Baghdad"),
            {"Baghdad Square": ("site", "the article says that it is in Cairo; its own point is not known")},
        ),
        ("Zzyxx Airport closed", ("Zzyxx Airport",), (), {}),
        ("Airport closed", ("Airport",), (), {}),
        ("Denver Mills closed", ("Denver Mills",), (), {}),
        ("Baghdad Mills closed", ("Baghdad Mills",), (), {}),
        ("Elmsford Airport closed", ("Elmsford Airport",), (), {}),
        ("Syria Hospital closed", ("Syria Hospital",), (), {}),
        ("George Bridge closed", ("George Bridge",), (), {}),
        (
            "Shops in Cairo's Qorqabad district. Cairo was calm; Qorqabad was not",
            ("Cairo", "Qorqabad", "Cairo", "Qorqabad"),
            ("Cairo",),
            {"Qorqabad": ("area", "the article says that it is in Cairo; its own point is not known")},
        ),
        (
            "Cairo's Qorqabad Market burned. Cairo was calm",
            ("Cairo", "Qorqabad Market"),
            ("Cairo",),
            {"Qorqabad Market": ("site", "the article says that it is in Cairo; its own point is not known")},
        ),
        ("Shops in Qorqabad, Cairo, burned", ("Qorqabad", "Cairo"), ("Cairo",), {}),
        (
            "Shops in Qorqabad in Cairo burned",
            ("Qorqabad", "Cairo"),
            ("Cairo",),
            {"Qorqabad": ("area", "the article says that it is in Cairo; its own point is not known")},
        ),
        ("Shops in Qorqabad in Egypt burned", ("Qorqabad", "Egypt"), ("Egypt",), {}),
        ("Shops in Qorqabad in Cairo burned", ("Qorqabad",), (), {}),
        ("Shops in Qorqabad burned. Cairo was calm", ("Qorqabad", "Cairo"), ("Cairo",), {}),
    ],
)
def test_buildings_and_quarters_stand_in_their_town(
    text: str, names: tuple[str, ...], known: tuple[str, ...], meant: dict[str, tuple[str, str]]
) -> None:
    named = spans(text, *names, known=known)
    found = unlisted(named, text, WORLD)
    told = {text[start:end]: (found[start][0].place_type, found[start][1]) for start, end, _ in named if start in found}
    assert told == meant
    unknown = [(start, text[start:end]) for start, end, place in named if place is None]
    assert set(found) == {start for start, name in unknown if name in meant}
    for start, end, _ in named:
        if start in found:
            place = found[start][0]
            assert (place.name, place.population, place.uri, place.capital) == (text[start:end], 0, None, False)


def test_a_building_called_after_a_place_far_too_small_is_unknown() -> None:
    text = "Beaver Airport closed"
    assert unlisted(spans(text, "Beaver Airport"), text, WORLD) == {}
    beaver = WORLD.lookup("Beaver")[0]
    text = "Beaver Airport is in Beaver"
    named = [(0, 14, None), (21, 27, beaver)]
    assert {place.place_type for place, _ in unlisted(named, text, WORLD).values()} == {"site"}


@pytest.mark.parametrize(
    ("text", "names", "is_known"),
    [
        ("The Baghdad Bridge in Iraq closed", ("Baghdad Bridge", "Iraq"), True),
        ("The Baghdad Bridge in Peru closed", ("Baghdad Bridge", "Peru"), False),
        ("The Saint Paul Church in Egypt closed", ("Saint Paul Church", "Egypt"), False),
        ("The Saint Paul Church in the United States closed", ("Saint Paul Church", "United States"), True),
        ("They sat in the LRK in Denver", ("LRK", "Denver"), False),
        ("They sat in the Lark in Denver", ("Lark", "Denver"), True),
    ],
)
def test_a_building_is_not_in_a_town_of_a_land_that_is_not_spoken_of(
    text: str, names: tuple[str, ...], is_known: bool
) -> None:
    found = unlisted(spans(text, *names, known=names[1:]), text, WORLD)
    assert (text.index(names[0]) in found) is is_known


def test_what_the_gazetteer_does_not_list_has_its_town_and_no_point_of_its_own() -> None:
    text = "Denver Theater in Denver"
    named = spans(text, "Denver Theater", "Denver", known=("Denver",))
    found, _ = unlisted(named, text, WORLD)[0]
    denver = named[1][2]
    assert denver
    assert town_of_unlisted(found) == denver.id
    assert town_of_unlisted(denver) is None
    assert town_of_unlisted(WORLD.lookup("Acropolis")[0]) is None  # a site that is listed
