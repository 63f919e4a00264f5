"""A cached value is returned only for its key; damaged entries count as absent and raise no error."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from cuttings.cache import KeptValues, keep, kept, pack, unpack

VALUE = {"pages": {"a.md": "1"}, "words": ["ä", "\ud800", ""], "none": None}
HARM: list[Callable[[bytes], bytes]] = [
    lambda whole: b"",
    lambda whole: b"no such file",
    lambda whole: whole[: len(whole) // 2],
    lambda whole: whole[:-1],
    lambda whole: bytes(64),
]


def test_a_value_is_returned_for_its_key(tmp_path: Path) -> None:
    keep(tmp_path / "deep/file", "k1", VALUE)
    assert kept(tmp_path / "deep/file", "k1") == VALUE
    assert kept(tmp_path / "deep/file", "k2") is None
    assert kept(tmp_path / "nothing", "k1") is None
    keep(tmp_path / "deep/file", "k2", [])
    assert (kept(tmp_path / "deep/file", "k1"), kept(tmp_path / "deep/file", "k2")) == (None, [])


@pytest.mark.parametrize("harm", HARM)
def test_a_damaged_value_is_absent(tmp_path: Path, harm: Callable[[bytes], bytes]) -> None:
    keep(tmp_path / "file", "k1", VALUE)
    (tmp_path / "file").write_bytes(harm((tmp_path / "file").read_bytes()))
    assert kept(tmp_path / "file", "k1") is None


def test_any_flipped_byte_of_a_value_is_noticed(tmp_path: Path) -> None:
    file = tmp_path / "file"
    keep(file, "k1", VALUE)
    whole = file.read_bytes()
    for i in range(2, len(whole)):
        file.write_bytes(whole[:i] + bytes([whole[i] ^ 0xFF]) + whole[i + 1 :])
        assert kept(file, "k1") in (None, VALUE)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "made"
    (made / "deep/er").mkdir(parents=True)
    (made / "empty").write_bytes(b"")
    (made / "deep/er/one").write_bytes(bytes(range(256)))
    return made


def held(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_folder_is_restored_for_its_key(tmp_path: Path, folder: Path) -> None:
    pack(tmp_path / "packed", "k1", folder)
    assert not unpack(tmp_path / "packed", "k2", tmp_path / "out")
    assert not unpack(tmp_path / "nothing", "k1", tmp_path / "out")
    assert not (tmp_path / "out").exists()
    for harm in ("deep/er/one", "deep/two"):  # nothing is there yet; then one file differs, and one is too many
        assert unpack(tmp_path / "packed", "k1", tmp_path / "out")
        assert held(tmp_path / "out") == held(folder)
        (tmp_path / "out" / harm).write_bytes(b"another")
    os.utime(tmp_path / "out/empty", ns=(1, 1))
    assert unpack(tmp_path / "packed", "k1", tmp_path / "out")
    assert held(tmp_path / "out") == held(folder)
    assert (tmp_path / "out/empty").stat().st_mtime_ns == 1  # what is as it was is not written again


@pytest.mark.parametrize("harm", [*HARM, lambda whole: whole[:-9] + bytes(9), lambda whole: b"\xff" * 8 + whole[8:]])
def test_a_damaged_folder_is_absent(tmp_path: Path, folder: Path, harm: Callable[[bytes], bytes]) -> None:
    file = tmp_path / "packed"
    pack(file, "k1", folder)
    file.write_bytes(harm(file.read_bytes()))
    assert not unpack(file, "k1", tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_markup_is_returned_for_its_page_and_key(tmp_path: Path) -> None:
    file = tmp_path / "deep/markup"
    first = KeptValues(file)
    first.put("a.md", "k1", VALUE)
    first.put("b.md", "k1", [1])
    first.get("a.md", "k1")
    first.close()
    second = KeptValues(file)
    assert second.get("a.md", "k1") == VALUE
    assert second.get("a.md", "k2") is None
    assert second.get("b.md", "k1") is None, "nobody had asked for it: the page is gone"
    second.close()


@pytest.mark.parametrize("harm", [b"no database at all" * 99, b"", None])
def test_a_damaged_database_is_replaced(tmp_path: Path, harm: bytes | None) -> None:
    file = tmp_path / "markup"
    for _ in range(2):
        cache = KeptValues(file)
        assert cache.get("a.md", "k1") in (None, VALUE)
        cache.put("a.md", "k1", VALUE)
        cache.close()
        whole = file.read_bytes()
        file.write_bytes(whole[:100] + b"\xff" * (len(whole) - 100) if harm is None else harm)
    cache = KeptValues(file)
    assert cache.get("a.md", "k1") is None
    cache.put("a.md", "k1", VALUE)
    assert cache.get("a.md", "k1") == VALUE
    cache.close()


def test_a_database_with_another_schema_is_replaced(tmp_path: Path) -> None:
    base = sqlite3.connect(tmp_path / "markup")
    base.execute("CREATE TABLE held (other TEXT)")
    base.commit()
    base.close()
    cache = KeptValues(tmp_path / "markup")
    cache.put("a.md", "k1", VALUE)
    assert cache.get("a.md", "k1") == VALUE
    cache.close()


def test_a_damaged_value_in_the_database_is_absent(tmp_path: Path) -> None:
    cache = KeptValues(tmp_path / "markup")
    cache.put("a.md", "k1", VALUE)
    cache.get("a.md", "k1")
    cache.close()
    base = sqlite3.connect(tmp_path / "markup")
    base.execute("UPDATE held SET value = ?", (b"x\x9c\x03\x00\x00\x00\x00\x01",))
    base.commit()
    base.close()
    cache = KeptValues(tmp_path / "markup")
    assert cache.get("a.md", "k1") is None
    cache.close()


def test_two_runs_at_the_same_time_do_not_interfere(tmp_path: Path) -> None:
    one, other = KeptValues(tmp_path / "markup"), KeptValues(tmp_path / "markup")
    one.put("a.md", "k1", VALUE)
    other.put("a.md", "k1", [2])  # not stored, since the first one is writing
    one.get("a.md", "k1")
    other.close()
    one.close()
    again = KeptValues(tmp_path / "markup")
    assert again.get("a.md", "k1") == VALUE
    again.close()


def test_a_folder_in_the_place_of_the_database_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "markup").mkdir()
    cache = KeptValues(tmp_path / "markup")
    cache.put("a.md", "k1", VALUE)
    assert cache.get("a.md", "k1") is None
    cache.close()
    assert (tmp_path / "markup").is_dir()
