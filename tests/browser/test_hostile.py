"""Whatever strangers wrote into an article, its file, its name or a decision: no script of theirs runs in the browser.

Every payload calls `canary` or asks for a file that does not exist; no page may do either.
"""

from __future__ import annotations

import json
import re
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
ONE_REDIRECT_OF = 8  # redirects, which are all made by one template
FRAMES = 16  # pages that are open at a time
# All that there may be to say of these articles and decisions, a line each; a link that leads nowhere is not in it.
ABOUT_ARTICLES = (
    r"'.*' is not (?:a date|the address of a page)\.|These bytes are not text|\d+ words have more than|"
    r"The text is the same|is, as \d+ more, not in English"
)
NOTICES = re.compile(
    rf"WARNING - +cuttings: (?:seeds/.*: (?:{ABOUT_ARTICLES}).*|curation/entities\.yml:\d+: 'same' is about .*)"
)


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
    notices = [line for line in done.stderr.splitlines() if not line.startswith(("INFO ", "cuttings: "))]
    assert [line for line in notices if line.strip() and not NOTICES.fullmatch(line)] == [], "--strict fails on others"
    return folder / "site"


def pages_to_open(site: Path) -> list[str]:
    """The addresses of all pages below `site`, and of some of the redirects."""
    pages, redirects = list[str](), list[str]()
    for file in sorted(site.rglob("index.html")):
        leads_on = 'http-equiv="refresh"' in file.read_text(encoding="utf8")
        (redirects if leads_on else pages).append(file.relative_to(site).as_posix().removesuffix("index.html"))
    return pages + redirects[::ONE_REDIRECT_OF]


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
    page.goto(hostile_address + "llms.txt")
    page.evaluate(OPEN, [{"srcdoc": "<img src=x onerror=canary()>"}])
    assert [trouble.partition(":")[0] for trouble in troubles].count("canary") == 2, "the canary is heard"
    assert page.evaluate(OPEN, [{"srcdoc": "<a href=' javascript:canary()'>x</a>"}])
    troubles.clear()
    pages = pages_to_open(hostile_site)
    for start in range(0, len(pages), FRAMES):
        troubles += page.evaluate(OPEN, [{"src": hostile_address + path} for path in pages[start : start + FRAMES]])
    assert troubles == []
    page.goto(hostile_address)
    for text in PAYLOADS[:12]:
        page.keyboard.press("/")
        page.locator("input[type=search], input[name=q]").first.fill(text)
        page.wait_for_timeout(150)
        troubles += page.evaluate(f"({HANDLERS})(document)")
    context.close()
    assert troubles == []
    print(f"{len(PAYLOADS)} payloads and {len(NAUGHTY)} strings on {len(pages)} pages")


# What on a page would run a script when it is clicked or loaded, though it is none of the site's own.
HANDLERS = """document => [...document.querySelectorAll('*')].flatMap(element =>
  [...element.attributes].filter(a =>
    /^on/i.test(a.name) || (/^(href|src|action|formaction|xlink:href|data)$/i.test(a.name)
      && /^[\\s\\0-\\x20]*(javascript:|vbscript:|data:text)/i.test(a.value))
  ).map(a => `${document.location.pathname}: ${element.tagName} ${a.name}=${a.value.slice(0, 60)}`))"""

# Opens each address in a frame, and finds such handlers when it and all that it asks for have been loaded.
OPEN = f"""frames => Promise.all(frames.map(given => new Promise(done => {{
  const frame = Object.assign(document.createElement('iframe'), given);
  frame.onload = () => setTimeout(() => {{
    const found = ({HANDLERS})(frame.contentDocument);
    frame.remove();
    done(found);
  }}, 50);
  document.body.append(frame);
}}))).then(found => found.flat())"""
