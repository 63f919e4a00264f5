"""The size of a first visit to a page: everything that Chromium fetches for it, compressed."""

from __future__ import annotations

import gzip
from collections.abc import Sequence
from functools import cache
from http import HTTPStatus
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Response

from tests.browser.kinds import pages_of_each_kind

pytestmark = pytest.mark.browser
MOST = 150_000  # bytes for a first visit
AT_A_TIME = 8  # visits
FRAME = 60_000  # bytes of these for files that all pages share: styles, scripts, icons


@cache
def compressed(content: bytes) -> int:
    """The size of a file as it is sent; most of them belong to every page."""
    return len(gzip.compress(content, 9, mtime=0))


def kept_answers(page: Page) -> list[Response]:
    """What `page` is answered from now on; the list grows with each answer."""
    answers: list[Response] = []

    def keep(answer: Response) -> None:
        answers.append(answer)

    page.on("response", keep)
    return answers


def weigh(chromium: Browser, addresses: Sequence[str]) -> dict[str, dict[str, int]]:
    """For each address the compressed size of everything that a first visit to it fetches, by its address.

    Some are visited side by side, since each visit ends with half a second in which nothing more is fetched; nothing is
    taken from the cache of files.
    """
    context = chromium.new_context()
    pages = [context.new_page() for _ in addresses[:AT_A_TIME]]
    answers = [kept_answers(page) for page in pages]
    for page in pages:
        context.new_cdp_session(page).send("Network.setCacheDisabled", {"cacheDisabled": True})
    sizes: dict[str, dict[str, int]] = {}
    known: dict[str, int] = {}  # of each file; styles are asked for again, and not sent, when a window knows them
    for start in range(0, len(addresses), AT_A_TIME):
        visits = list(zip(pages, answers, addresses[start : start + AT_A_TIME], strict=False))
        for page, _, address in visits:
            page.goto(address, wait_until="commit")
        for page, kept, address in visits:
            page.wait_for_load_state("networkidle")
            known |= {answer.url: compressed(answer.body()) for answer in kept if answer.status == HTTPStatus.OK}
            sizes[address] = {answer.url: known[answer.url] for answer in kept}
            kept.clear()
    context.close()
    return sizes


def test_a_first_visit_of_any_kind_of_page_is_light(chromium: Browser, address: str, project: Path) -> None:
    kinds = pages_of_each_kind(project / "site").items()
    fullest = [address + path for kind, path in kinds if "-barest" not in kind]
    heavy = {}
    for url, sizes in weigh(chromium, fullest).items():
        assert sum(url.endswith(".css") for url in sizes) > 0, "all is fetched, as at a first visit"
        whole = sum(sizes.values())
        if whole > MOST or whole - sizes[url] > FRAME:
            heavy[url] = sizes
    assert heavy == {}


def test_search_is_loaded_only_by_those_who_search(chromium: Browser, address: str) -> None:
    (sizes,) = weigh(chromium, [address]).values()
    assert [url for url in sizes if "pagefind" in url or "/data/" in url] == []
