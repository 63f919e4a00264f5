"""Tests of finding the name of the site that a page belongs to."""

from __future__ import annotations

import pytest
from trafilatura import load_html

from cuttings.read.html.json_ld import ArticleData
from cuttings.read.html.meta_marks import Tree, page_of
from cuttings.read.html.site_names import site_name

VALLEY = "https://www.valleynews.co.uk/2024/dam"


def name_of(head: str, shown: str = "", url: str | None = VALLEY, publisher: str | None = None) -> str | None:
    tree: Tree = load_html(f"<html><head>{head}</head><body><h1>Dam breaks</h1>{shown}</body></html>")
    heads = [title.text for title in tree.iter("title") if title.getparent().tag == "head"]
    return site_name(page_of(tree), ArticleData(publisher=publisher), heads, url)


def site(name: str) -> str:
    return f'<meta property="og:site_name" content="{name}">'


@pytest.mark.parametrize(
    ("shown", "name"),
    [
        ('<footer><a href="/">Valley News</a></footer>', "Valley News"),
        ('<a href="/">The Valley News</a>', "The Valley News"),
        ('<a href="/">ValleyNews</a>', "Valley News"),  # as logos are often written
        ('<img alt="Valley News" src="logo.png">', "Valley News"),
        ("<svg><title>Valley News</title></svg>", "Valley News"),
        ("<p>Valley News</p>", "Upper River"),  # neither a link nor a logo
        ('<a href="/">valleynews</a>', "Upper River"),  # no spelling of its words
        ('<a href="/">Hill News</a>', "Upper River"),
    ],
)
def test_a_shown_name_that_spells_the_address_replaces_a_publishers(shown: str, name: str) -> None:
    """Newspapers of one publisher have templates with the name of one of them."""
    assert name_of(site("Upper River"), shown) == name


@pytest.mark.parametrize(
    ("stated", "url"),
    [
        ("News of the Valley", "https://www.newsvalley.example/dam"),  # the address shortens it
        ("Los Piedras Times", "https://lpiedtimes.example/dam"),
        ("Valley", VALLEY),
        ("Upper River", "https://www.example"),
        ("Upper River", None),
    ],
)
def test_a_name_that_agrees_with_the_address_is_kept(stated: str, url: str | None) -> None:
    shown = '<a href="/">News Valley</a><a href="/">L Pied Times</a><a href="/">Valley News</a>'
    assert name_of(site(stated), shown, url) == stated


@pytest.mark.parametrize(
    ("head", "shown", "url", "name"),
    [
        ("", '<a href="/">Valley News</a>', VALLEY, "Valley News"),
        ("", '<a href="/">Hill News</a>', VALLEY, None),
        ("<title>Dam breaks | ValleyNews</title>", "", VALLEY, "ValleyNews"),
        ("<title>Dam breaks | ValleyNews</title>", '<a href="/">Valley News</a>', VALLEY, "Valley News"),
        ("<title>Dam breaks | valleynews</title>", "", VALLEY, None),  # tells no more than the address
        ("<title>Dam breaks | News</title>", "", "https://news.valley.example/dam", None),
        ("<title>Dam breaks | Hills</title>", "", VALLEY, None),
    ],
)
def test_a_page_that_states_no_name_has_the_one_that_spells_its_address(
    head: str, shown: str, url: str, name: str | None
) -> None:
    assert name_of(head, shown, url) == name


@pytest.mark.parametrize(
    ("head", "publisher", "name"),
    [
        (site("Valley News | All of it") + "<title>Dam - Valley Post</title>", None, "Valley News"),
        (site("@ValleyNews"), None, "ValleyNews"),
        (site("Hill Post - Latest News & Headlines"), None, "Hill Post"),
        (site("Latest headlines – Valley News"), None, "Valley News"),
        (site("Hill-Post"), None, "Hill-Post"),
        (site("http://www.hillpost.example"), "Hill Post", "Hill Post"),
        ("<title>Dam breaks - Valley News</title>", "Valley Media Ltd", "Valley News"),
        ('<meta name="application-name" content="Valley App">', "Valley Media Ltd", "Valley Media Ltd"),
    ],
)
def test_the_name_for_sharing_is_preferred(head: str, publisher: str | None, name: str) -> None:
    """Then the end of the window's title that spells the address, the publisher, the name of the application."""
    assert name_of(head, "", VALLEY, publisher) == name
