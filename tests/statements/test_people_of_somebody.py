"""Whom "Lund's lawyer" means, and who goes on as "he" after it."""

from __future__ import annotations

import pytest

from tests.statements.grammar import CAST, statements_of

NAMES = {**CAST, "Tim Moe": "people/tim-moe", "Larkin": "organisations/larkin"}
FAR = "It rained. " * 8

OWNED: dict[str, tuple[str, str | None]] = {
    "introduced before the name": (
        f"Lund lawyer Jim Olsen left the court. {FAR}Lund's lawyer said it was late.",
        "people/jim-olsen",
    ),
    "introduced behind the name": (
        f"Jim Olsen, a lawyer for Peter Lund, left the court. {FAR}Lund's lawyer said it was late.",
        "people/jim-olsen",
    ),
    "by a word for the same post": (
        f"Lund spokeswoman Anna Berg left the court. {FAR}Lund's spokesperson said it was late.",
        "people/anna-berg",
    ),
    "and goes on as he": (
        f"Lund lawyer Jim Olsen left the court. {FAR}Tim Moe came at noon. It rained.\n\n"
        "Lund's lawyer said it was late.\n\nHe added that it was cold.",
        "people/jim-olsen",
    ),
    "not another's": (f"Berg lawyer Jim Olsen left the court. {FAR}Lund's lawyer said it was late.", None),
    "not one of two": (
        f"Lund lawyer Jim Olsen left. Lund lawyer Tim Moe stayed. {FAR}Lund's lawyer said it was late.",
        None,
    ),
    "not several": (
        f"Lund lawyer Jim Olsen left the court. {FAR}According to Lund's lawyer and friends, it was late.",
        None,
    ),
    "not who is named only later": (f"Lund's lawyer said it was late. {FAR}Lund lawyer Jim Olsen left.", None),
    "named with the post": ("Larkin’s editor in chief, Jim Olsen, said it was late.", "people/jim-olsen"),
    "named with the post and a party": (
        "The chairman of the Oversight and Reform Committee, Representative Peter Lund, Republican of Utah, said it "
        "was late.",
        "people/peter-lund",
    ),
}


@pytest.mark.parametrize("case", OWNED)
def test_whom_a_noun_of_somebody_means(case: str) -> None:
    text, speaker = OWNED[case]
    assert statements_of(text, NAMES)[-1].speaker == speaker
