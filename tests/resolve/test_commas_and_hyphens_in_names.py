"""Commas and hyphens with spaces that are part of a name, and those that divide two names."""

from __future__ import annotations

import pytest

from cuttings.model import Kind, Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.detect.spaced_hyphens import parts_hyphens
from cuttings.resolve.entities.display_name import best_name
from tests.making import Names
from tests.resolve.test_boundaries import found

PER, LOC, ORG, MISC = Label.PERSON, Label.LOCATION, Label.ORGANISATION, Label.MISCELLANEOUS
COUNTY, OHIO = ("Poole County", LOC), ("Ohio", LOC)
PARTED = "A well - known 42 - year - old met "


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        # a body that every place has, behind the place and its state
        ("the Poole County, Ohio, Sheriff's Office said", [COUNTY, OHIO, ("Sheriff's Office", ORG)],
         [("Poole County, Ohio, Sheriff's Office", ORG)]),
        ("the Arden, Ohio, Fire Department said", [("Arden", ORG), OHIO, ("Fire Department", ORG)],
         [("Arden, Ohio, Fire Department", ORG)]),
        ("in Poole County, Ohio, Larkin Mills said", [COUNTY, OHIO, ("Larkin Mills", ORG)],
         [COUNTY, OHIO, ("Larkin Mills", ORG)]),
        ("in Poole County, Ohio. Police Department men said", [COUNTY, OHIO, ("Police Department", ORG)],
         [COUNTY, OHIO, ("Police Department", ORG)]),
        ("Ann Poole, Ohio, Police Department", [("Ann Poole", PER), OHIO, ("Police Department", ORG)],
         [("Ann Poole", PER), OHIO, ("Police Department", ORG)]),
        # fields of a committee, which is read in parts
        ("the Senate Mines, Wool and Trade Committee met", [("Senate Mines", ORG), ("Trade Committee", ORG)],
         [("Senate Mines, Wool and Trade Committee", ORG)]),
        ("the Mines, Wool, Salt and Trade Committee met", [("Mines", ORG), ("Trade Committee", ORG)],
         [("Mines, Wool, Salt and Trade Committee", ORG)]),
        ("the powerful Mines, Wool and Trade Committee met", [("Mines", ORG), ("Trade Committee", ORG)],
         [("Mines, Wool and Trade Committee", ORG)]),
        ("the Larks, Ann Poole and the Trade Committee met", [("Larks", ORG), ("Trade Committee", ORG)],
         [("Larks", ORG), ("Trade Committee", ORG)]),
        ("the UN, Wool and Trade Committee met", [("UN", ORG), ("Trade Committee", ORG)],
         [("UN", ORG), ("Trade Committee", ORG)]),
        ("the Senate, Wool and Trade Committee met", [("Senate", ORG), ("Trade Committee", ORG)],
         [("Senate", ORG), ("Trade Committee", ORG)]),
        # fields of a ministry, members of a union
        ("the Department of Mines, Wool and Trade said", [("Department of Mines, Wool and Trade", ORG)],
         [("Department of Mines, Wool and Trade", ORG)]),
        ("the Ministry for Wool, Salt, and Trade said", [("Ministry for Wool, Salt, and Trade", ORG)],
         [("Ministry for Wool, Salt, and Trade", ORG)]),
        ("the Larkin Farmers, Millers and Bakers Union met", [("Larkin Farmers, Millers and Bakers Union", ORG)],
         [("Larkin Farmers, Millers and Bakers Union", ORG)]),
        ("the Larkin Farmers, Millers and Bakers Union met",
         [("Larkin Farmers", ORG), ("Millers and Bakers Union", ORG)],
         [("Larkin Farmers, Millers and Bakers Union", ORG)]),
        ("the Ministry of Wool, State Board of Mines and Salt met",
         [("Ministry of Wool", ORG), ("State Board of Mines and Salt", ORG)],
         [("Ministry of Wool", ORG), ("State Board of Mines and Salt", ORG)]),
        # several bodies
        ("the Larkin Mill, Millers and Bakers Union met", [("Larkin Mill", ORG), ("Millers and Bakers Union", ORG)],
         [("Larkin Mill", ORG), ("Millers and Bakers Union", ORG)]),
        ("the Larkin Police Department, Arden Mills met", [("Larkin Police Department, Arden Mills", ORG)],
         [("Larkin Police Department", ORG), ("Arden Mills", ORG)]),
        ("the Poole County, Ohio, Fire Department met", [("Poole County, Ohio, Fire Department", ORG)],
         [("Poole County, Ohio, Fire Department", ORG)]),
        ("the Department of Mines, Larkin Bank and Arden Council met",
         [("Department of Mines, Larkin Bank and Arden Council", ORG)],
         [("Department of Mines", ORG), ("Larkin Bank and Arden Council", ORG)]),
        ("the Larkin Mills, Poole and Arden Union met", [("Larkin Mills, Poole and Arden Union", ORG)],
         [("Larkin Mills", ORG), ("Poole and Arden Union", ORG)]),
        ("the Larkin Millers, Bakers and Arden Corp met", [("Larkin Millers, Bakers and Arden Corp", ORG)],
         [("Larkin Millers", ORG), ("Bakers and Arden Corp", ORG)]),
        # hyphens of a text that writes all of them with spaces
        (f"{PARTED}the Larkin World - Herald.", [("Larkin World - Herald", ORG)], [("Larkin World - Herald", ORG)]),
        (f"{PARTED}Al - Sabah Al - Larki.", [("Al - Sabah Al - Larki", ORG)], [("Al - Sabah Al - Larki", ORG)]),
        (f"{PARTED}Mia Sol - Varga.", [("Mia Sol - Varga", PER)], [("Mia Sol - Varga", PER)]),
        (f"{PARTED}at the Lions - Bears game.", [("Lions - Bears", ORG)], [("Lions", ORG), ("Bears", ORG)]),
        (f"{PARTED}the NATO - UN envoy.", [("NATO - UN", ORG)], [("NATO", ORG), ("UN", ORG)]),
        # and of others, in which a dash stands so
        ("A well-known man met the Larkin World - Herald.", [("Larkin World - Herald", ORG)],
         [("Larkin World", ORG), ("Herald", ORG)]),
    ],
)  # fmt: skip
def test_marks_within_names(text: str, names: Names, expected: list[tuple[str, Label]]) -> None:
    assert found(text, names) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a 17 - 14 win, a well - known man", True),
        ("a well - known man", False),
        ("a 17 - 14 win, a well - known man, a ten-year lease", False),
        ("He came - she left. They Met - Again", False),
    ],
)
def test_a_text_that_writes_every_hyphen_with_spaces(text: str, expected: bool) -> None:
    assert parts_hyphens(text) is expected


@pytest.mark.parametrize(
    ("kind", "label", "name", "title"),
    [
        (Kind.ORGANISATION, ORG, "Al - Sabah Al - Larki", "Al-Sabah Al-Larki"),
        (Kind.PERSON, PER, "Mia Sol - Varga", "Mia Sol-Varga"),
        (Kind.THING, Label.THING, "Larkin - Arden", "Larkin - Arden"),
    ],
)
def test_a_page_is_titled_without_spaces_around_hyphens(kind: Kind, label: Label, name: str, title: str) -> None:
    assert best_name(kind, [Candidate("a", 0, len(name), name, label, "recogniser")], None, None) == title
