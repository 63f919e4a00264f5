"""Collects what the pages of a built site link to and load, and finds what does not exist.

python -m tests.browser.links site https://example.org/cuttings/
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

LOADING = {("link", "href"), ("script", "src"), ("img", "src"), ("iframe", "src"), ("source", "src")}
ADDRESSES = LOADING | {("a", "href"), ("form", "action")}
NO_LOAD = ("canonical", "prev", "next", "alternate")
HOST = "site.invalid"


class Links(HTMLParser):
    """Collects the anchors of a page, its links, and what it loads."""

    def __init__(self) -> None:
        super().__init__()
        self.anchors: set[str] = {"", "__skip"}
        self.links: list[str] = []
        self.loads: list[str] = []
        self.canonical = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.anchors |= {given[name] for name in ("id", "name") if given.get(name)}
        for name, value in given.items():
            if (tag, name) in ADDRESSES and given.get("rel") != "canonical":
                self.links.append(value)
            if (tag, name) in LOADING and given.get("rel") not in NO_LOAD:
                self.loads.append(value)
        if given.get("rel") == "canonical":
            self.canonical = given.get("href", "")
        if given.get("http-equiv") == "refresh":
            self.links.append(given.get("content", "").partition("url=")[2])


def pages_of(site: Path) -> dict[str, Links]:
    """The links of every page by its address relative to the site, "" for the home page."""
    found = {}
    for file in sorted(site.rglob("*.html")):
        links = Links()
        links.feed(file.read_text(encoding="utf8"))
        found[file.relative_to(site).as_posix().removesuffix("index.html")] = links
    return found


def targets(pages: Mapping[str, Links], folder: str = "") -> Iterator[tuple[str, str, str]]:
    """The page, address and anchor of every link to the same host, for a site at the path `folder` ("some/path/").

    Addresses are relative to the site; an address outside its folder begins with "/".
    """
    base = f"http://{HOST}/{folder}"
    for page, links in pages.items():
        for link in links.links:
            whole, anchor = urldefrag(urljoin(base + page, link))
            if urlsplit(whole).netloc == HOST:
                inside = whole.startswith(base)
                address = whole.removeprefix(base) if inside else urlsplit(whole).path
                yield page, unquote(address), unquote(anchor)


def broken(site: Path, folder: str = "") -> list[str]:
    """A line for every link to a page, a file or an anchor that `site`, at the path `folder`, does not have."""
    pages = pages_of(site)
    files = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
    out = set()
    for page, address, anchor in targets(pages, folder):
        known = address.removesuffix("index.html") if address.endswith("/index.html") else address
        if known in pages:
            if anchor not in pages[known].anchors and anchor != "__codelineno-0-1":
                out.add(f"{page}: no anchor #{anchor} in {address}")
        elif address not in files:
            out.add(f"{page}: nothing at {address}")
    return sorted(out)


if __name__ == "__main__":
    faults = broken(Path(sys.argv[1]), urlsplit(sys.argv[2]).path.lstrip("/"))
    print(*faults, sep="\n", end="\n" * bool(faults))
    sys.exit(bool(faults))
