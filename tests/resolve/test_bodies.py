"""Organisations without a page: those that are hardly any, by what is said of them and what the recogniser thinks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cuttings.common.facts import load_facts
from cuttings.model import Label
from cuttings.resolve.bodies import without_doubtful_bodies
from cuttings.resolve.bodies.evidence import evidence_of
from cuttings.resolve.bodies.score import LIKELIHOODS, features_of, likelihood_of
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.organisations.body_countries import BodyCountries
from tests.making import make_article
from tools import fit_body_weights

ORG = Label.ORGANISATION
SURE, UNSURE = (0.02, 0.01, 0.01, 0.95, 0.01), (0.4, 0.01, 0.01, 0.3, 0.28)
NOWHERE = BodyCountries({}, {})


def said(text: str, name: str = "Norvik", likelihoods: tuple[float, ...] = UNSURE, **more: object) -> Candidate:
    start = text.index(name)
    found = Candidate("a", start, start + len(name), name, ORG, "recogniser", read=ORG, likelihoods=likelihoods)
    return replace(found, **more)  # type: ignore[arg-type]


def kept(text: str, *group: Candidate, bodies: BodyCountries = NOWHERE, decided: tuple[str, ...] = ()) -> bool:
    return bool(without_doubtful_bodies([group], {"a": make_article(text)}, bodies, decided))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In May Norvik announced a loss.", "acts; capital before"),
        ("In it Norvik has also sued them.", ""),
        ("In it Norvik had sued them.", "acts"),
        ("The clerk told the Norvik that it rained.", "article before; told"),
        ("According to Norvik it rained.", "told"),
        ("It was made by the Norvik.", "article before; by it"),
        ("Otto Lee, a spokesman for the Norvik, left.", "article before; post before"),
        ("Otto Lee, a spokesman in Norvik, left.", ""),
        ("The newspaper Norvik went under.", "noun before"),
        ("The All Norvik went under.", "capital before"),
        ("It went. All Norvik went under.", ""),
        ("It went. The Norvik went under.", "article before"),
        ("All\nNorvik went under.", ""),
        ("A Norvik spokesman left.", "post behind"),
        ("A Norvik finance director left.", "post behind"),
        ("A Norvik Finance director left.", ""),
        ("Norvik’s headquarters burned.", "owns; post behind"),
        ("They see Norvik’s\nheadquarters.", ""),
        ("The Norvik miners struck.", "article before; post behind"),
        ("Otto Lee was among the champions of Norvik.", ""),
        ("A Norvik report said so.", "post behind"),
        ("They joined Norvik, a small Leeds lobby group.", "apposition"),
        ("They joined Norvik, the lobby group.", "apposition"),
        ("They watched Norvik, a small Leeds musical.", ""),
        ("They bought a Norvik\ngroup", ""),
        ("He reads Norvik's announced plan.", "owns"),
    ],
)
def test_words_beside_a_name_speak_for_a_body(text: str, expected: str) -> None:
    assert "; ".join(sorted(evidence_of(said(text), text))) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Norvik Society", "noun for a body"),
        ("Norvik Inc", "legal form or address; noun for a body"),
        ("Norvik.org", "legal form or address"),
        ("Reuters", "known"),
        ("Norvik", ""),
        ("Society Norvik", ""),
        ("National Society of Norvik Readers", "noun for a body"),
        ("Starbucks", "known"),
        ("Navy", "noun for a body"),
        ("Foreign Office", "known; noun for a body"),
        ("Norvik Library", "noun for a body"),
        ("Library", ""),
        ("Radio 4", "figure; noun for a body"),
        ("Channel 9", "figure; noun for a body"),
        ("Norvik 4", "figure"),
        ("4", "figure"),
        ("Ann Norvik", "given name"),
    ],
)
def test_words_of_a_name_speak_for_a_body(name: str, expected: str) -> None:
    text = f"They saw {name}."
    assert "; ".join(sorted(evidence_of(said(text, name), text))) == expected


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({}, []),
        ({"rule": "echo"}, ["found again"]),
        ({"rule": "known organisation"}, ["found by its words"]),
        ({"read": Label.LOCATION}, ["read otherwise"]),  # a place that stands for a team
        ({"read": None}, []),
        ({"cut": True}, ["cut"]),
    ],
)
def test_how_a_name_was_found_speaks_for_a_body(more: dict[str, object], expected: list[str]) -> None:
    assert list(evidence_of(said("They saw Norvik.", **more), "They saw Norvik.")) == expected


def test_a_doubtful_name_has_no_page() -> None:
    text = "They bought a Norvik and ate it. Then Norvik Works announced a loss."
    lone, acting = said(text), said(text, "Norvik Works")
    assert not kept(text, lone)
    assert kept(text, said(text, likelihoods=SURE))
    assert kept(text, said(text, likelihoods=()))  # another recogniser, which does not say
    assert kept(text, lone, acting)
    assert kept(text, said(text, label=Label.PERSON))  # it is about organisations alone
    assert kept(text, lone, bodies=BodyCountries({("a", lone.start): "GB"}, {}))
    assert kept(text, lone, decided=("norvik",))
    assert not kept(text, lone, decided=("norvik works",))


def test_a_part_of_what_was_read_is_less_likely_a_body() -> None:
    text = "They saw Norvik."
    whole, cut = (features_of([said(text, cut=cut)], {"a": text}) for cut in (False, True))
    assert likelihood_of(cut) < likelihood_of(whole) - 0.1


def test_features_are_of_all_mentions() -> None:
    text = "They saw Norvik."
    group = [
        said(text, likelihoods=(1.0, 0.0, 0.0, 1.0, 1.0)),
        said(text, likelihoods=(1.0, 1.0, 1.0, 1.0, 1.0), cut=True),
    ]
    features = features_of([*group, said(text, likelihoods=())], {"a": text})
    found = {name: round(features[name], 2) for name in (*LIKELIHOODS, "cut", "mentions", "forms")}
    assert found == {
        "no name": 0, "PER": -2.65, "LOC": -2.65, "ORG": 0, "MISC": 0, "cut": 0.33, "mentions": 1.1, "forms": 0,
    }  # fmt: skip


def test_the_weights_are_those_of_the_verdicts() -> None:
    judged = fit_body_weights.read_judged()
    facts = load_facts("body-weights")
    assert {"": facts["intercept"], **facts["weights"]} == fit_body_weights.fit(judged)
    found = fit_body_weights.cross_validate(judged)
    assert facts["threshold"] == fit_body_weights.threshold_of(found)
    below = [name for name, likely in found if likely < facts["threshold"]]
    assert sum(not name.right for name in below) / len(below) >= fit_body_weights.TARGET
