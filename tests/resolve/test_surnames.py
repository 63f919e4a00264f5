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
MET = "Carl Larkin met Ludo Ras."
SCENE = "Irena Larkin planted a tree with Ludo Ras."
NAMES = [
    "Carl Larkin Jr", "Carl Larkin III", "Larkin Jr", "Carl Larkin", "Irena Larkin", "Tom Larkin", "Zorv Larkin",
    "Mary Ann Larkin", "Mary Bea Larkin", "Gustavo Larkin", "Gustevo Larkin", "Mario Larkin", "Maria Larkin",
    "Paul Larkin", "Qerx Larkin", "Mary Larkin", "Joe Larkin", "Joseph Larkin", "Ludo Ras", "Larkin", "Irena",
    "M. Larkin",
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
CALLED = "Carl Larkin sat. Larkin ate."
OFTEN = " ".join(["Irena Larkin sang."] * 4)
COACH = "Norvik coach Carl Larkin met Ludo Ras."
CASES: dict[str, tuple[tuple[str, ...], list[str]]] = {
    "a player of the coach's name": ((f"{COACH} On the bench were Berg, Lund, Larkin and Roe.",), [NOBODY]),
    "the coach himself": ((f"{COACH} There came Berg and Lund. Larkin and Roe left.",), [CARL]),
    "a player": (("Norvik winger Carl Larkin ran. There were Berg, Lund, Larkin and Roe.",), [CARL]),
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
    "another peer in common company": ((MET, "Viscount Larkin met Ludo Ras."), ["viscount-larkin"]),
    "a man in common company": ((MET, "Mr Larkin met Ludo Ras."), [CARL]),
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
    "one with and without a second name": (("Mary Larkin met Mary Ann Larkin. Larkin sang.",), ["mary-ann-larkin"]),
    "the second name first": (("Mary Ann Larkin met Mary Larkin. Larkin sang.",), ["mary-ann-larkin"]),
    "two second names": (("Mary Ann Larkin met Mary Bea Larkin. Larkin sang.",), [NOBODY]),
    "a slip in a long given name": (("Gustavo Larkin met Gustevo Larkin. Larkin sang.",), ["gustavo-larkin"]),
    "no slip in a short one": (("Mario Larkin met Maria Larkin. Larkin sang.",), [NOBODY]),
    "the one who is known to be a man": (("Tom Larkin met Zorv Larkin. Mr. Larkin sang.",), [TOM]),
    "two who may be men": (("Zorv Larkin met Qerx Larkin. Mr. Larkin sang.",), [NOBODY]),
    "a title that nobody has is not a relative's": (
        ("Tom Larkin came with his brother, Paul Larkin. Senator Larkin sang.",),
        [TOM],
    ),
    "a title that either may have": (("Tom Larkin came with Paul Larkin. Senator Larkin sang.",), [NOBODY]),
    "known from one article": ((FAMOUS, "There Larkin met Ludo Ras. Irena Larkin slept. Larkin ran."), [IRENA, IRENA]),
    "known, and in other company": (
        (FAMOUS, FAMOUS, "There Larkin met Otto. Irena Larkin slept. Larkin ran."),
        [IRENA, IRENA],
    ),
    "named twice": ((MET, MET, "There Larkin met Ludo Ras. Irena Larkin slept. Larkin ran."), [IRENA, IRENA]),
    "named three times": ((MET, MET, MET, "There Larkin met Ludo Ras. Irena Larkin slept. Larkin ran."), [CARL, CARL]),
    "already introduced": ((MET, MET, MET, "Irena Larkin met Ludo Ras. Larkin ran."), [IRENA]),
    "her own president": (
        (PRESIDENT, "President Tom Larkin met Irena Larkin. President Larkin left. Larkin sat."),
        [TOM, NOBODY],
    ),
    "a captain in other company": (
        ("Captain Carl Larkin sat.", "Irena Larkin met Ludo Ras. Captain Larkin left. Larkin sat."),
        [NOBODY, IRENA],
    ),
    "a captain in the same company": (
        ("Captain Carl Larkin met Ludo Ras.", "Irena Larkin met Ludo Ras. Captain Larkin left. Larkin sat."),
        [CARL, NOBODY],
    ),
    "named three times as often": (
        ("Tom Larkin ate.", "Tom Larkin met Irena Larkin. Larkin sat. Tom Larkin ate."),
        [TOM],
    ),
    "named twice as often": (("Tom Larkin sat. Tom Larkin met Irena Larkin. Larkin ate.",), [NOBODY]),
    "the one whom the sentence before names": (
        ("Tom Larkin met Irena Larkin. Tom Larkin sat. Larkin ate. Later Larkin slept.",),
        [TOM, TOM],
    ),
    "not the one of the sentence before that": (
        ("Tom Larkin met Irena Larkin. Tom Larkin sat. It rained. Larkin ate.",),
        [NOBODY],
    ),
    "until the other is named": (
        ("Tom Larkin met Irena Larkin. Tom Larkin sat. Larkin ate. Irena Larkin sang. Larkin slept.",),
        [TOM, IRENA],
    ),
    "a pronoun may be the other": (("Tom Larkin met Irena Larkin. He praised Irena Larkin. Larkin slept.",), [NOBODY]),
    "what is somebody's": (("Tom Larkin met Irena Larkin. Irena Larkin's car fell. Larkin slept.",), [NOBODY]),
    "a daughter and her father": (
        ("Her husband, Tom Larkin, ran. Their daughter, Irena Larkin, is in school. Larkin said no.",),
        [IRENA],
    ),
    "a brother of the one in question": (
        ("Tom Larkin ran. His brother, Paul Larkin, is a cook. Larkin said no.",),
        [TOM],
    ),
    "initials are not what the surname means": (
        ("Tom Larkin, son of M. Larkin, came. Larkin said no.",),
        [TOM],
    ),
    "the son of the late": (
        ("Tom Larkin, son of the late Paul Larkin, came. Larkin said no.",),
        [TOM],
    ),
    "the subject and her father, who is named behind her": (
        ("Irena Larkin, daughter of Carl Larkin, came. A lawyer for Larkin left.",),
        [NOBODY],
    ),
    "his wife, who is named behind him": (
        ("Carl Larkin came. Irena Larkin, wife of Carl Larkin, left. Larkin slept.",),
        [CARL],
    ),
    "a relative who is named in full again": (
        ("Senator Irena Larkin ran. Her brother Tom Larkin sang. Tom Larkin spoke on Monday. Larkin said no.",),
        [NOBODY],
    ),
    "a relative who is named in full again, and the surname that meant another before": (
        ("Irena Larkin ran. Larkin won. Her brother Tom Larkin sang. Tom Larkin spoke. Larkin said no.",),
        [IRENA, IRENA],
    ),
    "the elder of brothers": (
        ("Tom Larkin ran. His elder brother Carl Larkin sat. The elder Larkin sang. The younger Larkin fell.",),
        [CARL, TOM],
    ),
    "the younger of brothers": (
        ("Tom Larkin ran. Carl Larkin, the little brother of the mayor, sat. The younger Larkin sang.",),
        [CARL],
    ),
    "the older of sisters, both called so": (
        ("Her older sister Irena Larkin ran. Their big sister Mary Larkin sat. The older Larkin sang.",),
        [NOBODY],
    ),
    "a pronoun means one once": (
        (
            "Tom Larkin and his daughter, Irena Larkin, ran. Larkin said she sang. Her father, Tom Larkin, ate. "
            "Larkin sat.",
        ),
        [IRENA, TOM],
    ),
    "a man of the sentence before, not the woman named most": (
        ("Irena Larkin sang.", "Irena Larkin ran.", "Irena Larkin met Tom Larkin. Larkin, at noon, said he slept."),
        [TOM],
    ),
    "a woman of the sentence before, not the man named most": (
        ("Tom Larkin sang.", "Tom Larkin ran.", "Tom Larkin sat with Irena Larkin. Larkin slept until she woke."),
        [IRENA],
    ),
    "and the surname goes on to mean him, until she is named": (
        (
            *("Irena Larkin sang. Irena Larkin ran.",) * 2,
            "Irena Larkin ran. Tom Larkin sat. Larkin, at noon, ate what he had. It rained. Larkin fell. "
            "Then Irena Larkin came. Larkin woke.",
        ),
        [TOM, TOM, IRENA],
    ),
    "for five sentences": (
        (
            *("Irena Larkin sang. Irena Larkin ran.",) * 2,
            "Irena Larkin ran. Tom Larkin sat. Larkin, at noon, ate what he had." + " It rained." * 6 + " Larkin fell.",
        ),
        [TOM, IRENA],
    ),
    "a man two sentences before": (
        (*("Irena Larkin sang.",) * 3, "Tom Larkin met Irena Larkin. It rained. Larkin slept until he woke."),
        [IRENA],
    ),
    "pronouns of both": (
        (*("Irena Larkin sang.",) * 3, "Tom Larkin met Irena Larkin. Larkin slept until he woke her."),
        [IRENA],
    ),
    "a pronoun in a quotation": (
        (*("Irena Larkin sang.",) * 3, 'Tom Larkin met Irena Larkin. Larkin sang at noon: "Who is he?"'),
        [IRENA],
    ),
    "a pronoun behind another name": (
        (*("Irena Larkin sang.",) * 3, "Tom Larkin met Irena Larkin. Larkin saw Ludo Ras when he woke."),
        [IRENA],
    ),
    "who has a wife": (("Tom Larkin met Irena Larkin. The jury convicted Larkin of killing his wife.",), [TOM]),
    "who has a husband": (("Tom Larkin met Irena Larkin. Larkin left with her new husband.",), [IRENA]),
    "who has a family": (("Tom Larkin met Irena Larkin. Larkin and her family left.",), [IRENA]),
    "whose lawyer has a wife": (("Tom Larkin met Irena Larkin. Larkin's cook left his wife.",), [NOBODY]),
    "Mr again": (
        ("Tom Larkin came. Mr. Larkin sat. His son Paul Larkin woke. Mr. Larkin ate. Mrs. Larkin slept.",),
        [TOM, TOM, NOBODY],
    ),
    "a man once does not make the name his": (
        ("Tom Larkin met Irena Larkin. Mr. Larkin sat. Larkin ate. Larkin slept.",),
        [TOM, NOBODY, NOBODY],
    ),
    "told by a pronoun once": (
        ("Tom Larkin met Irena Larkin. Larkin said she ate. Larkin slept.",),
        [IRENA, IRENA],
    ),
    "the wife of the subject": (("Tom Larkin's wife, Irena Larkin, came. Larkin ate.",), [NOBODY]),
    "somebody of the other sex": (("Irena Larkin met Mr. Larkin. Larkin ate.",), [NOBODY, NOBODY]),
    "whom five articles call so, and nobody else": ((*(CALLED,) * 5, OFTEN, "Larkin slept."), [CARL]),
    "whom four articles call so": ((*(CALLED,) * 4, OFTEN, "Larkin slept."), [NOBODY]),
    "whom five articles call so, and one another": (
        (*(CALLED,) * 5, OFTEN, "Tom Larkin sat. Larkin ate.", "Larkin slept."),
        [NOBODY],
    ),
    "who is named most, but whom nobody calls so": (
        (FAMOUS, FAMOUS, "Irena Larkin sat. Larkin ate.", "Larkin slept."),
        [NOBODY],
    ),
    "who is named most, and whom articles call so": (
        (FAMOUS, FAMOUS, CALLED, "Irena Larkin sat.", "Larkin slept."),
        [CARL],
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


@pytest.mark.parametrize(
    ("texts", "people"),
    [
        (("Joe Larkin came. Joseph Larkin sat.",), ["joseph-larkin"]),
        (("Joe Larkin came.", "Joseph Larkin sat."), ["joseph-larkin"]),
        (("Joe Larkin, Joseph Larkin's son, came.",), ["joe-larkin", "joseph-larkin"]),
        (("Joseph Larkin came with his son, Joe Larkin.",), ["joe-larkin", "joseph-larkin"]),
        (("Joe Larkin is the son of the boxer Joseph. Joseph Larkin sat.",), ["joe-larkin", "joseph-larkin"]),
        (("Joe Larkin came with his father Joseph Larkin.", "Joe Larkin sat."), ["joe-larkin", "joseph-larkin"]),
    ],
)
def test_a_short_given_name_is_the_long_one_unless_they_are_relatives(
    texts: tuple[str, ...], people: list[str]
) -> None:
    entities, _ = read(*texts)
    assert sorted(e.id.removeprefix("people/") for e in entities) == people
