"""Reads a file of JSON Lines: one article on each line."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import BinaryIO

from cuttings.read.decode import decode
from cuttings.read.limits import MAX_LINE_BYTES
from cuttings.read.parsed import Parsed, Refusal, outcome_of
from cuttings.read.records.record import ReadRecord, read_record, unwrapped
from cuttings.read.records.streams import lines_of

_LINE_FORM = 'Write the line as {"text": "The dam broke ...", "title": "Dam breaks"}.'


def read_json_lines(data: bytes | BinaryIO, where: str) -> Iterator[ReadRecord]:
    """Each line that is not blank, of which one at a time is held; `where` is the file's name in notices.

    Raises `Refusal` after the last line that can be read, if the file is damaged behind it.
    """
    for number, raw in enumerate(lines_of(data), 1):
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
    return read_record(unwrapped(record), where, "JSON line", _LINE_FORM)
