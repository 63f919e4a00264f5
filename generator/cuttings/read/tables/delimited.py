"""Reads a table, CSV or TSV, with an article in each row and a column for its text."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from cuttings.project.publication_fields import PUBLICATION_FIELDS, field_name
from cuttings.read.decode import decode
from cuttings.read.limits import MAX_LINE_BYTES
from cuttings.read.parsed import Described, Refusal
from cuttings.read.records.described import described_by
from cuttings.read.records.record import ReadRecord, read_record, sha256_of, text_key
from cuttings.read.records.without_text import without_text

_DELIMITERS = ",;\t|"
_MAX_LINES_ABOVE_NAMES = 10  # lines in which a program says what the table is
_ROW_FORM = "Give the table a first row with the names of its columns, one of them 'text'."


def read_table(data: bytes, where: str) -> Iterator[ReadRecord]:
    """The article of each row with a text, numbered from 1 below the row of names; `where` is the file's name.

    Columns are found by their names, the separator by the first row. Raises `Refusal` if no column holds texts.
    """
    yield from articles_of_table(decode(data), where)


def articles_of_table(text: str, where: str) -> Iterator[ReadRecord]:
    """The article of each row with a text, as `read_table` gives them, of a table that was decoded."""
    limit = csv.field_size_limit(MAX_LINE_BYTES)
    try:
        yield from _rows(_from_names(text), where)
    finally:
        csv.field_size_limit(limit)


def _rows(text: str, where: str) -> Iterator[ReadRecord]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), skipinitialspace=True)
    names = _names(reader)
    column = text_key(dict.fromkeys(names, "x"))
    if column is None:
        refusal = without_text([1], 1, names, "rows", _ROW_FORM)
        refusal.described = tuple(_described(reader, names, where))
        raise refusal
    lacking: list[int] = []
    number = 0
    while (row := _next_row(reader)) is not None:
        if isinstance(row, Refusal):
            yield ReadRecord(number + 1, "", row)
            return
        if not any(cell.strip() for cell in row):
            continue
        number += 1
        if len(row) > len(names) and any(cell.strip() for cell in row[len(names) :]):
            what = f"The row has {len(row)} cells, and the table {len(names)} columns (line {reader.line_num})."
            yield ReadRecord(number, "", Refusal(what, "Put quotation marks round cells that hold the separator."))
            continue
        fields: dict[str, object] = {
            name: None if cell.strip().lower() in ("", "nan", "null", "none") else cell
            for name, cell in zip(names, row, strict=False)
        }
        if not fields.get(column):
            lacking.append(number)
            continue
        article = read_record(fields, f"{where}:{number}", "table row", _ROW_FORM)
        yield ReadRecord(number, sha256_of("\x1f".join(row)), article)
    if lacking:
        yield ReadRecord(lacking[0], "", without_text(lacking, number, names, "rows", _ROW_FORM))


def _from_names(text: str) -> str:
    """`text` from the row of names on, if that is one of the first lines; those above it, as of its source, are blank.

    The whole of it if no row names a column of texts and one of another field.
    """
    lines = text.split("\n", _MAX_LINES_ABOVE_NAMES)[:_MAX_LINES_ABOVE_NAMES]
    for above, line in enumerate(lines):
        names = _next_row(csv.reader([line], delimiter=_delimiter(line), skipinitialspace=True))
        if isinstance(names, list) and text_key(dict.fromkeys(names, "x")) and _name_fields(names):
            return "\n" * above + text.split("\n", above)[-1]
    return text


def _name_fields(names: Sequence[str]) -> bool:
    """Whether one of the columns is for another field of an article than its text."""
    return any(field_name(name) in PUBLICATION_FIELDS for name in names)


def _described(reader: Iterator[Sequence[str]], names: Sequence[str], where: str) -> Iterator[Described]:
    """What the rows state about articles whose texts are elsewhere."""
    while isinstance(row := _next_row(reader), Sequence):
        fields = {name: cell for name, cell in zip(names, row, strict=False) if cell.strip()}
        if found := described_by(fields, where, "table row"):
            yield found


def _names(reader: Iterator[Sequence[str]]) -> list[str]:
    """The names of the columns, in the first row that is not blank."""
    while (row := _next_row(reader)) is not None:
        if isinstance(row, Refusal):
            raise row
        if any(cell.strip() for cell in row):
            return [cell.strip() for cell in row]
    raise Refusal("The table has no rows.", _ROW_FORM)


def _next_row(reader: Iterator[Sequence[str]]) -> Sequence[str] | Refusal | None:
    """The next row, None at the end, or why neither it nor what follows can be read."""
    try:
        return next(reader, None)
    except csv.Error as error:
        what = f"The row cannot be read, nor those after it: {error}."
        if "field limit" in str(error):
            what = f"A cell of the row has more than {MAX_LINE_BYTES:,} characters; the rest of the table is not read."
        return Refusal(what, "Look for a quotation mark that is not closed, or split the article.")


def _delimiter(text: str) -> str:
    """The separator of cells: the one that is most frequent in the first line, without its quoted cells."""
    first = text.lstrip("\n").partition("\n")[0]
    outside = "".join(first.split('"')[::2])
    return max(_DELIMITERS, key=outside.count)
