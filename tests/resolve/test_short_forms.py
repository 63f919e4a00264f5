"""Whether one name of an organisation is short for another, and how sure that is."""

from __future__ import annotations

import pytest

from cuttings.gazetteer import Gazetteer, Toponym
from cuttings.model import Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.organisations.short_forms import (
    Strength,
    initials,
    introduced,
    is_dispensable,
    is_part,
    may_be_cut_off,
    nickname,
    short_for,
)
from cuttings.resolve.names.organisation_name import read_organisation


def town(name: str, population: int) -> Toponym:
    return Toponym(name, name, "city", 0.0, 0.0, "FR", population)


PLACES = {
    "zenda": 1_000_000,
    "hollow": 150_000,
    "strelsau": 20_000,
    "ruri": 3_000,
    "port zenda": 1_000_000,
    "new old big zenda": 1_000_000,
}
GAZETTEER = Gazetteer(names={name: (town(name, people),) for name, people in PLACES.items()})


def candidate(text: str, name: str) -> Candidate:
    start = text.index(name) if name in text else 0
    return Candidate("a", start, start + len(name), name, Label.ORGANISATION, "recogniser")


def test_the_surer_a_way_to_be_short_for_a_name_the_stronger() -> None:
    order = ["ROLE", "TAIL", "WORD", "NICKNAME", "END", "WORDS", "LETTERS", "BRACKETS"]
    assert [strength.name for strength in sorted(Strength)] == order


@pytest.mark.parametrize(
    ("short", "full", "strength"),
    [
        ("Council", "Larkin Council", Strength.ROLE),
        ("Larkin Health Board", "Larkin Mental Health Board", None),
        ("Larkin Board", "Larkin Local Board", None),  # too short to tell
        ("Bank", "Bank of Larkin", Strength.ROLE),
        ("Council", "Larkin Council Mills", None),
        ("Court", "Supreme Court", None),  # which every country has
        ("Council", "99th Council", None),  # one of many
        ("Council", "99th Larkin Council", Strength.ROLE),
        ("Lords", "House of Lords", Strength.TAIL),
        ("Dunes", "Friends of the Dunes", None),  # what they are friends of
        ("Blue Dunes", "Friends of the Blue Dunes", None),
        ("Larkin", "Larkin Mills", Strength.WORD),
        ("Larkin Mills", "Larkin Mills Foundation", Strength.WORDS),
        ("Larkin Mills", "Larkin Mills", None),
        ("Larkin Mills Inc", "Larkin Mills", None),
        ("Larkin Mills Foundation", "Larkin Mills", None),
        ("Mills", "Larkin Mills", Strength.TAIL),
        ("Rovers", "Strelsau Rovers", Strength.TAIL),
        ("Rovers", "Zenda Rovers", Strength.NICKNAME),
        ("Freedom Front", "Larkin Freedom Front", Strength.END),
        ("Larkin", "Potters on Larkin", None),
        ("Larkin", "Potters at Larkin", None),
        ("Larkin", "Potters via Larkin", None),
        ("Larkin", "Potters of Larkin", Strength.TAIL),
        ("Freedom Front", "Real Freedom Front", None),
        ("Larkin Army", "Continuity Larkin Army", None),
        ("Eagles", "Golden Eagles", None),  # two nicknames
        ("Sentinel", "QX-7 Sentinel", None),  # a model of something
        ("Eagles", "Larkin Eagles", Strength.TAIL),
        ("WDC", "World Data Council", Strength.LETTERS),
        ("WDX", "World Data Council", None),
        ("WDC", "WORLD DATA COUNCIL", Strength.LETTERS),
        ("NATO", "NATO Larkin", None),
        ("CW", "CWBX Wool", None),  # its letters are no word's first
        ("BBC", "BBC Larkin", None),
        ("AB", "AB Larkin Mills Docks", None),
        ("UN", "UN Larkin", None),
        ("LRK", "LRK Mills", Strength.WORD),
        ("ABC News", "Larkin Post-ABC News", None),
        ("Zenda", "BBC Zenda", None),  # its branch there
        ("Larkin", "BBC Larkin", Strength.TAIL),
        ("Microsoft", "Microsoft LRK", None),  # what it makes
        ("Microsoft", "Microsoft Larkin", Strength.WORD),
        ("Larkin", "Larkin LRK", Strength.WORD),
        ("Larkin", "Larkin", None),
        ("Larkin", "Larkin and Roe", Strength.WORD),
        ("Larkin", "Larkin of of", None),
        ("Roe", "Larkin Mills", None),
    ],
)
def test_how_a_name_is_short_for_another(short: str, full: str, strength: Strength | None) -> None:
    text = f"{full} met. Later {short} left."
    found = short_for(candidate("", short), candidate("", full), text, GAZETTEER)
    assert (found and found.strength) == strength


@pytest.mark.parametrize(
    ("text", "short", "full", "strength"),
    [
        ("Harbour Workers (HWX) met", "HWX", "Harbour Workers", Strength.BRACKETS),
        ("HWX (Harbour Workers) met", "HWX", "Harbour Workers", Strength.BRACKETS),
        ("Harbour Workers, known as Dockers, met", "Dockers", "Harbour Workers", Strength.BRACKETS),
        ("Harbour Workers (Dockers) met", "Dockers", "Harbour Workers", None),
        ("Harbour Workers (CNN) met", "CNN", "Harbour Workers", None),  # who reports
        ("Crown Navy Nurses (CNN) met", "CNN", "Crown Navy Nurses", Strength.BRACKETS),
        ("Harbour Workers and HWX met", "HWX", "Harbour Workers", None),
    ],
)
def test_a_text_says_what_letters_are_short_for(text: str, short: str, full: str, strength: Strength | None) -> None:
    found = short_for(candidate(text, short), candidate(text, full), text, GAZETTEER)
    assert (found and found.strength) == strength


@pytest.mark.parametrize(
    ("between", "behind", "expected"),
    [
        (" (", ")", True),
        ("(", ")", True),
        (" [", "]", True),
        (" ( ", " )", True),
        (' ("', '")', True),
        (" (\u2018", "\u2019)", True),
        (" ('", "')", True),
        (" (\u201c", "\u201d)", True),
        (" (", ",", True),
        (" (", ";", True),
        (" (", "'s", True),
        (" (", "\u2019s", True),
        (" (", " and", False),
        (", or ", ",", True),
        (", or the ", ",", True),
        (", OR ", ",", True),
        (", known as ", ",", True),
        (", called the ", ")", True),
        (", and ", ",", False),
        (", known as the  ", ",", False),
        ("", ")", False),
    ],
)
def test_brackets_introduce_a_short_name(between: str, behind: str, expected: bool) -> None:
    text = f"Harbour Workers{between}HWX{behind} met"
    short, full = candidate(text, "HWX"), candidate(text, "Harbour Workers")
    assert introduced(text, short, full) is introduced(text, full, short) is expected


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("World Data Council", {"wdc"}),
        ("Larkin Trading Corp", {"lt", "ltc"}),
        ("Oil and Harbour Works Ltd", {"ohw", "ohwl"}),
        ("Guild of Potters Co Ltd", {"gop", "gp", "gpc"}),
        ("Larkin Corp", set()),
        ("Guild of Larkin Potters", {"golp", "glp"}),
        ("Guild Potters of Larkin", {"gpol", "gpl", "gp"}),
        ("Guild of Potters of Larkin", {"gopol", "gpl", "gp"}),
        ("Guild Potters in Larkin", {"gpil", "gpl", "gp"}),
        ("Guild of Larkin", {"gol", "gl"}),
        ("Of Larkin Guild", {"olg"}),
        ("Guild", set()),
        ("Guild & Larkin", {"gl"}),
    ],
)
def test_the_letters_of_a_name(name: str, letters: set[str]) -> None:
    assert initials(read_organisation(name)) == letters


@pytest.mark.parametrize(
    ("name", "tail"),
    [
        ("Zenda Rovers", ("rovers",)),
        ("Strelsau Rovers", ()),
        ("Strelsau Red Rovers", ("red", "rovers")),
        ("Ruri Red Rovers", ()),
        ("Port Zenda Rovers", ("rovers",)),
        ("Zenda Council", ()),
        ("Zenda Red Council", ()),
        ("New Old Big Zenda Rovers", ()),  # too many words
        ("Zenda of Rovers", ()),
        ("Larkin Rovers", ()),
        ("Zenda", ()),
    ],
)
def test_a_club_is_called_by_what_follows_its_town(name: str, tail: tuple[str, ...]) -> None:
    assert nickname(read_organisation(name), GAZETTEER) == tail


@pytest.mark.parametrize(
    ("short", "full", "expected"),
    [
        ("Larkin", "Larkin of Zenda", True),
        ("Larkin", "Larkin Corp Mills", True),
        ("Larkin University", "Larkin University Press", False),
        ("Larkin University", "Larkin University Service", True),
        ("Larkin University", "Larkin University Press Service", False),
        ("Larkin Red", "Larkin Red Mills", True),
        ("Zenda", "Zenda Rovers", True),
        ("Zenda", "Zenda Council", False),
        ("Zenda", "Zenda Herald", False),  # a paper
        ("Port Zenda", "Port Zenda Council", False),
        ("Port Zenda", "Port Zenda Rovers", True),
        ("Zenda", "Zenda University Council", True),
        ("Zenda", "Zenda College Council", True),
        ("Hollow", "Hollow Council", True),
        ("Larkin", "Larkin Council", True),
        ("XY", "XY Mills", False),
        ("XYZ", "XYZ Mills", True),
    ],
)
def test_which_words_may_be_left_out(short: str, full: str, expected: bool) -> None:
    assert may_be_cut_off(read_organisation(short), read_organisation(full), GAZETTEER) is expected


@pytest.mark.parametrize(("place", "expected"), [("Sylva", False), ("Zenda", True)])
def test_the_party_of_a_region_is_a_branch(place: str, expected: bool) -> None:
    region = Toponym("r", "Sylva", "region", 5.0, 5.0, "FR", 9_000)
    world = Gazetteer(names={**GAZETTEER.names, "sylva": (region,)}, demonyms={}, countries={})
    short, full = read_organisation("Larkin Party"), read_organisation(f"Larkin Party of {place}")
    assert may_be_cut_off(short, full, world) is expected


def test_words_at_the_end_of_a_name() -> None:
    assert is_dispensable(("news", "service")) and not is_dispensable(("news", "larkin")) and not is_dispensable(())
    assert is_part(("larkin", "finance")) and not is_part(("larkin",)) and not is_part(())
