"""Which paragraphs correct the article."""

from __future__ import annotations

import pytest

from cuttings.statements.corrections import is_correction

KINDS = ("article", "story", "report", "page", "post", "headline")


@pytest.mark.parametrize("version", ["earlier version", "previous version", "original version", "earlier versions"])
@pytest.mark.parametrize("before", ["An ", "The ", ""])
def test_a_paragraph_about_another_version_is_a_correction(version: str, before: str) -> None:
    assert is_correction(f"{before}{version} of this article said that it rained.")
    assert is_correction(f"In a{' ' if version[0] != 'e' else 'n '}{version} of the report it rained.")


@pytest.mark.parametrize("kind", KINDS)
def test_a_version_of_whatever_is_published(kind: str) -> None:
    assert is_correction(f"A previous version of this {kind} said that it rained.")
    assert is_correction(f"This {kind} has been corrected.")


HOW = ("was", "has been", "originally", "previously", "initially", "incorrectly")
DONE = ("amended", "corrected", "changed", "clarified", "said", "stated", "misstated", "misspelled", "misspelt")


@pytest.mark.parametrize("how", HOW)
@pytest.mark.parametrize("done", [*DONE, "misidentified", "gave"])
def test_what_was_done_to_an_article(how: str, done: str) -> None:
    assert is_correction(f"THIS STORY {how} {done} on Monday.")
    assert is_correction(f"this story {how} since {done} on Monday.")
    assert not is_correction(f"this story {how} once and again {done} on Monday.")


MISTAKES = ["misspelled", "misstated", "misquoted", "misattributed", "misidentified", "misnamed", "incorrect"]
MISTAKES += ["incorrectly", "wrong", "wrongly", "mistaken", "mistakenly", "erroneous", "erroneously", "in fact"]


@pytest.mark.parametrize("word", [*MISTAKES, "instead", "amended", "corrected", "clarified", "earlier", "previous"])
def test_a_labelled_paragraph_that_speaks_of_a_mistake(word: str) -> None:
    assert is_correction(f"Correction: It was {word} Berg.")
    assert not is_correction(f"It was {word} Berg.")


LABELS = ["Corrections", "Clarification", "Clarifications", "Corrected", "Editor's note", "Editor’s note", "Update"]


@pytest.mark.parametrize("label", [*LABELS, "CORRECTION", "  Correction", "** Correction", "Correction (3 March)"])
@pytest.mark.parametrize("mark", [":", " :", "—", " –", "-"])
def test_a_label_is_of_some_form(label: str, mark: str) -> None:
    assert is_correction(f"{label}{mark} Berg was wrongly called Lund.")


@pytest.mark.parametrize(
    "text",
    [
        "Correction: It rained.",
        "Correction, Berg was wrongly called Lund.",
        "The correction: Berg was wrongly called Lund.",
        "**** Correction: Berg was wrongly called Lund.",
        "Correction was needed: Berg was wrongly called Lund.",
        "Note: Berg was wrongly called Lund.",
        "This article is long.",
        "An earlier version of the law was changed.",
        "An earlier article of this version was read.",
        "That story was corrected.",
        "The reversion of this article was read.",
    ],
)
def test_what_corrects_nothing(text: str) -> None:
    assert not is_correction(text)
