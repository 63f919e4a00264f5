"""Nothing moves for readers who prefer reduced motion."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.kinds import pages_of_each_kind

pytestmark = pytest.mark.browser
MOVING = """
[...document.querySelectorAll("*")].flatMap(element => ["", "::before", "::after"].map(part => {
  const style = getComputedStyle(element, part || null)
  const seconds = times => Math.max(...times.split(", ").map(parseFloat))
  const moves = (style.transitionProperty !== "none" && seconds(style.transitionDuration) > 0)
    || (style.animationName !== "none" && seconds(style.animationDuration) > 0) || style.scrollBehavior === "smooth"
  return moves ? element.tagName + "." + element.className + part : ""
})).filter(Boolean)
"""


def test_nothing_moves_on_any_kind_of_page_nor_in_search(chromium: Browser, address: str, project: Path) -> None:
    context = chromium.new_context(reduced_motion="reduce")
    page = context.new_page()
    for kind, path in pages_of_each_kind(project / "site").items():
        page.goto(address + path)
        assert page.evaluate(MOVING) == [], kind
    page.keyboard.press("/")
    page.locator(".search-dialog input").fill("a")
    page.locator(".search-dialog li").first.wait_for()
    assert page.evaluate(MOVING) == []
    context.close()


def test_the_check_detects_motion(chromium: Browser, address: str) -> None:
    context = chromium.new_context(reduced_motion="no-preference", bypass_csp=True)
    page = context.new_page()
    page.goto(address)
    page.add_style_tag(content="h1 { transition: color 1s }")
    assert any(found.startswith("H1") for found in page.evaluate(MOVING))
    context.close()
