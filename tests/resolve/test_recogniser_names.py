"""What becomes of the names that the recogniser read in an article."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cuttings.gazetteer import Gazetteer, Toponym
from cuttings.model import Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.detect.recogniser_names import read_by_recogniser
from cuttings.resolve.detect.repeats import add_repeats
from tests.making import Names, make_analysis, make_article, make_gazetteer

PER, LOC, ORG, MISC = Label.PERSON, Label.LOCATION, Label.ORGANISATION, Label.MISCELLANEOUS
LANDS = make_gazetteer(Freedonia="Freedonian", Sylvania="Sylvanian")
PENINSULA = Toponym("p", "Freedonian peninsula", "area", 0.0, 0.0, "FR", 0)
HAMLET = Toponym("h", "Sylvanian", "city", 0.0, 0.0, "FR", 900)
SOUTH = Toponym("s", "Southern Larka", "region", 0.0, 0.0, "FR", 0)
GAZETTEER = Gazetteer(
    names={
        **LANDS.names,
        "freedonian peninsula": (PENINSULA,),
        "southern larka": (SOUTH,),
        "sylvanian": (HAMLET,),
    },
    demonyms=LANDS.demonyms,
)


def read(text: str, *names: tuple[str, Label], title: bool = False) -> list[tuple[str, Label]]:
    article = make_article(text, title=text if title else "")
    return [(c.text, c.label) for c in read_by_recogniser(article, make_analysis(article, names), GAZETTEER)]


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("the Freedonian peninsula", ("Freedonian", MISC), ("Freedonian peninsula", LOC)),
        ("told the Guardian 41 times", ("Guardian 41", ORG), ("Guardian", ORG)),
        ("told the Larkin 41 times", ("Larkin 41", ORG), ("Larkin 41", ORG)),
        ("at the Three Larka Dam and", ("Larka Dam", LOC), ("Three Larka Dam", LOC)),
        ("there. Three Larka", ("Larka", LOC), ("Larka", LOC)),  # it opens a sentence
        ("of the band 'All Larks' and", ("Larks", ORG), ("All Larks", ORG)),
        ("its fans. All Larks", ("Larks", ORG), ("Larks", ORG)),
        ("and of All Larkin", ("Larkin", PER), ("Larkin", PER)),
        ("the head of Larkin's, who", ("Larkin", ORG), ("Larkin's", ORG)),
        ("they say Larkin's has grown", ("Larkin", ORG), ("Larkin's", ORG)),
        ("they say Larkin's has grown", ("Larkin", PER), ("Larkin", PER)),
        ("they say Larkin's sales grew", ("Larkin", ORG), ("Larkin", ORG)),
        ("they say Macy's sales grew", ("Macy", ORG), ("Macy's", ORG)),
        ("unlike BBC's, it", ("BBC", ORG), ("BBC", ORG)),
        ("unlike Larkin's, it is of Larkin", ("Larkin", ORG), ("Larkin", ORG)),  # named without it too
        ("in Southern Larka and", ("Larka", LOC), ("Southern Larka", LOC)),
        ("in Northern Larka and", ("Larka", LOC), ("Larka", LOC)),
        ("in Non-Southern Larka and", ("Larka", LOC), ("Larka", LOC)),
        ("the Freedonian ships", ("Freedonian", MISC), ("Freedonian", MISC)),
        ("the Freedonian ships", ("Freedonian", ORG), ("Freedonian", MISC)),
        ("the Sylvanian peninsula", ("Sylvanian", MISC), ("Sylvanian", MISC)),
        ("the Sylvanian stadium", ("Sylvanian", LOC), ("Sylvanian", MISC)),  # no hamlet called so
        ("in Sylvanian, France, and", ("Sylvanian", LOC), ("Sylvanian", LOC)),
        ("the Larkin Police Council met", ("Larkin Police", ORG), ("Larkin Police Council", ORG)),
        ("the Larkin Police News Foundation met", ("Larkin Police", ORG), ("Larkin Police News Foundation", ORG)),
        ("the Larkin Roe Council met", ("Larkin Roe", PER), ("Larkin Roe", PER)),
        ("Ada (Bee) Larkin said", ("Bee) Larkin", PER), ("Larkin", PER)),
        ("400 mln U.S. Dlrs were", ("U.S. Dlrs", LOC), ("U.S.", LOC)),
        ("400 mln U.K. Dlrs were", ("U.K. Dlrs", LOC), ("U.K.", LOC)),
        ("the U.S. Freedonia", ("U.S. Freedonia", LOC), ("U.S. Freedonia", LOC)),
        ("in Zenda Chairman Lee", ("Zenda Chairman", LOC), ("Zenda", LOC)),
        ("in Freedonia's hills", ("Freedonia's hills", LOC), ("Freedonia", LOC)),
        ("Ann Lee, 43, of Zenda came", ("Zenda", PER), ("Zenda", LOC)),
        ("It was long ago; Ann Lee, 43, of Zenda came", ("Zenda", PER), ("Zenda", LOC)),
        ("Ann Lee, 43, of Old Zenda came", ("Zenda", PER), ("Zenda", PER)),
        ("Ann Lee, of Zenda came", ("Zenda", PER), ("Zenda", PER)),
        ("seen on BBC One again", ("BBC One", PER), ("BBC One", ORG)),
        ("and Larkin RCMP came", ("Larkin RCMP", PER), ("Larkin RCMP", ORG)),
        ("then BBC Ann Lee came", ("BBC Ann Lee", PER), ("BBC Ann Lee", PER)),
        ("then Larkin LKN came", ("Larkin LKN", PER), ("Larkin LKN", PER)),
        ("BY LARKIN NATO CAME", ("LARKIN NATO", PER), ("LARKIN NATO", PER)),
    ],
)
def test_a_name_that_was_read_gets_its_bounds_and_its_kind(
    text: str, name: tuple[str, Label], expected: tuple[str, Label]
) -> None:
    assert read(text, name)[-1:] == [expected]


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("Zenda Newsroom, 555 1234", (("Zenda Newsroom", ORG),), [("Zenda", ORG)]),
        ("Freedonia Newsdesk, 555 1234", (("Freedonia Newsdesk", ORG),), [("Freedonia", LOC)]),
        ("the Newsroom, 555 1234", (("Newsroom", ORG),), [("Newsroom", ORG)]),
        ("by the Larki'a al-Noori", (("Larki'a", ORG), ("al-Noori", ORG)), [("Larki'a al-Noori", ORG)]),
        ("by Omar al-Noori said", (("Omar", PER), ("al-Noori", PER)), [("Omar al-Noori", PER)]),
        ("by Omar el-Noori said", (("Omar", PER), ("el-Noori", PER)), [("Omar el-Noori", PER)]),
        ("in Zenda al-Noori said", (("Zenda", LOC), ("al-Noori", PER)), [("Zenda", LOC), ("al-Noori", PER)]),
        (
            "by Anthony (Big Tony) Larkin said",
            (("Anthony", PER), ("Big Tony", PER), ("Larkin", PER)),
            [("Anthony (Big Tony) Larkin", PER)],
        ),
        ('by Anthony "Big" Larkin said', (("Anthony", PER), ("Larkin", PER)), [('Anthony "Big" Larkin', PER)]),
        ("by Anthony (Big Tony) of Larkin", (("Anthony", PER), ("Larkin", PER)), [("Anthony", PER), ("Larkin", PER)]),
        ("by Zorvic (Big Tony) Larkin", (("Zorvic", PER), ("Larkin", PER)), [("Zorvic", PER), ("Larkin", PER)]),
        ("by Jose Ma. Escalar said", (("Jose Ma", PER), ("Escalar", PER)), [("Jose Ma. Escalar", PER)]),
        ("by Jose Mo. Escalar said", (("Jose Mo", PER), ("Escalar", PER)), [("Jose Mo", PER), ("Escalar", PER)]),
        ("by Ana Quispa de la Vaga said", (("Ana Quispa de la", PER), ("Vaga", PER)), [("Ana Quispa de la Vaga", PER)]),
        ("by Harpal Singh Kahlor said", (("Harpal", PER), ("Singh Kahlor", PER)), [("Harpal Singh Kahlor", PER)]),
        ("Had Kahlor said", (("Had", PER), ("Kahlor", PER)), [("Had", PER), ("Kahlor", PER)]),
        ("by LARKIN Ann Lee said", (("LARKIN", PER), ("Ann Lee", PER)), [("LARKIN", PER), ("Ann Lee", PER)]),
        ("by Ann Lee Omar Bo said", (("Ann Lee", PER), ("Omar Bo", ORG)), [("Ann Lee", PER), ("Omar Bo", ORG)]),
        ("by Omar, al-Noori said", (("Omar", PER), ("al-Noori", PER)), [("Omar", PER), ("al-Noori", PER)]),
        ("by Omar Al-Noori said", (("Omar", PER), ("Al-Noori", PER)), [("Omar Al-Noori", PER)]),
        ("the League for Peace in Zenda (LPZ) met", (("League for Peace", ORG),), [("League for Peace in Zenda", ORG)]),
        (
            "the Union of Roads in the Old Zenda (UROZ)",
            (("Union of Roads", ORG),),
            [("Union of Roads in the Old Zenda", ORG)],
        ),
        ("the Legion of Peace in Zenda (LOZ) met", (("Legion of Peace", ORG),), [("Legion of Peace", ORG)]),
        ("the League for Peace in Zenda (LFP) met", (("League for Peace", ORG),), [("League for Peace", ORG)]),
        ("the League for Ease in Lark (LEL) met", (("League for Ease", ORG),), [("League for Ease in Lark", ORG)]),
        ("the Lower League in Ulm (LLL) met", (("Lower League", ORG),), [("Lower League", ORG)]),
        ("the Larkin Society in Southam (LSS) met", (("Larkin Society", ORG),), [("Larkin Society in Southam", ORG)]),
        ("so UKIP Larkin leader Ann Lee", (("UKIP Larkin", ORG),), [("UKIP", ORG)]),
        ("so UKIP Larkin spokesman Ann Lee", (("UKIP Larkin", ORG),), [("UKIP Larkin", ORG)]),
        ("so LKN Larkin leader Ann Lee", (("LKN Larkin", ORG),), [("LKN Larkin", ORG)]),
        ("Roe (Larkin 67), Poe (Bell 80).", (("Larkin 67", ORG), ("Bell 80", LOC)), [("Larkin", PER), ("Bell", PER)]),
        ("Roe (Larkin 67), Poe\n(Bell 80).", (("Larkin 67", ORG),), [("Larkin 67", ORG)]),
        ("so Roe (Larkin 67) and Poe (Bell 80) met", (("Larkin 67", ORG),), [("Larkin 67", ORG)]),
        ("the Mill of Peace in Zenda (LPZ) met", (("Mill of Peace", ORG),), [("Mill of Peace", ORG)]),
    ],
)
def test_names_end_where_they_end(text: str, names: tuple[tuple[str, Label], ...], expected: list[object]) -> None:
    """The word for a news desk, an Arabic article and letters in brackets say where a name ends."""
    assert read(text, *names) == expected


def test_a_headline_s_names_are_not_made_longer() -> None:
    assert read("Larkin Police Council meets", ("Larkin Police", ORG), title=True) == [("Larkin Police", ORG)]


def test_an_owner_that_is_read_elsewhere_is_no_part_of_a_name() -> None:
    text = "Marlow sang. They met Marlow's Guild."
    assert read(text, ("Marlow's Guild", ORG)) == [("Marlow's Guild", ORG)]
    article = make_article(text)
    names: Names = [("Marlow's Guild", ORG), ("Marlow sang", PER)]
    analysis = make_analysis(article, names)
    first = replace(analysis.names[0], end=6)
    analysis = replace(analysis, names=(first, *analysis.names[1:]))
    assert [c.text for c in read_by_recogniser(article, analysis, GAZETTEER)] == ["Marlow", "Guild"]


def test_each_candidate_says_what_it_was_read_as() -> None:
    text = "FREEDONIA Ann Poole met Larkin Mills."
    article = make_article(text)
    analysis = make_analysis(article, [("FREEDONIA Ann Poole", PER), ("Larkin Mills", ORG)])
    found = [(c.text, c.label, c.read) for c in read_by_recogniser(article, analysis, GAZETTEER)]
    assert found == [("FREEDONIA", LOC, PER), ("Ann Poole", PER, PER), ("Larkin Mills", ORG, ORG)]


@pytest.mark.parametrize(
    ("line", "labels", "joined"),
    [
        ("and so on and so on and so on and so on with our Anton", (PER, PER), True),
        ("and so on and so on Anton", (PER, PER), False),
        ("and so on and so on and so on and so on with our Anton", (PER, ORG), False),
        ("and so on and so on and so on and so on with our Anton,", (PER, PER), False),
    ],
)
def test_a_name_that_a_full_line_divides_is_one(line: str, labels: tuple[Label, Label], joined: bool) -> None:
    text = f"{line}\n        Griesen scored"
    found = read(text, ("Anton", labels[0]), ("Griesen", labels[1]))
    assert len(found) == (1 if joined else 2)


def shown(headline: str, text: str, *found: tuple[str, Label, str]) -> list[tuple[str, Label]]:
    """The names of a headline, where `found` has names with the rules that found them there and in the text."""
    whole = f"{headline}\n{text}"
    article = make_article(whole, title=headline)
    read = [
        Candidate("a", n, n + len(name), name, label, rule, headline=n < len(headline))
        for name, label, rule in found
        for n in range(len(whole))
        if whole.startswith(name, n)
    ]
    names = add_repeats([article], {"a": make_analysis(article)}, read)
    return [(c.text, c.label) for c in names if c.headline]


@pytest.mark.parametrize(
    ("headline", "text", "found", "expected"),
    [
        (
            "ZENDA TYRE BIDS FOR MILL",
            "Zenda Tyre Co rose.",
            [("Zenda Tyre Co", ORG, "recogniser")],
            [("ZENDA TYRE", ORG)],
        ),
        ("ZENDA TYRE BIDS FOR MILL", "Zenda Tyre rose.", [("Zenda Tyre", ORG, "recogniser")], [("ZENDA TYRE", ORG)]),
        ("ZENDA BIDS FOR MILL", "Zenda Tyre rose.", [("Zenda Tyre", ORG, "recogniser")], []),
        ("Zenda bids for mill", "Zenda rose.", [("Zenda", LOC, "gazetteer")], [("Zenda", LOC)]),
        ("ZENDA BIDS FOR MILL", "It rose.", [("ZENDA", LOC, "gazetteer")], [("ZENDA", LOC)]),
        ("ZENDA BIDS FOR MILL", "It rose.", [("ZENDA", LOC, "recogniser")], [("ZENDA", LOC)]),
        ("ZENDA BIDS FOR MILL", "It rose.", [("ZENDA", ORG, "known organisation")], [("ZENDA", ORG)]),
        ("ZENDA BIDS FOR MILL", "It rose.", [("ZENDA", ORG, "recogniser")], []),
        ("ZENDA BIDS FOR MILL", "The zenda rose.", [("ZENDA", ORG, "recogniser")], [("ZENDA", ORG)]),
        ("ZENDA BIDS FOR MILL", "The zendas rose.", [("ZENDA", ORG, "recogniser")], []),
        ("OLD ZENDA BIDS FOR MILL", "The old zenda rose.", [("OLD ZENDA", ORG, "recogniser")], []),
        ("OLD ZENDA <ZEN> BIDS", "It rose.", [("OLD ZENDA", ORG, "recogniser")], [("OLD ZENDA", ORG)]),
        ("UPS OLD ZENDA <ZEN> BIDS", "It rose.", [("OLD ZENDA", ORG, "recogniser")], []),
        ("UPS ZENDA <ZEN> BIDS", "It rose.", [("ZENDA", ORG, "recogniser")], [("ZENDA", ORG)]),
        ("THE OLD ZENDA <ZEN> BIDS", "It rose.", [("THE OLD ZENDA", ORG, "recogniser")], []),
        ("ZENDA INC MILLS BIDS", "It rose.", [("ZENDA INC MILLS", ORG, "recogniser")], [("ZENDA INC MILLS", ORG)]),
        ("ZENDA COUNCIL BIDS NOW", "It rose.", [("ZENDA COUNCIL", ORG, "recogniser")], [("ZENDA COUNCIL", ORG)]),
    ],
)
def test_the_names_of_a_headline_in_capitals(
    headline: str, text: str, found: list[tuple[str, Label, str]], expected: list[tuple[str, Label]]
) -> None:
    assert shown(headline, text, *found) == expected
