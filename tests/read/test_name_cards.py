"""The cards with headlines that some sites print behind a name are no part of the sentence around them."""

from __future__ import annotations

import pytest

from cuttings.read.html.page import read_html
from cuttings.read.parsed import Parsed
from cuttings.read.repairs.name_cards import remove_name_cards

HEADLINES = "Senators delay the vote on ferries Five things to watch in Larkin Vane: 'No deal' on bridge tolls"


@pytest.mark.parametrize(
    ("before", "card", "behind"),
    [
        ("The bill of Sen. Ada Quill", f" Ada Louise Quill{HEADLINES} MORE", " (D-Ohio) would close the harbour."),
        (
            "It is all that Tom Vane",
            f" Thomas (Tom) Ellis Vane2 of 3 voters back the ferry {HEADLINES} MORE",
            "'s men ask.",
        ),
        ("A friend of Nora O'Dell Jr.", f" Nora (Nonie) O'Dell, Jr.‘Never again’ {HEADLINES} MORE", ", said so."),
        ("That is why Ken Marrow", f" Kenneth Marrow III{HEADLINES} MORE", " left the board."),
        (
            "Mayor Rafael Van Dusen",
            f" Rafael (Rafe) van DusenOvernight Ports: A ban {HEADLINES} MORE",
            " has not replied.",
        ),
    ],
)
def test_a_card_amid_a_sentence_is_taken_out(before: str, card: str, behind: str) -> None:
    text = f"The vote is near.\n\n{before}{card}{behind}\n\nThe port stays open, said Ada Quill."
    assert remove_name_cards(Parsed(text)).text == text.replace(card, "")


def test_each_card_of_a_paragraph_is_taken_out_alone() -> None:
    card = f" Ada Louise Quill{HEADLINES} MORE"
    text = f"Ada Quill{card} met Tom Vane Tom VaneThe tolls rise {HEADLINES} MORE and left."
    assert remove_name_cards(Parsed(text)).text == "Ada Quill met Tom Vane and left."


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill Ada Louise QuillSenators delay the vote.\n\nThe board wants MORE.",  # no card ends in this paragraph
        "Ada Quill and Ada Louise Quill, her niece, want the same, and MORE of it.",  # no headline is glued to the name
        "ADA QUILL ADA LOUISE QUILLSENATORS DELAY THE VOTE MORE",
        "Ada Quill met Louise VaneSenators, who asked for the ferry and MORE of it.",
        f"Ada Quill Ada Louise Quill{'s a ferry ' * 200} MORE",
    ],
)
def test_other_text_stays(text: str) -> None:
    assert remove_name_cards(Parsed(text)).text == text


def test_a_card_in_a_page_is_taken_out() -> None:
    link = '<a href="/q">Ada Quill</a><span class="block">Ada Louise Quill<a href="/1">Senators delay the vote</a> '
    card = f'{link}<a href="/2">Five things to watch in Larkin</a> <a href="/q">MORE</a></span>'
    paragraphs = "".join(
        f"<p>The harbour of Larkin is closed on day {n} of the strike, as it was before.</p>" for n in range(9)
    )
    sentence = f"<p>The bill that Sen. {card} (D-Ohio) wrote would end the strike at once.</p>"
    page = f"<html><body><article><h1>Strike goes on</h1>{sentence}{paragraphs}</article></body></html>"
    text = remove_name_cards(read_html(page.encode())).text
    assert "The bill that Sen. Ada Quill (D-Ohio) wrote would end the strike at once." in text
