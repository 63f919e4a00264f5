"""Which names are one organisation's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.gazetteer import Gazetteer, Toponym
from cuttings.model import Kind, Label
from cuttings.resolve.names.country_of_body import split_owner
from cuttings.resolve.names.organisation_name import read_organisation
from cuttings.resolve.names.surface_form import surface_form
from tests.making import make_gazetteer
from tests.resolve.test_resolve import run

ORG, LOC, MISC = Label.ORGANISATION, Label.LOCATION, Label.MISCELLANEOUS
LANDS = make_gazetteer(Freedonia="Freedonian", Sylvania="Sylvanian")
TOWN = Toponym("t1", "Larkinburg", "city", 5.0, 5.0, "FR", 900_000)
WORLD = Gazetteer(names={**LANDS.names, "larkinburg": (TOWN,)}, demonyms=LANDS.demonyms, countries={})


def pages(*texts: str, organisations: tuple[str, ...], places: tuple[str, ...] = ()) -> list[set[str]]:
    """The forms that each organisation's page gathers, sorted."""
    names = [(name, ORG) for name in sorted(organisations, key=len, reverse=True)]
    names += [(place, MISC if place.endswith("n") else LOC) for place in places]
    _, mentions = run(*texts, names=names, gazetteer=WORLD)
    forms: dict[str, set[str]] = {}
    for m in mentions:
        if m.kind is Kind.ORGANISATION:
            forms.setdefault(m.entity, set()).add(m.text)
    return sorted(forms.values(), key=sorted)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Larkin Corp", "Larkin"),
        ("Larkin Holdings PLC", "Larkin Group"),
        ("Lark-Mart", "Larkmart"),
        ("Lark & Son", "Lark and Son"),
        ("The Lark Company", "Lark Co."),
        ("FC Larkin", "Larkin"),
        ("Larkin Dept of Health", "Larkin Department of Health"),
        ("Larkin Corp <LKN", "Larkin Corp"),
        ("U.S. Larkin Board", "United States Larkin Board"),
    ],
)
def test_the_ways_to_write_one_name_have_one_key(one: str, other: str) -> None:
    assert read_organisation(one).key == read_organisation(other).key


@pytest.mark.parametrize(
    ("name", "generic"),
    [
        ("Foreign Ministry", "foreign ministry"),
        ("Ministry of Foreign Affairs", "foreign ministry"),
        ("Ministry of External Affairs", "foreign ministry"),
        ("Ministry of Irrigation", "irrigation ministry"),
        ("Labor Party", "labour party"),
        ("Labour", "labour party"),
        ("Supreme Court", "supreme court"),
        ("Red Cross", "red cross"),
        ("Larkin Party", None),
        ("Larkin Supreme Court", None),
    ],
)
def test_names_that_every_country_has(name: str, generic: str | None) -> None:
    assert surface_form(name).organisation.generic_name == generic


@pytest.mark.parametrize(
    ("name", "country", "rest"),
    [
        ("Freedonian Foreign Ministry", "FR", "Foreign Ministry"),
        ("Supreme Court of Sylvania", "SY", "Supreme Court"),
        ("Ministry of Defence of the Freedonia", "FR", "Ministry of Defence"),
        ("Freedonian Larkin Bank", None, "Freedonian Larkin Bank"),
        ("Supreme Court", None, "Supreme Court"),
    ],
)
def test_the_country_within_a_name(name: str, country: str | None, rest: str) -> None:
    assert split_owner(surface_form(name), LANDS) == (country, surface_form(rest))


@pytest.mark.parametrize(
    ("text", "full", "short"),
    [
        ("The World Data Council (WDC) met. WDC voted.", "World Data Council", "WDC"),
        ("The WDC (World Data Council) met.", "World Data Council", "WDC"),
        ("The World Data Council, or WDC, met.", "World Data Council", "WDC"),
        ("The Larkin Freedom Front (KVX) met. KVX left.", "Larkin Freedom Front", "KVX"),  # in another language
        ("American Quill and Larkin met. AQL fell.", "American Quill and Larkin", "AQL"),
        ("The Board of Larks met. Now BoL fell.", "Board of Larks", "BoL"),
        ("Larkin Motor Co rose. Then Larkin Motor fell.", "Larkin Motor Co", "Larkin Motor"),
        ("Larkin Mills Union rose. Then Larkin fell.", "Larkin Mills Union", "Larkin"),
        ("The Larkinburg Rovers won. The Rovers sang.", "Larkinburg Rovers", "Rovers"),
        ("Arden Larkin won. Then Larkin drew.", "Arden Larkin", "Larkin"),
        ("Larkin Malt Bhd, better known as Lamalt, fell. Lamalt rose.", "Larkin Malt Bhd", "Lamalt"),
        ("Here is the Guild of Larks Commission. The Commission met.", "Guild of Larks Commission", "Commission"),
        ("IBM Corp. rose. Then IBM fell.", "IBM Corp", "IBM"),  # known
    ],
)
def test_short_forms_in_one_article(text: str, full: str, short: str) -> None:
    assert pages(text, organisations=(full, short)) == [{full, short}]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Larkin University grew. Larkin University Press shrank.", ("Larkin University", "Larkin University Press")),
        ("Larkin Corp rose. Larkin Finance Corp fell.", ("Larkin Corp", "Larkin Finance Corp")),
        ("Larkin sold it. A new Larkin Watch came.", ("Larkin", "Larkin Watch")),  # the longer one comes later
        ("Arden Quarry met. Larkin Quarry Tav left. Quarry fell.", ("Arden Quarry", "Larkin Quarry Tav", "Quarry")),
        ("Lark Air met Lark Rail. ALR, Lark said.", ("Lark Air", "Lark Rail", "Lark")),  # which of the two?
    ],
)
def test_what_is_not_short_for_another(text: str, names: tuple[str, ...]) -> None:
    assert len(pages(text, organisations=names)) == len(names)


def test_a_role_that_no_article_points_at_is_cut_off_a_name_and_has_no_page() -> None:
    names = ("Harbour Council", "Dock Council", "Council", "Bank", "Congress")
    text = "The Harbour Council met the Dock Council. The Council left. A run on larkin Bank began. So Congress ruled."
    assert pages(text, organisations=names) == [{"Congress"}, {"Council"}, {"Dock Council"}, {"Harbour Council"}]


def test_known_letters_are_short_for_no_longer_name_that_they_open_or_end() -> None:
    """What a recogniser glued to them does not become their name."""
    text = "The BBC Larkin show ran. Potters on Larkster met. The BBC said so. Larkster did."
    found = pages(text, organisations=("BBC Larkin", "Potters on Larkster", "BBC", "Larkster"))
    assert {"BBC"} in found
    assert {"Larkster"} in found


def test_initials_that_stand_apart_are_the_same_name() -> None:
    text = "The U. S. Harbour Survey met. The U.S. Harbour Survey left."
    assert pages(text, organisations=("U. S. Harbour Survey", "U.S. Harbour Survey")) == [
        {"U. S. Harbour Survey", "U.S. Harbour Survey"}
    ]


def test_one_short_name_of_two_organisations_in_two_articles() -> None:
    """A name that is short for one thing here and for another there draws the two not together."""
    texts = "Larkin Airlines rose. Larkin fell.", "Larkin Health rose. Larkin fell."
    found = pages(*texts, organisations=("Larkin Airlines", "Larkin Health", "Larkin"))
    assert found == [{"Larkin", "Larkin Airlines"}, {"Larkin", "Larkin Health"}]


def test_a_short_name_means_elsewhere_what_it_means_where_it_is_explained() -> None:
    texts = "The Harbour Workers (HWX) met.", "HWX struck."
    assert pages(*texts, organisations=("Harbour Workers", "HWX")) == [{"Harbour Workers", "HWX"}]


def test_the_same_letters_spelt_out_more_or_less_fully_are_of_one_body() -> None:
    texts = (
        "The Old Church of Harbour Saints (OCHS) met.",
        "The Old Church for the Harbour Saints (OCHS) met.",
        "OCHS sang.",
    )
    names = ("Old Church for the Harbour Saints", "Old Church of Harbour Saints", "OCHS")
    assert pages(*texts, organisations=names) == [set(names)]


def test_the_same_letters_with_other_words_are_of_another_body() -> None:
    texts = (
        "The Old Church of Harbour Saints (OCHS) met.",
        "The Otter Club of Hill Singers (OCHS) met.",
        "OCHS Band sang.",
    )
    names = ("Old Church of Harbour Saints", "Otter Club of Hill Singers", "OCHS Band", "OCHS")
    assert len(pages(*texts, organisations=names)) == 3


def test_letters_alone_need_company_to_mean_a_name_of_another_article() -> None:
    texts = "The World Data Council met in Freedonia.", "WDC met in {}."
    names, lands = ("World Data Council", "WDC"), ("Freedonia", "Sylvania")
    assert len(pages(texts[0], texts[1].format("Freedonia"), organisations=names, places=lands)) == 1
    assert len(pages(texts[0], texts[1].format("Sylvania"), organisations=names, places=lands)) == 2


@pytest.mark.parametrize(
    "name", ["Labour Party", "Supreme Court", "Central Bank", "Liberal Party", "National Assembly", "Red Cross"]
)
def test_what_every_country_has_belongs_to_one(name: str) -> None:
    texts = f"The Freedonian {name} met. The {name} left.", f"The {name} of Sylvania met."
    entities, mentions = run(*texts, names=[(name, ORG), ("Sylvania", LOC)], gazetteer=LANDS)
    assert len({m.entity for m in mentions if m.kind is Kind.ORGANISATION}) == 2
    assert len({e.qualifier for e in entities.values() if e.kind is Kind.ORGANISATION}) >= 1


def test_one_office_of_a_country_by_two_names() -> None:
    text = "Freedonia's Foreign Ministry spoke. The Freedonian Ministry of Foreign Affairs did not."
    found = pages(text, organisations=("Foreign Ministry", "Ministry of Foreign Affairs"), places=("Freedonia",))
    assert found == [{"Foreign Ministry", "Ministry of Foreign Affairs"}]


def test_a_name_known_for_one_country_is_anothers_where_the_article_says_so() -> None:
    texts = "The Freedonian Democratic Party won.", "The Democratic Party lost."
    names = [("Democratic Party", ORG)]
    entities, mentions = run(*texts, names=names, gazetteer=LANDS)
    assert len({m.entity for m in mentions if m.kind is Kind.ORGANISATION}) == 2
    assert "Democratic Party" in entities


def test_a_mere_role_in_two_articles_is_one_only_in_the_same_company() -> None:
    names = ("Council", "Harbour Club", "Lark Society", "Dock Club")
    alike = "The Council met the Harbour Club and the Lark Society."
    assert len(pages(alike, alike, organisations=names)) == 3
    assert len(pages(alike, "The Council met the Dock Club.", organisations=names)) == 5


@pytest.mark.parametrize(
    ("text", "names", "title"),
    [
        (
            "Larkinburg Red Larks won. The Red Larks sang.",
            ("Larkinburg Red Larks", "Red Larks"),
            "Larkinburg Red Larks",
        ),
        ("The Guild Council (GCX) met. GCX rose. GCX fell.", ("Guild Council", "GCX"), "Guild Council"),
        ("The Dock Club met. The Club sang. The Club bowed.", ("Dock Club", "Club"), "Dock Club"),
    ],
)
def test_the_title_is_the_fullest_name(text: str, names: tuple[str, ...], title: str) -> None:
    entities, _ = run(text, names=[(n, ORG) for n in sorted(names, key=len, reverse=True)], gazetteer=WORLD)
    assert set(entities) == {title}


@given(st.text(max_size=60))
def test_any_text_is_read_as_an_organisation_without_failing(text: str) -> None:
    name = read_organisation(text)
    assert name.core == " ".join(name.parts)
    assert isinstance(name.is_role, bool)
    assert name.generic_name is None or name.generic_name


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        ("Larkin Mills Inc rose. Arden Corp fell. Larkin Mills and Arden met.", True),
        ("Larkin Mills Inc rose. Larkin Mills and Arden met.", False),  # Arden is never named by itself
        ("Larkin Mills and Arden met.", False),
    ],
)
def test_two_organisations_read_as_one_are_parted_where_both_are_named_by_themselves(text: str, parted: bool) -> None:
    names = [("Larkin Mills and Arden", ORG), ("Larkin Mills Inc", ORG), ("Arden Corp", ORG)]
    _, mentions = run(text, names=names)
    assert ("Arden" in [m.text for m in mentions]) is parted
    assert all(text[m.start : m.end] == m.text for m in mentions)


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        ("Larkin Motor Corp of Freedonia rose. Larkin builds cars.", True),
        ("Larkin Motor Corp of Freedonia rose.", False),  # as much may belong to the name
        ("Larkin Union of Freedonia rose. Larkin builds cars.", False),  # no firm's legal form
    ],
)
def test_a_firm_is_parted_from_its_country_where_it_is_called_by_its_first_word_too(text: str, parted: bool) -> None:
    names = [("Larkin Motor Corp of Freedonia", ORG), ("Larkin Union of Freedonia", ORG), ("Larkin", ORG)]
    _, mentions = run(text, names=names, gazetteer=WORLD)
    assert ("Freedonia" in [m.text for m in mentions]) is parted


def test_a_line_in_capitals_that_is_a_paper_s_name_is_that_paper() -> None:
    entities, mentions = run("MEDIA INDONESIA\nShips left on Friday and came back with rice.", names=[])
    assert [m.text for m in mentions] == ["MEDIA INDONESIA"]
    assert set(entities) == {"Media Indonesia"}


def test_letters_that_an_article_spells_out_mean_that_whatever_they_mean_elsewhere() -> None:
    entities, _ = run(
        "The Larkin Data Union (NATO) met. NATO voted.",
        names=[("Larkin Data Union", ORG), ("NATO", ORG)],
        gazetteer=WORLD,
    )
    assert set(entities) == {"Larkin Data Union"}
    entities, _ = run("NATO voted.", names=[("NATO", ORG)], gazetteer=WORLD)
    assert set(entities) == {"NATO"}


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("The Coal Dust Commission (CDC) was shut. CDC staff left.", False),
        ("Chalk Deal Clearing (CDC) went on. CDC rose.", False),
        ("The Dawn Happy Scheme (DHS) was shut. DHS staff left.", False),
        ("The Centers of Disease Counts (CDC) was shut. CDC staff left.", True),  # another spelling of it
        ("CDC staff left.", True),
    ],
)
def test_letters_that_an_article_spells_out_otherwise_are_no_known_organisation(text: str, together: bool) -> None:
    letters = "DHS" if "DHS" in text else "CDC"
    _, mentions = run(text, f"{letters} met.", names=[(letters, ORG)], gazetteer=LANDS)
    found = {m.entity for m in mentions if m.text == letters}
    assert len(found) == (1 if together else 2)
    assert (f"organisations/{letters.lower()}" in found) is not together


@pytest.mark.parametrize(
    ("full", "short"),
    [("PT Larkin Bara Tbk", "Larkin Bara"), ("Oman Larkin SAOG", "Oman Larkin"), ("PAO Larkin Neft", "Larkin Neft")],
)
def test_a_firm_without_its_legal_form_before_or_behind_it(full: str, short: str) -> None:
    assert pages(f"{full} rose. {short} fell.", organisations=(full, short)) == [{full, short}]


@pytest.mark.parametrize(
    ("texts", "organisations", "expected"),
    [
        (("The Breitbart News site rose.", "Breitbart fell."), ("Breitbart News", "Breitbart"),
         [{"Breitbart", "Breitbart News"}]),
        (("The Larkin News site rose.", "Breitbart fell."), ("Larkin News", "Breitbart"),
         [{"Breitbart"}, {"Larkin News"}]),
    ],
)  # fmt: skip
def test_the_one_word_of_an_outlet_is_it_where_the_collection_names_it_surely(
    texts: tuple[str, ...], organisations: tuple[str, ...], expected: list[set[str]]
) -> None:
    assert pages(*texts, organisations=organisations) == expected


@pytest.mark.parametrize(
    ("long", "expected"),
    [
        ("Larkin News", [{"Larkin"}, {"Larkin", "Larkin News"}]),
        ("Larkin Mills", [{"Larkin", "Larkin Mills"}]),
    ],
)
def test_what_most_articles_name_without_its_news_is_the_firm(long: str, expected: list[set[str]]) -> None:
    texts = (f"{long} rose. Larkin fell.", "Larkin left.", "Larkin won.")
    assert pages(*texts, organisations=(long, "Larkin")) == expected


FRONT, OWN = "Freedom Front", "Larkinburg Freedom Front"


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        # More articles name it alone: a wider body, of which the text comes to the local one only later.
        ((f"The {FRONT} won. The {OWN} met.", f"{FRONT} rose.", f"{FRONT} fell."), [{FRONT}, {OWN}]),
        ((f"The {OWN} met. The {FRONT} won.", f"{FRONT} rose.", f"{FRONT} fell."), [{FRONT}, {FRONT, OWN}]),
        # As many: the local one's, where the articles have another name in common.
        ((f"The {OWN} met at Odd Mills. The {FRONT} won.", f"{FRONT} left Odd Mills."), [{FRONT, OWN}, {"Odd Mills"}]),
        # Not behind a place, and a club's.
        (("The Old Freedom Front met. The Freedom Front won.", f"{FRONT} rose."), [{FRONT, "Old Freedom Front"}]),
        (("The Larkinburg Iron Larks met. The Iron Larks won.", "Iron Larks rose.", "Iron Larks fell."),
         [{"Larkinburg Iron Larks", "Iron Larks"}]),
    ],
)  # fmt: skip
def test_a_name_behind_a_place_is_not_the_local_body_wherever_it_stands_alone(
    texts: tuple[str, ...], expected: list[set[str]]
) -> None:
    own = ("Larkinburg Iron Larks", "Iron Larks", FRONT, OWN, "Old Freedom Front", "Odd Mills")
    assert pages(*texts, organisations=own) == expected
