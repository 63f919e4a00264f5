"""Every kind of page, at a desk and on a phone, light and dark, with scripts and without: it fits, and nothing is empty.

On the site of the seeds and on one of made-up articles (tests/data/showcase) that have what the seeds lack.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import WIDTHS, Visitor
from tests.browser.kinds import pages_of_each_kind
from tests.browser.serving import served

pytestmark = pytest.mark.browser
WAYS = [("light", True), ("dark", True), ("light", False), ("dark", False)]
WIDEST = {"articles", "people", "places", "organisations", "topics", "events", "relationships"}  # kinds both sites have

# What sticks out of the window without a box of its own to scroll in, and words that a box cuts off.
STICKS_OUT = """() => {
  const wide = document.documentElement.clientWidth, out = [];
  if (document.documentElement.scrollWidth > wide) out.push("the page scrolls sideways");
  const scrolls = (e) => /auto|scroll|hidden|clip/.test(getComputedStyle(e).overflowX);
  const hidden = (e) => getComputedStyle(e).clipPath !== "none" || !e.checkVisibility();
  for (const e of document.body.querySelectorAll("*")) {
    const { left, right, width, height } = e.getBoundingClientRect();
    if (!width || !height || hidden(e)) continue;
    let box = e.parentElement;
    while (box && !scrolls(box) && !hidden(box)) box = box.parentElement;
    if (!box && (right > wide + 1 || left < -1)) out.push(`sticks out: ${e.tagName} ${e.className} ${e.textContent}`.slice(0, 90));
    const cut = /hidden|clip/.test(getComputedStyle(e).overflowX) && e.scrollWidth > e.clientWidth + 1;
    if (cut && e.matches(".md-content *")) out.push(`cuts off: ${e.tagName} ${e.className} ${e.textContent}`.slice(0, 90));
  }
  return out.slice(0, 5);
}"""

# Words that run into each other: lines of text in one place, of elements that do not hold one another.
COVERED = """() => {
  const out = [], boxes = [];
  for (const e of document.querySelectorAll(".md-content :is(h1, h2, h3, p, li, dt, dd, td, th, summary, figcaption)")) {
    if (!e.checkVisibility() || e.querySelector("p, li, dd, td, ul") || !e.textContent.trim()) continue;
    const range = document.createRange();
    range.selectNodeContents(e);
    for (const r of range.getClientRects()) if (r.width > 2 && r.height > 6) boxes.push([e, r]);
  }
  boxes.sort((a, b) => a[1].top - b[1].top);
  for (let i = 0; i < boxes.length; i++)
    for (let j = i + 1; j < boxes.length && boxes[j][1].top < boxes[i][1].bottom; j++) {
      const [[a, r], [b, s]] = [boxes[i], boxes[j]];
      if (a === b || a.contains(b) || b.contains(a)) continue;
      const across = Math.min(r.right, s.right) - Math.max(r.left, s.left);
      const down = Math.min(r.bottom, s.bottom) - Math.max(r.top, s.top);
      if (across > 4 && down > 0.4 * Math.min(r.height, s.height))
        out.push(`${a.textContent.trim().slice(0, 40)} | ${b.textContent.trim().slice(0, 40)}`);
    }
  return out.slice(0, 5);
}"""

# Headings with nothing under them, and lists, tables, rows, sections and disclosures that hold nothing.
EMPTY = """() => {
  const page = document.querySelector(".md-content .cuttings"), out = [];
  const tells = (e) => e.textContent.trim() || e.querySelector("svg, img, input");
  for (const h of page.querySelectorAll("h1, h2, h3")) {
    if (!h.textContent.trim()) out.push("a heading without words");
    let next = h.nextElementSibling;
    while (next && !tells(next)) next = next.nextElementSibling;
    if (h.tagName !== "H1" && (!next || (/^H[12]$/.test(next.tagName) && next.tagName <= h.tagName)))
      out.push(`nothing under: ${h.textContent}`);
  }
  const held = "p, li, dt, dd, ul, ol, dl, blockquote, section, aside, details, summary, table, tbody, div.entries, div.beside";
  for (const e of page.querySelectorAll(held))
    if (!tells(e) && !e.closest("[hidden]")) out.push(`empty: ${e.tagName} ${e.className}`);
  for (const d of page.querySelectorAll("details"))
    if (![...d.children].some((e) => e.tagName !== "SUMMARY" && tells(e))) out.push(`opens on nothing: ${d.textContent}`);
  for (const table of page.querySelectorAll("table")) {
    const rows = [...table.tBodies[0].rows];
    if (!rows.length) out.push("a table without rows");
    [...(table.tHead?.rows[0].cells || [])].forEach((head, n) => {
      if (rows.every((row) => !row.cells[n] || !tells(row.cells[n]))) out.push(`an empty column: ${head.textContent}`);
    });
  }
  for (const word of ["undefined", "None", "NaN", "[object", "{%", "{{", "N/A", " ."])
    if (page.innerText.split("\\n").some((line) => line.trim() === word.trim())) out.push(`says: ${word}`);
  if (/^\\s*\\|.*\\|\\s*$/m.test(page.innerText) || /\\{: /.test(page.innerText)) out.push("markup among the words");
  return out.slice(0, 8);
}"""


@pytest.fixture(scope="module")
def showcase_address(showcase: Path) -> Iterator[str]:
    with served(showcase / "site") as address:
        yield address


def walk(browser: Browser, address: str, pages: dict[str, str], width: int, scheme: str, scripts: bool) -> list[str]:
    """What is wrong with `pages`, a line each."""
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme="dark" if scheme == "dark" else "light",
        java_script_enabled=scripts,
    )
    context.set_default_timeout(10_000)
    visitor = Visitor(context.new_page(), address)
    visitor.watch()
    wrong = []
    for name, path in pages.items():
        visitor.go(path)
        for check in (STICKS_OUT, COVERED, EMPTY):
            wrong += [f"{name} /{path}: {what}" for what in visitor.page.evaluate(check)]
        if scripts:  # what is folded away has to fit, too
            visitor.page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
            for check in (STICKS_OUT, COVERED):
                wrong += [f"{name} /{path}, opened: {what}" for what in visitor.page.evaluate(check)]
        wrong += [f"{name} /{path}: {trouble}" for trouble in visitor.troubles]
        visitor.troubles.clear()
    context.close()
    return wrong


@pytest.mark.parametrize(("scheme", "scripts"), WAYS, ids=lambda way: {True: "scripts", False: "plain"}.get(way, way))
@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
def test_every_kind_of_page_fits_its_window_and_says_something(
    chromium: Browser, address: str, project: Path, width: int, scheme: str, scripts: bool
) -> None:
    pages = pages_of_each_kind(project / "site")
    assert WIDEST <= pages.keys()
    assert walk(chromium, address, pages, width, scheme, scripts) == []


@pytest.mark.parametrize(("scheme", "scripts"), WAYS, ids=lambda way: {True: "scripts", False: "plain"}.get(way, way))
@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
def test_every_kind_of_page_does_so_on_the_site_of_made_up_articles(
    chromium: Browser, showcase_address: str, showcase: Path, width: int, scheme: str, scripts: bool
) -> None:
    pages = pages_of_each_kind(showcase / "site")
    assert WIDEST <= pages.keys()
    assert walk(chromium, showcase_address, pages, width, scheme, scripts) == []


def test_the_made_up_articles_have_what_the_seeds_lack(showcase: Path) -> None:
    """Or the tests above look at less than they seem to."""
    events = " ".join(file.read_text(encoding="utf8") for file in (showcase / "site/events").glob("*/index.html"))
    for anchor in ("accounts", "differ", "denied", "several", "alone", "who", "said"):
        assert f'id="{anchor}"' in events, anchor
    assert "repeats" in events, "a copy"
    namesakes = sorted(folder.name for folder in (showcase / "site/people").glob("anders-holm*") if folder.is_dir())
    assert len(namesakes) > 1, "two of one name"
    assert (showcase / "site/organisations/norwegian-maritime-rescue-centre/index.html").is_file(), "a redirect"


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
def test_lines_of_reading_are_neither_long_nor_short(
    chromium: Browser, address: str, project: Path, width: int
) -> None:
    """An article's lines have 60 to 75 letters at a desk, and 35 or more on a phone."""
    context = chromium.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(address + pages_of_each_kind(project / "site")["articles"])
    letters = page.evaluate(
        """() => {
          const text = document.querySelector(".text p:not([class])"), style = getComputedStyle(text);
          const pen = document.createElement("canvas").getContext("2d");
          pen.font = `${style.fontSize} ${style.fontFamily}`;
          const words = [...document.querySelectorAll(".text p:not([class])")].map((p) => p.textContent).join(" ");
          return text.clientWidth / (pen.measureText(words).width / words.length);
        }"""
    )
    context.close()
    assert (60 if width > 1000 else 35) <= letters <= 77
