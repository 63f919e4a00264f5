"""Organisations without a page: those of which no word says that they are any, and which the recogniser doubts."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from cuttings.common.facts import load_facts
from cuttings.model import Label
from cuttings.resolve.bodies import sort_bodies
from cuttings.resolve.bodies.evidence import is_body_in_text, is_known_body
from cuttings.resolve.bodies.page_score import likelihood_of_page, page_features
from cuttings.resolve.bodies.score import features_of, log_odds_of
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.organisations.body_countries import BodyCountries
from tests.making import make_article
from tools import fit_body_pages, fit_body_weights
from tools.judged_body_pages import with_features

ORG = Label.ORGANISATION
SURE, UNSURE = (0.02, 0.01, 0.01, 0.95, 0.01), (0.4, 0.01, 0.01, 0.3, 0.28)
NOWHERE = BodyCountries({}, {})
MOST_PAGES = 0.95  # of the organisations that are right, how many must keep their page


def said(text: str, name: str = "Norvik", likelihoods: tuple[float, ...] = UNSURE, **more: object) -> Candidate:
    start = text.index(name)
    found = Candidate("a", start, start + len(name), name, ORG, "recogniser", read=ORG, likelihoods=likelihoods)
    return replace(found, **more)  # type: ignore[arg-type]


def kept(text: str, *group: Candidate, bodies: BodyCountries = NOWHERE, decided: tuple[str, ...] = ()) -> bool:
    found = sort_bodies([group], {"a": make_article(text)}, bodies, decided)
    assert found.sure or found == ([], [group], found.doubts, found.likelihoods)
    return bool(found.sure)


@pytest.mark.parametrize(
    ("text", "name", "other", "country", "sure"),
    [
        ("He sat in the state Senate.", "Senate", "Mill", None, False),
        ("He sat in the Senate.", "Senate", "Mill", None, True),
        ("He sat in the Senate.", "Senate", "Senate", None, False),
        ("He sat in the Senate.", "Senate", "Senate", "FD", True),
        ("He sat in the Congress.", "Congress", "Senate", None, True),
        ("He sat in the U.S. Senate.", "U.S. Senate", "Senate", None, True),
    ],
)
def test_what_every_country_has_needs_an_owner_beside_its_like(
    text: str, name: str, other: str, country: str | None, sure: bool
) -> None:
    own, told = said(text, name, SURE), f"The {other} met."
    others = replace(said(told, other, SURE), article="b")
    bodies = BodyCountries({("a", own.start): country} if country else {}, {})
    found = sort_bodies([[own], [others]], {"a": make_article(text), "b": make_article(told)}, bodies, ())
    assert ([own] in found.sure) is sure


def test_the_last_word_of_a_papers_name_means_none_of_them() -> None:
    text = "He told The Times so."
    times = said(text, "Times", SURE)
    assert not kept(text, times)
    assert kept(text, times, decided=("times",))
    assert kept(
        "He told the Gull Times so. He told The Times so.", times, said("He told the Gull Times", "Gull Times", SURE)
    )
    own = replace(make_article(text), outlet="The Gull Times")
    assert sort_bodies([[times]], {"a": own}, NOWHERE, ()).sure


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In May Larkin announced a loss.", True),
        ("In May Larkin has also sued them.", False),
        ("In May Larkin had sued them.", True),
        ("The clerk told the Larkin that it rained.", True),
        ("According to Larkin it rained.", True),
        ("It was made by the Larkin.", True),
        ("He read it in The Times.", True),
        ("He read it three Times.", False),
        ("Otto Lee, a spokesman for the Larkin, left.", False),
        ("The newspaper Larkin went under.", True),
        ("The newspaper said Larkin went under.", False),
        ("A Larkin group sang.", False),
        ("They joined Larkin, a small Leeds lobby group.", True),
        ("They joined Larkin, the lobby group.", True),
        ("They watched Larkin, a small Leeds musical.", False),
        ("In May Larkin back Ann Lee ran.", True),
        ("In May Larkin striker Ann Lee ran.", True),
        ("In May Larkin manager Ann Lee ran.", False),
        ("In May Larkin back Lee ran.", False),
        ("In May Larkin's back Ann Lee ran.", False),
        ("They bought a Larkin.", False),
        ("They bought a Larkin\ngroup", False),
        ("He reads Larkin's announced plan.", False),
    ],
)
def test_words_beside_a_name_make_it_a_body(text: str, expected: bool) -> None:
    name = "Larkin" if "Larkin" in text else "Times"
    start = text.index(name)
    assert is_body_in_text(text, start, start + len(name)) is expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Larkin Society", False),
        ("United Nations", True),
        ("Reuters", True),
        ("Larkin", False),
        ("Starbucks", True),
        ("Navy", True),
        ("Foreign Office", True),
        ("Larkin Library", True),
        ("Library", False),
        ("Radio 4", True),
        ("Channel 9", True),
        ("Larkin 4", False),
        ("4", False),
    ],
)
def test_lists_and_numbers_tell_a_body(name: str, expected: bool) -> None:
    assert is_known_body(said(f"They saw {name}.", name)) is expected


def test_a_doubtful_name_has_no_page() -> None:
    text = "They bought a Norvik and ate it."
    assert not kept(text, said(text))
    assert kept(text, said(text, likelihoods=SURE))
    assert kept(text, said(text, likelihoods=()))  # another recogniser, which does not say
    doubts = sort_bodies([[said(text)]], {"a": make_article(text)}, NOWHERE, ()).doubts
    threshold = load_facts("body-page-weights")["threshold"]
    assert doubts == [f"the likelihood that its page would be right is 0.19, below {threshold:.2f}"]


def test_what_settles_that_it_is_a_body_keeps_it() -> None:
    text = "They bought a Norvik and ate it. Then Starbucks announced a loss."
    lone, known = said(text), said(text, "Starbucks")
    assert kept(text, lone, known)  # one mention of several is enough
    assert kept(text, said(text, label=Label.LOCATION))  # it is about no places
    assert kept(text, said(text, rule="known organisation"))
    assert kept(text, lone, bodies=BodyCountries({("a", lone.start): "GB"}, {}))
    assert kept(text, lone, decided=("norvik",))
    assert not kept(text, lone, decided=("starbucks",))
    assert not kept(text, said(text, rule="echo"))


@pytest.mark.parametrize(
    ("text", "name", "feature", "more"),
    [
        ("In May Norvik announced a loss.", "Norvik", "acts", {}),
        ("They saw Norvik Union Poole.", "Norvik Union", "capital behind", {}),
        ("They saw Norvik Law Professor Ann Lee.", "Norvik Law", "title behind", {}),
        ("They saw the Norvik poll.", "Norvik", "noun behind", {}),
        ("They saw the Norvik Union Hall.", "Norvik Union Hall", "noun inside", {}),
        ("They saw Norvik GOP Works.", "Norvik GOP Works", "party in the name", {}),
        ("They saw NorvikPoole.", "NorvikPoole", "mixed letters", {}),
        ("They saw Norvik 2.0 there.", "Norvik 2.0", "mixed letters", {}),
        ("They saw Ann Norvik.", "Ann Norvik", "given name", {}),
        ("They saw Norvik.", "Norvik", "read as something else", {"read": Label.PERSON}),
    ],
)
def test_what_the_text_says_of_a_page(text: str, name: str, feature: str, more: dict[str, Any]) -> None:
    found = page_features([said(text, name, SURE, **more)], {"a": text})
    assert {sign for sign, value in found.items() if value} == {"reading", feature}
    speaks_for = likelihood_of_page(found) > likelihood_of_page({**found, feature: 0.0})
    assert speaks_for is (load_facts("body-page-weights")["weights"][feature] > 0)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They saw Norvik Law Ann Lee.", "Norvik Law"),  # a given name
        ("They saw Norvik Union Professor Ann Lee.", "Norvik Union"),  # a noun tells that the name is whole
        ("They saw the Norvik office.", "Norvik"),
        ("They saw the Norvik Union.", "Norvik Union"),
        ("They saw Norvik. Poole left.", "Norvik"),
        ("The Board on Norvik Mills met.", "Board on Norvik Mills"),  # it opens with a noun that tells what it is
        ("They saw \uff9f.", "\uff9f"),  # it folds to nothing
    ],
)
def test_what_says_nothing_against_a_page(text: str, name: str) -> None:
    found = page_features([said(text, name, SURE)], {"a": text})
    assert {sign for sign, value in found.items() if value} == {"reading"}


@pytest.mark.parametrize(
    ("text", "name", "more", "expected"),
    [
        ("They saw Norvik.", "Norvik", {}, {}),
        ("They saw Norvik.", "Norvik", {"cut": True}, {"cut": 1}),
        ("They saw Norvik.", "Norvik", {"rule": "echo"}, {"found again": 1}),
        ("They saw Ann Norvik.", "Ann Norvik", {}, {"given name": 1}),
        ("They saw All Norvik.", "Norvik", {}, {"capital before": 1}),
        ("They left. All Norvik saw it.", "Norvik", {}, {}),
        ("All Norvik saw it.", "Norvik", {}, {}),
        ("It saw The Norvik.", "Norvik", {}, {}),
        ("It saw US-led Norvik.", "Norvik", {}, {}),
        ("It saw All\nNorvik.", "Norvik", {}, {}),
    ],
)
def test_what_makes_a_name_less_likely_a_body(
    text: str, name: str, more: dict[str, Any], expected: dict[str, float]
) -> None:
    plain, found = features_of([said(text, name)], {"a": text}), features_of([said(text, name, **more)], {"a": text})
    signs = ("cut", "found again", "given name", "capital before")
    assert {sign: found[sign] for sign in signs if found[sign]} == expected
    assert not more or log_odds_of(found) < log_odds_of(plain) - 0.8


def test_features_are_means_of_all_mentions() -> None:
    text = "They saw Norvik."
    group = [said(text, likelihoods=(1.0, 0.0, 0.0, 1.0, 1.0)), said(text, likelihoods=(1.0,) * 5, cut=True)]
    signs = {"cut": 0.33, "found again": 0, "given name": 0, "capital before": 0}
    expected = {"no name": 0, "PER": -2.65, "LOC": -2.65, "ORG": 0, "MISC": 0} | signs
    assert features_of([*group, said(text, likelihoods=())], {"a": text}) == expected


def test_the_weights_are_those_of_the_verdicts() -> None:
    judged = fit_body_weights.read_judged()
    facts = load_facts("body-weights")
    assert {"": facts["intercept"], **facts["weights"]} == fit_body_weights.fit(judged)


def test_the_weights_of_pages_are_those_of_the_verdicts() -> None:
    judged = fit_body_pages.read_judged()
    facts = load_facts("body-page-weights")
    assert {"": facts["intercept"], **facts["weights"]} == fit_body_pages.fit(judged)
    found = [
        fit_body_pages.cross_validate(judged, part)
        for part in (fit_body_pages.by_article, fit_body_pages.by_collection)
    ]
    assert facts["threshold"] == fit_body_pages.threshold_of(*found)
    for likely in found:
        precision, recall = fit_body_pages.shares(likely, facts["threshold"])
        assert precision >= fit_body_pages.TARGET
        assert recall >= MOST_PAGES
        assert fit_body_pages.area_under_curve(likely) >= 0.8


def test_features_of_judged_pages_are_found_anew() -> None:
    lines = [
        "# Judged",
        "set\tarticle\tstart\tend\tcause\tacts",
        "a\tx\t0\t4\t\t1",
        "a\tx\t9\t12\tK\t1",
        "b\ty\t0\t4\t\t1",
    ]
    known = {"a": {("x", "0", "4"): {"acts": 0.5}}}
    assert with_features(lines, known) == [*lines[:2], "a\tx\t0\t4\t\t0.5", lines[4]]
    assert with_features(lines[:3], {"a": {("x", "0", "4"): {}}})[2] == "a\tx\t0\t4\t\t"
