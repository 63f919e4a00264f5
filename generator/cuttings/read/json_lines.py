"""Reads a file of JSON Lines: one article on each line."""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cuttings.common.text import nearest
from cuttings.model import Metadata
from cuttings.project.publication_fields import metadata_of
from cuttings.read.decode import decode, plain_characters
from cuttings.read.limits import MAX_LINE_BYTES
from cuttings.read.parsed import Parsed, Refusal

_LINE_FORM = 'Write the line as {"text": "The dam broke ...", "title": "Dam breaks"}.'
_TEXTS = ("text", "body", "content")


@dataclass(frozen=True, slots=True)
class JsonLine:
    """A line of a file: its number from 1, the SHA-256 of its bytes, and the article or the reason that it has none."""

    number: int
    sha256: str
    outcome: Parsed | Refusal


def read_json_lines(data: bytes, where: str) -> Iterator[JsonLine]:
    """Each line of `data` that is not blank; `where` is the file's name in notices."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        data = decode(data).encode("utf-8")
    for number, raw in enumerate(io.BytesIO(data), 1):
        line = raw.strip()
        if line and line != b"\xef\xbb\xbf":
            yield JsonLine(number, hashlib.sha256(line).hexdigest(), _outcome(line, f"{where}:{number}"))


def _outcome(line: bytes, where: str) -> Parsed | Refusal:
    try:
        return _article(line, where)
    except Refusal as refusal:
        return refusal


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
    fields = {key.lower(): value for key, value in record.items()}
    text = next((fields[key] for key in _TEXTS if fields.get(key)), None)
    if not isinstance(text, str):
        near = nearest("text", fields)
        raise Refusal("The line has no 'text'.", f"Is '{near}' the text? Call it 'text'." if near else _LINE_FORM)
    whole = text.encode("utf-8", "replace").decode("utf-8")  # JSON can hold halves of characters
    stated = [(key, _values(value), where) for key, value in fields.items()]
    given, notices = metadata_of(stated, "JSON line")
    return Parsed(
        plain_characters(whole.replace("\r\n", "\n").replace("\r", "\n")), given if given else Metadata(), (), notices
    )


def _values(value: object) -> tuple[str, ...] | None:
    """The value of a field as texts; None for a value that no field can have."""
    if value is None:
        return ()
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        return (str(value),)
    if isinstance(value, Mapping):
        return _values(value.get("name"))
    if isinstance(value, list):
        several = [_values(member) for member in value]
        return tuple(text for texts in several if texts for text in texts)
    return None
