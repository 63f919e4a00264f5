"""Whom "they", "he" and "she" mean where that is nobody with a name, and how a page calls them."""

from __future__ import annotations

import pytest

from tests.statements.grammar import CAST, statements_of

LAST: dict[str, tuple[str, str | None]] = {
    "who told of one with a name": (
        "A dealer said there was no sign that Peter Lund would come. He also said the pier was old.",
        "A dealer",
    ),
    "those who spoke": ("Prosecutors said the pier was closed. They said it was old.", "Prosecutors"),
    "one who spoke": ('A baker said the pier was closed. "It creaks at night," she said.', "A baker"),
    "going on": ("Prosecutors said the pier was closed. They said it was old. They said it creaked.", "Prosecutors"),
    "whom the sentence before is about": ("Two mayors came by boat. They said the pier was old.", "Two mayors"),
    "several people in the singular": ("Police closed the pier. They say it is old.", "Police"),
    "a body without a page": ("The brokerage said the pier was old. It said it creaked.", "The brokerage"),
    "a text": ("A report said the pier was old. It said it creaked.", "A report"),
    "a titled name without a page": ("Mrs. Larkin said the pier was old. It creaks, she said.", "Mrs. Larkin"),
    "not a titled name of the other gender": ("Mrs. Larkin said the pier was old. It creaks, he said.", None),
    "no person for it": ("The baker said the pier was old. It said it creaked.", None),
    "no things": ("Two strikes closed the pier. They say it is old.", None),
    "no findings": ("Results showed the pier was old. They also said it was late.", None),
    "two who have names": (
        "Bakers said the pier was closed. Peter Lund and Jim Olsen agreed in May. They said it was old.",
        "Peter Lund and Jim Olsen",
    ),
    "two who spoke": (
        '"It is old," Mayor Anna Berg and Peter Lund said in a letter.\n\nThey vowed that it would be closed.',
        "Mayor Anna Berg and Peter Lund",
    ),
    "two who go on": (
        "On Friday, Peter Lund and Jim Olsen sent a letter about the pier. They said it was old. They added that it "
        "creaked.",
        "Peter Lund and Jim Olsen",
    ),
    "not one of two": ("Peter Lund met Jim Olsen in May. They said it was old.", None),
    "not either of two": ("Peter Lund or Jim Olsen came in May. They said it was old.", None),
    "not of the other gender": ('A nun said the pier was closed. "It creaks at night," he said.', None),
    "not one for many": ("A baker said the pier was closed. They said it was old.", None),
    "nobody far above": ("Bakers said the pier was closed. " + "It rained. " * 4 + "They said it was old.", None),
    "who speaks for one who has a name": (
        "A Harbour Board spokeswoman said the pier was old. It is long. She said that it creaked.",
        "A Harbour Board spokeswoman",
    ),
    "a name of the other gender between": (
        'A Harbour Board spokeswoman said the pier of Peter Lund was old. "It creaks," she said.',
        "A Harbour Board spokeswoman",
    ),
    "one who has a name": ("Anna Berg said the pier was closed. She said it was old.", None),
}


@pytest.mark.parametrize("case", LAST)
def test_whom_a_pronoun_means_who_has_no_name(case: str) -> None:
    text, words = LAST[case]
    unnamed = statements_of(text, CAST)[-1].unnamed
    assert (text[slice(*unnamed)] if unnamed else None) == words


@pytest.mark.parametrize(
    ("between", "words"),
    [
        ("The plan will be fought by the Harbour Democrats.", None),
        ("The plan will be fought by the Harbour Board.", "Prosecutors"),
    ],
)
def test_they_may_mean_a_body_in_the_plural_that_is_named_since(between: str, words: str | None) -> None:
    text = f"Prosecutors said the pier was closed. {between} They said it was old."
    unnamed = statements_of(text, CAST | {"Harbour Democrats": "organisations/harbour-democrats"})[-1].unnamed
    assert (text[slice(*unnamed)] if unnamed else None) == words


@pytest.mark.parametrize(
    ("between", "words"),
    [
        ("The Harbour Board had long put that in other words.", None),
        ("Norvik had always put that in other words.", None),  # a place stands for its people
        ("Little of it was new in Norvik.", "The brokerage"),
    ],
)
def test_it_may_mean_a_body_or_a_place_that_did_something_since(between: str, words: str | None) -> None:
    text = f"The brokerage said the pier was old. {between} It said it creaked."
    unnamed = statements_of(text, CAST)[-1].unnamed
    assert (text[slice(*unnamed)] if unnamed else None) == words


BODIES: dict[str, tuple[str, str | None]] = {
    "they for it, with things in the plural": (
        "The Harbour Board closed two gates. They said it was late.",
        "organisations/harbour-board",
    ),
    "whom the sentence before is about": (
        'The Harbour Board closed the pier in May. "We need a new one," it said.',
        "organisations/harbour-board",
    ),
    "whom the clause before is about": (
        'Although the Harbour Board did not name Anna Berg, it cited "old quarrels" in the town.',
        "organisations/harbour-board",
    ),
    "what a thing tells as well": ("The Harbour Board closed the pier. It suggests that the pier is old.", None),
    "the company that spoke last": (
        'The Fish Guild, a company, sued the Harbour Board, another company. "We lost," the Fish Guild said. '
        "The company said it was late.",
        "organisations/fish-guild",
    ),
    "the company that the sentence before is about": (
        "The Fish Guild met Tarn Wave. Tarn Wave left the pier. The company said it was late.",
        "organisations/tarn-wave",
    ),
    "the giant of its trade": (
        "Tarn Wave bought two ferries. The ferry giant said it was late.",
        "organisations/tarn-wave",
    ),
    "another kind of body": ("The Fish Guild, a ministry, left. The company said it was late.", None),
    "they for it": ("The Harbour Board closed the pier. They said it was old.", "organisations/harbour-board"),
    "they for others": ("The Harbour Board lost its clerks. They said the pier was old.", None),
    "neither of two": ("The Harbour Board sued the town after the Fish Guild left. It said the pier was old.", None),
}


@pytest.mark.parametrize("case", BODIES)
def test_which_body_it_or_they_means(case: str) -> None:
    text, entity = BODIES[case]
    names = CAST | {"Harbour Board": "organisations/harbour-board", "Fish Guild": "organisations/fish-guild"}
    names["Tarn Wave"] = "organisations/tarn-wave"
    assert statements_of(text, names)[-1].speaker == entity
