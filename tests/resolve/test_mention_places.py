"""The places of mentions: which are kept as labels change, what the editor decides, whose people a demonym means."""

from __future__ import annotations

import re

import pytest

from cuttings.gazetteer import Toponym, load_gazetteer
from cuttings.gazetteer.toponym import AREA, CITY
from cuttings.model import Label
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.places.alternatives import Alternative
from cuttings.resolve.places.disambiguate import Sense
from cuttings.resolve.places.mention_places import (
    MentionPlaces,
    locate_mentions,
    places_of,
    with_decided_places,
    without_unplaced,
)
from tests.making import make_article
from tests.resolve.test_toponym_readings import GAZETTEER

ZENDA = Toponym("zenda", "Zenda", CITY, 1.0, 1.0, "FR", 10_000)
NOWHERE = Toponym("west", "The West", AREA, 0.0, 0.0, None, 0)
OTHER = Toponym("ruri", "Ruri", CITY, 2.0, 2.0, "SY", 10_000)


def places() -> MentionPlaces:
    """Zenda at 0 and 10 of an article, and the West at 20; each might be Ruri."""
    meant = {("a", 0): ZENDA, ("a", 10): ZENDA, ("a", 20): NOWHERE}
    alternative = Alternative(OTHER, 0.5, (0.0, 0.0))
    return MentionPlaces(
        {where: Sense(place, "so it is") for where, place in meant.items()}, meant, dict.fromkeys(meant, alternative)
    )


def candidate(start: int, label: Label) -> Candidate:
    return Candidate("a", start, start + 5, "Zenda", label, "recogniser")


def test_a_place_in_no_country_has_no_code() -> None:
    assert places().countries == {("a", 0): "FR", ("a", 10): "FR"}
    assert places().ids == {("a", 0): "zenda", ("a", 10): "zenda", ("a", 20): "west"}


def test_mentions_that_are_no_places_any_more_lose_their_places() -> None:
    kept = places_of(
        places(), [candidate(0, Label.LOCATION), candidate(10, Label.PERSON), candidate(20, Label.MISCELLANEOUS)]
    )
    for mapping in (kept.senses, kept.toponyms, kept.alternatives):
        assert set(mapping) == {("a", 0), ("a", 20)}


def test_what_the_editor_decided_has_no_alternative() -> None:
    decided = with_decided_places(places(), {("a", 0): OTHER, ("b", 0): OTHER})
    assert decided.ids == {("a", 0): "ruri", ("a", 10): "zenda", ("a", 20): "west", ("b", 0): "ruri"}
    assert set(decided.alternatives) == {("a", 10), ("a", 20)}
    assert decided.senses == places().senses


def test_a_people_is_of_its_land_where_the_article_names_no_one_place_of_that_name() -> None:
    text = "Freedonia and a Freedonian"
    found = [
        Candidate("a", 0, 9, "Freedonia", Label.LOCATION, "recogniser"),
        Candidate("a", 16, 26, "Freedonian", Label.MISCELLANEOUS, "recogniser"),
    ]
    assert locate_mentions(found, {"a": make_article(text)}, GAZETTEER).ids == {("a", 0): "FR", ("a", 16): "FR"}


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("They met in Larkinsby. He likes Larkinsby.", True),
        ("She sank off Larkinsby.", True),
        ("The nearby Larkinsby mountains are high.", True),
        ("The camp called “Larkinsby” is full.", True),
        ("They saw Oxford and Larkinsby there.", True),
        ("France's Larkinsby is old.", True),
        ("The Oxford-Larkinsby line is old.", True),
        ("They praised Larkinsby.", False),
        ("The title of Lord Lee of Larkinsby is old.", False),
        ("He sang with Larkinsby and Poolesy.", False),
        ("Like the Easter Island people they left.", False),
        ("Not used: Bridge.", False),
        ("Centre Ann Lee played.", False),
        ("They met in Bridge.", True),
    ],
)
def test_a_lone_word_that_no_gazetteer_has_is_a_place_where_the_text_says_so(text: str, *, kept: bool) -> None:
    gazetteer = load_gazetteer()
    names = re.findall("Oxford-Larkinsby|Larkinsby|Island|Bridge|Centre", text)
    own, at = [], 0
    for name in names:
        at = text.index(name, at)
        own.append(Candidate("a", at, at + len(name), name, Label.LOCATION, "recogniser"))
        at += len(name)
    articles = {"a": make_article(text, "a")}
    found = without_unplaced(own, articles, locate_mentions(own, articles, gazetteer), gazetteer)
    assert found == (own if kept else [])


def test_only_what_was_read_as_a_place_and_is_one_word_is_left_out() -> None:
    text = "They praised Larkinsby."
    articles = {"a": make_article(text, "a")}
    for label, rule, name in (
        (Label.PERSON, "recogniser", "Larkinsby"),
        (Label.LOCATION, "gazetteer", "Larkinsby"),
        (Label.LOCATION, "recogniser", "praised Larkinsby"),
    ):
        own = [Candidate("a", text.index(name), len(text) - 1, name, label, rule)]
        assert without_unplaced(own, articles, MentionPlaces({}, {}, {}), GAZETTEER) == own
