"""What the words beside a name say for each place: lists, regions that deny it, types, short forms, other spellings."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cuttings.gazetteer import Toponym
from cuttings.gazetteer.toponym import CITY, COUNTRY, REGION
from cuttings.resolve.places.context_score import Reading
from cuttings.resolve.places.toponym_readings import PlaceName, read_name
from tests.resolve.test_adjacent_words import around
from tests.resolve.test_toponym_readings import GAZETTEER, UPTOWN


def spot(id: str, name: str, type: str, code: str, at: float, *within: str, people: int = 50_000) -> Toponym:
    return Toponym(id, name, type, at, at, code, people, within=within)


ZETA_REGION = spot("zeta-region", "Zeta", REGION, "FR", 10.0, "FR")
ZETA_ABROAD = spot("zeta-abroad", "Zeta", REGION, "SY", 40.0, "SY")
ZETA = (
    spot("zeta", "Zeta", CITY, "FR", 11.0, "zeta-region", "FR"),
    spot("zeta-2", "Zeta", CITY, "FR", 12.0, "zeta-region"),
)
NAMES = {
    "sylva": (spot("sylva", "Sylva", REGION, "SY", 40.0, "SY", people=10**7),),
    "twin": (
        spot("twin-land", "Twin", COUNTRY, "AL", 70.0, people=10**7),
        spot("twin-town", "Twin", CITY, "SY", 41.0, "SY"),
    ),
    "duo": (
        spot("duo-land", "Duo", COUNTRY, "AL", 70.0, people=10**7),
        spot("duo-town", "Duo", CITY, "AL", 71.0, "AL"),
    ),
    "zeta": (*ZETA, ZETA_REGION, ZETA_ABROAD),
    "zita": ZETA,
    "aria": (spot("aria", "Aria", REGION, "FR", 10.0, "FR"),),
    "bexley": (spot("bexley", "Bexley", CITY, "FR", 13.0, "aria", "FR"),),
    "outback": (spot("outback", "Outback", CITY, "SY", 44.0),),
    "harbor": (spot("harbor", "Harbor", CITY, "FR", 16.1),),
    "remote": (spot("remote", "Remote", CITY, "FR", 17.0),),
    "midpoint": (spot("midpoint", "Midpoint", CITY, "FR", 10.0),),
    "uk": (spot("uk", "Uk", CITY, "FR", 20.0),),
    "updown": (UPTOWN,),
    "many": tuple(spot(f"many-{n}", "Many", CITY, "FR", 20.0 + n) for n in range(45)),
    "~haska": (spot("haska", "Haskah", CITY, "FR", 30.0),),
}  # fmt: skip
WORLD = replace(
    GAZETTEER, names={**GAZETTEER.names, **NAMES}, abbreviations={**GAZETTEER.abbreviations, "Up.": (UPTOWN,)}
)


def reading(marked: str) -> Reading:
    """The reading of the name between square brackets."""
    text, start, end = around(marked)
    return read_name(PlaceName("a", start, end, text[start:end]), text, WORLD)


@pytest.mark.parametrize(
    ("marked", "denied"),
    [
        ("[Ruri], Tavi fell", True),
        ("[Ruri], Tavi and Loma fell", False),
        ("[Ruri], Tavi or Loma fell", False),
        ("[Ruri], Tavi, and Loma fell", False),
        ("[Ruri], Tavi, Loma fell", False),
        ("[Ruri], Tavi Upper, Loma Lower fell", False),
        ("[Ruri], Tavi and they fell", True),
        ("[Ruri], Tavi fell. They and Ruri and Tavi rose", False),  # two, as it says elsewhere
        ("Loma, [Ruri], Tavi fell", False),
        ("Loma, then [Ruri], Tavi fell", True),
        ("[Ruri], Sylva and Loma fell", True),  # of another country
        ("[Hamlet], Tavi and Loma fell", True),  # a town
        ("[Zenda], Tavi and Loma fell", True),
        ("[Bexley], Aria, fell", False),
        ("[Hamlet], Tiny, fell", False),  # hardly known
        ("[Hamlet], Mars, fell", False),  # no region
        ("[Hamlet], Sylvania, fell", False),
    ],
)
def test_a_well_known_region_behind_a_name_denies_it_unless_both_are_in_a_list(marked: str, denied: bool) -> None:
    assert reading(marked).denied is denied


@pytest.mark.parametrize(
    ("marked", "stated"),
    [
        ("With [Twin], Sylvania should sue", {"twin-land": 0.0, "twin-town": 0.0}),  # two countries in a list
        ("They left [Twin] in Sylvania", {"twin-land": 0.0, "twin-town": 3.0}),
        ("They saw [Larkin], Tavi and Loma", {}),
        ("They saw [Zenda, Larkin] again", {"zenda-sy": 0.0, "zenda-ruri": 0.0, "zenda-region": 0.0}),
        ("They saw Freedonia's [Bexley], Aria, again", {"bexley": 6.0}),  # the most that is said
        ("They saw [Bexley], Aria, in Freedonia", {"bexley": 6.0}),
        ("They saw Outback, [Sylvania], again", {"SY": 3.0}),  # it holds the town before it
        ("They saw Harbor, [Sylvania], again", {"SY": 0.0}),
        ("They saw [Hamlet], Hamlet, again", {"hamlet": 0.0}),
        ("They saw [Harbor], Uptown, again", {"harbor": 3.0}),  # near it
        ("They saw [Remote], Uptown, again", {"remote": 0.0}),
        ("They saw [Aria], Midpoint, again", {"aria": 0.0}),  # a region is not near its towns
        ("They saw [Midpoint], Aria, again", {"midpoint": 0.0}),
        ("They saw [Ru.] again", {"ruri": 4.0}),
        ("They saw [Ru] again", {}),
        ("They went to [UK] again", {"uk": 0.0}),
    ],
)
def test_what_is_stated_of_where_a_place_lies(marked: str, stated: dict[str, float]) -> None:
    assert reading(marked).stated == stated


@pytest.mark.parametrize(
    ("marked", "typed"),
    [
        ("the city of [Twin] fell", {"twin-land": 0.0, "twin-town": 9.0}),  # else a country of another name
        ("the city of [Duo] fell", {"duo-land": 0.0, "duo-town": 3.0}),
        ("[TWIN] - A man fell", {"twin-land": 0.0, "twin-town": 0.0}),  # a dateline may name a country
        ("[BEXLEY] - A man fell", {"bexley": 3.0}),
        ("They saw [Zita] province", {"zeta": 0.0, "zeta-2": 0.0, "zeta-region": 1.5}),
        ("They saw [Zita] again", {"zeta": 0.0, "zeta-2": 0.0}),
        ("They saw [Zita] island", {"zeta": 0.0, "zeta-2": 0.0, "zeta-region": 1.5}),
    ],
)
def test_what_the_words_beside_a_name_say_of_what_it_is(marked: str, typed: dict[str, float]) -> None:
    """A town's region has the other spellings of its name too."""
    assert reading(marked).typed == typed


@pytest.mark.parametrize(
    ("marked", "number"),
    [("They saw [Many] again", 40), ("They saw [Zita] province", 3), ("They saw [Zeta] province", 4)],
)
def test_a_place_is_a_candidate_once_and_not_more_than_forty_are(marked: str, number: int) -> None:
    assert len(reading(marked).candidates) == number


@pytest.mark.parametrize(
    ("marked", "odd", "loose", "opens"),
    [
        ("[Updown] fell", True, False, True),  # by the place's own name
        ("  [Zenda] fell", False, False, True),
        ("Then [Up]. fell", False, False, False),  # written as an abbreviation
        ("Then [Haskah] fell", False, True, False),  # only spelt like it
    ],
)
def test_names_that_are_words_or_only_spelt_alike_or_open_the_article(
    marked: str, odd: bool, loose: bool, opens: bool
) -> None:
    found = reading(marked)
    assert found.candidates
    assert (found.odd, found.loose, found.opens) == (odd, loose, opens)


def test_what_many_towns_have_is_a_place_where_the_text_says_of_which() -> None:
    assert reading("[Uptown] fell").candidates == ()
    assert reading("They saw [Uptown], Harbor, again").candidates == (UPTOWN,)
