"""The headline of a page is chosen, and the name of the site is removed from titles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.read.html.headline import choose_headline, site_in_title, without_site_name


@pytest.mark.parametrize(
    ("title", "plain"),
    [
        ("Dam breaks after rain | The Example", "Dam breaks after rain"),
        ("Dam breaks after rain - The Daily Example", "Dam breaks after rain"),
        ("Dam breaks after rain - dailyexample.org", "Dam breaks after rain"),
        ("The Daily Example: Dam breaks after rain", "The Daily Example: Dam breaks after rain"),
        ("Daily Example | Dam breaks after rain", "Dam breaks after rain"),
        ("Dam breaks after rain | World | The Daily Example", "Dam breaks after rain"),
        ("Dam breaks - nobody hurt", "Dam breaks - nobody hurt"),
        ("Mayor — a portrait", "Mayor — a portrait"),
        ("Rain-soaked town", "Rain-soaked town"),
        ("The Daily Example", "The Daily Example"),
        ("", ""),
    ],
)
def test_only_the_sites_name_is_removed(title: str, plain: str) -> None:
    """A part is removed if it is the site's name, or if it follows a mark that no headline has."""
    assert without_site_name(title, {"dailyexample"}) == plain


@pytest.mark.parametrize(
    ("headings", "titles", "chosen"),
    [
        (["Dam breaks after rain"], ["Dam breaks | Example"], "Dam breaks after rain"),
        (["Example", "Dam breaks after rain"], ["Dam breaks after rain - Example"], "Dam breaks after rain"),
        (["News", "Dam breaks after rain"], ["Dam breaks after the rain"], "Dam breaks after rain"),
        (["Latest", "Subscribe"], ["Dam breaks after rain"], "Dam breaks after rain"),
        (["Politics | Dam breaks after rain"], ["Dam breaks after rain"], "Dam breaks after rain"),
        (["What the council would not say"], ["About us"], "What the council would not say"),
        (["Dam breaks after rain"], [], "Dam breaks after rain"),
        ([], ["Dam breaks after rain | Example"], "Dam breaks after rain"),
        ([], [], None),
    ],
)
def test_the_headline_is_the_one_shown(headings: list[str], titles: list[str], chosen: str | None) -> None:
    """A heading is preferred to titles for search engines, if it belongs to this article."""
    assert choose_headline(headings, titles, ["Example", "example.org"]) == chosen


@pytest.mark.parametrize(
    ("headings", "lesser", "chosen"),
    [
        (
            ["Example"],
            ["Most read", "Dam breaks after rain"],
            "Dam breaks after rain",
        ),  # the page's logo is its heading
        ([], ["Dam breaks after rain"], "Dam breaks after rain"),
        (["Example"], ["Most read", "Dam breaks"], "Wall falls after rain"),  # is no title
        (["Why the dam broke after rain"], ["Dam breaks after rain"], "Why the dam broke after rain"),
    ],
)
def test_a_lesser_heading_is_the_headline_if_it_is_a_title(headings: list[str], lesser: list[str], chosen: str) -> None:
    """Some pages have only the name of the site in headings of level one."""
    titles = ["Wall falls after rain", "Dam breaks after rain | Example"]
    assert choose_headline(headings, titles, ["Example"], lesser) == chosen


@pytest.mark.parametrize(
    ("title", "host", "site"),
    [
        ("Dam breaks - Valley News", "www.valleynews.example.com", None),  # the host is another's
        ("Dam breaks - Valley News", "valleynews.com", "Valley News"),
        ("Dam breaks | The Harbour Post", "www.theharbourpost.co.uk", "The Harbour Post"),
        ("Dam breaks - Harbour", "harbour.org", None),  # one word tells nothing new
        ("Dam breaks - Mayor resigns", "valleynews.com", None),
        ("Valley News", "valleynews.com", None),
    ],
)
def test_a_title_ends_with_the_site_that_its_address_spells(title: str, host: str, site: str | None) -> None:
    assert site_in_title([title], host) == site


@given(st.text(max_size=80), st.sets(st.text(max_size=10), max_size=3))
def test_the_rest_of_a_title_is_part_of_it(title: str, names: set[str]) -> None:
    """Nothing is added, and a title never becomes empty."""
    plain = without_site_name(title, names)
    assert plain in " ".join(title.split())
    assert bool(plain) == bool(title.split())
