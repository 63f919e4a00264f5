"""An unchanged project is not built again; every change takes effect in the next build."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest

from cuttings import pipeline, render
from cuttings.cache import fingerprint, keep
from cuttings.common.errors import CuttingsError
from cuttings.export.tables.schema import DATABASE_FILE, METADATA_FILE
from cuttings.indexing import SEARCH_INDEX_NAME, SiteIndex
from cuttings.model import Library, Page
from cuttings.project.packaged.site_files import TEMPLATES_FOLDER
from cuttings.project.settings import Settings
from cuttings.search import Record, write_index
from cuttings.site import OUTCOME_NAME, TEXTS_NAME, Site, add_database, make_site
from tests.conftest import tree

STORY = "Margaret Hollis flew to Norway on Monday. She met officials of Siemens there.\n"
OTHER = "Crowds in Sweden cheered Margaret Hollis, the mayor of Bergen, on Tuesday.\n"


@pytest.fixture
def project(tmp_path: Path) -> Settings:
    """A project of two articles and one decision, whose site has been made."""
    root = tmp_path / "project"
    for name in ("seeds", "curation", "pages"):
        (root / name).mkdir(parents=True)
    (root / "seeds/flight.txt").write_text(STORY)
    (root / "seeds/crowds.txt").write_text(OTHER)
    (root / "seeds/picture.gif").write_bytes(b"\x89PNG")
    (root / "seeds/empty.txt").write_text("")  # gives a notice
    (root / "pages/about.md").write_text("# About\n\nBy hand.\n")
    settings = Settings(root, root / "seeds", root / "curation", root / "pages", root / ".cache", processes=1)
    make_site(settings)
    return settings


@pytest.fixture
def builds(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A list that grows by one whenever a library is built."""
    made: list[str] = []
    build = pipeline.build_library

    def counted(settings: Settings) -> Library:
        made.append("built")
        return build(settings)

    monkeypatch.setattr(pipeline, "build_library", counted)
    return made


def fresh(settings: Settings, folder: Path) -> Site:
    """The outcome for a fresh copy of the same project; paths in notices are the same."""
    shutil.copytree(settings.root, folder, symlinks=True)
    for path in json.loads((folder / ".cache/pages.json").read_bytes())["generated"]:
        (folder / "pages" / path).unlink(missing_ok=True)
    shutil.rmtree(folder / ".cache")
    moved = {name: folder / getattr(settings, name).name for name in ("seeds", "curation", "pages", "cache")}
    there = replace(settings, root=folder, **moved)
    return make_site(there)


def test_an_unchanged_project_is_not_built_again(project: Settings, builds: list[str]) -> None:
    before = {f: (f.stat().st_mtime_ns, f.stat().st_ino) for f in project.root.rglob("*")}
    site = make_site(project)
    assert builds == []
    assert (site.report.written, site.report.removed) == (0, 0)
    assert site.report.unchanged == len(tree(project.pages)) - 1
    assert before == {f: (f.stat().st_mtime_ns, f.stat().st_ino) for f in project.root.rglob("*")}


def test_notices_and_search_records_are_as_before(project: Settings, builds: list[str]) -> None:
    quick = make_site(project)
    (project.cache / OUTCOME_NAME).unlink()
    slow = make_site(project)
    assert builds == ["built"]
    assert quick == slow
    assert any("empty.txt" in notice.where for notice in quick.notices)
    assert any(record.title == "Margaret Hollis" for record in quick.found)


def write(path: str, text: str) -> Callable[[Settings], Settings]:
    def change(settings: Settings) -> Settings:
        (settings.root / path).parent.mkdir(parents=True, exist_ok=True)
        (settings.root / path).write_text(text)
        return settings

    return change


def remove(path: str) -> Callable[[Settings], Settings]:
    def change(settings: Settings) -> Settings:
        (settings.root / path).unlink()
        return settings

    return change


def link(path: str, to: str) -> Callable[[Settings], Settings]:
    def change(settings: Settings) -> Settings:
        (settings.root / path).symlink_to(settings.root / to)
        return settings

    return change


def option(**given: Any) -> Callable[[Settings], Settings]:
    return lambda settings: replace(settings, **given)


CHANGES: dict[str, tuple[Callable[[Settings], Settings], bool]] = {  # and whether there is work to do
    "an article": (write("seeds/flight.txt", STORY.replace("Norway", "Denmark")), True),
    "an article, as long as before": (write("seeds/flight.txt", STORY.replace("Norway", "Poland")), True),
    "a new article": (write("seeds/new.txt", "Henrik Dahl went to Portugal on Friday.\n"), True),
    "a new article in a new folder": (write("seeds/deep/er/new.txt", "Henrik Dahl went to Portugal.\n"), True),
    "an article gone": (remove("seeds/crowds.txt"), True),
    "a link to an article": (link("seeds/link.txt", "curation"), True),
    "a file of a kind that is not read": (write("seeds/notes.xls", "x"), True),
    "a picture's content": (write("seeds/picture.gif", "other"), False),
    "a decision": (write("curation/entities.yml", "rename:\n  Margaret Hollis: Maggie Hollis\n"), True),
    "a decision on an article": (write("curation/articles.yml", "flight.txt: {published: 2020-05-04}\n"), True),
    "a slip in a decision": (write("curation/entities.yml", "renam:\n  a: b\n"), True),
    "a record of what is known": (write("curation/history/0001.txt", "flight 0123456789abcdef\n"), True),
    "a database to take away": (option(sqlite=True), True),
    "how much of an article is shown": (option(article_text="none"), True),
    "the site's name": (option(site_name="Elsewhere"), True),
    "the site's address": (option(site_url="https://example.org/"), True),
    "the form of addresses": (option(directory_urls=False), True),
    "how many processes work": (option(processes=2), False),
    "a page gone": (remove("pages/index.md"), True),
    "a page by hand": (write("pages/about.md", "# About us\n\nOther words.\n"), False),
    "a new page by hand": (write("pages/contact.md", "# Contact\n"), False),
    "a page by hand where one is generated": (write("pages/people/margaret-hollis.markdown", "# Mine\n"), True),
}


@pytest.mark.parametrize("what", CHANGES)
def test_a_change_takes_effect_at_once(project: Settings, builds: list[str], tmp_path: Path, what: str) -> None:
    """After any change the pages are those of a fresh copy of the project."""
    change, work = CHANGES[what]
    changed = change(project)
    site = make_site(changed)
    assert bool(builds) is work
    expected = fresh(changed, tmp_path / "fresh")
    assert tree(project.pages) == tree(tmp_path / "fresh/pages")
    assert (site.notices, site.report.notices, site.found) == (
        expected.notices,
        expected.report.notices,
        expected.found,
    )
    again = make_site(changed)
    assert (again.report.written, again.report.removed) == (0, 0)
    assert (again.notices, again.report.notices) == (site.notices, site.report.notices)


def test_an_edited_page_is_left_and_gives_a_notice_each_time(project: Settings) -> None:
    page = project.pages / "index.md"
    page.write_text(page.read_text() + "\nMine.\n")
    for _ in range(3):
        site = make_site(project)
        assert [notice.where for notice in site.report.notices] == ["pages/index.md"]
        assert page.read_text().endswith("\nMine.\n")


def test_a_page_put_back_is_ours_again(project: Settings, builds: list[str]) -> None:
    page = project.pages / "index.md"
    content = page.read_bytes()
    page.write_text("# Mine\n")
    assert make_site(project).report.notices
    page.write_bytes(content)
    assert make_site(project).report.notices == ()
    builds.clear()
    assert make_site(project).report.notices == ()
    assert builds == []


def test_a_changed_template_takes_effect_at_once(
    project: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    templates = tmp_path / "templates"
    shutil.copytree(TEMPLATES_FOLDER, templates)
    for module in ("cuttings.cache.inputs", "cuttings.project.packaged.site_files"):
        monkeypatch.setattr(f"{module}.TEMPLATES_FOLDER", templates)
    render._environment.cache_clear()
    try:
        make_site(project)
        template = templates / "article.md.j2"
        template.write_text(template.read_text(encoding="utf8") + "\nWritten anew.\n", encoding="utf8")
        os.utime(template, ns=(1, 1))
        assert make_site(project).report.written == 2
        assert sum("Written anew." in page.read_text() for page in (project.pages / "articles").glob("*.md")) == 2
    finally:
        render._environment.cache_clear()


def test_a_template_of_the_project_takes_effect_at_once(project: Settings, tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    project = replace(project, overrides=mine)
    make_site(project)
    (mine / "article.md.j2").write_text("# Ours\n")
    assert make_site(project).report.written == 2
    (mine / "article.md.j2").write_text("# Ours again\n")
    os.utime(mine / "article.md.j2", ns=(1, 1))
    assert make_site(project).report.written == 2
    (mine / "article.md.j2").unlink()
    make_site(project)
    assert not any("# Ours" in page.read_text() for page in (project.pages / "articles").glob("*.md"))


def test_a_changed_program_builds_again(project: Settings, builds: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cuttings.cache.inputs.program_id", lambda: "another")
    make_site(project)
    make_site(project)
    assert builds == ["built"]


@pytest.mark.parametrize("harm", [b"", b"no cache", None])
def test_a_damaged_outcome_is_made_again(project: Settings, builds: list[str], harm: bytes | None) -> None:
    file = project.cache / OUTCOME_NAME
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2] if harm is None else harm)
    make_site(project)
    assert builds == ["built"]
    assert file.read_bytes() == whole


def test_an_outcome_in_another_format_is_made_again(project: Settings, builds: list[str]) -> None:
    forms: list[object] = [
        [],
        {},
        {"pages": {}, "notices": [{}], "found": []},
        {"pages": 1, "notices": [], "found": []},
    ]
    for plain in forms:
        keep(project.cache / OUTCOME_NAME, fingerprint(project), plain)
        make_site(project)
    assert len(builds) == 4


def test_only_pages_whose_content_changed_are_rendered(
    project: Settings, monkeypatch: pytest.MonkeyPatch, builds: list[str]
) -> None:
    again: list[str] = []
    before = tree(project.pages)

    def noted(page: Page, *more: Any) -> str:
        again.append(page.path)
        return render.render(page, *more)

    monkeypatch.setattr(pipeline, "render", noted)
    (project.seeds / "new.txt").write_text("Henrik Dahl walked from Portugal to Spain.\n")
    make_site(project)
    after = tree(project.pages)
    assert builds
    assert {"people/henrik-dahl.md", "index.md"} <= set(again) <= after.keys()
    assert sorted(again) == [path for path in sorted(after) if path.endswith(".md") and after[path] != before.get(path)]


@pytest.mark.parametrize("harm", ["DELETE FROM held", "UPDATE held SET value = x'00'", None])
def test_a_page_that_is_gone_is_made_again_whatever_the_cache_holds(
    project: Settings, tmp_path: Path, harm: str | None
) -> None:
    file = project.cache / TEXTS_NAME
    if harm is None:
        file.write_bytes(b"no database")
    else:
        base = sqlite3.connect(file)
        base.execute(harm)
        base.commit()
        base.close()
    before = tree(project.pages)
    (project.pages / "index.md").unlink()
    make_site(project)
    assert tree(project.pages) == before


STORIES = (
    STORY,
    OTHER,
    'Mayor Hollis of Bergen, Norway, opened a school on Tuesday. "It is a fine day," Hollis said.\n',
    "Siemens will close its works in Bergen, the firm said on Wednesday.\n",
    "Henrik Dahl, a minister, met Margaret Hollis in Sweden. Dahl said that talks would go on.\n",
)


@pytest.mark.parametrize("seed", range(3))
def test_a_collection_that_grows_has_the_pages_of_one_made_at_once(tmp_path: Path, seed: int) -> None:
    """In whatever order its articles come, and whatever was cached on the way."""
    root = tmp_path / "project"
    settings = Settings(root, root / "seeds", root / "curation", root / "pages", root / ".cache", processes=1)
    settings.seeds.mkdir(parents=True)
    order = Random(seed).sample(range(len(STORIES)), len(STORIES))
    for n in order:
        (settings.seeds / f"{n}.txt").write_text(STORIES[n])
        site = make_site(settings)
    (settings.seeds / f"{order[0]}.txt").unlink()
    site = make_site(settings)
    expected = fresh(settings, tmp_path / "fresh")
    assert tree(settings.pages) == tree(tmp_path / "fresh/pages")
    assert (site.notices, site.found) == (expected.notices, expected.found)


def test_without_its_manifest_the_site_is_made_again(project: Settings, builds: list[str]) -> None:
    (project.cache / "pages.json").unlink()
    make_site(project)
    assert builds == ["built"]


def test_an_outcome_is_not_cached_if_its_inputs_changed_during_the_run(
    project: Settings, builds: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """An article that is added during a run may be on some pages only, so the next run must start again."""
    build = pipeline.build_library

    def late(settings: Settings) -> Library:
        library = build(settings)
        (settings.seeds / "late.txt").write_text("Henrik Dahl went to Portugal on Friday.\n")
        return library

    (project.seeds / "flight.txt").write_text(STORY.replace("Monday", "Sunday"))
    monkeypatch.setattr(pipeline, "build_library", late)
    make_site(project)
    (project.seeds / "late.txt").unlink()
    monkeypatch.setattr(pipeline, "build_library", build)
    builds.clear()
    make_site(project)
    assert len(builds) == 1


def test_the_index_is_made_once_and_restored_each_time(
    project: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = make_site(project).found
    SiteIndex(found, project).put(tmp_path / "one")
    held = tree(tmp_path / "one")
    with monkeypatch.context() as patch:
        patch.setattr("cuttings.indexing.write_index", lambda *given: pytest.fail("made again"))
        (tmp_path / "two/pagefind").mkdir(parents=True)
        (tmp_path / "two/pagefind/stale").write_text("x")
        assert SiteIndex(found, project).put(tmp_path / "two") == len(found) + 1
        assert tree(tmp_path / "two") == held
    (project.cache / SEARCH_INDEX_NAME).write_bytes(b"harmed")
    SiteIndex(found, project).put(tmp_path / "three")
    assert tree(tmp_path / "three") == held
    (project.pages / "about.md").write_text("# About the harbour\n")
    SiteIndex(found, project).put(tmp_path / "four")
    assert tree(tmp_path / "four") != held
    SiteIndex(found[1:], project).put(tmp_path / "five")
    assert tree(tmp_path / "five").keys() != tree(tmp_path / "four").keys()


def test_an_index_that_was_made_meanwhile_is_the_same(
    project: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = make_site(project).found
    SiteIndex(found, project).put(tmp_path / "afterwards")
    (project.cache / SEARCH_INDEX_NAME).unlink()
    where: list[str] = []

    def noting(records: Sequence[Record], folder: Path) -> None:
        where.append(threading.current_thread().name)
        write_index(records, folder)

    with monkeypatch.context() as patch:
        patch.setattr("cuttings.indexing.write_index", noting)
        index = SiteIndex(found, project)
        index.begin()
        index.put(tmp_path / "meanwhile")
        assert where != [threading.main_thread().name]
        assert len(where) == 1
        again = SiteIndex(found, project)
        again.begin()
        again.put(tmp_path / "again")
        assert len(where) == 1
    assert tree(tmp_path / "meanwhile") == tree(tmp_path / "again") == tree(tmp_path / "afterwards")


def test_an_index_that_cannot_be_made_meanwhile_is_told_of_when_it_is_wanted(
    project: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = SiteIndex(make_site(project).found, project)
    monkeypatch.setattr("cuttings.search.index.PAGEFIND_COMMAND", (sys.executable, "-c", "raise SystemExit('no luck')"))
    index.begin()
    with pytest.raises(CuttingsError, match="no luck"):
        index.put(tmp_path / "site")


def test_a_database_is_offered_with_its_size_if_the_site_is_to_have_one(
    project: Settings, builds: list[str], tmp_path: Path
) -> None:
    page = project.pages / "data/index.md"
    add_database(project, tmp_path / "without")
    assert "SQLite" not in page.read_text()
    assert not (tmp_path / "without").exists()
    offering = replace(project, sqlite=True, article_text="none", site_url="https://karvel.example/")
    make_site(offering)
    add_database(offering, tmp_path / "site")
    database = tmp_path / "site/data" / DATABASE_FILE
    size = f"{database.stat().st_size / 1000:.0f} kB"
    assert f'<a href="{DATABASE_FILE}" download>{DATABASE_FILE}</a> ({size})' in page.read_text()
    assert f'href="{METADATA_FILE}"' in page.read_text()
    assert json.loads((tmp_path / "site/data" / METADATA_FILE).read_text())["source_url"] == "https://karvel.example/"
    opened = sqlite3.connect(database)
    assert opened.execute("SELECT name FROM entities WHERE kind = 'person'").fetchall() == [("Margaret Hollis",)]
    assert opened.execute("SELECT DISTINCT text FROM articles").fetchall() == [(None,)], "as the site shows none"
    opened.close()
    content, work = database.read_bytes(), len(builds)
    (offering.cache / DATABASE_FILE).unlink()
    make_site(offering)
    assert len(builds) == work + 1
    assert (offering.cache / DATABASE_FILE).read_bytes() == content
