"""Whatever strangers wrote into an article, its file, its name or a decision: no script of theirs runs in the browser.

Every payload calls `canary` or asks for a file that does not exist; no page may do either.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser

from tests.browser.serving import served
from tests.conftest import copy_project, run
from tests.hostile_strings import NAUGHTY, PAYLOADS

pytestmark = pytest.mark.browser

ARTICLE = (
    '{0}\n\nAnn {0} Lund met {0} of the {0} Company. "{0} is here," said Ann Berg of the {0} Board.\n\n{0} again.\n'
)
MAX_NAME_CHARS = 60


def write_articles(seeds: Path) -> None:
    """Each string as the text, the title, the front matter and the name of a file."""
    seeds.mkdir()
    lines = []
    for number, text in enumerate((*PAYLOADS, *NAUGHTY)):
        body = f"Quay {number} opens\n\n" + ARTICLE.format(text)
        stem = "".join(c for c in text if c not in "/\0").encode("utf8", "replace").decode()[:MAX_NAME_CHARS]
        fields = {"title": text, "outlet": text, "authors": [text], "url": text, "published": text}
        if number % 3 == 0:
            lines.append(json.dumps({"text": body, **fields}))
        elif number % 3 == 1:
            front = f"---\n{yaml.safe_dump(fields)}---\n\n"
            (seeds / f"{stem.lstrip('.')} {number}.md").write_text(front + body, "utf8", "replace")
        else:
            (seeds / f"{stem.lstrip('.')} {number}.txt").write_text(body, "utf8", "replace")
    page = "<html><head><title>{0}</title></head><body><h1>{0}</h1><p>Ann Berg of Norvik said so.</p>{0}"
    for number, text in enumerate(PAYLOADS[::4]):
        (seeds / f"page {number}.html").write_text(page.format(text), "utf8", "replace")
    (seeds / "all.jsonl").write_text("\n".join(lines), encoding="utf8")


def write_decisions(curation: Path) -> None:
    """The strings as names, reasons and titles that the editor decided."""
    curation.mkdir()
    entities = {
        "rename": {"Ann Berg": PAYLOADS[0]},
        "same": [{"names": ["Ann Berg", text], "why": text} for text in PAYLOADS[1:6]],
    }
    (curation / "entities.yml").write_text(yaml.safe_dump(entities), encoding="utf8")
    (curation / "articles.yml").write_text(
        yaml.safe_dump({"seeds/all.jsonl:1": {"title": PAYLOADS[1]}}), encoding="utf8"
    )


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of hostile articles; it is built whatever they hold."""
    folder = copy_project(tmp_path_factory.mktemp("hostile"))
    for name in ("seeds", "curation"):
        for file in (folder / name).rglob("*"):
            if file.is_file():
                file.unlink()
        (folder / name).rmdir()
    write_articles(folder / "seeds")
    write_decisions(folder / "curation")
    done = run("mkdocs", "build", cwd=folder)
    assert "Traceback" not in done.stdout + done.stderr
    return folder / "site"


@pytest.fixture(scope="module")
def hostile_address(hostile_site: Path) -> Iterator[str]:
    with served(hostile_site) as address:
        yield address


def test_no_payload_runs_on_any_page_or_in_the_search(
    hostile_site: Path, hostile_address: str, chromium: Browser
) -> None:
    context = chromium.new_context(bypass_csp=True)  # escaping alone must do
    troubles: list[str] = []
    context.expose_function("canary", lambda *_: troubles.append(f"canary: {page.url}"))
    context.add_init_script(
        "window.alert = window.confirm = window.prompt = window.print = () => canary();"
        "window.addEventListener('error', event => event.target.tagName && canary(), true);"
    )
    page = context.new_page()
    page.on(
        "request", lambda r: None if r.url.startswith((hostile_address, "data:", "blob:")) else troubles.append(r.url)
    )
    page.on("dialog", lambda dialog: troubles.append(dialog.message))
    page.set_content("<img src=x onerror=canary()>")
    page.wait_for_timeout(300)
    assert troubles, "the canary is heard"
    troubles.clear()
    pages = sorted(hostile_site.rglob("index.html"))
    for file in pages:
        page.goto(hostile_address + file.parent.relative_to(hostile_site).as_posix().removeprefix(".") + "/")
        troubles += page.evaluate(HANDLERS)
    assert troubles == []
    page.goto(hostile_address)
    for text in PAYLOADS[:12]:
        page.keyboard.press("/")
        page.locator("input[type=search], input[name=q]").first.fill(text)
        page.wait_for_timeout(150)
        troubles += page.evaluate(HANDLERS)
    context.close()
    assert troubles == []
    print(f"{len(PAYLOADS)} payloads and {len(NAUGHTY)} strings on {len(pages)} pages")


# What on a page would run a script when it is clicked or loaded, though it is none of the site's own.
HANDLERS = """() => [...document.querySelectorAll('*')].flatMap(element =>
  [...element.attributes].filter(a =>
    /^on/i.test(a.name) || (/^(href|src|action|formaction|xlink:href|data)$/i.test(a.name)
      && /^[\\s\\0-\\x20]*(javascript:|vbscript:|data:text)/i.test(a.value))
  ).map(a => `${location.pathname}: ${element.tagName} ${a.name}=${a.value.slice(0, 60)}`))"""
