"""Which of its namesakes a name means, by what is stated beside it, there and elsewhere, in a small made-up world."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from cuttings.common.identity.remember import Remember, remember_nothing
from cuttings.gazetteer import Gazetteer, Toponym
from cuttings.gazetteer.toponym import CITY, COUNTRY, REGION
from cuttings.resolve.places.context_score import Reading
from cuttings.resolve.places.disambiguate import Sense, locate, stated_by_key
from cuttings.resolve.places.toponym_readings import TOWN_OF_WEIGHT, TYPE_ASKED_WEIGHT
from tests.memory import Memory
from tests.resolve.test_disambiguate import article, named


def town(id: str, name: str, land: str, lat: float, people: int) -> Toponym:
    return Toponym(id, name, CITY, lat, 10.0, land, people, within=(land,))


LANDS = {
    "AA": Toponym("AA", "Alfaland", COUNTRY, 50.0, 10.0, "AA", 10**7),
    "BB": Toponym("BB", "Betaland", COUNTRY, -20.0, 10.0, "BB", 10**7),
}
TOWNS = [
    (town("1", "Milford", "AA", 50.0, 40_000), town("2", "Milford", "BB", -20.0, 30_000)),
    *((town(name, name, "AA", 50.1, 50_000),) for name in ("Arden", "Barrow", "Corby", "Dunmow")),
]
WORLD = Gazetteer(
    names={places[0].name.lower(): places for places in TOWNS}
    | {land.name.lower(): (land,) for land in LANDS.values()},
    countries=LANDS,
)


def senses(
    texts: Sequence[str], names: Sequence[Sequence[str]], remember: Remember = remember_nothing
) -> list[Sense | None]:
    """What the names of each text mean, in the order of the texts."""
    articles = {str(n): article(text, str(n)) for n, text in enumerate(texts)}
    every = [name for n, own in enumerate(names) for name in named(texts[n], *own, id=str(n))]
    return list(locate(every, articles, WORLD, remember))


def lands(texts: Sequence[str], names: Sequence[Sequence[str]]) -> list[str | None]:
    return [sense.place.country if sense else None for sense in senses(texts, names)]


IN_A, IN_B = "He lives in Milford, Alfaland.", "He lives in Milford, Betaland."
BARE = "He lives in Milford."


def test_each_of_two_namesakes_lies_in_the_country_beside_it() -> None:
    for first, second in (("Alfaland", "Betaland"), ("Betaland", "Alfaland")):
        text = f"He moved from Milford, {first}, to Milford, {second}."
        found = lands([text], [["Milford", first, "Milford", second]])
        assert found == [f"{land[0]}" * 2 for land in (first, first, second, second)]


@pytest.mark.parametrize(
    ("texts", "land"),
    [
        ([], "AA"),
        ([IN_A], "AA"),
        ([IN_B], "BB"),
        ([IN_A, IN_B], "AA"),
        ([IN_A, IN_B, IN_B], "BB"),
        ([f"{IN_A} {IN_A} {IN_A}", IN_B, IN_B], "BB"),  # an article counts once, however often it says so
    ],
)
def test_other_articles_that_say_where_it_lies_decide_for_a_name_without_more(texts: list[str], land: str) -> None:
    names = [[word.strip(".,") for word in text.split() if word[0] in "MAB"] for text in texts]
    assert lands([*texts, BARE], [*names, ["Milford"]])[-1] == land


def test_the_reason_names_other_articles_only_where_the_article_itself_is_silent() -> None:
    alone = senses([IN_B, IN_B, BARE], [["Milford", "Betaland"]] * 2 + [["Milford"]])[-1]
    assert alone and alone.why == "other articles say beside the name that it is this one"
    text = "Betaland voted. He lives in Milford."
    beside = senses([IN_B, IN_B, text], [["Milford", "Betaland"]] * 2 + [["Betaland", "Milford"]])[-1]
    assert beside and beside.why == "the article speaks of Betaland"


def test_a_reason_lists_three_names_at_the_most() -> None:
    text = "He went from Arden to Barrow and Corby. She left Dunmow. Milford slept."
    found = senses([text], [["Arden", "Barrow", "Corby", "Dunmow", "Milford"]])[-1]
    assert found and found.why == "the best known place of that name; the article speaks of Arden, Barrow, Corby"


STATE = Toponym("state", "Georgia", REGION, 33.0, -83.0, "US", 10**7, within=("US",))
CITY_IN_STATE = Toponym("inside", "Georgia", CITY, 33.0, -83.0, "US", 10**4, within=("state", "US"))
LAND = Toponym("land", "Georgia", COUNTRY, 42.0, 43.0, "GE", 10**6)
CAPITAL = Toponym("capital", "Georgia", CITY, 10.0, 10.0, "XX", 10**5, capital=True)
OTHER = Toponym("other", "Georgia", CITY, 20.0, 20.0, "YY", 10**4)


@pytest.mark.parametrize(
    ("candidates", "typed", "expected"),
    [
        ((STATE, LAND), {"state": TYPE_ASKED_WEIGHT}, {"state": TYPE_ASKED_WEIGHT}),
        ((STATE, LAND, OTHER), {"state": TYPE_ASKED_WEIGHT}, {"state": TYPE_ASKED_WEIGHT}),
        ((STATE, LAND), {"state": TYPE_ASKED_WEIGHT - 1}, {}),  # too little is said
        ((STATE, OTHER), {"state": TYPE_ASKED_WEIGHT}, {}),  # no country is called so
        ((STATE, LAND, CAPITAL), {"state": TYPE_ASKED_WEIGHT}, {}),  # a capital is
        ((STATE, LAND, CITY_IN_STATE), {"state": TYPE_ASKED_WEIGHT}, {}),  # a town in it is
        ((STATE, LAND, CITY_IN_STATE), {"inside": TYPE_ASKED_WEIGHT}, {}),  # what it lies in is
        ((CAPITAL, LAND), {"capital": TYPE_ASKED_WEIGHT}, {"capital": TYPE_ASKED_WEIGHT}),
        ((OTHER, STATE), {"other": TOWN_OF_WEIGHT}, {"other": TOWN_OF_WEIGHT}),  # "the city of", whatever else there is
        ((OTHER, CAPITAL), {"other": TOWN_OF_WEIGHT}, {"other": TOWN_OF_WEIGHT}),
    ],
)
def test_an_office_beside_one_mention_holds_for_all_where_only_a_country_is_called_so_too(
    candidates: tuple[Toponym, ...], typed: dict[str, float], expected: dict[str, float]
) -> None:
    assert stated_by_key([Reading("georgia", candidates, {}, typed=typed)])["georgia"].stated == expected


def test_the_most_that_is_stated_of_a_name_holds_for_it_and_is_told_by_its_words() -> None:
    readings = [
        Reading("milford", (), {"1": 3.0, "2": 1.0}, beside={"1": "Arden"}, opens=True),
        Reading("milford", (), {"1": 6.0, "2": 0.5}, beside={"1": "Alfaland"}),
        Reading("milford", (), {"1": 1.0}, beside={"1": "Barrow"}),
        Reading("arden", (), {}),
    ]
    found = stated_by_key(readings)
    assert (found["milford"].stated, found["milford"].beside["1"]) == ({"1": 6.0, "2": 1.0}, "Alfaland")
    assert (found["milford"].opens, found["arden"].opens) == (True, False)


def test_an_article_is_read_again_only_where_others_spell_out_its_names_otherwise() -> None:
    """What is remembered is what would be found anew: also what the gazetteer has not, and what was weighed against."""
    texts = [BARE, "He lives in Arden.", "Fire burns in Fairview, Corby.", "Fairview burns.", IN_A]
    names = [["Milford"], ["Arden"], ["Fairview", "Corby"], ["Fairview"], ["Milford", "Alfaland"]]
    memory = Memory()
    assert senses(texts, names, memory) == senses(texts, names)
    memory.made.clear()
    assert senses(texts, names, memory) == senses(texts, names)
    assert memory.made == []
    texts, names = [*texts, IN_B, IN_B.replace("He", "She")], [*names, *[["Milford", "Betaland"]] * 2]
    assert senses(texts, names, memory) == senses(texts, names)
    assert senses(texts, names)[0] != senses(texts[:5], names[:5])[0]
    assert {name for kind, name in memory.made if kind == "place-names"} == {"5", "6"}
    assert {name for kind, name in memory.made if kind == "places"} == {"0", "4", "5", "6"}
