"""Which places a name may mean, what the words beside it say for each, and which one is chosen."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cuttings.gazetteer import Gazetteer, Toponym
from cuttings.model import Article, Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.places.disambiguate import Sense, locate
from cuttings.resolve.places.mention_places import locate_mentions
from cuttings.resolve.places.toponym_readings import PlaceName, read_name
from tests.making import make_article


def place(id: str, name: str, type: str, code: str, population: int, *within: str, **more: object) -> Toponym:
    at = {"FR": 10.0, "SY": 40.0, "AL": 70.0}[code] + (len(id) if type == "city" else 0)
    return Toponym(id, name, type, at, at, code, population, within=within, **more)  # type: ignore[arg-type]


FREEDONIA, SYLVANIA = (place(n[:2].upper(), n, "country", n[:2].upper(), 10**7) for n in ("Freedonia", "Sylvania"))
RURI = place("ruri", "Ruri", "region", "FR", 10**7, "FR")
TAVI = place("tavi", "Tavi", "region", "FR", 10**7, "FR")
LOMA = place("loma", "Loma", "region", "FR", 10**7, "FR")
TINY = place("tiny", "Tiny", "region", "FR", 10**5, "FR")
ZENDA = (
    place("zenda-sy", "Zenda", "city", "SY", 90_000, "SY"),
    place("zenda-ruri", "Zenda", "city", "FR", 30_000, "ruri", "FR"),
    place("zenda-region", "Zenda", "region", "FR", 10**5, "FR"),
)
HAMLET = place("hamlet", "Hamlet", "city", "SY", 900, "SY")
UPTOWN = place("uptown", "Uptown", "city", "FR", 20_000, "ruri", "FR")
ALBA = place("AL", "Alba", "country", "AL", 10**7)
ALBA_TOWN = place("alba-town", "Alba", "city", "AL", 20_000, "AL")
BORDURIA = place("BO", "Borduria", "country", "AL", 10**7)
GAZETTEER = Gazetteer(
    names={
        "freedonia": (FREEDONIA,),
        "sylvania": (SYLVANIA,),
        "ruri": (RURI,),
        "tavi": (TAVI,),
        "loma": (LOMA,),
        "tiny": (TINY,),
        "zenda": ZENDA,
        "hamlet": (HAMLET,),
        "uptown": (UPTOWN,),
        "alba": (ALBA,),
        "mars": (place("mars", "Mars", "city", "FR", 500_000, "ruri", "FR"),),
        "va": (place("va", "Va", "city", "FR", 500_000, "FR"),),
        "west province": (place("west-sy", "West Province", "region", "SY", 10**6, "SY"),),
        "borduria": (BORDURIA, place("borduria-fr", "Borduria", "region", "FR", 10**7, "FR")),
        "north": (place("north", "North", "city", "FR", 500_000, "FR"),),
    },
    demonyms={"freedonian": FREEDONIA},
    abbreviations={"Ru.": (RURI,), "Rur.": (RURI,)},
    countries={"FR": FREEDONIA, "SY": SYLVANIA},
    homographs={"uptown": "w"},
)


def read(marked: str) -> dict[str, float]:
    """What is stated beside the name between square brackets for each place that it may mean, by id."""
    before, name, after = (part for half in marked.split("[") for part in half.split("]"))
    text = before + name + after
    reading = read_name(PlaceName("a", len(before), len(before) + len(name), name), text, GAZETTEER)
    return {p.id: reading.stated[p.id] + reading.typed[p.id] for p in reading.candidates}


NONE = {"zenda-sy": 0.0, "zenda-ruri": 0.0, "zenda-region": 0.0}


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("They saw [Zenda] again", NONE),
        ("They saw [Zenda], Ruri, again", {**NONE, "zenda-ruri": 6.0}),
        ("They saw [Zenda], Sylvania, again", {**NONE, "zenda-sy": 3.0}),
        ("They saw [Zenda], Freedonia, again", {**NONE, "zenda-ruri": 3.0, "zenda-region": 3.0}),
        ("They saw [Zenda] province", {**NONE, "zenda-region": 1.5}),
        ("the city of [Zenda] fell", {**NONE, "zenda-sy": 3.0, "zenda-ruri": 3.0}),
        ("the mayor of [Zenda] fell", {**NONE, "zenda-sy": 3.0, "zenda-ruri": 3.0}),
        ("[Zenda] Gov. Lee fell", {**NONE, "zenda-region": 3.0}),
        ("[ZENDA] - A man fell", {**NONE, "zenda-sy": 3.0, "zenda-ruri": 3.0}),
        ("They saw [Zenda, Ruri] again", {**NONE, "zenda-ruri": 6.0}),
        ("They saw [Ru]. again", {"ruri": 4.0}),
        ("They saw [RUR]. again", {"ruri": 4.0}),
        ("They saw [RU]. again", {}),
        ("They met in Zenda , [Ru] . again", {"ruri": 7.0}),
        ("They met in Zenda, [RUR] . again", {"ruri": 7.0}),
        ("They saw Larkin , [Ru] . again", {}),
        ("They saw [Ru] . again", {}),
        ("They saw [North] again", {}),
        ("They went to [VA] again", {}),
        ("They went to Zenda, [VA] again", {"va": 0.0}),
        ("They saw [Mars] again", {}),
        ("They saw [Mars], Ruri, again", {"mars": 6.0}),
        ("the city of [Freedonia] fell", {}),
        ("They saw [Larkin] again", {}),
        ("They saw [West Province] again", {"west-sy": 1.5}),
        ("They saw [West Province] of Sylvania", {"west-sy": 1.5}),
        ("They saw [West Province] of Ruri", {}),
        ("They saw [West Province] of the Ruri Coast", {}),
        ("They saw [West Province] of Larkin", {"west-sy": 1.5}),
        ("A [Borduria] judge spoke", {"BO": 0.0, "borduria-fr": 3.0}),
        ("The [Borduria] summit ended", {"BO": 0.0, "borduria-fr": 0.0}),
        ("A [Zenda] judge spoke", NONE),
    ],
)
def test_what_the_words_beside_a_name_say_for_each_place(marked: str, expected: dict[str, float]) -> None:
    assert read(marked) == expected


def senses(text: str, *names: str, id: str = "a", **others: str) -> list[Sense | None]:
    """What the names, in order of the text, mean; `others` are texts of other articles, in which all names stand."""
    articles: dict[str, Article] = {}
    found: list[PlaceName] = []
    for article, written in {id: text, **others}.items():
        articles[article] = make_article(written, article)
        at = 0
        for name in names:
            if (start := written.find(name, at)) >= 0:
                found.append(PlaceName(article, start, start + len(name), name))
                at = start + len(name)
    return list(locate(found, articles, GAZETTEER))


def meant(text: str, *names: str, **others: str) -> list[str | None]:
    return [sense.place.id if sense else None for sense in senses(text, *names, **others)]


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("Zenda fell", ["Zenda"], ["zenda-sy"]),
        ("Zenda, Ruri, fell", ["Zenda", "Ruri"], ["zenda-ruri", "ruri"]),
        ("Zenda fell. Later Zenda, Ruri, rose", ["Zenda", "Zenda", "Ruri"], ["zenda-ruri", "zenda-ruri", "ruri"]),
        ("Zenda fell and Ruri rose", ["Zenda", "Ruri"], ["zenda-ruri", "ruri"]),
        ("Zenda fell. Freedonian ships left", ["Zenda"], ["zenda-ruri"]),
        ("Hamlet fell", ["Hamlet"], [None]),
        ("Hamlet fell. Sylvania rose", ["Hamlet", "Sylvania"], ["hamlet", "SY"]),
        ("Hamlet, Ruri, fell", ["Hamlet", "Ruri"], [None, "ruri"]),
        ("Hamlet, Ruri, fell. Hamlet rose", ["Hamlet", "Ruri", "Hamlet"], [None, "ruri", None]),
        ("Hamlet, Tiny, fell in Sylvania", ["Hamlet", "Tiny", "Sylvania"], ["hamlet", None, "SY"]),
        ("Uptown fell", ["Uptown"], [None]),
        ("Uptown, Ruri, fell", ["Uptown", "Ruri"], ["uptown", "ruri"]),
        ("Ruri, Tavi and Loma fell", ["Ruri", "Tavi", "Loma"], ["ruri", "tavi", "loma"]),
        ("Larkin fell", ["Larkin"], [None]),
    ],
)
def test_the_place_that_a_text_speaks_for_is_meant(text: str, names: list[str], expected: list[str | None]) -> None:
    assert meant(text, *names) == expected


@pytest.mark.parametrize(
    ("text", "names", "why"),
    [
        ("Zenda, Ruri, fell", ["Zenda"], "the article names Ruri beside it"),
        ("Zenda fell. Zenda, Ruri, rose", ["Zenda", "Zenda"], "elsewhere the article names Ruri beside it"),
        ("Zenda fell", ["Zenda"], "the best known place of that name"),
        (
            "Zenda fell. Sylvania rose",
            ["Zenda", "Sylvania"],
            "the best known place of that name; the article speaks of Sylvania",
        ),
        ("Zenda fell. Ruri rose", ["Zenda", "Ruri"], "the article speaks of Ruri"),
        ("Zenda Gov. Lee fell", ["Zenda"], "the words beside it call it a region"),
        ("Ruri fell", ["Ruri"], "the only place of that name in the gazetteer"),
    ],
)
def test_the_reason_is_the_first_thing_that_speaks_for_a_place(text: str, names: list[str], why: str) -> None:
    [sense, *_] = senses(text, *names)
    assert sense and sense.why == why


def test_other_articles_that_spell_a_name_out_tell_what_it_means() -> None:
    [sense, *_] = senses("Zenda fell", "Zenda")
    assert sense and sense.place.id == "zenda-sy"
    assert sense.alternative and sense.alternative.place.id == "zenda-ruri"
    assert sense.alternative.lead == pytest.approx(0.477, abs=0.001)
    found = senses("Zenda fell", "Zenda", b="Zenda, Ruri, fell", c="Zenda, Ruri, rose")
    assert [s and s.place.id for s in found] == ["zenda-ruri"] * 3
    assert found[0] and found[0].why == "other articles say beside the name that it is this one"
    found = senses("Zenda fell", "Zenda", b="Zenda, Ruri, fell", c="Zenda, Sylvania, rose")
    assert [s and s.place.id for s in found] == ["zenda-sy", "zenda-ruri", "zenda-sy"]


def test_a_quarter_is_where_the_one_article_says_that_tells_it() -> None:
    told = "Shops in Qorqabad in Ruri, Zenda's Qorqabad district. Zenda fell"
    found = meant(told, "Zenda", "Qorqabad", "Zenda", b="Qorqabad mourns")
    assert found[1] == found[3] == "unlisted-area-qorqabad-zenda-ruri"


def test_places_and_the_words_for_their_people_are_located() -> None:
    found = [
        Candidate("a", 0, 5, "Zenda", Label.LOCATION, "recogniser"),
        Candidate("a", 10, 20, "Freedonian", Label.MISCELLANEOUS, "recogniser"),
        Candidate("a", 30, 40, "Freedonian", Label.PERSON, "recogniser"),
        Candidate("a", 50, 56, "Larkin", Label.MISCELLANEOUS, "recogniser"),
        Candidate("a", 60, 65, "Zenda", Label.PERSON, "recogniser"),
    ]
    text = "Zenda and Freedonian and also Freedonian and also Larkin and Zenda"
    places = locate_mentions(found, {"a": make_article(text)}, GAZETTEER)
    assert places.ids == {("a", 0): "zenda-ruri", ("a", 10): "FR"}
    assert places.countries == {("a", 0): "FR", ("a", 10): "FR"}
    assert places.senses["a", 10].why == "the word for its people"
    assert set(places.alternatives) == {("a", 0)}


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        ("It rained in RT, Freedonian firms said.", ["ruri"]),
        ("It rained in RT. Sylvania is dry.", ["west-sy"]),
        ("It rained in RT, between Sylvania and Freedonia.", []),
        ("It rained in RT, people said.", []),
        ("It rained in RQ, Freedonian firms said.", ["ruri"]),
        ("It rained in RQ, people said.", []),  # often something else
    ],
)
def test_letters_alone_are_the_region_of_the_only_land_named(text: str, regions: list[str]) -> None:
    west = GAZETTEER.names["west province"][0]
    gazetteer = replace(GAZETTEER, abbreviations={"RT": (RURI, west), "RQ": (RURI,)})
    start = text.index("R")
    found = read_name(PlaceName("a", start, start + 2, text[start : start + 2]), text, gazetteer)
    assert [place.id for place in found.candidates] == regions


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("It rained in Wend and Ruri on Monday.", 8.0),
        ("It rained in Ruri or Wend on Monday.", 8.0),
        ("It rained in Wend, and Ruri was dry.", 0.0),
        ("It rained in Wend and Far on Monday.", 0.0),  # a region far away
        ("It rained in Wend and Hamlet on Monday.", 0.0),  # no region
        ("It rained in Wend and Ruri, Sylvania.", 0.0),
    ],
)
def test_a_region_listed_with_the_one_beside_it(text: str, weight: float) -> None:
    capital = place("wend-sy", "Wend", "city", "SY", 10**7, "SY", capital=True)
    region = place("wend-fr", "Wend", "region", "FR", 10**6, "FR")
    far = replace(RURI, id="far", name="Far", lat=60.0)
    gazetteer = replace(GAZETTEER, names={**GAZETTEER.names, "wend": (capital, region), "far": (far,)})
    start = text.index("Wend")
    found = read_name(PlaceName("a", start, start + 4, "Wend"), text, gazetteer)
    assert found.typed == {"wend-sy": 0.0, "wend-fr": weight}


def test_a_region_listed_with_one_is_open_where_the_best_known_place_is_near_too() -> None:
    town = place("wend-town", "Wend", "city", "FR", 10**7, "FR")
    region = place("wend-fr", "Wend", "region", "FR", 10**6, "FR")
    town = replace(town, lat=RURI.lat + 1, lon=RURI.lon)
    gazetteer = replace(GAZETTEER, names={**GAZETTEER.names, "wend": (town, region)})
    found = read_name(PlaceName("a", 13, 17, "Wend"), "It rained in Wend and Ruri.", gazetteer)
    assert found.typed == {"wend-town": 0.0, "wend-fr": 0.0}
