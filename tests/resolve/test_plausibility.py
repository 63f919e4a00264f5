"""Whether the likeliest place of a name is likely enough to be shown."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cuttings.gazetteer import Toponym
from cuttings.resolve.places.context_score import Reading, Scene
from cuttings.resolve.places.plausibility import believable, without_obscure

TOWN = Toponym("t", "Earth", "city", 10.0, 10.0, "FR", 30_000)
HAMLET = replace(TOWN, population=900)
SMALL_CITY = replace(TOWN, population=100_000)
CITY = replace(TOWN, population=400_000)
LAKE = replace(TOWN, place_type="water", population=0)
HERE, ABROAD, UNKNOWN = ("FR", "lyon"), ("PL", "krakow"), None


def believed(
    place: Toponym,
    evidence: float = 0.0,
    *,
    key: str = "earth",
    stated: bool = False,
    spoken_of: tuple[str, str] | None = UNKNOWN,
    odd: bool = False,
    loose: bool = False,
    denied: bool = False,
) -> bool:
    """Whether a place is believed where the article's other name lies in a country."""
    scene = Scene()
    if spoken_of:
        scene.by_country[spoken_of[0]].add(spoken_of[1])
    reading = Reading(key, (place,), {}, odd=odd, loose=loose)
    here = {place.id: 3.0} if stated else {}
    return believable([((5.0, evidence), place)], reading, here, scene, denied=denied) is place


@pytest.mark.parametrize(
    ("place", "evidence", "is_believed"),
    [(TOWN, 0.0, True), (HAMLET, 0.0, False), (HAMLET, 0.5, True), (replace(TOWN, population=10_000), 0.0, True),
     (replace(TOWN, population=9_000), 0.0, False)],
)  # fmt: skip
def test_a_hamlet_needs_something_that_speaks_for_it(place: Toponym, evidence: float, is_believed: bool) -> None:
    assert believed(place, evidence) is is_believed


@pytest.mark.parametrize(
    ("place", "evidence", "stated", "is_believed"),
    [
        (TOWN, 0.0, False, False),
        (TOWN, 3.9, False, False),
        (TOWN, 4.0, False, True),
        (TOWN, 6.0, False, True),
        (TOWN, 0.0, True, True),
        (replace(TOWN, population=49_000), 0.0, False, False),
        (replace(TOWN, population=51_000), 0.0, False, True),
    ],
)
def test_a_town_that_is_called_by_a_word_needs_evidence(
    place: Toponym, evidence: float, stated: bool, is_believed: bool
) -> None:
    assert believed(place, evidence, stated=stated, odd=True) is is_believed
    assert believed(place, evidence, stated=stated)


@pytest.mark.parametrize(("place", "is_believed"), [(TOWN, False), (SMALL_CITY, False), (CITY, True), (LAKE, True)])
def test_a_place_outside_the_region_behind_its_name_must_be_prominent(place: Toponym, is_believed: bool) -> None:
    assert believed(place, 9.0, denied=True) is is_believed
    assert believed(place, 9.0)


@pytest.mark.parametrize(
    ("place", "more", "is_believed"),
    [
        (SMALL_CITY, {}, False),
        (SMALL_CITY, {"evidence": 9.0}, False),
        (SMALL_CITY, {"stated": True}, True),
        (SMALL_CITY, {"spoken_of": HERE}, True),
        (SMALL_CITY, {"spoken_of": UNKNOWN}, True),
        (SMALL_CITY, {"spoken_of": ("PL", "earth")}, True),  # only the name itself lies there
        (replace(SMALL_CITY, country=None), {}, True),
        (CITY, {}, True),
        (CITY, {"key": "terra"}, False),  # another name of it
        (replace(CITY, population=10**8), {"key": "terra"}, False),
        (replace(CITY, known_as=("terra",)), {"key": "terra"}, True),
        (CITY, {"loose": True}, False),
        (CITY, {"loose": True, "spoken_of": HERE}, True),
        (CITY, {"loose": True, "spoken_of": UNKNOWN}, False),  # a name that is only spelt like it
        (replace(TOWN, population=310_000), {}, False),
        (replace(TOWN, population=320_000), {}, True),
        (replace(TOWN, place_type="county", population=600_000), {}, False),
        (replace(TOWN, place_type="region", population=600_000), {}, False),
        (LAKE, {}, True),  # few are called so
        (replace(TOWN, place_type="country", population=60_000), {}, True),
    ],
)
def test_a_place_in_a_country_that_the_article_does_not_speak_of(
    place: Toponym, more: dict[str, object], is_believed: bool
) -> None:
    assert believed(place, **{"spoken_of": ABROAD, **more}) is is_believed  # type: ignore[arg-type]


def test_names_derived_from_the_name_do_not_speak_for_a_country() -> None:
    scene = Scene()
    scene.by_country["PL"].add("earthians")
    reading = Reading("earth", (SMALL_CITY,), {})
    assert believable([((5.0, 0.0), SMALL_CITY)], reading, {}, scene, denied=False) is None
    scene.derived["earth"].add("earthians")
    assert believable([((5.0, 0.0), SMALL_CITY)], reading, {}, scene, denied=False) is SMALL_CITY


def test_without_a_candidate_there_is_no_place() -> None:
    assert believable([], Reading("earth", (), {}), {}, Scene(), denied=False) is None


@pytest.mark.parametrize(
    ("population", "lat", "is_believed"), [(900, 30.0, False), (900, 11.0, True), (30_000, 30.0, True)]
)
def test_a_hamlet_alone_in_its_name_is_not_meant_far_from_all_that_the_article_names(
    population: int, lat: float, is_believed: bool
) -> None:
    hamlet = Toponym("t", "Larkin", "city", 10.0, 10.0, "FR", population, within=("fr-a", "fr"))
    scene = Scene()
    scene.add("region", Toponym("r", "Region", "region", lat, 10.0, "FR", 10**6, within=("fr",)), "Region")
    reading = Reading("larkin", (hamlet,), {})
    found = believable([((5.0, 0.5), hamlet)], reading, {}, scene, denied=False)
    assert (found is hamlet) is is_believed


@pytest.mark.parametrize(
    ("sisters", "population", "is_town"), [(5, 30_000, True), (6, 30_000, False), (6, 500_000, True)]
)
def test_in_a_list_of_regions_a_name_is_that_of_the_region(sisters: int, population: int, is_town: bool) -> None:
    town = Toponym("t", "Larkin", "city", 10.0, 10.0, "FR", population, within=("fr-b", "fr"))
    region = Toponym("r", "Larkin", "region", 30.0, 10.0, "FR", 10**6, within=("fr",))
    scene = Scene()
    for n in range(sisters):
        scene.add(f"region {n}", Toponym(f"r{n}", f"R{n}", "region", 30.0, 10.0, "FR", 10**6, within=("fr",)), f"R{n}")
    reading = Reading("larkin", (town, region), {})
    scored = [((7.0, 1.0), town), ((6.9, 0.9), region)]
    assert (scored[0] in without_obscure(scored, reading, {}, scene)) is is_town
    assert scored[0] in without_obscure(scored, reading, {"t": 3.0}, scene)
