"""What makes a project another one: an article's content, whatever its format; of other files the names alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from cuttings.cache import fingerprint
from cuttings.common.facts import load_facts
from cuttings.model import Curation
from cuttings.project.settings import load_settings
from cuttings.read import read
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
        ("x.jpg", False),
        ("x.wire", False),
    ],
)
def test_what_an_article_says_counts_and_what_another_file_holds_does_not(
    tmp_path: Path, name: str, changed: bool
) -> None:
    assert changes(tmp_path, name) is changed


def test_a_format_that_is_listed_is_read_and_its_pages_do_not_go_stale(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One list of formats is enough, whoever asks."""
    monkeypatch.setitem(load_facts("formats")["read"], "wire copy", ["wire"])
    assert changes(tmp_path, "x.wire")
    monkeypatch.setattr("cuttings.read.reading.READERS", {**READERS, "wire copy": READERS["text"]})
    (document,), notices = read(load_settings(tmp_path), Curation())
    assert (document.source, document.text, notices) == ("seeds/x.wire", "The dam held.", ())


def test_every_format_that_is_listed_has_its_reader() -> None:
    assert list(READERS) == list(load_facts("formats")["read"])
