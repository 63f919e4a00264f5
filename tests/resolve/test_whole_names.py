"""Names that are read in parts or with a word too many: firms of partners, campuses, beats, laws, committees."""

from __future__ import annotations

import pytest

from cuttings.gazetteer import Gazetteer, Toponym
from cuttings.model import Kind, Label, ThingType
from cuttings.resolve.detect.bounds.organisation_tails import end_before_land, with_small_noun
from cuttings.resolve.detect.gather import gather
from cuttings.resolve.detect.known_mentions import find_known
from cuttings.resolve.detect.non_names.place_words import is_in_fixed_phrase, is_pollster, parties_of_cases
from cuttings.resolve.linking.organisations.committee_names import chamber_beside
from cuttings.resolve.names.organisation_name import is_firm_of_place, read_organisation
from cuttings.resolve.names.tokens import words
from cuttings.resolve.places.adjacent_words import is_state_of_town
from cuttings.resolve.places.stated_regions import without_old_names
from tests.making import Names, make_analysis, make_article
from tests.resolve.test_boundaries import found
from tests.resolve.test_things import resolved, things

PER, LOC, ORG, MISC = Label.PERSON, Label.LOCATION, Label.ORGANISATION, Label.MISCELLANEOUS


def town(id: str, name: str, population: int, *within: str, kind: str = "city") -> Toponym:
    return Toponym(id, name, kind, 1.0, 1.0, "US", population, within=within)


FREEDONIA = Toponym("US", "Freedonia", "country", 1.0, 1.0, "US", 10**7)
STATE = town("state", "Ruritania", 10**6, "US", kind="region")
LARKIN, POOLE = town("larkin", "Larkin", 9_000, "state", "US"), town("poole", "Poole", 900_000, "state", "US")
GAZETTEER = Gazetteer(
    names={
        "freedonia": (FREEDONIA,),
        "ruritania": (STATE,),
        "larkin": (LARKIN,),
        "poole": (POOLE,),
        "larkin cape": (LARKIN,),
    },
    abbreviations={"Ru.": (STATE,)},
)


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        # partners of a firm
        ("the firm of Larkin, Roe & Poole", [("Larkin", ORG), ("Roe & Poole", ORG)], [("Larkin, Roe & Poole", ORG)]),
        ("at Larkin, Roe, Arden & Poole LLP", [("Larkin", PER), ("Roe", PER), ("Arden & Poole LLP", ORG)],
         [("Larkin, Roe, Arden & Poole LLP", ORG)]),
        ("with Ann Larkin, Roe & Poole", [("Ann Larkin", PER), ("Roe & Poole", ORG)],
         [("Ann Larkin", PER), ("Roe & Poole", ORG)]),
        ("the UN, Roe & Poole met", [("UN", ORG), ("Roe & Poole", ORG)], [("UN", ORG), ("Roe & Poole", ORG)]),
        ("met Larkin, Roe and Poole", [("Larkin", ORG), ("Roe", ORG), ("Poole", ORG)],
         [("Larkin", ORG), ("Roe", ORG), ("Poole", ORG)]),
        # a hyphen, and a field before "and"
        ("by Ann Lee, Larkin Times-Poole", [("Larkin Times-", ORG), ("Poole", ORG)], [("Larkin Times-Poole", ORG)]),
        ("the Larkin Wool Industry and Fish Markets Association said",
         [("Larkin Wool Industry", ORG), ("Fish Markets Association", ORG)],
         [("Larkin Wool Industry and Fish Markets Association", ORG)]),
        ("the Larkin Wool and Fish Markets Association said", [("Larkin Wool", ORG), ("Fish Markets Association", ORG)],
         [("Larkin Wool", ORG), ("Fish Markets Association", ORG)]),
        # a body before a beat, and an abbreviated title
        ("noted CNN Wool Market Correspondent Ann Lee", [("CNN Wool Market", ORG), ("Ann Lee", PER)],
         [("CNN", ORG), ("Ann Lee", PER)]),
        ("noted CNN Sports Correspondent Ann Lee", [("CNN Sports", ORG), ("Ann Lee", PER)],
         [("CNN Sports", ORG), ("Ann Lee", PER)]),
        ("noted CNN Wool Market rules", [("CNN Wool Market", ORG)], [("CNN Wool Market", ORG)]),
        ("the Larkin Fund Amb. Ann Lee", [("Larkin Fund Amb", ORG), ("Ann Lee", PER)],
         [("Larkin Fund", ORG), ("Ann Lee", PER)]),
        # words that are titles elsewhere
        ("a house in Larkin Head, S.C.", [("Larkin Head", LOC)], [("Larkin Head", LOC)]),
        ("whether Larkin Star sold", [("Larkin Star", ORG)], [("Larkin Star", ORG)]),
        ("the Larkin Fund Head Ann Lee", [("Larkin Fund Head", ORG), ("Ann Lee", PER)],
         [("Larkin Fund", ORG), ("Ann Lee", PER)]),
        # an adjective that opens a sentence before a known body
        ("It fell. Rebel Hamas men fled", [("Rebel Hamas", ORG)], [("Hamas", ORG)]),
        ("It fell. Rebel Larkin men fled", [("Rebel Larkin", ORG)], [("Rebel Larkin", ORG)]),
        # towns and districts
        ("at the University of California at Davis, said", [("University of California", ORG), ("Davis", LOC)],
         [("University of California at Davis", ORG), ("Davis", LOC)]),
        ("at the University of Iowa, Davis said", [("University of Iowa", ORG)], [("University of Iowa", ORG)]),
        ("the U.S. Attorney's Office for the Southern District of Ohio said", [("U.S. Attorney's Office", ORG)],
         [("U.S. Attorney's Office for the Southern District of Ohio", ORG)]),
        ("the US Attorney's Office met", [("US", LOC), ("Attorney's Office", ORG)], [("US Attorney's Office", ORG)]),
        ("the US Harbour Office", [("US", LOC), ("Harbour Office", ORG)], [("US", LOC), ("Harbour Office", ORG)]),
        ("at California State University, Chico, said", [("California State University", ORG)],
         [("California State University, Chico", ORG)]),
        ("men of St. Larkin's, Ohio, met", [("St. Larkin", LOC)], [("St. Larkin's", LOC)]),
        ("the men of St. Larkin's mayor", [("St. Larkin", LOC)], [("St. Larkin", LOC)]),
        ("the DC elite", [("DC", ORG)], [("DC", LOC)]),
    ],
)  # fmt: skip
def test_where_names_end_and_begin(text: str, names: Names, expected: list[tuple[str, Label]]) -> None:
    assert found(text, names) == expected


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("to draft the Keeping Roes From Sudden Larkin Wool Bills Act, which", [("Sudden Larkin Wool Bills Act", MISC)],
         [("Keeping Roes From Sudden Larkin Wool Bills Act", ThingType.LAW)]),
        ("a twin of the Senate's Larkin Wool Act", [("Senate's Larkin Wool Act", MISC)],
         [("Larkin Wool Act", ThingType.LAW)]),
        ("the Larkin Charter's Second Amendment", [("Larkin Charter's Second Amendment", MISC)],
         [("Second Amendment", ThingType.LAW)]),
        ("the Roe Jury prize went", [("Roe Jury prize", MISC)], [("Roe Jury prize", ThingType.COMPETITION)]),
        ("the banned steroid LKN was found", [("LKN", MISC)], [("LKN", ThingType.PRODUCT)]),
        ("won at the Larkin Awards Sunday night", [], [("Larkin Awards", ThingType.COMPETITION)]),
        ("the men of Operation Larkin fled", [], [("Operation Larkin", ThingType.EVENT)]),
        ("Operation Larkin's vice president met", [("Operation Larkin", ORG)], []),
    ],
)  # fmt: skip
def test_names_of_laws_and_prizes(text: str, names: Names, expected: list[tuple[str, ThingType | None]]) -> None:
    assert things(text, names) == expected


def test_a_programme_called_like_an_address_is_another_thing() -> None:
    entities, _ = resolved(('He gave the State of the Union address. She told CNN\'s Lee on "State of the Union".', []))
    assert sorted(str(e.thing_type) for e in entities if e.name == "State of the Union") == ["event", "work"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The House voted. The Judiciary Committee met.", "house"),
        ("The chair of the Judiciary Committee, Sen. Ann Lee, met.", "senate"),
        ("The White House and Sen. Ann Lee: the Judiciary Committee met.", "senate"),
        ("The House and the Senate: the Judiciary Committee met.", ""),
    ],
)
def test_which_chamber_a_committee_is_of(text: str, expected: str) -> None:
    at = text.index("Judiciary")
    assert chamber_beside(text, at, at + len("Judiciary Committee")) == expected


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("The House voted late. The Judiciary Committee met.", ["Judiciary Committee"]),
        ("The House and the Senate voted. The Judiciary Committee met.", []),
    ],
)
def test_a_committee_of_no_chamber_has_no_page(text: str, pages: list[str]) -> None:
    entities, _ = resolved((text, [("Judiciary Committee", ORG)]))
    assert [e.name for e in entities if "Committee" in e.name] == pages


def test_a_firm_that_everybody_knows_is_not_its_news() -> None:
    entities, _ = resolved(("Google News shows it. Google denied it. ", [("Google News", ORG), ("Google", ORG)]))
    assert {e.name for e in entities if e.kind is Kind.ORGANISATION} == {"Google", "Google News"}


def test_an_old_chamber_is_not_the_body() -> None:
    entities, _ = resolved(
        ("The Senate met. The Senate sat in the Old Senate chamber.", [("Senate", ORG), ("Old Senate", ORG)])
    )
    assert {e.name for e in entities if "Senate" in e.name} != {"Old Senate"}


def test_letters_in_a_credit_are_the_agency_s() -> None:
    text = "The Arden Front of Poole met. Ann Lee /AFP/Getty Images"
    entities, _ = resolved((text, [("Arden Front of Poole", ORG), ("AFP", ORG)]))
    assert "Agence France-Presse" in {e.name for e in entities}


@pytest.mark.parametrize(
    ("own", "kept"), [("Newlarkin", ["own"]), ("Vegas Poole", ["own", "alias"]), ("Elsewhere", ["own"])]
)
def test_an_old_name_of_a_town_in_the_stated_state(own: str, kept: list[str]) -> None:
    places = (town("own", own, 900, "state"), town("alias", "Poole", 10**6, "state"))
    assert [p.id for p in without_old_names(places, (STATE,), own.lower())] == kept


def test_an_old_name_stays_where_no_state_is_named() -> None:
    alias = town("alias", "Poole", 10**6, "state")
    assert without_old_names((alias,), (), "newlarkin") == (alias,)


@pytest.mark.parametrize(
    ("text", "name", "end"),
    [
        ("the Roe Arden church in", "Roe Arden", "Roe Arden church"),
        ("the Larkin church in", "Larkin", "Larkin"),
        ("the Larkin cape in", "Larkin", "Larkin cape"),
        ("the Roe Arden house in", "Roe Arden", "Roe Arden"),
    ],
)
def test_nouns_written_small_behind_places(text: str, name: str, end: str) -> None:
    start = text.index(name)
    read = text.index(" in")
    assert text[start : with_small_noun(text, start, start + len(name), read, GAZETTEER)] == end


@pytest.mark.parametrize(
    ("name", "expected"), [("Larkin Freedonia", "Larkin"), ("Arden Freedonia", "Arden Freedonia"), ("Larkin", "Larkin")]
)
def test_a_town_ends_before_its_country(name: str, expected: str) -> None:
    assert name[: end_before_land(name, 0, len(name), GAZETTEER)] == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("a Larkin poll", True), ("in Larkin polling", True), ("a Larkin man", False)]
)
def test_small_towns_that_ask(text: str, expected: bool) -> None:
    start = text.index("Larkin")
    assert is_pollster(text, start, start + len("Larkin"), GAZETTEER) is expected


def test_a_large_town_is_asked() -> None:
    assert not is_pollster("a Poole poll", 2, 7, GAZETTEER)


def test_phrases_and_cases_with_names_of_places() -> None:
    assert is_in_fixed_phrase("the Mexico City policy", 4)
    assert not is_in_fixed_phrase("the Mexico City policyholder", 4)
    assert parties_of_cases("the Roe vs. Larkin settlement") == {"Larkin"}
    assert parties_of_cases("the Roe vs. Larkin match") == frozenset()


@pytest.mark.parametrize(
    ("name", "expected"), [("Larkin Capital", True), ("National Capital", False), ("Larkin Bay Capital", False)]
)
def test_firms_read_as_places(name: str, expected: bool) -> None:
    assert is_firm_of_place(words(name)) is expected


def test_one_campus_has_one_key() -> None:
    names = ("University of Larkin at Poole", "University of Larkin, Poole", "University of Larkin-Poole")
    assert len({read_organisation(name).key for name in names}) == 1


@pytest.mark.parametrize(
    ("text", "expected"), [("in Larkin, Ru met", True), ("in Ru met", False), ("Larkin, Ro", False)]
)
def test_a_state_in_short_behind_its_town(text: str, expected: bool) -> None:
    start = text.index("R")
    assert is_state_of_town(text, start, text[start : start + 2], GAZETTEER) is expected


def test_a_state_behind_its_town_is_not_an_agency() -> None:
    article = make_article("Men of Larkin, VA, met. The VA met veterans.")
    assert [c.start for c in find_known(article)] == [article.text.index("VA met")]


def test_somebody_with_a_noun_before_is_not_a_place() -> None:
    article = make_article("The frontman Poole sang.")
    analysis = make_analysis(article, [("Poole", PER)])
    assert [(c.text, c.label) for c in gather(article, analysis, GAZETTEER)] == [("Poole", PER)]
