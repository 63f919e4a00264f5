"""What is gathered as a name and is none by what its article shows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cuttings.model import Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.detect.non_names.gathered_names import without_leavings
from tests.making import make_article, make_gazetteer

GAZETTEER = make_gazetteer(Freedonia="Freedonian")
PER, LOC, ORG, MISC = Label.PERSON, Label.LOCATION, Label.ORGANISATION, Label.MISCELLANEOUS


def kept(text: str, *names: str, label: Label = ORG, rule: str = "recogniser", language: str = "en") -> list[str]:
    """Those of the names that stay, each at every place where it stands."""
    article = replace(make_article(text), language=language)
    found = []
    for name in names:
        start = text.find(name)
        while start >= 0:
            found.append(Candidate("a", start, start + len(name), name, label, rule))
            start = text.find(name, start + len(name))
    return [c.text for c in without_leavings(article, sorted(found, key=lambda c: c.start), GAZETTEER)]


@pytest.mark.parametrize(
    ("text", "names", "stay"),
    [
        ("By Ann Lee, MS, RD on Monday", ("Ann Lee", "MS", "RD"), ["Ann Lee"]),
        ("By Ann Lee, BSc, APD", ("Ann Lee", "BSc", "APD"), ["Ann Lee"]),
        ("By Ann Lee, Ph.D.", ("Ann Lee", "Ph.D."), ["Ann Lee"]),
        ("He lives in Larkin, MS, and sings.", ("Larkin", "MS"), ["Larkin", "MS"]),  # a state
        ("By Ann Lee, LKN", ("Ann Lee", "LKN"), ["Ann Lee", "LKN"]),  # where she writes
    ],
)
def test_degrees_behind_a_name_are_none(text: str, names: tuple[str, ...], stay: list[str]) -> None:
    assert kept(text, *names) == stay


@pytest.mark.parametrize(
    ("text", "name", "stays"),
    [
        ("Man held in the harbour\nA man was held. The man sang.", "Man", False),
        ("Potters met. The potters sang.", "Potters", False),
        ("Potters met. The Potters sang. No potters left.", "Potters", True),  # a capital within a sentence
        ("Mark sang. Mark left. A mark was seen.", "Mark", True),  # more often with a capital
        ("Mark Lee sang. Mark left. A mark, a mark.", "Mark", True),  # a part of a longer name
        ("Larkin sang. Nobody else did.", "Larkin", True),
    ],
)
def test_a_word_that_only_openings_give_a_capital_is_no_name(text: str, name: str, stays: bool) -> None:
    assert bool(kept(text, "Mark Lee", name, label=PER)) is stays


def test_words_that_a_text_of_another_language_writes_small_too_are_no_names() -> None:
    text = "Dari sini Kota Larkin dan dari sana. Uma Lee bicara."
    assert kept(text, "Dari", "Kota Larkin", "Uma Lee", label=LOC, language="id") == ["Kota Larkin", "Uma Lee"]
    assert kept(text, "Dari", label=LOC, rule="gazetteer", language="en") == ["Dari"]
    assert kept("Pos Poles Total", "Poles", label=MISC, rule="gazetteer", language="pt") == []
    assert kept("Der Larkin kam. Ein larkin.", "Larkin", language="de") == ["Larkin"]  # which gives all nouns capitals


@pytest.mark.parametrize(
    ("text", "stay"),
    [
        ("Put it in an IRA before you retire.", []),
        ("The IRA laid down its arms in Belfast.", ["IRA"]),
        ("CHP officer Ann Lee stopped the car.", []),
        ("The CHP won in Ankara.", ["CHP"]),
    ],
)
def test_letters_mean_an_organisation_only_in_its_surroundings(text: str, stay: list[str]) -> None:
    assert kept(text, "IRA", "CHP", rule="known organisation") == stay


@pytest.mark.parametrize(
    ("text", "names", "stay"),
    [
        ("Rep. Ann LeeAnn Lee told", ("Ann LeeAnn",), []),
        ("Lee met LeeHarbour Valley", ("LeeHarbour Valley", "Lee "), ["Lee "]),
        ("Donald MacDonald met GateHouse", ("Donald MacDonald", "GateHouse"), ["Donald MacDonald", "GateHouse"]),
        ("In MayCredit: Ann", ("MayCredit",), []),
        ("In MayCredit they met", ("MayCredit",), ["MayCredit"]),
    ],
)
def test_names_that_a_page_runs_together_are_none(text: str, names: tuple[str, ...], stay: list[str]) -> None:
    assert kept(text, *names, label=PER) == stay
