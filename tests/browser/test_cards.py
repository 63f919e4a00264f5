"""A card beside a link summarises its page, for the pointer and the keyboard, without being in the way."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import Visitor
from tests.browser.kinds import pages_of_each_kind
from tests.conftest import mkdocs_here

pytestmark = pytest.mark.browser
PERSON = ".md-content .text a[href*='/people/']"
GONE = 600  # milliseconds after which a card has appeared or disappeared


def article(project: Path) -> str:
    """The address of the largest article."""
    return pages_of_each_kind(project / "site")["articles"]


def card(page: Page) -> Locator:
    return page.get_by_role("tooltip")


def focus(page: Page, link: Locator) -> None:
    """Focus a link as the keyboard does."""
    page.keyboard.press("Shift")
    link.focus()


def summary_of(project: Path, link: Locator) -> dict[str, str]:
    """The summary, in the files, of the page that a link leads to."""
    path = re.search(r"(people|places)/[a-z0-9-]+", link.get_attribute("href") or "")
    assert path
    for file in (project / "site" / "data").glob("cards-*.json"):
        held = json.loads(file.read_text("utf8"))
        if path[0] in held:
            return dict(held[path[0]])
    raise AssertionError(f"nothing is said of {path[0]}")


def test_a_card_summarises_the_page_and_describes_the_link(visitor: Visitor, project: Path) -> None:
    visitor.go(article(project))
    link = visitor.page.locator(PERSON).first
    link.hover()
    expect(card(visitor.page)).to_be_visible()
    summary = summary_of(project, link)
    assert card(visitor.page).locator("p").all_inner_texts() == list(summary.values())
    assert list(summary) in (["name", "what", "words", "counts"], ["name", "what", "counts"])
    expect(link).to_have_accessible_description(re.compile(re.escape(summary["name"])))
    visitor.page.mouse.move(1, 1)
    expect(card(visitor.page)).to_be_hidden()
    expect(link).to_have_accessible_description("")


def test_the_card_of_a_thing_says_what_it_is(visitor: Visitor) -> None:
    visitor.go("things/world-war-ii/")
    visitor.page.locator(".clipping a").first.click()
    visitor.page.locator(".text a[href*='/world-war-ii/']").first.hover()
    expect(card(visitor.page).locator("p").first).to_have_text("World War II")
    expect(card(visitor.page).locator("p").nth(1)).to_have_text("Event")


def test_it_stays_under_the_pointer_and_escape_closes_it(visitor: Visitor, project: Path) -> None:
    visitor.go(article(project))
    visitor.page.locator(PERSON).first.hover()
    expect(card(visitor.page)).to_be_visible()
    card(visitor.page).hover()
    visitor.page.wait_for_timeout(GONE)
    expect(card(visitor.page)).to_be_visible()
    visitor.page.keyboard.press("Escape")
    expect(card(visitor.page)).to_be_hidden()


def test_a_card_closed_by_escape_stays_closed_until_the_pointer_returns(visitor: Visitor, project: Path) -> None:
    visitor.go(article(project))
    link = visitor.page.locator(PERSON).first
    link.hover()
    expect(card(visitor.page)).to_be_visible()
    visitor.page.keyboard.press("Escape")
    link.hover(position={"x": 2, "y": 5})
    visitor.page.wait_for_timeout(GONE)
    expect(card(visitor.page)).to_be_hidden()
    visitor.page.mouse.move(1, 1)
    link.hover()
    expect(card(visitor.page)).to_be_visible()


def test_the_keyboard_opens_and_leaves_it(visitor: Visitor, project: Path) -> None:
    visitor.go(article(project))
    links = visitor.page.locator(PERSON)
    focus(visitor.page, links.nth(0))
    expect(card(visitor.page)).to_be_visible()
    visitor.page.mouse.move(1, 1)
    visitor.page.wait_for_timeout(GONE)
    expect(card(visitor.page)).to_be_visible()  # while the pointer is over something else
    visitor.page.keyboard.press("Escape")
    expect(card(visitor.page)).to_be_hidden()
    expect(links.nth(0)).to_be_focused()
    focus(visitor.page, links.nth(1))
    expect(card(visitor.page)).to_contain_text(summary_of(project, links.nth(1))["name"])
    links.nth(1).blur()
    expect(card(visitor.page)).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_within_the_window_and_readable(visitor: Visitor, project: Path, scheme: str) -> None:
    visitor.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    visitor.go(article(project))
    links = visitor.page.locator(".md-content .text a:not(.here)")
    size = visitor.page.viewport_size or {"width": 0, "height": 0}
    for n in range(0, links.count(), 8):
        focus(visitor.page, links.nth(n))
        expect(links.nth(n)).to_have_attribute("aria-describedby", "card")
        expect(card(visitor.page)).to_be_visible()
        box, own = card(visitor.page).bounding_box(), links.nth(n).bounding_box()
        assert box
        assert own
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= size["width"]
        assert box["y"] + box["height"] <= size["height"] or box["y"] >= 0
        assert box["y"] >= own["y"] + 10 or box["y"] + box["height"] <= own["y"], "it does not hide its link"
    assert not visitor.page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    ink, paper = (
        card(visitor.page).evaluate(f"e => getComputedStyle(e)['{name}']") for name in ("color", "backgroundColor")
    )
    light = {name: sum(map(int, re.findall(r"\d+", str(rgb))[:3])) for name, rgb in (("ink", ink), ("paper", paper))}
    assert (light["ink"] > light["paper"]) is (scheme == "dark")
    assert abs(light["ink"] - light["paper"]) > 300


def test_rows_of_an_index_quotations_and_menus_have_none(visitor: Visitor, project: Path) -> None:
    asked: list[str] = []
    visitor.page.on("request", lambda request: asked.append(request.url) if "/cards" in request.url else None)
    visitor.go("people/")
    focus(visitor.page, visitor.page.locator(".md-content td:first-child a").first)
    visitor.page.locator(".drawers a").nth(1).hover()
    visitor.page.wait_for_timeout(GONE)
    visitor.go(article(project))
    focus(visitor.page, visitor.page.locator(".md-content blockquote a").first)
    visitor.page.wait_for_timeout(GONE)
    expect(card(visitor.page)).to_have_count(0)
    assert [url for url in asked if not url.endswith(".js")] == []


def test_one_link_fetches_a_few_kilobytes_once(visitor: Visitor, project: Path) -> None:
    loaded: list[str] = []
    visitor.page.on("request", lambda request: loaded.append(request.url) if "/data/" in request.url else None)
    visitor.go(article(project))
    link = visitor.page.locator(PERSON).first
    assert loaded == [], "nothing before somebody asks"
    for _ in range(2):
        link.hover()
        expect(card(visitor.page)).to_be_visible()
        visitor.page.mouse.move(1, 1)
        expect(card(visitor.page)).to_be_hidden()
    assert [re.sub(r"-[0-9a-f]+\.", "-N.", url.rpartition("/")[2]) for url in loaded] == ["cards.json", "cards-N.json"]


def test_touch_follows_the_link_and_shows_no_card(chromium: Browser, address: str, project: Path) -> None:
    context = chromium.new_context(viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(address + article(project))
    page.evaluate("addEventListener('click', (event) => event.preventDefault())")
    page.locator(PERSON).first.tap()
    page.wait_for_timeout(GONE)
    expect(card(page)).to_have_count(0)
    page.reload()
    page.locator(PERSON).first.tap()
    expect(page).to_have_url(re.compile("/people/"))
    context.close()


def test_links_without_a_summary_have_no_card(chromium: Browser, address: str, project: Path) -> None:
    context = chromium.new_context()
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.route("**/data/cards*.json", lambda route: route.fulfill(status=200, body="<html>no such file</html>"))
    page.goto(address + article(project))
    page.locator(PERSON).first.hover()
    page.wait_for_timeout(GONE)
    expect(card(page)).to_have_count(0)
    page.locator(PERSON).first.click()
    expect(page).to_have_url(re.compile("/people/"))
    page.on("console", lambda message: errors.append(message.text))
    page.goto((project / "site" / article(project) / "index.html").as_uri())
    page.locator(PERSON).first.hover()
    page.wait_for_timeout(GONE)
    assert errors == [], "a folder that is opened without a server"
    context.close()


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder without logging."""

    def log_message(self, format: str, *args: object) -> None:
        """Log nothing."""


@pytest.fixture(scope="module")
def elsewhere(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The same pages with file addresses (`people/x.html`), at a path of a host."""
    root, host = tmp_path_factory.mktemp("files"), tmp_path_factory.mktemp("host")
    shutil.copytree(project, root, dirs_exist_ok=True, ignore=shutil.ignore_patterns("site"))
    with (root / "mkdocs.yml").open("a", encoding="utf8") as settings:
        settings.write("\nuse_directory_urls: false\n")
    assert mkdocs_here("build", "--site-dir", str(host / "library" / "cuttings"), cwd=root).exit_code == 0
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(host)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/library/cuttings/"
    server.shutdown()
    server.server_close()


def test_pages_with_file_addresses_below_a_path_have_cards_too(
    chromium: Browser, elsewhere: str, project: Path
) -> None:
    context = chromium.new_context()
    page = context.new_page()
    page.goto(elsewhere + article(project).removesuffix("/") + ".html")
    page.locator(PERSON).first.hover()
    expect(card(page)).to_contain_text(re.compile(r"In \d+ articles?"))
    context.close()
