"""What all forms of the export share: the command offers each, and hidden names are in none."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyarrow import parquet

from cuttings.cli import main
from cuttings.cli.declared import EXPORT_FORMS
from cuttings.export import FORMS, export
from tests.conftest import tree
from tests.world import make_world


def test_the_command_offers_every_form() -> None:
    assert list(EXPORT_FORMS) == list(FORMS)


def test_several_forms_lie_beside_each_other(tmp_path: Path) -> None:
    written = export(make_world(), tmp_path / "known", [*FORMS, "jsonl"])
    assert list(written) == list(FORMS)
    assert all(path.exists() for path in written.values())
    assert all(tree(tmp_path / "known"))


def test_a_hidden_name_is_in_no_form(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for folder in ("seeds", "curation"):
        (tmp_path / folder).mkdir()
    (tmp_path / "seeds/a.txt").write_text("Harbour to close\n\nMargaret Hollis, mayor of Bergen, spoke in Norway. " * 2)
    (tmp_path / "curation/entities.yml").write_text("hide: [Margaret Hollis]\n")
    every = [word for form in EXPORT_FORMS for word in ("--as", form)]
    assert main(["export", "--strict", *every, "--out", "known"]) == 0
    found = tree(tmp_path / "known")
    assert b"Bergen" in found["entities.csv"]
    assert [path for path, content in found.items() if b"ollis" in content] == []
    for file in sorted((tmp_path / "known/parquet").iterdir()):  # whose content is compressed
        assert "ollis" not in str(parquet.read_table(file).to_pylist())
