"""Every link of the built site leads to an existing page and anchor, and nothing is loaded from other hosts."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.browser.links import Links, broken, pages_of, targets

ROOT_ONLY = "404.html: "  # without `site_url` its links assume the root of a host


@pytest.fixture(scope="module")
def pages(project: Path) -> dict[str, Links]:
    return pages_of(project / "site")


@pytest.mark.parametrize("folder", ["", "some/path/"], ids=["at the root", "below a path"])
def test_every_link_leads_to_an_existing_page_and_anchor(project: Path, folder: str) -> None:
    """All links are relative, so that they work at any address."""
    found = broken(project / "site", folder)
    assert [line for line in found if not (folder and line.startswith(ROOT_ONLY))] == []


def test_without_site_url_no_page_states_an_address(pages: dict[str, Links], project: Path) -> None:
    """What needs an absolute address is left out: canonical addresses, OpenGraph's, the sitemap, feeds."""
    assert {links.canonical for links in pages.values()} == {""}
    assert not list((project / "site").rglob("*.xml*"))
    assert "og:url" not in (project / "site/index.html").read_text(encoding="utf8")


def test_nothing_is_loaded_from_elsewhere(pages: dict[str, Links]) -> None:
    elsewhere = {load for links in pages.values() for load in links.loads if urlsplit(load).netloc}
    assert elsewhere == set()


def test_every_page_can_be_reached_from_home(pages: dict[str, Links]) -> None:
    """Except redirects and 404.html, which nothing should link to."""
    onwards: dict[str, set[str]] = {page: set() for page in pages}
    for page, address, _ in targets(pages):
        onwards[page].add(address)
    reached, waiting = {""}, [""]
    while waiting:
        new = {address for address in onwards[waiting.pop()] if address in pages} - reached
        reached |= new
        waiting += sorted(new)
    apart = {page for page, links in pages.items() if "sitemap" in page or len(links.links) <= 3} | {"404.html"}
    assert sorted(pages.keys() - reached - apart) == []
