"""The paragraphs that a page both shows and states to be its article belong to it."""

from __future__ import annotations

import json

import pytest

from cuttings.model import Role
from cuttings.read.html.page import read_html
from cuttings.read.html.stated_body import with_stated_paragraphs

A = "The dam above the lower town broke shortly after midnight on Monday, officials said in the market hall."
B = "Some four hundred people had to leave their homes, and the council opened the school to all of them."
C = "The mayor said that the wall would be built again before the winter, higher than it had been before."
OTHER = "A museum in another valley has bought three paintings of ships, which can be seen there from Sunday."


@pytest.mark.parametrize(
    ("found", "shown", "body", "lines"),
    [
        ([A], [A, B, OTHER, C], f"{A} {B} {C}", [A, B, C]),
        ([A, C], [A, B, C], f"{A}\n{B}\n{C}", [A, B, C]),
        ([B], [A, B], f"{A} {B}", [B]),  # a standfirst, which extraction omits
        ([A], [A, B], A, [A]),
        ([A], [A, "He said so."], f"{A} He said so.", [A]),  # too short to be sure
        ([A], [A, A], f"{A} {A}", [A]),
        ([], [], f"{A}\n\n{B}", [A, B]),
        ([], [A, OTHER], A, [A]),
        ([], [OTHER], "", []),
    ],
)
def test_a_stated_paragraph_is_added_where_the_page_has_it(
    found: list[str], shown: list[str], body: str, lines: list[str]
) -> None:
    texts = with_stated_paragraphs([(text, False) for text in found], [(text, False) for text in shown], body)
    assert [text for text, _ in texts] == lines


def test_a_page_whose_article_is_only_stated_is_read() -> None:
    """Such pages are made by scripts in the browser and have no text of their own."""
    data = {"@type": "NewsArticle", "headline": "Dam breaks after rain", "articleBody": f"{A}\n\n{B}"}
    script = f"<script type='application/ld+json'>{json.dumps(data)}</script>"
    parsed = read_html(f"<html><head>{script}</head><body><div id='root'></div></body></html>".encode())
    assert parsed.text == "\n\n".join(["Dam breaks after rain", A, B])
    assert [block.role for block in parsed.blocks] == [Role.TITLE, Role.BODY, Role.BODY]


@pytest.mark.parametrize(
    "element",
    ["<figure><p>{}</p></figure>", "<div class='caption'><p>{}</p></div>"],
)
def test_captions_are_not_added(element: str) -> None:
    """Sites put the text of all their elements into what they state."""
    data = {"@type": "NewsArticle", "articleBody": f"{A} {OTHER} {B}"}
    script = f"<script type='application/ld+json'>{json.dumps(data)}</script>"
    body = f"<article><h1>Dam breaks after rain</h1><p>{A}</p>{element.format(OTHER)}<p>{B}</p><p>{C}</p></article>"
    parsed = read_html(f"<html><head>{script}</head><body>{body}</body></html>".encode())
    assert OTHER not in [parsed.text[block.start : block.end] for block in parsed.blocks if block.role is Role.BODY]
