"""Takes pictures of every kind of page of a built site: on a desk and a phone, light and dark.

    python -m tools.screenshots [SITE] [FOLDER]

SITE is the folder of the site ("site"), FOLDER where the pictures go ("build/screenshots"), with an index.html that
shows them side by side.
"""

from __future__ import annotations

import sys
from html import escape
from pathlib import Path

from playwright.sync_api import Browser

from tests.browser.kinds import pages_of_each_kind
from tests.browser.serving import chromium_of_the_system, served

WIDTHS = (1280, 390)
SCHEMES = ("light", "dark")
HEIGHT = 900  # of the window; a picture shows the whole page
TALLEST = 12_000  # a picture is cut there: Chromium paints no larger ones
STYLE = """body { font: 15px sans-serif; margin: 2rem; background: #eee } section { margin-bottom: 3rem }
div { display: flex; flex-wrap: wrap; gap: 1rem; align-items: start } img { display: block; border: 1px solid #bbb }
a { display: block; max-height: 50rem; overflow: hidden }"""


def take_pictures(browser: Browser, address: str, pages: dict[str, str], folder: Path) -> None:
    """A picture of each of `pages` (by name) in each width and scheme: `people-390-dark.png` in `folder`."""
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
                clip = {"x": 0, "y": 0, "width": width, "height": min(max(tall, HEIGHT), TALLEST)}
                page.screenshot(path=folder / f"{name}-{width}-{scheme}.png", full_page=True, clip=clip)  # type: ignore[arg-type]
            context.close()


def contact_sheet(pages: dict[str, str]) -> str:
    """A page that shows all pictures, a row for each page."""
    shots = [(width, scheme) for width in WIDTHS for scheme in SCHEMES]
    rows = []
    for name, path in pages.items():
        files = [(f"{name}-{width}-{scheme}.png", width) for width, scheme in shots]
        pictures = "".join(f'<a href="{f}"><img src="{f}" width="{w // 3}" loading="lazy"></a>' for f, w in files)
        rows.append(f"<section><h2>{escape(name)} <small>/{escape(path)}</small></h2><div>{pictures}</div></section>")
    return f'<!doctype html><meta charset="utf-8"><title>Screenshots</title><style>{STYLE}</style>{"".join(rows)}\n'


def main(site: str = "site", folder: str = "build/screenshots") -> None:
    """Takes them all."""
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
