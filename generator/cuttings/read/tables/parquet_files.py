"""Reads Parquet, an article in each row, by pyarrow (https://arrow.apache.org/docs/python/), some rows at a time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from cuttings.read.limits import MAX_LINE_BYTES
from cuttings.read.parsed import Parsed, Refusal, outcome_of
from cuttings.read.records.record import ReadRecord, read_record, sha256_of, text_key
from cuttings.read.records.streams import as_stream, most_unpacked
from cuttings.read.records.without_text import without_text

_COLUMN_FORM = "Give the table a column 'text' with the text of an article in each row."
_ROWS_AT_A_TIME = 64
_BUFFER_BYTES = 1_000_000  # bytes of a column that are read from the disk at a time
_EXPORT_AGAIN = "Make or download it again."


def read_parquet(data: bytes | BinaryIO, where: str) -> Iterator[ReadRecord]:
    """The article of each row with a text, numbered from 1; `where` is the file's name in notices.

    Columns are found by their names; those of bytes and of numbers in lists are not read. Raises `Refusal` if the file
    is no Parquet or no column holds texts, or where pyarrow is not installed.
    """
    try:
        from pyarrow import ArrowException, parquet  # noqa: PLC0415 - an optional dependency, and slow to load
    except ImportError:
        what = "Parquet is read by pyarrow, which is not installed."
        raise Refusal(what, "Install it with: pip install 'cuttings[parquet]'") from None
    stream = as_stream(data)
    most = most_unpacked(stream)
    try:
        file = parquet.ParquetFile(stream, buffer_size=_BUFFER_BYTES, pre_buffer=False)
    except (ArrowException, OSError) as error:
        raise Refusal(f"The file is damaged, or is no Parquet ({_first_line(error)}).", _EXPORT_AGAIN) from None
    names = _read_columns(file.schema_arrow)
    if text_key(dict.fromkeys(names, "x")) is None:
        raise without_text([1], 1, file.schema_arrow.names, "rows", _COLUMN_FORM)
    first, lacking = 1, list[int]()
    for group in range(file.num_row_groups):
        rows = file.metadata.row_group(group).num_rows
        number = first
        try:
            for batch in file.iter_batches(_ROWS_AT_A_TIME, [group], names, use_threads=False):
                most -= batch.nbytes
                if most < 0:
                    raise Refusal("The file unpacks to very much more than it has, as no text does.", "Leave it out.")
                yield from _articles(batch, number, where, lacking)
                number += batch.num_rows
        except (ArrowException, OSError) as error:
            what = f"This row and those up to {first + rows - 1} cannot be read ({_first_line(error)})."
            yield ReadRecord(number, "", Refusal(what, _EXPORT_AGAIN))
        first += rows
    if lacking:
        yield ReadRecord(lacking[0], "", without_text(lacking, first - 1, names, "rows", _COLUMN_FORM))


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0][:200].rstrip(" .")


def _read_columns(schema: Any) -> list[str]:
    """The names of the columns that may state something about an article."""
    from pyarrow import types  # noqa: PLC0415 - see above

    def is_read(kind: Any) -> bool:
        if types.is_list(kind) or types.is_large_list(kind):
            return bool(types.is_string(kind.value_type) or types.is_struct(kind.value_type))
        return not (types.is_nested(kind) and not types.is_struct(kind)) and "binary" not in str(kind)

    return [field.name for field in schema if is_read(field.type)]


def _articles(batch: Any, first: int, where: str, lacking: list[int]) -> Iterator[ReadRecord]:
    """The articles of the rows of a `batch` from number `first` on; numbers of rows without a text go to `lacking`."""
    for at in range(batch.num_rows):
        number = first + at
        outcome = outcome_of(_article, batch, at, f"{where}:{number}")
        if outcome is None:
            lacking.append(number)
        elif isinstance(outcome, Refusal):
            yield ReadRecord(number, "", outcome)
        else:
            yield ReadRecord(number, sha256_of(outcome[0]), outcome[1])


def _article(batch: Any, at: int, where: str) -> tuple[str, Parsed] | None:
    """The fields of a row as text, and its article; None if it has no text. Raises `Refusal` if it cannot be read."""
    fields: dict[str, object] = {}
    for name, column in zip(batch.schema.names, batch.columns, strict=True):
        try:
            value = column[at].as_py()
        except (ValueError, OverflowError) as error:
            what = f"The row cannot be read: its column '{name}' has a value that is none ({_first_line(error)})."
            raise Refusal(what, "Mend it, or leave the row out.") from None
        fields[name] = None if value != value else value  # noqa: PLR0124 - which only the number NaN is not
    key = text_key(fields)
    text = fields[key] if key else None
    if isinstance(text, str) and len(text) > MAX_LINE_BYTES:
        raise Refusal(f"The text has more than {MAX_LINE_BYTES:,} characters.", "Split the article.")
    if not isinstance(text, str) or not text.strip():
        return None
    return json.dumps(fields, default=str), read_record(fields, where, "table row", _COLUMN_FORM)
