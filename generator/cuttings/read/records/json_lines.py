"""Reads a file of JSON Lines: one article on each line."""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Iterator

from cuttings.read.decode import decode
from cuttings.read.limits import MAX_LINE_BYTES
from cuttings.read.parsed import Parsed, Refusal, outcome_of
from cuttings.read.records.record import ReadRecord, read_record

_LINE_FORM = 'Write the line as {"text": "The dam broke ...", "title": "Dam breaks"}.'


def read_json_lines(data: bytes, where: str) -> Iterator[ReadRecord]:
    """Each line of `data` that is not blank; `where` is the file's name in notices."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        data = decode(data).encode("utf-8")
    for number, raw in enumerate(io.BytesIO(data), 1):
        line = raw.strip()
        if line and line != b"\xef\xbb\xbf":
            outcome = outcome_of(_article, line, f"{where}:{number}")
            yield ReadRecord(number, hashlib.sha256(line).hexdigest(), outcome)


def _article(line: bytes, where: str) -> Parsed:
    if len(line) > MAX_LINE_BYTES:
        raise Refusal(f"The line is longer than {MAX_LINE_BYTES:,} bytes.", "Split the article.")
    try:
        record = json.loads(decode(line))
    except json.JSONDecodeError as error:
        raise Refusal(f"The line is not JSON: {error.msg} (character {error.pos + 1}).", _LINE_FORM) from None
    except (ValueError, RecursionError):
        raise Refusal("The line cannot be read as JSON.", _LINE_FORM) from None
    if not isinstance(record, dict):
        raise Refusal("The line is not a JSON object.", _LINE_FORM)
    return read_record(record, where, "JSON line", _LINE_FORM)
