"""How doubts are put to the editor: which form is asked about, what is established, and which answers there are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from cuttings.model import Decision, Doubt, Entity, Kind, Label, Location
from cuttings.resolve.review.kind_doubts import kind_doubts, readings
from cuttings.resolve.review.organisation_doubts import organisation_doubts
from cuttings.resolve.review.surname_doubts import surname_doubts
from tests.making import make_analysis
from tests.resolve.test_doubts import KINDS, PEOPLE, asked, book

PER, LOC, ORG, MISC = Label.PERSON, Label.LOCATION, Label.ORGANISATION, Label.MISCELLANEOUS
MAP = Location("city", 50.0, 10.0, "AA", None)
TOWN = Entity("places/zorvex", Kind.PLACE, "Zorvex", (), location=MAP)


def answers(doubt: Doubt) -> list[tuple[str, str, Sequence[str], Kind | None, Sequence[str]]]:
    return [(a.says, a.decision.verb, a.decision.names, a.decision.kind, a.decision.articles) for a in doubt.answers]


@pytest.mark.parametrize(
    ("texts", "names", "located", "asks"),
    [
        # the lesser page is asked about, unless one of the two is sure
        (["Zorvex. Zorvex.", "ZORVEX."], {"Zorvex": "organisations/zorvex", "ZORVEX": "people/z"}, False, True),
        (["Zorvex. Zorvex.", "ZORVEX. Ann Zorvex."],
         {"Zorvex": "organisations/zorvex", "ZORVEX": "people/z", "Ann Zorvex": "people/z"}, False, False),
        (["Zorvex. Zorvex. Zorvex Mills. Zorvex.", "ZORVEX."],
         {"Zorvex": "organisations/zorvex", "Zorvex Mills": "organisations/zorvex", "ZORVEX": "people/z"}, False,
         False),
        # an article that names both is asked about all the same
        (["Zorvex. Zorvex. Zorvex Mills. ZORVEX."],
         {"Zorvex": "organisations/zorvex", "Zorvex Mills": "organisations/zorvex", "ZORVEX": "people/z"}, False, True),
        # a town on the map is sure, but a club may be called after it
        (["Zorvex. Zorvex.", "ZORVEX."], {"Zorvex": "places/zorvex", "ZORVEX": "people/z"}, True, False),
        (["Zorvex. Zorvex.", "ZORVEX."], {"Zorvex": "places/zorvex", "ZORVEX": "people/z"}, False, True),
        (["Zorvex. Zorvex.", "ZORVEX."], {"Zorvex": "places/zorvex", "ZORVEX": "organisations/z"}, True, True),
    ],
)  # fmt: skip
def test_which_name_of_two_kinds_is_asked_about(
    texts: list[str], names: dict[str, str], located: bool, asks: bool
) -> None:
    kind = KINDS[names["Zorvex"].split("/")[0]]
    place = TOWN if located else replace(TOWN, id=names["Zorvex"], kind=kind, location=None)
    doubts = list(kind_doubts(book(texts, names, zorvex=place), {}))
    kinds = {"people": "a person", "organisations": "an organisation", "places": "a place"}
    own, other = (kinds[names[name].split("/")[0]] for name in ("ZORVEX", "Zorvex"))
    assert asked(doubts) == [f"Is ZORVEX {own} here, or {other} as elsewhere?"] * asks


def test_the_commonest_form_is_asked_about_and_each_answer_is_a_decision() -> None:
    names = {"Zorvex": "organisations/zorvex", "ZORVEX": "people/z", "zorvex": "people/z"}
    [doubt] = kind_doubts(book(["Zorvex. Zorvex. Zorvex. Zorvex.", "ZORVEX. ZORVEX. zorvex."], names), {})
    assert doubt.asks == "Is ZORVEX a person here, or an organisation as elsewhere?"
    where = ("seeds/1.txt",)
    assert answers(doubt) == [
        ("an organisation", "kind", ("ZORVEX",), Kind.ORGANISATION, where),
        ("a person", "kind", ("ZORVEX",), Kind.PERSON, where),
    ]
    assert (doubt.why, doubt.why_not) == (
        "ZORVEX is an organisation in other articles",
        "its own sentences read differently",
    )
    assert [(side.name, side.mentions) for side in doubt.sides] == [("ZORVEX", 3), ("ZORVEX", 4)]


@pytest.mark.parametrize(
    ("labels", "second"),
    [
        ([PER, ORG, ORG], "an organisation"),
        ([PER, LOC, ORG], "an organisation"),  # of equals the first in the alphabet
        ([PER, LOC, LOC, ORG], "a place"),
        ([PER, ORG], None),  # too few
        ([PER, ORG, MISC], None),
        ([PER, PER, PER, ORG, ORG], "an organisation"),
        ([PER, PER, ORG], None),
    ],
)
def test_a_name_that_is_read_as_several_kinds(labels: list[Label], second: str | None) -> None:
    pages = book(["Zorvex."] * len(labels), {"Zorvex": "people/zorvex"})
    analyses = {str(n): make_analysis(pages.articles[str(n)], [("Zorvex", label)]) for n, label in enumerate(labels)}
    doubts = list(kind_doubts(pages, analyses))
    assert asked(doubts) == [f"Is Zorvex a person or {second}?"] * bool(second)
    for doubt in doubts:
        assert [(a[0], a[2], a[4]) for a in answers(doubt)] == [
            ("a person", ("Zorvex",), ()),
            (second, ("Zorvex",), ()),
        ]
        assert next(a[3] for a in answers(doubt)) is Kind.PERSON
        assert doubt.why_not == "all the votes together made it a person"
        assert doubt.at_stake == len(labels)


@pytest.mark.parametrize(
    ("labels", "is_asked"),
    [
        ([LOC, PER, ORG, ORG], False),
        ([LOC, ORG, ORG], True),
        ([LOC, ORG, ORG, ORG], True),
        ([LOC, LOC, ORG, ORG], False),
    ],
)
def test_a_place_on_the_map_is_asked_about_where_most_readings_are_of_one_other_kind(
    labels: list[Label], is_asked: bool
) -> None:
    pages = book(["Zorvex."] * len(labels), {"Zorvex": "places/zorvex"}, zorvex=TOWN)
    analyses = {str(n): make_analysis(pages.articles[str(n)], [("Zorvex", label)]) for n, label in enumerate(labels)}
    assert bool(list(kind_doubts(pages, analyses))) is is_asked


def test_readings_are_of_that_very_name() -> None:
    pages = book(["Zorvex met ZORVEX and Old Zorvex."], {"Zorvex": "people/z", "Old Zorvex": "people/z"})
    analyses = {"0": make_analysis(pages.articles["0"], [("Zorvex met", PER), ("Old Zorvex", ORG)])}
    [page] = pages.all
    assert readings(page, "zorvex", analyses) == {}
    assert readings(page, "old zorvex", analyses) == {Kind.ORGANISATION: 1}


def test_a_kind_that_the_editor_decided_and_known_organisations_are_not_asked_about() -> None:
    names = {"Zorvex": "organisations/zorvex", "ZORVEX": "people/z"}
    texts = ["Zorvex. Zorvex.", "ZORVEX."]
    assert not list(kind_doubts(book(texts, names, [Decision("kind", ("Zorvex",), "", kind=Kind.PERSON)]), {}))
    known = {"NATO": "people/n", "Nato": "organisations/n"}
    assert not list(kind_doubts(book(["Nato. Nato.", "NATO."], known), {}))


def test_what_many_articles_name_says_nothing_of_what_they_are_about() -> None:
    """Three articles may name it, or one in ten."""
    for number, telling in ((3, True), (4, False)):
        texts = ["John Brown, Otto Berg.", "Brown, Otto Berg."] + ["Otto Berg."] * (number - 2)
        pages = book(texts, PEOPLE)
        john, brown = (next(p for p in pages.all if p.entity.id == f"people/{id}") for id in ("john", "brown"))
        assert pages.shared_names(john, brown) == (("people/otto",) if telling else ())
    pages = book(["John Brown, Otto Berg.", "Brown, Otto Berg."] + ["Otto Berg."] * 2 + ["."] * 30, PEOPLE)
    john, brown = (next(p for p in pages.all if p.entity.id == f"people/{id}") for id in ("john", "brown"))
    assert pages.shared_names(john, brown) == ("people/otto",)


def test_the_rarest_shared_name_comes_first() -> None:
    texts = ["John Brown, Otto Berg, Lena Strand.", "Brown, Otto Berg, Lena Strand.", "Lena Strand."]
    pages = book(texts, PEOPLE)
    john, brown = (next(p for p in pages.all if p.entity.id == f"people/{id}") for id in ("john", "brown"))
    assert pages.shared_names(john, brown) == ("people/otto", "people/lena")


def test_the_answers_on_a_surname() -> None:
    [doubt] = surname_doubts(book(["John Brown.", "Mary Brown.", "Brown sang."], PEOPLE))
    where = ("seeds/2.txt",)
    assert answers(doubt) == [
        ("Brown is John Brown", "same", ("Brown", "John Brown"), None, where),
        ("Brown is Mary Brown", "same", ("Brown", "Mary Brown"), None, where),
        ("none of them", "different", ("Brown", "John Brown", "Mary Brown"), None, where),
    ]
    assert [side.name for side in doubt.sides] == ["Brown", "John Brown", "Mary Brown"]
    [doubt] = surname_doubts(book(["John Brown.", "Brown sang."], PEOPLE))
    assert [text for text, *_ in answers(doubt)] == ["Brown is John Brown", "no"]
    assert doubt.why == "the surname is theirs"


def test_the_answers_on_an_acronym() -> None:
    names = {"LFTB": "organisations/short", "Lake Fisheries Trading Board": "organisations/full"}
    [doubt] = organisation_doubts(book(["LFTB met.", "Lake Fisheries Trading Board met."], names))
    assert [(text, verb, names) for text, verb, names, _, _ in answers(doubt)] == [
        ("LFTB is Lake Fisheries Trading Board", "same", ("LFTB", "Lake Fisheries Trading Board")),
        ("no", "different", ("LFTB", "Lake Fisheries Trading Board")),
    ]
    assert (doubt.why, doubt.why_not, doubt.at_stake) == ("its initials fit", "no article gives both", 1)
