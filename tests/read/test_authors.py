"""Bylines are split into lists of names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.read.authors import agencies_among, organisations_among, people_among


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Ada Example", ["Ada Example"]),
        ("by ADA EXAMPLE and ben sample", ["Ada Example", "Ben Sample"]),
        ("Ada Example, Ben Sample & Cy de la Test", ["Ada Example", "Ben Sample", "Cy de la Test"]),
        ("Ada Example, chief political correspondent", ["Ada Example"]),
        ("Ada Example | Staff Writer | ada@example.org", ["Ada Example"]),
        ("Ada Example (@ada) in Springfield", ["Ada Example"]),
        ("Words by Ada Example; photographs by Ben Sample", ["Ada Example"]),
        ("Von Ada Exämple und Bén Sample", ["Ada Exämple", "Bén Sample"]),
        ("A. B. Example Jr.", ["A. B. Example Jr"]),
        ("Ada Example\nThe Daily Sample", ["Ada Example"]),
        ("Ada Example - Sample News Agency", ["Ada Example"]),
        ("Ada Example Senior Staff Writer", ["Ada Example"]),
        ("Ada Example Education Editor", ["Ada Example"]),
        ("Ada Example Foreign Affairs Editor", ["Ada Example"]),
        ("Ada Sport Editor", ["Ada Sport"]),  # a name has two words
        ("Ada Example The Sample", ["Ada Example"]),
        ("Ada The Sample", ["Ada The Sample"]),
        ("BEN SAMPLE AP Sports Writer", ["Ben Sample"]),
        ("Ben Sample Herald Reporter", ["Ben Sample"]),
        ("AP SPORTS", []),
        ("Rhys ap Gwyn", ["Rhys ap Gwyn"]),
        ("Ada Example Ada Example", ["Ada Example"]),
        ("The Example", []),
        ("Story By", []),
        ("admin", []),
        ("Staff and news service reports", []),
        ("https://example.org/ada", []),
        ("12 May 2024", []),
        ("", []),
        ("责编：牛一、岳二三", ["牛一", "岳二三"]),
        ("作者：李一，王二", ["李一", "王二"]),
        ("记者李一二", ["李一二"]),
        ("山田太一 記者", ["山田太一"]),
        ("김가나 기자", ["김가나"]),
    ],
)
def test_only_the_names_of_persons_are_found(byline: str, names: list[str]) -> None:
    """Offices, addresses, places and agencies beside a name are not part of it."""
    assert list(people_among([byline])) == names


def test_a_name_is_listed_once_in_its_fullest_form() -> None:
    """One author under two forms is one author."""
    assert people_among(["Ada", "Ada Example", "By Ada Example"]) == ("Ada Example",)


def test_the_outlet_is_not_an_author_beside_a_person() -> None:
    """A name that begins with that of the outlet is removed, unless it is the only one."""
    assert people_among(["Ada Example", "Sample Sport"], "Sample") == ("Ada Example",)
    assert people_among(["Sample Sport"], "Sample") == ("Sample Sport",)


def test_organisations_are_kept_whole() -> None:
    """For pages that name no person."""
    assert organisations_among(["By Sample, Press & News Agency"]) == ("Sample, Press", "News Agency")
    assert organisations_among(["admin", "Ada Example"]) == ()


@given(st.lists(st.text(max_size=60), max_size=4))
def test_names_are_clean_whatever_the_byline(bylines: list[str]) -> None:
    """No name is empty, contains a digit, or is listed twice."""
    names = people_among(bylines)
    assert len(set(names)) == len(names)
    assert all(name.strip() and not any(c.isdigit() for c in name) for name in names)


@pytest.mark.parametrize(
    ("stated", "agencies"),
    [
        (["Ada Example", "Reuters"], ("Reuters",)),
        (["Ada Example and AFP"], ("AFP",)),
        (["Ada Example", "Valley News"], ()),
        (["dpa", "AFP", "dpa"], ("dpa", "AFP")),
    ],
)
def test_agencies_are_found_among_authors(stated: list[str], agencies: tuple[str, ...]) -> None:
    """Another outlet beside a person is where she works, or the site itself."""
    assert agencies_among(stated) == agencies
