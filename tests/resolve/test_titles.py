"""People announced by a title."""

from __future__ import annotations

import pytest

from cuttings.resolve.names.titles import find_titled, name_end, office_after
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
        ("Larkin State coach Sean Hale said", [("coach", "Sean Hale")]),
        ("On Monday Labour leader Ann Lee said", [("Labour leader", "Ann Lee")]),
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
        ("Ann Lee, spokesman at the Freedonian mission, said", "Ann Lee", "spokesman at the Freedonian mission"),
        ("Ann Lee, spokesman at the Freedonian mission in Port Town, said", "Ann Lee", "spokesman"),
    ],
)
def test_an_office_may_stand_behind_the_name(text: str, name: str, office: str | None) -> None:
    line = words(text)
    last = name_end(text, line, 0)
    assert text[: line[last].end] == name
    span = office_after(text, line, last, GAZETTEER)
    assert (span and text[line[span[0]].start : line[span[1]].end]) == office
