"""Whom a surname means where the article names somebody in full with a suffix: "Carl Larkin III"."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cuttings.model import Curation, Label
from cuttings.resolve import resolve
from tests.making import make_analysis, make_article, make_gazetteer

CASES: dict[str, tuple[str, list[str], list[str]]] = {
    "his wife is named after the surname": (
        "Anton Brisk III fired a gun. Brisk fled. His wife, Mira Brisk, wept. Brisk was held.",
        ["Anton Brisk III", "Mira Brisk", "Brisk"],
        ["anton-brisk-iii", "anton-brisk-iii"],
    ),
    "the last word is of Jr": (
        "Pavel Dorn Jr sang. Dorn bowed. Olga Dorn, his sister, clapped. Dorn slept.",
        ["Pavel Dorn Jr", "Olga Dorn", "Dorn"],
        ["pavel-dorn-jr", "pavel-dorn-jr"],
    ),
    "the number comes after another bearer": (
        "Lena Quarr opened a shop with Hugo Quarr IV. Quarr paid.",
        ["Lena Quarr", "Hugo Quarr IV", "Quarr"],
        ["quarr"],
    ),
    "of father and son the father": (
        "Emil Vost met Emil Vost Jr and Rosa Tal. Vost spoke.",
        ["Emil Vost Jr", "Emil Vost", "Rosa Tal", "Vost"],
        ["emil-vost"],
    ),
}


@pytest.mark.parametrize(("text", "names", "expected"), CASES.values(), ids=CASES)
def test_a_suffix_does_not_hide_a_surname(text: str, names: list[str], expected: list[str]) -> None:
    article = make_article(text)
    taken: set[int] = set()
    found = []
    analysis = make_analysis(article, [(name, Label.PERSON) for name in sorted(names, key=len, reverse=True)])
    for name in sorted(analysis.names, key=lambda n: n.start - n.end):
        if taken.isdisjoint(range(name.start, name.end)):
            taken.update(range(name.start, name.end))
            found.append(name)
    analysis = replace(analysis, names=tuple(sorted(found, key=lambda n: n.start)))
    _, mentions, _ = resolve([article], {article.id: analysis}, make_gazetteer(), Curation())
    short = [m for m in mentions if m.text == names[-1]]
    assert [m.entity.removeprefix("people/") for m in sorted(short, key=lambda m: m.start)] == expected
