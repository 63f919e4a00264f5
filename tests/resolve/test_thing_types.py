"""What a named thing is, by the words of its names or else by what is said of it."""

from __future__ import annotations

import pytest

from cuttings.model import Label, ThingType
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.entities.things import known_title, thing_type

LAW, WORK, VEHICLE, COMPETITION = ThingType.LAW, ThingType.WORK, ThingType.VEHICLE, ThingType.COMPETITION


def thing(text: str, said: ThingType | None = None) -> Candidate:
    return Candidate("a", 0, len(text), text, Label.THING, "recogniser", thing_type=said)


@pytest.mark.parametrize(
    ("group", "expected"),
    [
        ([thing("Roe")], None),
        ([thing("Roe", WORK)], WORK),
        ([thing("Roe", WORK), thing("Roe", LAW), thing("Roe", LAW)], LAW),  # what is said most often
        ([thing("Roe", WORK), thing("Roe", LAW)], LAW),  # of equals the first
        ([thing("Roe Cup"), thing("Roe", LAW), thing("Roe", LAW)], COMPETITION),  # a name says it more surely
        ([thing("Roe Cup"), thing("Roe Act"), thing("Roe Act")], LAW),
        ([thing("HMS Roe"), thing("Roe Act")], LAW),
        ([thing("Roe Bill", VEHICLE)], VEHICLE),  # such a word may be somebody's name
        ([thing("Roe Bill")], None),
        ([thing("Best Roe Act")], COMPETITION),  # a prize for an act
    ],
)
def test_what_a_thing_is(group: list[Candidate], expected: ThingType | None) -> None:
    assert thing_type(group) is expected


def test_an_unknown_thing_has_no_title_of_its_own() -> None:
    assert known_title([thing("Roe Cup")]) is None
