"""Every link of the built site leads somewhere, to the very anchor; nothing is loaded from anywhere else."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.browser.links import Links, broken, pages_of, targets

ROOT_ONLY = "404.html: "  # without `site_url` its links are made for the root of whatever host


@pytest.fixture(scope="module")
def pages(project: Path) -> dict[str, Links]:
    return pages_of(project / "site")


@pytest.mark.parametrize("folder", ["", "some/path/"], ids=["at the root", "below a path"])
def test_every_link_leads_to_a_page_and_an_anchor_that_are_there(project: Path, folder: str) -> None:
    """Wherever the site stands: all that it links to is relative."""
    found = broken(project / "site", folder)
    assert [line for line in found if not (folder and line.startswith(ROOT_ONLY))] == []


def test_without_an_address_nothing_claims_one(pages: dict[str, Links], project: Path) -> None:
    """What may only be absolute is left out: canonical addresses, OpenGraph's, the sitemap, feeds."""
    assert {links.canonical for links in pages.values()} == {""}
    assert not list((project / "site").rglob("*.xml*"))
    assert "og:url" not in (project / "site/index.html").read_text(encoding="utf8")


def test_nothing_is_loaded_from_elsewhere(pages: dict[str, Links]) -> None:
    elsewhere = {load for links in pages.values() for load in links.loads if urlsplit(load).netloc}
    assert elsewhere == set()


def test_every_page_can_be_reached_from_home(pages: dict[str, Links]) -> None:
    """Redirects and the page for what is not there are apart: nothing should link to them."""
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
