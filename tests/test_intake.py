"""`cuttings add`: what is copied where, what is told of it, and what is refused."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from cuttings.cli import main
from tests.conftest import tree

MILL = "Mill burns in Norvik\n\nThe mill in Norvik burned on Tuesday, said Ann Berg, the mayor.\n"
PAGE = """<html><head><title>Pier opens</title><meta property="og:site_name" content="Pier News"></head><body><article>
<h1>Pier opens</h1><p>The pier in Norvik opened after years of work by many people of the town and its harbour.</p>
<p>Mayor Ann Berg cut a ribbon, and a band played on the quay until late in the evening, witnesses said.</p>
</article></body></html>"""
ROWS = (
    "title,outlet,published,text\n"
    '"Dam breaks, twice",Norvik Post,2024-03-01,The dam broke on Monday. Ole Berg saw it.\n'
    'Ferry late,Norvik Post,2024-03-02,"* The ferry was late.\n\n- Nobody **knew** why, said Ole Berg."\n'
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project, which is the working directory, with files of articles beside it."""
    given = tmp_path / "given"
    (given / "deep").mkdir(parents=True)
    (given / "mill.txt").write_text(MILL)
    (given / "deep/pier.html").write_text(PAGE)
    (given / "rows.csv").write_text(ROWS)
    (tmp_path / "project").mkdir()
    monkeypatch.chdir(tmp_path / "project")
    return tmp_path / "project"


def test_files_folders_and_exports_become_articles(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["add", "../given/mill.txt", "../given/deep", "../given/rows.csv"]) == 0
    out, err = capsys.readouterr()
    assert sorted(out.splitlines()) == [
        "4 articles added. To see them on the site: cuttings serve",
        "seeds/deep/pier.html: “Pier opens” (Pier News, no date found)",
        "seeds/mill.txt: “Mill burns in Norvik” (no outlet found, no date found)",
        "seeds/rows/dam-breaks-twice.md: “Dam breaks, twice” (Norvik Post, 1 March 2024)",
        "seeds/rows/ferry-late.json: “Ferry late” (Norvik Post, 2 March 2024)",
    ]
    assert err == ""
    assert (folder / "seeds/mill.txt").read_text() == MILL
    assert (folder / "seeds/rows/dam-breaks-twice.md").read_text() == (
        '---\ntitle: "Dam breaks, twice"\noutlet: "Norvik Post"\npublished: "2024-03-01"\n---\n\n'
        "The dam broke on Monday. Ole Berg saw it.\n"
    )


def test_a_text_that_would_be_taken_for_formatting_is_kept_as_it_is(folder: Path) -> None:
    main(["add", "../given/rows.csv"])
    held = json.loads((folder / "seeds/rows/ferry-late.json").read_text())
    assert held["text"] == "* The ferry was late.\n\n- Nobody **knew** why, said Ole Berg."
    assert main(["export", "--strict", "--out", "known"]) == 0
    known = [json.loads(line) for line in (folder / "known/articles.jsonl").read_text().splitlines()]
    assert {(article["title"], article["published"]) for article in known} == {
        ("Dam breaks, twice", "2024-03-01"),
        ("Ferry late", "2024-03-02"),
    }
    assert held["text"] in {article["text"] for article in known}


def test_what_is_there_already_is_not_added_again(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["add", "../given/mill.txt", "../given/rows.csv"])
    before = tree(folder / "seeds")
    capsys.readouterr()
    assert main(["add", "../given/mill.txt", "../given/rows.csv"]) == 0
    out = capsys.readouterr().out
    assert out.count("(was there already)") == 3
    assert "0 articles added" in out
    assert tree(folder / "seeds") == before


def test_another_file_of_the_same_name_gets_a_number(folder: Path) -> None:
    main(["add", "../given/mill.txt"])
    (folder / "../given/mill.txt").write_text(MILL.replace("Tuesday", "Friday"))
    main(["add", "../given/mill.txt"])
    assert "Tuesday" in (folder / "seeds/mill.txt").read_text()
    assert "Friday" in (folder / "seeds/mill-2.txt").read_text()


def test_what_cannot_be_read_is_told_by_its_own_path_and_not_copied(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "../given/deep/empty.txt").write_text("")
    (folder / "../given/deep/old.doc").write_text("x")
    assert main(["add", "--strict", "../given"]) == 1
    told = capsys.readouterr().err.splitlines()
    assert [line.partition(":")[0] for line in told] == ["../given/deep/old.doc", "../given/deep/empty.txt"]
    assert sorted(tree(folder / "seeds/given")) == [
        "deep/pier.html",
        "mill.txt",
        "rows/dam-breaks-twice.md",
        "rows/ferry-late.json",
    ]


def test_an_archive_of_pages_is_copied_whole(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its pages have more than a text: what is a caption and what a headline."""
    with zipfile.ZipFile(folder / "../given/saved.zip", "w") as archive:
        archive.writestr("a/pier.html", PAGE)
        archive.writestr("b/ship.html", PAGE.replace("pier", "ship").replace("Pier opens", "Ship sails"))
    assert main(["add", "../given/saved.zip"]) == 0
    assert sorted(tree(folder / "seeds")) == ["saved.zip"]
    assert "“Pier opens”" in (out := capsys.readouterr().out)
    assert "“Ship sails”" in out


def test_descriptions_of_pages_come_along(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    record = ("TY  - NEWS", "TI  - Pier opens", "L1  - pier.html", "DA  - 2024/05/03", "ER  -", "")
    (folder / "../given/deep/zotero.ris").write_text("\n".join(record))
    assert main(["add", "../given/deep"]) == 0
    assert "(Pier News, 3 May 2024)" in capsys.readouterr().out
    assert sorted(tree(folder / "seeds/deep")) == ["pier.html", "zotero.ris"]


def test_a_path_that_is_not_there_does_not_stop_the_others(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["add", "nowhere", "../given/mill.txt"]) == 0
    assert (folder / "seeds/mill.txt").is_file()
    assert "nowhere: There is no such file or folder. The others were added." in capsys.readouterr().err
    assert main(["add", "nowhere", "nor-here"]) == 1
    assert capsys.readouterr().err.count("There is no such file or folder.") == 2


@pytest.mark.parametrize(
    ("path", "what"),
    [
        ("nowhere", "nowhere: There is no such file or folder."),
        ("seeds/harbour.txt", "seeds/harbour.txt: It is in the folder of articles already."),
        ("bare", "bare: There are no articles in this folder."),
    ],
)
def test_what_cannot_be_added_is_told_in_a_line(
    folder: Path, capsys: pytest.CaptureFixture[str], path: str, what: str
) -> None:
    (folder / "seeds").mkdir()
    (folder / "seeds/harbour.txt").write_text(MILL)
    (folder / "bare").mkdir()
    assert main(["add", path]) == 1
    assert capsys.readouterr().err.startswith(what)
    assert sorted(tree(folder / "seeds")) == ["harbour.txt"]
