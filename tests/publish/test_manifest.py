"""The hashes of the articles' files: `sha256sum -c` accepts them, and notices a file that was changed."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from cuttings.model import Library
from cuttings.project.settings import Settings
from cuttings.publish.holdings import index_library
from cuttings.publish.manifest import manifest
from tests.compose.library import make_library

ROOT = Path("/project")
SETTINGS = Settings(ROOT, ROOT / "seeds", ROOT / "curation", ROOT / "site_src", ROOT / "cache")


def library_of(files: dict[str, bytes]) -> Library:
    library = make_library(["The harbour opens."] * len(files))
    articles = (
        replace(article, source=source, sha256=sha256(held).hexdigest())
        for article, (source, held) in zip(library.articles, files.items(), strict=True)
    )
    return replace(library, articles=tuple(articles))


def written(files: dict[str, bytes]) -> str:
    return manifest(index_library(library_of(files), SETTINGS))


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="needs sha256sum of GNU coreutils")
def test_sha256sum_checks_the_files(tmp_path: Path) -> None:
    files = {"b.txt": b"two", "a folder/ä.txt": b"one", "odd\\name.txt": b"three", "line\nbreak.txt": b"four"}
    for source, held in files.items():
        (tmp_path / source).parent.mkdir(exist_ok=True)
        (tmp_path / source).write_bytes(held)

    def check() -> int:
        given = written(files).encode()
        return subprocess.run(["sha256sum", "--check", "--strict"], cwd=tmp_path, input=given, check=False).returncode

    assert check() == 0
    (tmp_path / "b.txt").write_bytes(b"other")
    assert check() == 1


def test_files_are_sorted_and_parts_of_files_left_out() -> None:
    files = {"b.txt": b"two", "a.txt": b"one", "wire.jsonl:3": b"a line", "saved.zip:x.html": b"a page"}
    assert [line.split("  ")[1] for line in written(files).splitlines()] == ["a.txt", "b.txt"]
