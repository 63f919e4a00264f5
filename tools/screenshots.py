"""Takes screenshots of every kind of page of a built site: for a desktop and a phone, light and dark.

    python -m tools.screenshots [SITE] [FOLDER]

SITE is the folder of the site ("site"), FOLDER that of the screenshots ("build/screenshots"), which also gets an
index.html that shows them side by side.
"""

from __future__ import annotations

import sys
from html import escape
from pathlib import Path

from playwright.sync_api import Browser, FloatRect

from tests.browser.kinds import pages_of_each_kind
from tests.browser.serving import chromium_of_the_system, served

WIDTHS = (1280, 390)
SCHEMES = ("light", "dark")
HEIGHT = 900  # of the window; a screenshot shows the whole page
TALLEST = 12_000  # pixels at which a screenshot is cut, since Chromium does not paint larger ones
STYLE = """body { font: 15px sans-serif; margin: 2rem; background: #eee } section { margin-bottom: 3rem }
div { display: flex; flex-wrap: wrap; gap: 1rem; align-items: start } img { display: block; border: 1px solid #bbb }
a { display: block; max-height: 50rem; overflow: hidden }"""


def take_pictures(browser: Browser, address: str, pages: dict[str, str], folder: Path) -> None:
    """Write a screenshot of each of `pages` (paths by name) for each width and scheme: `folder/people-390-dark.png`."""
    for width in WIDTHS:
        for scheme in SCHEMES:
            context = browser.new_context(
                viewport={"width": width, "height": HEIGHT}, color_scheme="dark" if scheme == "dark" else "light"
            )
            page = context.new_page()
            for name, path in pages.items():
                page.goto(address + path)
                page.wait_for_load_state("load")
                tall = int(page.evaluate("document.documentElement.scrollHeight"))
                clip: FloatRect = {"x": 0, "y": 0, "width": width, "height": min(max(tall, HEIGHT), TALLEST)}
                page.screenshot(path=folder / f"{name}-{width}-{scheme}.png", full_page=True, clip=clip)
            context.close()


def contact_sheet(pages: dict[str, str]) -> str:
    """An HTML page that shows all screenshots, with a row for each page."""
    shots = [(width, scheme) for width in WIDTHS for scheme in SCHEMES]
    rows = []
    for name, path in pages.items():
        files = [(f"{name}-{width}-{scheme}.png", width) for width, scheme in shots]
        pictures = "".join(f'<a href="{f}"><img src="{f}" width="{w // 3}" loading="lazy"></a>' for f, w in files)
        rows.append(f"<section><h2>{escape(name)} <small>/{escape(path)}</small></h2><div>{pictures}</div></section>")
    return f'<!doctype html><meta charset="utf-8"><title>Screenshots</title><style>{STYLE}</style>{"".join(rows)}\n'


def main(site: str = "site", folder: str = "build/screenshots") -> None:
    """Take all screenshots of the site in the folder `site`; exits with a message if there is none."""
    pages, out = pages_of_each_kind(Path(site)), Path(folder)
    if not Path(site, "index.html").is_file():
        sys.exit(f"There is no site in {site}. Build it first: make site")
    out.mkdir(parents=True, exist_ok=True)
    with served(Path(site)) as address, chromium_of_the_system() as browser:
        take_pictures(browser, address, pages, out)
    (out / "index.html").write_text(contact_sheet(pages), encoding="utf8")
    print(f"{len(pages)} pages, {len(pages) * len(WIDTHS) * len(SCHEMES)} pictures: {out / 'index.html'}")


if __name__ == "__main__":
    main(*sys.argv[1:3])
