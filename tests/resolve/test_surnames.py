"""Whom a surname means that stands with a title, a form of address, a generation or a word of kin, or alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cuttings.model import Curation, Entity, Label, Mention, Name
from cuttings.resolve import resolve
from tests.making import make_analysis, make_article, make_gazetteer

PER = Label.PERSON
PRESIDENT = "LONDON - President Carl Larkin opened the harbour. Carl Larkin thanked the workers."
FAMOUS = "President Carl Larkin met Ludo Ras. Carl Larkin left. Carl Larkin sang. Carl Larkin slept."
SCENE = "Irena Larkin planted a tree with Ludo Ras."
NAMES = [
    "Carl Larkin Jr", "Carl Larkin III", "Larkin Jr", "Carl Larkin", "Irena Larkin", "Tom Larkin", "Zorv Larkin",
    "Mary Larkin", "Joe Larkin", "Joseph Larkin", "Ludo Ras", "Larkin", "Irena",
]  # fmt: skip


def read(*texts: str) -> tuple[tuple[Entity, ...], list[Mention]]:
    """The entities of articles with these texts and their mentions, where the longest names are read."""
    articles = [make_article(text, f"a{i}") for i, text in enumerate(texts)]
    analyses = {}
    for article in articles:
        whole = make_analysis(article, [(name, PER) for name in sorted(NAMES, key=len, reverse=True)])
        found: list[Name] = []
        for name in sorted(whole.names, key=lambda name: (name.start, -name.end)):
            if not found or name.start >= found[-1].end:
                found.append(name)
        analyses[article.id] = replace(whole, names=tuple(found))
    entities, mentions, _ = resolve(articles, analyses, make_gazetteer(), Curation())
    return entities, list(mentions)


def bearers(*texts: str) -> list[str]:
    """Whom each short name of the last text means."""
    _, mentions = read(*texts)
    last = max(m.article for m in mentions)
    short = [m for m in mentions if m.article == last and m.text in ("Larkin", "Larkin Jr")]
    return [m.entity.removeprefix("people/") for m in short]


CARL, IRENA, TOM, JUNIOR, NOBODY = "carl-larkin", "irena-larkin", "tom-larkin", "carl-larkin-jr", "larkin"
CASES: dict[str, tuple[tuple[str, ...], list[str]]] = {
    "the title is another's": ((PRESIDENT, f"{SCENE} President Larkin left."), [CARL]),
    "and the form of address": ((FAMOUS, f"{SCENE} Mr. Larkin smiled. Mrs Larkin wept."), [CARL, IRENA]),
    "and both": ((PRESIDENT, f"{SCENE} Mr. Larkin smiled. President Larkin left."), [CARL, CARL]),
    "her own title": (("President Irena Larkin ran.", "President Irena Larkin ran. President Larkin won."), [IRENA]),
    "his administration": ((PRESIDENT, f"{SCENE} The Larkin administration fell."), [CARL]),
    "what may come": ((PRESIDENT, "Irena Larkin ran. A Larkin administration may come."), [IRENA]),
    "the next": ((PRESIDENT, "Irena Larkin ran. In the next Larkin administration she will."), [IRENA]),
    "what is": ((PRESIDENT, "Irena Larkin ran. In the Larkin administration he was."), [CARL]),
    "his presidency": ((PRESIDENT, f"{SCENE} Larkin's presidency ended."), [CARL]),
    "not the one named most": (
        (*["Tom Larkin scored."] * 4, "Zorv Larkin slept.", "The Larkin administration fell."),
        [NOBODY],
    ),
    "a public office of a man in other company": (
        ("Tom Larkin scored.", "Tom Larkin ran.", "President Larkin fell."),
        [NOBODY],
    ),
    "no office, and known": (("Tom Larkin scored.", "Tom Larkin ran.", "The Larkin club fell."), [TOM]),
    "a man whom the articles have nothing in common with": ((PRESIDENT, f"{SCENE} Mr. Larkin smiled."), [NOBODY]),
    "a gendered office": ((FAMOUS, f"{SCENE} Congressman Larkin left."), [CARL]),
    "nobody fits": ((f"{SCENE} Mr. Larkin smiled.",), [NOBODY]),
    "a vice president is no president": (
        ("Vice President Tom Larkin ran.", f"Tom Larkin ate. Vice President Larkin won. {SCENE}"),
        [TOM],
    ),
    "an abbreviated title": (("Senator Tom Larkin ran.", "Irena Larkin met Sen. Larkin."), [TOM]),
    "two have the title": (
        ("President Tom Larkin ran.", PRESIDENT, f"{SCENE} President Larkin left."),
        [NOBODY],
    ),
    "the son has no plain surname": (
        ("Carl Larkin came. His son Carl Larkin Jr. came. Mr. Larkin sat. Larkin Jr sang. Larkin ate.",),
        [CARL, JUNIOR, CARL],
    ),
    "the younger": (("Carl Larkin came. His son Carl Larkin Jr came. The younger Larkin sang.",), [JUNIOR]),
    "the elder": (("Carl Larkin came. His son Carl Larkin Jr came. The elder Larkin sang.",), [CARL]),
    "he says she": (
        ("Carl Larkin met Irena Larkin. Larkin said she was late. Larkin said he was early.",),
        [IRENA, CARL],
    ),
    "he says she once more": (("Tom Larkin met Irena Larkin. Larkin said that she slept.",), [IRENA]),
    "he told them he": (("Irena Larkin met Tom Larkin. Larkin told reporters he slept.",), [TOM]),
    "two remain": (("Tom Larkin met Irena Larkin. Larkin slept.",), [NOBODY]),
    "two sisters remain": (("Mary Larkin met Irena Larkin. Mrs. Larkin slept.",), [NOBODY]),
    "two remain, with initials": (("Zorv Larkin met Tom Larkin. Larkin slept. Larkin woke.",), [NOBODY, NOBODY]),
    "named later is not meant": (("Tom Larkin came. Larkin slept. Irena Larkin woke.",), [TOM]),
    "what the surname meant before": (("Tom Larkin came. Larkin slept. Irena Larkin woke. Larkin ran.",), [TOM, TOM]),
    "a relative is named in full again": (("Tom Larkin came with his wife, Irena Larkin. Larkin ran.",), [TOM]),
    "a relative behind a comma": (("Tom Larkin met Irena Larkin, the mayor's wife. Larkin ran.",), [TOM]),
    "a relative by the first name": (("Tom Larkin and wife Irena came. Irena Larkin sang. Larkin ran.",), [TOM]),
    "the owner is not the wife": (
        (FAMOUS, "At noon Larkin's wife, Irena Larkin, met Ludo Ras. Larkin ran."),
        [CARL, NOBODY],
    ),
    "the husband of the first lady": (
        (FAMOUS, FAMOUS, "First lady Irena Larkin met Ludo Ras. President Larkin left. Larkin slept."),
        [CARL, CARL],
    ),
    "perhaps the first lady": ((FAMOUS, FAMOUS, "First lady Irena Larkin met Ludo Ras. Larkin slept."), [NOBODY]),
    "not yet introduced": (
        (FAMOUS, FAMOUS, "There Larkin met Ludo Ras. Irena Larkin slept. Larkin ran."),
        [CARL, CARL],
    ),
    "the given name right before it": (("Tom Larkin came. Irena Larkin came. Tom Larkin ran.",), []),
}


@pytest.mark.parametrize("case", CASES)
def test_whom_a_surname_means(case: str) -> None:
    texts, expected = CASES[case]
    assert bearers(*texts) == expected


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("Carl Larkin came. His son Carl Larkin Jr came.", 2),
        ("Carl Larkin came. Carl Larkin Jr came. Carl Larkin III came.", 3),
        ("Carl Larkin Jr came. Carl Larkin sang.", 1),  # short for it
        ("General Carl Larkin came. Carl Larkin III sang.", 1),  # a number is left out at will
        ("Joe Larkin came. Joseph Larkin, Jr. sang.", 1),  # a nickname
    ],
)
def test_fathers_and_sons_of_one_name(text: str, pages: int) -> None:
    entities, _ = read(text)
    assert len(entities) == pages


def test_father_and_son_in_two_articles() -> None:
    entities, _ = read("Carl Larkin came.", "Carl Larkin Jr came.")
    assert len(entities) == 2


def test_one_officer_with_and_without_jr_in_two_articles() -> None:
    texts = "Senator Carl Larkin came.", "Sen. Carl Larkin Jr came."
    entities, _ = read(*texts)
    assert len(entities) == 1
