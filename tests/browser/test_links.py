"""Every link of the built site leads somewhere, to the very anchor; nothing is loaded from anywhere else."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest

LOADING = {("link", "href"), ("script", "src"), ("img", "src"), ("iframe", "src"), ("source", "src")}
ADDRESSES = LOADING | {("a", "href"), ("form", "action")}
BASE = "http://site.invalid/"


class Links(HTMLParser):
    """Gathers the anchors of a page, what it links to, and what it loads."""

    def __init__(self) -> None:
        super().__init__()
        self.anchors: set[str] = {"", "__skip"}
        self.links: list[str] = []
        self.loads: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.anchors |= {given[name] for name in ("id", "name") if given.get(name)}
        for name, value in given.items():
            if (tag, name) in ADDRESSES and given.get("rel") != "canonical":
                self.links.append(value)
            if (tag, name) in LOADING and given.get("rel") not in ("canonical", "prev", "next", "alternate"):
                self.loads.append(value)


@pytest.fixture(scope="module")
def pages(project: Path) -> dict[str, Links]:
    """The links of every page by its address, "" for home."""
    site = project / "site"
    found = {}
    for file in sorted(site.rglob("*.html")):
        links = Links()
        links.feed(file.read_text(encoding="utf8"))
        found[file.relative_to(site).as_posix().removesuffix("index.html")] = links
    return found


def targets(pages: dict[str, Links]) -> Iterator[tuple[str, str, str]]:
    """(page, address below the site, anchor) of every link that stays on the site."""
    for page, links in pages.items():
        for link in links.links:
            whole, anchor = urldefrag(urljoin(BASE + page, link))
            if urlsplit(whole).netloc == "site.invalid":
                yield page, unquote(whole.removeprefix(BASE)), unquote(anchor)


def test_every_link_leads_to_a_page_and_an_anchor_that_are_there(pages: dict[str, Links], project: Path) -> None:
    files = {f.relative_to(project / "site").as_posix() for f in (project / "site").rglob("*") if f.is_file()}
    broken = set()
    for page, address, anchor in targets(pages):
        if page == "404.html":  # its links are made for the root of whatever host
            continue
        if address in pages:
            if anchor not in pages[address].anchors and anchor != "__codelineno-0-1":
                broken.add(f"{page}: no anchor #{anchor} in {address}")
        elif address not in files:
            broken.add(f"{page}: nothing at {address}")
    assert sorted(broken) == []


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
    apart = {page for page, links in pages.items() if "sitemap" in page or len(links.links) <= 2} | {"404.html"}
    assert sorted(pages.keys() - reached - apart) == []
