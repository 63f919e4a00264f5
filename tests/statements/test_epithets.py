"""Words by which a text calls again whom it has just named: "the singer", "the American"; and "the spokesman"."""

from __future__ import annotations

import pytest

from cuttings.model import Kind, Mention
from cuttings.recognise import analyse
from tests.making import make_article
from tests.statements.grammar import MODEL, find_all_statements, name_mentions, statements_of

NAMES = {
    "Ann Berg": "people/ann-berg",
    "Berg": "people/ann-berg",
    "Tim Lund": "people/tim-lund",
    "Lund": "people/tim-lund",
    "Roe": "people/roe",
    "Uwtol Pell": "people/pell",
    "Larkin Ltd": "organisations/larkin",
    "Norvik": "places/norvik",
}
CALLED: dict[str, tuple[str, str | None]] = {
    "the one who is named": ("Ann Berg leaves the stage. The pop star said it was late.", "people/ann-berg"),
    "by what the one had been": (
        "Ann Berg has written a book. The former Norvik town mayor said it was late.",
        "people/ann-berg",
    ),
    "by what another had been": ("The town liked Ann Berg. The former Norvik town mayor said it was late.", None),
    "by a place on the field": ("Ann Berg is out. The Larkin Ltd wing said it was late.", "people/ann-berg"),
    "before the name that is told of": ('"It is late," said the singer. Ann Berg sang.', None),
    "who spoke last and is the subject": (
        'Lund lost. And Berg said Lund was tired. "He was slow," said the champion.',
        "people/ann-berg",
    ),
    "not who is named in what is said": (
        "Ann Berg left. Tim Lund's boat is new, but the nets might not be, the singer said.",
        "people/ann-berg",
    ),
    "one of two": ("Ann Berg met Tim Lund. The singer said it was late.", None),
    "named in a quotation": ('Ann Berg left. "Tim Lund is slow." The singer said it was late.', "people/ann-berg"),
    "another without a name": ("Ann Berg met a singer. The singer said it was late.", None),
    "of the other gender": ("Mr Tim Lund left the stage. The heiress said it was late.", None),
    "anybody": ("Ann Berg left the stage. The driver said it was late.", None),
    "told apart": ("Ann Berg left the stage. The star of the film said it was late.", None),
    "several": ("Ann Berg left the stage. The singers said it was late.", None),
    "too far before": ("Ann Berg left. It rains. It pours. It snows. The singer said it was late.", None),
    "by an age that nobody is told to have": (
        "Ann Berg sang in the hall. The 41-year-old singer said it was late.",
        "people/ann-berg",
    ),
    "a spokesman": (
        "A spokesman for Larkin Ltd said it was late. The spokesman said it would rain.",
        "organisations/larkin",
    ),
    "a spokesman of nobody": ("A spokesman said it was late. The spokesman said it would rain.", None),
}


@pytest.mark.parametrize(("text", "entity"), CALLED.values(), ids=CALLED)
def test_an_epithet_means_who_was_just_named(text: str, entity: str | None) -> None:
    assert statements_of(text, NAMES)[-1].speaker == entity


DEMONYMS = {"The American": "people/ann-berg", "The Americans": None, "The French": None}


@pytest.mark.parametrize(("words", "entity"), DEMONYMS.items())
def test_one_of_a_people_is_who_was_just_named(words: str, entity: str | None) -> None:
    text = f"Ann Berg won again on Friday. {words} said it was late."
    article = make_article(text)
    named = name_mentions(article, NAMES)
    at = text.index(words) + len("The ")
    demonym = Mention(article.id, at, at + len(words) - 4, words[4:], Kind.PLACE, "places/norvik", demonym=True)
    found = find_all_statements([article], {article.id: analyse(article, MODEL)}, (*named, demonym))
    assert [s.speaker for s in found] == [entity]


RIVALS: dict[str, tuple[str, str | None]] = {
    "one of several": ("Ann Berg said the victims were ill. One of the victims was named. She said it was late.", None),
    "one of several things": (
        "Ann Berg said the bills were high. One of the bills was paid. She said it was late.",
        "people/ann-berg",
    ),
    "one named since by somebody else": (
        "Tim Lund was late. Uwtol Pell said it was cold. But that was no news to Lund. He said it was late.",
        None,
    ),
    "an office that the one before may hold too": (
        "Senator Tim Lund came. It rained. Uwtol Pell said no. The senator said it was late.",
        None,
    ),
    "an office that the one before does not hold": (
        "Mayor Uwtol Pell sang. Senator Tim Lund came. It rained. Mayor Uwtol Pell said no. "
        "The senator said it was late.",
        "people/tim-lund",
    ),
    "a word beside a name that is no office": (
        "Uwtol Pell, RTA spokesman, left. The RTA said it was late.",
        None,
    ),
    "a name that only tells of what": (
        "Former Roe campaign manager Uwtol Pell dismissed the idea. He said it was late.",
        "people/pell",
    ),
}


@pytest.mark.parametrize(("text", "entity"), RIVALS.values(), ids=RIVALS)
def test_a_pronoun_means_nobody_who_only_qualifies_and_nobody_where_one_without_a_name_may_be_meant(
    text: str, entity: str | None
) -> None:
    assert statements_of(text, NAMES)[-1].speaker == entity
