"""What the words around a place's name say of where it lies, and of what kind it is."""

from __future__ import annotations

import pytest

from cuttings.gazetteer import load_gazetteer
from cuttings.gazetteer.toponym import AREA, CITY, COUNTRY, COUNTY, ISLAND, REGION
from cuttings.resolve.places.containment import containers, contains_others, types_asked, types_meant
from tests.resolve.test_adjacent_words import around

WORLD = load_gazetteer()


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        ("[Paris], Texas, is", ["Texas"]),
        ("[Paris] in Texas", ["Texas"]),
        ("[Paris], in Texas", ["Texas"]),
        ("[Homs] (Syria)", ["Syria"]),
        ("[Homs] Syria", []),
        ("[Paris], in the northern Texas", ["Texas"]),
        ("[Paris], in far north-eastern Texas", ["Texas"]),
        ("[Paris], in south central Texas", ["Texas"]),
        ("[Paris], in old Texas", []),
        ("In [Paris], the United States led", []),
        ("In [Paris], the United States, it", ["United States"]),
        ("In ([Paris], the United States) it", ["United States"]),
        ("[Hinton], a small town in Alberta", ["Alberta"]),
        ("[Hinton], an old town of Alberta", ["Alberta"]),
        ("[Hinton] the town in western Alberta", ["Alberta"]),
        ("[Hinton], a town, in Alberta", []),
        ("[Homs] city, Syria", ["Syria"]),
        ("[Homs] city in Syria", ["Syria"]),
        ("[Homs] old city of Syria", ["Syria"]),
        ("[Homs] County, Texas", ["Texas"]),
        ("[Homs] District, Texas", ["Texas"]),
        ("[Homs] Province, Syria", ["Syria"]),
        ("Syria's [Homs]", ["Syria"]),
        ("Syria\u2019s northern [Homs]", ["Syria"]),
        ("Syria's besieged [Homs]", ["Syria"]),
        ("Syria's city of [Homs]", ["Syria"]),
        ("Syria's town called [Homs]", ["Syria"]),
        ("the Turkish border town of [Kilis]", ["Turkey"]),
        ("the Turkish old border town named [Kilis]", ["Turkey"]),
        ("the Turkish very old border town of [Kilis]", []),
        ("the Turkish capital, [Ankara]", ["Turkey"]),
        ("the Turkish capital [Ankara]", ["Turkey"]),
        ("[Paris], March 30", []),
        ("[Paris], Jan. 30", []),
        ("[Paris], Mar 30", []),
        ("[Paris], Nov. 30", []),
        ("[Paris], Zzyxx", []),
        ("[Paris], Texas Rangers", ["Texas"]),
        ("[Paris], Ky.", ["Kentucky"]),
        ("[Paris]\n, Texas", []),
        ("Syria's\n[Homs]", []),
        ("Zzyxx Syria's [Homs]", ["Syria"]),
    ],
)
def test_a_text_says_in_which_place_a_place_lies(marked: str, names: list[str]) -> None:
    found = list(containers(*around(marked), WORLD))
    assert list(dict.fromkeys(places[0].name for places in found if places)) == names
    assert all(len(places) <= 6 for places in found)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("the city of [Turkey]", {CITY}),
        ("the village of the [Lake]", {CITY}),
        ("the hamlet of [Lake]", {CITY}),
        ("the town of [Lake]", {CITY}),
        ("the suburb of [Lake]", {CITY}),
        ("a long story of how they came to the village of [Lake]", {CITY}),
        *((f"[Washington] state {word}", set()) for word in ("tv", "radio", "news", "run", "owned")),
        ("the state of [New York]", {REGION}),
        ("the mayor of [Paris]", {CITY}),
        ("the Gov. of [Georgia]", {REGION}),
        ("the King of [Georgia]", {COUNTRY}),
        ("the song of [Georgia]", set()),
        ("Gov. Ann Lee of [Washington]", {REGION}),
        ("senator Tom Roe Lee of [New York]", {REGION}),
        ("Mayor Ann Lee of [Paris]", {CITY}),
        ("President Ann Lee of [Georgia]", set()),
        ("Governor Ann Lee met Tom Roe of [Georgia]", set()),
        ("[New York] Gov. Lee", {REGION}),
        ("[Washington] state", {REGION}),
        ("[Washington] state television", set()),
        ("[Washington] state media", set()),
        ("[Washington] State", set()),
        ("[Paris] Mayor Lee", {CITY}),
        ("[Paris] mayor Lee", set()),
        ("[Georgia] King", set()),
        ("[Georgia] President Lee", {COUNTRY}),
        ("[Georgia] rose", set()),
        ("[Georgia]", set()),
    ],
)
def test_an_office_or_a_settlement_asks_for_one_type(marked: str, expected: set[str]) -> None:
    assert types_asked(*around(marked)) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[Aleppo] province", {REGION, COUNTY}),
        ("[Aleppo] Province", {REGION, COUNTY}),
        ("the city of [Aleppo]", {CITY}),
        ("the City of [Aleppo]", {CITY}),
        ("the city of old [Aleppo]", set()),
        ("the island of the [Aleppo]", {ISLAND, REGION}),
        ("[Aleppo Governorate] fell", {REGION}),
        ("[Province Aleppo]", {REGION, COUNTY}),
        ("the [Kentucky] town", set()),
        ("A [Kentucky] village", set()),
        ("this [Kentucky] suburb", set()),
        ("that [Kentucky] hamlet", set()),
        ("that [Kentucky] town", set()),
        ("near [Kentucky] town", {CITY}),
        ("the [Kentucky] county", {COUNTY, REGION}),
        ("[Kentucky] district", {COUNTY, REGION, CITY}),
        ("[Kentucky] prefecture", {REGION, COUNTY}),
        ("[Kentucky] region", {REGION, COUNTY, AREA}),
        ("[Kentucky] republic", {REGION, COUNTRY}),
        ("[Kentucky] state", {REGION}),
        ("[Kentucky] suburb", {CITY}),
        ("[Kentucky] township", {CITY, COUNTY}),
        ("[Kentucky] village", {CITY}),
        ("[Kentucky] rose", set()),
        ("[Kentucky]", set()),
    ],
)
def test_a_word_beside_a_name_or_in_it_tells_the_type(marked: str, expected: set[str]) -> None:
    assert types_meant(*around(marked)) == expected


def test_towns_hold_no_other_places() -> None:
    for name in ("Syria", "Texas", "Europe"):
        assert contains_others(WORLD.lookup(name)[0])
    assert not contains_others(WORLD.lookup("Paris")[0])
