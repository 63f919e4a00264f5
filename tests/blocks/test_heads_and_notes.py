"""Standfirsts above bylines and notes on the author below an article are no part of its text."""

from __future__ import annotations

import pytest

from cuttings.model import Role
from tests.blocks.test_blocks import page, role_of, roles

STANDFIRST = (
    "The old bridge fell in the storm of March, and for a year the people of the harbour town have crossed by boat, "
    "which is to end by the next winter if the council has its way."
)
PROSE = (
    "The council of the harbour town voted on Monday to rebuild the bridge that the storm of last March had taken "
    "away with the toll house and the market stalls beside it.",
    "The work will take two years and cost as much as the town earns in five, its mayor said, and nobody in the hall "
    "spoke against it when the vote was called late at night.",
    "The ferry will go on until then, and those who live on the other side will cross for nothing, as they have "
    "done since the night on which the bridge fell into the river.",
)
HEADLINE = "Harbour town to rebuild its bridge"


def body_of(*lines: str) -> list[str]:
    return [block for role, block in roles(page(*lines)) if role is Role.BODY]


@pytest.mark.parametrize(
    "below",
    [
        ("By Ada Miller",),
        ("By", "Ada Miller", "Ada.Miller@bugle.example"),
        ("Nov. 19, 2019 8:03 am ET",),
        ("Ada Miller @adamiller",),
        ("SELBY, NORWAY",),
    ],
)
def test_a_paragraph_above_the_byline_is_a_standfirst(below: tuple[str, ...]) -> None:
    """It sums the article up, below its headline and above the author, the date or the place."""
    assert body_of(HEADLINE, STANDFIRST, *below, *PROSE) == list(PROSE)
    assert role_of(page(HEADLINE, STANDFIRST, *below, *PROSE), STANDFIRST) is Role.TITLE


@pytest.mark.parametrize(
    ("first", "below"),
    [
        ((STANDFIRST,), "By boat"),  # no author
        ((STANDFIRST,), "SELBY"),  # a heading in capitals
        ((STANDFIRST, PROSE[2]), "By Ada Miller"),  # two paragraphs are the text already
        ((f"SELBY, March 3 - {STANDFIRST}",), "8 pct bonds due July 1, 1990"),
    ],
)
def test_other_first_paragraphs_are_body(first: tuple[str, ...], below: str) -> None:
    assert any(STANDFIRST in block for block in body_of(HEADLINE, *first, below, *PROSE[:2]))


NOTE = "Ada Miller has written on rivers and bridges for the Bugle since the last ferry but one was sold to a widow."


@pytest.mark.parametrize("heading", ["About Ada Miller", "Über Ada Miller"])
def test_the_text_ends_above_a_note_on_the_author(heading: str) -> None:
    """What is below it is none either, even where no menu shows that the text is a whole page."""
    text = "\n\n".join((HEADLINE, *PROSE, heading, NOTE, "Selby", "The Bugle, 3 Quay Street"))
    assert [block for role, block in roles(text) if role is Role.BODY] == list(PROSE)


@pytest.mark.parametrize(
    ("above", "note", "below"),
    [
        (PROSE, PROSE[0], ()),  # it names nobody
        (PROSE[:1], NOTE, ()),  # hardly a text above it
        (PROSE[:2], NOTE, (*PROSE, STANDFIRST)),  # a part of a longer text, about people
        (PROSE, "Miller, Ada", ()),  # an entry of a list
    ],
)
def test_a_heading_with_a_name_is_kept_where_the_text_goes_on(
    above: tuple[str, ...], note: str, below: tuple[str, ...]
) -> None:
    text = "\n\n".join((HEADLINE, *above, "About Ada Miller", note, *below, "Selby"))
    assert role_of(text, note) is Role.BODY


@pytest.mark.parametrize(
    "note",
    [
        "Ada Miller's book on bridges is out now. Follow her on Twitter @adamiller.",
        "Follow Ada Miller on Facebook",
        "Have you seen the bridge fall? Email the reporter at ada@bugle.example.",
        "Ada Miller can be reached at 020 555-0134 or ada@bugle.example.",
    ],
)
def test_how_to_reach_the_author_is_no_part_of_the_text(note: str) -> None:
    assert role_of(page(HEADLINE, *PROSE, note), note) is Role.BOILERPLATE


@pytest.mark.parametrize(
    "line",
    [
        "The mayor asked the people who follow him on Twitter to stay away from the river until the water had gone.",
        "The island can be reached by boat from the old quay, where the ferry leaves on every hour of the day.",
    ],
)
def test_a_sentence_about_following_and_reaching_is_body(line: str) -> None:
    assert role_of(page(HEADLINE, *PROSE[:2], line, PROSE[2]), line) is Role.BODY


TRANSCRIPT = (
    "NEWS AT NINE",
    "Interview With Mayor Ida Falk",
    "Aired March 12, 2020 - 21:00 ET",
    "THIS IS A RUSH TRANSCRIPT. THIS COPY MAY NOT BE IN ITS FINAL FORM.",
    "TOMAS REEN, HOST:",
    "The harbour town votes on its bridge tonight, and its mayor has come to tell us what it would cost.",
    "IDA FALK: The work will take two years and cost as much as the town earns in five.",
)


def test_a_transcript_has_no_author_out_of_its_subject() -> None:
    text = "\n\n".join(TRANSCRIPT)
    assert role_of(text, "Interview With") is Role.TITLE
    assert role_of(text, "RUSH TRANSCRIPT") is Role.BOILERPLATE
    assert role_of(text, "TOMAS REEN") is Role.BODY
    assert role_of(text.replace("Interview With Mayor Ida Falk", "Ida Falk"), "Ida Falk") is Role.BYLINE


def test_a_paragraph_with_a_dateline_is_no_headline() -> None:
    """However short the headline above it is, and however much it is like one."""
    text = (
        "Tug sinks\n\nBy Ada Miller\n6 March 2024\n\nARDEN - The tug Mary sank off Arden on Monday.\n\n"
        '"It was taking water," said Ida Falk.\n\n"Help came late," said Tomas Reen.'
    )
    assert role_of(text, "Tug sinks") is Role.TITLE
    assert role_of(text, "Ada Miller") is Role.BYLINE
    assert role_of(text, "The tug Mary") is Role.BODY


def test_a_pasted_post_does_not_end_the_head_of_an_article() -> None:
    text = (
        "Council votes to close harbour\n\nBy Ada Miller\n\nArden council voted to close the harbour by the end of the "
        "year.\n\nSad day for the docks. pic.twitter.com/abc123\n\n— Tomas Reen (@tomasreen) February 2, 2021\n\n"
        "Ida Falk, the leader of the council, said that the docks were empty."
    )
    assert role_of(text, "Arden council voted") is Role.BODY
    assert role_of(text, "Sad day") is Role.BODY
