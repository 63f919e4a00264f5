"""The files of the model are complete and small; a missing or changed one is reported in one line."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from cuttings.common.errors import CuttingsError
from cuttings.recognise import network, tagger
from cuttings.recognise.tagger import find_names, tagger_id

MEBIBYTE = 2**20


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the model's files that a test may damage."""
    shutil.copytree(str(network.folder()), tmp_path / "ner")
    monkeypatch.setattr(network, "folder", lambda: tmp_path / "ner")
    network.load_network.cache_clear()
    yield tmp_path / "ner"
    network.load_network.cache_clear()


def test_the_model_is_small_enough_to_ship() -> None:
    files = [file for file in Path(str(network.folder())).iterdir() if file.is_file()]
    assert sum(file.stat().st_size for file in files) < 25 * MEBIBYTE
    assert {"MODEL.md", "model.onnx", "vocab.txt", "SHA256SUMS"} == {file.name for file in files}


def test_the_card_has_the_hash_of_the_model() -> None:
    """So that it cannot be the card of another model."""
    card = (network.folder() / "MODEL.md").read_text(encoding="utf8")
    assert network.stated_sums(network.folder())["model.onnx"] in card


@pytest.mark.parametrize("name", ["model.onnx", "vocab.txt"])
def test_a_changed_file_is_reported_in_one_line(copy: Path, name: str) -> None:
    with (copy / name).open("ab") as file:
        file.write(b"x")
    with pytest.raises(CuttingsError, match=rf"^cuttings/data/ner/{name}: .* is not the one that was shipped\. .*$"):
        network.load_network()


@pytest.mark.parametrize("name", ["model.onnx", "SHA256SUMS"])
def test_a_missing_file_is_reported_in_one_line(copy: Path, name: str) -> None:
    (copy / name).unlink()
    with pytest.raises(CuttingsError, match=rf"^cuttings/data/ner/{name}: .* is missing\. .*$"):
        network.load_network()


def test_another_model_has_another_id(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = tagger_id()
    monkeypatch.setattr(tagger, "folder", lambda: copy)
    assert tagger_id() == before
    (copy / "SHA256SUMS").write_text("0" * 64 + "  model.onnx\n")
    assert tagger_id() != before


def test_a_line_is_read_with_the_one_before() -> None:
    """The lines of one article are context for each other."""
    text = "Margaret Hollis, 54, was elected mayor.\nHollis said she was glad."
    lines = [(0, 39), (40, len(text))]
    names = [text[name.start : name.end] for name in find_names(text, lines)]
    assert names == ["Margaret Hollis", "Hollis"]
