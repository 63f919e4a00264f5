"""People whom a title announces, and titles that announce nobody."""

from __future__ import annotations

import pytest

from cuttings.model import Label
from cuttings.resolve.detect.gather import gather
from tests.making import make_analysis, make_article, make_gazetteer

GAZETTEER = make_gazetteer(Freedonia="Freedonian", Sylvania="Sylvanian")


@pytest.mark.parametrize(
    "text",
    ["lead manager Marlow said", "market leader Marlow said", "the General Agreement on Tariffs", "Major Index rose"],
)
def test_some_titles_announce_nobody(text: str) -> None:
    """A bond's manager is a bank; words that are no title alone announce only what reads like a person's name."""
    article = make_article(text)
    assert gather(article, make_analysis(article), GAZETTEER) == []


@pytest.mark.parametrize(
    ("text", "read", "name"),
    [
        ("Prime Minister Tan Sri Azmir Rahm said", "Azmir Rahm", "Azmir Rahm"),
        ("Minister Irungu wa Kang'ethe said", "Irungu wa Kang'", "Irungu wa Kang'ethe"),
        (
            "Prince Hamad bin Isa bin Nur Al Thamir came",
            "Hamad bin Isa bin Nur Al Thamir",
            "Hamad bin Isa bin Nur Al Thamir",
        ),
        ('Governor Zorva Bo "Joey" Salcer said', 'Zorva Bo "Joey" Salcer', 'Zorva Bo "Joey" Salcer'),
        ("Miss Freedonia Ann Lee said", "Freedonia Ann Lee", "Ann Lee"),
        ("Alhaji Sanu Bichor said", "Alhaji Sanu Bichor", "Sanu Bichor"),
        ("spokesman DSP Ngozi Larkin said", "DSP Ngozi Larkin", "Ngozi Larkin"),
        ("Datuk Seri Azmir Rahm said", "Datuk Seri Azmir Rahm", "Azmir Rahm"),
        ("Speaker Puan Sitra said", "Puan Sitra", "Puan Sitra"),
        ("Crown Prince Hamad bin Sultan al-Larki came", "Hamad bin Sultan al-Larki", "Hamad bin Sultan al-Larki"),
        ("General Omar ibn Emir came", "Omar ibn Emir", "Omar ibn Emir"),
        ("coach Dean Smeth said", "Dean Smeth", "Dean Smeth"),
        ("Gov. Earl Ray Larkin said", "Ray Larkin", "Earl Ray Larkin"),
        ("singer Emir Jan Yildar said", "Jan Yildar", "Emir Jan Yildar"),
        ("Minister Prince Larkin said", "Larkin", "Larkin"),
        ("Dean Larkin said", "Larkin", "Larkin"),
        ("Prince Larkin said", "Prince Larkin", "Prince Larkin"),
        ("President Larkin said", "President Larkin", "Larkin"),
        ("Prince George came", "Prince", "George"),
        ("The leader, Democrat Ann Larkin, came", "Ann Larkin", "Ann Larkin"),
        ("The leader, Zorv Ann Larkin, came", "Ann Larkin", "Zorv Ann Larkin"),
    ],
)
def test_a_title_announces_the_whole_name(text: str, read: str, name: str) -> None:
    article = make_article(text)
    found = gather(article, make_analysis(article, [(read, Label.PERSON)]), GAZETTEER)
    assert [c.text for c in found if c.label is Label.PERSON] == [name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("the Secretary of the Navy. The offer came", []),
        ("the congressman's Zorva account", []),
        ("the billionaire Democratic donor came", []),
        ('"[President Ann] Larkin came"', ["Larkin"]),
        ("now (strongman Ann) al-Larkin came", ["al-Larkin"]),
        ("[President Ann] Ann Larkin came", ["Ann Larkin"]),
        ("[President Ann] came", ["Ann"]),
        ("[Ely] and President Ann] Larkin came", ["Ann", "Larkin"]),
        ("the Secretary said", []),
        ("Lord Freedonia said", ["Freedonia"]),
        ("Mr Freedonia said", []),
        ("Ann Larkin (R.I.) said", ["Ann Larkin"]),
        ("Ann Larkin (R.I.M) said", ["Ann Larkin", "R.I.M"]),
    ],
)
def test_a_person_has_a_name_of_their_own(text: str, names: list[str]) -> None:
    """A word for a post or a seat is not one, nor is a given name that was put in before the family name."""
    article = make_article(text)
    read = [(one, Label.PERSON) for one in ("Secretary", "Ann Larkin", "Ann", "al-Larkin", "Larkin", "R.I.M", "R.I.")]
    places = make_gazetteer(Secretary="Secretarian", Freedonia="Freedonian")
    known = [
        (one, label) for one, label in read if one in text and not ("Ann Larkin" in text and one in ("Ann", "Larkin"))
    ]
    found = gather(article, make_analysis(article, known), places)
    assert [c.text for c in found if c.label is Label.PERSON] == names


def test_a_title_announces_a_name_that_was_read_in_two_parts() -> None:
    article = make_article("Fr. Jose Ma. Escalar blessed them")
    found = gather(article, make_analysis(article, [("Jose Ma", Label.PERSON), ("Escalar", Label.PERSON)]), GAZETTEER)
    assert [c.text for c in found] == ["Jose Ma. Escalar"]


def test_a_given_name_that_is_a_title_too_goes_with_the_name_behind_it() -> None:
    article = make_article("Gov. Earl Ray Larkin blessed them")
    found = gather(article, make_analysis(article, [("Earl", Label.PERSON), ("Ray Larkin", Label.PERSON)]), GAZETTEER)
    assert [c.text for c in found] == ["Earl Ray Larkin"]


def test_letters_before_a_name_are_no_name() -> None:
    article = make_article("Limited: TE Jeremy Smeth, YB Azmir Rahm, TE")
    read = [(name, Label.PERSON) for name in ("TE", "Jeremy Smeth", "YB", "Azmir Rahm")]
    found = [c.text for c in gather(article, make_analysis(article, read), GAZETTEER)]
    assert found == ["Jeremy Smeth", "Azmir Rahm", "TE"]


def test_a_form_of_address_alone_is_no_name() -> None:
    article = make_article("He met Alhaji Dauda and Dk. Bashar there")
    read = [(name, Label.PERSON) for name in ("Alhaji", "Dauda", "Dk", "Bashar")]
    assert [c.text for c in gather(article, make_analysis(article, read), GAZETTEER)] == ["Dauda", "Bashar"]
