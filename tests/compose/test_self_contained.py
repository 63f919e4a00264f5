"""Which sentences can be shown without those around them, whoever shows them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cuttings.compose.facts.index_library import index_library
from cuttings.compose.text.self_contained import is_self_contained
from cuttings.model import Role
from tests.compose.library import make_index, make_library

ANY = range(1000)


def alone(text: str, sentence: int = 0, *, chars: range = ANY, people: bool = False, subject: str = "") -> bool:
    """Whether a sentence of the article `text` is self-contained, `subject` being what it is shown for."""
    index = make_index(text)
    found = index.sentences["a00"][sentence]
    subjects = [text.index(subject)] if subject else []
    return is_self_contained(index, "a00", found, chars=chars, they_are_people=people, subjects=subjects)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The harbour of Norvik was closed by a strike on Monday.", True),
        ("1,200 dockers closed the harbour of Norvik on Monday.", True),
        ("Anna Berg, the mayor of Norvik, opened the bridge on Monday.", True),
        ("The harbour of Norvik was closed on Monday, see http: / / harbour. example. com / norvik.", False),
        ("the harbour of Norvik was closed by a strike on Monday.", False),
        ("Why did Anna Berg, the mayor of Norvik, open the bridge on Monday?", False),
        ("Anna Berg, the mayor of Norvik", False),
        ("The harbour of Norvik was closed by a strike and then", False),
        ('"Anna Berg, the mayor of Norvik, opened the bridge on Monday.', False),
        ("The mayor of Norvik said “the harbour stays closed.", False),
        ("The harbour of Norvik (the largest was closed on Monday.", False),
        ("The harbour of Norvik was\n\nclosed by a strike on Monday.", False),
    ],
)
def test_it_is_a_whole_sentence(text: str, expected: bool) -> None:
    assert alone(text) is expected


@pytest.mark.parametrize(
    "opening",
    [
        *(
            "But",
            "In fact",
            "Now",
            "No,",
            "Yes,",
            "As a result",
            "At the same time",
            "On the other hand",
            "Except that",
        ),
        *(
            "That’s why",
            "That's why",
            "The pair said",
            "Part of",
            "One of them said",
            "Finally,",
            "Even so",
            "For his part,",
            "A day later,",
            "Two days earlier,",
            "Elsewhere",
        ),
    ],
)
def test_it_opens_with_no_words_that_lean_on_the_one_before(opening: str) -> None:
    rest = "the harbour of Norvik was closed by a strike on Monday."
    assert alone(f"On Monday {rest}")
    assert not alone(f"{opening} {rest}")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We closed the harbour of Norvik after a strike on Monday.", False),
        ("Anna Berg said the strike in Norvik cost us a million.", False),
        ("Anna Berg told the strikers of Norvik “we will not pay”.", False),
        ("Anna Berg said in Norvik that you cannot strike for ever.", False),
        ("Anna Berg met US dockers in Norvik on Monday morning.", True),
        ("Anna Berg met U.S. dockers in Norvik on Monday morning.", True),
        ("Anna Berg met the largest union, i.e. the dockers, in Norvik.", True),
    ],
)
def test_it_is_in_the_articles_own_voice(text: str, expected: bool) -> None:
    assert alone(text) is expected


def test_it_does_not_begin_within_what_somebody_says() -> None:
    text = '"The harbour of Norvik is closed. The strike goes on for long in Norvik. Nobody is paid," Anna Berg said.'
    assert not alone(text, 1)
    assert alone(text.replace('"', ""), 1)


@pytest.mark.parametrize(
    ("text", "things", "people"),  # whether it is, where "they" are anything that is named, and where they are people
    [
        ("She opened the bridge with Anna Berg, the mayor of Norvik.", False, False),
        ("In her speech the mayor, Anna Berg, said nothing of the old bridge.", False, False),
        ("After losing his seat the mayor of Norvik left the town.", False, False),
        ("The Harbour Board also closed a bridge in the north.", False, False),
        ("Anna Berg also closed the bridge to her house in Norvik.", True, True),
        ("Norvik was told to keep bridges or to lose them on Monday.", True, True),
        ("Norvik lost its bridge in a storm on Monday morning.", True, True),
        ("After its bridge fell the town of Norvik was cut off.", False, False),
        ("The Harbour Board said they had closed the bridge.", True, False),
        ("Anna Berg and Peter Lund said they had closed the bridge.", True, True),
        ("After they had closed the bridge the Harbour Board met.", False, False),
    ],
)
def test_a_pronoun_stands_for_something_before_it(text: str, things: bool, people: bool) -> None:
    assert (alone(text), alone(text, people=True)) == (things, people)


def test_it_can_stand_for_what_the_sentence_is_shown_for() -> None:
    text = "The strike was at its largest in Norvik on Monday."
    assert not alone(text)
    assert alone(text, subject="strike")
    assert not alone(text, subject="Monday")


def test_it_is_as_long_as_there_is_room_for() -> None:
    text = "The harbour of Norvik was closed by a strike on Monday."
    assert alone(text, chars=range(len(text), len(text) + 1))
    assert not alone(text, chars=range(len(text)))
    assert not alone(text, chars=range(len(text) + 1, 1000))


def test_it_is_a_sentence_of_the_articles_body() -> None:
    headline, body = "Dockers have closed the harbour of Norvik.", "The harbour of Norvik was closed on Monday."
    library = make_library([f"{headline}\n\n{body}"])
    article = library.articles[0]
    blocks = (replace(article.blocks[0], role=Role.TITLE), *article.blocks[1:])
    index = index_library(replace(library, articles=(replace(article, blocks=blocks),)))
    found = [is_self_contained(index, "a00", s, chars=ANY, they_are_people=False) for s in index.sentences["a00"]]
    assert found == [False, True]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="It theyWe.\"“”()'’ 1\n", min_size=1, max_size=60))
def test_any_text_is_taken(text: str) -> None:
    index = make_index(text)
    for sentence in index.sentences["a00"]:
        assert is_self_contained(index, "a00", sentence, chars=ANY, they_are_people=True) in (True, False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Berg endorsed him earlier this year in the town of Norvik.", False),
        ("Anna Berg apologised for the plan and reversed it in the autumn of 1999.", True),
        ("Anna Berg left, and Peter Lund praised her in a letter to the town.", True),
        ("The plan of Anna Berg surprised the board, which praised her in a letter.", True),
        ("Anna Berg said that the town had praised her in a long letter.", True),
        ("Peter Lund bought the Sea Lark and sold it in the autumn of 1999.", True),
        ("Peter Lund praised himself in a letter to the whole town.", True),
        ("Below are some of the photographs that Anna Berg took on Monday.", False),
        ("Pictured beside Anna Berg on Monday was a man from the town.", False),
    ],
)
def test_an_object_needs_another_than_the_subject(text: str, expected: bool) -> None:
    assert alone(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Berg used that line on Monday in the town of Norvik.", False),
        ("Anna Berg left the Harbour Board at the end of that strike in Norvik.", False),
        ("Anna Berg was elected on Monday and left Norvik that night.", True),  # a time
        ("The strike in Norvik was long, and Anna Berg ended that strike on Monday.", True),
        ("Anna Berg met those dockers who had closed the harbour of Norvik.", True),
        ("Anna Berg used similar words in the town of Norvik on Monday.", False),
        ("Anna Berg used words similar to those of Peter Lund in Norvik.", True),
        ("Peter Lund used the same words in the town of Norvik on Monday.", False),
        ("Anna Berg was elected on Monday and left Norvik the same day.", True),
        ("Peter Lund used the same words as Anna Berg in Norvik.", True),
        ("Anna Berg met dockers in Norvik who are resisting the deal.", False),
        ("The dockers of Norvik made an offer, and Anna Berg took the deal.", True),
        ("Anna Berg signed the deal with the dockers of Norvik on Monday.", True),
        ("Anna Berg signed the deal on Monday in the town hall of Norvik.", False),
        ("Anna Berg signed the budget bill on Monday in the hall of Norvik.", True),
        ("Anna Berg signed the deal that the dockers of Norvik had offered.", True),
    ],
)
def test_what_refers_back_is_explained_in_the_sentence(text: str, expected: bool) -> None:
    assert alone(text) is expected
