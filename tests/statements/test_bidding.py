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


BERG = "Berg/PROPN/nsubj/said said={}/VERB/ROOT"
RAINED = "it/PRON/nsubj/rained rained/VERB/ccomp/said"
FOUND = "Crews/NOUN/nsubj/found found=find/VERB/ROOT vents/NOUN/dobj/found"
SANK = "It/PRON/nsubj/sank sank=sink/VERB/ROOT"
WROTE = "the/DET/det/board board/NOUN/nsubj/wrote wrote=write/VERB/ccomp/found"
CASES: dict[str, tuple[str, list[str]]] = {
    "what it says": (f"what/PRON/dobj/said {BERG.format('say')} {RAINED}", []),
    "then it says": (f"then/ADV/advmod/said {BERG.format('say')} {RAINED}", ["it rained"]),
    "few say": (f"few/NOUN/nsubj/said said=say/VERB/ROOT {RAINED}", []),
    "not everybody says": (f"not/PART/neg/all all/PRON/nsubj/said said=say/VERB/ROOT {RAINED}", []),
    "it was found, the board wrote": (f"{FOUND} ,/PUNCT/punct/found {WROTE}", ["Crews found vents"]),
    "it sank, the board wrote": (f"{SANK} ,/PUNCT/punct/sank {WROTE.replace('found', 'sank')}", ["It sank"]),
    "found that the board wrote": (f"{FOUND} {WROTE}", ["the board wrote"]),
    "found, the board wrote it rained": (
        f"{FOUND} ,/PUNCT/punct/found {WROTE} {RAINED.replace('said', 'wrote')}",
        ["the board wrote it rained", "it rained"],
    ),
    "found, the board slept": (f"{FOUND} ,/PUNCT/punct/found {WROTE.replace('=write', '=sleep')}", ["the board wrote"]),
    "asked whether": (f"{BERG.format('ask')} whether/SCONJ/mark/rained {RAINED}", ["whether it rained"]),
    "asked it": (f"{BERG.format('ask')} {RAINED}", []),
    "uttered whether": (f"{BERG.format('utter')} whether/SCONJ/mark/rained {RAINED}", []),
    "told somebody who is to do it": (
        "Firm/NOUN/nsubj/told told=tell/VERB/ROOT Lund/PROPN/nsubj/pay to/PART/aux/pay pay/VERB/xcomp/told",
        ["to pay"],
    ),
    "according to somebody, first of all": (
        "according/VERB/ROOT to/ADP/prep/according Berg/PROPN/pobj/to it/PRON/nsubj/rained rained/VERB/dep/according",
        [],
    ),
    "a word according to somebody": (
        "rained/VERB/ROOT according/VERB/prep/rained to/ADP/prep/according Berg/PROPN/pobj/to",
        [],
    ),
    "two words according to somebody": (
        "it/PRON/nsubj/rained rained/VERB/ROOT according/VERB/prep/rained to/ADP/prep/according Berg/PROPN/pobj/to",
        ["it rained"],
    ),
    "according to somebody, it rained": (
        "according/VERB/prep/rained to/ADP/prep/according Berg/PROPN/pobj/to it/PRON/nsubj/rained rained/VERB/ROOT",
        ["it rained"],
    ),
}


@pytest.mark.parametrize(("marked", "expected"), CASES.values(), ids=CASES)
def test_what_is_reported_and_by_nobody(marked: str, expected: list[str]) -> None:
    assert [words for words, _, _ in reported(marked)] == expected
