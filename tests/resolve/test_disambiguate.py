"""Names are located by what the text around them says."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cuttings.gazetteer import Toponym, load_gazetteer
from cuttings.model import Article, Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.places.context_score import distance
from cuttings.resolve.places.disambiguate import locate
from cuttings.resolve.places.mention_places import locate_mentions
from cuttings.resolve.places.toponym_readings import PlaceName
from tests.making import make_article

WORLD = load_gazetteer()


def article(text: str, id: str = "a", outlet: str | None = None) -> Article:
    return Article(id, f"seeds/{id}.txt", (), text, (), "", outlet, None, None, (), None, "en", "")


def named(text: str, *names: str, id: str = "a") -> list[PlaceName]:
    """A PlaceName for each name, found in turn from the beginning of the text."""
    found, at = [], 0
    for name in names:
        at = text.index(name, at)
        found.append(PlaceName(id, at, at + len(name), name))
        at += len(name)
    return found


def located(text: str, *names: str, outlet: str | None = None) -> list[Toponym | None]:
    senses = locate(named(text, *names), {"a": article(text, outlet=outlet)}, WORLD)
    return [sense.place if sense else None for sense in senses]


def seen(place: Toponym | None) -> tuple[str | None, str | None] | None:
    return (place.country, place.region) if place else None


@pytest.mark.parametrize(
    ("text", "names", "country", "region"),
    [
        ("He moved to Paris, Texas.", ("Paris", "Texas"), "US", "Texas"),
        ("He moved to Paris last year.", ("Paris",), "FR", "Île-de-France"),
        ("LONDON, Ky. (AP) - A barn burned down.", ("LONDON", "Ky."), "US", "Kentucky"),
        ("LONDON (AP) - A barn burned down.", ("LONDON",), "GB", "England"),
        ("The storm hit Springfield, Ill., on Monday.", ("Springfield", "Ill."), "US", "Illinois"),
        ("A fire in Oxford in North Carolina spread.", ("Oxford", "North Carolina"), "US", "North Carolina"),
        ("They met in Hamilton (Ontario) again.", ("Hamilton", "Ontario"), "CA", "Ontario"),
        ("Alexandria, a small city in Louisiana, was flooded.", ("Alexandria", "Louisiana"), "US", "Louisiana"),
        ("the Kentucky city of Glasgow was calm", ("Kentucky", "Glasgow"), "US", "Kentucky"),
        ("Canada's city of London was calm", ("Canada", "London"), "CA", "Ontario"),
        ("A shop in Tripoli, Lebanon, was hit.", ("Tripoli", "Lebanon"), "LB", "North Lebanon"),
        ("HYDERABAD, Pakistan (AP) - A mill closed.", ("HYDERABAD", "Pakistan"), "PK", "Sindh"),
        ("In Paris, the United States led the talks.", ("Paris", "United States"), "FR", "Île-de-France"),
        ("A bus left Boston, Lincolnshire, at noon.", ("Boston", "Lincolnshire"), "GB", "England"),
    ],
)
def test_containment_that_is_spelled_out_decides(text: str, names: tuple[str, ...], country: str, region: str) -> None:
    """A town is the one in the region or country named beside it, however small."""
    places = [p for p in located(text, *names) if p and p.place_type == "city"]
    assert [(p.country, p.region) for p in places] == [(country, region)]


def test_a_list_of_countries_is_no_containment() -> None:
    """ "Lebanon, Cuba" names two countries, not a village in Cuba."""
    places = located("He flew to Lebanon, Cuba and Peru.", "Lebanon", "Cuba", "Peru")
    assert [p and p.place_type for p in places] == ["country"] * 3


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("And together with Canada, Mexico should sue.", ("Canada", "Mexico")),
        ("Before it signed with Jordan, Brazil had asked for time.", ("Jordan", "Brazil")),
        ("Beside Lebanon, Colombia drew the fewest votes.", ("Lebanon", "Colombia")),
        ("Without Peru, Cuba cannot vote.", ("Peru", "Cuba")),
    ],
)
def test_two_countries_beside_a_comma_are_two(text: str, names: tuple[str, str]) -> None:
    """A country's name before another's and a comma is no town in that one."""
    assert [p and p.place_type for p in located(text, *names)] == ["country"] * 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A minister of the Gulf state spoke.", "Gulf"),
        ("Traders of the Gulf state waited in the sun.", "Gulf"),
        ("The Gulf state has closed its port. Ships lay off the Gulf coast.", "Gulf"),
    ],
)
def test_a_state_is_no_water(text: str, name: str) -> None:
    """Where the text calls a state what is named after a sea, the sea is not meant, nor a far region of the name."""
    assert located(text, name)[0] is None


def test_a_court_district_is_not_its_country() -> None:
    assert located("U.S. District Judge Ann Lee left.", "U.S. District") == [None]


def test_one_sense_in_an_article() -> None:
    """What is spelled out once holds for the bare name everywhere in the article."""
    text = "A bridge in Paris, Texas, fell. Nobody in Paris was hurt, the mayor of Paris said."
    assert [seen(p) for p in located(text, "Paris", "Texas", "Paris", "Paris") if p and p.place_type == "city"] == [
        ("US", "Texas")
    ] * 3


@pytest.mark.parametrize(
    ("text", "place_type"),
    [
        ("SAVANNAH, Georgia, Mar 2 - Voters of Georgia met. Rain fell on Georgia.", "region"),
        ("A mill in Macon, Georgia, closed. It was the last in Georgia.", "region"),
        ("The bill reached Georgia Governor Ann Pell. Schools across Georgia wait.", "region"),
        ("TBILISI, Georgia - The parliament of Georgia sat. Rain fell on Georgia.", "country"),
        ("Floods reached Kutaisi, Georgia. The roads of Georgia are closed.", "country"),
    ],
)
def test_the_state_and_the_country_of_one_name_are_told_apart_in_the_whole_article(text: str, place_type: str) -> None:
    """A town before the comma, or an office that only a state has, decides for every mention of the article."""
    places = located(text, *["Georgia"] * text.count("Georgia"))
    assert {p and p.place_type for p in places} == {place_type}


@pytest.mark.parametrize(
    ("text", "place_type"),
    [
        ("MACON, Georgia - Voters of Georgia met. Georgians are calm.", "region"),
        ("TBILISI, Georgia - Voters of Georgia met. Georgians are calm.", "country"),
        ("Voters met. Georgians are calm.", "country"),
    ],
)
def test_a_people_is_of_the_place_that_the_article_names(text: str, place_type: str) -> None:
    """Georgians are of the state where the article's Georgia is the state."""
    names = [PlaceName("a", m.start(), m.end(), m[0]) for m in re.finditer(r"MACON|TBILISI|Georgia\b", text)]
    candidates = [Candidate("a", n.start, n.end, n.text, Label.LOCATION, "recogniser") for n in names]
    people = text.index("Georgians")
    candidates.append(Candidate("a", people, people + 9, "Georgians", Label.MISCELLANEOUS, "recogniser"))
    places = locate_mentions(candidates, {"a": article(text)}, WORLD)
    assert places.toponyms["a", people].place_type == place_type


def test_an_office_leaves_the_city_in_its_state_possible() -> None:
    """ "New York Governor" says nothing of the other mentions: the city lies in the state."""
    text = "New York Governor Ann Pell spoke. She was in New York City, and New York slept."
    state, *_, bare = located(text, "New York", "New York City", "New York")
    assert state and bare and (state.place_type, bare.place_type) == ("region", "city")


@pytest.mark.parametrize(
    ("text", "names", "country"),
    [
        ("In Cardiff and Swansea the choir sang. Gama was praised.", ("Cardiff", "Swansea", "Gama"), None),
        ("In Lyon and Lille the papers wrote of Torrington.", ("Lyon", "Lille", "Torrington"), None),
        ("In Lyon and Lille the papers wrote of Varsa.", ("Lyon", "Lille", "Varsa"), None),
        ("In Cardiff and Swansea they sang, then at Gama in Brazil.", ("Cardiff", "Swansea", "Gama", "Brazil"), "BR"),
        ("In Warsaw and Krakow the papers wrote of Varsa.", ("Warsaw", "Krakow", "Varsa"), "PL"),
        ("From Cardiff and Swansea they flew to Mumbai.", ("Cardiff", "Swansea", "Mumbai"), "IN"),
        ("In Lyon and Lille the papers wrote of Britain.", ("Lyon", "Lille", "Britain"), "GB"),
        ("The papers wrote of Torrington.", ("Torrington",), "US"),
    ],
)
def test_a_place_outside_the_countries_of_the_article_is_prominent_or_named_with_its_country(
    text: str, names: tuple[str, ...], country: str | None
) -> None:
    """A small namesake abroad, or another name of a big town abroad, is no place; where nothing is known it may be."""
    place = located(text, *names)[2 if len(names) > 1 else 0]
    assert (place and place.country) == country


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Snow fell in Ottawa, Hamilton and Windsor, Ontario. London closed its schools.", ("Ontario", "London")),
        ("Dover , Delaware , was flooded.", ("Delaware", "Dover")),
    ],
)
def test_the_scene_decides_against_a_better_known_namesake(text: str, names: tuple[str, str]) -> None:
    """A town in the region that several names lie in, or that is spelled out behind a comma with spaces around it."""
    words = sorted((w for w in ("Ottawa", "Hamilton", "Windsor", *names) if w in text), key=text.index)
    place = dict(zip(words, located(text, *words), strict=True))[names[1]]
    assert place and place.region == names[0]


def test_neighbours_decide_between_namesakes() -> None:
    """A small town is meant where the other names of the article lie around it."""
    text = "Buses run from Birmingham to Tuscaloosa, Montgomery and Huntsville."
    assert {seen(p) for p in located(text, "Birmingham", "Tuscaloosa", "Montgomery", "Huntsville")} == {
        ("US", "Alabama")
    }


def test_the_outlet_tells_the_country() -> None:
    """The outlet's name speaks for places in its country."""
    text = "The council of Cambridge met the council of Waterloo."
    assert [p and p.country for p in located(text, "Cambridge", "Waterloo", outlet="Toronto Gazette")][1] == "CA"


def test_other_articles_tell_what_a_name_means_here() -> None:
    """A bare name leans to what the articles that spell it out mean by it."""
    spelled = {f"s{n}": article("A bus left Portland, Maine, at noon.", f"s{n}") for n in range(3)}
    bare = article("A bus left Portland at noon.", "bare")
    names = [n for id, a in spelled.items() for n in named(a.text, "Portland", "Maine", id=id)]
    names += named(bare.text, "Portland", id="bare")
    alone = locate(names[-1:], {"bare": bare}, WORLD)[0]
    among = locate(names, {**spelled, "bare": bare}, WORLD)[:1]
    assert alone
    assert among[0]
    assert seen(alone.place) == ("US", "Oregon")
    assert seen(among[0].place) == ("US", "Maine")


@pytest.mark.parametrize(
    ("name", "text", "place_type"),
    [
        ("Aleppo", "Shells fell on Aleppo province overnight.", "region"),
        ("Aleppo", "Shells fell on the city of Aleppo overnight.", "city"),
        ("Hasakeh province", "Shells fell in Hasakeh province, Syria.", "region"),
        ("Washington", "Voters in Washington state go to the polls.", "region"),
        ("Washington", "Talks go on in Washington.", "city"),
    ],
)
def test_the_word_beside_a_name_tells_its_type(name: str, text: str, place_type: str) -> None:
    """ "province", "city of" and their like choose between a town and its region."""
    place = located(text, name)[0]
    assert place is not None
    assert place.place_type == place_type


@pytest.mark.parametrize(
    ("text", "name", "place_type", "country"),
    [
        ("Georgia Gov. Ann Lee vetoed it.", "Georgia", "region", "US"),
        ("He toured Alabama, Georgia, Florida and Tennessee.", "Georgia", "region", "US"),
        ("He toured Armenia, Azerbaijan and Georgia.", "Georgia", "country", "GE"),
        ("Former New York Gov. Ann Lee spoke.", "New York", "region", "US"),
        ("The mayor of New York spoke.", "New York", "city", "US"),
        ("WASHINGTON 1996-01-02\nFarms in Ohio, Iowa, Oregon and Texas shrank.", "WASHINGTON", "city", "US"),
        ("Police of the Seychelles brought them to Victoria.", "Victoria", "city", "SC"),
        ("Voters in Victoria and New South Wales chose.", "Victoria", "region", "AU"),
        ("The queue at Dover reached Kent villages.", "Dover", "city", "GB"),
        ("Rain fell on Odessa and Midland in Texas.", "Odessa", "city", "US"),
        ("A ship left Odessa for Turkey.", "Odessa", "city", "UA"),
    ],
)
def test_what_else_a_text_names_decides(text: str, name: str, place_type: str, country: str) -> None:
    """Offices, sister regions, capitals of the countries named, datelines and neighbours choose among namesakes."""
    others = ["Alabama", "Florida", "Tennessee", "Armenia", "Azerbaijan", "Ohio", "Iowa", "Oregon", "New South Wales"]
    others += ["Midland", "Texas", "Turkey", "Seychelles"]
    names = sorted((n for n in (name, *others) if n in text), key=text.index)
    place = located(text, *names)[names.index(name)]
    assert place is not None
    assert (place.place_type, place.country) == (place_type, country)


def test_a_local_telephone_number_means_the_town_nearby() -> None:
    """A report that gives a number of Ontario means London in Ontario."""
    text = "London police say a barn burned. Who saw it is asked to call 519-555-0100 in Canada."
    assert seen(located(text, "London")[0]) == ("CA", "Ontario")
    assert seen(located(text.replace("519-555-0100", "the police"), "London")[0]) == ("GB", "England")


def test_a_region_that_a_town_does_not_lie_in_denies_it() -> None:
    """ "Holliday, Missouri" is not Holliday in Texas, here and wherever the article has that name."""
    assert located("A car left Holliday, Missouri. Holliday is small.", "Holliday", "Missouri", "Holliday")[::2] == [
        None,
        None,
    ]


@pytest.mark.parametrize(
    "text", ["The West will not wait.", "He has VA papers.", "A probe went to Mars.", "The city of Turkey danced."]
)
def test_sides_and_stars_are_no_towns(text: str) -> None:
    """A mere side, an abbreviation that follows no town and a planet are nowhere on the map."""
    name = next(word for word in ("West", "VA", "Mars", "Turkey") if word in text)
    assert located(text, name) == [None]


def test_half_a_land_is_meant_where_the_text_names_it_in_full() -> None:
    """ "the North" is North Korea in an article about the Koreas, and nothing in particular elsewhere."""
    places = located("South Korea called. The North was silent; the South waited.", "South Korea", "North", "South")
    assert [place and place.country for place in places] == ["KR", "KP", "KR"]
    assert located("South Carolina voted. The North did not.", "South Carolina", "North")[1] is None


def test_a_quarter_stands_in_the_town_that_the_text_puts_it_in() -> None:
    """What the gazetteer does not have lies where the article says, there and in other articles."""
    told = article("Shops burned in Cairo's Qorqabad district. Cairo was calm.", "told")
    bare = article("Qorqabad mourns.", "bare")
    names = named(told.text, "Cairo", "Qorqabad", id="told") + named(bare.text, "Qorqabad", id="bare")
    cairo, *quarters = locate(names, {"told": told, "bare": bare}, WORLD)
    assert cairo is not None
    for quarter in quarters:
        assert quarter is not None
        assert (quarter.place.name, quarter.place.place_type) == ("Qorqabad", "area")
        assert distance(quarter.place, cairo.place) == 0.0
        assert quarter.place.id != cairo.place.id


@pytest.mark.parametrize(
    ("text", "names", "why"),
    [
        ("He moved to Paris, Texas.", ("Paris", "Texas"), "the article names Texas beside it"),
        (
            "Paris grows. He moved to Paris, Texas.",
            ("Paris", "Paris", "Texas"),
            "elsewhere the article names Texas beside it",
        ),
        ("He moved to Paris.", ("Paris",), "the best known place of that name"),
        ("Police in Kobe wait.", ("Kobe",), "the only place of that name in the gazetteer"),
        ("Georgia Gov. Ann Lee spoke.", ("Georgia",), "the words beside it call it a region"),
    ],
)
def test_every_choice_says_why(text: str, names: tuple[str, ...], why: str) -> None:
    """The reason is told in words, the strongest evidence first."""
    sense = locate(named(text, *names), {"a": article(text)}, WORLD)[0]
    assert sense is not None
    assert sense.why == why


def test_a_building_stands_in_its_town() -> None:
    """A building called after a town is a place of its own, where the town is."""
    airport, town = located("Denver International Airport serves Denver.", "Denver International Airport", "Denver")
    assert airport is not None and town is not None
    assert (airport.name, airport.place_type, airport.uri) == ("Denver International Airport", "site", None)
    assert airport.id != town.id
    assert distance(airport, town) == 0.0


def test_a_hamlet_needs_evidence() -> None:
    """A tiny place is believed only where the text speaks for it."""
    assert located("He saw Zzyzx there.", "Zzyzx") == [None]
    assert located("They sold Beaver.", "Beaver") == [None]
    assert seen(located("They live in Beaver, Okla.", "Beaver", "Okla.")[0]) == ("US", "Oklahoma")


def test_nothing_comes_of_nothing() -> None:
    """No names, no places."""
    assert locate([], {}, WORLD) == ()


@settings(max_examples=50, deadline=None)
@given(
    st.lists(
        st.sampled_from(["Paris", "London", "Syria", "Texas", "Ky.", "🙂", "of", "Springfield", "\n", ","]), max_size=12
    )
)
@example([",", ",", "London", ",", ",", "Paris"])
def test_any_names_can_be_located_in_any_order(words: list[str]) -> None:
    """There is an answer for each name, the same in whatever order the names are given."""
    text = " ".join(words)
    names = named(text, *(w for w in words if w.strip()))
    forward = locate(names, {"a": article(text)}, WORLD)
    backward = locate(names[::-1], {"a": article(text)}, WORLD)
    assert len(forward) == len(names)
    assert forward == backward[::-1]


@given(*[st.tuples(st.floats(-90, 90), st.floats(-180, 180))] * 2)
def test_distance_is_a_distance(a: tuple[float, float], b: tuple[float, float]) -> None:
    """Symmetric, zero to itself, never more than half way round the Earth."""
    here, there = (Toponym("1", "x", "city", lat, lon, None, 0) for lat, lon in (a, b))
    assert distance(here, there) == pytest.approx(distance(there, here), abs=1e-6)
    assert distance(here, here) == 0.0
    assert distance(here, there) <= 20_016


def test_the_dateline_and_the_text_agree_on_a_town() -> None:
    """A small town outside the countries that the article speaks of is left open in both; named with its state, not."""
    gazetteer = load_gazetteer()
    for text, located in (
        ("ELMSFORD - The Norwegian singer met the French designer in Elmsford on Monday.", False),
        ("ELMSFORD, New York - The Norwegian singer met the French designer in Elmsford on Monday.", True),
    ):
        names = [
            PlaceName("a", text.index(form), text.index(form) + len(form), form)
            for form in ("ELMSFORD", "New York", "Elmsford")
            if form in text
        ]
        article = make_article(text, "a")
        senses = {name.text: sense for name, sense in zip(names, locate(names, {"a": article}, gazetteer), strict=True)}
        assert bool(senses["ELMSFORD"]) == bool(senses["Elmsford"]) == located


@pytest.mark.parametrize(
    ("text", "names", "country"),
    [
        (
            "Officials in Memphis, Tennessee, met. Nashville and Knoxville will honour the Paris climate agreement.",
            ("Memphis", "Tennessee", "Nashville", "Knoxville", "Paris"),
            "FR",
        ),
        (
            "A priest from Bangor, Maine, wrote to Rome. Portland joined in.",
            ("Bangor", "Maine", "Rome", "Portland"),
            "IT",
        ),
        (
            "Farmers of Lexington, Kentucky, signed the London protocol. Louisville and Frankfort paid.",
            ("Lexington", "Kentucky", "London", "Louisville", "Frankfort"),
            "GB",
        ),
        ("A bus left Henry County. It drove to Paris. Tennessee paid.", ("Henry County", "Paris", "Tennessee"), "US"),
        ("Paris closed a mill. Nashville and Tennessee paid.", ("Paris", "Nashville", "Tennessee"), "US"),
        ("Ann left Paris, Tennessee. Paris was calm.", ("Paris", "Tennessee", "Paris"), "US"),
    ],
)
def test_an_obscure_town_needs_something_near_it(text: str, names: tuple[str, ...], country: str) -> None:
    """The state alone does not make a famous city's name mean a small town there; its county or the opening does."""
    famous = ("Paris", "Rome", "London")
    found = [place for name, place in zip(names, located(text, *names), strict=True) if name in famous]
    assert {place and place.country for place in found} == {country}


@pytest.mark.parametrize(
    ("text", "name", "country", "region"),
    [
        ("The Vienna Convention was broken, a senator of Virginia said in Richmond and Norfolk.", "Vienna", "AT", None),
        ("The Rome treaty was praised in Atlanta, Macon and Savannah, Georgia.", "Rome", "IT", None),
        ("The Treaty of Rome was praised in Atlanta, Macon and Savannah, Georgia.", "Rome", "IT", None),
        ("The Lisbon Treaty was read in Bangor, Portland and Augusta, Maine.", "Lisbon", "PT", None),
        ("The Moscow peace talks worried Boise and Twin Falls, Idaho.", "Moscow", "RU", None),
        ("Talks in Moscow worried Lewiston, Boise, Pullman and Twin Falls, Idaho.", "Moscow", "US", "Idaho"),
        (
            "The Springfield Agreement was signed in Peoria, Chicago and Joliet, Illinois.",
            "Springfield",
            "US",
            "Illinois",
        ),
    ],
)
def test_an_agreement_is_called_after_the_famous_town(text: str, name: str, country: str, region: str | None) -> None:
    where = PlaceName("a", text.index(name), text.index(name) + len(name), name)
    others = [
        PlaceName("a", m.start(), m.end(), m[0])
        for m in re.finditer(
            "Atlanta|Augusta|Bangor|Boise|Chicago|Georgia|Idaho|Illinois|Joliet|Lewiston|Macon|Maine|Norfolk|Peoria|"
            "Portland|Pullman|Richmond|Savannah|Twin Falls|Virginia",
            text,
        )
    ]
    sense = locate([where, *others], {"a": article(text)}, WORLD)[0]
    assert sense is not None
    assert sense.place.country == country
    assert region is None or sense.place.region == region


@pytest.mark.parametrize(
    ("text", "names", "region"),
    [
        (
            "Houston, Dallas and Austin in Texas; he left for Cleveland.",
            ("Houston", "Dallas", "Austin", "Texas", "Cleveland"),
            "Ohio",
        ),
        ("Houston, Dallas, Texas; he left for Cleveland, Texas.", ("Houston", "Dallas", "Texas", "Cleveland"), "Texas"),
        ("Houston, Shepherd in Texas; he left for Cleveland.", ("Houston", "Shepherd", "Texas", "Cleveland"), "Texas"),
        (
            "Cleveland, and so Houston, Dallas and Austin, Texas.",
            ("Cleveland", "Houston", "Dallas", "Austin", "Texas"),
            "Texas",
        ),
    ],
)
def test_a_small_town_of_the_state_is_not_thought_of_before_the_city(
    text: str, names: tuple[str, ...], region: str
) -> None:
    sense = located(text, *names)[next(n for n, name in enumerate(names) if name[0] == "C")]
    assert sense is not None
    assert sense.region == region


@pytest.mark.parametrize(
    ("text", "names", "place_type"),
    [
        ("Tampa, Florida: hearings will be held in Washington.", ("Tampa", "Florida", "Washington"), "city"),
        ("Ohio, Florida and Iowa sued Washington.", ("Ohio", "Florida", "Iowa", "Washington"), "city"),
        ("Seattle, Tacoma, Spokane: fires in Washington.", ("Seattle", "Tacoma", "Spokane", "Washington"), "region"),
        ("Tampa, Florida: fires in Washington state.", ("Tampa", "Florida", "Washington"), "region"),
    ],
)
def test_the_name_of_a_capital_is_a_region_s_only_where_something_lies_in_it(
    text: str, names: tuple[str, ...], place_type: str
) -> None:
    sense = located(text, *names)[-1]
    assert sense is not None
    assert sense.place_type == place_type


@pytest.mark.parametrize(
    ("text", "names", "places"),
    [
        (
            "Sheriffs of Los Angeles, Orange and Riverside counties, California, met.",
            ("Los Angeles", "Orange", "Riverside", "California"),
            ["Los Angeles County", "Orange County", "Riverside County", "California"],
        ),
        (
            "Fires in Orange or Ventura Counties, California.",
            ("Orange", "Ventura", "California"),
            ["Orange County", "Ventura County", "California"],
        ),
        (
            "Fires in Orange, and Ventura has counties, California.",
            ("Orange", "Ventura", "California"),
            ["Orange", "Ventura", "California"],
        ),
        ("The Dallas counties of Texas.", ("Dallas", "Texas"), ["Dallas", "Texas"]),
        (
            "In California the counties are Orange, Ventura and Riverside.",
            ("California", "Orange", "Ventura", "Riverside"),
            ["California", "Orange County", "Ventura County", "Riverside County"],
        ),
        (
            "In California the counties met. Orange, Ventura left.",
            ("California", "Orange", "Ventura"),
            ["California", "Orange", "Ventura"],
        ),
        ("They met at the Olympic Village in May.", ("Olympic Village",), [None]),
    ],
)
def test_the_names_of_a_list_are_what_stands_behind_it(text: str, names: tuple[str, ...], places: list[str]) -> None:
    assert [place and place.name for place in located(text, *names)] == places


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("the capital city of Turkmenistan - Ashgabat", ("Turkmenistan", "Ashgabat"), ("country", "TM")),
        ("the second city of Uganda, Nansana", ("Uganda", "Nansana"), ("country", "UG")),
        ("the largest town of the Gambia", ("Gambia",), ("country", "GM")),
    ],
)
def test_the_capital_city_of_a_country_is_in_the_country(
    text: str, names: tuple[str, ...], expected: tuple[str, str]
) -> None:
    place = located(text, *names)[0]
    assert place is not None
    assert (place.place_type, place.country) == expected


@pytest.mark.parametrize(
    ("text", "names", "place_type"),
    [
        (
            "Bombs in Bursa, Ankara, Konya and Antalya; Turkey mourns Istanbul.",
            ("Bursa", "Ankara", "Konya", "Antalya", "Turkey", "Istanbul"),
            "city",
        ),
        ("Fires in Istanbul province, Turkey.", ("Istanbul",), "region"),
    ],
)
def test_a_much_better_known_town_comes_before_its_region(text: str, names: tuple[str, ...], place_type: str) -> None:
    place = located(text, *names)[-1]
    assert place is not None
    assert place.place_type == place_type


@pytest.mark.parametrize(
    ("text", "names", "region"),
    [
        ("A crowd met at Pine and Kearney. Seattle and Tacoma sent officers.", ("Kearney", "Seattle", "Tacoma"), None),
        ("A crowd met in Kearney. Omaha and Lincoln sent officers.", ("Kearney", "Omaha", "Lincoln"), "Nebraska"),
        ("A crowd met in Kearney. Nebraska sent officers.", ("Kearney", "Nebraska"), "Nebraska"),
        ("They dined at Sterling. Miami and Tampa sent officers.", ("Sterling", "Miami", "Tampa"), None),
        ("The firm of Marion paid. Seattle and Tacoma sent officers.", ("Marion", "Seattle", "Tacoma"), None),
        ("He was taken to Minot's. Miami and Tampa sent officers.", ("Minot", "Miami", "Tampa"), None),
        ("He lives in Red Deer. Halifax and Moncton sent officers.", ("Red Deer", "Halifax", "Moncton"), "Alberta"),
        ("He lives in Weyburn. Halifax and Moncton sent officers.", ("Weyburn", "Halifax", "Moncton"), "Saskatchewan"),
        (
            "He sailed to Key Biscayne. Seattle and Tacoma sent officers.",
            ("Key Biscayne", "Seattle", "Tacoma"),
            "Florida",
        ),
        ("He was born in Estevan, Saskatchewan. Halifax sent officers.", ("Estevan", "Halifax"), "Saskatchewan"),
        ("A fair opened in Edmonton. Barnet and Enfield took part.", ("Edmonton", "Barnet", "Enfield"), "England"),
    ],
)
def test_a_small_town_far_from_all_that_is_named_in_its_country_is_not_meant(
    text: str, names: tuple[str, ...], region: str | None
) -> None:
    found = located(text, *names)[0]
    assert (found.region if found else None) == region
