"""Who shares a surname with the name behind: "Ann and Tom Lee"."""

from __future__ import annotations

import pytest

from cuttings.model import Label
from tests.resolve.test_resolve import run

PEOPLE = ("Anna Lund", "Peter Lund", "Peter van der Lund", "Kim Min-ho", "Lund", "Anna", "Zorbo", "Otto", "Peter")
CASES: dict[str, tuple[tuple[str, ...], list[tuple[str, str]]]] = {
    "two who are introduced": (
        ("Anna and Peter Lund came. Lund spoke.",),
        [("Anna", "anna-lund"), ("Peter Lund", "peter-lund"), ("Lund", "lund")],  # either may be meant
    ),
    "one told by the form of address": (
        ("Anna and Peter Lund came. Mrs Lund spoke.",),
        [("Anna", "anna-lund"), ("Peter Lund", "peter-lund"), ("Lund", "anna-lund")],
    ),
    "one of whom nothing says whether it fits": (
        ("Sasha and Anna Lund came. Mr Lund spoke.", "Sasha Lund came."),
        [("Sasha", "sasha-lund"), ("Anna Lund", "anna-lund"), ("Lund", "lund"), ("Sasha Lund", "sasha-lund")],
    ),
    "named in full elsewhere": (
        ("Zorbo & Otto Lund came.", "Zorbo Lund came."),
        [("Zorbo", "zorbo-lund"), ("Otto Lund", "otto-lund"), ("Zorbo Lund", "zorbo-lund")],
    ),
    "a name of one word": (
        ("Zorbo and Peter Lund came. Lund spoke.",),
        [("Zorbo", "zorbo"), ("Peter Lund", "peter-lund"), ("Lund", "peter-lund")],
    ),
    "who was named alone before": (
        ("Anna left. Anna and Peter Lund came. Lund spoke.",),
        [("Anna", "anna"), ("Anna", "anna"), ("Peter Lund", "peter-lund"), ("Lund", "peter-lund")],
    ),
    "another word between": (
        ("Anna or Peter Lund came. Lund spoke.",),
        [("Anna", "anna"), ("Peter Lund", "peter-lund"), ("Lund", "peter-lund")],
    ),
    "a family name that comes first": (
        ("Anna and Kim Min-ho came. Anna spoke.", "Anna Kim came."),
        [("Anna", "anna"), ("Kim Min-ho", "kim-min-ho"), ("Anna", "anna"), ("Anna Kim", "anna-kim")],
    ),
}


@pytest.mark.parametrize(("texts", "expected"), CASES.values(), ids=CASES)
def test_two_given_names_with_one_surname(texts: tuple[str, ...], expected: list[tuple[str, str]]) -> None:
    people = (*PEOPLE, "Zorbo Lund", "Otto Lund", "Sasha Lund", "Sasha", "Anna Kim")
    names = [(name, Label.PERSON) for name in sorted(people, key=len, reverse=True)]
    _, mentions = run(*texts, names=names)
    assert [(m.text, m.entity.removeprefix("people/")) for m in mentions] == expected
