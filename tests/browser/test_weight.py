"""The size of a first visit to a page: everything that Chromium fetches for it, compressed."""

from __future__ import annotations

import gzip
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Response

from tests.browser.kinds import pages_of_each_kind

pytestmark = pytest.mark.browser
MOST = 150_000  # bytes for a first visit
FRAME = 60_000  # bytes of these for files that all pages share: styles, scripts, icons


@cache
def compressed(content: bytes) -> int:
    """The size of a file as it is sent; most of them belong to every page."""
    return len(gzip.compress(content, 9, mtime=0))


def weigh(chromium: Browser, address: str) -> dict[str, int]:
    """The compressed size of everything that a first visit to `address` fetches, by its address."""
    context = chromium.new_context()
    page = context.new_page()
    answers: list[Response] = []

    def keep(answer: Response) -> None:
        answers.append(answer)

    page.on("response", keep)
    page.goto(address, wait_until="networkidle")
    sizes = {answer.url: compressed(answer.body()) for answer in answers}
    context.close()
    return sizes


def test_a_first_visit_of_any_kind_of_page_is_light(chromium: Browser, address: str, project: Path) -> None:
    heavy = {}
    fullest = {kind: path for kind, path in pages_of_each_kind(project / "site").items() if "-barest" not in kind}
    for kind, path in fullest.items():
        sizes = weigh(chromium, address + path)
        whole = sum(sizes.values())
        if whole > MOST or whole - sizes[address + path] > FRAME:
            heavy[kind] = {url.removeprefix(address): size for url, size in sizes.items()}
    assert heavy == {}


def test_search_is_loaded_only_by_those_who_search(chromium: Browser, address: str) -> None:
    assert [url for url in weigh(chromium, address) if "pagefind" in url or "/data/" in url] == []
