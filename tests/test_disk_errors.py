"""A disk that is full, a folder that nobody may write, a file that vanishes: a line says where, what, and the mend."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.exceptions import PluginError

from cuttings.cli import main
from cuttings.common.files.whole_files import part_of
from cuttings.plugin import CuttingsPlugin
from cuttings.read.files import SourceFile, find_files

WRITE, EXPORT = ("write",), ("export", "--out", "known", "--as", "jsonl", "--as", "gexf", "--as", "obsidian")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of one article, in the working directory."""
    (tmp_path / "mkdocs.yml").write_text("site_name: Tiny\ndocs_dir: pages\nplugins: [cuttings]\n")
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/a.txt").write_text("Margaret Hollis flew to Norway on Monday.\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def line_of_failure(command: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> str:
    """The line that the command prints when it fails."""
    assert main(command) == 1
    said = [line for line in capsys.readouterr().err.splitlines() if not line.startswith("cuttings: ")]
    assert len(said) == 1, said
    return said[0]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux has a device that is full")
@pytest.mark.parametrize(
    ("command", "file"),
    [
        (WRITE, "pages/index.md"),
        (WRITE, ".cache/cuttings/pages.json"),
        (WRITE, ".cache/cuttings/outcome"),
        (WRITE, "curation/addresses.tsv"),
        (EXPORT, "known/entities.jsonl"),
        (EXPORT, "known/network.gexf"),
        (EXPORT, "known/vault/Home.md"),
        (("history",), "curation/history/0001.txt"),
    ],
)
def test_a_full_disk(project: Path, command: tuple[str, ...], file: str, capsys: pytest.CaptureFixture[str]) -> None:
    part = part_of(project / file)
    part.parent.mkdir(parents=True, exist_ok=True)
    part.symlink_to("/dev/full")
    said = line_of_failure(command, capsys)
    assert said.endswith(f"{file}: No space left on device. Make room there, and run again.")
    assert not (project / file).exists()
    assert main(command) == 0


@pytest.mark.parametrize(
    ("number", "mend"),
    [
        (errno.EACCES, "Give yourself the right to it, and run again."),
        (errno.EROFS, "Choose a folder that can be written to, and run again."),
    ],
)
def test_a_folder_that_cannot_be_written(
    project: Path, number: int, mend: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write = Path.write_bytes

    def refuse(self: Path, content: bytes) -> int:
        if self.is_relative_to(project / "pages"):
            raise OSError(number, os.strerror(number), str(self))
        return write(self, content)

    monkeypatch.setattr(Path, "write_bytes", refuse)
    assert line_of_failure(WRITE, capsys).endswith(f": {os.strerror(number)}. {mend}")


@pytest.mark.parametrize("name", [".cache", "pages", "curation"])
def test_a_file_in_the_place_of_a_folder(project: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    (project / name).write_text("")
    assert "Move away the file that is in the place of a folder" in line_of_failure(WRITE, capsys)


def test_a_file_that_vanishes_while_the_articles_are_read(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "seeds/b.txt").write_text("Otto Lind stayed.\n")
    find: Callable[..., tuple[tuple[SourceFile, ...], object]] = find_files

    def find_and_delete(*given: object) -> object:
        found = find(*given)
        found[0][0].path.unlink(missing_ok=True)
        return found

    monkeypatch.setattr("cuttings.read.find_files", find_and_delete)
    assert line_of_failure(("check", "--strict"), capsys).startswith("seeds/a.txt: ")


def test_mkdocs_shows_a_line_where_it_cannot_write_the_site() -> None:
    plugin = CuttingsPlugin()
    plugin.site_dir = Path("site")
    with pytest.raises(PluginError, match=r"^site: No space left on device\. Make room there, and run again\.$"):
        plugin.on_build_error(error=OSError(errno.ENOSPC, "No space left on device"))
