"""Workbooks of Excel: each row of a sheet with a column of texts is an article; broken and hostile ones are refused."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime

import pytest
from openpyxl import Workbook

from cuttings.read.limits import MAX_PACKAGE_PART_BYTES, MAX_SHEET_COLUMNS
from cuttings.read.parsed import Parsed, Refusal
from cuttings.read.reading import READERS
from cuttings.read.tables import workbooks
from cuttings.read.tables.workbooks import read_workbook
from tests.read.making_documents import DOCTYPE_BOMB, OLE_MARK, packed

TEXT = "The dam at Arden broke, they say.\n\nNobody slept."
NAMES = ("Content Title", "Content", "Date", "Author", "Outlet", "Story Link", "Pages")
ROW = ("Dam breaks", TEXT, datetime(2019, 3, 5), "Ada Larkin", "The Arden Post", "https://arden.example/dam", 4.0)
_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def workbook(*sheets: Sequence[Sequence[object]]) -> bytes:
    """A workbook with these rows in its sheets."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for number, rows in enumerate(sheets):
        sheet = book.create_sheet(f"Sheet {number}")
        for row in rows:
            sheet.append(row)
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def by_hand(sheet: str, before: str = "") -> bytes:
    """A workbook with the XML of the rows of one sheet, as no program writes it; `before` stands before its root."""
    types = "".join(
        f'<Override PartName="/xl/{part}.xml" ContentType='
        f'"application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml"/>'
        for part, kind in (("workbook", "sheet.main"), ("worksheets/sheet1", "worksheet"))
    )
    office = f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
    pages = f'<Relationship Id="r1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    listed = f'<sheets><sheet name="a" sheetId="1" xmlns:r="{_OFFICE}" r:id="r1"/></sheets>'
    return packed({
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{office}</Relationships>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{pages}</Relationships>',
        "xl/workbook.xml": f"<workbook {_MAIN}>{listed}</workbook>",
        "xl/worksheets/sheet1.xml": f"{before}<worksheet {_MAIN}><sheetData>{sheet}</sheetData></worksheet>",
    })  # fmt: skip


def cell(at: str, text: str) -> str:
    return f'<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>'


def articles(data: bytes) -> list[tuple[int, Parsed]]:
    found = [(record.number, record.outcome) for record in read_workbook(data, "a.xlsx")]
    assert all(isinstance(outcome, Parsed) for _, outcome in found), found
    return [(number, outcome) for number, outcome in found if isinstance(outcome, Parsed)]


def test_each_row_of_a_sheet_is_an_article() -> None:
    """Lines above the names of the columns, empty rows and sheets without texts are passed over."""
    first = [("List of Norvik library",), (), NAMES, ROW, (None,) * 9, ("Quay opens", "A quay opened.")]
    listed = [("Colour", "Meaning"), ("red", "seen")]
    last = [("headline", "text"), ("Pier closes", "A pier closed.")]
    found = articles(workbook(first, listed, [], last))
    assert [(number, parsed.given.title) for number, parsed in found] == [
        (1, "Dam breaks"), (2, "Quay opens"), (4, "Pier closes")
    ]  # fmt: skip
    given = found[0][1].given
    assert (found[0][1].text, given.published, given.authors) == (TEXT, "2019-03-05", ("Ada Larkin",))
    assert (given.outlet, given.url) == ("The Arden Post", "https://arden.example/dam")


def test_sources_tell_the_row_and_keys_that_are_not_read_are_told_once() -> None:
    data = workbook([("text", "Datum"), *[(TEXT, "2019-03-05")] * 2])
    found = list(READERS["workbook"].read(data, "seeds/a.xlsx", "seeds/a.xlsx"))
    assert [reading.source for reading in found] == ["seeds/a.xlsx:1", "seeds/a.xlsx:2"]
    assert ["Datum" in notice.what for reading in found for notice in reading.notices] == [True]


def test_a_cell_far_away_costs_nothing_and_says_nothing() -> None:
    """The last cell of the last row: what a program would take for a sheet of seventeen thousand million cells."""
    rows = f'<row r="1">{cell("A1", "text")}</row><row r="2">{cell("A2", TEXT)}</row>'
    far = f'<row r="1048576">{cell("XFD1048576", "x")}</row>'
    ((number, parsed),) = articles(by_hand(rows + far))
    assert (number, parsed.text.split()[1]) == (1, "dam")
    wide = workbook([("text", *["x"] * MAX_SHEET_COLUMNS), (TEXT, *["y"] * MAX_SHEET_COLUMNS)])
    assert len(articles(wide)) == 1


def test_a_sheet_with_too_many_cells_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbooks, "MAX_SHEET_CELLS", 3)
    assert len(articles(workbook([("text",), (TEXT,), (TEXT,)]))) == 2
    with pytest.raises(Refusal, match="more than 3 cells"):
        articles(workbook([("text",), (TEXT,), (TEXT,), (TEXT,)]))


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"text\nThe dam broke.\n", "not a workbook of Excel"),
        (OLE_MARK + b"\0" * 600, "not a workbook of Excel"),
        (OLE_MARK + "EncryptedPackage".encode("utf-16-le"), "password"),
        (workbook([("text",), (TEXT,)])[:-300], "not a workbook of Excel"),
        (packed({"a.xml": "<a/>"}), "no xl/workbook.xml"),
        (packed({"xl/workbook.xml": "<workbook"}), "damaged"),
        (by_hand(f'<row r="1">{cell("A1", "text")}</row><row r="2"><c r="A2" t="s"><v>7</v></c></row>'), "damaged"),
        (by_hand(f'<row r="1">{cell("A1", "&amp;c;")}</row>', DOCTYPE_BOMB), "damaged"),
        (by_hand(f'<row r="99999999999">{cell("A99999999999", "text")}</row>'), "beyond row"),
        (packed({"xl/workbook.xml": b" " * (MAX_PACKAGE_PART_BYTES + 1)}), "more than"),
        (workbook([]), "no rows"),
        (workbook([("Colour", "Meaning"), ("red", "seen")]), "'Colour', 'Meaning'"),
    ],
)
def test_what_cannot_be_read_is_told(data: bytes, what: str) -> None:
    with pytest.raises(Refusal) as refused:
        articles(data)
    assert what in refused.value.what
    assert refused.value.mend
