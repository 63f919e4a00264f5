"""A reader can sort and filter a table; without the script it is still a complete table."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.browser.conftest import Visitor

pytestmark = pytest.mark.browser
INDEXES = (
    "articles",
    "people",
    "places",
    "organisations",
    "things",
    "topics",
    "events",
    "statements",
    "timeline",
    "network",
    "new",
)


def column(visitor: Visitor, number: int) -> list[str]:
    """The texts of a column, for the rows that are shown."""
    cells = visitor.page.locator(f".filterable tbody tr:not([hidden]) td:nth-child({number})")
    return [" ".join(text.split()) for text in cells.all_text_contents()]


def figures(visitor: Visitor, heading: str) -> list[float]:
    heads = visitor.page.locator(".filterable th").all_text_contents()
    place = next(n for n, head in enumerate(heads, 1) if head.startswith(heading))
    return [float(text.replace(",", "")) for text in column(visitor, place)]


def head(visitor: Visitor, words: str) -> Locator:
    return visitor.page.locator(".filterable th", has_text=re.compile(f"^{words}"))


def test_a_column_of_numbers_is_sorted_by_its_header_from_the_highest(visitor: Visitor) -> None:
    visitor.go("people/")
    by_name = column(visitor, 1)
    expect(head(visitor, "Person")).to_have_attribute("aria-sort", "ascending")
    head(visitor, "Articles").locator("button").click()
    assert figures(visitor, "Articles") == sorted(figures(visitor, "Articles"), reverse=True)
    expect(head(visitor, "Articles")).to_have_attribute("aria-sort", "descending")
    expect(head(visitor, "Person")).to_have_attribute("aria-sort", "none")
    head(visitor, "Articles").locator("button").press("Enter")
    assert figures(visitor, "Articles") == sorted(figures(visitor, "Articles"))
    head(visitor, "Person").locator("button").press("Space")
    assert column(visitor, 1) == by_name, "the order it came in, by family name"


def test_dates_are_sorted_by_the_calendar_and_rows_without_one_are_last(visitor: Visitor) -> None:
    visitor.go("articles/?sort=3")
    dates = column(visitor, 3)
    years = [int(match[0]) for date in dates if (match := re.search(r"\d{4}", date))]
    assert years == sorted(years)
    assert all(re.search(r"\d{4}", date) for date in dates[: len(years)])


def test_the_filter_searches_all_columns_and_ignores_case_and_accents(visitor: Visitor) -> None:
    visitor.go("people/")
    name = column(visitor, 1)[3]
    everybody = len(column(visitor, 1))
    field = visitor.page.get_by_role("searchbox", name="Find in this list")
    field.fill(name.upper().replace("A", "Á"))
    assert column(visitor, 1) == [name]
    expect(visitor.page.locator(".sift output")).to_have_text(f"1 of {everybody}")
    assert "find=" in visitor.page.url
    field.fill("no such name")
    assert column(visitor, 1) == []
    field.fill("")
    assert len(column(visitor, 1)) == everybody
    assert "find=" not in visitor.page.url


def test_a_choice_filters_the_rows_and_is_kept_in_the_address(visitor: Visitor) -> None:
    visitor.go("statements/")
    menu = visitor.page.get_by_role("combobox", name="Who")
    speaker = menu.locator("option").nth(1).inner_text()
    menu.select_option(speaker)
    chosen = column(visitor, 3)
    assert chosen
    assert set(column(visitor, 1)) == {speaker}
    visitor.page.reload()
    visitor.settle()
    assert column(visitor, 3) == chosen, "the address brings it back"


@pytest.mark.parametrize("index", INDEXES)
def test_indexes_fit_their_window_and_are_not_empty(visitor: Visitor, index: str) -> None:
    visitor.go(f"{index}/")
    wide = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    assert not visitor.page.evaluate(wide)
    assert visitor.page.locator(".md-content table tbody tr, .md-content .chronicle a").count() > 0


def test_the_search_of_the_home_page_leads_to_results(visitor: Visitor) -> None:
    visitor.go("people/")
    name = column(visitor, 1)[0]
    visitor.go()
    field = visitor.page.get_by_role("searchbox", name="Search the articles")
    expect(field).to_be_in_viewport()
    field.fill(name)
    field.press("Enter")
    results = visitor.page.locator(".search-dialog li a")
    expect(results.first).to_be_visible()
    assert any(name in text for text in results.all_inner_texts())


def test_without_scripts_tables_are_complete_and_have_no_controls(chromium: Browser, address: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}people/")
    assert page.locator(".filterable tbody tr").count() > 7
    assert page.locator(".filterable button, .sift").count() == 0
    page.goto(address)
    expect(page.locator("form.find")).to_be_hidden()
    context.close()
