"""Pictures of articles are read where Tesseract is installed, and marked; other pictures are passed over."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from cuttings.model import Curation, Document, Notice
from cuttings.project.settings import load_settings
from cuttings.read import read
from cuttings.read.scans import recognised_text

SCANS = (
    Path(__file__).parent.parent / "data" / "scans"
)  # a page printed by Chromium, drawn by pdftoppm, read by Tesseract
PICTURE = (SCANS / "quarry.png").read_bytes()
STARTS = (
    "Quarry to shut within a year\n\nBy Agnes Pell\n\nThe quarry above the village of Oxley will shut within a year,"
)
ENDS = "that the rock that is left is too poor to be worth the cost of the road."
HEAD = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
needs_tesseract = pytest.mark.skipif(
    not (shutil.which("tesseract") and shutil.which("pdftoppm")), reason="tesseract or pdftoppm is not installed"
)


def install(folder: Path, monkeypatch: pytest.MonkeyPatch, **programs: str) -> None:
    """Make these shell scripts the only programs in the path, except for the usual ones of a shell."""
    (folder / "bin").mkdir()
    for name, script in programs.items():
        program = folder / "bin" / name
        program.write_text(f"#!/bin/sh\n{script}\n")
        program.chmod(0o755)
    for name in ("cat", "sh", "sleep"):
        (folder / "bin" / name).symlink_to(shutil.which(name) or "")
    monkeypatch.setenv("PATH", str(folder / "bin"))


def reading(folder: Path, files: dict[str, bytes]) -> tuple[tuple[Document, ...], tuple[Notice, ...]]:
    """The documents and notices of a folder with `files` and one text."""
    for name, content in {"a.txt": b"The dam broke.", **files}.items():
        path = folder / "seeds" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    documents, notices = read(load_settings(folder), Curation())
    return documents[1:], notices


@needs_tesseract
@pytest.mark.parametrize("name", ["quarry.png", "quarry.pdf"])
def test_a_picture_of_an_article_is_read_and_marked(tmp_path: Path, name: str) -> None:
    (document,), notices = reading(tmp_path, {name: (SCANS / name).read_bytes()})
    assert document.text.startswith(STARTS)
    assert document.text.endswith(ENDS)
    assert document.scanned
    assert notices == ()


def test_a_text_is_not_marked_as_read_from_a_picture(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text("The dam broke.")
    (document,), _ = read(load_settings(tmp_path), Curation())
    assert not document.scanned


def test_a_picture_is_recognised_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Recognising takes seconds, so its result is kept, also that there was none."""
    log = tmp_path / "log"
    install(tmp_path, monkeypatch, tesseract=f"cat > /dev/null; echo x >> {log}; cat {SCANS / 'quarry.tsv'}")
    pictures = {"b.png": PICTURE}
    (document,), _ = first = reading(tmp_path, pictures)
    assert document.text.startswith(STARTS)
    assert reading(tmp_path, pictures) == first
    assert log.read_text() == "x\n"


def rows(text: str, confidence: float, paragraph: int = 1) -> str:
    """What Tesseract writes of a paragraph, with a line for each line of `text`."""
    return "".join(
        f"5\t1\t1\t{paragraph}\t{number}\t1\t0\t0\t9\t9\t{confidence}\t{word}\n"
        for number, line in enumerate(text.splitlines(), 1)
        for word in line.split()
    )


LINES = "The quarry will be shut with-\nin a year, the well-\nKnown owner said.\n" * 8


@pytest.mark.parametrize(
    ("table", "text"),
    [
        (HEAD + rows(LINES, 91), "The quarry will be shut within a year, the well-Known owner said."),
        (HEAD + rows(LINES, 55), None),
        (HEAD + rows("OPEN\nFISH AND CHIPS", 95), None),
        (HEAD + rows("12 | 13.5 % == 14 | 15.5 %\n" * 20, 90), None),
        (HEAD + rows(LINES, 91) + rows("~~ lI1 |_ rn", 30, 2), "The quarry will be shut within a year,"),
        (HEAD, None),
    ],
)
def test_only_what_is_surely_prose_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, table: str, text: str | None
) -> None:
    """A photograph, a sign or a table is passed over without a word."""
    (tmp_path / "table").write_text(table)
    install(tmp_path, monkeypatch, tesseract=f"cat > /dev/null; cat {tmp_path / 'table'}")
    documents, notices = reading(tmp_path, {"b.jpg": b"\xff\xd8"})
    assert [document.text[: len(text or "")] for document in documents] == ([text] if text else [])
    assert not any("rn" in document.text for document in documents)
    assert notices == ()


@pytest.mark.parametrize(
    ("script", "says"), [("exit 1", "tesseract cannot read the picture"), ("sleep 5", "did not read the picture in")]
)
def test_a_picture_that_cannot_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, says: str
) -> None:
    monkeypatch.setattr(recognised_text, "_MAX_SECONDS_A_PICTURE", 1)
    install(tmp_path, monkeypatch, tesseract=script)
    documents, (notice,) = reading(tmp_path, {"b.png": PICTURE})
    assert documents == ()
    assert (notice.where, says in notice.what) == ("seeds/b.png", True)


def test_without_tesseract_one_notice_tells_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pictures that belong to notes are no articles, and so are those of formats that nothing is scanned into."""
    install(tmp_path, monkeypatch)
    pictures = dict.fromkeys(("c.png", "b/d.JPG", "attachments/e.png", "f/Images/g.tif", "h.gif"), PICTURE)
    documents, (notice,) = reading(tmp_path, pictures)
    assert documents == ()
    assert str(notice) == (
        "seeds/b/d.JPG: 2 pictures are not read. "
        "If it is a scanned article, install tesseract-ocr, which reads the text in pictures."
    )


@pytest.mark.parametrize(
    ("programs", "says"),
    [
        ({}, "no text in this PDF."),
        ({"tesseract": "exit 1"}, "no text in this PDF."),
        ({"tesseract": f"cat > /dev/null; cat {SCANS / 'none'}", "pdftoppm": "exit 1"}, "pdftoppm cannot read"),
        ({"tesseract": f"cat > /dev/null; printf '{HEAD[:-1]}'", "pdftoppm": "cat"}, "nor in the pictures"),
    ],
)
def test_a_scanned_pdf_that_cannot_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, programs: dict[str, str], says: str
) -> None:
    install(tmp_path, monkeypatch, **programs)
    documents, (notice,) = reading(tmp_path, {"b.pdf": (SCANS / "quarry.pdf").read_bytes()})
    assert documents == ()
    assert says in notice.what
    assert notice.mend


def test_a_scan_of_many_pages_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, monkeypatch, tesseract="exit 1", pdftoppm="exit 1")
    monkeypatch.setattr(recognised_text, "MAX_SCANNED_PAGES", 0)
    _, (notice,) = reading(tmp_path, {"b.pdf": (SCANS / "quarry.pdf").read_bytes()})
    assert "more than 0 pages" in notice.what


def test_a_text_that_is_also_there_as_text_is_not_marked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, monkeypatch, tesseract=f"cat > /dev/null; cat {SCANS / 'quarry.tsv'}")
    ((first,), _) = reading(tmp_path, {"b.png": PICTURE})
    ((both,), _) = reading(tmp_path, {"c.txt": first.text.encode()})
    assert (first.scanned, both.scanned) == (True, False)
    assert both.sources == ("seeds/b.png", "seeds/c.txt")
