"""Names of organisations: their parts, acronyms and countries, and which organisations they mean."""

from __future__ import annotations

import pytest

from cuttings.model import Role
from cuttings.resolve.names.country_of_body import country_of_known, split_owner
from cuttings.resolve.names.known_organisations import (
    is_agency,
    is_known_in_any_case,
    is_outlet,
    known_organisation,
    names_by_first_word,
)
from cuttings.resolve.names.organisation_name import (
    opens_as_organisation,
    read_organisation,
    reads_as_organisation,
    small_words,
)
from cuttings.resolve.names.surface_form import surface_form
from cuttings.resolve.names.tokens import words
from tests.making import make_gazetteer


@pytest.mark.parametrize(
    ("text", "core", "formal"),
    [
        ("Larkin Mills", "larkin mills", False),
        ("Larkin Corp", "larkin", True),
        ("Larkin Mills Co. Ltd", "larkin mills", True),
        ("The Larkin Trust", "larkin trust", False),
        ("The", "the", False),
        ("Holdings", "holdings", False),
        ("Larkin and Roe", "larkin roe", False),
        ("Larkin & Roe", "larkin roe", False),
        ("And", "and", False),
        ("FC Larkin", "larkin", False),
        ("Larkin FC", "larkin", True),
        ("FC", "fc", False),
        ("Larkin Corp <LKN", "larkin", True),
        ("<LKN", "lkn", False),
        ("U.S. Mint", "united states mint", False),
        ("U. S. Mint", "united states mint", False),
        ("LA Harbour", "los angeles harbour", False),
        ("La Harbour", "la harbour", False),
        ("Bank of NY", "bank of ny", False),
        ("Larkin Dept.", "larkin department", False),
        ("Larkin Assn", "larkin association", False),
        ("Labor Organization", "labour organisation", False),
        ("Larkin's Mills", "larkin mills", False),
    ],
)
def test_the_parts_of_a_name_without_legal_forms(text: str, core: str, formal: bool) -> None:
    organisation = read_organisation(text)
    assert (organisation.core, organisation.formal) == (core, formal)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Wal-Mart", "Walmart", True),
        ("J.D. Larkin", "JD Larkin", True),
        ("O'Larkin Mills", "OLarkin Mills", True),
        ("Larkin Mills", "Larkin Mill", False),
        ("University of Larkin", "Larkin University", True),
        ("University of Washington", "Washington University", False),  # there are both
        ("University of Old Larkin", "Old Larkin University", False),
    ],
)
def test_the_ways_to_write_one_name_share_a_key(one: str, other: str, same: bool) -> None:
    assert (read_organisation(one).key == read_organisation(other).key) is same


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("AT&T", "att"),
        ("U.N.", "un"),
        ("UNHCR's", "unhcr"),
        ("UNHCR\u2019s", "unhcr"),
        ("BoE", "boe"),
        ("Boe", ""),
        ("LaRkIN", "larkin"),
        ("LaRkiN", ""),
        ("A", ""),
        ("AB", "ab"),
        ("ABCDEFGH", "abcdefgh"),
        ("ABCDEFGHI", ""),
        ("A-10", "a10"),
        ("A/B", "ab"),
        ("4AB", ""),
        ("AB CD", ""),
        ("Larkin", ""),
    ],
)
def test_the_letters_of_what_may_be_an_acronym(text: str, letters: str) -> None:
    assert read_organisation(text).letters == letters


def test_small_words_give_no_letter_to_an_acronym() -> None:
    assert read_organisation("Guild of Larkin Mills for Wool").capitals == ("guild", "larkin", "mills", "wool")
    assert "of" in small_words()


@pytest.mark.parametrize(
    ("text", "generic"),
    [
        ("Ministry of Fisheries", "fisheries ministry"),
        ("Ministry for the Interior", "interior ministry"),
        ("Fisheries Ministry", "fisheries ministry"),
        ("Department of Defense", "defence department"),
        ("Foreign Office", "foreign ministry"),
        ("Ministry", "ministry"),
        ("Supreme Court", "supreme court"),
        ("House of Lords", "house of lords"),
        ("Department of Larkin", None),
        ("Larkin Court", None),
        ("Labour", "labour party"),
        ("Larkin", None),
    ],
)
def test_the_name_that_every_country_has(text: str, generic: str | None) -> None:
    assert read_organisation(text).generic_name == generic


@pytest.mark.parametrize(
    ("text", "role", "complete"),
    [
        ("the Council", True, False),
        ("Bank", True, False),
        ("Company", False, False),
        ("Larkin", False, False),
        ("Larkin Council", False, True),
        ("Council Larkin", False, False),
    ],
)
def test_a_noun_alone_says_only_what_an_organisation_is(text: str, role: bool, complete: bool) -> None:
    organisation = read_organisation(text)
    assert (organisation.is_role, organisation.is_complete) == (role, complete)


@pytest.mark.parametrize(
    ("text", "reads", "opens"),
    [
        ("Larkin Council", True, False),
        ("Council Larkin", False, False),
        ("Banque du Nord", True, True),
        ("Nord Banque", False, False),
        ("Tehreek-e-Larkin", True, True),
        ("Ann-e-Larkin", False, False),
        ("Lashkar", False, False),
        ("Larkinbank", True, True),
        ("Burbank", False, False),
        ("Larkin", False, False),
        ("Banque", False, False),
        ("Council", True, False),
        ("", False, False),
    ],
)
def test_a_noun_at_either_end_makes_an_organisation(text: str, reads: bool, opens: bool) -> None:
    assert (reads_as_organisation(words(text)), opens_as_organisation(words(text))) == (reads, opens)


GAZETTEER = make_gazetteer(
    **{"Freedonia": "Freedonian", "South Sylvania": "South Sylvanian", "United West Isles": "West Isles"}
)


@pytest.mark.parametrize(
    ("text", "country", "rest"),
    [
        ("Freedonian Defence Ministry", "FR", "Defence Ministry"),
        ("Freedonia's Supreme Court", "FR", "Supreme Court"),
        ("Supreme Court of Freedonia", "FR", "Supreme Court"),
        ("Ministry of Justice of the United West Isles", "UN", "Ministry of Justice"),
        ("South Sylvanian Army", "SO", "Army"),
        ("United West Isles Army", "UN", "Army"),
        ("Freedonian Mills", None, "Freedonian Mills"),
        ("Larkin Army", None, "Larkin Army"),
        ("Army", None, "Army"),
        ("Freedonia", None, "Freedonia"),
    ],
)
def test_the_country_in_the_name_of_a_body_that_every_country_has(text: str, country: str | None, rest: str) -> None:
    found, left = split_owner(surface_form(text), GAZETTEER)
    assert (found, left.text) == (country, rest)


def test_some_known_organisations_have_a_country() -> None:
    countries = country_of_known()
    assert countries["United Nations"] is None
    assert {"US", "GB"} <= set(countries.values())


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("UN", "United Nations"),
        ("U. N.", "United Nations"),
        ("un", None),
        ("who", None),
        ("WHO", "World Health Organization"),
        ("unhcr", "UNHCR"),
        ("world bank", "World Bank"),
        ("WORLD HEALTH ORGANISATION", "World Health Organization"),
        ("U.S. Food and Drug Administration", "Food and Drug Administration"),
        ("United States Food and Drug Administration", "Food and Drug Administration"),
        ("Big 12", "Big 12 Conference"),
        ("Pacific-12", "Pac-12 Conference"),
        ("L.A. Times", "Los Angeles Times"),
        ("5th U.S. Circuit Court of Appeals", "United States Court of Appeals for the Fifth Circuit"),
        ("Fifth Circuit", "United States Court of Appeals for the Fifth Circuit"),
        ("D.C. Circuit", "United States Court of Appeals for the District of Columbia Circuit"),
        ("Twelfth Circuit", None),
        ("Homeland Security", "United States Department of Homeland Security"),
        ("Sveriges Riksbank", "Swedish central bank"),
        ("UK Food and Drug Administration", None),
        ("Reuters", "Reuters"),
        ("REUTERS", "Reuters"),
        ("AFP", "Agence France-Presse"),
        ("The Guardian", None),
        ("Time", None),
        ("Larkin Mills", None),
    ],
)
def test_what_a_name_always_means(name: str, known: str | None) -> None:
    assert known_organisation(name) == known


@pytest.mark.parametrize("role", [Role.CREDIT, Role.CAPTION, Role.DATELINE])
def test_in_credits_captions_and_datelines_a_name_is_an_agency_s_first(role: Role) -> None:
    assert known_organisation("EPA", role) == "European Pressphoto Agency"
    assert known_organisation("UN", role) == "United Nations"
    assert known_organisation("EPA", Role.BODY) == known_organisation("EPA", Role.TITLE) != "European Pressphoto Agency"


@pytest.mark.parametrize(
    ("name", "agency", "outlet", "any_case"),
    [
        ("AFP", True, True, False),
        ("Reuters", True, True, True),
        ("Time", False, True, False),
        ("World Bank", False, False, True),
        ("Larkin Times", False, False, False),
    ],
)
def test_agencies_and_outlets(name: str, agency: bool, outlet: bool, any_case: bool) -> None:
    assert (is_agency(name), is_outlet(name), is_known_in_any_case(name)) == (agency, outlet, any_case)


def test_the_names_to_look_for_leave_out_ambiguous_letters() -> None:
    index = names_by_first_word()
    assert ("UN",) in index["UN"] and ("World", "Bank") in index["World"]
    assert ("Reuters",) in index["Reuters"]
    assert all(("AP",) not in names for names in index.values())
    assert [len(name) for name in index["UN"]] == sorted((len(name) for name in index["UN"]), reverse=True)
