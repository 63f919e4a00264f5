"""Names that belong to another phrase, and sentences by which nobody says anything, put no words in a mouth."""

from __future__ import annotations

import pytest

from tests.statements.grammar import CAST, statements_of, told


@pytest.mark.parametrize(
    "text",
    [
        "The craft, said to be about the size of a mill, is made for the port.",
        "Lund will say that it is late.",
        "The gang holds the port, raising concerns that it will close.",
        "Lund's tweets show that he is angry.",
        "Berg responded to criticism from Lund that the pier was late.",
        "His main point was the pier, saying that it was late.",
        "The networks wanted to close the port, Lund scoffed at the fact.",
        "Lund and others vowed to watch the agents’ Facebook pages as part of a tour of the port.",
    ],
)
def test_nobody_says_it(text: str) -> None:
    assert statements_of(text, CAST) == ()


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Lund wrote to the board, raising concerns that it will close.", "concerns that it will close"),
        ("Berg answered by saying the pier was late.", "the pier was late"),
        ("The pier was late: Lund wrote in May that it fell.", "it fell"),
    ],
)
def test_only_this_is_said(text: str, claim: str) -> None:
    assert [told(text, statement)[0] for statement in statements_of(text, CAST)] == [claim]


def test_the_object_of_a_phrase_does_not_speak() -> None:
    text = 'A senior aide who has not always agreed with Berg told the Wave, "It is late."'
    assert all(statement.speaker is None for statement in statements_of(text, CAST))


def test_a_name_before_a_former_post_speaks() -> None:
    text = "Berg, then the chair of the town board for the port, accused the mill of being “keener on fish than boats”."
    (statement,) = statements_of(text, CAST)
    assert statement.speaker == "people/anna-berg"


def test_who_is_met_by_others_does_not_say_what_their_notes_claim() -> None:
    text = (
        "And then Dr Berg was met by a group of ten fans at her home, holding signs stating "
        '"The port sells mills," and leaving notes around her home claiming in big print that "Anna Berg burns mills."'
    )
    assert all(statement.speaker != "people/anna-berg" for statement in statements_of(text, CAST))


@pytest.mark.parametrize(
    "text",
    [
        'The Wave reported that Lund had called the pier a "lie".',
        "The Wave reported that Peter Lund said the pier was late.",
        "Peter Lund told his aides that the pier was late, according to the Wave.",
    ],
)
def test_what_a_relay_tells_that_another_said_is_that_ones(text: str) -> None:
    (statement,) = statements_of(text, CAST)
    assert statement.speaker == "people/peter-lund"


def test_what_a_relay_tells_of_others_is_its_own() -> None:
    text = "The clerks have asked for more pay, according to the Harbour Board."
    assert [s.speaker for s in statements_of(text, CAST) if s.cue == "according to"] == ["organisations/harbour-board"]


def test_a_spokesman_speaks_and_not_the_body_behind_him() -> None:
    text = '"It fell," said Ida Falk, a spokesperson for the Harbour Board, who admitted there was more to be done.'
    admitted = next(s for s in statements_of(text, CAST) if s.cue == "admitted")
    assert admitted.speaker == "people/ida-falk"
    assert told(text, admitted)[2] == "a spokesperson for the Harbour Board"


def test_a_petition_on_a_site_is_not_the_words_of_whose_site_it_is() -> None:
    text = "A petition posted on the Harbour Board website that calls for denying visas to the clerks has 100 names."
    assert all(statement.speaker is None for statement in statements_of(text, CAST))
