"""The site is accessible: to axe, by keyboard, in small windows and with wide letter spacing."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Visitor
from tests.browser.kinds import pages_of_each_kind

pytestmark = pytest.mark.browser
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OF_COLOUR = ["color-contrast", "link-in-text-block"]
MISSING = "no/such/page/"
RUN_AXE = """async ([context, options]) =>
    (await axe.run(context, { ...options, resultTypes: ["violations"] })).violations
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target} ${node.html.slice(0, 120)}`))"""
ALL_RULES: dict[str, Any] = {"runOnly": {"type": "tag", "values": RULES}}
RULES_OF_COLOUR: dict[str, Any] = {"runOnly": {"type": "rule", "values": OF_COLOUR}}
OTHER_RULES = ALL_RULES | {"rules": {rule: {"enabled": False} for rule in OF_COLOUR}}
# Marks two elements with text of each look, which is what styles select: names and classes of it and of those around
# it, whether it is an even row, and the kind of its page. The rules of colour take so long that they are left to these.
# Given and returned is how many of each look were met, so that two of all pages are marked.
MARK_LOOKS = """(met) => {
    const seen = new Map(Object.entries(met)), kind = document.querySelector(".cuttings")?.className;
    for (const e of document.querySelectorAll("body *")) {
        if (![...e.childNodes].some((n) => n.nodeType === Node.TEXT_NODE && n.data.trim())) continue;
        if (!e.checkVisibility({ visibilityProperty: true })) continue;
        const look = [kind];
        for (let at = e; at && look.length < 13; at = at.parentElement)
            look.push(at.tagName, at.getAttribute("class"), at.matches(":is(tr, li):nth-child(even)"));
        const number = (seen.get(look.join()) ?? 0) + 1;
        seen.set(look.join(), number);
        if (number <= 2) e.dataset.look = number;
    }
    return Object.fromEntries(seen);
}"""
WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
# Text spacing that a reader may set (WCAG 2.2, 1.4.12).
SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-bottom: 2em !important }"""
# Text that is cut off by a box that hides overflow, except in boxes for screen readers.
CUT = """() => [...document.querySelectorAll("body *")].filter((e) => {
    const { overflowX, clipPath, display } = getComputedStyle(e);
    return overflowX === "hidden" && clipPath === "none" && display !== "inline" && e.scrollWidth > e.clientWidth + 1
        && e.clientWidth > 1 && !e.closest("svg");
}).map((e) => e.outerHTML.slice(0, 100))"""
# Numbers the elements that the keyboard should reach, and records which get the focus and whether they are visible.
STOPS = """() => {
    const drawn = (s) => s.outlineStyle !== "none" && parseFloat(s.outlineWidth) > 0;
    const header = document.querySelector("header.top");
    window.stopped = [];
    document.addEventListener("focusin", ({ target }) => {
        const box = target.getBoundingClientRect(), after = getComputedStyle(target, "::after");
        const apart = header.contains(target) || target.matches(".md-skip");
        window.stopped.push({
            stop: target.dataset.stop,
            html: target.outerHTML.slice(0, 120),
            framed: drawn(getComputedStyle(target)) || (drawn(after) && after.opacity === "1"),
            seen: box.bottom > (apart ? 0 : header.getBoundingClientRect().bottom) && box.top < innerHeight,
        });
    });
    return [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")]
        .filter((e) => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({ visibilityProperty: true }))
        .map((e, n) => (e.dataset.stop = String(n))).length;
}"""
FEW = 40  # stops of the keyboard that are tested on one page


@pytest.fixture(scope="module")
def kinds(project: Path) -> dict[str, str]:
    return {**pages_of_each_kind(project / "site"), "missing": MISSING}


@pytest.fixture(scope="session")
def axe() -> str:
    """axe-core, or the version in the file that AXE names."""
    other = os.environ.get("AXE")
    return Path(other).read_text(encoding="utf8") if other else str(AXE_SCRIPT)


@pytest.fixture
def reader(chromium: Browser) -> Iterator[Page]:
    """A reader whose window is as narrow as one of 1280 pixels at 400 %."""
    context = chromium.new_context(viewport={"width": 320, "height": 800}, bypass_csp=True)  # to add a style
    yield context.new_page()
    context.close()


def findings(page: Page, axe: str, rules: dict[str, Any] = ALL_RULES, within: str = "html") -> list[str]:
    """The violations of `rules` that axe finds in the elements `within`; it is loaded once into each page."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(axe)
    found: list[str] = page.evaluate(RUN_AXE, [within, rules])
    return found


def forgive_missing(visitor: Visitor) -> None:
    """Ignore the error for 404.html, which is served with the status 404."""
    visitor.troubles[:] = [t for t in visitor.troubles if MISSING not in t and "status of 404" not in t]


def test_axe_finds_nothing_on_a_page_of_any_kind(visitor: Visitor, kinds: dict[str, str], axe: str) -> None:
    """All disclosures are open; the rules about colour are checked in the light scheme and in the dark one."""
    found, looks = [], dict[str, int]()
    for kind, path in kinds.items():
        visitor.page.emulate_media(color_scheme="light", reduced_motion="reduce")
        visitor.go(path)
        visitor.page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true })")
        looks = visitor.page.evaluate(MARK_LOOKS, looks)
        found += [f"{kind}: {finding}" for finding in findings(visitor.page, axe, OTHER_RULES)]
        new = visitor.page.locator("[data-look]").count()
        for scheme in ("light", "dark") if new else ():
            visitor.prefer("dark" if scheme == "dark" else "light")
            colours = findings(visitor.page, axe, RULES_OF_COLOUR, "[data-look]")
            found += [f"{kind}, {scheme}: {finding}" for finding in colours]
    forgive_missing(visitor)
    assert found == []


@pytest.mark.parametrize(("scheme", "pale"), [("light", "#ddd"), ("dark", "#333")])
def test_axe_detects_a_colour_that_cannot_be_read(
    visitor: Visitor, axe: str, scheme: Literal["light", "dark"], pale: str
) -> None:
    """Otherwise the test above would look at too little."""
    visitor.page.emulate_media(reduced_motion="reduce")  # so that colours change at once
    visitor.go("people/")
    visitor.prefer(scheme)
    visitor.page.evaluate("pale => document.querySelectorAll('td a')[1].style.color = pale", pale)
    visitor.page.evaluate(MARK_LOOKS, {})
    found = findings(visitor.page, axe, RULES_OF_COLOUR, "[data-look]")
    assert {finding.partition(":")[0] for finding in found} == {"color-contrast"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_a_search(visitor: Visitor, axe: str, scheme: str) -> None:
    visitor.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    visitor.go("people/")
    visitor.page.keyboard.press("/")
    visitor.page.keyboard.type("korea")
    expect(visitor.page.locator(".search-dialog li").first).to_be_visible()
    found = findings(visitor.page, axe)
    visitor.go("search/?q=korea")
    expect(visitor.page.locator(".search-here li").first).to_be_visible()
    assert found + findings(visitor.page, axe) == []


def test_nothing_needs_a_window_wider_than_320_pixels(reader: Page, address: str, kinds: dict[str, str]) -> None:
    """Also with wider spacing of letters, words and lines (WCAG 2.2, 1.4.10 and 1.4.12)."""
    wide = []
    for kind, path in kinds.items():
        reader.goto(address + path)
        wide += [kind] * reader.evaluate(WIDE)
        reader.add_style_tag(content=SPACING)
        wide += [f"{kind}, spaced"] * reader.evaluate(WIDE)
        wide += [f"{kind}, spaced: {cut}" for cut in reader.evaluate(CUT)]
    assert wide == []


def test_the_keyboard_goes_through_a_page_and_out_of_it(chromium: Browser, address: str, kinds: dict[str, str]) -> None:
    """Focus follows the order of the page, is visible at each stop, skips nothing and is never trapped.

    The first stop is the link past the menu. The search page is an exception: its field has the focus at first. The
    barest page of a kind has no stops that the largest lacks.
    """
    context = chromium.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    wrong = []
    for kind, path in kinds.items():
        if kind == "search" or kind.endswith("-barest"):
            continue
        page.goto(address + path)
        stops = page.evaluate(STOPS)
        for _ in range(min(stops, FEW) + 1):
            page.keyboard.press("Tab")
        for expected, here in enumerate(page.evaluate("stopped")[: min(stops, FEW)]):
            if here["stop"] != str(expected) or not (here["framed"] and here["seen"]):
                wrong.append(f"{kind}, stop {expected} of {stops}: {here}")
        if stops <= FEW and len(page.evaluate("stopped")) > stops and page.evaluate("stopped")[stops]["stop"] != "0":
            wrong.append(f"{kind} does not end")
    context.close()
    assert wrong == []


def test_the_first_stop_skips_the_menu(visitor: Visitor, kinds: dict[str, str]) -> None:
    for path in (kinds["home"], kinds["articles"], kinds["missing"]):
        visitor.go(path)
        visitor.page.keyboard.press("Tab")
        skip = visitor.page.locator(".md-skip")
        expect(skip).to_be_focused()
        expect(skip).to_be_in_viewport()
        visitor.page.keyboard.press("Enter")
        assert visitor.page.evaluate("document.querySelector(':target').closest('main') !== null")
        visitor.page.keyboard.press("Tab")
        assert not visitor.page.evaluate("document.activeElement.closest('header.top') !== null")
    forgive_missing(visitor)


def test_focus_returns_after_a_search(visitor: Visitor) -> None:
    visitor.go("people/")
    opener = visitor.page.locator(".search-open")
    opener.focus()
    visitor.page.keyboard.press("Enter")
    expect(visitor.page.locator(".search-dialog input")).to_be_focused()
    visitor.page.keyboard.press("Escape")
    expect(opener).to_be_focused()


def test_sorting_and_filtering_are_announced(visitor: Visitor) -> None:
    visitor.go("people/")
    told = visitor.page.locator(".filterable [role=status]")
    visitor.page.locator(".filterable th button", has_text="Articles").click()
    expect(told).to_have_text("Sorted by Articles, highest first")
    visitor.page.locator(".filterable th button", has_text="Person").click()
    expect(told).to_have_text("Sorted by Person, as the list comes")


def test_without_scripts_pages_can_be_read_and_hide_what_needs_them(
    chromium: Browser, address: str, kinds: dict[str, str]
) -> None:
    context = chromium.new_context(viewport={"width": 390, "height": 800}, java_script_enabled=False)
    page = context.new_page()
    for kind, path in kinds.items():
        page.goto(address + path)
        expect(page.locator("h1")).to_be_visible()
        words = page.locator("main").inner_text()
        assert len(words.split()) > 8, kind
        dead = "button:visible, input:visible, select:visible, [role=search]:visible, dialog[open]"
        assert page.locator(dead).count() == 0, f"{kind}: {page.locator(dead).all_inner_texts()}"
        assert page.locator("main a:visible").count() > 0, kind
        assert page.locator("header a:visible").count() > 8, kind
        assert not page.evaluate(WIDE), kind
    page.goto(f"{address}people/")
    page.locator("main table a").first.click()
    expect(page.locator("h1")).to_be_visible()
    page.locator("summary").first.click()
    expect(page.locator("details[open]").first).to_be_visible()
    page.locator(".search-open").click()
    expect(page.locator("noscript")).to_be_visible()
    context.close()
