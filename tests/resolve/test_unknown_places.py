"""Places without a page: those that no gazetteer has, and of which no word says that they are any."""

from __future__ import annotations

import pytest

from cuttings.gazetteer import Gazetteer, load_gazetteer
from cuttings.model import Label
from cuttings.resolve.bodies import SortedGroups
from cuttings.resolve.bodies.unknown_places import with_doubtful_places
from cuttings.resolve.candidates import Candidate
from tests.making import make_article

NOWHERE = Gazetteer({}, {})
SURE, UNSURE = (0.02, 0.02, 0.9, 0.05, 0.01), (0.05, 0.1, 0.7, 0.1, 0.05)


def doubt(
    text: str,
    name: str,
    likelihoods: tuple[float, ...] = UNSURE,
    *,
    gazetteer: Gazetteer = NOWHERE,
    rule: str = "recogniser",
    label: Label = Label.LOCATION,
    located: bool = False,
    decided: tuple[str, ...] = (),
) -> str:
    """Why a name in a text is no place; "" where it is one."""
    own = Candidate("a", text.index(name), text.index(name) + len(name), name, label, rule, likelihoods=likelihoods)
    known = {("a", own.start)} if located else set()
    found = with_doubtful_places(
        SortedGroups([[own]], [], [], {}), {"a": make_article(text)}, known, decided, gazetteer
    )
    assert found.sure == ([] if found.doubts else [[own]])
    return "".join(found.doubts)


@pytest.mark.parametrize(
    ("text", "name", "likelihoods", "doubtful"),
    [
        ("It was like Larkin Norvik.", "Larkin Norvik", UNSURE, True),
        ("It was like Larkin Norvik.", "Larkin Norvik", SURE, False),
        ("It was like Larkin Norvik.", "Larkin Norvik", (), False),
        ("It was like Larkin Tower.", "Larkin Tower", UNSURE, False),
        ("It was like Larkin Highway.", "Larkin Highway", UNSURE, False),
        ("It was like Temple of Larkin.", "Temple of Larkin", UNSURE, False),
        ("It was like Larkin of Temple.", "Larkin of Temple", UNSURE, False),
        ("It was like Chapel of Larkin Pots.", "Chapel of Larkin Pots", UNSURE, False),
        ("It was like Marquess of Larkin.", "Marquess of Larkin", UNSURE, True),
        ("It was like Tower.", "Tower", UNSURE, True),
        ("It was at the Larkin Norvik hotel.", "Larkin Norvik", UNSURE, False),
        ("It was at the Larkin Norvik shop.", "Larkin Norvik", UNSURE, True),
        ("They read it at Slate.", "Slate", SURE, True),
        ("They lived in the South.", "South", SURE, True),
        ("The city went to Hell.", "Hell", SURE, True),
        ("They played at T in the Park.", "Park", SURE, True),
        ("He left Larkin Point USA.", "Larkin Point USA", SURE, True),
        ("They sued in Norvik Superior Court.", "Norvik Superior Court", SURE, True),
        ("They sued in N.V. Superior Court.", "N.V. Superior Court", SURE, True),
        ("They met in Larkin Court.", "Larkin Court", SURE, False),
        ("He leads Larkin, an old dockers' group in Norvik.", "Larkin", SURE, True),
        ("He left Larkin, a port.", "Larkin", SURE, False),
        ("He served in the Larkin government.", "Larkin", SURE, True),
        ("The Larkin-backed group met.", "Larkin", SURE, True),
        ("The Larkin minority met.", "Larkin", SURE, True),
        ("The Grey Larkin helicopter fell.", "Grey Larkin", SURE, True),
        ("They fled to Larkin, near the river.", "Larkin", SURE, False),
        ("They met in City Hall.", "City Hall", SURE, True),
        ("They met at the LRK.", "LRK", SURE, True),
        ("They met at the LRK building.", "LRK", SURE, True),
        ("They met at the LRK airport.", "LRK", SURE, False),
        ("LARKIN, June 3 - They met.", "LARKIN", SURE, False),
        ("They met at LarkinRoe.", "LarkinRoe", SURE, True),
        ("They met at McLarkin.", "McLarkin", SURE, False),
        ("He told the Intercept so.", "Intercept", SURE, True),
        ("They lived in the New South.", "New South", SURE, False),
    ],
)
def test_a_place_is_read_surely_or_said_to_be_one(
    text: str, name: str, likelihoods: tuple[float, ...], doubtful: bool
) -> None:
    assert bool(doubt(text, name, likelihoods)) is doubtful


def test_what_has_a_place_or_another_kind_or_was_decided_stays() -> None:
    text, name = "It was like Larkin Norvik.", "Larkin Norvik"
    assert not doubt(text, name, located=True)
    assert not doubt(text, name, rule="gazetteer")
    assert not doubt(text, name, label=Label.PERSON)
    assert not doubt(text, name, decided=("larkin norvik",))


@pytest.mark.parametrize(
    ("text", "name", "doubtful"),
    [
        ("It lies in Larkin, Ohio.", "Larkin", False),
        ("It is about Larkin.", "Larkin", True),
        ("It fell under Libya's Larkin regime.", "Larkin", True),
        ("He left Larkin, a dockers' group in Ohio.", "Larkin", True),
        ("They flew from London-Madrid.", "London-Madrid", True),
        ("They flew from London Madrid.", "London Madrid", True),
        ("They flew from London Yemen.", "London Yemen", True),
        ("They lived in the U.S. South.", "U.S. South", False),
        ("They lived in Mediterranean Europe.", "Mediterranean Europe", False),
        ("They flew from London Larkinville.", "London Larkinville", False),
    ],
)
def test_what_the_gazetteer_says_of_the_words_counts(text: str, name: str, doubtful: bool) -> None:
    likelihoods = UNSURE if "," in text or name == "Larkin" else SURE
    assert bool(doubt(text, name, likelihoods, gazetteer=load_gazetteer())) is doubtful
