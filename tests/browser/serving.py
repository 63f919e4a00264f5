"""Serves a built site on this machine, and starts the system's Chromium, for tests and screenshots."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from playwright.sync_api import Browser, sync_playwright


class _Host(SimpleHTTPRequestHandler):
    """Serves a folder as hosts of static sites do, with its 404.html for files that do not exist.

    `below` is the path of the site on the host ("library/cuttings/"); other paths do not exist.
    """

    def __init__(self, *args: Any, below: str, **given: Any) -> None:
        self.below = below
        super().__init__(*args, **given)

    def translate_path(self, path: str) -> str:
        inside = path.startswith(f"/{self.below}")
        return super().translate_path(path.removeprefix(f"/{self.below}") if inside else "/outside-the-site")

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
        """Print nothing, since a test that fails says what failed."""


@contextmanager
def served(site: Path, below: str = "") -> Iterator[str]:
    """Serve the folder `site` at the path `below`, "" for the root; the value is its address, which ends with "/"."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Host, directory=str(site), below=below))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/{below}"
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def chromium_of_the_system() -> Iterator[Browser]:
    """The system's Chromium, or the browser that CHROMIUM names."""
    names = ("chromium", "chromium-browser", "google-chrome")
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
    assert path, "Chromium is missing. Install it (Debian: sudo apt install chromium), or set CHROMIUM to its path."
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-dev-shm-usage"])
        yield browser
        browser.close()
