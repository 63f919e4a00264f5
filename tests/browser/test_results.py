"""Search results are easy to read: what each is, its date, and an excerpt that says more than the title."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import Visitor

pytestmark = pytest.mark.browser


def results(visitor: Visitor, query: str, kind: str = "") -> Locator:
    visitor.go()
    visitor.page.keyboard.press("/")
    visitor.page.locator(".search-dialog input").fill(query)
    expect(visitor.page.locator(".search-dialog li").first).to_be_visible()
    if kind:
        visitor.page.locator(".search-dialog select[name=kind]").select_option(kind)
        expect(visitor.page.locator(".search-dialog li small").first).to_contain_text(f"{kind} ·")
    return visitor.page.locator(".search-dialog li")


@pytest.mark.parametrize("kind", ["Article", "Event"])
def test_dates_are_written_in_words(visitor: Visitor, kind: str) -> None:
    notes = results(visitor, "korea", kind).locator("small").all_inner_texts()
    assert notes
    assert all(re.search(r"\b\d{1,2} [A-Z][a-z]+( \d{4}|, year not stated)", note) for note in notes)
    assert not any(re.search(r"\d{4}-\d\d|\bXX", note) for note in notes)


def test_an_excerpt_does_not_repeat_the_title_and_has_the_query(visitor: Visitor) -> None:
    found = results(visitor, "sanctions", "Article")
    assert found.count() > 1
    for line in found.all():
        title, words = line.locator("a").inner_text(), line.locator("p").inner_text()
        assert not words.startswith(title[:30])
        assert 10 <= len(words.split()) <= 30
        assert re.match(r"…|[\"“‘'(]*[A-Z0-9]", words), "a sentence from its beginning, or marked as cut"
        assert line.locator("mark").count() > 0
        assert "sanction" in line.locator("mark").first.inner_text().lower()


def test_a_match_in_the_title_only_shows_the_beginning_of_the_article(visitor: Visitor) -> None:
    line = results(visitor, "constructive", "Article").first
    assert not line.locator("p").inner_text().startswith("…") or line.locator("mark").count()


def test_filters_without_results_are_not_offered(visitor: Visitor) -> None:
    results(visitor, "sanctions")
    for select in visitor.page.locator(".search-dialog select").all():
        options = select.locator("option").count()
        assert select.is_visible() is (options > 1)


def test_opening_the_search_page_fetches_no_index(visitor: Visitor) -> None:
    fetched: list[str] = []
    visitor.page.on("request", lambda request: fetched.append(request.url) if "/pagefind/" in request.url else None)
    visitor.go("search/")
    visitor.page.wait_for_timeout(300)
    assert fetched == []
    visitor.page.keyboard.type("sanctions")
    expect(visitor.page.locator(".search-here li a").first).to_have_text("Sanctions")
    expect(visitor.page.locator(".search-here select[name=kind]")).to_be_visible()
    assert fetched


@pytest.mark.parametrize("query", ["zymurgically", "sanctions zymurgically"])
def test_a_word_that_no_page_has_finds_nothing(visitor: Visitor, query: str) -> None:
    visitor.go()
    visitor.page.keyboard.press("/")
    visitor.page.locator(".search-dialog input").fill(query)
    expect(visitor.page.locator(".search-dialog .found")).to_have_text("Nothing found: no page has “zymurgically”.")
    assert visitor.page.locator(".search-dialog li").count() == 0


@pytest.mark.parametrize("query", ["sanction", "sanctioned", "Sanctions!"])
def test_a_form_of_a_word_finds_the_others(visitor: Visitor, query: str) -> None:
    assert results(visitor, query).count() > 1
