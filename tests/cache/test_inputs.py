"""The fingerprint depends on the content of articles in every format, and only on the names of other files."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import pytest

from cuttings.cache import fingerprint, program_id
from cuttings.common.facts import load_facts
from cuttings.model import Curation
from cuttings.project.settings import Settings, load_settings
from cuttings.read import read
from cuttings.read.files import find_files
from cuttings.read.reading import READERS


def changes(folder: Path, name: str) -> bool:
    """Whether the fingerprint changes with the content of the file `name` in the folder of articles."""
    file = folder / "seeds" / name
    file.parent.mkdir(exist_ok=True)
    file.write_text("The dam broke.")
    before = fingerprint(load_settings(folder))
    file.write_text("The dam held.")
    return fingerprint(load_settings(folder)) != before


@pytest.mark.parametrize(
    ("name", "changed"),
    [
        *((f"x.{ending}", True) for endings in load_facts("formats")["read"].values() for ending in endings),
        ("x.TXT", True),
        ("x.gif", False),
        ("x.wire", False),
    ],
)
def test_the_content_of_articles_counts_and_that_of_other_files_does_not(
    tmp_path: Path, name: str, changed: bool
) -> None:
    assert changes(tmp_path, name) is changed


def test_a_listed_format_is_read_and_its_pages_are_kept_up_to_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reading and the fingerprint use the same list of formats."""
    monkeypatch.setitem(load_facts("formats")["read"], "wire copy", ["wire"])
    assert changes(tmp_path, "x.wire")
    monkeypatch.setattr("cuttings.read.loading.READERS", {**READERS, "wire copy": READERS["text"]})
    (document,), notices = read(load_settings(tmp_path), Curation())
    assert (document.source, document.text, notices) == ("seeds/x.wire", "The dam held.", ())


def test_every_listed_format_has_a_reader() -> None:
    assert list(READERS) == list(load_facts("formats")["read"])


def test_what_may_never_end_is_not_opened(tmp_path: Path) -> None:
    """Such as a pipe or a device; a link to itself and a folder without end are no errors."""
    folder = tmp_path / "seeds"
    folder.mkdir()
    os.mkfifo(folder / "pipe.txt")
    (folder / "zero.txt").symlink_to("/dev/zero")
    (folder / "self.txt").symlink_to(folder / "self.txt")
    (folder / "circle").symlink_to(folder)
    before = fingerprint(load_settings(tmp_path))
    (folder / "x.txt").write_text("The dam broke.")
    assert fingerprint(load_settings(tmp_path)) != before


@pytest.mark.parametrize("look", [fingerprint, find_files])
def test_the_way_to_a_folder_is_not_walked_again_for_each_level(
    tmp_path: Path, look: Callable[[Settings], object]
) -> None:
    """Otherwise 1,500 nested folders take a minute."""
    tmp_path.joinpath("seeds", *(["in"] * 200)).mkdir(parents=True)
    settings = load_settings(tmp_path)
    look(settings)  # so that what is asked once of the program itself does not count
    with patch.object(os.path, "realpath", wraps=os.path.realpath) as asked:
        look(settings)
    assert asked.call_count < 20


def test_a_project_elsewhere_has_the_same_fingerprint(tmp_path: Path) -> None:
    """So a cache that continuous integration restores in another folder still holds."""
    found = set()
    for place in ("here", "a/b/there"):
        folder = tmp_path / place
        (folder / "seeds").mkdir(parents=True)
        (folder / "seeds" / "x.txt").write_text("The dam held.")
        found.add(fingerprint(load_settings(folder)))
    assert len(found) == 1


def test_another_folder_of_articles_or_pages_has_another_fingerprint(tmp_path: Path) -> None:
    for name in ("seeds", "wires"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "x.txt").write_text("The dam held.")
    settings = load_settings(tmp_path)
    others = (settings, load_settings(tmp_path, tmp_path / "wires"), replace(settings, pages=tmp_path / "docs"))
    assert len({fingerprint(one) for one in others}) == len(others)


@pytest.mark.parametrize(("folder", "counts"), [("here", True), ("tool/_vendor", False)])
def test_packages_inside_a_package_are_not_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str, counts: bool
) -> None:
    """As soon as setuptools is imported, its own copies of others are on the path."""
    (tmp_path / "tool").mkdir()
    (tmp_path / "tool/__init__.py").touch()
    (tmp_path / folder / "larkin-1.0.dist-info").mkdir(parents=True)
    before = program_id.__wrapped__()
    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path / folder)])
    assert (program_id.__wrapped__() != before) is counts
