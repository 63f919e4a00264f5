"""Reads a JSON file: one article, or a list of articles wherever a program puts it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from cuttings.read.decode import decode
from cuttings.read.parsed import Refusal
from cuttings.read.records.described import described_by
from cuttings.read.records.json_lines import read_json_lines
from cuttings.read.records.record import ReadRecord, read_record, sha256_of, text_key, unwrapped
from cuttings.read.records.without_text import without_text

_ARRAY_FORM = 'Write the file as [{"text": "The dam broke ...", "title": "Dam breaks"}].'
_MAX_WRAPPERS = 4  # objects and lists around the list of articles


def read_json(data: bytes, where: str) -> Iterator[ReadRecord]:
    """Each article of a JSON file; `where` is the file's name in notices.

    The file holds an array, an object with an array in it, an object of objects, one article, or JSON Lines. Raises
    `Refusal` if it is not JSON or holds no text.
    """
    text = decode(data)
    try:
        content = json.loads(text)
    except json.JSONDecodeError as error:
        if error.msg == "Extra data" and text[: error.pos].count("\n") > 0:
            yield from read_json_lines(data, where)
            return
        what = f"The file is not JSON: {error.msg} (line {error.lineno}, character {error.colno})."
        raise Refusal(what, "Export it again, or mend that line.") from None
    except (ValueError, RecursionError):
        raise Refusal("The JSON is nested too deeply, or holds too long a number.", _ARRAY_FORM) from None
    yield from _articles(_records_in(content) or [], where)


def _articles(records: Sequence[Mapping[str, object]], where: str) -> Iterator[ReadRecord]:
    lacking = [number for number, record in enumerate(records, 1) if not _has_text(record)]
    if lacking or not records:
        keys = list(dict.fromkeys(key for record in records[:10] for key in record))
        refusal = without_text(lacking, len(records), keys, "records", _ARRAY_FORM)
        found = (described_by(records[number - 1], where, "JSON record") for number in lacking)
        refusal.described = tuple(described for described in found if described)
        if len(lacking) == len(records):
            raise refusal
        yield ReadRecord(lacking[0], "", refusal)
    passed_over = set(lacking)
    for number, record in enumerate(records, 1):
        if number not in passed_over:
            article = read_record(record, f"{where}:{number}", "JSON record", _ARRAY_FORM)
            yield ReadRecord(number, sha256_of(f"{article.given}{article.text}"), article)


def _has_text(record: Mapping[str, object]) -> bool:
    text = record[key] if (key := text_key(record)) else None
    return isinstance(text, str) and bool(text.strip())


def _records_in(content: object, depth: int = 0) -> list[Mapping[str, object]] | None:
    """The records in `content`: the first list of objects in it, or its objects, of which one at least has a text."""
    if depth > _MAX_WRAPPERS:
        return None
    if isinstance(content, list):
        return [unwrapped(record) for record in content if isinstance(record, dict)] or None
    if not isinstance(content, dict):
        return None
    content = unwrapped(content)
    if _has_text(content):
        return [content]
    inner = [_records_in(value, depth + 1) for value in content.values()]
    found = [records for records in inner if records]
    with_text = [records for records in found if any(map(_has_text, records))]
    if len(with_text) > 1 and all(isinstance(value, dict) for value in content.values()):
        return [record for records in with_text for record in records]
    return next(iter(with_text or found), None)
