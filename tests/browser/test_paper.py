"""Printed pages are black on white and complete, with the addresses of sources and without controls for the screen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.browser.kinds import pages_of_each_kind

pytestmark = pytest.mark.browser
PAPER = "getComputedStyle(document.body).backgroundColor"
INKS = """[...document.querySelectorAll('.md-content :is(h1, h2, p, a, td, th, dd, dt, small, li)')]
    .map((element) => getComputedStyle(element).color)"""
SHEET: ViewportSize = {"width": 680, "height": 960}  # A4 without its margins, in CSS pixels


@pytest.fixture(scope="module")
def sheet(chromium: Browser) -> Iterator[Page]:
    """A page of the browser to be printed, for a reader with the dark scheme, from which paper differs most."""
    context = chromium.new_context(viewport=SHEET, color_scheme="dark", reduced_motion="reduce")
    page = context.new_page()
    page.on("pageerror", lambda error: pytest.fail(str(error)))
    yield page
    context.close()


def put_on_paper(page: Page, address: str) -> None:
    page.emulate_media(media="screen")
    page.goto(address)
    page.emulate_media(media="print")


def lightness(rgb: str) -> float:
    return sum(map(float, re.findall(r"[\d.]+", rgb)[:3])) / 3


def test_pages_of_every_kind_are_black_on_white_and_fit_the_sheet(sheet: Page, address: str, project: Path) -> None:
    for kind, path in pages_of_each_kind(project / "site").items():
        put_on_paper(sheet, address + path)
        for screen_only in (".top", ".md-sidebar", "footer", ".sift", ".here", ".find", ".letters"):
            assert sheet.locator(f"{screen_only} >> visible=true").count() == 0, (kind, screen_only)
        assert not sheet.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"), kind
        over = sheet.evaluate(
            "[...document.querySelectorAll('.md-content :is(table, svg, pre)')].filter(e => e.checkVisibility()"
            " && e.getBoundingClientRect().right > document.documentElement.clientWidth + 1).length"
        )
        assert over == 0, f"{kind}: a table, a map or a network is wider than the sheet"
        schemes: tuple[Literal["light", "dark"], ...] = ("light", "dark")  # the next page begins in the dark one again
        for scheme in schemes:
            sheet.emulate_media(color_scheme=scheme, media="print")
            assert lightness(sheet.evaluate(PAPER)) == 255, (kind, scheme)
            assert max(map(lightness, sheet.evaluate(INKS)), default=0) <= 80, (kind, scheme)


def test_lists_and_citations_show_addresses_and_names_do_not(sheet: Page, address: str, project: Path) -> None:
    put_on_paper(sheet, address + pages_of_each_kind(project / "site")["people"])
    after = "e => getComputedStyle(e, '::after').content"
    clippings = sheet.locator(".clipping:has(> a[href*='/articles/'])")
    printed = [clipping.evaluate(after) for clipping in clippings.all()]
    assert len(printed) > 1
    assert all(re.fullmatch(rf'"{address}articles/[a-z0-9-]+/"', text) for text in printed)
    names = sheet.locator(".md-content :is(dd, blockquote, td) > a")
    assert {name.evaluate(after) for name in names.all()} == {"none"}


def test_an_address_is_printed_once_on_a_page(sheet: Page, address: str, project: Path) -> None:
    put_on_paper(sheet, address + pages_of_each_kind(project / "site")["events"])
    written = sheet.evaluate("[...document.querySelectorAll('[data-address]')].map(e => e.dataset.address)")
    assert len(written) == len(set(written))
    rows = sheet.locator(".accounts tbody tr")
    assert rows.count() == sheet.locator(".accounts td[data-address]").count() > 1


def test_the_page_s_own_address_and_those_off_the_site_are_printed_in_full(
    sheet: Page, address: str, project: Path
) -> None:
    path = pages_of_each_kind(project / "site")["places"]
    put_on_paper(sheet, address + path)
    own = sheet.locator(".cuttings").first.evaluate("e => getComputedStyle(e, '::before').content")
    assert own == f'"{address}{path}"'
    outside = sheet.locator(".md-content a[href^='http']").first
    after = outside.evaluate("e => getComputedStyle(e, '::after').content")
    assert outside.get_attribute("href") in after


def test_folded_content_is_printed_unless_it_is_very_long(sheet: Page, address: str, project: Path) -> None:
    put_on_paper(sheet, address + pages_of_each_kind(project / "site")["people"])
    folded = sheet.locator(".md-content details:not(.rest):has(blockquote)")
    assert folded.count() > 0
    assert not folded.evaluate_all("all => all.some(details => details.open)")
    for quoted in sheet.locator(".md-content details:not(.rest) blockquote").all():
        expect(quoted).to_be_visible()
        assert (quoted.bounding_box() or {"height": 0})["height"] > 10


def test_a_page_prints_on_few_sheets(chromium: Browser, address: str, project: Path) -> None:
    """On as many sheets as its text needs, not one for each paragraph."""
    context = chromium.new_context()
    page = context.new_page()
    page.goto(address + pages_of_each_kind(project / "site")["articles"])
    made = page.pdf(format="A4")
    sheets = len(re.findall(rb"/Type\s*/Page\b", made))
    words = len(page.locator(".md-content").inner_text().split())
    assert 1 <= sheets <= 2 + words / 200
    context.close()
