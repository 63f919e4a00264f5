"""Paragraphs that extraction omits are kept if the page states them, or has them where the others are."""

from __future__ import annotations

import json
from typing import Any

import pytest
from trafilatura import load_html

from cuttings.model import Role
from cuttings.read.html.lines.line_places import paragraphs_like
from cuttings.read.html.lines.stated_body import with_stated_paragraphs
from cuttings.read.html.meta_marks import text_of
from cuttings.read.html.page import read_html

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


@pytest.mark.parametrize(
    "body",
    [
        f"{A}\n\n{B}",
        f"<p>{A}</p><p>{B}</p>",
        f"&lt;p class=&quot;a&quot;&gt;{A}&lt;/p&gt;&lt;p&gt;{B}&lt;/p&gt;",
        f"{A}<br /><br />{B.replace('four', '<b>four</b>')}",
    ],
)
def test_a_page_whose_article_is_only_stated_is_read(body: str) -> None:
    """Such pages are made by scripts in the browser and have no text of their own."""
    data = {"@type": "NewsArticle", "headline": "Dam breaks after rain", "articleBody": body}
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


def tree_of(page: str) -> Any:
    return load_html(page)


def paragraphs_of(tree: Any) -> list[tuple[Any, str]]:
    return [(paragraph, text_of(paragraph)) for paragraph in tree.iter("p")]


D = "It was the <a href='/x'>third flood of the year in the valley</a>, and the town hall has no money left for it."
SHORT = "Who would pay for all of the repairs was not clear to anybody in the town on Monday."
MOTTO = "Our readers know the valley, and we know our readers in the valley"


@pytest.mark.parametrize(
    ("paragraph", "kept"),
    [
        (SHORT, True),  # with the surroundings of the others
        (D, True),
        (MOTTO, False),  # ends no sentence
        (f"<a href='/x'>{SHORT}</a>", False),
    ],
)
@pytest.mark.parametrize("first", [True, False])
def test_a_paragraph_with_the_surroundings_of_the_others_is_kept(paragraph: str, kept: bool, first: bool) -> None:
    """Extraction omits paragraphs that have many links or few words."""
    row = "<div class='col'><div><div class='t7'><p>{}</p></div></div></div>"
    lines = [A, B, C]
    rows = [row.format(line) for line in lines]
    rows.insert(0 if first else 2, row.format(paragraph))
    tree = tree_of(f"<html><body><h1>Dam breaks</h1>{''.join(rows)}<div><p>{OTHER}</p></div></body></html>")
    alike = paragraphs_like(lines, paragraphs_of(tree))
    text = text_of(tree.xpath("//p")[0 if first else 2])
    assert (text in alike) is kept
    assert OTHER not in alike
    texts = with_stated_paragraphs(
        [(line, False) for line in lines], [(text_of(p), False) for p in tree.iter("p")], "", alike
    )
    assert [line for line, _ in texts].index(text) == (0 if first else 2) if kept else len(texts) == len(lines)


def test_without_classes_the_parent_says_which_paragraphs_belong_together() -> None:
    """Comments below an article can have the same tags around them."""
    article, comments = "".join(f"<p>{line}</p>" for line in (A, B, C, SHORT)), f"<p>{OTHER}</p>"
    tree = tree_of(f"<html><body><div><div>{article}</div><div>{comments}</div></div></body></html>")
    assert paragraphs_like([A, B, C], paragraphs_of(tree)) == {A, B, C, SHORT}


def test_two_paragraphs_are_too_few_to_say_where_the_article_stands() -> None:
    tree = tree_of(f"<html><body><div class='t7'><p>{A}</p><p>{B}</p><p>{OTHER}</p></div></body></html>")
    assert paragraphs_like([A, B], paragraphs_of(tree)) == frozenset()


def test_a_paragraph_named_as_a_box_is_not_like_the_others() -> None:
    named = "".join(f"<p>{line}</p>" for line in (A, B, C)) + f"<p class='promo'>{OTHER}</p>"
    tree = tree_of(f"<html><body><div class='t7'>{named}</div></body></html>")
    assert paragraphs_like([A, B, C], paragraphs_of(tree)) == {A, B, C}
