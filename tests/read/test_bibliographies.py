"""Bibliographic records, as Zotero exports them, are joined to the saved pages that they describe."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cuttings.model import Curation, Document, Notice
from cuttings.project.settings import load_settings
from cuttings.read import read
from cuttings.read.reading import READERS
from cuttings.read.records.snapshots import comparable_address

BODY = (
    "<p>The mill at Sorvik burned for a second night on Friday, fire chief Ulf Brandt said to reporters there.</p>" * 3
)
RIS = """TY  - NEWS
TI  - Old mill burns
AU  - Holm, Dagny
AU  - Torsen, Liv
T2  - The Sorvik Gazette
DA  - 2021/03/12/
PY  - 2021
UR  - {url}
{files}ER  -

"""
CSL = {
    "id": "http://zotero.org/users/1/items/AAAA2222",
    "type": "article-newspaper",
    "title": "Old mill burns",
    "container-title": "The Sorvik Gazette",
    "author": [{"family": "Holm", "given": "Dagny"}, {"family": "Torsen", "given": "Liv"}],
    "issued": {"date-parts": [["2021", 3, 12]]},
    "URL": "https://sorvik.example/mill",
}
CSV = (
    '"Key","Item Type","Publication Year","Author","Title","Publication Title","Url","Date","File Attachments"\n'
    '"AAAA2222","newspaperArticle","2021","Holm, Dagny; Torsen, Liv","Old mill burns","The Sorvik Gazette",'
    '"{}","2021-03-12","{}"\n'
)


def page(title: str = "Old mill at Sorvik burns", url: str = "") -> str:
    saved = f"<!--\n Page saved with SingleFile \n url: {url} \n-->" if url else ""
    return f"<html>{saved}<body><article><h1>{title}</h1>{BODY}</article></body></html>"


def read_all(folder: Path, files: dict[str, str]) -> tuple[tuple[Document, ...], tuple[Notice, ...]]:
    for name, content in files.items():
        path = folder / "seeds" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return read(load_settings(folder), Curation())


@pytest.mark.parametrize(
    ("record", "content", "saved", "url"),
    [
        ("z.ris", RIS.format(url="", files="L2  - files/12/mill.html\n"), "files/12/mill.html", ""),
        (
            "z.ris",
            RIS.format(url="https://sorvik.example/mill?utm_source=feed#top", files=""),
            "a.html",
            "http://www.sorvik.example/mill/",
        ),
        ("z.ris", RIS.format(url="", files="L2  - storage:BBBB3333/mill.html\n"), "storage/BBBB3333/mill.html", ""),
        (
            "z.ris",
            RIS.format(url="https://sorvik.example/mill;https://other.example/mill", files=""),
            "a.html",
            "https://sorvik.example/mill",
        ),
        ("z.json", json.dumps([CSL]), "storage/BBBB3333/mill.html", "https://sorvik.example/mill"),
        (
            "z.csv",
            CSV.format("https://sorvik.example/mill", ""),
            "storage/BBBB3333/mill.html",
            "https://sorvik.example/mill",
        ),
        ("z.csv", CSV.format("", r"C:\Users\ann\Zotero\storage\BBBB3333\mill.html"), "storage/BBBB3333/mill.html", ""),
    ],
)
def test_a_record_tells_what_its_page_does_not(tmp_path: Path, record: str, content: str, saved: str, url: str) -> None:
    """The page is found by its file or by its address; it keeps its own title."""
    (document,), notices = read_all(tmp_path, {record: content, saved: page(url=url)})
    given = document.given
    assert notices == ()
    assert document.source == f"seeds/{saved}"
    assert (given.title, given.outlet) == ("Old mill at Sorvik burns", "The Sorvik Gazette")
    assert (given.published, given.authors) == ("2021-03-12", ("Dagny Holm", "Liv Torsen"))


def test_a_year_in_a_record_does_not_take_the_day_from_its_page(tmp_path: Path) -> None:
    csl = {**CSL, "issued": {"date-parts": [["2021"]]}}
    dated = page(url="https://sorvik.example/mill").replace(
        "<body>", '<head><meta property="article:published_time" content="2021-03-11T08:00:00Z"></head><body>'
    )
    (document,), _ = read_all(tmp_path, {"z.json": json.dumps([csl]), "a.html": dated})
    assert document.given.published == "2021-03-11"


@pytest.mark.parametrize(
    ("files", "where", "what"),
    [
        (
            {
                "z.ris": RIS.format(url="https://sorvik.example/pier", files=""),
                "a.html": page(url="https://sorvik.example/mill"),
            },
            "seeds/z.ris",
            "The records describe articles, and no page that they describe is here.",
        ),
        (
            {
                "z.json": json.dumps([CSL, {**CSL, "URL": "https://sorvik.example/pier"}]),
                "a.html": page(url="https://sorvik.example/mill"),
            },
            "seeds/z.json",
            "1 of 2 records describe articles whose pages are not here.",
        ),
        (
            {"z.json": json.dumps([{"title": "x"}]), "a.html": page()},
            "seeds/z.json",
            "The file has no texts of articles",
        ),
        ({"z.ris": "No record.", "a.html": page()}, "seeds/z.ris", "There are no records in RIS"),
        ({"z.ris": "", "a.html": page()}, "seeds/z.ris", "The file is empty."),
    ],
)
def test_records_without_a_page_are_told(tmp_path: Path, files: dict[str, str], where: str, what: str) -> None:
    (document,), (notice,) = read_all(tmp_path, files)
    assert document.given.outlet in (None, "The Sorvik Gazette")
    assert notice.where == where
    assert notice.what.startswith(what)
    assert notice.mend


def test_one_file_name_in_two_folders_is_no_match(tmp_path: Path) -> None:
    """A path of one part, or one that fits two files, does not say which page is meant."""
    two = {"a/12/mill.html": page("Mill burns"), "b/12/mill.html": page("Mill stands")}
    documents, (notice,) = read_all(tmp_path, {"z.ris": RIS.format(url="", files="L2  - x/12/mill.html\n"), **two})
    assert [document.given.outlet for document in documents] == [None, None]
    assert notice.where == "seeds/z.ris"


def test_binary_data_is_no_bibliography() -> None:
    (reading,) = READERS["bibliography"].read(b"\x00\x01\x02" * 99, "z.ris", "z.ris")
    assert "not text" in reading.notices[0].what


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://a.example/x", "http://www.A.example/x/", True),
        ("https://a.example/x?id=1", "https://a.example/x?id=1&utm_medium=mail&fbclid=9#c", True),
        ("https://a.example/x?id=1", "https://a.example/x?id=2", False),
        ("https://a.example/x", "https://a.example/y", False),
        ("https://a.example/x", "https://b.example/x", False),
    ],
)
def test_addresses_of_one_page_are_the_same(one: str, other: str, same: bool) -> None:
    assert (comparable_address(one) == comparable_address(other)) is same
