"""How much the other names of an article speak for a place, and what else its name could have meant."""

from __future__ import annotations

from dataclasses import replace
from importlib.resources import files
from math import log2
from pathlib import Path

import pytest

from cuttings.gazetteer import Gazetteer, Toponym, prominence
from cuttings.gazetteer.toponym import CITY, COUNTRY, REGION
from cuttings.resolve.places.alternatives import best_alternative, described
from cuttings.resolve.places.context_score import (
    CAPITAL_FACTOR,
    MIN_FAMOUS_POPULATION,
    Reading,
    Scene,
    distance,
    is_overshadowed,
    place_weights,
    possible_places,
    scene_features,
    supporters,
    towns_nearby,
    weigh,
)
from tools import fit_place_weights

WEIGHTS = place_weights()
COUNTRY_W, REGION_W = WEIGHTS["same_country"], WEIGHTS["same_region"]


def place(
    id: str, type: str = CITY, lat: float = 0.1, lon: float = 0.1, country: str | None = "FR", **more: object
) -> Toponym:
    return Toponym(id, id.title(), type, lat, lon, country, 50_000, **more)  # type: ignore[arg-type]


LAND = place("freedonia", COUNTRY)
REGION_A = place("aland", REGION, within=("freedonia",))
REGION_B = place("bland", REGION, within=("freedonia",))
TOWN = place("zenda", within=("aland", "freedonia"))
NEAR = place("strelsau", lat=0.5, within=("bland", "freedonia"))  # 44 km away
FAR = place("hentzau", lat=0.75, within=("bland", "freedonia"))  # 72 km away
ABROAD = place("ruri", lat=50.0, country="SY", within=("sylvania",))
CAPITAL = place("capitol", lat=30.0, within=("bland", "freedonia"), capital=True)


def context(meant: Toponym, *others: Toponym, local: Toponym | None = None) -> float:
    """The evidence for `meant` where the text has names that mean `others`."""
    scene = Scene()
    for other in others:
        scene.add(other.id, other, other.name)
    if local:
        scene.add("telephone", local, "a number", local=True)
    score, evidence = weigh(meant, meant.id, {}, scene, {})
    assert score == pytest.approx(prominence(meant, meant.id) + evidence)
    return evidence


@pytest.mark.parametrize(
    ("meant", "others", "expected"),
    [
        (TOWN, [], 0.0),
        (TOWN, [ABROAD], 0.0),
        (TOWN, [TOWN], 0.0),
        (TOWN, [FAR], COUNTRY_W),
        (TOWN, [FAR, CAPITAL], COUNTRY_W * log2(3)),
        (TOWN, [NEAR], COUNTRY_W),
        (TOWN, [REGION_A], COUNTRY_W + REGION_W),
        (TOWN, [LAND], COUNTRY_W),
        (REGION_A, [TOWN], COUNTRY_W + WEIGHTS["inside"]),
        (REGION_A, [REGION_A], 0.0),
        (REGION_A, [REGION_B], COUNTRY_W + WEIGHTS["sister_region"]),
        (REGION_A, [LAND], COUNTRY_W),
        (LAND, [TOWN], COUNTRY_W),
        (CAPITAL, [LAND], COUNTRY_W + WEIGHTS["capital"]),
        (CAPITAL, [ABROAD], 0.0),
        (CAPITAL, [FAR], COUNTRY_W + REGION_W),
        (
            TOWN,
            [REGION_A, NEAR, LAND, FAR, CAPITAL],
            COUNTRY_W * 2 + REGION_W,
        ),  # three count
    ],
)
def test_other_names_speak_for_a_place(meant: Toponym, others: list[Toponym], expected: float) -> None:
    assert context(meant, *others) == pytest.approx(expected)


def test_a_state_of_the_name_of_its_capital_does_not_speak_for_it() -> None:
    state, town = place("singa", COUNTRY), place("singa-town", capital=True)
    scene = Scene()
    scene.add("singa", state, "Singa")
    assert weigh(town, "singa", {}, scene, {})[1] == 0
    assert weigh(town, "other", {}, scene, {})[1] == pytest.approx(COUNTRY_W + WEIGHTS["capital"])


def test_a_telephone_number_speaks_for_the_towns_of_its_region() -> None:
    assert context(TOWN, local=REGION_A) - context(TOWN, REGION_A) == pytest.approx(WEIGHTS["local"])
    assert context(FAR, local=REGION_A) == context(FAR, REGION_A)
    assert context(REGION_B, local=LAND) == context(REGION_B, LAND)


def test_what_names_may_mean_nearby_speaks_a_little() -> None:
    readings = [Reading("strelsau", (NEAR,), {}), Reading("zenda", (TOWN,), {}), Reading("aland", (REGION_A,), {})]
    scene = Scene(possible=possible_places(readings))
    assert weigh(TOWN, "zenda", {}, scene, {})[1] == pytest.approx(WEIGHTS["possibly_nearby"])
    assert weigh(ABROAD, "ruri", {}, scene, {})[1] == 0
    assert weigh(REGION_A, "aland", {}, scene, {})[1] == 0
    crowd = tuple(place(f"namesake{n}", lat=10.0 * n + 20) for n in range(4))
    assert not {"strelsau"} & set().union(*possible_places([Reading("many", (*crowd, NEAR), {})]).values())
    assert len(possible_places([Reading("many", (*crowd, NEAR), {})])) == 4


def test_what_is_stated_counts_in_full_and_other_articles_count_by_their_share() -> None:
    score, evidence = weigh(TOWN, "zenda", {"zenda": 6.0}, Scene(), {("zenda", "zenda"): 0.5, ("zenda", "ruri"): 1.0})
    assert evidence == 6.0
    assert score == pytest.approx(prominence(TOWN, "zenda") + 6.0 + 0.35)


def test_what_speaks_for_a_place_is_told_the_closest_first() -> None:
    scene = Scene()
    for other in (LAND, FAR, REGION_A, NEAR, TOWN, ABROAD):
        scene.add(other.id, other, other.name)
    scene.add("strelsau", NEAR, "again")
    assert supporters(TOWN, "zenda", scene) == ("Strelsau", "Aland", "Freedonia", "Hentzau")
    assert supporters(REGION_A, "aland", scene) == ("Strelsau", "Zenda", "Freedonia", "Hentzau")
    assert supporters(REGION_B, "bland", scene) == ("Strelsau", "Zenda", "Hentzau", "Aland", "Freedonia")
    assert supporters(CAPITAL, "zenda", scene) == ("Hentzau", "Strelsau", "Aland", "Freedonia")
    assert supporters(ABROAD, "ruri", scene) == ()


@pytest.mark.parametrize("north", [-0.31, 0.0, 0.31])
@pytest.mark.parametrize("east", [-0.31, 0.0, 0.31])
def test_towns_are_near_in_every_direction(north: float, east: float) -> None:
    here = place("zenda", lat=0.3, lon=0.3)
    other = place("strelsau", lat=0.3 + north, lon=0.3 + east)
    scene = Scene(possible=possible_places([Reading("strelsau", (other,), {})]))
    assert weigh(here, "zenda", {}, scene, {})[1] == pytest.approx(WEIGHTS["possibly_nearby"])
    scene.add("strelsau", other, "Strelsau")
    assert towns_nearby(here, scene) == {"strelsau"}


@pytest.mark.parametrize(("lat", "lon"), [(0.9, 0.3), (-0.3, 0.3), (0.3, 0.9), (0.3, -0.3)])
def test_towns_more_than_sixty_kilometres_away_are_not_near(lat: float, lon: float) -> None:
    scene = Scene()
    scene.add("strelsau", place("strelsau", lat=lat, lon=lon), "Strelsau")
    assert towns_nearby(place("zenda", lat=0.3, lon=0.3), scene) == set()


@pytest.mark.parametrize(
    ("a", "b", "km"), [((0, 0), (0, 90), 10_007.5), ((0, 0), (0, 180), 20_015.1), ((60, 0), (60, 1), 55.6)]
)
def test_kilometres_between_places(a: tuple[float, float], b: tuple[float, float], km: float) -> None:
    here, there = (place("x", lat=lat, lon=lon) for lat, lon in (a, b))
    assert distance(here, there) == pytest.approx(km, rel=0.001)


SMALL = Toponym("small", "Small", CITY, 50.0, 50.0, "SY", 100)


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        ([], None),
        ([(3.0, 0.0, ABROAD)], ("ruri", 2.0, (1.0, 0.0))),
        ([(3.0, 0.0, SMALL)], None),
        ([(3.0, 0.5, SMALL)], ("small", 2.0, (1.0, 0.5))),
        ([(3.0, 0.0, NEAR), (2.0, 0.0, ABROAD)], ("ruri", 3.0, (1.0, 0.0))),
        ([(3.0, 0.0, REGION_A)], None),
        ([(3.0, 0.0, FAR)], ("hentzau", 2.0, (1.0, 0.0))),
        ([(3.0, 0.0, place("twin", country="SY"))], ("twin", 2.0, (1.0, 0.0))),
        ([(3.0, 0.0, place("quarter", lat=40.0, within=("zenda",)))], None),
    ],
)
def test_the_likeliest_place_elsewhere_is_the_alternative(
    others: list[tuple[float, float, Toponym]], expected: tuple[str, float, tuple[float, float]] | None
) -> None:
    namesakes = (((score, evidence), replace(other, known_as=("zenda",))) for score, evidence, other in others)
    scored = [((5.0, 1.0), TOWN), *namesakes]
    found = best_alternative(scored, "zenda")
    assert (found and (found.place.id, found.lead, found.evidence)) == expected


def test_a_place_is_told_with_its_region_and_country() -> None:
    gazetteer = Gazetteer(names={}, countries={"FR": LAND})
    assert described(place("zenda", region="Aland"), gazetteer) == "Zenda, Aland, Freedonia"
    assert described(place("zenda", region="Zenda"), gazetteer) == "Zenda, Freedonia"
    assert described(place("zenda", country=None), gazetteer) == "Zenda"
    assert described(LAND, gazetteer) == "Freedonia"


def test_every_feature_has_a_weight_and_every_weight_a_feature() -> None:
    """What the file of weights holds is what is weighed; nothing of it speaks against a place."""
    assert {*scene_features(TOWN, TOWN.id, Scene()), "other_articles"} == {*WEIGHTS}
    assert min(WEIGHTS.values()) >= 0


def test_the_file_of_weights_is_as_the_tool_writes_it() -> None:
    text = (files("cuttings") / "data" / "place-weights.yml").read_text(encoding="utf8")
    assert text == fit_place_weights.written(WEIGHTS)


def test_the_tool_reads_places_counted_from_0_and_from_1(tmp_path: Path) -> None:
    """Offsets of GeoVirus begin with 1; a place without a point is left out."""
    file = tmp_path / "made.xml"
    file.write_text(
        "<articles><article><text>Snow fell on Zenda.</text><locations>"
        "<location><name>Zenda</name><start>14</start><end>19</end><lat>1.5</lat><lon>2</lon></location>"
        "<toponym><start>13</start><end>18</end><gaztag><lat>1.5</lat><lon>2</lon></gaztag></toponym>"
        "<toponym><start>0</start><end>4</end><latitude/><longitude/></toponym>"
        "</locations></article></articles>"
    )
    assert fit_place_weights.load(file) == [("made.xml 0", "Snow fell on Zenda.", [(13, 18, 1.5, 2.0)])]


def test_the_tool_says_which_set_is_absent(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert not fit_place_weights.present(tmp_path / "none.xml")
    assert "none.xml is absent" in capsys.readouterr().err


def test_the_four_best_known_places_of_a_name_may_be_nearby() -> None:
    towns = tuple(place(f"t{n}", lat=10.0 * n + 5) for n in range(5))
    cells = possible_places([Reading("zenda", (LAND, *towns), {}), Reading("ruri", (towns[3],), {})])
    assert sorted(sorted(names) for names in cells.values()) == [["ruri"], ["zenda"], ["zenda"], ["zenda"]]
    assert sorted(possible_places([Reading("zenda", towns, {})])) == [(8, 0), (25, 0), (41, 0), (58, 0)]


@pytest.mark.parametrize(
    ("people", "capital", "key", "expected"),
    [
        (MIN_FAMOUS_POPULATION, True, "capitol", True),
        (MIN_FAMOUS_POPULATION - 1, True, "capitol", False),  # the capital of an island
        (MIN_FAMOUS_POPULATION, False, "capitol", False),
        (MIN_FAMOUS_POPULATION, True, "old capitol", False),  # not its usual name
    ],
)
def test_a_famous_capital_overshadows_its_namesakes(people: int, capital: bool, key: str, expected: bool) -> None:
    famous = replace(CAPITAL, population=people, capital=capital, country="SY", within=("sylvania",))
    small = replace(TOWN, population=people // CAPITAL_FACTOR)
    assert is_overshadowed(small, key, (famous, small)) is expected
    assert not is_overshadowed(replace(small, population=people // CAPITAL_FACTOR + 1), key, (famous, small))
    assert not is_overshadowed(famous, key, (famous, small))


def test_only_its_surroundings_speak_for_an_overshadowed_place() -> None:
    scene = Scene()
    scene.add("freedonia", LAND, "Freedonia")
    assert weigh(TOWN, "zenda", {}, scene, {})[1] > 0
    assert weigh(TOWN, "zenda", {}, scene, {}, overshadowed=True)[1] == 0
    assert weigh(TOWN, "zenda", {"zenda": 1.0}, scene, {}, overshadowed=True)[1] > 1.0
    scene.add("aland", REGION_A, "Aland")
    assert weigh(TOWN, "zenda", {}, scene, {}, overshadowed=True) == weigh(TOWN, "zenda", {}, scene, {})
