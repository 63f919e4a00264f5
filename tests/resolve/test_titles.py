"""People announced by a title."""

from __future__ import annotations

import pytest

from cuttings.resolve.names.titles import find_titled, is_title, name_end, office_after, office_head, only_titles
from cuttings.resolve.names.tokens import words
from tests.making import make_gazetteer

GAZETTEER = make_gazetteer(Freedonia="Freedonian", **{"West Sylvania": "West Sylvanian"})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Maria Lopez spoke.", [("President", "Maria Lopez")]),
        ("Freedonian Deputy Foreign Minister Igor Malin said", [("Freedonian Deputy Foreign Minister", "Igor Malin")]),
        ("Secretary of State Ann Lee left", [("Secretary of State", "Ann Lee")]),
        ("His spokesman, Dan Petrov, said", [("spokesman", "Dan Petrov")]),
        ("Mr. Carter and Mrs Dunn", [("Mr", "Carter"), ("Mrs", "Dunn")]),
        ("former President Omar al-Bashir's regime", [("former President", "Omar al-Bashir's")]),
        ("the president of the club", []),
        ("an economist at Larkin Mills", []),
        ("an officer as Larkin Mills", []),
        ("President al Larkin spoke", [("President", "al Larkin")]),
        ("The minister Monday said", []),
        ("Police chief. Rovers won", []),
        ("West Sylvanian leader Otto Brandt spoke", [("West Sylvanian leader", "Otto Brandt")]),
        ("NATO Secretary General Jan Berg said", [("NATO Secretary General", "Jan Berg")]),
        (
            "UN Under-secretary General for humanitarian affairs Rosa Vidal flew",
            [("UN Under-secretary General for humanitarian affairs", "Rosa Vidal")],
        ),
        ("the minister for justice told Ann Lee", []),
        ("He left as CEO. In addition he sang.", []),
        ("our new CEO. When you woke", []),
        ("a headset on their PC. BT said so", []),
        ("They crowned a king. Larkin left", []),
        ("He became King. Larkin left", []),
        ("PC Larkin left", [("PC", "Larkin")]),
        ("Sen. Larkin left", [("Sen", "Larkin")]),
        ("Mr. St. John left", [("Mr", "St. John")]),
        ("He met President Diaz. Larkin left", [("President", "Diaz")]),
        ("He met Lord Jim. Mr J. Larkin left", [("Lord", "Jim"), ("Mr", "J. Larkin")]),
        ("Larkin State coach Sean Hale said", [("coach", "Sean Hale")]),
        ("On Monday Labour leader Ann Lee said", [("Labour leader", "Ann Lee")]),
        ("Minister of Homeland Security Ann Lee", [("Minister of Homeland Security", "Ann Lee")]),
        ("Secretary for the Air Force Ann Lee", [("Secretary for the Air Force", "Ann Lee")]),
        ("Minister of Trade Ann Lee", [("Minister of Trade", "Ann Lee")]),
        ("Minister, of Trade Ann Lee", []),
        ("Minister of", []),
        ("Secretary for political affairs", []),
        ("Secretary for Political affairs Ann Lee", []),
        ("Secretary for very big old political affairs Ann Lee", []),
        ("Secretary for big old political affairs Ann Lee", [("Secretary for big old political affairs", "Ann Lee")]),
        ("Secretary for political, affairs Ann Lee", []),
        ("Secretary for affairs told Ann Lee", []),
        ("President", []),
        ("His spokesman, Dan, said", []),
        ("His spokesman, Dan Petrov.", [("spokesman", "Dan Petrov")]),
        ("His spokesman, Dan Petrov and others", []),
        ("Mr, Dan Petrov, said", []),
        ("His spokesman; Dan Petrov, said", []),
        ("President Freedonian Lopez", []),
        ("President Minister Lopez", [("President Minister", "Lopez")]),
        ("Mr Lopez Minister", []),
        ("President Ann Larkin Moe Roe Petrov spoke", [("President", "Ann Larkin Moe Roe Petrov")]),
        ("President Ann Larkin Moe Roe Petrov Lee spoke", [("President", "Ann Larkin Moe Roe Petrov")]),
        ("President Ann's Larkin", [("President", "Ann's")]),
        ("President Ann, Larkin", [("President", "Ann")]),
        ("President Ann van Larkin spoke", [("President", "Ann van Larkin")]),
        ("President Ann van spoke", [("President", "Ann")]),
        ("President Ann Van", [("President", "Ann Van")]),
        ("President Ann Monday said", [("President", "Ann")]),
        ("President 43 Ann", []),
        ("Larkin's deputy minister Ann Lee", [("deputy minister", "Ann Lee")]),
        (
            "senior deputy vice chief junior first second minister Ann Lee",
            [("deputy vice chief junior first second minister", "Ann Lee")],
        ),
        ("the old, deputy minister Ann Lee", [("deputy minister", "Ann Lee")]),
        ("the deputy; minister Ann Lee", [("minister", "Ann Lee")]),
        ("the Chief Minister Ann Lee", [("Chief Minister", "Ann Lee")]),
        ("Freedonia Foreign Minister Ann Lee", [("Freedonia Foreign Minister", "Ann Lee")]),
        ("World Bank President Ann Lee", [("World Bank President", "Ann Lee")]),
        ("the World; Bank President Ann Lee", [("Bank President", "Ann Lee")]),
        ("In Zenda police chief Ann Lee", [("police chief", "Ann Lee")]),
        ("In National coach Sean Hale", [("National coach", "Sean Hale")]),
        ("Larkin state coach Sean Hale", [("state coach", "Sean Hale")]),
        ("Larkin's State coach Sean Hale", [("State coach", "Sean Hale")]),
        ("Larkin National Coach Sean Hale", [("National Coach", "Sean Hale")]),
    ],
)
def test_a_title_announces_a_person(text: str, expected: list[tuple[str, str]]) -> None:
    line = words(text)
    found = [
        (
            text[line[t.office].start : line[t.first - 1].end],
            text[line[t.first].start : line[t.last].end],
        )
        for t in find_titled(text, line, GAZETTEER)
    ]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("Ann Lee, the mayor of Port Town, said", "Ann Lee", "mayor of Port Town"),
        ("Ann Lee, a former police chief, said", "Ann Lee", "former police chief"),
        ("Ann Lee, who sings, said", "Ann Lee", None),
        ("Ann Lee, president of Larkin & Roe, said", "Ann Lee", "president of Larkin & Roe"),
        ("Ann Lee, head of the Larkin-based guild, said", "Ann Lee", "head"),
        (
            "Ann Lee, dean of the Larkin Faculty of Fine and Useful Arts and Crafts, said",
            "Ann Lee",
            "dean of the Larkin Faculty of Fine and Useful Arts and Crafts",
        ),
        ("Ann Lee and the mayor said", "Ann Lee", None),
        ("Ann Lee", "Ann Lee", None),
        ("Ann Lee,", "Ann Lee", None),
        ("Ann Lee, the", "Ann Lee", None),
        ("Ann Lee, mayor", "Ann Lee", "mayor"),
        ("Ann Lee, an old mayor, said", "Ann Lee", None),
        ("Ann Lee, an ambassador, said", "Ann Lee", "ambassador"),
        ("Ann Lee, Zenda mayor, said", "Ann Lee", "Zenda mayor"),
        ("Ann Lee, their mayor, said", "Ann Lee", "mayor"),
        ("Ann Lee, some mayor, said", "Ann Lee", None),
        ("Ann Lee, deputy, mayor", "Ann Lee", "deputy"),
        ("Ann Lee, vice, mayor", "Ann Lee", None),
        ("Ann Lee, police chief executive, said", "Ann Lee", "police chief executive"),
        ("Ann Lee, mayor, president of Zenda", "Ann Lee", "mayor"),
        ("Ann Lee, former first second junior senior vice mayor, said", "Ann Lee", None),
        ("Ann Lee, former first second junior vice mayor, said", "Ann Lee", "former first second junior vice mayor"),
        ("Ann Lee, mayor for Zenda, said", "Ann Lee", "mayor for Zenda"),
        ("Ann Lee, mayor in Zenda, said", "Ann Lee", "mayor"),
        ("Ann Lee, mayor, of Zenda", "Ann Lee", "mayor"),
        ("Ann Lee, mayor of the, said", "Ann Lee", "mayor"),
        ("Ann Lee, mayor of", "Ann Lee", "mayor"),
        ("Ann Lee, mayor of the", "Ann Lee", "mayor"),
        ("Ann Lee, mayor of the old Zenda, said", "Ann Lee", "mayor"),
        ("Ann Lee, head of Larkin and of a guild, said", "Ann Lee", "head of Larkin"),
        ("Ann Lee, head of Larkin, Roe", "Ann Lee", "head of Larkin"),
        ("Ann Lee, head of Larkin guild, said", "Ann Lee", "head of Larkin"),
        ("Ann Lee, head of the Larkin-born guild, said", "Ann Lee", "head"),
        ("Ann Lee, head of the Larkin-backed guild, said", "Ann Lee", "head"),
        ("Ann Lee, head of the Larkin-owned guild, said", "Ann Lee", "head"),
        ("Ann Lee, head of the Larkin-run guild, said", "Ann Lee", "head"),
        ("Ann Lee, head of A B C D E F G H I J K L M N, said", "Ann Lee", "head"),
        ("Ann Lee, head of A B C D E F G H I J K, said", "Ann Lee", "head of A B C D E F G H I J K"),
        ("Ann Lee, envoy of the Freedonian guild.", "Ann Lee", "envoy of the Freedonian guild"),
        ("Ann Lee, envoy of the Freedonian guild; he", "Ann Lee", "envoy of the Freedonian guild"),
        ("(Ann Lee, envoy of the Freedonian guild)", "Ann Lee", "envoy of the Freedonian guild"),
        ("Ann Lee, envoy of the Freedonian guild", "Ann Lee", "envoy"),
        ("Ann Lee, envoy of the Freedonian; guild, said", "Ann Lee", "envoy"),
        ("Ann Lee, envoy of the Freedonian", "Ann Lee", "envoy"),
        ("Ann Lee, envoy of Freedonia", "Ann Lee", "envoy of Freedonia"),
        ("Ann Lee, spokesman at the Freedonian mission, said", "Ann Lee", "spokesman at the Freedonian mission"),
        ("Ann Lee, spokesman at the Freedonian mission in Port Town, said", "Ann Lee", "spokesman"),
    ],
)
def test_an_office_may_stand_behind_the_name(text: str, name: str, office: str | None) -> None:
    line = words(text)
    last = name_end(text, line, 0)
    assert text[line[0].start : line[last].end] == name
    span = office_after(text, line, last, GAZETTEER)
    assert (span and text[line[span[0]].start : line[span[1]].end]) == office


@pytest.mark.parametrize(
    ("word", "expected"),
    [("mr", True), ("mr.", True), ("minister", True), ("sen.", True), ("brother", True), ("foreign", False)],
)
def test_a_word_is_a_title(word: str, expected: bool) -> None:
    assert is_title(word) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Foreign Minister", True),
        ("Secretary of State", True),
        ("State", True),
        ("Sen.", True),
        ("Minister Lopez", False),
        ("Mr", False),
        ("Minister for Trade", False),
    ],
)
def test_a_name_of_words_of_offices_alone(text: str, expected: bool) -> None:
    assert only_titles(words(text)) is expected


@pytest.mark.parametrize(
    ("office", "head"),
    [
        ("Deputy Foreign Minister of Chief Affairs", "minister"),
        ("Spokesman for the President", "spokesman"),
        ("Spokesman at the President", "spokesman"),
        ("Sen.", "sen"),
        ("Minister President", "president"),
        ("Mr", None),
    ],
)
def test_the_word_that_says_what_an_office_is(office: str, head: str | None) -> None:
    assert office_head(office) == head
