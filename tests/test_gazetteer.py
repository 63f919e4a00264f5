"""The gazetteer finds the world's places by their names in English news."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.gazetteer import Gazetteer, Toponym, load_gazetteer, place_key, prominence
from cuttings.gazetteer.toponym import loose_key
from cuttings.resolve.places.containment import is_quarter
from cuttings.resolve.places.stated_regions import without_rare_names

WORLD = load_gazetteer()


@pytest.mark.parametrize(
    ("name", "meant", "place_type", "country"),
    [
        ("US", "United States", "country", "US"),
        ("U.S.", "United States", "country", "US"),
        ("the United States", "United States", "country", "US"),
        ("Britain", "United Kingdom", "country", "GB"),
        ("DPRK", "North Korea", "country", "KP"),
        ("South Korea", "South Korea", "country", "KR"),
        ("Holland", "Netherlands", "country", "NL"),
        ("Côte d'Ivoire", "Ivory Coast", "country", "CI"),
        ("Soviet Union", "Soviet Union", "historic", None),
        ("Europe", "Europe", "continent", None),
        ("Middle East", "Middle East", "macro-region", None),
        ("Korean peninsula", "Korean Peninsula", "area", None),
        ("Crimea", "Crimea", "region", "UA"),
        ("the Black Sea", "Black Sea", "water", None),
        ("Mt. Everest", "Mount Everest", "mountain", None),
        ("California", "California", "region", "US"),
        ("Calif.", "California", "region", "US"),
        ("Ky.", "Kentucky", "region", "US"),
        ("Man.", "Manitoba", "region", "CA"),
        ("Bavaria", "Bavaria", "region", "DE"),
        ("Washington", "Washington", "city", "US"),
        ("Washington state", "Washington", "region", "US"),
        ("WASHINGTON", "Washington", "city", "US"),
        ("Saint Louis", "St. Louis", "city", "US"),
        ("Kiev", "Kyiv", "city", "UA"),
        ("Bombay", "Mumbai", "city", "IN"),
        ("Al-Hasakah", "Al-Hasakah", "city", "SY"),
        ("al Hasakah", "Al-Hasakah", "city", "SY"),
        ("Hasakeh", "Al-Hasakah", "city", "SY"),
        ("Hasakah province", "Al-Hasakah", "region", "SY"),
        ("Raqqa Governorate", "Raqqa", "region", "SY"),
        ("Raqqa", "Raqqa", "city", "SY"),
        ("Fallujah", "Fallujah", "city", "IQ"),
        ("Ain Issa", "Ayn Isa", "city", "SY"),
        ("Deir Ezzor", "Deir ez-Zor", "region", "SY"),
        ("Granville County", "Granville County", "county", "US"),
        ("northern Syria", "Syria", "country", "SY"),
        ("city of Aleppo", "Aleppo", "city", "SY"),
        ("Syria's", "Syria", "country", "SY"),
        ("Georgia", "Georgia", "country", "GE"),
        ("Gaza", "Gaza Strip", "region", "PS"),
        ("Venice", "Venice", "city", "IT"),
        ("Kent", "Kent", "county", "GB"),
        ("Calcutta", "Kolkata", "city", "IN"),
        ("Rangoon", "Yangon", "city", "MM"),
        ("Benghazi", "Benghazi", "city", "LY"),
        ("Zürich", "Zurich", "city", "CH"),
        ("Newcastle", "Newcastle upon Tyne", "city", "GB"),
        ("Valencia", "Valencia", "city", "ES"),
        ("Oklahoma", "Oklahoma", "region", "US"),
        ("Victoria", "Victoria", "region", "AU"),
        ("Mosul", "Mosul", "city", "IQ"),
        ("DMZ", "Demilitarized Zone", "area", None),
        ("Majorca", "Majorca", "island", "ES"),
        ("Hormuz Strait", "Strait of Hormuz", "water", None),
        ("the Carolinas", "Carolinas", "area", "US"),
        ("Upstate New York", "Upstate New York", "area", "US"),
        ("Tanganyika", "Tanganyika", "historic", None),
        ("Yakutia", "Sakha", "region", "RU"),
        ("Chukotka", "Chukotka", "region", "RU"),
        ("South of France", "France", "country", "FR"),
        ("U.S. District", "United States", "country", "US"),
        ("ON", "Ontario", "region", "CA"),
    ],
)
def test_a_name_means_the_most_prominent_place(name: str, meant: str, place_type: str, country: str | None) -> None:
    """Without context the most prominent place of a name comes first."""
    place = WORLD.lookup(name)[0]
    assert (place.name, place.place_type, place.country) == (meant, place_type, country)


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("Syrian", "Syria"),
        ("Syrians", "Syria"),
        ("British", "United Kingdom"),
        ("Palestinians", "Palestine"),
        ("North Korean", "North Korea"),
        ("Korean", "Korean Peninsula"),
        ("Americans", "United States"),
        ("Crimean", "Crimea"),
        ("European", "Europe"),
        ("Scottish", "Scotland"),
        ("Texans", "Texas"),
        ("Congolese", "Democratic Republic of the Congo"),
        ("Chinese", "China"),
        ("Soviet", "Soviet Union"),
    ],
)
def test_a_demonym_leads_to_its_place(word: str, meant: str) -> None:
    """Adjectives and words for inhabitants, singular and plural, lead to a country or region."""
    place = WORLD.demonym(word)
    assert place is not None
    assert place.name == meant


@pytest.mark.parametrize(
    ("name", "meant"), [("Middle East", "macro-region"), ("Champagne", "area"), ("Guantanamo", "site")]
)
def test_what_news_means_by_a_name_is_first(name: str, meant: str) -> None:
    assert WORLD.lookup(name)[0].place_type == meant


def test_a_name_that_few_use_is_not_meant_where_a_town_of_the_land_bears_it() -> None:
    names = {p.name for p in without_rare_names(WORLD.lookup("Newtown"), "newtown") if p.country == "US"}
    assert names == {"Newtown"}
    assert without_rare_names(WORLD.lookup("Philly"), "philly")[0].name == "Philadelphia"


def test_letters_may_lack_the_last_full_stop() -> None:
    assert WORLD.lookup("U.S")[0].name == "United States"


def test_a_town_in_a_county_that_another_fills_is_a_quarter() -> None:
    quarter, town, suburb = (WORLD.lookup(name)[0] for name in ("Brooklyn", "New York City", "Yonkers"))
    assert [is_quarter(place) for place in (quarter, town, suburb)] == [True, False, False]


@pytest.mark.parametrize("name", ["", " ", ".", "'", "qqqq zzzz", "🙂", "\ud800", "province", "the", "Foobar County"])
def test_unknown_names_are_not_places(name: str) -> None:
    """Nothing is found for an empty or unknown name, or for words such as "province" by themselves."""
    assert WORLD.lookup(name) == ()
    assert WORLD.demonym(name) is None


@pytest.mark.parametrize("name", ["Russia", "UK", "Middle East", "Europe", "Asia", "Siberia"])
def test_hamlets_do_not_come_before_countries(name: str) -> None:
    """There are villages called Russia and Middle East, but they never come first."""
    assert WORLD.lookup(name)[0].place_type != "city"


def test_a_lower_case_word_is_not_an_abbreviation() -> None:
    """ "US" and "CAR" are countries, but "us" and "car" are words."""
    assert WORLD.lookup("CAR")[0].name == "Central African Republic"
    assert not any(place.place_type == "country" for name in ("car", "us") for place in WORLD.lookup(name))


def test_a_town_has_the_places_that_contain_it() -> None:
    """The containing places are given by id, from the smallest to the country; the address is that of GeoNames."""
    place = next(p for p in WORLD.lookup("Oxford") if p.region == "North Carolina")
    county, region, country = place.within
    assert [WORLD.lookup(name)[0].id for name in ("Granville County", "North Carolina", "U.S.")] == [
        county,
        region,
        country,
    ]
    assert place.uri == f"https://www.geonames.org/{place.id}"


def test_capitals_are_marked() -> None:
    """A capital is distinguished from other towns with its name."""
    moscow, *others = (p for p in WORLD.lookup("Moscow") if p.place_type == "city")
    assert moscow.capital
    assert others and not any(place.capital for place in others)


def test_homographs_are_marked() -> None:
    """Names that are also words, surnames or first names have a flag."""
    assert "w" in WORLD.homographs["reading"]
    assert "s" in WORLD.homographs["lincoln"]
    assert "f" in WORLD.homographs["florence"]
    assert "aleppo" not in WORLD.homographs


def test_a_gazetteer_can_be_made_by_hand() -> None:
    """A gazetteer can be made from plain mappings, for tests."""
    place = Toponym("1", "Lakeside", "city", 1.0, 2.0, "XX", 10)
    small = Gazetteer({"lakeside": (place,)}, {"lakesider": place})
    assert small.lookup("Lakeside") == (place,)
    assert small.demonym("Lakesider") == place
    assert small.lookup("Elsewhere") == ()


def test_the_larger_of_two_towns_is_more_prominent() -> None:
    """Prominence grows with the population, and is lower for a name that is not the usual one."""
    small, large = (Toponym("1", "Lakeside", "city", 1.0, 2.0, "XX", size) for size in (1_000, 100_000))
    assert prominence(large, "lakeside") - prominence(small, "lakeside") == pytest.approx(2.0)
    assert prominence(large, "lakeside") > prominence(large, "seaside")


@given(st.text())
def test_any_text_may_be_looked_up(name: str) -> None:
    """A lookup never fails, gives each place once, and has the same result the second time."""
    places = WORLD.lookup(name)
    assert len({place.id for place in places}) == len(places)
    assert WORLD.lookup(name) == places


@given(st.text())
def test_keys_are_stable(name: str) -> None:
    """Normalising a key does not change it, and a loose key is never equal to a place key."""
    assert place_key(place_key(place_key(name))) == place_key(place_key(name))
    loose = loose_key(place_key(name))
    assert loose is None or loose.startswith("~")


@given(
    st.sampled_from(["Syria", "Kentucky", "Al-Hasakah", "St. Louis", "Middle East"]),
    st.sampled_from([str.upper, str.lower]),
)
def test_case_and_spaces_do_not_matter(name: str, change: object) -> None:
    """A name means the same in capitals and with odd spaces."""
    assert callable(change)
    assert WORLD.lookup(f"  {change(name)} ")[0] == WORLD.lookup(name)[0]
