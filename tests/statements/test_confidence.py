"""How sure it is who made a statement, and what is too unsure to stand under a name."""

from __future__ import annotations

import pytest

from cuttings.common.facts import load_facts
from cuttings.statements.speakers.confidence import confidence_of, is_sure
from tests.statements.grammar import statements_of
from tools import fit_statement_confidence

NAMES = {
    "Anna Berg": "people/anna-berg",
    "Berg": "people/anna-berg",
    "BERG": "people/anna-berg",
    "Peter Lund": "people/peter-lund",
    "Ida Falk": "people/ida-falk",
    "Harbour Board": "organisations/harbour-board",
}
BASES: dict[str, str] = {
    "Anna Berg said it was late.": "name",
    "Mayor Anna Berg left. The mayor said it was late.": "description",
    "Anna Berg left. She said it was late.": "pronoun, one candidate",
    "Anna Berg met Ida Falk. She said it was late.": "pronoun, several",
    "Mrs. Anna Berg met Mr. Peter Lund. She said it was late.": "pronoun, one candidate",
    "The Harbour Board said it was late. It said nobody came.": "it",
    'Anna Berg said it was late. "We have never seen such a storm before."': "same paragraph",
    'Anna Berg said it was late.\n\n"We have never seen such a storm before."': "next paragraph",
    'Anna Berg: "We have never seen such a storm before."': "signature or colon",
    "BERG: It is late.\nBERG: It is.\nBERG: So it is.": "transcript",
    "A baker said it was late.": "",
    "A statement by Berg's harbour police said it was late.": "",
}


@pytest.mark.parametrize(("text", "basis"), BASES.items())
def test_a_speaker_rests_on_what_names_them(text: str, basis: str) -> None:
    statement = max(statements_of(text, NAMES), key=lambda s: s.start)
    assert (statement.basis, statement.confidence) == (basis, confidence_of(basis))


def test_every_basis_has_verdicts() -> None:
    assert {basis for basis in BASES.values() if basis} == set(load_facts("statement-confidence")["bases"])


def test_few_verdicts_prove_little(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(load_facts("statement-confidence")["bases"], "name", {"right": 1, "wrong": 0})
    assert confidence_of("name") == pytest.approx(0.67)
    assert confidence_of("no such basis") == 0.0


def test_what_is_unsure_stands_under_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Anna Berg left. She said it was late."
    assert [s.speaker for s in statements_of(text, NAMES)] == ["people/anna-berg"]
    monkeypatch.setitem(load_facts("statement-confidence"), "threshold", 0.99)
    (statement,) = statements_of(text, NAMES)
    assert (statement.speaker, statement.basis) == (None, "pronoun, one candidate")
    assert text[statement.speaker_start : statement.speaker_end] == "She"


def test_the_table_is_that_of_the_verdicts() -> None:
    verdicts = fit_statement_confidence.read_verdicts(fit_statement_confidence.VERDICTS)
    counts = fit_statement_confidence.count(verdicts)
    facts = load_facts("statement-confidence")
    assert {b: (c[True], c[False]) for b, c in counts.items()} == {
        b: (v["right"], v["wrong"]) for b, v in facts["bases"].items()
    }
    assert all(is_sure(fit_statement_confidence.confidence(count)) for count in counts.values())
