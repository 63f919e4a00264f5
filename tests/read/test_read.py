"""A folder is read: which files count, what happens to bad ones, and what the editor excludes."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cuttings.common.errors import CuttingsError
from cuttings.model import ArticleDecision, Curation, Document, Metadata, Notice
from cuttings.project.settings import load_settings
from cuttings.read import read
from cuttings.read.copies import MAX_COMPARED_COPIES
from cuttings.read.limits import MAX_ARTICLE_CHARS, MAX_FILE_BYTES

POINTER = f"version https://git-lfs.github.com/spec/v1\noid sha256:{'ab' * 32}\nsize 89000\n"

Files = dict[str, str | bytes]
Reader = Callable[..., tuple[tuple[Document, ...], tuple[Notice, ...]]]


@pytest.fixture
def read_files(tmp_path: Path) -> Reader:
    """Write files below seeds/ and read them."""

    def run(files: Files, curation: Curation | None = None) -> tuple[tuple[Document, ...], tuple[Notice, ...]]:
        for name, content in files.items():
            path = tmp_path / "seeds" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return read(load_settings(tmp_path), curation or Curation())

    return run


def excluding(*sources: str) -> Curation:
    """Decisions of an editor who excludes `sources`."""
    return Curation(articles={s: ArticleDecision("curation/articles.yml:1", Metadata(), True) for s in sources})


def test_articles_are_found_at_any_depth_in_order_of_path(read_files: Reader) -> None:
    """Endings in capitals count; hidden files, pictures and files that a browser saves beside a page do not."""
    documents, notices = read_files(
        {
            "b.TXT": "Two.",
            "a/deep/down/x.txt": "One.",
            "c.md": "Three.",
            ".hidden.txt": "no",
            ".git/x.txt": "no",
            "photo.gif": b"\xff\xd8",
            "Page_files/frame.html": "<p>An advertisement frame.</p>",
            "Page.html": "<p>The dam broke on Monday, and the town was flooded by the evening of that day.</p>",
        }
    )
    assert [d.source for d in documents] == ["seeds/Page.html", "seeds/a/deep/down/x.txt", "seeds/b.TXT", "seeds/c.md"]
    assert notices == ()


def test_a_text_file_is_taken_as_it_is(read_files: Reader) -> None:
    """The text is unchanged, and the hash is that of the bytes."""
    raw = b"\xef\xbb\xbf One\r\n\r\n two \r\n"
    ((document,), _) = read_files({"x.txt": raw})
    assert document.text == " One\n\n two \n"
    assert document.sha256 == hashlib.sha256(raw).hexdigest()
    assert document.sources == ("seeds/x.txt",)


@pytest.mark.parametrize(
    ("name", "content", "where", "says"),
    [
        ("x.txt", "", "seeds/x.txt", "empty"),
        ("x.txt", " \n\t\n", "seeds/x.txt", "empty"),
        ("x.txt", bytes(range(256)) * 9, "seeds/x.txt", "not text"),
        ("x.txt", "The dam. " * 2_500_000, "seeds/x.txt", f"more than {MAX_FILE_BYTES:,} bytes"),
        ("x.txt", "x" * (MAX_ARTICLE_CHARS + 1), "seeds/x.txt", f"{MAX_ARTICLE_CHARS + 1:,} characters"),
        ("x.md", "---\ntitle: a: b\n---\n", "seeds/x.md", "empty"),
        ("x.html", "<html></html>", "seeds/x.html", "no article text"),
        ("x.pdf", "%PDF-1.4", "seeds/x.pdf", "cannot be read"),
        ("x.jsonl", '{"text": "Good."}\nbad\n', "seeds/x.jsonl:2", "not JSON"),
        ("x.jsonl", "\n\n", "seeds/x.jsonl", "empty"),
        ("x.txt", POINTER, "seeds/x.txt", "pointer of Git LFS"),
        ("x.jsonl", POINTER, "seeds/x.jsonl", "pointer of Git LFS"),
        ("sub/x.xls", b"PK", "seeds/sub/x.xls", "'.xls'"),
        ("x.weird", "x", "seeds/x.weird", "'.weird'"),
        ("README", "x", "seeds/README", "no ending"),
    ],
)
def test_a_bad_file_is_a_notice_and_the_others_go_on(
    read_files: Reader, name: str, content: str | bytes, where: str, says: str
) -> None:
    """The notice says where it is, what is wrong and how to mend it."""
    documents, notices = read_files({name: content, "good.txt": "The dam broke."})
    assert "seeds/good.txt" in [d.source for d in documents]
    (notice,) = notices
    assert notice.where == where
    assert says in notice.what
    assert notice.mend


def test_one_text_under_two_names_is_one_document(read_files: Reader) -> None:
    """Both sources are listed, and what either states is used; differences in spacing do not count."""
    record = '{"text": "The dam broke.\\n\\nIt did.", "title": "Dam", "published": "2024-05-06"}'
    documents, notices = read_files({"a.txt": "The dam broke.\r\nIt did.\r\n", "b.jsonl": record})
    (document,) = documents
    assert document.sources == ("seeds/a.txt", "seeds/b.jsonl:1")
    assert document.source == "seeds/a.txt"
    assert document.given == Metadata(title="Dam", published="2024-05-06", published_basis="JSON line")
    assert [str(n) for n in notices] == [
        "seeds/b.jsonl:1: The text is the same as that of seeds/a.txt: one page lists both. "
        "Delete one of the two, if one is enough."
    ]


def test_many_articles_of_one_title_outlet_and_day_are_not_all_compared(
    read_files: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared: list[str] = []

    def differ(text: str, _: str) -> bool:
        compared.append(text)
        return False

    monkeypatch.setattr("cuttings.read.are_nearly_equal", differ)
    head = {"title": "In brief", "outlet": "Daily Wave", "published": "2024-05-06"}
    lines = (json.dumps({**head, "text": f"Boat {n} sank, and all of its crew swam home."}) for n in range(100))
    documents, _ = read_files({"a.jsonl": "\n".join(lines)})
    assert len(documents) == 100
    assert len(compared) < 100 * MAX_COMPARED_COPIES < 100 * 99 / 2


def test_what_the_editor_excludes_is_left_out(read_files: Reader) -> None:
    """Whole files, single lines, and one of two files of one text; a broken file that is excluded needs no notice."""
    documents, notices = read_files(
        {"a.txt": "One.", "b.txt": "One.", "c.jsonl": '{"text": "Two."}\n{"text": "Three."}', "d.txt": ""},
        excluding("seeds/a.txt", "seeds/c.jsonl:2", "seeds/d.txt"),
    )
    assert [d.source for d in documents] == ["seeds/b.txt", "seeds/c.jsonl:1"]
    assert notices == ()


def test_a_decision_on_a_missing_article_is_a_notice(read_files: Reader) -> None:
    """With the name of the most similar article."""
    _, notices = read_files({"flood.txt": "The dam broke."}, excluding("seeds/floods.txt"))
    assert [str(n) for n in notices] == [
        "curation/articles.yml:1: There is no article 'seeds/floods.txt'. Did you mean 'seeds/flood.txt'?"
    ]


@pytest.mark.parametrize(
    ("files", "says"),
    [
        ({}, "no such folder"),
        ({".hidden": "x"}, "no articles in this"),
        ({"x.xls": "x"}, "such as seeds/x.xls"),
    ],
)
def test_without_articles_there_is_one_line_that_says_so(read_files: Reader, files: Files, says: str) -> None:
    """It also says what to do."""
    with pytest.raises(CuttingsError) as error:
        read_files(files)
    assert says in str(error.value)
    assert ".txt" in str(error.value)
    assert "\n" not in str(error.value)


def test_links_that_lead_in_a_circle_or_nowhere_are_notices(tmp_path: Path, read_files: Reader) -> None:
    """Nothing is read twice, and reading ends."""
    folder = tmp_path / "seeds" / "sub"
    folder.mkdir(parents=True)
    (folder / "loop").symlink_to(tmp_path / "seeds")
    (folder / "gone.txt").symlink_to("nowhere")
    os.mkfifo(folder / "pipe.txt")
    documents, notices = read_files({"sub/x.txt": "The dam broke."})
    assert [d.source for d in documents] == ["seeds/sub/x.txt"]
    assert [(n.where, n.what) for n in notices] == [
        ("seeds/sub/gone.txt", "The link leads nowhere."),
        ("seeds/sub/pipe.txt", "This is not an ordinary file."),
        ("seeds/sub/loop", "This link leads to a folder that was read already."),
    ]


def test_links_that_lead_out_of_the_folder_are_notices(tmp_path: Path, read_files: Reader) -> None:
    """What they lead to is read, and everybody who gets the notices knows that it is published."""
    outside = tmp_path / "outside"
    outside.mkdir()
    (tmp_path / "secret.txt").write_text("The dam broke at night.")
    (outside / "other.txt").write_text("The bridge fell at noon.")
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "linked.txt").symlink_to(tmp_path / "secret.txt")
    (tmp_path / "seeds" / "folder").symlink_to(outside)
    (tmp_path / "seeds" / "inside.txt").symlink_to(tmp_path / "seeds" / "x.txt")
    documents, notices = read_files({"x.txt": "The harbour closed."})
    assert "seeds/linked.txt" in [d.source for d in documents]
    out = [n.where for n in notices if "leads out of the folder of articles" in n.what]
    assert sorted(out) == ["seeds/folder", "seeds/linked.txt"]


def test_a_file_that_may_not_be_read_is_a_notice(read_files: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    """The error is simulated, since root, who may run the tests, can read everything."""
    plain_open = Path.open

    def refuse(path: Path, *arguments: Any, **more: Any) -> object:
        if path.name == "locked.txt" and arguments == ("rb",):
            raise PermissionError(13, "Permission denied")
        return plain_open(path, *arguments, **more)

    monkeypatch.setattr(Path, "open", refuse)
    documents, notices = read_files({"locked.txt": "x", "open.txt": "The dam broke."})
    assert len(documents) == 1
    assert [(n.where, n.what) for n in notices] == [
        ("seeds/locked.txt", "The file cannot be read (Permission denied).")
    ]


def test_a_folder_that_cannot_be_entered_stops_nothing(read_files: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    """It lists its files, and not one of them can be looked at; simulated, as above."""
    plain_stat = Path.stat

    def refuse(path: Path, **more: Any) -> object:
        if path.parent.name == "locked":
            raise PermissionError(13, "Permission denied")
        return plain_stat(path, **more)

    monkeypatch.setattr(Path, "stat", refuse)
    documents, notices = read_files({"locked/x.txt": "x", "open.txt": "The dam broke."})
    assert [d.source for d in documents] == ["seeds/open.txt"]
    assert [n.where for n in notices] == ["seeds/locked/x.txt"]


@pytest.mark.parametrize(
    "names",
    [
        ("con.txt", "NUL.txt", "aux.md", "com1.txt", "prn.html.txt"),
        ("Dam.txt", "dam.txt", "DAM.TXT"),
        ("caf\u00e9.txt", "cafe\u0301.txt"),
        ("d" * 250 + ".txt", "d" * 249 + "e.txt"),
        (
            "-rf.txt",
            "%2e%2e.txt",
            "a:b.txt",
            "a\\b.txt",
            " .txt",
            "a\tb\x1b[31m.txt",
            "index.txt",
            "\u202etxt.txt",
        ),
    ],
)
def test_files_of_any_name_are_read(read_files: Reader, names: tuple[str, ...]) -> None:
    """Those that Windows keeps for itself, and that differ only by case or by the form of Unicode."""
    documents, notices = read_files({name: f"The dam number {n} broke." for n, name in enumerate(names)})
    assert sorted(d.text for d in documents) == [f"The dam number {n} broke." for n in range(len(names))]
    assert notices == ()


def test_a_folder_of_articles_elsewhere_is_named_by_its_own_path(tmp_path: Path) -> None:
    """Sources begin with the folder's name; notices give the whole path."""
    elsewhere = tmp_path / "elsewhere" / "clips"
    elsewhere.mkdir(parents=True)
    (elsewhere / "x.txt").write_text("The dam broke.")
    (elsewhere / "y.txt").write_text("")
    root = tmp_path / "project"
    root.mkdir()
    documents, notices = read(load_settings(root, elsewhere), Curation())
    assert [d.source for d in documents] == ["clips/x.txt"]
    assert [n.where for n in notices] == [(elsewhere / "y.txt").as_posix()]
