"""The place of a line in the page gives it a role: boxes, captions, standfirsts and teasers are not body."""

from __future__ import annotations

import pytest

from cuttings.model import Role
from cuttings.read.html.page import read_html
from tests.read.test_html import PARAGRAPHS, of_role, page

BOX = "The river has burst its banks five times since the mill was built, and twice in the last ten years alone."
LAST = f"{PARAGRAPHS[0]} So it went."


def with_box(box: str) -> bytes:
    """A page with a box between the paragraphs, in which every line is prose."""
    return page(inside=f"{box}<p>{LAST}</p>")


@pytest.mark.parametrize(
    "box",
    [
        f'<div class="factbox"><h3>The river at a glance</h3><p>{BOX}</p></div>',
        f'<div class="ArticleFactBox"><div><p>{BOX}</p></div></div>',
        f'<section id="author-bio-3"><p>{BOX}</p></section>',
        f'<div class="promo promo-small"><p class="text">{BOX}</p></div>',
        f'<div class="most-read-today"><p>{BOX}</p></div>',
        f'<div class="o-newsletter__form"><p>{BOX}</p></div>',
        f'<ul><li><a href="/mill"><p>{BOX}</p></a></li></ul>',
        f'<p><a href="https://other.example/mill">{BOX}</a></p>',
        f'<div class="pull-quote"><p>{PARAGRAPHS[0][:90]}</p></div>',
        '<blockquote class="pullquote"><p>Then the water came, and we ran</p><cite>a baker</cite></blockquote>',
    ],
)
def test_boxes_and_teasers_are_set_aside(box: str) -> None:
    """A name counts as a whole word, in any part of the address from the line up to what holds the headline."""
    assert of_role(read_html(with_box(box)), Role.BODY) == [*PARAGRAPHS, LAST]


@pytest.mark.parametrize(
    "box",
    [
        f'<div class="text-block"><p>{BOX}</p></div>',
        f'<div class="promontory"><p>{BOX}</p></div>',  # another word
        f'<div class="pull-quote"><p>{BOX}</p></div>',  # repeats nothing
        f'<div class="summary"><p>{BOX}</p></div>',  # comes too late for a standfirst
    ],
)
def test_other_paragraphs_are_body(box: str) -> None:
    assert BOX in of_role(read_html(with_box(box)), Role.BODY)


def test_teasers_below_the_article_are_set_aside() -> None:
    """The beginning of another article is in a link, with its headline."""
    teaser = f"<div><h2>The mill at the river</h2></div><div><p>{BOX} {BOX}</p></div>"
    beside = f"<div><ul><li><a href='/mill'>{teaser}</a></li><li><a href='/weir'>{teaser}</a></li></ul></div>"
    parsed = read_html(page().replace(b"<article>", b"<div>").replace(b"</article>", f"</div>{beside}".encode()))
    assert tuple(of_role(parsed, Role.BODY)) == PARAGRAPHS


def test_names_above_the_headline_do_not_count() -> None:
    """An element that holds the headline is no box, even if only the first paragraphs are in it."""
    parted = page().replace(b"<h1>", b"<div class='promo'><h1>").replace(b"morning.</p>", b"morning.</p></div>")
    assert tuple(of_role(read_html(parted), Role.BODY)) == PARAGRAPHS


@pytest.mark.parametrize("name", ["with-newsletter", "promo", "modal-body"])
def test_a_name_of_the_whole_article_does_not_count(name: str) -> None:
    """A template has its columns named after what they may hold besides the article."""
    wrapped = page().replace(b"<article>", f'<article class="{name}">'.encode())
    assert tuple(of_role(read_html(wrapped), Role.BODY)) == PARAGRAPHS
    apart = page().replace(b"</h1>", f'</h1><div class="{name}">'.encode()).replace(b"</article>", b"</div></article>")
    assert tuple(of_role(read_html(apart), Role.BODY)) == PARAGRAPHS


@pytest.mark.parametrize(
    "line",
    [
        f'<div class="article-summary"><p>{BOX}</p></div>',
        f'<div class="TopDeck"><p>{BOX}</p></div>',
        f"<h2>{BOX[:59]}</h2>",
    ],
)
def test_a_standfirst_belongs_to_the_headline(line: str) -> None:
    """It is kept in the text, below the headline."""
    parsed = read_html(page(before=line).replace(PARAGRAPHS[0].encode(), f"{PARAGRAPHS[0]} {BOX}".encode()))
    assert of_role(parsed, Role.TITLE) == ["Dam breaks after rain", BOX if BOX in line else BOX[:59]]


def test_a_first_paragraph_is_body_whatever_its_name() -> None:
    """It has the same parent as the other paragraphs, which a standfirst has not."""
    named = page().replace(f"<p>{PARAGRAPHS[0]}".encode(), f'<p class="summary">{PARAGRAPHS[0]}'.encode())
    assert tuple(of_role(read_html(named), Role.BODY)) == PARAGRAPHS


@pytest.mark.parametrize("first", ["<h2>How the water came over the wall</h2><h3>Questions and answers on it</h3>", ""])
def test_headings_of_sections_are_body(first: str) -> None:
    """Neither the first of several headings nor one further down is a standfirst."""
    parsed = read_html(page(before=first, inside=f"<h2>What the council will do next year</h2><p>{LAST}</p>"))
    assert of_role(parsed, Role.TITLE) == ["Dam breaks after rain"]


def test_a_line_in_an_element_for_captions_is_a_caption() -> None:
    caption = "Lena Mora, left, and Tom Vale, right, who baked bread for the people in the gymnasium on Monday."
    parsed = read_html(with_box(f'<div class="photo-credit"><p>{caption}</p></div>'))
    assert of_role(parsed, Role.CAPTION) == [caption]


SUMMARY = "The old quarter stood under water until the morning, and four hundred people left their homes."


def with_summary(line: str, described: str = SUMMARY) -> bytes:
    return page(f'<meta name="description" content="{described}">', before=line)


@pytest.mark.parametrize(
    ("line", "described", "standfirst"),
    [
        (f"<div><p>{SUMMARY}</p></div>", SUMMARY, True),
        (f"<div><p>{SUMMARY}</p></div>", f"{SUMMARY} - The Valley Post", True),
        (f"<div><p>Dam breaks after rain in the night</p><p>{SUMMARY}</p></div>", SUMMARY, True),  # below the headline
        (f"<div><p>{SUMMARY}</p></div>", f"{SUMMARY} Read on to learn how it came to that", False),
        (f"<div><p>{SUMMARY}</p></div>", "Another text.", False),
        (f"<p>{SUMMARY}</p>", SUMMARY, False),  # beside the other paragraphs, the first of which describes many pages
    ],
)
def test_what_describes_the_page_is_a_standfirst_if_it_stands_apart(
    line: str, described: str, standfirst: bool
) -> None:
    parsed = read_html(with_summary(line, described))
    assert (SUMMARY in of_role(parsed, Role.TITLE), SUMMARY in of_role(parsed, Role.BODY)) == (
        standfirst,
        not standfirst,
    )


POINTS = (
    "Four hundred people leave their homes in the old quarter of the town below the dam.",
    "The school is open to them until Friday, and the gymnasium until the water has gone down.",
    "Nobody knows yet why it broke",
)


def listed(points: tuple[str, ...]) -> str:
    return "<div><ul>" + "".join(f"<li>{point}</li>" for point in points) + "</ul></div>"


def test_a_short_list_above_the_article_sums_it_up() -> None:
    """Further down, and where most of the article is in it, a list is body."""
    assert of_role(read_html(page(before=listed(POINTS))), Role.TITLE)[1:] == list(POINTS)
    assert of_role(read_html(page(inside=listed(POINTS))), Role.BODY) == [*PARAGRAPHS, *POINTS]
    alone = page(before=listed(PARAGRAPHS + POINTS[:2])).replace(f"<p>{PARAGRAPHS[0]}</p>".encode(), b"")
    assert set(of_role(read_html(alone), Role.BODY)) >= set(PARAGRAPHS)
    many = (*POINTS, *(f"Street {n} of the old quarter is closed" for n in range(5)))
    assert set(of_role(read_html(page(before=listed(many))), Role.BODY)) >= set(many)


@pytest.mark.parametrize("label", ["Czytaj więcej", "Lesen Sie auch", "À lire aussi", "Leia também", "Läs också"])
def test_links_to_other_articles_are_known_in_many_languages(label: str) -> None:
    """So is the beginning of the other article below, which is cut off."""
    cut = f"{BOX[:-1]}..."
    parsed = read_html(with_box(f"<p>{label}</p><p>{cut}</p>"))
    assert of_role(parsed, Role.BODY) == [*PARAGRAPHS, LAST]
    for above in (f"<p>{BOX}</p>", f'<div class="photo-credit"><p>{BOX}</p></div>'):
        assert cut in of_role(read_html(with_box(f"{above}<p>{cut}</p>")), Role.BODY)


NOTE = "Ada Example reports from the valley and is the author of “Before the Water”, a history of its mills."


@pytest.mark.parametrize(
    ("note", "is_note"),
    [
        (f"<p><em>{NOTE}</em></p>", True),
        (f"<p><i>{NOTE}</i></p><p>Share</p>", True),
        (f"<p><em>{NOTE}</em></p><p>{LAST}</p>", False),  # in the middle of the article
        (f"<p><em>Ada Example</em>{NOTE.removeprefix('Ada Example')}</p>", False),
        (f"<p><em>Correction: An earlier version of this article named another mill. {NOTE}</em></p>", False),
        ("".join(f"<p><em>{PARAGRAPHS[n]} {NOTE}</em></p>" for n in range(3)), False),  # half the article
    ],
)
def test_a_closing_paragraph_in_italics_is_a_note(note: str, is_note: bool) -> None:
    assert (NOTE not in " ".join(of_role(read_html(page(inside=note)), Role.BODY))) == is_note


def table(*rows: str, cells: int = 3) -> str:
    return "<table>" + "".join("<tr>" + f"<td>{row}</td>" * cells + "</tr>" for row in rows) + "</table>"


@pytest.mark.parametrize(
    ("inserted", "body"),
    [
        (table("Old Mill", "Weir House", "Lock"), False),
        (table("Old Mill", "Weir House"), True),  # too few rows to be more than an arrangement
        (table(f"{BOX} Old Mill was first.", "Weir House", "Lock", cells=1), True),  # a sentence
    ],
)
def test_rows_of_a_table_are_set_aside(inserted: str, body: bool) -> None:
    shown = of_role(read_html(page(inside=f"{inserted}<p>{LAST}</p>")), Role.BODY)
    assert any("Old Mill" in line for line in shown) == body
    assert shown[:3] == list(PARAGRAPHS)
    assert shown[-1] == LAST


def test_an_article_that_is_a_table_is_read() -> None:
    """Beside fewer than three paragraphs a table is what the page is about."""
    rows = table("Old Mill came first", "Weir House came second", "Lock and Gate came third")
    short = page(inside=rows).replace(f"<p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p>".encode(), b"")
    assert any("Old Mill" in line for line in of_role(read_html(short), Role.BODY))
