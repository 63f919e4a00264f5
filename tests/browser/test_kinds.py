"""Every kind of page fits its window and has no empty parts: on desktop and phone, light and dark, without scripts.

The pages are those of the seeds and of made-up articles (tests/data/showcase) with features that the seeds lack.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import WIDTHS, open_window
from tests.browser.kinds import pages_of_each_kind
from tests.browser.serving import served

pytestmark = pytest.mark.browser
# that both sites have
KINDS = {"articles", "people", "places", "organisations", "things", "topics", "events", "relationships"}

# Elements that overflow the window without a scrolling box of their own, and text that a box cuts off.
STICKS_OUT = """() => {
  const wide = document.documentElement.clientWidth, out = [];
  if (document.documentElement.scrollWidth > wide) out.push("the page scrolls sideways");
  const asked = (question, known = new Map()) =>  // boxes are asked once for each element in them
    (e) => known.get(e) ?? known.set(e, question(e)).get(e);
  const scrolls = asked((e) => /auto|scroll|hidden|clip/.test(getComputedStyle(e).overflowX));
  const hidden = asked((e) => getComputedStyle(e).clipPath !== "none" || !e.checkVisibility());
  for (const e of document.body.querySelectorAll("*")) {
    const { left, right, width, height } = e.getBoundingClientRect();
    if (!width || !height || hidden(e)) continue;
    let box = e.parentElement;
    while (box && !scrolls(box) && !hidden(box)) box = box.parentElement;
    const words = `${e.tagName} ${e.getAttribute("class") || ""} ${e.textContent.trim()}`.slice(0, 80);
    if (!box && (right > wide + 1 || left < -1)) out.push(`sticks out: ${words}`);
    const cut = /hidden|clip/.test(getComputedStyle(e).overflowX) && e.scrollWidth > e.clientWidth + 1;
    if (cut && e.matches(".md-content *")) out.push(`cuts off: ${words}`);
  }
  return out.slice(0, 5);
}"""

# Text that overlaps: lines of text in the same place, of elements that do not contain each other.
COVERED = """() => {
  const out = [], boxes = [];
  for (const e of document.querySelectorAll(".md-content :is(h1, h2, h3, p, li, dt, dd, td, th, summary)")) {
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

# Words that are broken because their box is too narrow.
BROKEN = """() => {
  const out = [];
  for (const e of document.querySelectorAll(".md-content :is(td, th, dt, dd, li, .clipping, .figure)")) {
    if (!e.checkVisibility() || e.clientWidth > 130) continue;
    const walker = document.createTreeWalker(e, NodeFilter.SHOW_TEXT), range = document.createRange();
    while (walker.nextNode())
      for (const word of walker.currentNode.data.matchAll(/\\p{L}{3,14}/gu)) {
        range.setStart(walker.currentNode, word.index);
        range.setEnd(walker.currentNode, word.index + word[0].length);
        const tops = new Set([...range.getClientRects()].map((r) => Math.round(r.top)));
        if (tops.size > 1) out.push(`broken: ${word[0]}`);
      }
  }
  return out.slice(0, 5);
}"""

# Headings without content, and empty lists, tables, rows, sections and disclosures.
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
  const held = "p, li, dt, dd, ul, ol, dl, blockquote, section, aside, details, summary, table, .entries, .beside";
  for (const e of page.querySelectorAll(held))
    if (!tells(e) && !e.closest("[hidden], .search")) out.push(`empty: ${e.tagName} ${e.className}`);
  for (const d of page.querySelectorAll("details"))
    if (![...d.children].some((e) => e.tagName !== "SUMMARY" && tells(e))) out.push(`opens on nothing: ${d.innerText}`);
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


# Bright elements on a dark page.
BRIGHT = """() => {
  const light = (colour) => {
    const [r, g, b, a = 1] = colour.match(/[\\d.]+/g).map(Number);
    return a > 0.5 && 0.3 * r + 0.6 * g + 0.1 * b > 120;
  };
  return [document.body, ...document.querySelectorAll(".md-content *, header *, footer *")]
    .filter((e) => e.checkVisibility() && light(getComputedStyle(e).backgroundColor) && !e.matches("button, mark"))
    .slice(0, 3).map((e) => `bright: ${e.tagName} ${e.getAttribute("class") || ""}`);
}"""


@pytest.fixture(params=("project", "showcase"))
def site(request: pytest.FixtureRequest) -> Iterator[tuple[str, dict[str, str]]]:
    """The address of a site, and a page of each of its kinds."""
    folder: Path = request.getfixturevalue(request.param) / "site"
    with served(folder) as address:
        yield address, pages_of_each_kind(folder)


@pytest.mark.parametrize(
    ("width", "scripts"),
    [(WIDTHS["desk"], True), (WIDTHS["phone"], True), (WIDTHS["phone"], False)],
    ids=["desk", "phone", "phone-plain"],
)
def test_every_kind_of_page_fits_its_window_and_says_something(
    chromium: Browser, site: tuple[str, dict[str, str]], width: int, scripts: bool
) -> None:
    """Each page is loaded once, and looked at in the light scheme, in the dark one, and with all disclosures open.

    Without scripts it has fewer parts and no others, so that the narrower window will do.
    """
    address, pages = site
    assert pages.keys() >= KINDS
    window = {"viewport": {"width": width, "height": 800}, "java_script_enabled": scripts}
    visitor = open_window(chromium, address, **window, reduced_motion="reduce")  # so that colours change at once
    wrong = []
    for name, path in pages.items():
        visitor.page.emulate_media(color_scheme="light")
        visitor.go(path)
        found = [finding for check in (STICKS_OUT, COVERED, BROKEN, EMPTY) for finding in visitor.page.evaluate(check)]
        if scripts:  # without scripts, the dark scheme needs no test of its own
            visitor.prefer("dark")
            found += visitor.page.evaluate(STICKS_OUT) + visitor.page.evaluate(BRIGHT)
            visitor.prefer("light")
        visitor.page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
        found += visitor.page.evaluate(STICKS_OUT) + visitor.page.evaluate(COVERED)
        wrong += [f"{name} /{path}: {what}" for what in dict.fromkeys([*found, *visitor.troubles])]
        visitor.troubles.clear()
    visitor.page.context.close()
    assert wrong == []


def test_the_showcase_has_the_features_that_the_seeds_lack(showcase: Path) -> None:
    """Otherwise the tests above would cover less than they seem to."""
    events = " ".join(file.read_text(encoding="utf8") for file in (showcase / "site/events").glob("*/index.html"))
    for anchor in ("accounts", "differ", "denied", "several", "alone", "who", "said"):
        assert f'id="{anchor}"' in events, anchor
    assert re.search("repeats|same text as|version of the text of", events), "a copy"
    namesakes = sorted(folder.name for folder in (showcase / "site/people").glob("anders-holm*") if folder.is_dir())
    assert len(namesakes) > 1, "two of one name"
    assert (showcase / "site/organisations/norwegian-maritime-rescue-centre/index.html").is_file(), "a redirect"


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
def test_lines_of_text_have_a_readable_length(chromium: Browser, address: str, project: Path, width: int) -> None:
    """The lines of an article have 60 to 75 characters on a desktop, and 35 or more on a phone."""
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
