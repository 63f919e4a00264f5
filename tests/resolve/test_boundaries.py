"""Where the names that the recogniser read begin and end."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cuttings.model import Label, Name
from cuttings.resolve.detect.recogniser_names import read_by_recogniser
from tests.making import Names, make_analysis, make_article, make_gazetteer

PER, LOC, ORG, MISC = Label.PERSON, Label.LOCATION, Label.ORGANISATION, Label.MISCELLANEOUS
GAZETTEER = make_gazetteer(Freedonia="Freedonian", Sylvania="Sylvanian")


def found(text: str, names: Names, common: tuple[str, ...] = (), language: str = "en") -> list[tuple[str, Label]]:
    """The recogniser's names as they are after their bounds are set."""
    article = replace(make_article(text), language=language)
    analysis = make_analysis(article, names, common)
    return [(c.text, c.label) for c in read_by_recogniser(article, analysis, GAZETTEER)]


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("the Internal Revenue Service said", "Internal", "Internal Revenue Service"),
        ("the Harbour Police Department said", "Harbour Police", "Harbour Police Department"),
        ("Larkin Mills Inc. Group sales rose", "Larkin Mills Inc.", "Larkin Mills Inc"),
        ("Larkin police", "Larkin", "Larkin"),
        ("the Centre for Peace and Justice said", "Centre for Peace and Justice", "Centre for Peace and Justice"),
        ("Friends for Prison Justice said", "Friends for Prison Justice", "Friends for Prison Justice"),
        ("Office of the Inspector General said", "Office of the Inspector General", "Office of the Inspector General"),
        ("Port Authority Chairman Dan Poole", "Port Authority Chairman", "Port Authority"),
        ("the Larkin Bank and Trust Company said", "Larkin Bank", "Larkin Bank and Trust Company"),
        ("the Larkin Bank and Trusts said", "Larkin Bank", "Larkin Bank"),
        ("in June Larkin Hospital said", "June Larkin Hospital", "Larkin Hospital"),
        ("on Monday J. Larkin Hospital said", "Monday J. Larkin Hospital", "J. Larkin Hospital"),
        ("a win over Notre Dame on Sunday", "Notre Dame", "Notre Dame"),
        ("the School of Our Lady said", "School of Our Lady", "School of Our Lady"),
        ("the Larkin Guild Dame Ann Poole", "Larkin Guild Dame", "Larkin Guild"),
        ("Lark House Press Secretary Dan Poole", "Lark House Press", "Lark House"),
        ("the Larkin Press wrote", "Larkin Press", "Larkin Press"),
        ("they beat Lark Dame, and left", "Lark Dame", "Lark Dame"),
        ("they beat Ole Miss by a mile", "Ole Miss", "Ole Miss"),
        ("the Larkin Hall Dame Ann Poole ran", "Larkin Hall Dame", "Larkin Hall"),
        ("the Larkin Hall Mr. Poole ran", "Larkin Hall Mr", "Larkin Hall"),
        ("Larkin National Committee Research Director Dan Poole", "Larkin National Committee Research",
         "Larkin National Committee"),
        ("Harbour Council Media Manager Dan Poole", "Harbour Council Media", "Harbour Council"),
        ("Larkin Policy Research Director Dan Poole", "Larkin Policy Research", "Larkin Policy Research"),
        ("Larkin Council Research wrote", "Larkin Council Research", "Larkin Council Research"),
        ("the Freedonian UNICEF office", "Freedonian UNICEF", "UNICEF"),
        ("the Freedonian XQZV office", "Freedonian XQZV", "Freedonian XQZV"),
        ("the Level 3 Cables firm", "Level 3 Cables", "Level 3 Cables"),
        ("the People's Daily wrote", "People's Daily", "People's Daily"),
        ("the Marsh County Sheriff's Office said", "Marsh County Sheriff's Office", "Marsh County Sheriff's Office"),
        ("St. John's School won", "St. John's School", "St. John's School"),
        ("Freedonia's Foreign Ministry said", "Freedonia's Foreign Ministry", "Foreign Ministry"),
        ("Harbour University's School of Law", "Harbour University's School of Law", "School of Law"),
        ("Larkin's own Guild voted", "Larkin's own Guild", "Guild"),
        ("London-based Larkin Mills rose", "London-based Larkin Mills", "Larkin Mills"),
        ("the Government of Freedonia said", "Government of Freedonia", "Government"),
        ("the National Bank of Freedonia said", "National Bank of Freedonia", "National Bank of Freedonia"),
        ("Denny's, which sells pancakes,", "Denny's", "Denny's"),
        ("Larkin's shares rose", "Larkin's", "Larkin"),
        ("the W.T.O. ruled", "W.T", "W.T.O."),
        ("Larkin Mills <LRKN> rose", "Larkin Mills <LRKN", "Larkin Mills"),
        ("the Guild of\n          Potters met", "Guild of\n          Potters", "Guild of\n          Potters"),
    ],
)  # fmt: skip
def test_an_organisation_is_named_whole_and_alone(text: str, name: str, expected: str) -> None:
    start = text.index(name)
    article = make_article(text)
    analysis = replace(make_analysis(article), names=(Name(start, start + len(name), ORG),))
    assert [c.text for c in read_by_recogniser(article, analysis, GAZETTEER)][:1] == [expected]


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Ruth Marsh of Oxley, a nurse", "Ruth Marsh of Oxley", [("Ruth Marsh", PER)]),
        ("Larkin designer Jon Marsh said", "Larkin designer Jon Marsh", [("Jon Marsh", PER)]),
        ("Ann Poole 18, of Oxley", "Ann Poole 18", [("Ann Poole", PER)]),
        ('Sal "the Fish" Marino fled', 'Sal "the Fish" Marino', [('Sal "the Fish" Marino', PER)]),
        ("FREEDONIA Ann Poole spoke", "FREEDONIA Ann Poole", [("FREEDONIA", LOC), ("Ann Poole", PER)]),
        ("Sal 'Sammy the Ox' Marino fled", "Sal 'Sammy the Ox' Marino", [("Sal 'Sammy the Ox' Marino", PER)]),
        ("Ann Poole @annpoole", "Ann Poole @annpoole", [("Ann Poole", PER)]),
        ("TE Jimmy Smeth ran", "TE Jimmy Smeth", [("Jimmy Smeth", PER)]),
        ("he wrote on X. Smeth ran", "X. Smeth", [("Smeth", PER)]),
        ("the painter X. Smeth ran", "X. Smeth", [("X. Smeth", PER)]),
        ("it lies on J. Smeth", "J. Smeth", [("J. Smeth", PER)]),
        ("so said Thomas. Smeth ran", "Thomas. Smeth", [("Thomas", PER), ("Smeth", PER)]),
        ("as said Ruth Emma. Jon Smeth ran", "Ruth Emma. Jon Smeth", [("Ruth Emma", PER), ("Jon Smeth", PER)]),
        ("he met Anna. Mr Smeth ran", "Anna. Mr Smeth", [("Anna", PER), ("Smeth", PER)]),
        ("then I'Smeth ran", "Smeth", [("I'Smeth", PER)]),
        ("D’Smeth Oxley ran", "Smeth Oxley", [("D’Smeth Oxley", PER)]),
        ("the fans'Smeth ran", "Smeth", [("Smeth", PER)]),
        ("the late Wm. Smeth ran", "Wm. Smeth", [("Wm. Smeth", PER)]),
        ("the late Jon R. Smeth ran", "Jon R. Smeth", [("Jon R. Smeth", PER)]),
        ("the late Snr. Smeth ran", "Snr. Smeth", [("Snr. Smeth", PER)]),
        ("TJ Smeth ran", "TJ Smeth", [("TJ Smeth", PER)]),
        ("Puan Noraya Bakri came", "Puan Noraya Bakri", [("Noraya Bakri", PER)]),
        ("Puan Mahareta came", "Puan Mahareta", [("Puan Mahareta", PER)]),
        ("Dean Smeth came", "Dean Smeth", [("Dean Smeth", PER)]),
        ("President Smeth came", "President Smeth", [("Smeth", PER)]),
        ("Peter Adler, 40, of Oxley", "Oxley", [("Oxley", LOC)]),
        ("Peter Adler, 40, of Ann Oxley", "Oxley", [("Oxley", PER)]),
        ("Ann Marsh Council Docks spoke", "Ann Marsh", [("Ann Marsh", PER)]),
        ("the Freedonian peninsula", "Freedonian", [("Freedonian", MISC)]),
        ("Juan de la Cruz spoke", "Juan de la Cruz", [("Juan de la Cruz", PER)]),
        ("Chief Minister Ann Poole", "Minister Ann Poole", [("Ann Poole", PER)]),
        ("On Arden Mills rests the vote", "On Arden Mills", [("Arden Mills", PER)]),
        ("No Arden Mills came", "No Arden Mills", [("Arden Mills", PER)]),
        ("True Mills spoke", "True Mills", [("True Mills", PER)]),
        ("No Tae Woo spoke", "No Tae Woo", [("No Tae Woo", PER)]),
        ("No Tae-woo spoke", "No Tae-woo", [("No Tae-woo", PER)]),
        ("So Li Peng spoke", "So Li Peng", [("Li Peng", PER)]),
        ("They met Peter Friday and left", "Peter Friday", [("Peter", PER)]),
        ("They met Smeth Friday's team", "Smeth Friday", [("Smeth", PER)]),
    ],
)
def test_a_person_is_named_whole_and_alone(text: str, name: str, expected: list[tuple[str, Label]]) -> None:
    start = text.index(name)
    article = make_article(text)
    analysis = replace(make_analysis(article), names=(Name(start, start + len(name), PER),))
    people = list(read_by_recogniser(article, analysis, GAZETTEER))
    assert [(c.text, c.label) for c in people] == expected
    assert {c.read for c in people} == {PER}


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
        ("his Jan Vikal Morcha said", "Jan Vikal Morcha", PER, ("Jan Vikal Morcha", ORG)),
        ("the Jaish-e-Noral said", "Jaish-e-Noral", PER, ("Jaish-e-Noral", ORG)),
        ("Sangh said", "Sangh", PER, ("Sangh", PER)),
        ("staff of Santel Bank Polska said", "Santel Bank Polska", PER, ("Santel Bank Polska", ORG)),
        ("the late Ann Banks Poole said", "Ann Banks Poole", PER, ("Ann Banks Poole", PER)),
        ("his son Ann Bank said", "Ann Bank", PER, ("Ann Bank", PER)),
        ("Ada (Bee) Larkin said", "Bee) Larkin", PER, ("Larkin", PER)),
        ("400 mln U.S. Dlrs were", "U.S. Dlrs", LOC, ("U.S.", LOC)),
    ],
)
def test_a_firm_is_named_whole(text: str, name: str, label: Label, expected: tuple[str, Label]) -> None:
    start = text.index(name)
    article = make_article(text)
    analysis = replace(make_analysis(article), names=(Name(start, start + len(name), label),))
    assert [(c.text, c.label) for c in read_by_recogniser(article, analysis, GAZETTEER)] == [expected]


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("QB Sean Hale threw", "QB Sean Hale", "Sean Hale"),
        ("Kevin King sang", "Kevin King", "Kevin King"),  # a family name, not what he is
        ("Ann Lee CEO said", "Ann Lee CEO", "Ann Lee"),
        ("Photo: Ann Lee AP", "Ann Lee AP", "Ann Lee"),
        ("It was A. Lund", "A. Lund", "A. Lund"),
    ],
)
def test_a_person_is_named_without_the_letters_around(text: str, name: str, expected: str) -> None:
    assert found(text, [(name, PER)]) == [(expected, PER)]


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("the People's Republic of Larkia said", "People's Republic of Larkia", "People's Republic of Larkia"),
        ("the Lark Children's Hospital said", "Lark Children's Hospital", "Lark Children's Hospital"),
        ("at King's Fredon there", "King's Fredon", "King's Fredon"),
        ("at Oxley's Harbour there", "Oxley's Harbour", "Oxley's Harbour"),
        ("at Oxley's Harbour, in Oxley,", "Oxley's Harbour", "Oxley"),
        ("at Oxley’s harbour there", "Oxley’s harbour", "Oxley"),
        ("at Roe's Diner, outside King's Roe's", "Roe's Diner", "Roe's Diner"),
        ("at Freedon's Harbour there", "Freedon's Harbour", "Freedon"),  # which is large
        ("the people's Larkia", "people's Larkia", "Larkia"),
        ("in Children's villages", "Children's", "Children"),
    ],
)
def test_a_place_ends_before_what_it_owns(text: str, name: str, expected: str) -> None:
    article, gazetteer = make_article(text), make_gazetteer(**{"King's Fredon": "Fredonic", "Freedon": "Freedonic"})
    found = [c.text for c in read_by_recogniser(article, make_analysis(article, [(name, LOC)]), gazetteer)]
    assert found == [expected]


def test_a_name_that_a_line_of_a_paragraph_ends_within_is_one() -> None:
    wrapped = f"{'and so on ' * 6}the striker Anton\n            Griesen scored"
    assert [text.split() for text, _ in found(wrapped, [("Anton", PER), ("Griesen", PER)])] == [["Anton", "Griesen"]]
    for words, joined in ((3, False), (4, True)):
        line = f"{'and so on ' * words}here is Anton\n     Griesen scored"
        assert (len(found(line, [("Anton", PER), ("Griesen", PER)])) == 1) is joined
    assert len(found(wrapped, [("Anton", PER), ("Griesen", ORG)])) == 2
    assert len(found(wrapped.replace("            ", "  "), [("Anton", PER), ("Griesen", PER)])) == 2
    assert len(found(wrapped.replace("\n", "\n\n"), [("Anton", PER), ("Griesen", PER)])) == 2
    assert len(found(wrapped, [("striker Anton", PER), ("Griesen", PER)])) == 2
    listed = "Anton\n            Griesen"
    assert len(found(listed, [("Anton", PER), ("Griesen", PER)])) == 2


@given(
    st.text(alphabet=st.sampled_from(list("Aa Bb.@<>#\"'’s-\n(),3of the County Inc ")), max_size=60),
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20), st.sampled_from([PER, LOC, ORG])), max_size=4),
)
@example("3 ", [(1, 1, ORG)])
@settings(max_examples=150, deadline=None)
def test_whatever_the_recogniser_says_a_name_is_a_stretch_of_the_text_and_not_empty(
    text: str, names: list[tuple[int, int, Label]]
) -> None:
    article = make_article(text)
    spans = tuple(Name(s, min(s + n, len(text)), label) for s, n, label in sorted(names, key=str) if s < len(text))
    for c in read_by_recogniser(article, replace(make_analysis(article), names=spans), GAZETTEER):
        assert c.text
        assert c.text == text[c.start : c.end]


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("at St. Ann's University School of Law.", [("St. Ann's", ORG), ("University School of Law", ORG)],
         [("St. Ann's University School of Law", ORG)]),
        ("at Saint Odo's Hospital Trust.", [("Saint Odo's", LOC), ("Hospital Trust", ORG)],
         [("Saint Odo's Hospital Trust", ORG)]),
        ("at Poole's Hospital Trust.", [("Poole's", ORG), ("Hospital Trust", ORG)],
         [("Poole", ORG), ("Hospital Trust", ORG)]),
        ("at LHC—St. Odo now", [("LHC", ORG), ("St. Odo", PER)], [("LHC—St. Odo", ORG)]),
        ("at Larkin Health–Saint Odo now", [("Larkin Health", ORG), ("Saint Odo", LOC)],
         [("Larkin Health–Saint Odo", ORG)]),
        ("at LHC — St. Odo now", [("LHC", ORG), ("St. Odo", PER)], [("LHC", ORG), ("St. Odo", PER)]),
        ("at LHC—Ann Odo now", [("LHC", ORG), ("Ann Odo", PER)], [("LHC", ORG), ("Ann Odo", PER)]),
        ("in St. Odo Hospital Trust men", [("St. Odo", LOC), ("Hospital Trust", ORG)],
         [("St. Odo", LOC), ("Hospital Trust", ORG)]),
    ],
)  # fmt: skip
def test_a_body_that_is_called_after_a_saint_has_one_name(
    text: str, names: Names, expected: list[tuple[str, Label]]
) -> None:
    assert found(text, names) == expected


@pytest.mark.parametrize("saint", ["St. Larka", "St Oda", "Saint Ivo"])
def test_a_school_called_after_a_saint_is_not_the_saints(saint: str) -> None:
    text = f"They left {saint}. Then {saint}'s School won."
    article = make_article(text)
    starts = text.index(saint), text.rindex(saint)
    names = (Name(starts[0], starts[0] + len(saint), LOC), Name(starts[1], text.index(" won"), ORG))
    analysis = replace(make_analysis(article), names=names)
    assert [c.text for c in read_by_recogniser(article, analysis, GAZETTEER)] == [saint, f"{saint}'s School"]


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("Central Railway of Freedonia", ORG),
        ("Western Railways of Larkia", ORG),
        ("Larkin Funeral Home", ORG),
        ("Old Larkin School District", ORG),
        ("Diocese of Larkin", ORG),
        ("Gulf of Larkin", LOC),
        ("Larkin Railway", LOC),  # a line, perhaps
        ("Larkin Home", LOC),
        ("Bay of Larkin Railway", LOC),
    ],
)
def test_railways_of_a_land_and_undertakers_are_firms(name: str, label: Label) -> None:
    text = f"They met near the {name} yesterday."
    article = make_article(text)
    start = text.index(name)
    analysis = replace(make_analysis(article), names=(Name(start, start + len(name), LOC),))
    assert [(c.text, c.label) for c in read_by_recogniser(article, analysis, GAZETTEER)] == [(name, label)]


@pytest.mark.parametrize(
    ("whole", "cut", "kind", "expected"),
    [
        ("Larkin Mission Critical Docks", "Larkin Mission", LOC, ["Larkin Mission Critical Docks"] * 2),
        ("Ann Poole Guild", "Ann Poole", PER, ["Ann Poole Guild"] * 2),
        ("Oxley Harbour Board", "Oxley", LOC, ["Oxley Harbour Board"] * 2),
    ],
)
def test_a_name_that_was_cut_is_whole_where_it_was_read_whole(
    whole: str, cut: str, kind: Label, expected: list[str]
) -> None:
    text = f"The {whole} met. Then the {whole} left."
    first, last = text.index(whole), text.rindex(whole)
    names = (Name(first, first + len(whole), ORG), Name(last, last + len(cut), kind))
    analysis = replace(make_analysis(make_article(text)), names=names)
    assert [c.text for c in read_by_recogniser(make_article(text), analysis, GAZETTEER)] == expected


def test_a_name_is_not_longer_where_the_text_goes_on_otherwise() -> None:
    text = "Larkin Mission Critical Docks met. Then the Larkin Mission left. Larkin Mission Critical Docksides fell. "
    text += "So did Larkin Mission Critical Docks Guild."
    whole, cut = "Larkin Mission Critical Docks", "Larkin Mission"
    starts = (
        text.index(whole),
        *(text.index(f"{cut} {word}") for word in ("left", "Critical Docksides", "Critical Docks G")),
    )
    names = (Name(starts[0], starts[0] + len(whole), ORG), *(Name(at, at + len(cut), ORG) for at in starts[1:]))
    analysis = replace(make_analysis(make_article(text)), names=names)
    assert [c.text for c in read_by_recogniser(make_article(text), analysis, GAZETTEER)] == [whole, cut, cut, cut]
