"""Whose the "Foreign Ministry" is, and what organisations that other articles name a short name means."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from cuttings.gazetteer import load_gazetteer
from cuttings.model import Block, Curation, Kind, Label, Role
from cuttings.resolve import resolve
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.organisations.body_countries import find_body_countries
from tests.making import make_analysis, make_article, make_gazetteer
from tests.resolve.made_up import named

LOC, ORG = Label.LOCATION, Label.ORGANISATION
LANDS = make_gazetteer(Freedonia="Freedonian", Sylvania="Sylvanian")
CODES = {"Freedonia": "FR", "Sylvania": "SY"}


def countries_of(body: str, *texts: str) -> list[str | None]:
    """The country of each mention of `body` in articles with these texts, whose lands are places."""
    articles = {f"a{n}": make_article(text, f"a{n}") for n, text in enumerate(texts)}
    found = [
        Candidate(id, start, start + len(name), name, ORG, "recogniser")
        for id, article in articles.items()
        for name in (body, "Larkin County " + body, "Freedonian " + body)
        for start in range(len(article.text))
        if article.text.startswith(name, start) and not article.text[:start].endswith(("County ", "Freedonian "))
    ]
    places = {
        (id, start): code
        for id, article in articles.items()
        for name, code in CODES.items()
        for start in range(len(article.text))
        if article.text.startswith(name, start)
    }
    bodies = find_body_countries(found, places, articles, LANDS)
    return [bodies.of(c) for c in found if c.text == body]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["Freedonia's Supreme Court ruled"], ["FR"]),
        (["Freedonia\u2019s Supreme Court ruled"], ["FR"]),
        (["Freedonia Supreme Court ruled"], ["FR"]),
        (["Freedonia and old Supreme Court ruled. Sylvania Sylvania"], ["SY"]),
        (["Freedonia, Supreme Court ruled. Sylvania Sylvania"], ["SY"]),
        (["Freedonia; Supreme Court ruled. Sylvania Sylvania"], ["SY"]),
        (["Freedonia (Supreme Court) ruled. Sylvania Sylvania"], ["SY"]),
        (["He left Freedonia. The Supreme Court ruled. Sylvania Sylvania"], ["SY"]),
        (["Snow fell on Freedonia. Supreme Court judges met. Sylvania Sylvania"], ["SY"]),
        (["Is that Freedonia? Supreme Court judges met. Sylvania Sylvania"], ["SY"]),
        (["the Supreme Court of Freedonia ruled. Sylvania Sylvania"], ["FR"]),
        (["the Supreme Court of the Freedonia ruled. Sylvania Sylvania"], ["FR"]),
        (["the Supreme Court in Freedonia ruled. Sylvania Sylvania"], ["FR"]),
        (["the Supreme Court in the Freedonia ruled. Sylvania Sylvania"], ["FR"]),
        (["the Supreme Court for Freedonia ruled. Sylvania Sylvania"], ["SY"]),
        (["the Supreme Court of Freedonia. The Supreme Court. Sylvania"], ["FR", "FR"]),
        (["the Supreme Court of Freedonia. The Supreme Court. Sylvania Sylvania"], ["FR", None]),
        (["the Supreme Court ruled"], [None]),
        (["the state Supreme Court ruled. Freedonia"], [None]),
        (["the state’s Supreme Court ruled. Freedonia"], [None]),
        (["the estate Supreme Court ruled. Freedonia"], ["FR"]),
        (["the state court. Supreme Court judges met. Freedonia"], ["FR"]),
        (["the Supreme Court ruled in Freedonia"], ["FR"]),
        (["the Supreme Court ruled for Freedonia, Sylvania"], [None]),
        (["the Larkin County Supreme Court met. The Supreme Court in all lands but Freedonia"], [None]),
        (["the Supreme Court ruled", "the Supreme Court of Freedonia"], [None, "FR"]),
    ],
)
def test_the_country_of_what_every_country_has(texts: list[str], expected: list[str | None]) -> None:
    assert countries_of("Supreme Court", *texts) == expected


def test_forces_that_are_sent_abroad_are_not_of_where_they_are() -> None:
    text = "He served in the Marines in Freedonia. Sylvania and Sylvania and Sylvania"
    codes = {"Freedonia": "VN", "Sylvania": "US"}
    places = {("a", m.start()): codes[m[0]] for m in re.finditer("Freedonia|Sylvania", text)}
    found = named(text, "Marines", ORG)
    assert find_body_countries(found, places, {"a": make_article(text)}, LANDS).of(found[0]) == "US"


def test_a_party_is_of_a_country_that_has_one() -> None:
    codes = {"Freedonia": "IQ", "Sylvania": "GB"}
    text = "Labour lost votes. Freedonia and Freedonia and Freedonia and Sylvania"
    places = {("a", m.start()): codes[m[0]] for m in re.finditer("Freedonia|Sylvania", text)}
    found = named(text, "Labour", ORG)
    assert find_body_countries(found, places, {"a": make_article(text)}, LANDS).of(found[0]) == "GB"


@pytest.mark.parametrize(("body", "expected"), [("Congress", "US"), ("House of Lords", None), ("Supreme Court", "MX")])
def test_what_only_some_countries_have_is_that_of_the_outlet(body: str, expected: str | None) -> None:
    text = f"The {body} met on the wall with Freedonia and Freedonia."
    places = {("a", m.start()): "MX" for m in re.finditer("Freedonia", text)}
    article = replace(make_article(text), outlet="Fox News")
    found = named(text, body, ORG)
    assert find_body_countries(found, places, {"a": article}, LANDS).of(found[0]) == expected
    written_there = replace(article, blocks=(Block(0, 3, Role.DATELINE), Block(4, len(text), Role.BODY)))
    there = find_body_countries(found, places, {"a": written_there}, LANDS).of(found[0])
    assert there == (None if body == "House of Lords" else "MX")


@pytest.mark.parametrize(
    ("outlet", "named_lands", "expected"),
    [
        ("Fox News", "", "US"),
        ("Fox News", "Freedonia", "US"),
        ("Fox News", "Freedonia Freedonia", "MX"),
        ("BBC", "", None),  # whose country's highest court has not always gone by that name
        ("BBC", "Freedonia", "MX"),
        ("Reuters", "Freedonia", "MX"),
    ],
)
def test_a_court_at_home_is_meant_where_no_other_country_is_named_but_in_passing(
    outlet: str, named_lands: str, expected: str | None
) -> None:
    text = f"The Supreme Court ruled on it. {named_lands}"
    places = {("a", m.start()): "MX" for m in re.finditer("Freedonia", text)}
    article = replace(make_article(text), outlet=outlet)
    court = named(text, "Supreme Court", ORG)
    assert find_body_countries(court, places, {"a": article}, LANDS).of(court[0]) == expected


def test_a_dateline_says_where_an_article_is_at_home() -> None:
    text = "Sylvania - The Supreme Court ruled for Freedonia and Freedonia"
    article = replace(make_article(text), blocks=(Block(0, 8, Role.DATELINE), Block(11, len(text), Role.BODY)))
    court = Candidate("a", 15, 28, "Supreme Court", ORG, "recogniser")
    places = {("a", 0): "SY"} | {("a", n): "FR" for n in range(len(text)) if text.startswith("Freedonia", n)}
    assert find_body_countries([court], places, {"a": article}, LANDS).of(court) == "SY"
    unstated = replace(article, blocks=(Block(0, len(text), Role.BODY),))
    assert find_body_countries([court], places, {"a": unstated}, LANDS).of(court) == "FR"
    elsewhere = places | {("a", 1): "FR"}  # one more place, so that most are clearly in another country
    assert find_body_countries([court], elsewhere, {"a": article}, LANDS).of(court) is None


@pytest.mark.parametrize(
    ("text", "place", "provincial", "expected"),
    [
        ("Larkin's Supreme Court met. The Supreme Court left.", "Larkin", True, [None, None]),
        ("Larkin's Supreme Court met. The Supreme Court left.", "Larkin", False, ["FR", "FR"]),
        ("The Supreme Court of Larkin met. The Supreme Court left.", "Larkin", True, [None, None]),
        ("Larkin's Supreme Court met. Freedonia's Supreme Court left.", "Larkin", True, [None, "FR"]),
        ("The Supreme Court met in Larkin.", "Larkin", True, ["FR"]),
    ],
)
def test_a_body_of_a_region_or_a_town_is_not_the_country_s(
    text: str, place: str, provincial: bool, expected: list[str | None]
) -> None:
    courts = named(text, "Supreme Court", ORG)
    places = {("a", m.start()): "FR" for m in re.finditer(f"{place}|Freedonia", text)}
    own = {("a", m.start()) for m in re.finditer(place, text)} if provincial else ()
    bodies = find_body_countries(courts, places, {"a": make_article(text)}, LANDS, own)
    assert [bodies.of(c) for c in courts] == expected


def test_a_body_of_an_organisation_is_no_country_s() -> None:
    text = "the League's Supreme Court met in Freedonia"
    league, court = named(text, "League", ORG), named(text, "Supreme Court", ORG)
    places = {("a", text.index("Freedonia")): "FR"}
    found = find_body_countries([*league, *court], places, {"a": make_article(text)}, LANDS)
    assert found.of(court[0]) is None
    assert find_body_countries(court, places, {"a": make_article(text)}, LANDS).of(court[0]) == "FR"


def test_known_organisations_tell_what_country_an_article_is_about() -> None:
    text = "the Supreme Court, the Knesset, the Mossad: Freedonia"
    court = named(text, "Supreme Court", ORG)[0]
    known = [*named(text, "Knesset", ORG), *named(text, "Mossad", ORG)]
    places = {("a", text.index("Freedonia")): "FR"}
    assert find_body_countries([court, *known], places, {"a": make_article(text)}, LANDS).of(court) == "IL"
    assert find_body_countries([court], places, {"a": make_article(text)}, LANDS).of(court) == "FR"


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("the Supreme Court: Freedonia, Freedonia, Sylvania", "FR"),
        ("the Supreme Court: Freedonia, Sylvania", None),
        ("the Supreme Court: Larkinia, Sylvania, Freedonia", None),
        ("the Supreme Court: Larkinia, Sylvania, Freedonia, Freedonia", None),
        ("the Supreme Court: Larkinia, Sylvania, Freedonia, Freedonia, Freedonia, Freedonia", "FR"),
    ],
)
def test_an_article_is_at_home_where_two_thirds_of_its_places_lie(text: str, home: str | None) -> None:
    codes = {"Freedonia": "FR", "Sylvania": "SY", "Larkinia": "LA"}
    places = {("a", m.start()): codes[m[0]] for m in re.finditer("|".join(codes), text)}
    court = Candidate("a", 4, 17, "Supreme Court", ORG, "recogniser")
    assert find_body_countries([court], places, {"a": make_article(text)}, LANDS).of(court) == home


@pytest.mark.parametrize(
    ("body", "elsewhere", "code", "expected"),
    [
        ("Congress", "GB", "US", "US"),
        ("Congress", "GB", "MX", "MX"),
        ("Congress", "GB", "GB", None),
        ("Parliament", "US", "GB", "GB"),
        ("Parliament", "US", "KE", "KE"),
        ("Parliament", "US", "US", None),
        ("Parliament", "MX", "MX", None),
    ],
)
def test_what_only_some_countries_have_is_of_one_of_them(
    body: str, elsewhere: str, code: str, expected: str | None
) -> None:
    found = Candidate("a", 4, 4 + len(body), body, ORG, "recogniser")
    article = {"a": make_article(f"the {body} met in Larkin, and Larkin")}
    assert find_body_countries([found], {("a", 20): code}, article, LANDS).of(found) == expected
    mixed = {("a", 20): elsewhere, ("a", 32): elsewhere, ("a", 33): elsewhere, ("a", 34): code}
    few_have_it = expected if body == "Congress" else None  # most countries have a Parliament: which is not told
    assert find_body_countries([found], mixed, article, LANDS).of(found) == few_have_it


def pages(*texts: str, organisations: tuple[str, ...], places: tuple[str, ...] = ()) -> list[set[str]]:
    """The forms that each organisation's page gathers, in order."""
    names = [(name, ORG) for name in sorted(organisations, key=len, reverse=True)] + [(name, LOC) for name in places]
    articles = [make_article(text, f"a{n}") for n, text in enumerate(texts)]
    analyses = {article.id: make_analysis(article, names) for article in articles}
    _, mentions, _ = resolve(articles, analyses, LANDS, Curation())
    forms: dict[str, set[str]] = {}
    for m in mentions:
        if m.kind is Kind.ORGANISATION:
            forms.setdefault(m.entity, set()).add(m.text)
    return sorted(forms.values(), key=sorted)


@pytest.mark.parametrize(
    ("texts", "short", "full", "together"),
    [
        (
            ["The Larkinsburg Potters Guild met.", "The Larkinsbury Potters Guild met."],
            *("Larkinsbury Potters Guild", "Larkinsburg Potters Guild"),
            True,
        ),
        (["The Larkin Guild met.", "The Larkun Guild met."], "Larkun Guild", "Larkin Guild", False),
        (
            ["The Larkinsburg Guild 5 met.", "The Larkinsburg Guild 6 met."],
            *("Larkinsburg Guild 6", "Larkinsburg Guild 5"),
            False,
        ),
        (["Larkin Mills News rose.", "Larkin Mills rose."], "Larkin Mills", "Larkin Mills News", True),
        (["Larkin News rose.", "Larkin rose."], "Larkin", "Larkin News", False),
        (["Larkin News rose in Freedonia.", "Larkin rose in Freedonia."], "Larkin", "Larkin News", True),
        (["Freedonian Larks sang in Sylvania.", "Larks sang in Sylvania."], "Larks", "Freedonian Larks", True),
        (["Freedonian Larks sang.", "Larks sang."], "Larks", "Freedonian Larks", False),
        (["World Data Guild in Sylvania.", "WDG met in Sylvania."], "WDG", "World Data Guild", True),
        (["World Guild in Sylvania.", "WG met in Sylvania."], "WG", "World Guild", False),
        (
            ["World Data Guild in Sylvania.", "World Dock Guild", "WDG met in Sylvania."],
            "WDG",
            "World Data Guild",
            False,
        ),
    ],
)
def test_a_short_name_means_a_longer_one_of_another_article(
    texts: list[str], short: str, full: str, together: bool
) -> None:
    found = pages(*texts, organisations=(short, full, "World Dock Guild"), places=("Freedonia", "Sylvania"))
    assert any({short, full} <= forms for forms in found) is together
    assert any(short in forms for forms in found)


@pytest.mark.parametrize(
    ("for_mills", "for_dock", "together"), [(1, 0, True), (3, 1, True), (2, 1, False), (1, 1, False)]
)
def test_a_short_name_means_what_most_articles_by_far_explain_it_by(
    for_mills: int, for_dock: int, together: bool
) -> None:
    texts = ["Larkin Mills rose. Larkin fell."] * for_mills + ["Larkin Docks rose. Larkin fell."] * for_dock
    found = pages(*texts, "Then came Larkin.", organisations=("Larkin Mills", "Larkin Docks", "Larkin"))
    alone = pages(*texts, organisations=("Larkin Mills", "Larkin Docks", "Larkin"))
    assert (len(found) == len(alone)) is together


def test_a_firm_with_a_legal_form_is_its_own_name() -> None:
    texts = ["Larkin Mills rose. Larkin fell.", "Larkin Corp rose."]
    assert {"Larkin Corp"} in pages(*texts, organisations=("Larkin Mills", "Larkin Corp", "Larkin"))
    found = pages(
        "Larkin Finance rose. Larkin Corp fell. Larkin too.", organisations=("Larkin Finance", "Larkin Corp", "Larkin")
    )
    assert found == [{"Larkin", "Larkin Corp"}, {"Larkin Finance"}]


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("Larkin Mills rose. Later Larkin fell.", True),
        ("Larkin fell. Later Larkin Mills rose.", False),
        ("Larkin fell. Later Larkin Mills Inc rose.", True),
        ("Larkin fell. Later Larkin News rose.", True),
        ("Larkin fell. Later Larkin of Zenda rose.", True),
        ("Larkin fell. Later the Larkin Guild Mills rose. The Larkin Docks did.", False),
        ("Larkin Mills rose. Larkin Mills Docks rose. Later Larkin fell.", True),
        ("Larkin Mills rose. Larkin Docks rose. Later Larkin fell.", False),
    ],
)
def test_a_short_name_means_the_longer_one_of_its_article(text: str, together: bool) -> None:
    names = ("Larkin Mills", "Larkin Mills Inc", "Larkin News", "Larkin of Zenda", "Larkin Docks", "Larkin Mills Docks")
    found = pages(text, organisations=(*names, "Larkin Guild Mills", "Larkin"))
    assert any("Larkin" in forms and len(forms) > 1 for forms in found) is together


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The U.S. Supreme Court ruled.", "US"),
        ("Judges left the U.S. The Supreme Court ruled.", None),
        ("The Calif. Supreme Court ruled.", "US"),
    ],
)
def test_the_full_stop_of_an_abbreviation_ends_no_sentence(text: str, country: str | None) -> None:
    """A country or state that is abbreviated right before a body owns it; one that ends a sentence does not."""
    at, place = text.index("Supreme Court"), next(text.index(n) for n in ("U.S.", "Calif.") if n in text)
    body = Candidate("a", at, at + len("Supreme Court"), "Supreme Court", ORG, "recogniser")
    elsewhere = {("a", n): "SY" for n in (500, 501)}  # so that the article is at home in no country of the text
    found = find_body_countries(
        [body], {("a", place): "US"} | elsewhere, {"a": make_article(text, "a")}, load_gazetteer()
    )
    assert (found.of(body) == "US") == (country == "US")


@pytest.mark.parametrize(("other", "expected"), [("99th Congress", "US"), ("Larkin Congress", None)])
def test_one_in_turn_keeps_no_body_from_being_the_countrys(other: str, expected: str | None) -> None:
    text = f"The {other} met. Then Congress left for Freedonia and Freedonia."
    article, at = replace(make_article(text), outlet="Fox News"), text.index("Congress left")
    found = [*named(text, other, ORG), Candidate("a", at, at + 8, "Congress", ORG, "recogniser")]
    assert find_body_countries(found, {}, {"a": article}, LANDS).of(found[-1]) == expected
