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
    "not the father who is named beside his son": (
        "Emil Vost Jr wept. His father, the Rev. Emil Vost, came. Vost paid.",
        ["Emil Vost Jr", "Emil Vost", "Vost"],
        ["emil-vost-jr"],
    ),
    "the father has a page of his own": (
        "Emil Vost Jr wept. His father, the Rev. Emil Vost, came.",
        ["Emil Vost Jr", "Emil Vost"],
        ["emil-vost"],
    ),
    "nor the father named before the surname, with a title of a cause": (
        "Carl Brisk Jr spoke. They backed Brisk's father, harbour leader Carl Brisk, in May. Brisk left.",
        ["Carl Brisk Jr", "Carl Brisk", "Brisk"],
        ["carl-brisk-jr", "carl-brisk-jr"],
    ),
    "a suffix tells a man": (
        "Jesse Dorn Jr wept. Mr. Dorn paid. His father, Jesse Dorn, came. He sold a hat of Tomas Dorn.",
        ["Jesse Dorn Jr", "Jesse Dorn", "Tomas Dorn", "Dorn"],
        ["jesse-dorn-jr"],
    ),
    "one who is named again as the father of another is still meant": (
        "Emil Vost came with his wife, Lena Vost. His father, also named Emil Vost, had left. Vost paid.",
        ["Emil Vost", "Lena Vost", "Vost"],
        ["emil-vost"],
    ),
}
ELDER = "Rosa Tal met Emil Vost. Then Emil Vost left."
IN_OTHER_ARTICLES: dict[str, tuple[str, list[str]]] = {
    "the elder, of whom far more is told": (
        "Rosa Tal wrote. Mr. Vost knew. Emil Vost Jr replied. Vost laughed.",
        ["emil-vost", "emil-vost"],
    ),
    "the elder behind the name of the younger": (
        "Rosa Tal wrote. Emil Vost Jr replied. Mr. Vost laughed.",
        ["emil-vost"],
    ),
    "the younger where the article begins with him": ("Emil Vost Jr sang. Vost bowed.", ["emil-vost-jr"]),
    "the younger where it says so": (
        "Rosa Tal wrote. Emil Vost Jr replied. The younger Vost laughed.",
        ["emil-vost-jr"],
    ),
    "the younger where he is named as often": (
        "Rosa Tal wrote. Emil Vost Jr replied. Emil Vost Jr paid. Mr. Vost laughed.",
        ["emil-vost-jr"],
    ),
}


def _meant(texts: list[str], names: list[str]) -> list[str]:
    """Whom the last of `names` means in the last of `texts`, in order."""
    articles = [make_article(text, id=f"a{n}") for n, text in enumerate(texts)]
    analyses = {}
    for article in articles:
        taken: set[int] = set()
        found = []
        analysis = make_analysis(article, [(name, Label.PERSON) for name in names])
        for name in sorted(analysis.names, key=lambda n: n.start - n.end):
            if taken.isdisjoint(range(name.start, name.end)):
                taken.update(range(name.start, name.end))
                found.append(name)
        analyses[article.id] = replace(analysis, names=tuple(sorted(found, key=lambda n: n.start)))
    _, mentions, _ = resolve(articles, analyses, make_gazetteer(), Curation())
    short = [m for m in mentions if m.text == names[-1] and m.article == articles[-1].id]
    return [m.entity.removeprefix("people/") for m in sorted(short, key=lambda m: m.start)]


@pytest.mark.parametrize(("text", "names", "expected"), CASES.values(), ids=CASES)
def test_a_suffix_does_not_hide_a_surname(text: str, names: list[str], expected: list[str]) -> None:
    assert _meant([text], names) == expected


@pytest.mark.parametrize(("text", "expected"), IN_OTHER_ARTICLES.values(), ids=IN_OTHER_ARTICLES)
def test_a_surname_is_that_of_the_better_known_elder(text: str, expected: list[str]) -> None:
    names = ["Emil Vost Jr", "Emil Vost", "Rosa Tal", "Vost"]
    assert _meant([ELDER, ELDER, text], names) == expected
