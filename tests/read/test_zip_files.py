"""The articles in an archive are read as if they lay in the folder; what an archive could do harm with is refused."""

from __future__ import annotations

import io
import json
import shutil
import stat
import subprocess
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from cuttings.model import Curation, Document
from cuttings.project.settings import load_settings
from cuttings.read import read
from cuttings.read.containers import zip_files

TEXT = "The quarry will shut within a year, said Orla Venning."
PAGE = f"<html><body><article><h1>Quarry to shut</h1><p>{TEXT}</p></article></body></html>"


def packed(files: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP archive of `files`."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return held.getvalue()


def reading(folder: Path, data: bytes, name: str = "a.zip") -> tuple[tuple[Document, ...], dict[str, str]]:
    """The documents of a folder of articles with one archive, and what its notices say, by where."""
    return reading_of_folder(folder, {name: data})


def reading_of_folder(folder: Path, files: Mapping[str, str | bytes]) -> tuple[tuple[Document, ...], dict[str, str]]:
    """The documents of a folder of articles with `files`, and what its notices say, by where."""
    for name, content in files.items():
        path = folder / "seeds" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    documents, notices = read(load_settings(folder), Curation())
    assert all(notice.mend for notice in notices)
    return documents, {notice.where: notice.what for notice in notices}


def test_files_of_all_formats_are_read_and_known_by_archive_and_path(tmp_path: Path) -> None:
    """Folders, hidden files, pictures and the parts of a saved page are passed over without a word."""
    documents, notices = reading(
        tmp_path,
        packed(
            {
                "b/Quarry.html": PAGE,
                "b/Quarry_files/advert.html": PAGE.replace("quarry", "advert"),
                "b/photo.jpg": b"\xff\xd8",
                "a.md": "---\ntitle: Ferry late\n---\nThe ferry was late.",
                "c.jsonl": '{"text": "One."}\nbad\n{"text": "Three."}\n',
                "__MACOSX/a.md": "x",
                ".DS_Store": "x",
                "d.zip": packed({"x.txt": "Inner."}),
                "e.weird": "x",
                "f/g.weird": "x",
                "empty.txt": " ",
                "été.txt": "L'été.",
            }
        ),
    )
    assert [document.source for document in documents] == [
        *("seeds/a.zip:a.md", "seeds/a.zip:b/Quarry.html", "seeds/a.zip:c.jsonl:1", "seeds/a.zip:c.jsonl:3"),
        "seeds/a.zip:été.txt",
    ]
    assert documents[0].given.title == "Ferry late"
    assert {where: what[:30] for where, what in notices.items()} == {
        "seeds/a.zip:c.jsonl:2": "The line is not JSON: Expectin",
        "seeds/a.zip:d.zip": "An archive within an archive i",
        "seeds/a.zip:e.weird": "Files of the kind '.weird' are",
        "seeds/a.zip:empty.txt": "The file is empty.",
    }


@pytest.mark.parametrize("packs", [True, False])
def test_notes_of_a_reader_are_no_articles(tmp_path: Path, packs: bool) -> None:
    """Omnivore exports what somebody marked in an article, with private notes, beside the article."""
    files = {
        "o/content/quarry-shuts.html": PAGE,
        "o/highlights/quarry-shuts.md": "> Nobody asked\n\nMy private note.",
        "o/highlights/of-nothing.md": "The ferry was late.",
    }
    documents, _ = reading(tmp_path, packed(files)) if packs else reading_of_folder(tmp_path, files)
    found = [document.source.rpartition("/")[2] for document in documents]
    assert found == ["quarry-shuts.html", "of-nothing.md"]


@pytest.mark.parametrize("packs", [True, False])
def test_pages_have_what_a_list_beside_them_states(tmp_path: Path, packs: bool) -> None:
    """Omnivore keeps in one file what it knows of all pages, by the slugs that name these."""
    record = {
        "id": "1", "slug": "quarry-shuts", "title": "Quarry to shut", "description": "x", "author": "Agnes Pell",
        "url": "https://vale.example/quarry", "savedAt": "2024-01-01T00:00:00Z", "publishedAt": "2023-05-04T07:00:00Z",
    }  # fmt: skip
    other = {**record, "slug": "ferry-late", "url": "https://vale.example/ferry", "title": "Ferry late"}
    body = PAGE.replace("<h1>Quarry to shut</h1>", "")
    files = {
        "metadata_0_to_2.json": json.dumps([record, other]),
        "content/quarry-shuts.html": body,
        "content/ferry-late.html": body.replace("quarry", "ferry"),
    }
    documents, notices = reading(tmp_path, packed(files)) if packs else reading_of_folder(tmp_path, files)
    assert [(d.given.title, d.given.url, d.given.published, d.given.authors) for d in documents] == [
        ("Ferry late", "https://vale.example/ferry", "2023-05-04", ("Agnes Pell",)),
        ("Quarry to shut", "https://vale.example/quarry", "2023-05-04", ("Agnes Pell",)),
    ]
    assert notices == {}


@pytest.mark.skipif(shutil.which("zip") is None, reason="Info-ZIP is not installed")
def test_an_archive_of_another_program_is_read(tmp_path: Path) -> None:
    """Its names may be in UTF-8 without saying so."""
    (tmp_path / "été").mkdir()
    (tmp_path / "été" / "a.txt").write_text(TEXT)
    subprocess.run(["zip", "-q", "-r", "a.zip", "été"], cwd=tmp_path, check=True)
    documents, notices = reading(tmp_path, (tmp_path / "a.zip").read_bytes())
    assert [(document.source, document.text) for document in documents] == [("seeds/a.zip:été/a.txt", TEXT)]
    assert notices == {}


def test_paths_that_lead_out_do_no_harm(tmp_path: Path) -> None:
    names = ["../../out.txt", "/etc/abs.txt", "C:\\Windows\\back.txt", "a/./b/../c.txt"]
    documents, notices = reading(tmp_path, packed({name: f"{TEXT} {name}" for name in names}))
    assert sorted(document.source for document in documents) == [
        *("seeds/a.zip:C:/Windows/back.txt", "seeds/a.zip:a/b/c.txt", "seeds/a.zip:etc/abs.txt", "seeds/a.zip:out.txt"),
    ]
    assert notices == {}
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a.zip", "seeds"]


@pytest.mark.parametrize("path", ["n" * 10_000 + ".txt", "n/" * 5_000 + "b.txt", "n" * 10_000 + ".exe"])
def test_a_very_long_path_is_refused_and_told_by_its_beginning(tmp_path: Path, path: str) -> None:
    documents, notices = reading(tmp_path, packed({path: TEXT, "b.txt": TEXT}))
    assert [document.source for document in documents] == ["seeds/a.zip:b.txt"]
    (where,) = notices
    assert len(where) < 100
    assert notices[where] == "The path has more than 1,000 characters."


def encrypted() -> bytes:
    """An archive whose only file says that it is encrypted."""
    data = bytearray(packed({"a.txt": TEXT}))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + at] |= 1
    return bytes(data)


def damaged() -> bytes:
    """An archive whose only file was changed after it was packed."""
    data = packed({"a.txt": TEXT}, zipfile.ZIP_STORED)
    return data.replace(b"quarry", b"quarrz")


def linked() -> bytes:
    """An archive with a link in it."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        info = zipfile.ZipInfo("a.txt")
        info.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(info, "/etc/passwd")
    return held.getvalue()


@pytest.mark.parametrize(
    ("data", "where", "says"),
    [
        (b"PK\x03\x04 and no more", "seeds/a.zip", "damaged, or is no ZIP"),
        (packed({"a.txt": TEXT})[:-30], "seeds/a.zip", "damaged, or is no ZIP"),
        (packed({}), "seeds/a.zip", "no articles in the archive"),
        (packed({"a.jpg": "x", "b/": ""}), "seeds/a.zip", "no articles in the archive"),
        (packed({"a.txt": "0" * 30_000_000}), "seeds/a.zip:a.txt", "very much more"),
        (packed({"a.txt": TEXT * 600_000}, zipfile.ZIP_STORED), "seeds/a.zip:a.txt", "more than 20,000,000 bytes"),
        (encrypted(), "seeds/a.zip:a.txt", "asks for a password"),
        (damaged(), "seeds/a.zip:a.txt", "damaged in the archive"),
        (linked(), "seeds/a.zip:a.txt", "link to another file"),
    ],
    ids=["no archive", "cut", "empty", "pictures", "bomb", "large", "encrypted", "damaged", "link"],
)
def test_what_cannot_be_read_is_told(tmp_path: Path, data: bytes, where: str, says: str) -> None:
    documents, notices = reading(tmp_path, data)
    assert documents == ()
    assert list(notices) == [where]
    assert says in notices[where]


def test_the_files_of_an_archive_are_bounded_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zip_files, "MAX_COLLECTION_BYTES", 100)
    documents, notices = reading(tmp_path, packed({f"{n}.txt": f"{n}: {TEXT}" for n in range(4)}))
    assert [document.source for document in documents] == ["seeds/a.zip:0.txt"]
    assert list(notices) == [f"seeds/a.zip:{n}.txt" for n in (1, 2, 3)]


def test_the_number_of_files_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zip_files, "_MAX_MEMBERS", 3)
    _, notices = reading(tmp_path, packed({f"{n}.txt": TEXT for n in range(4)}))
    assert notices == {"seeds/a.zip": "The archive holds more than 3 files."}
