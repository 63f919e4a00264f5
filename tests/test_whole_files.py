"""A file is written as a whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cuttings.common.files.whole_files import part_of, replaced, write_whole


def test_a_file_and_its_folder_are_written(tmp_path: Path) -> None:
    write_whole(tmp_path / "a/b.md", b"new")
    assert [f.name for f in (tmp_path / "a").iterdir()] == ["b.md"]
    assert (tmp_path / "a/b.md").read_bytes() == b"new"


def test_the_old_content_stays_until_the_new_is_whole(tmp_path: Path) -> None:
    file = tmp_path / "b.md"
    file.write_bytes(b"old")
    with pytest.raises(KeyboardInterrupt), replaced(file) as waiting:
        waiting.write_bytes(b"ne")
        assert file.read_bytes() == b"old"
        raise KeyboardInterrupt
    assert [(f.name, f.read_bytes()) for f in tmp_path.iterdir()] == [("b.md", b"old")]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux has a device that is full")
def test_a_full_disk_is_an_error_about_the_file(tmp_path: Path) -> None:
    file = tmp_path / "b.md"
    file.write_bytes(b"old")
    part_of(file).symlink_to("/dev/full")
    with pytest.raises(OSError, match="No space left on device") as error:
        write_whole(file, b"new")
    assert error.value.filename == str(file)
    assert [(f.name, f.read_bytes()) for f in tmp_path.iterdir()] == [("b.md", b"old")]


def test_a_name_as_long_as_the_file_system_allows(tmp_path: Path) -> None:
    file = tmp_path / ("ø" * 127)
    assert len(os.fsencode(file.name)) == 254
    write_whole(file, b"new")
    assert [f.name for f in tmp_path.iterdir()] == [file.name]
