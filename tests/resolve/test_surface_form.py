"""A name is read once for each form, and what it says travels with the mentions."""

from __future__ import annotations

import pickle
from dataclasses import replace

import pytest

from cuttings.model import Label, Role
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.names.surface_form import surface_form


def test_there_is_one_value_for_each_text() -> None:
    assert surface_form("Ann Lee") is surface_form("".join(["Ann", " Lee"]))
    assert surface_form("Ann Lee") is not surface_form("ANN LEE")


def test_what_is_read_is_kept() -> None:
    name = surface_form("Ann Lee")
    assert name.person is name.person
    assert name.organisation is name.organisation
    assert name.words is name.words


def test_a_mention_carries_what_its_text_says() -> None:
    mention = Candidate("a", 4, 15, "Ann\nvan Lee", Label.PERSON, "title")
    assert mention.name is surface_form("Ann\nvan Lee")
    assert (mention.key, mention.name.one_line) == ("ann van lee", "Ann van Lee")
    assert (mention.name.person.given, mention.name.person.family) == (("ann",), "lee")
    assert (mention.name.family_names, mention.name.family_with_particles) == (("lee", "van lee"), "van lee")


def test_another_text_is_another_name() -> None:
    mention = Candidate("a", 0, 12, "Mills of Ann", Label.ORGANISATION, "recogniser")
    assert replace(mention, end=5, text="Mills").name is surface_form("Mills")
    assert replace(mention, label=Label.PERSON).name is mention.name


def test_a_mention_comes_back_from_another_process_with_its_name() -> None:
    mention = Candidate("a", 0, 7, "Ann Lee", Label.PERSON, "title")
    back = pickle.loads(pickle.dumps(mention))
    assert back == mention
    assert back.name is mention.name


@pytest.mark.parametrize(
    ("name", "role", "expected"),
    [
        ("UN", None, "United Nations"),
        ("EPA", Role.CREDIT, "European Pressphoto Agency"),
        ("EPA", Role.BODY, "Environmental Protection Agency"),
        ("Larkin Mills", Role.CREDIT, None),
    ],
)
def test_some_names_always_mean_one_organisation(name: str, role: Role | None, expected: str | None) -> None:
    assert surface_form(name).known_in(role) == expected


@pytest.mark.parametrize(
    ("name", "core", "generic", "role", "complete"),
    [
        ("the Larkin Bank Inc", "larkin bank", None, False, True),
        ("Bank", "bank", None, True, False),
        ("Ministry of Foreign Affairs", "ministry of foreign affairs", "foreign ministry", False, False),
        ("Larkin Mills Dept", "larkin mills department", None, False, True),
    ],
)
def test_what_an_organisation_is_by_its_name(
    name: str, core: str, generic: str | None, role: bool, complete: bool
) -> None:
    organisation = surface_form(name).organisation
    assert (organisation.core, organisation.generic_name) == (core, generic)
    assert (organisation.is_generic, organisation.is_role) == (generic is not None, role)
    assert organisation.is_complete is complete
