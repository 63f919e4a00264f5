"""Verbs that are participles where nobody is told, accused or praised: nothing is said there."""

from __future__ import annotations

import pytest

from tests.statements.test_reported_clauses import reported


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("told", "tell"),
        ("urged", "urge"),
        ("ordered", "order"),
        ("warned", "warn"),
        ("advised", "advise"),
        ("invited", "invite"),
    ],
)
def test_whoever_is_told_to_do_something_says_nothing(form: str, lemma: str) -> None:
    """ "Firm told to pay" is a headline."""
    to_pay = f"to/PART/aux/pay pay/VERB/xcomp/{form}"
    assert reported(f"Firm/NOUN/nsubj/{form} {form}={lemma}/VERB/ROOT {to_pay}") == []
    told = f"Firm/NOUN/nsubj/{form} {form}={lemma}/VERB/ROOT Berg/PROPN/dobj/{form} {to_pay}"
    assert [(words, speaker) for words, _, speaker in reported(told)] == [("to pay", "Firm")]


@pytest.mark.parametrize(
    ("form", "lemma", "preposition"),
    [
        ("accused", "accuse", "of"),
        ("thanked", "thank", "for"),
        ("praised", "praise", "for"),
        ("congratulated", "congratulate", "on"),
    ],
)
def test_whoever_is_accused_or_thanked_says_nothing(form: str, lemma: str, preposition: str) -> None:
    verb = f"Firm/NOUN/nsubj/{form} {form}={lemma}/VERB/ROOT"
    what = f"{preposition}/ADP/prep/{form} lying/VERB/pcomp/{preposition}"
    assert reported(f"{verb} {what}") == []
    with_object = reported(f"{verb} Berg/PROPN/dobj/{form} {what}")
    assert [(words, speaker) for words, _, speaker in with_object] == [("lying", "Firm")]
