"""Measures a built site: its size, files and largest pages, and what a first search transfers in Chromium.

    python bench/site_size.py FOLDER [--words WORD ...] [--no-search]

FOLDER is a built site, such as that which `growth.py --keep` or `build_speed.py --keep` leaves under `site`. The first
table has the size of the files by their sort (the folder and the ending) and the largest pages with their numbers of
elements. Then each word is searched in a new Chromium: the table has the bytes of all that the search fetched until the
first result was shown, as a host sends them, compressed, and the number of results. By default the words are a common
word, a rare one and one that no article has, chosen from the site's own articles.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Response

ROOT = Path(__file__).resolve().parent.parent
LARGEST_PAGES = 8  # that are listed
MIN_SORT_BYTES = 100_000  # sorts of files below are not listed
NOWHERE = "zymurgically"  # a word that no article has
PACKED = frozenset({".png", ".gz", ".woff2", ".pf_meta", ".pf_index", ".pf_fragment", ".pf_filter", ".pagefind"})


def sort_of(path: Path) -> str:
    """The sort of a file: the folder at the top of the site, whether it is one of many lists, and its ending."""
    inner = "/in-passing" if "in-passing" in path.parts else "/list" if "list" in path.parts else ""
    return f"{path.parts[0] if len(path.parts) > 1 else '.'}{inner} {path.suffix}"


def show_sizes(site: Path) -> None:
    """Print the table of sizes, and that of the largest pages."""
    sizes = {file.relative_to(site): file.stat().st_size for file in site.rglob("*") if file.is_file()}
    by_sort, many = Counter[str](), Counter[str]()
    for path, size in sizes.items():
        by_sort[sort_of(path)] += size
        many[sort_of(path)] += 1
    print(f"{'sort':34}{'files':>9}{'MB':>10}{'kB each':>10}")
    for sort, size in by_sort.most_common():
        if size >= MIN_SORT_BYTES:
            print(f"{sort:34}{many[sort]:9,}{size / 1e6:10.1f}{size / many[sort] / 1e3:10.1f}")
    print(f"{'all':34}{len(sizes):9,}{sum(sizes.values()) / 1e6:10.1f}")
    print(f"\n{'largest pages':60}{'kB':>8}{'elements':>10}")
    pages = sorted((path for path in sizes if path.suffix == ".html"), key=lambda path: -sizes[path])
    for path in pages[:LARGEST_PAGES]:
        elements = len(re.findall(r"<[a-z]", (site / path).read_text(encoding="utf8")))
        print(f"{path.as_posix():60}{sizes[path] / 1e3:8.0f}{elements:10,}")


def chosen_words(site: Path) -> list[str]:
    """The commonest long word of the articles, the first by the alphabet of those in one article, and NOWHERE."""
    found = Counter[str]()
    for line in (site / "data/articles.jsonl").read_text(encoding="utf8").splitlines():
        found.update(set(re.findall(r"\b[a-z]{7,}\b", json.loads(line).get("text", ""))))
    return [found.most_common(1)[0][0], min(word for word in found if found[word] == 1), NOWHERE]


def sent(url: str, body: bytes) -> int:
    """The bytes that a host sends for a file: compressed, unless the file is compressed already."""
    return len(body) if Path(url.partition("?")[0]).suffix in PACKED else len(gzip.compress(body, 6, mtime=0))


def searches(site: Path, words: Iterable[str]) -> Iterator[tuple[str, int, int, str]]:
    """Yield each word, the bytes that a first search for it transfers, the number of files, and what the site says."""
    from tests.browser.serving import chromium_of_the_system, served  # noqa: PLC0415 - only searching needs a browser

    with served(site) as address, chromium_of_the_system() as browser:
        for word in words:
            yield word, *_search(browser, address, word)


def _search(browser: Browser, address: str, word: str) -> tuple[int, int, str]:
    from playwright.sync_api import expect  # noqa: PLC0415

    page = browser.new_page()
    page.goto(f"{address}about/", wait_until="networkidle")
    answers: list[Response] = []

    def keep(answer: Response) -> None:
        answers.append(answer)

    page.on("response", keep)
    page.keyboard.press("/")
    page.locator(".search-dialog input").fill(word)
    found = page.locator(".search-dialog .found")
    expect(found).not_to_be_empty(timeout=60_000)
    page.wait_for_load_state("networkidle")
    said = found.inner_text()
    bodies = [(answer.url, answer.body()) for answer in answers]
    page.close()
    return sum(sent(url, body) for url, body in bodies), len(bodies), said


def main() -> None:
    """Parse the arguments, measure, and print the results."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("site", type=Path)
    parser.add_argument("--words", nargs="+")
    parser.add_argument("--no-search", action="store_true")
    given = parser.parse_args()
    show_sizes(given.site)
    if not given.no_search:
        sys.path.insert(0, str(ROOT))
        print(f"\n{'first search':34}{'kB':>8}{'files':>7}  what the site says")
        for word, size, files, said in searches(given.site, given.words or chosen_words(given.site)):
            print(f"{word:34}{size / 1e3:8.0f}{files:7}  {said}", flush=True)


if __name__ == "__main__":
    main()
