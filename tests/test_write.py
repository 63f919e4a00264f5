"""Pages are written only if they differ, the user's own files are safe, and stale pages are removed."""

from __future__ import annotations

import dataclasses
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cuttings.common.errors import CuttingsError
from cuttings.project.settings import Settings
from cuttings.write import write_pages
from cuttings.write.disk import MANIFEST

GENERATED = "---\ngenerated: cuttings\ntitle: A page\n---\n"


@pytest.fixture
def place(tmp_path: Path) -> Settings:
    return Settings(tmp_path, tmp_path / "seeds", tmp_path / "curation", tmp_path / "site_src", tmp_path / ".cache")


def page(text: str = "") -> str:
    return GENERATED + text


def tree(folder: Path) -> dict[str, bytes]:
    return {f.relative_to(folder).as_posix(): f.read_bytes() for f in sorted(folder.rglob("*")) if f.is_file()}


def test_pages_are_written_where_their_paths_say(place: Settings) -> None:
    report = write_pages(place, {"index.md": page(), "people/ann-lee.md": page("Ann")})
    assert tree(place.pages) == {"index.md": page().encode(), "people/ann-lee.md": page("Ann").encode()}
    assert (report.written, report.unchanged, report.removed, report.notices) == (2, 0, 0, ())


def test_a_second_run_writes_no_file(place: Settings) -> None:
    pages = {"index.md": page(), "people/ann-lee.md": page("Ann")}
    write_pages(place, pages)
    files = [*place.pages.rglob("*.md"), place.cache / MANIFEST]
    for file in files:
        os.utime(file, ns=(1, 1))
    report = write_pages(place, pages)
    assert (report.written, report.unchanged, report.removed) == (0, 2, 0)
    assert {file.stat().st_mtime_ns for file in files} == {1}


def test_only_what_differs_is_written(place: Settings) -> None:
    write_pages(place, {"a.md": page("1"), "b.md": page("1")})
    report = write_pages(place, {"a.md": page("2"), "b.md": page("1")})
    assert (report.written, report.unchanged) == (1, 1)
    assert tree(place.pages)["a.md"] == page("2").encode()


def test_stale_pages_and_emptied_folders_are_removed(place: Settings) -> None:
    write_pages(place, {"index.md": page(), "events/2030/fair.md": page(), "people/ann-lee.md": page()})
    (place.pages / "people/notes.txt").write_text("mine")
    report = write_pages(place, {"index.md": page()})
    assert report.removed == 2
    assert sorted(tree(place.pages)) == ["index.md", "people/notes.txt"]
    assert not (place.pages / "events").exists()


@pytest.mark.parametrize(
    "path",
    ["people/ann-lee.md", "people/Ann-Lee.md", "people/ann-lee/index.md", "people/ann-lee/README.md"],
)
def test_a_hand_written_file_with_the_same_address_takes_precedence(place: Settings, path: str) -> None:
    mine = place.pages / path
    mine.parent.mkdir(parents=True)
    mine.write_text("# Ann Lee, by hand\n")
    for _ in range(2):
        report = write_pages(place, {"index.md": page(), "people/ann-lee.md": page()})
        assert [notice.where for notice in report.notices] == [f"site_src/{path}"]
        assert "Delete it to get the generated page back" in report.notices[0].mend
        assert sorted(tree(place.pages)) == sorted(["index.md", path])
        assert mine.read_text() == "# Ann Lee, by hand\n"


def test_an_edited_page_is_kept_and_regenerated_when_it_is_deleted(place: Settings) -> None:
    pages = {"people/ann-lee.md": page()}
    write_pages(place, pages)
    mine = place.pages / "people/ann-lee.md"
    mine.write_text(page("A word of my own."))
    first, second = write_pages(place, pages), write_pages(place, pages)
    assert [n.what for n in first.notices] == ["was edited by hand and is left as it is."]
    assert first.notices == second.notices
    assert mine.read_text() == page("A word of my own.")
    mine.unlink()
    assert write_pages(place, pages).notices == ()
    assert mine.read_text() == page()


def test_an_edited_page_is_kept_without_its_subject(place: Settings) -> None:
    write_pages(place, {"people/ann-lee.md": page()})
    (place.pages / "people/ann-lee.md").write_text(page("A word of my own."))
    report = write_pages(place, {})
    assert report.removed == 0
    assert (place.pages / "people/ann-lee.md").exists()


def test_a_page_that_says_it_is_not_generated_gives_no_notice(place: Settings) -> None:
    place.pages.mkdir()
    (place.pages / "index.md").write_text("---\ngenerated: false\n---\n# Mine\n")
    report = write_pages(place, {"index.md": page()})
    assert (report.written, report.notices) == (0, ())
    assert (place.pages / "index.md").read_text().endswith("# Mine\n")


@pytest.mark.parametrize(
    "content",
    [
        None,
        b"",
        b"{",
        b"[]",
        b"{}",
        b'{"generated": {"index.md": 3}}',
        b'{"generated": {"index.md": [3]}}',
        b"\xff\xfe",
    ],
)
def test_without_a_manifest_generated_pages_are_recognised(place: Settings, content: bytes | None) -> None:
    write_pages(place, {"index.md": page("old"), "people/gone.md": page()})
    (place.pages / "about.md").write_text("# About\n")
    if content is None:
        (place.cache / MANIFEST).unlink()
    else:
        (place.cache / MANIFEST).write_bytes(content)
    report = write_pages(place, {"index.md": page("new")})
    assert report.notices == ()
    assert tree(place.pages) == {"index.md": page("new").encode(), "about.md": b"# About\n"}


def test_without_a_manifest_only_generated_files_are_removed(place: Settings) -> None:
    """Such as a picture beside a generated page, or an icon beside the generated home page, is kept."""
    ours = {"index.md": page(), "people/a.md": page(), "people/a.json": "{}", "people/a.xml": "<rss/>"}
    theirs = {"CNAME": "site.example\n", "icon.png": "icon", "people/a.jpg": "picture", "people/list.json": "[]"}
    write_pages(place, {**ours, "llms.txt": "old"})
    for path, content in theirs.items():
        (place.pages / path).write_text(content)
    (place.cache / MANIFEST).unlink()
    report = write_pages(place, {"index.md": page("new"), "llms.txt": "new"})
    left = {"index.md": page("new"), "llms.txt": "new", **theirs}
    assert tree(place.pages) == {path: content.encode() for path, content in left.items()}
    assert (report.removed, report.notices) == (3, ())


@pytest.mark.parametrize("lose_manifest", [False, True])
def test_pages_of_an_interrupted_run_are_recognised(
    place: Settings, monkeypatch: pytest.MonkeyPatch, lose_manifest: bool
) -> None:
    write_pages(place, {"a.md": page("1"), "b.md": page("1")})
    if lose_manifest:
        (place.cache / MANIFEST).unlink()
    replace = Path.replace

    def fail_at_b(self: Path, target: Path) -> Path:
        if target.name == "b.md":
            raise OSError(28, "No space left on device", str(target))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", fail_at_b)
    with pytest.raises(CuttingsError, match="No space left"):
        write_pages(place, {"a.md": page("2"), "b.md": page("2")})
    monkeypatch.undo()
    report = write_pages(place, {"a.md": page("3"), "b.md": page("3")})
    assert (report.written, report.notices) == (2, ())
    assert tree(place.pages) == {"a.md": page("3").encode(), "b.md": page("3").encode()}


@pytest.mark.parametrize("path", ["../out.md", "/tmp/out.md", "people/../../out.md", "a//b.md", "c:\\out.md", "."])
def test_nothing_is_written_outside_the_folder_of_pages(place: Settings, path: str) -> None:
    report = write_pages(place, {path: page(), "index.md": page()})
    assert [notice.what for notice in report.notices] == ["leads out of the folder of pages."]
    assert sorted(tree(place.pages)) == ["index.md"]
    assert sorted(f.name for f in place.root.iterdir()) == [".cache", "site_src"]


def test_a_link_that_leads_out_is_not_followed(place: Settings, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    place.pages.mkdir()
    (place.pages / "people").symlink_to(tmp_path / "elsewhere")
    report = write_pages(place, {"people/ann-lee.md": page()})
    assert len(report.notices) == 1
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_two_pages_with_one_address_give_a_notice(place: Settings) -> None:
    report = write_pages(place, {"people/Ann.md": page("1"), "people/ann.md": page("2")})
    assert [notice.where for notice in report.notices] == ["site_src/people/ann.md"]
    assert list(tree(place.pages)) == ["people/Ann.md"]


def test_a_change_of_case_replaces_the_page(place: Settings) -> None:
    write_pages(place, {"people/Ann.md": page()})
    report = write_pages(place, {"people/ann.md": page()})
    assert (report.written, report.removed, report.notices) == (1, 1, ())
    assert list(tree(place.pages)) == ["people/ann.md"]


def test_a_folder_in_the_place_of_a_page_gives_one_line(place: Settings) -> None:
    (place.pages / "index.md").mkdir(parents=True)
    with pytest.raises(CuttingsError, match=r"index\.md: Is a directory\. Move away the folder"):
        write_pages(place, {"index.md": page()})


def test_text_that_cannot_be_encoded_is_written_too(place: Settings) -> None:
    assert write_pages(place, {"a.md": page("\ud800"), "b.md": page("b")}).written == 2
    assert write_pages(place, {"a.md": page("\ud800"), "b.md": page("b")}).unchanged == 2


def test_notices_name_a_folder_outside_the_project(place: Settings, tmp_path: Path) -> None:
    far = dataclasses.replace(place, root=tmp_path / "project")
    far.pages.mkdir()
    (far.pages / "index.md").write_text("mine")
    notice = write_pages(far, {"index.md": page()}).notices[0]
    assert notice.where == f"{far.pages.as_posix()}/index.md"


NAMES = st.text(st.sampled_from("abAB"), min_size=1, max_size=2)
PAGES = st.dictionaries(
    st.builds("{}/{}.md".format, NAMES, NAMES), st.sampled_from([page("1"), page("2"), page("3")]), max_size=5
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PAGES, min_size=1, max_size=4), st.booleans())
def test_the_disk_always_matches_the_last_run(
    tmp_path_factory: pytest.TempPathFactory, runs: list[dict[str, str]], lose_manifest: bool
) -> None:
    """Whatever was generated before, with or without a manifest, the user's files are kept, the others are as given."""
    root = tmp_path_factory.mktemp("pages")
    place = Settings(root, root / "seeds", root / "curation", root / "site_src", root / ".cache")
    place.pages.mkdir()
    (place.pages / "mine.md").write_text("mine")
    for pages in runs:
        write_pages(place, pages)
        if lose_manifest:
            (place.cache / MANIFEST).unlink()
    write_pages(place, runs[-1])
    first = {path.casefold(): path for path in sorted(runs[-1], reverse=True)}
    expected = {path: runs[-1][path].encode() for path in first.values()}
    assert tree(place.pages) == {**expected, "mine.md": b"mine"}
