"""Firms: their names whole, what a share's symbol says of a name, and what a headline in capitals does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cuttings.model import Curation, Label, Name
from cuttings.resolve import resolve
from cuttings.resolve.detect.gather import gather
from cuttings.resolve.detect.recogniser_names import recognised
from cuttings.resolve.kinds.listed_firms import Firms
from tests.making import Names, make_analysis, make_article, make_gazetteer

PER, LOC, ORG = Label.PERSON, Label.LOCATION, Label.ORGANISATION
GAZETTEER = make_gazetteer(Freedonia="Freedonian", Sylvania="Sylvanian")


def mentions(text: str, names: Names, title: str = "", common: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    """Text and kind of every mention of one article."""
    article = make_article(text, title=title)
    analyses = {article.id: make_analysis(article, names, common)}
    return [(m.text, str(m.kind)) for m in resolve([article], analyses, GAZETTEER, Curation())[1]]


@pytest.mark.parametrize(
    ("text", "name", "label", "expected"),
    [
        ("Larkin Mills and Co Inc said", "Larkin Mills", ORG, ("Larkin Mills and Co Inc", ORG)),
        ("Ada Larkin and Sons said", "Ada Larkin", PER, ("Ada Larkin and Sons", ORG)),
        ("Larkin & Bros Ltd said", "Larkin", ORG, ("Larkin & Bros Ltd", ORG)),
        ("Larkin and Colin said", "Larkin", PER, ("Larkin", PER)),
        ("Larkin's Inc said", "Larkin's Inc", ORG, ("Larkin's Inc", ORG)),
        ("Larkin (Far East) Ltd said", "Larkin (Far East) Ltd", ORG, ("Larkin (Far East) Ltd", ORG)),
        ("manager Banque du Lac said", "Banque du Lac", PER, ("Banque du Lac", ORG)),
        ("manager Larkinbank said", "Larkinbank", PER, ("Larkinbank", ORG)),
        ("the boxer Eubank won", "Eubank", PER, ("Eubank", PER)),
        ("Ada (Bee) Larkin said", "Bee) Larkin", PER, ("Larkin", PER)),
        ("400 mln U.S. Dlrs were", "U.S. Dlrs", LOC, ("U.S.", LOC)),
    ],
)
def test_a_firm_is_named_whole(text: str, name: str, label: Label, expected: tuple[str, Label]) -> None:
    start = text.index(name)
    article = make_article(text)
    analysis = replace(make_analysis(article), names=(Name(start, start + len(name), label),))
    assert [(c.text, c.label) for c in recognised(article, analysis, GAZETTEER)] == [expected]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Larkin AB <LRKN ST> rose", "LRKN ST"),
        ("Larkin AB <LRKN.ST> rose", "LRKN.ST"),
        ("the firm, Co Inc, rose", "Co Inc"),
        ("Ann Poole, D-Tav., said", "D-Tav"),
        ("Oper Shr loss 40 cts", "Oper Shr"),
        (" Taviro      1.52  2.04  1.50  2.17  4.85  2.58", "Taviro"),
        (" Taviro/Sorro.   --    --    none", "Sorro"),
        ("Prices were as follows:\n Taviro/Sorro/\n Lomas    1.70   1.80   --", "Sorro"),
        ("the firm named Jr and III", "Jr"),
    ],
)
def test_symbols_forms_and_rows_name_nobody(text: str, name: str) -> None:
    start = text.index(name)
    article = make_article(text)
    analysis = replace(make_analysis(article), names=(Name(start, start + len(name), ORG),))
    assert list(recognised(article, analysis, GAZETTEER)) == []


def test_a_name_with_a_symbol_behind_it_is_a_firm_s() -> None:
    """Wherever its article names it; a person of that name in another article stays one."""
    text = "MARLOW <MRW> SUES HOLLIS <HLS>\nMarlow said it filed a suit. Hollis had no comment."
    found = mentions(text, [("Marlow", PER), ("Hollis", PER)], title=text.split("\n", maxsplit=1)[0])
    assert {(name.title(), kind) for name, kind in found} == {("Marlow", "organisation"), ("Hollis", "organisation")}


def test_a_firm_s_first_word_is_the_firm() -> None:
    """ "Marlow Mills Inc", then "Marlow said"; but a Marlow who is named in full is himself."""
    text = "Marlow Mills Inc rose. Marlow said so."
    names = [("Marlow Mills Inc", ORG), ("Marlow", PER)]
    assert ("Marlow", "organisation") in mentions(text, names)
    owner = text + " Peter Marlow owns it. Marlow left."
    assert mentions(owner, [*names, ("Peter Marlow", PER)])[-1] == ("Marlow", "person")


def test_a_place_known_to_all_stays_one_before_a_symbol() -> None:
    """The words before a symbol are the firm's name whole; its last word by itself is one only if it is no place."""
    text = "MARLOW FREEDONIA <MRF> SELLS MILL\nIt is in Freedonia."
    article = make_article(text)
    firms = Firms.of([], {article.id: text}, GAZETTEER)
    assert firms.listed[article.id] == {"marlow freedonia"}


def test_what_only_a_headline_in_capitals_names_is_left_out() -> None:
    """There a recogniser takes verbs for names; a legal form, a symbol or the text itself says that it is one."""
    names = [("UPS MARLOW", ORG), ("LARKIN MILLS INC", ORG), ("HOLLIS", ORG)]
    text = "LARKIN MILLS INC UPS MARLOW STAKE; HOLLIS TO ANSWER\nThe stake rose. A spokesman of Hollis was silent."
    found = mentions(text, names, title=text.split("\n", maxsplit=1)[0])
    assert ("LARKIN MILLS INC", "organisation") in found
    assert "UPS MARLOW" not in {name for name, _ in found}
    assert "HOLLIS" in {name for name, _ in found}


def test_the_firm_that_opens_a_headline_in_capitals_may_be_told_by_its_symbol() -> None:
    """Of two words at most: of three one is a verb."""
    for headline, kept in (("LARKIN LABS <LRK> 4TH QTR NET", True), ("HOLLIS UPS LARKIN <LRK> STAKE", False)):
        name = headline.partition(" <")[0]
        found = mentions(f"{headline}\nShr 41 cts vs 38 cts.", [(name, ORG)], title=headline)
        assert bool(found) is kept, headline


def test_a_firm_s_name_in_capitals_is_no_country() -> None:
    """ "FREEDONIAN TYRE" in the headline is the firm that the text names, not the people of Freedonia."""
    text = "FREEDONIAN TYRE <FRT> BIDS FOR MILL\nFreedonian Tyre Co said it would bid."
    names = [("Freedonian Tyre Co", ORG), ("FREEDONIAN", Label.MISCELLANEOUS)]
    assert mentions(text, names, title=text.split("\n", maxsplit=1)[0]) == [
        ("FREEDONIAN TYRE", "organisation"),
        ("Freedonian Tyre Co", "organisation"),
    ]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Larkin Mills Inc of Freedonia", ["Larkin Mills Inc", "Freedonia"]),
        ("Larkin Mills Ltd of Freedonia", ["Larkin Mills Ltd", "Freedonia"]),
        ("Mining Corp of Freedonia", ["Mining Corp of Freedonia"]),
        ("National Bank of Freedonia", ["National Bank of Freedonia"]),
    ],
)
def test_a_firm_is_parted_from_where_it_is_not_from_what_it_is_of(name: str, expected: list[str]) -> None:
    assert [text for text, _ in mentions(f"They bought {name} last year.", [(name, ORG)])] == expected


def test_a_firm_s_last_word_behind_its_legal_form_is_the_firm() -> None:
    names = [("Marlow AB Larkin", ORG), ("Larkin", PER)]
    assert mentions("Marlow AB Larkin rose. Larkin said so.", names)[-1] == ("Larkin", "organisation")


@pytest.mark.parametrize("text", ["lead manager Marlow said", "the General Agreement on Tariffs", "Major Index rose"])
def test_some_titles_announce_nobody(text: str) -> None:
    """A bond's manager is a bank; words that are no title alone announce only what reads like a person's name."""
    article = make_article(text)
    assert gather(article, make_analysis(article), GAZETTEER) == []
