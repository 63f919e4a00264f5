"""Writes tables as comma-separated values that no spreadsheet takes for formulas, and reads them back."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping

FORMULA_OPENINGS = ("=", "+", "-", "@", "\t", "\r")
CELL_DELIMITERS = ",;\t"  # between cells, in the order in which they are tried


def csv_text(rows: Iterable[Iterable[object]]) -> str:
    """`rows` as comma-separated values (RFC 4180); None is an empty cell."""
    out = io.StringIO()
    csv.writer(out).writerows([_cell(cell) for cell in row] for row in rows)
    return out.getvalue()


def _cell(value: object) -> object:
    """`value` as a cell that no spreadsheet takes for a formula: text that begins like one has an apostrophe before it.

    As OWASP advises on CSV injection.
    """
    if isinstance(value, str):
        return f"'{value}" if value.startswith(FORMULA_OPENINGS) else value
    return "" if value is None else value


def read_rows(text: str) -> list[tuple[int, Mapping[str, str]]]:
    """The rows below the head of a table in `text`, each with the line of the file on which it ends.

    Cells are divided by commas, or by the semicolons or tabs that some spreadsheets write instead. A missing one is "",
    and an apostrophe that `csv_text` wrote is taken away. Raises `csv.Error` if the text is not such a table.
    """
    plain = text.removeprefix("\ufeff")
    delimiter = max(CELL_DELIMITERS, key=plain.partition("\n")[0].count)
    reader = csv.reader(io.StringIO(plain, newline=""), strict=True, delimiter=delimiter)
    head = [name.strip() for name in next(reader, [])]
    rows: list[tuple[int, Mapping[str, str]]] = []
    for cells in reader:
        if any(cells):
            padded = [*cells, *[""] * (len(head) - len(cells))]
            rows.append((reader.line_num, dict(zip(head, map(_value, padded), strict=False))))
    return rows


def _value(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(FORMULA_OPENINGS) else cell
