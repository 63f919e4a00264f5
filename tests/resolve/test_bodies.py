"""Organisations without a page: those of which no word says that they are any, and which the recogniser doubts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cuttings.common.facts import load_facts
from cuttings.model import Label
from cuttings.resolve.bodies import without_doubtful_bodies
from cuttings.resolve.bodies.context import is_body_by_context
from cuttings.resolve.bodies.evidence import is_body_by_name, is_body_in_text
from cuttings.resolve.bodies.score import FEATURES, features_of, is_likely_body, likelihood_of
from cuttings.resolve.candidates import Candidate
from cuttings.resolve.linking.organisations.body_countries import BodyCountries
from tests.making import make_article
from tools import fit_body_weights

ORG = Label.ORGANISATION
SURE, UNSURE = (0.02, 0.01, 0.01, 0.95, 0.01), (0.4, 0.01, 0.01, 0.3, 0.28)
NOWHERE = BodyCountries({}, {})


def said(text: str, name: str = "Larkin", likelihoods: tuple[float, ...] = UNSURE, **more: object) -> Candidate:
    start = text.index(name)
    found = Candidate("a", start, start + len(name), name, ORG, "recogniser", read=ORG, likelihoods=likelihoods)
    return replace(found, **more)  # type: ignore[arg-type]


def kept(text: str, *group: Candidate, bodies: BodyCountries = NOWHERE, decided: tuple[str, ...] = ()) -> bool:
    return bool(without_doubtful_bodies([group], {"a": make_article(text)}, bodies, decided))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In May Larkin announced a loss.", True),
        ("In May Larkin has also sued them.", False),
        ("In May Larkin had sued them.", True),
        ("The clerk told the Larkin that it rained.", True),
        ("According to Larkin it rained.", True),
        ("Otto Lee, a spokesman for the Larkin, left.", True),
        ("Otto Lee, a spokesman in Larkin, left.", False),
        ("The newspaper Larkin went under.", True),
        ("A Larkin spokesman left.", True),
        ("A Larkin finance director left.", True),
        ("A Larkin Finance director left.", False),
        ("Larkin’s headquarters burned.", True),
        ("The Larkin miners struck.", True),
        ("Otto Lee, a Larkin co-founder, left.", True),
        ("Otto Lee was among the champions of Larkin.", False),
        ("A Larkin report said so.", True),
        ("A Larkin musical group sang.", True),
        ("A Larkin Musical group sang.", False),
        ("A Larkin poll said so.", True),
        ("They joined Larkin, a small Leeds lobby group.", True),
        ("They joined Larkin, the lobby group.", True),
        ("They watched Larkin, a small Leeds musical.", False),
        ("They bought a Larkin.", False),
        ("They bought a Larkin\ngroup", False),
        ("He reads Larkin's announced plan.", False),
    ],
)
def test_words_beside_a_name_make_it_a_body(text: str, expected: bool) -> None:
    start = text.index("Larkin")
    assert is_body_in_text(text, start, start + len("Larkin")) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They asked groups such as Larkin.", True),
        ("They asked groups, including the Ely Guild and Larkin.", True),
        ("They asked groups - like Ely, Larkin and others.", True),
        ("They asked writers such as Larkin.", False),
        ("They asked groups such as Ely. Then Larkin came.", False),
        ("They asked groups\nsuch as Larkin.", False),
        ("They asked the Ely Society (Larkin).", True),
        ("They asked Ely News (Arabic: Larkin).", True),
        ("They asked Ann Ely (Larkin).", False),
        ("A 2-1 win over Larkin followed.", True),
        ("A loss to the Larkin followed.", True),
        ("A leap over Larkin followed.", False),
        ("Roe (Ely), Lee (Larkin), Poe (Norvik)", True),
        ("Roe (Ely), Lee (Larkin)", False),
        ("Roe (Ely), Lee (Norvik), Poe (Soby), Larkin", False),
        ("They joined Larkin, now LarkinWorks.", True),
        ("They joined Larkin, now Larkins.", False),
        ("They joined Larkin, now McLarkinWorks.", False),
    ],
)
def test_lists_brackets_and_results_make_a_name_a_body(text: str, expected: bool) -> None:
    start = text.index("Larkin")
    assert is_body_by_context(text, start, start + len("Larkin")) is expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Larkin Society", True),
        ("Larkin Inc", True),
        ("Larkin.org", True),
        ("United Nations", True),
        ("Reuters", True),
        ("Larkin", False),
        ("Society Larkin", False),
        ("National Society of Larkin Readers", True),
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
def test_words_of_a_name_make_it_a_body(name: str, expected: bool) -> None:
    assert is_body_by_name(said(f"They saw {name}.", name)) is expected


def test_a_doubtful_name_has_no_page() -> None:
    text = "They bought a Larkin and ate it."
    assert not kept(text, said(text))
    assert kept(text, said(text, likelihoods=SURE))
    assert kept(text, said(text, likelihoods=()))  # another recogniser, which does not say


def test_what_speaks_for_a_body_keeps_it() -> None:
    text = "They bought a Larkin and ate it. Then Larkin Works announced a loss."
    lone, acting = said(text), said(text, "Larkin Works")
    assert kept(text, lone, acting)  # one mention of several is enough
    listed = "They own firms such as Larkin."
    assert kept(listed, said(listed))
    assert kept(text, said(text, label=Label.PERSON))  # it is about organisations alone
    assert kept(text, said(text, rule="known organisation"))
    assert kept(text, said(text, read=Label.LOCATION))  # a place that stands for a team
    assert kept(text, lone, bodies=BodyCountries({("a", lone.start): "GB"}, {}))
    assert kept(text, lone, decided=("larkin",))
    assert not kept(text, lone, decided=("larkin works",))
    assert not kept(text, said(text, rule="echo"))


def test_a_part_of_what_was_read_is_less_likely_a_body() -> None:
    whole, cut = (said("They saw Larkin.", cut=cut) for cut in (False, True))
    assert likelihood_of(features_of([cut])) < likelihood_of(features_of([whole])) - 0.1


def test_the_likelihoods_of_all_mentions_count() -> None:
    sure, unsure = said("They saw Larkin.", likelihoods=SURE), said("They saw Larkin.")
    assert likelihood_of(features_of([unsure])) < likelihood_of(features_of([sure, unsure]))
    assert is_likely_body([sure, said("They saw Larkin.", likelihoods=())])
    assert not is_likely_body([unsure])
    nothing = said("They saw Larkin.", likelihoods=(0.0, 0.0, 0.0, 1.0, 0.0))
    assert set(features_of([nothing])) == {*FEATURES, "cut"}  # of which none is infinite


def test_the_weights_are_those_of_the_verdicts() -> None:
    judged = fit_body_weights.read_judged()
    facts = load_facts("body-weights")
    weights = fit_body_weights.fit(judged)
    assert [facts["intercept"], *facts["weights"].values()] == weights
    assert list(facts["weights"]) == list(fit_body_weights.NAMES)
    found = fit_body_weights.cross_validate(judged)
    assert facts["threshold"] == fit_body_weights.threshold_of(found)
    below = [name for name, likely in found if likely < facts["threshold"]]
    assert sum(not name.right for name in below) / len(below) >= fit_body_weights.TARGET
