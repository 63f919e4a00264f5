"""The Content Security Policy of pages: what it allows, for whom, and where it stands."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest

from cuttings.plugin.content_policy import with_policy
from tests.conftest import mkdocs_here

HEAD = '<html><head><meta charset="utf-8"><title>T</title>'


def policy(page: str) -> dict[str, list[str]]:
    """The sources that the policy of `page` allows, by directive."""

    class Parser(HTMLParser):
        content = ""

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            held = dict(attrs)
            if tag == "meta" and held.get("http-equiv") == "Content-Security-Policy":
                self.content = held["content"] or ""

    parser = Parser()
    parser.feed(page)
    return {name: sources for name, *sources in (part.split() for part in parser.content.split(";") if part)}


def source_of(script: str) -> str:
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"


@pytest.mark.parametrize(
    ("markup", "script"),
    [
        ("<script>\n  go()\n</script>", "\n  go()\n"),
        ('<script type="module">go()</script>', "go()"),
        ("<SCRIPT type='text/javascript'>go()</SCRIPT >", "go()"),
        ('<script src="a.js"></script>', None),
        ('<script type="application/ld+json">{"a": 1}</script>', None),
    ],
)
def test_scripts_on_the_page_are_allowed_by_their_hashes(markup: str, script: str | None) -> None:
    own = HEAD + markup
    hashes = [source for source in policy(with_policy(own, own))["script-src"] if source.startswith("'sha256")]
    assert hashes == ([] if script is None else [source_of(script)])


def test_a_script_outside_the_authors_own_part_is_not_allowed() -> None:
    page = f"{HEAD}<script>ours()</script><main><script>theirs()</script></main>"
    sources = policy(with_policy(page, f"{HEAD}<script>ours()</script><main></main>"))["script-src"]
    assert source_of("ours()") in sources
    assert source_of("theirs()") not in sources
    assert "'unsafe-inline'" not in sources


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://stats.example/x.js", "https://stats.example"),
        ("//stats.example:8443/x.js", "stats.example:8443"),
        ("assets/x.js", None),
        ("https://a.example; script-src *//x.js", None),
    ],
)
def test_hosts_that_mkdocs_yml_names_are_allowed(address: str, host: str | None) -> None:
    sources = policy(with_policy(HEAD, HEAD, [address]))["script-src"]
    assert sources == ["'self'", "'wasm-unsafe-eval'", *([host] if host else [])]


def test_the_policy_comes_before_all_that_it_governs() -> None:
    assert re.match(
        r'<html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy"', with_policy(HEAD, HEAD)
    )


@pytest.mark.parametrize("stated", [True, False])
def test_a_build_states_the_policy_unless_told_not_to(tmp_path: Path, stated: bool) -> None:
    option = "" if stated else ":\n      content_security_policy: none"
    (tmp_path / "mkdocs.yml").write_text(
        f"site_name: Tiny\ndocs_dir: pages\ntheme: {{name: material, font: false}}\nplugins:\n  - cuttings{option}\n"
    )
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/a.txt").write_text("Margaret Hollis flew to Norway on Monday.\n")
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages/mine.md").write_text("# Mine\n\n<script>mine()</script>\n")
    assert mkdocs_here("build", cwd=tmp_path).exit_code == 0
    policies = {
        page.relative_to(tmp_path / "site").as_posix(): policy(page.read_text(encoding="utf8"))
        for page in (tmp_path / "site").rglob("*.html")
    }
    assert {"mine/index.html", "404.html", "places/norway/index.html"} <= policies.keys()
    assert all(bool(held) == stated for held in policies.values())
    if stated:  # a page that the user wrote may run what it holds, a generated one may not
        assert source_of("mine()") in policies["mine/index.html"]["script-src"]
        assert source_of("mine()") not in policies["places/norway/index.html"]["script-src"]
