"""Whose country an officeholder's is, and that the network leaves such ties out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cuttings.compose.facts.affiliations import holds_office_of
from cuttings.compose.facts.index_library import index_library
from cuttings.compose.facts.lookup import Index
from cuttings.compose.format import multiple
from cuttings.compose.indexes.network import network_pages
from cuttings.compose.view_models import NetworkView
from cuttings.model import Office, Relation
from tests.compose.library import make_library

BERG, NORVIK, BOARD = "people/anna-berg", "places/norvik", "organisations/harbour-board"
TEXT = "Anna Berg came to Norvik. Anna Berg left Norvik for the Harbour Board."


def index_with(*titles: str) -> Index:
    """A library in which Anna Berg has offices of these titles, and "Norvikian" is a word for the people of Norvik."""
    library = make_library([TEXT, "A Norvikian left."], names=NAMES)
    offices = tuple(Office(title, None, None, ()) for title in titles)
    entities = tuple(replace(e, offices=offices) if e.id == BERG else e for e in library.entities)
    pairs = [(BERG, NORVIK), (BERG, BOARD), (BOARD, NORVIK), (BERG, "people/peter-lund")]
    relations = tuple(Relation(min(pair), max(pair), 1.0, ("a00",), ()) for pair in pairs)
    return index_library(replace(library, entities=entities, relations=relations))


NAMES = {
    "Anna Berg": BERG,
    "Norvik": NORVIK,
    "Norvikian": NORVIK,
    "Harbour Board": BOARD,
    "Peter Lund": "people/peter-lund",
}


@pytest.mark.parametrize("title", ["President of Norvik", "Norvikian President", "norvik mayor"])
def test_an_office_names_its_country(title: str) -> None:
    index = index_with("head of the Harbour Board", title)
    assert holds_office_of(index, BERG, NORVIK)
    assert holds_office_of(index, NORVIK, BERG)


@pytest.mark.parametrize("title", ["President", "Norvikshire mayor", "head of the Harbour Board"])
def test_another_office_does_not(title: str) -> None:
    assert not holds_office_of(index_with(title), BERG, NORVIK)


def test_an_office_of_an_organisation_is_no_country() -> None:
    assert not holds_office_of(index_with("head of the Harbour Board"), BERG, BOARD)


@pytest.mark.parametrize(("title", "tied"), [("President of Norvik", False), ("President", True)])
def test_the_network_leaves_out_a_leader_and_their_country(
    title: str, *, tied: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cuttings.compose.indexes.network.MIN_VERTICES_DRAWN", 2)
    (page,) = network_pages(index_with(title), {})
    assert isinstance(page.view, NetworkView)
    pairs = {frozenset((tie.one.href, tie.other.href)) for tie in page.view.ties}
    assert (frozenset((f"{BERG}.md", f"{NORVIK}.md")) in pairs) == tied
    assert frozenset((f"{BERG}.md", f"{BOARD}.md")) in pairs


def test_a_single_time_is_not_counted() -> None:
    assert [multiple(n) for n in (0, 1, 2, 1200)] == ["", "", "2×", "1,200×"]
