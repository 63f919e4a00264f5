"""The built site behind a server on this machine, and Chromium to walk through it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
import yaml
from playwright.sync_api import Browser, Page, Request, sync_playwright

WIDTHS = {"desk": 1280, "phone": 390}


class _Host(SimpleHTTPRequestHandler):
    """Serves a folder as hosts of static sites do: what is not there is answered with its 404.html."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory, "404.html")
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        self.send_response(code, message)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(page.read_bytes())

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: a test that fails says itself what failed."""


@pytest.fixture(scope="session")
def address(project: Path) -> Iterator[str]:
    """Where the built site is served, ending in "/"."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Host, directory=str(project / "site")))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Chromium as the system has it; CHROMIUM names another."""
    names = ("chromium", "chromium-browser", "google-chrome")
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
    assert path, "Chromium is missing. Install it (Debian: sudo apt install chromium), or set CHROMIUM to its path."
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-dev-shm-usage"])
        yield browser
        browser.close()


@dataclass
class Visitor:
    """A page of the browser that remembers what went wrong on its way."""

    page: Page
    address: str
    troubles: list[str] = field(default_factory=list)

    def go(self, path: str = "") -> None:
        self.page.goto(self.address + path)
        self.settle()

    def settle(self) -> None:
        self.page.wait_for_load_state("load")

    def watch(self) -> None:
        page = self.page
        page.on("console", lambda m: self.troubles.append(f"console: {m.text}") if m.type == "error" else None)
        page.on("pageerror", lambda error: self.troubles.append(f"script: {error}"))
        page.on("requestfailed", self._failed)
        page.on("request", self._off_site)
        page.on("response", lambda r: self.troubles.append(f"{r.status}: {r.url}") if r.status >= 400 else None)

    def _failed(self, request: Request) -> None:
        if "ERR_ABORTED" not in (request.failure or ""):  # what a page no longer needs when it is left
            self.troubles.append(f"failed: {request.url}")

    def _off_site(self, request: Request) -> None:
        if not request.url.startswith((self.address, "data:", "blob:")):
            self.troubles.append(f"off the site: {request.url}")


@pytest.fixture(params=WIDTHS, ids=str)
def visitor(request: pytest.FixtureRequest, chromium: Browser, address: str) -> Iterator[Visitor]:
    """Somebody who reads the site at a desk, and then on a phone; nothing may have gone wrong when they leave."""
    context = chromium.new_context(viewport={"width": WIDTHS[request.param], "height": 800})
    context.set_default_timeout(10_000)
    someone = Visitor(context.new_page(), address)
    someone.watch()
    yield someone
    context.close()
    assert someone.troubles == []


@pytest.fixture(scope="session")
def project_redirect(project: Path) -> tuple[str, str]:
    """An address that is only another name for a page, and that page's address."""
    for file in sorted((project / "site_src").glob("*/*.md")):
        front_matter = file.read_text(encoding="utf8").split("---\n")[1]
        given = yaml.safe_load(front_matter)
        if given.get("template") == "redirect.html":
            own = file.relative_to(project / "site_src").with_suffix("").as_posix()
            return f"{own}/", f"{given['target']}/"
    pytest.fail("no page of another name")
