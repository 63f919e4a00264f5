"""Reads workbooks of Excel, an article in each row of a sheet that has a column for its text, by openpyxl.

openpyxl reads one row after the other (https://openpyxl.readthedocs.io/en/stable/optimized.html), so that a sheet with
its last cell in the last of a million rows does not fill the memory.
"""

from __future__ import annotations

import csv
import io
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any
from zipfile import BadZipFile

from cuttings.read.documents.packages import Package
from cuttings.read.limits import MAX_SHEET_CELLS, MAX_SHEET_COLUMNS, MAX_SHEET_ROWS
from cuttings.read.parsed import Refusal
from cuttings.read.records.record import ReadRecord
from cuttings.read.tables.delimited import articles_of_table

_SAVE_WORKBOOK_AGAIN = "Open it in a spreadsheet program, and save it as .xlsx or .csv."
_WORKBOOK = "xl/workbook.xml"
_DAMAGED_WORKBOOK = (  # what openpyxl raises, which checks little of what it reads
    *(ArithmeticError, AssertionError, AttributeError, BadZipFile, LookupError),
    *(OSError, RuntimeError, SyntaxError, TypeError, ValueError),
)


def read_workbook(data: bytes, where: str) -> Iterator[ReadRecord]:
    """The article of each row with a text, numbered from 1 through all sheets; `where` is the file's name in notices.

    Sheets without a column of texts are passed over. Raises `Refusal` if none has one, or if the file cannot be read.
    """
    _check_package(data)
    above, refusal = 0, None
    for rows in _sheets(data):
        try:
            for record in articles_of_table(_as_csv(rows), where):
                yield replace(record, number=record.number + above)
        except Refusal as lacking:
            refusal = refusal or lacking
        else:
            above += len(rows) - 1
    if not above:
        raise refusal or Refusal("The workbook has no rows.", "Put an article into each row, or delete it.")


def _check_package(data: bytes) -> None:
    """Raises `Refusal` if the file is no workbook, or if one of its parts, or all, unpack to very much."""
    package = Package(data, "a workbook of Excel", _SAVE_WORKBOOK_AGAIN)
    if _WORKBOOK not in package.names:
        raise package.damaged(f"no {_WORKBOOK}")
    for name in sorted(package.names):
        if name.endswith((".xml", ".rels")):
            package.read(name)


def _sheets(data: bytes) -> list[list[Sequence[str]]]:
    """The rows of each sheet that has any, without those that are empty; raises `Refusal` if it cannot be read."""
    from openpyxl import load_workbook  # noqa: PLC0415 - slow to load

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it warns of what it does not read: charts, rules for cells
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
            sheets = [_rows(sheet) for sheet in book.worksheets]
    except _DAMAGED_WORKBOOK as error:
        what = f"The workbook is damaged ({type(error).__name__})."
        raise Refusal(what, _SAVE_WORKBOOK_AGAIN) from None
    return [rows for rows in sheets if rows]


def _rows(sheet: Any) -> list[Sequence[str]]:
    """The rows of a sheet that are not empty, as text; raises `Refusal` if there are too many cells."""
    sheet.reset_dimensions()  # what the file says of its size is not believed
    found: list[Sequence[str]] = []
    left = MAX_SHEET_CELLS
    for number, row in enumerate(sheet.iter_rows(max_col=MAX_SHEET_COLUMNS, values_only=True), 1):
        if number > MAX_SHEET_ROWS:
            what = f"A sheet has a row beyond row {MAX_SHEET_ROWS:,}, as no workbook of Excel has."
            raise Refusal(what, _SAVE_WORKBOOK_AGAIN)
        filled = len(row) - row.count(None)
        left -= filled
        if left < 0:
            raise Refusal(f"A sheet has more than {MAX_SHEET_CELLS:,} cells that are not empty.", "Split the workbook.")
        if filled:
            found.append([_as_written(value) for value in row])
    return found


def _as_written(value: object) -> str:
    """A cell's value as text; a day and a time as ISO 8601 has them."""
    if isinstance(value, datetime) and value.time() == time():
        value = value.date()
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)


def _as_csv(rows: Sequence[Sequence[str]]) -> str:
    """Rows as a table of CSV, up to the last column that is not empty."""
    width = max(at for row in rows for at, cell in enumerate(row, 1) if cell)
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows([*row, *[""] * width][:width] for row in rows)
    return text.getvalue()
