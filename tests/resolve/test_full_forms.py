"""Which longer name of its article a short name means, and which country's body a known name means."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.model import Block, Label, Role
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.organisations.body_countries import BodyCountries, find_body_countries
from cuttings.resolve.linking.organisations.full_forms_in_article import (
    LongerNames,
    find_full_forms,
    is_settled,
)
from cuttings.resolve.linking.organisations.identities import reason_for_same_identity
from cuttings.resolve.linking.organisations.short_forms import short_for
from tests.making import make_article
from tests.resolve.test_body_countries import LANDS, pages

ORG = Label.ORGANISATION


def full_form(
    text: str,
    *names: str,
    formal: Sequence[str] = (),
    identities: Mapping[str, str] | None = None,
    headline: int = 0,
) -> str | None:
    """The full form of the last of `names`, each an organisation wherever no longer one stands."""
    longest = sorted(names, key=len, reverse=True)
    own = [
        Candidate("a", m.start(), m.end(), m[0], ORG, "recogniser", headline=m.start() < headline)
        for m in re.finditer("|".join(map(re.escape, longest)), text)
    ]
    keys = {("a", c.start): (identities or {}).get(c.text, c.name.organisation.key) for c in own}
    found = [form for c, form in find_full_forms(own, text, keys, formal, LANDS) if c.text == names[-1]]
    assert len({form.candidate.text if form else None for form in found}) == 1
    return found[0].candidate.text if found[0] else None


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("Larkin Mills rose. Larkin fell.", ["Larkin Mills", "Larkin"], "Larkin Mills"),
        ("Larkin fell. Larkin Mills rose.", ["Larkin Mills", "Larkin"], None),
        ("Larkin fell. Larkin Mills Inc rose.", ["Larkin Mills Inc", "Larkin"], "Larkin Mills Inc"),
        ("Larkin fell. Larkin of Zenda rose.", ["Larkin of Zenda", "Larkin"], "Larkin of Zenda"),
        ("Larkin fell. Larkin Magazine rose.", ["Larkin Magazine", "Larkin"], "Larkin Magazine"),
        ("Larkin Mills fell. Larkin Mills Docks rose.", ["Larkin Mills Docks", "Larkin Mills"], None),
        (
            "Larkin Mills Docks rose. Larkin Mills fell.",
            ["Larkin Mills Docks", "Larkin Mills"],
            "Larkin Mills Docks",
        ),
        ("WDC fell. World Data Council rose.", ["World Data Council", "WDC"], "World Data Council"),
        ("WDC fell. World Data Office rose.", ["World Data Office", "WDC"], None),
        ("World Data Office (WDC) rose. WDC fell.", ["World Data Office", "WDC"], "World Data Office"),
        (
            "World Data Council rose. Wide Data Council (WDC) fell. WDC left.",
            ["World Data Council", "Wide Data Council", "WDC"],
            "Wide Data Council",
        ),
        (
            "World Data Council rose. Wide Data Council fell. WDC left.",
            ["World Data Council", "Wide Data Council", "WDC"],
            None,
        ),
        ("Larkin Mills rose. Larkin Docks fell. Larkin left.", ["Larkin Mills", "Larkin Docks", "Larkin"], None),
        (
            "Larkin Mills rose. Larkin Mills Docks fell. Larkin left.",
            ["Larkin Mills", "Larkin Mills Docks", "Larkin"],
            "Larkin Mills Docks",
        ),
        (
            "Larkin Mills Docks rose. Larkin Mills fell. Larkin left.",
            ["Larkin Mills", "Larkin Mills Docks", "Larkin"],
            "Larkin Mills Docks",
        ),
        ("Old Larkin Mills rose. Mills fell. Larkin Mills", ["Old Larkin Mills", "Larkin Mills"], "Old Larkin Mills"),
        ("Larkin rose. Larkin fell.", ["Larkin"], None),
        (
            "Wide Data Council rose. WDC fell. World Data Council (WDC) left.",
            ["Wide Data Council", "World Data Council", "WDC"],
            "World Data Council",
        ),
        ("Larkin Mills rose. Larkin fell. Larkin Mills left.", ["Larkin Mills", "Larkin"], "Larkin Mills"),
        (
            "Larkin Mills rose. LARKIN MILLS fell. Larkin left.",
            ["Larkin Mills", "LARKIN MILLS", "Larkin"],
            "Larkin Mills",
        ),
        ("Larkin Mills rose. Larkin Inc fell. Larkin left.", ["Larkin Mills", "Larkin Inc", "Larkin"], None),
        ("United Nurses met. UN left.", ["United Nurses", "UN"], "United Nurses"),
        # the longer of two that begin alike is meant, others are not told apart
        (
            "Larkin Mills rose. Larkin Docks Board fell. Larkin left.",
            ["Larkin Mills", "Larkin Docks Board", "Larkin"],
            None,
        ),
        # what fits better is meant
        (
            "Larkin Mills Docks rose. Old Larkin Mills fell. Larkin Mills left.",
            ["Larkin Mills Docks", "Old Larkin Mills", "Larkin Mills"],
            "Larkin Mills Docks",
        ),
        ("Larkin Mills Inc rose. Larkin Inc fell.", ["Larkin Mills Inc", "Larkin Inc"], None),
    ],
)
def test_a_short_name_means_the_one_longer_name_that_it_fits_best(
    text: str, names: list[str], expected: str | None
) -> None:
    assert full_form(text, *names) == expected


def test_a_firm_s_short_name_is_no_part_of_it() -> None:
    text = "Larkin Finance rose. Larkin fell."
    assert full_form(text, "Larkin Finance", "Larkin") == "Larkin Finance"
    assert full_form(text, "Larkin Finance", "Larkin", formal=["larkin"]) is None
    assert full_form(text, "Larkin Finance", "Larkin", formal=["other"]) == "Larkin Finance"
    mills = "Larkin Mills rose. Larkin fell."
    assert full_form(mills, "Larkin Mills", "Larkin", formal=["larkin"]) == "Larkin Mills"


@pytest.mark.parametrize(
    ("text", "long", "expected"),
    [
        ("Larkin News rose. Larkin fell. Larkin left. Larkin won.", "Larkin News", None),
        ("Larkin News rose. Larkin fell. Larkin left.", "Larkin News", "Larkin News"),
        ("Larkin Mills rose. Larkin fell. Larkin left. Larkin won.", "Larkin Mills", "Larkin Mills"),
    ],
)
def test_what_is_named_far_more_often_than_its_news_is_the_firm(text: str, long: str, expected: str | None) -> None:
    assert full_form(text, long, "Larkin") == expected


def test_a_headline_may_name_the_short_form_first() -> None:
    text = "Larkin fell\nLarkin Mills rose. Larkin fell."
    assert full_form(text, "Larkin Mills", "Larkin") is None
    assert full_form(text, "Larkin Mills", "Larkin", headline=11) == "Larkin Mills"
    alone = "Larkin fell\nLarkin Mills rose."
    assert full_form(alone, "Larkin Mills", "Larkin", headline=11) == "Larkin Mills"


def test_letters_of_a_known_organisation_mean_what_the_article_spells_out() -> None:
    known = {"UN": "known United Nations", "WTO": "known World Trade Organization"}
    assert full_form("United Nurses met. UN left.", "United Nurses", "UN", identities=known) is None
    assert full_form("United Nurses (UN) met. UN left.", "United Nurses", "UN", identities=known) == "United Nurses"
    text = "World Tailors Organisation met. WTO left."
    assert full_form(text, "World Tailors Organisation", "WTO", identities=known) == "World Tailors Organisation"
    assert full_form("United Nurses met. UN left.", "United Nurses", "UN") == "United Nurses"
    mills = {"Larkin": "known Larkin"}
    assert full_form("Larkin Mills rose. Larkin fell.", "Larkin Mills", "Larkin", identities=mills) is None
    both = {"UN": "known United Nations", "United Nations": "known United Nations"}
    text = "United Nations met. United Nurses (UN) met. UN left."
    assert full_form(text, "United Nurses", "United Nations", "UN", identities=both) is None
    text = "United Nurses met. United Nurses (UN) sang. UN left."
    assert full_form(text, "United Nurses", "UN", identities=known) == "United Nurses"
    mills = {"UNX": "known UNX"}
    assert full_form("UNX Mills rose. UNX fell.", "UNX Mills", "UNX", identities=mills) is None
    named = {"Wido": "known Wido"}
    assert full_form("World Data Office (Wido) rose. Wido fell.", "World Data Office", "Wido", identities=named) is None
    assert [is_settled(i) for i in ("known Larkin", "supreme court of FR", "larkinmills")] == [True, True, False]


def test_letters_stand_for_a_country_s_body_without_the_country_too() -> None:
    text = "The Freedonian Supreme Court met. The SC left."
    assert full_form(text, "Freedonian Supreme Court", "SC") == "Supreme Court"
    assert full_form(text.replace("SC", "FSC"), "Freedonian Supreme Court", "FSC") == "Freedonian Supreme Court"


CODES = {"Freedonia": "FR", "Sylvania": "SY", "Larkinia": "LA", "Mexico": "MX", "America": "US", "Britain": "GB"}


def body(text: str, name: str, *others: str, elsewhere: Sequence[str] = ()) -> tuple[str | None, BodyCountries]:
    """The country of the last mention of `name` in a text, where `others` are organisations too."""
    articles = {f"a{n}": make_article(t, f"a{n}") for n, t in enumerate((text, *elsewhere))}
    found = [
        Candidate(id, m.start(), m.end(), m[0], ORG, "recogniser")
        for id, article in articles.items()
        for m in re.finditer("|".join((name, *others)), article.text)
    ]
    places = {
        (id, m.start()): CODES[m[0]]
        for id, article in articles.items()
        for m in re.finditer("|".join(CODES), article.text)
    }
    bodies = find_body_countries(found, places, articles, LANDS)
    return bodies.of(next(c for c in reversed(found) if c.article == "a0" and c.text == name)), bodies


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Freedonia's Republican Party. America", "Republican Party", "FR"),
        ("the Republican Party of Freedonia. America", "Republican Party", "FR"),
        ("the Republican Party in Freedonia. America, Freedonia", "Republican Party", None),
        ("the Republican Party. Freedonia, Freedonia", "Republican Party", "FR"),
        ("the Republican Party. Freedonia, Freedonia, America", "Republican Party", None),
        ("the Republican Party. America", "Republican Party", None),
        ("Freedonia's Republican Party. The Republican Party. America", "Republican Party", "FR"),
        ("the Red Cross. Freedonia, Freedonia", "Red Cross", None),
        ("Freedonia's Red Cross. The Red Cross", "Red Cross", "FR"),
        ("the Supreme Court in Freedonia. Sylvania, Sylvania, Sylvania", "Supreme Court", "FR"),
        ("Freedonia old Supreme Court. Sylvania, Sylvania", "Supreme Court", "SY"),
        ("Freedonia's old Supreme Court. Sylvania, Sylvania", "Supreme Court", "FR"),
        ("Freedonia' old Supreme Court. Sylvania, Sylvania", "Supreme Court", "SY"),
        ("Freedonia very old Supreme Court. Sylvania, Sylvania", "Supreme Court", "SY"),
        ("Freedonia: Supreme Court. Sylvania, Sylvania", "Supreme Court", "SY"),
        ("Freedonia\nSupreme Court. Sylvania, Sylvania", "Supreme Court", "SY"),
        ("(Freedonia) Supreme Court. Sylvania, Sylvania", "Supreme Court", "SY"),
        ("the Supreme Court  of Freedonia. Sylvania, Sylvania", "Supreme Court", "SY"),
        ("the Supreme Court of all Freedonia. Sylvania, Sylvania", "Supreme Court", "SY"),
        (
            "the Supreme Court of Freedonia, the Supreme Court of Sylvania; a Supreme Court. Sylvania",
            "Supreme Court",
            None,
        ),
        ("the Congress. Britain, Britain, Britain, Britain, America, Mexico, Mexico", "Congress", "MX"),
        ("the Congress. Britain, Britain, Britain, Britain, America, Mexico", "Congress", None),
        ("the Congress. Mexico, America, America", "Congress", "US"),
        ("the Supreme Court. Larkinia, Freedonia", "Supreme Court", None),
        ("the Supreme Court. Freedonia's Supreme Court", "Supreme Court", "FR"),
        ("the Supreme Court. Sylvania, the Supreme Court of Freedonia", "Supreme Court", "FR"),
    ],
)
def test_a_body_is_of_the_country_that_its_article_gives_it(text: str, name: str, expected: str | None) -> None:
    assert body(text, name)[0] == expected


def test_the_known_one_is_meant_where_the_article_names_it_in_full() -> None:
    text = "the Republican Party. GOP. Freedonia, Freedonia"
    assert body(text, "Republican Party")[0] == "FR"
    assert body(text, "Republican Party", "GOP")[0] is None


def test_a_body_that_is_stated_only_later_is_another_one_of_it() -> None:
    text = "the Supreme Court met. Freedonia: Sylvania's Supreme Court, Larkinia"
    articles = {"a": make_article(text)}
    first = Candidate("a", 4, 17, "Supreme Court", ORG, "recogniser")
    stated = replace(first, start=text.rindex("Supreme"), end=text.rindex("Court") + 5)
    places = {("a", m.start()): CODES[m[0]] for m in re.finditer("|".join(CODES), text)}
    bodies = find_body_countries([first, stated], places, articles, LANDS)
    assert (bodies.of(first), bodies.of(stated)) == (None, "SY")
    headline = replace(first, headline=True)
    assert find_body_countries([headline, stated], places, articles, LANDS).of(headline) == "SY"


def test_the_country_of_an_article_is_no_other_s_that_it_names_a_body_of() -> None:
    text = "Sylvania's Supreme Court. Freedonia, Freedonia, Freedonia. The Supreme Court met."
    assert body(text, "Supreme Court")[0] is None


def test_other_articles_do_not_tell_of_which_country_a_body_is() -> None:
    text = "the Supreme Court: Larkinia, Sylvania, Freedonia"
    assert body(text, "Supreme Court", elsewhere=["the Supreme Court of Freedonia"])[0] is None


def test_a_longer_name_in_the_article_leaves_the_short_one_to_it() -> None:
    text = "the Larkin County Supreme Court met in Freedonia long ago. The Supreme Court left Freedonia."
    assert body(text, "Supreme Court", "Larkin County Supreme Court")[0] is None
    stated = f"{text} Freedonia's Supreme Court met. The Supreme Court left."
    assert body(stated, "Supreme Court", "Larkin County Supreme Court")[0] == "FR"
    other = text.replace("County Supreme", "County Superior")
    assert body(other, "Supreme Court", "Larkin County Superior Court")[0] == "FR"


def test_the_first_place_of_a_dateline_is_an_article_s_home() -> None:
    text = "Sylvania, Freedonia - The Supreme Court ruled for Freedonia"
    article = replace(make_article(text), blocks=(Block(0, 19, Role.DATELINE), Block(22, len(text), Role.BODY)))
    court = Candidate("a", 26, 39, "Supreme Court", ORG, "recogniser")
    places = {("a", m.start()): CODES[m[0]] for m in re.finditer("Freedonia|Sylvania", text)}
    assert find_body_countries([court], places, {"a": article}, LANDS).of(court) == "SY"
    empty = replace(article, blocks=(Block(20, 21, Role.DATELINE), Block(22, len(text), Role.BODY)))
    assert find_body_countries([court], places, {"a": empty}, LANDS).of(court) == "FR"


def test_a_known_organisation_is_known_by_its_name_or_by_its_country_and_kind() -> None:
    def known(text: str, name: str) -> str | None:
        country, bodies = body(text, name)
        start = text.rindex(name)
        c = Candidate("a0", start, start + len(name), name, ORG, "recogniser")
        assert bodies.of(c) == country
        return bodies.known_organisation(c, make_article(text, "a0"), LANDS)

    assert known("so Volkswagen AG rose", "Volkswagen AG") == "Volkswagen"
    assert known("so the BBC rose", "BBC") == "BBC"
    assert known("the Big Bee Club (BBC) rose", "BBC") is None
    assert known("so the BBL rose", "BBL") is None
    assert known("so Hamas Corp rose", "Hamas Corp") is None
    assert known("so Larkin Mills rose", "Larkin Mills") is None
    assert known("the Justice Department. America", "Justice Department") == "United States Department of Justice"
    assert known("America's Labour Department", "Labour Department") == "United States Department of Labor"
    assert known("Freedonia's Justice Department", "Justice Department") is None
    assert known("the Supreme Court of Freedonia", "Supreme Court") is None


@pytest.mark.parametrize(
    ("texts", "short", "full", "together"),
    [
        (["The Larkinsbu Guild met.", "The Larkinsba Guild met."], "Larkinsba Guild", "Larkinsbu Guild", True),
        (["The Larkinsu Guild met.", "The Larkinsa Guild met."], "Larkinsa Guild", "Larkinsu Guild", False),
        (["Larkin Docks Service rose.", "Larkin Docks rose."], "Larkin Docks", "Larkin Docks Service", True),
        (["Larkin Docks Mills rose.", "Larkin Docks rose."], "Larkin Docks", "Larkin Docks Mills", False),
        (["Larkin News rose. Larkin fell.", "Larkin rose."], "Larkin", "Larkin News", True),
        (["LKN Research asked them.", "LKN asked them."], "LKN", "LKN Research", True),
        (["LKN Mills rose.", "LKN rose."], "LKN", "LKN Mills", False),
        (["Larkin Research rose.", "Larkin rose."], "Larkin", "Larkin Research", False),
        (["Larkin Mills rose. Larkin fell.", *["Larkin rose."] * 2], "Larkin", "Larkin Mills", True),
    ],
)
def test_a_name_means_one_of_another_article_where_the_words_alone_tell(
    texts: list[str], short: str, full: str, *, together: bool
) -> None:
    assert any({short, full} <= forms for forms in pages(*texts, organisations=(short, full))) is together


def test_one_organisation_is_told_by_its_country_or_by_its_name() -> None:
    def reason(name: str, other: str, country: str | None = None) -> str:
        c, o = (Candidate("a", n, n + 9, text, ORG, "recogniser") for n, text in ((0, name), (20, other)))
        return reason_for_same_identity(c, o, BodyCountries({("a", 0): country} if country else {}, {}))

    assert reason("Supreme Court", "High Court", "FR") == "the one of FR, by the country named with it"
    assert reason("Red Cross", "Red Cross") == "always means this organisation"
    assert reason("Larkin Mills", "Larkin Mills") == "the same name"
    assert reason("Larkin Mills", "Larkin Mills Inc") == "the same name as Larkin Mills Inc"


WORDS = ["Larkin", "Mills", "World", "Data", "Council", "Budget", "Committee", "of", "Board"]
WHOLE_NAMES = ["World Data Council", "W.D.C.", "House Budget Committee", "House Committee on Budget and Data", "Board"]
NAMES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join) | st.sampled_from(WHOLE_NAMES)
GAPS = st.sampled_from([" rose. ", " (", "), ", ", also known as ", ", or the ", " fell, and so on and so on, before "])


def candidates(parts: Sequence[tuple[str, str]]) -> tuple[str, list[Candidate]]:
    """The text of names and what stands behind each, and the mentions of the names."""
    text, found = "", list[Candidate]()
    for name, gap in parts:
        found.append(Candidate("a", len(text), len(text) + len(name), name, ORG, "recogniser"))
        text += name + gap
    return text, found


@given(st.lists(st.tuples(NAMES, GAPS), min_size=2, max_size=12))
def test_no_longer_name_is_missed(parts: list[tuple[str, str]]) -> None:
    text, own = candidates(parts)
    longer = LongerNames(text)
    for number, full in enumerate(own):
        if len(full.name.organisation.parts) > 1:
            longer.add(f"{number:02}", full)
    for short in own:
        found = {full.start for _, full in longer.for_short(short, "")}
        needed = {full.start for full in own if full is not short and short_for(short, full, text, LANDS)}
        assert needed <= found


@pytest.mark.parametrize("form", ["{0}{0} Mills", "Larkin {0}{0}", "{0} Data {0} Council"])
def test_few_names_are_compared_with_each(form: str) -> None:
    letters = [chr(ord("A") + n // 26) + chr(ord("a") + n % 26) for n in range(300)]
    text, own = candidates(
        [(form.format(two), " rose, and other things happened on that day too. ") for two in letters]
    )
    longer = LongerNames(text)
    for full in own:
        longer.add(full.text, full)
    assert sum(1 for short in own for _ in longer.for_short(short, short.text)) <= 6 * len(own)
