"""People without a page: whom no title announces, and whom the recogniser doubts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cuttings.model import Alias, Curation, Entity, Kind, Label, Mention
from cuttings.resolve.bodies import sort_bodies
from cuttings.resolve.bodies.doubtful_people import doubt_of_person
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.organisations.body_countries import BodyCountries
from cuttings.resolve.review.entity_pages import EntityPages
from cuttings.resolve.review.page_doubts import missing_page_doubts
from tests.making import make_article

PER = Label.PERSON


def read(name: str, likelihood: float | None, rule: str = "recogniser", office: str | None = None) -> Candidate:
    likelihoods = () if likelihood is None else (0.0, likelihood, 0.0, 0.0, 0.0)
    return Candidate("a", 0, len(name), name, PER, rule, office=office, read=PER, likelihoods=likelihoods)


DOUBTS = {
    "one word": ([read("Larkin", 0.79)], True),
    "one word, likely": ([read("Larkin", 0.8)], False),
    "once likely": ([read("Larkin", 0.5), read("Larkin", 0.9)], False),
    "found again": ([read("Larkin", 0.5), read("Larkin", None, "echo")], True),
    "a title elsewhere": ([read("Larkin", 0.5), read("Larkin", None, "title")], False),
    "an office": ([read("Larkin", 0.5, office="mayor")], False),
    "several words": ([read("Never Larkin", 0.59)], True),
    "several words, likely": ([read("Never Larkin", 0.6)], False),
    "a noun for a body": ([read("Zorv Administration", 0.95)], True),
    "such a noun behind a given name": ([read("Peter Council", 0.95)], False),
    "half in brackets": ([read("Eva] Larkin", 0.95)], True),
    "in brackets": ([read("Eva (Ann) Larkin", 0.95)], False),
    "half in brackets once": ([read("Eva] Larkin", 0.95), read("Eva Larkin", 0.95)], False),
    "half in quotation marks": ([read("Larkin” Roe", 0.95)], True),
    "a given name": ([read("Peter Larkin", 0.3)], False),
    "a given name alone": ([read("Peter", 0.3)], True),
}


@pytest.mark.parametrize("case", DOUBTS)
def test_who_is_hardly_a_person_by_what_the_recogniser_thought(case: str) -> None:
    group, doubtful = DOUBTS[case]
    assert bool(doubt_of_person(group, {"a": "Larkin fires were told of."})) is doubtful


@pytest.mark.parametrize(
    ("text", "doubtful"),
    [
        ("Both presenters Larkin and Roe left.", False),
        ("Both presenters Roe and Larkin left.", False),
        ("Both matters Roe and Larkin left.", True),
        ("Berg, Roe (Larkin 79), Lund; Marsh, Strand, Ely.", False),
        ("Berg and Larkin left.", True),
    ],
)
def test_players_and_whom_a_noun_introduces_are_people(text: str, doubtful: bool) -> None:
    start = text.index("Larkin")
    larkin = replace(read("Larkin", 0.5), start=start, end=start + len("Larkin"))
    assert bool(doubt_of_person([larkin], {"a": text})) is doubtful


def test_no_page_for_who_is_hardly_a_person_unless_the_editor_decides() -> None:
    group, articles = [read("Larkin", 0.5)], {"a": make_article("Larkin fires.")}
    found = sort_bodies([group], articles, BodyCountries({}, {}), ())
    assert (found.sure, found.unsure) == ([], [group])
    assert found.doubts == ["the likelihood that it is a person is 0.50, below 0.80"]
    assert sort_bodies([group], articles, BodyCountries({}, {}), ("larkin",)).sure == [group]


def test_the_editor_is_asked_whether_it_is_a_person() -> None:
    larkin = Entity("unsure/larkin", Kind.PERSON, "Larkin", (Alias("Larkin", 1, "its name"),), doubt="it is unlikely")
    mention = Mention("a", 0, 6, "Larkin", Kind.PERSON, larkin.id)
    pages = EntityPages([make_article("Larkin fires.")], [larkin], [mention], Curation())
    asked = list(missing_page_doubts(pages))
    assert [(d.asks, d.why, d.answers[0].says) for d in asked] == [
        ("Is Larkin a person? It has no page.", "it was taken for a person", "a person")
    ]
