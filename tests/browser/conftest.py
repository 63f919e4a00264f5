"""The built site behind a server on this machine, and Chromium to walk through it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import pytest
import yaml
from playwright.sync_api import Browser, Page, Request

from tests.browser.serving import chromium_of_the_system, served

WIDTHS = {"desk": 1280, "phone": 390}


@pytest.fixture(scope="session")
def address(project: Path) -> Iterator[str]:
    """The address of the built site, which ends with "/"."""
    with served(project / "site") as address:
        yield address


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with chromium_of_the_system() as browser:
        yield browser


@dataclass
class Visitor:
    """A page of the browser that records the errors that occur on it."""

    page: Page
    address: str
    troubles: list[str] = field(default_factory=list)

    def go(self, path: str = "") -> None:
        self.page.goto(self.address + path)
        self.settle()

    def settle(self) -> None:
        self.page.wait_for_load_state("load")

    def prefer(self, scheme: Literal["light", "dark"]) -> None:
        """Change the colour scheme, and wait until the page shows it, in the second frame at the latest."""
        self.page.emulate_media(color_scheme=scheme)
        self.page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")

    def watch(self) -> None:
        page = self.page
        page.on("console", lambda m: self.troubles.append(f"console: {m.text}") if m.type == "error" else None)
        page.on("pageerror", lambda error: self.troubles.append(f"script: {error}"))
        page.on("requestfailed", self._failed)
        page.on("request", self._off_site)
        page.on("response", lambda r: self.troubles.append(f"{r.status}: {r.url}") if r.status >= 400 else None)

    def _failed(self, request: Request) -> None:
        if "ERR_ABORTED" not in (request.failure or ""):  # requests that are cancelled when a page is left
            self.troubles.append(f"failed: {request.url}")

    def _off_site(self, request: Request) -> None:
        if not request.url.startswith((self.address, "data:", "blob:")):
            self.troubles.append(f"off the site: {request.url}")


def open_window(chromium: Browser, address: str, **options: Any) -> Visitor:
    """A visitor with a window of its own, of the given options of a context; whoever opens it closes its context."""
    context = chromium.new_context(**options)
    context.set_default_timeout(10_000)
    visitor = Visitor(context.new_page(), address)
    visitor.watch()
    return visitor


@pytest.fixture(scope="session")
def windows(chromium: Browser, address: str) -> dict[str, Visitor]:
    """A visitor with a window of each width, whom tests share: to open one costs more than most of them."""
    visitors = {}
    for name, width in WIDTHS.items():
        visitors[name] = open_window(chromium, address, viewport={"width": width, "height": 800})
        visitors[name].page.context.set_default_navigation_timeout(60_000)  # however busy the machine is
    return visitors


@pytest.fixture(params=WIDTHS, ids=str)
def visitor(request: pytest.FixtureRequest, windows: dict[str, Visitor]) -> Iterator[Visitor]:
    """A visitor with a desktop, then with a phone, as at a first visit; fails if an error occurred during the test."""
    someone = windows[request.param]
    someone.page.mouse.move(0, 0)
    someone.page.emulate_media(color_scheme="light", reduced_motion="no-preference")
    someone.troubles.clear()
    yield someone
    if someone.page.url.startswith(someone.address):
        someone.page.evaluate("localStorage.clear()")
    someone.page.goto("about:blank")
    assert someone.troubles == []


@pytest.fixture(scope="session")
def project_redirect(project: Path) -> tuple[str, str]:
    """The address of a redirect and the address of its page."""
    for file in sorted((project / "site_src").glob("*/*.md")):
        front_matter = file.read_text(encoding="utf8").split("---\n")[1]
        given = yaml.safe_load(front_matter)
        if given.get("template") == "redirect.html":
            own = file.relative_to(project / "site_src").with_suffix("").as_posix()
            return f"{own}/", f"{given['target']}/"
    pytest.fail("no page of another name")
