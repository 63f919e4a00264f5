"""The site below the root of a host, as on GitHub Pages, with both forms of page addresses."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urljoin
from xml.etree import ElementTree

import feedparser
import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Visitor, open_window
from tests.browser.links import broken, pages_of
from tests.browser.serving import served
from tests.conftest import copy_project, mkdocs_here

FOLDER = "library/cuttings/"
BASE = f"https://press.example/{FOLDER}"
LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
FORMS = {"folders": "true", "files": "false"}


@pytest.fixture(scope="module", params=FORMS, ids=str)
def site(request: pytest.FixtureRequest, project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of three seeds, built for `BASE`; pages are folders ("people/x/") or files ("people/x.html")."""
    folder = copy_project(tmp_path_factory.mktemp("address"))
    shutil.copytree(project / ".cache", folder / ".cache")
    for seed in sorted((folder / "seeds").iterdir())[3:]:
        seed.unlink()
    settings = folder / "mkdocs.yml"
    settings.write_text(f"{settings.read_text()}\nuse_directory_urls: {FORMS[request.param]}\n")
    done = mkdocs_here("build", "--strict", cwd=folder, environment={"SITE_URL": BASE})
    assert done.exit_code == 0, done.stderr
    return folder / "site"


@pytest.fixture
def reader(site: Path, chromium: Browser) -> Iterator[Visitor]:
    """A reader of the site below its path; fails if anything outside that path is requested."""
    with served(site, FOLDER) as address:
        someone = open_window(chromium, address)
        yield someone
        someone.page.context.close()
    assert someone.troubles == []


def addresses(site: Path) -> set[str]:
    """The address of every page and file at `site_url`."""
    files = [file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()]
    return {BASE + re.sub(r"(^|/)index\.html$", r"\1", file) for file in files} | {BASE + file for file in files}


def linked_data(site: Path) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The page and the object of all linked data."""
    for file in sorted(site.rglob("*.html")):
        for text in re.findall(r'<script type="application/ld\+json">(.*?)</script>', file.read_text(encoding="utf8")):
            waiting = list(json.loads(text)["@graph"])
            while waiting:
                node = waiting.pop()
                yield file.relative_to(site).as_posix(), node
                inner = [v for value in node.values() for v in (value if isinstance(value, list) else [value])]
                waiting += [value for value in inner if isinstance(value, dict)]


def test_every_link_leads_to_something_in_the_folder(site: Path) -> None:
    """Including those of 404.html, which is shown at any address, so that its links begin at the root of the host."""
    assert broken(site, FOLDER) == []
    missing = pages_of(site)["404.html"]
    assert all(link.startswith((f"/{FOLDER}", "https:", "#")) for link in missing.links)


def test_what_must_be_absolute_is_the_page_s_own_address(site: Path) -> None:
    known = addresses(site)
    for page, links in pages_of(site).items():
        if page != "404.html":
            assert links.canonical in known, page
    stated = [loc.text for loc in ElementTree.parse(site / "sitemap.xml").iter(LOC)]
    assert len(stated) > 20
    assert set(stated) <= known
    for file in sorted(site.rglob("*.xml")):
        if file.name != "sitemap.xml":
            feed = feedparser.parse(file.read_bytes())
            assert not feed.bozo, file
            assert {feed.feed.link, *(entry.link for entry in feed.entries)} <= known, file
    assert set(re.findall(r"\]\((\S+?)\)", (site / "llms.txt").read_text(encoding="utf8"))) <= known


def test_linked_data_name_existing_pages(site: Path) -> None:
    known, seen = addresses(site), 0
    for page, node in linked_data(site):
        for key in ("@id", "item", "contentUrl", "inDefinedTermSet"):
            if key in node:
                seen += 1
                assert urljoin(BASE + page, node[key]) in known, f"{page}: {node[key]}"
    assert seen > 100


def test_search_works_and_opens_the_page_it_found(reader: Visitor) -> None:
    reader.go()
    reader.page.keyboard.press("/")
    reader.page.keyboard.type("kremlin")
    first = reader.page.locator(".search-dialog li a").first
    expect(first).to_be_visible()
    title = first.inner_text()
    first.click()
    expect(reader.page.locator("h1")).to_contain_text(title)
    assert reader.page.url.startswith(reader.address)


def test_pages_can_be_read_from_a_disk_and_say_that_they_cannot_be_searched_there(
    site: Path, chromium: Browser
) -> None:
    """Browsers let no script of a file read another; folders as addresses need a server that finds their index."""
    if not (site / "search.html").exists():
        pytest.skip("its addresses are folders")
    page = chromium.new_page()
    page.goto((site / "index.html").as_uri())
    page.locator("nav.drawers a", has_text="Topics").click()
    expect(page.locator("h1")).to_have_text("Topics")
    assert page.evaluate("document.styleSheets.length") > 1
    page.locator("a.search-open").first.click()
    page.locator(".search-dialog input").fill("kremlin")
    expect(page.locator(".search-dialog [role=status]")).to_contain_text("opened from a disk cannot be searched")
    page.close()


def test_indexes_and_search_can_be_reached_from_a_deep_page(reader: Visitor, site: Path) -> None:
    person = next(file for file in sorted(site.glob("people/**/*.html")) if "refresh" not in file.read_text()[:900])
    reader.go(person.relative_to(site).as_posix())
    reader.page.locator("nav.drawers a", has_text="Topics").click()
    expect(reader.page.locator("h1")).to_have_text("Topics")
    expect(reader.page.locator("nav.drawers [aria-current]")).to_have_text("Topics")
    address = reader.page.locator("a.search-open").get_attribute("href") or ""
    reader.page.goto(f"{urljoin(reader.page.url, address)}?q=kremlin")
    expect(reader.page.locator(".search-here li a").first).to_be_visible()


def test_the_404_page_links_back_to_the_site(reader: Visitor) -> None:
    reader.go("people/nobody/of/that/name/")
    assert [t for t in reader.troubles if "nobody" not in t and "status of 404" not in t] == []
    reader.troubles.clear()
    reader.page.locator(".md-content a", has_text="people").click()
    expect(reader.page.locator("h1")).to_have_text("People")
