"""The rules for names that were read as something else, and for what the words beside them say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cuttings.gazetteer import Gazetteer
from cuttings.model import Block, Label, Role, ThingType
from cuttings.resolve.detect.things.find_things import find_things
from cuttings.resolve.detect.things.read_things import (
    bounds_of_read,
    bounds_of_work,
    is_description,
    is_model,
    is_paper,
    may_be_thing,
    of_maker,
    type_of_model,
)
from cuttings.resolve.detect.things.said_types import type_of_head_behind, type_said_before, type_said_behind
from cuttings.resolve.names.surface_form import surface_form
from tests.making import Names, make_analysis, make_article, make_gazetteer

PER, LOC, ORG, MISC = Label.PERSON, Label.LOCATION, Label.ORGANISATION, Label.MISCELLANEOUS
WORLD = make_gazetteer(Freedonia="Freedonian", Sylvania="Sylvanian")
NOWHERE = Gazetteer(names={}, demonyms={})


WORK, VEHICLE, EVENT = ThingType.WORK, ThingType.VEHICLE, ThingType.EVENT


@pytest.mark.parametrize(
    ("text", "name", "bounds"),
    [
        *((f"{before} Harlan Derby", f"{before} Harlan Derby", "Harlan Derby")
          for before in ("2019", "2019-20", "2019–20", "2019/2020", "46th Annual", "1st Annual", "2nd Annual",
                         "3rd Annual", "Annual")),
        ("46th Harlan Derby", "46th Harlan Derby", "46th Harlan Derby"),
        ("201 Harlan Derby", "201 Harlan Derby", "201 Harlan Derby"),
        ("2019 derby", "2019 derby", "2019 derby"),
        ("46th World Cup", "46th World Cup", "World Cup"),
        ("1st World Cup", "1st World Cup", "World Cup"),
        ("2nd World Cup", "2nd World Cup", "World Cup"),
        ("3rd World Cup", "3rd World Cup", "World Cup"),
        ("Tarn A350-900 left", "Tarn A350", "Tarn A350-900"),
        ("Tarn A350 -900 left", "Tarn A350", "Tarn A350 -900"),
        ("Tarn A350/B9C left", "Tarn A350", "Tarn A350/B9C"),
        ("Tarn A350-9-8 left", "Tarn A350", "Tarn A350-9-8"),
        ("Tarn A350-9x left", "Tarn A350", "Tarn A350"),
        ("Tarn A350-9-x left", "Tarn A350", "Tarn A350"),
        ("Tarn A350-B left", "Tarn A350", "Tarn A350"),
    ],
)  # fmt: skip
def test_bounds_of_what_was_read(text: str, name: str, bounds: str) -> None:
    start, end = bounds_of_read(text, 0, len(name))
    assert text[start:end] == bounds


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("saw The Osprey Lane there", "The Osprey Lane"),
        ("The Osprey Lane opened", "The Osprey Lane"),
        ("saw the Osprey Lane there", "Osprey Lane"),
        ("saw Osprey Lane Two Three 4 Five there", "Osprey Lane Two Three 4 Five"),
        ("saw Osprey Lane One Two Three Four Five", "Osprey Lane One Two Three Four"),
        ("saw Osprey Lane Two’s end", "Osprey Lane"),
        ("saw Osprey Lane Two-Three", "Osprey Lane"),
        ("saw Osprey Lane two", "Osprey Lane"),
    ],
)
def test_bounds_of_the_title_of_a_work(text: str, bounds: str) -> None:
    at = text.index("Osprey")
    start, end = bounds_of_work(text, at, at + len("Osprey Lane"))
    assert text[start:end] == bounds


@pytest.mark.parametrize(
    ("name", "may"),
    [
        ("Osprey Lane", True), ("osprey lane", False), ("Foreign Minister", False), ("U.S.", False), ("U.S", False),
        ("U.S. Open", True), ("Freedonian", False), ("Old Freedonian", False), ("Freedonian Lane", True),
        ("Kind Christians", False), ("Happy Monday", False), ("Kurdish Kurds", False), ("Lucky Women", False),
        ("", False),
    ],
)  # fmt: skip
def test_what_was_read_may_be_a_thing(name: str, may: bool) -> None:
    assert may_be_thing(surface_form(name), WORLD) is may


@pytest.mark.parametrize(
    ("behind", "paper"),
    [
        *((f" {noun} said", True) for noun in ("magazine", "newspaper", "journal", "daily", "weekly", "newsletter",
                                               "website", "magazines")),
        *((f"{mark} magazine said", True) for mark in "\"”’'"),
        (" magazinery said", False),
        (", magazine said", False),
        (" said", False),
    ],
)  # fmt: skip
def test_newspapers_are_no_things(behind: str, paper: bool) -> None:
    assert is_paper(f"Vanes{behind}", surface_form("Vanes"), 5) is paper


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("Freedonia-Sylvania Summit", True), ("Freedonia–Sylvania Summit", True), ("Freedonia/Sylvania Summit", True),
        ("Freedonia Sylvania Summit", True), ("Freedonia Summit", False), ("Freedonia-Norvik Summit", False),
        ("Freedonia-Sylvania Derby", False), ("Summit", False), ("NATO Summit", True),
    ],
)  # fmt: skip
def test_a_name_of_the_parties_alone_is_a_description(name: str, is_one: bool) -> None:
    assert is_description(surface_form(name), WORLD) is is_one


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("Airbus A350", True), ("Airbus A35", True), ("Airbus A3", False), ("Airbus Neo-350", True), ("INO-4800", True),
        ("INO4800", True), ("INO-48", False), ("INO-4800b", True), ("INO-4800-2", True), ("INO-4800s", True),
        ("AB INO-4800", False), ("Airbus", False), ("airbus A350", False), ("Airbus A350-900", True),
    ],
)  # fmt: skip
def test_models_have_letters_and_figures(name: str, is_one: bool) -> None:
    assert is_model(surface_form(name)) is is_one


def test_the_makers_land_is_no_part_of_a_model() -> None:
    assert of_maker("Freedonian Rafale", 0, 17, WORLD) == 11
    assert of_maker("Old Rafale", 0, 10, WORLD) == 0
    assert of_maker("Freedonian", 0, 10, WORLD) == 0


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Kestrel-9", True), ("Kestrel 9", True), ("K9", True), ("Tarn QF170-2", True), ("Grey Heron", True),
        ("Kestrel", False),
        ("Grey League", False), ("Grey Conference", False), ("Grey Committee", False),
    ],
)  # fmt: skip
def test_a_noun_behind_a_model_is_its_type(name: str, typed: bool) -> None:
    said = type_of_model(f"{name} missile", len(name), surface_form(name))
    assert said is (VEHICLE if typed else None)


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("the film ", WORK), ("films ", WORK), ("a (film ", WORK), ("the film, ", WORK), ("the film , ", WORK),
        ("the film the ", WORK), ("the American act ", None), ("the film The ", WORK), ("the film “", WORK),
        ('the film "', WORK), ("the film ‘", WORK),
        ("the film '", WORK), ("the film «", WORK), ("the film ``", WORK), ("the film `` ", WORK),
        *((f"the film {word} ", WORK) for word in ("called", "named", "titled", "entitled", "dubbed", "codenamed",
                                                   "code-named", "known as")),
        ("the film, called ", WORK), ("the film by ", None), ("to film ", None), ("the telefilm ", None),
        ("she could play ", None), ("the play ", WORK),
        ("the film; ", None), ("the churches ", None),
    ],
)  # fmt: skip
def test_a_noun_before_a_name_gives_its_type(before: str, said: ThingType | None) -> None:
    assert type_said_before(f"{before}X", len(before)) is said


@pytest.mark.parametrize(
    ("behind", "said"),
    [
        *((f", {article} thriller", WORK)
          for article in ("a", "an", "the", "its", "his", "her", "their", "which is a", "which was an")),
        *((f"{mark}, a thriller", WORK) for mark in "\"”’'»"),
        *((f",{mark} a thriller", WORK) for mark in "\"”’'»"),
        (f", a {'very-' * 10}dark thriller", None),  # too far away
        (" , a thriller", WORK), (", a very dark French thriller", WORK), (", a very very dark French thriller", None),
        (", thriller", None), (" a thriller", None), (", a thrillerist", None), (", thrillers", None),
        (", the thrillers", WORK),
    ],
)  # fmt: skip
def test_an_apposition_gives_the_type(behind: str, said: ThingType | None) -> None:
    assert type_said_behind(f"X{behind}", 1) is said


@pytest.mark.parametrize(
    ("behind", "said"),
    [
        (" missile", VEHICLE), (" missiles", VEHICLE), (" cruise missile", VEHICLE), ("” missile", VEHICLE),
        ("' missile", VEHICLE), (" big cruise missile", None), (" Cruise missile", None), (" missilery", None),
        (", missile", None), (" cruise-type missile", VEHICLE),
    ],
)  # fmt: skip
def test_the_noun_that_a_name_stands_before_gives_the_type(behind: str, said: ThingType | None) -> None:
    assert type_of_head_behind(f"X{behind}", 1) is said


def things(text: str, names: Names = (), title: str = "") -> list[tuple[str, str, ThingType | None]]:
    article = make_article(text, title=title)
    found = find_things(article, make_analysis(article, names), WORLD)
    return [(c.text, c.rule, c.thing_type) for c in found]


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("It began with Brexit.", "Brexit", ("Brexit", "words of a thing", EVENT)),
        ("The Grey Heron Cup Vanes magazine.", "Grey Heron", None),
        ("They saw Grey Heron magazine.", "Grey Heron", None),
        ("They saw the film Grey Heron Two.", "Grey Heron", ("Grey Heron Two", "said to be a thing", WORK)),
        ("They saw drills dubbed Grey Heron Two.", "Grey Heron", ("Grey Heron", "said to be a thing", EVENT)),
        ("They saw the Freedonian Rafale jets.", "Freedonian Rafale", ("Rafale", "said to be a thing", VEHICLE)),
        ("They saw the Grey Heron vaccine.", "Grey Heron", ("Grey Heron", "read as a thing", ThingType.PRODUCT)),
        ("They saw QVX-4410 here.", "QVX-4410", ("QVX-4410", "read as a thing", None)),
        ("They saw Grey Heron here.", "Grey Heron", None),
        ("They saw Kurds here.", "Kurds", None),
        ("They saw the Norvik Act Fall.", "Norvik Act", ("Norvik Act", "words of a thing", ThingType.LAW)),
        ("They saw Wimbledon Fall.", "Wimbledon", ("Wimbledon", "words of a thing", ThingType.COMPETITION)),
    ],
)
def test_what_was_read_as_something_else(
    text: str, name: str, expected: tuple[str, str, ThingType | None] | None
) -> None:
    found = [thing for thing in things(text, [(name, MISC)]) if thing[0] in text]
    assert ([expected] if expected else []) == [t for t in found if "Cup" not in t[0]][: 1 if expected else None]


def test_what_is_read_in_a_headline_is_no_thing_but_a_block_below_may_name_it() -> None:
    head = "Film Grey Heron opens"
    assert things(f"{head}\nIt rained.", [("Grey Heron", MISC)], title=head) == []
    article = make_article("HMS Larkin sails\nIt rained.")
    article = replace(article, blocks=(Block(0, 16, Role.BODY),))
    assert [c.text for c in find_things(article, make_analysis(article), NOWHERE)] == ["HMS Larkin"]
