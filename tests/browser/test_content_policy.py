"""What would get through the escaping of an article does nothing in Chromium, and what the site needs goes on."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route

from tests.browser.serving import served

pytestmark = pytest.mark.browser

PAYLOADS = (
    "<script>window.canary = 'script'</script>",
    "<img src=nothing onerror=\"window.canary = 'handler'\">",
    "<svg onload=\"window.canary = 'svg'\"></svg>",
    '<a id="payload" href="javascript:window.canary = 1">x</a>',
    '<iframe srcdoc="<script>parent.canary = 2</script>"></iframe>',
    '<base href="https://elsewhere.invalid/">',
    '<link rel="stylesheet" href="https://elsewhere.invalid/x.css">',
    '<script src="https://elsewhere.invalid/x.js"></script>',
)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_markup_of_an_article_neither_runs_nor_loads_anything(
    payload: str, project: Path, chromium: Browser, tmp_path: Path
) -> None:
    built = next(iter(sorted((project / "site/people").glob("*/index.html"))))
    page = tmp_path / "people/someone/index.html"
    page.parent.mkdir(parents=True)
    text = built.read_text(encoding="utf8")
    assert "<h1" in text
    page.write_text(text.replace("<h1", f"{payload}<h1", 1), encoding="utf8")
    shutil.copytree(project / "site/assets", tmp_path / "assets")
    with served(tmp_path) as address:
        visited = chromium.new_page()
        asked: list[str] = []

        def refuse(route: Route) -> None:
            asked.append(route.request.url)
            route.abort()

        visited.route("https://elsewhere.invalid/**", refuse)
        visited.goto(f"{address}people/someone/")
        if visited.locator("#payload").count():
            visited.locator("#payload").click()
        visited.wait_for_timeout(100)
        assert visited.evaluate("window.canary") is None
        assert asked == []
        assert visited.evaluate("document.documentElement.className") == "js"  # the theme's own script ran
        visited.close()
