"""A cached page has the same HTML, and gives the same warnings, as one that MkDocs renders again."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from tests.conftest import tree

MKDOCS = """\
site_name: Tiny
docs_dir: pages
theme: {name: material, font: false, language: en}
use_directory_urls: true
markdown_extensions: [attr_list, def_list, md_in_html, tables, toc]
validation: {links: {absolute_links: relative_to_docs, anchors: warn, unrecognized_links: warn}}
plugins:
  - cuttings: {processes: 1}
"""
BY_HAND = ["about.md", "limits.md", "search.md"]  # the first is the project's own, the others come with the package
STORY = "Margaret Hollis flew to Norway on Monday. She met officials of Siemens there.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project that has been built once."""
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    root = tmp_path / "project"
    (root / "pages").mkdir(parents=True)
    (root / "seeds").mkdir()
    (root / "seeds/flight.txt").write_text(STORY)
    (root / "pages/about.md").write_text("# About\n\n[People](people/index.md)\n")
    (root / "mkdocs.yml").write_text(MKDOCS)
    make(root)
    return root


class Warnings(logging.Handler):
    """Collects the messages of warnings and errors."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


def make(folder: Path, level: int = logging.INFO) -> list[str]:
    """Build the site with MkDocs' logger at `level`; return the sorted warnings."""
    handler = Warnings()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    before = logger.level
    logger.setLevel(level)
    try:
        build(load_config(str(folder / "mkdocs.yml")))
    finally:
        logger.setLevel(before)
        logger.removeHandler(handler)
    return sorted(handler.messages)


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages that MkDocs itself rendered."""
    pages: list[str] = []
    render = Page.render

    def counted(page: Page, config: MkDocsConfig, files: Files) -> None:
        pages.append(page.file.src_uri)
        render(page, config, files)

    monkeypatch.setattr(Page, "render", counted)
    return pages


def test_a_generated_page_is_rendered_once(folder: Path, rendered: list[str]) -> None:
    before = tree(folder / "site")
    assert len(before) > 10
    assert make(folder) == []
    assert sorted(rendered) == BY_HAND, "pages by hand may look elsewhere: they are rendered each time"
    assert tree(folder / "site") == before


def test_only_what_a_new_article_changes_is_rendered(folder: Path, rendered: list[str]) -> None:
    before = tree(folder / "pages")
    (folder / "seeds/new.txt").write_text("Henrik Dahl went to Portugal on Friday.\n")
    make(folder)
    after = tree(folder / "pages")
    changed = {path for path in after if path.endswith(".md") and before.get(path) != after[path]}
    assert "people/henrik-dahl.md" in rendered
    assert set(rendered) <= changed | {*BY_HAND}, "a page whose front matter alone has changed is not rendered either"
    assert len(changed) < len([path for path in after if path.endswith(".md")])


def replaced(old: str, new: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        file = folder / "mkdocs.yml"
        assert old in file.read_text()
        file.write_text(file.read_text().replace(old, new))

    return change


def by_hand(path: str, text: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        (folder / path).write_text(text)

    return change


def harmed(folder: Path) -> None:
    (folder / ".cache/cuttings/markup.sqlite").write_bytes(b"no database")


def edited(folder: Path) -> None:
    page = folder / "pages/people/index.md"
    page.write_text(page.read_text() + "\n[Nowhere](nowhere.md) and [here](#no-such-anchor)\n")


CHANGES: dict[str, Callable[[Path], None]] = {
    "nothing": lambda folder: None,
    "an article": by_hand("seeds/flight.txt", STORY.replace("Norway", "Denmark")),
    "a page by hand": by_hand("pages/about.md", "# About us\n\n[Broken](people/nobody.md)\n"),
    "a generated page edited": edited,
    "the form of addresses": replaced("urls: true", "urls: false"),
    "an extension": replaced("attr_list, ", ""),
    "an extension's options": replaced("toc]", "toc: {permalink: true}]"),
    "an extension that may look elsewhere": replaced("toc]", "toc, pymdownx.snippets]"),
    "pages left out": replaced("docs_dir: pages", "docs_dir: pages\nexclude_docs: /organisations/siemens.md"),
    "what is checked": replaced("absolute_links: relative_to_docs", "absolute_links: warn"),
    "the theme": replaced("language: en", "language: de"),
    "a harmed cache": harmed,
}


@pytest.mark.parametrize("what", CHANGES)
def test_a_change_takes_effect_at_once(folder: Path, tmp_path: Path, what: str) -> None:
    """In the next two builds, pages and warnings are those of a project without cached HTML."""
    CHANGES[what](folder)
    fresh = tmp_path / "fresh"
    shutil.copytree(folder, fresh)
    (fresh / ".cache/cuttings/markup.sqlite").unlink()
    expected = make(fresh)
    for _ in range(2):
        assert make(folder) == expected
        assert tree(folder / "site") == tree(fresh / "site")


def test_under_quiet_pages_are_cached_too(folder: Path, rendered: list[str]) -> None:
    (folder / ".cache/cuttings/markup.sqlite").unlink()
    make(folder, logging.ERROR)
    rendered.clear()
    make(folder)
    assert sorted(rendered) == BY_HAND


@pytest.mark.parametrize("links", ["relative_to_docs", "warn"])
def test_under_quiet_a_broken_link_is_not_forgotten(folder: Path, tmp_path: Path, links: str) -> None:
    """Under --quiet warnings are not shown, so a page that would give one is not cached."""
    text = MKDOCS.replace("absolute_links: relative_to_docs", f"absolute_links: {links}")
    (folder / "mkdocs.yml").write_text(text.replace("docs_dir: pages", "docs_dir: pages\nexclude_docs: /articles/"))
    page = folder / "pages/organisations/siemens.md"
    page.write_text(page.read_text() + "\n[Nowhere](nowhere.md)\n")
    make(folder, logging.ERROR)
    said = make(folder)
    (folder / ".cache/cuttings/markup.sqlite").unlink()
    assert said == make(folder)
    assert any("nowhere.md" in line for line in said)
