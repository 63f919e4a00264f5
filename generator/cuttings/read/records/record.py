"""Reads one record, whatever the format of its file: the text of an article, and the fields beside it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass

from cuttings.common.facts import word_set
from cuttings.common.text import nearest
from cuttings.project.publication_fields import folded_key, metadata_of, text_keys
from cuttings.read.decode import plain_characters
from cuttings.read.html.shown_text import shown_text
from cuttings.read.parsed import Parsed, Refusal
from cuttings.read.records.field_values import field_values

_MAX_OBJECTS_AROUND_TEXT = 3  # objects within each other around the text of a record
_IS_HTML = re.compile(r"<(?:p|div|article|section|html|body|br|h[1-6]|ul|blockquote)\b[^<>]*>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ReadRecord:
    """A record of a file: its number from 1, its SHA-256, and the article or why it has none.

    The number is 0 if the file holds nothing else.
    """

    number: int
    sha256: str
    outcome: Parsed | Refusal


def text_key(keys: Mapping[str, object]) -> str | None:
    """The key of the text of an article among `keys`: one whose value is not empty before others; None without one."""
    by_folded = {folded_key(key): key for key in reversed(list(keys))}
    known = [by_folded[name] for name in text_keys() if name in by_folded]
    return next((key for key in known if keys[key]), known[0] if known else None)


def unwrapped(record: Mapping[str, object], depth: int = 0) -> Mapping[str, object]:
    """`record` with the fields of the object in it that holds its text, if it has none itself.

    Such are "_source" of Elasticsearch, "fields" of the Guardian, and "attributes" of JSON:API; in WordPress the text
    itself is an object. Fields beside the text come before those of the record.
    """
    known = {key: value for key, value in record.items() if value not in (None, "")}
    key = text_key(known)
    text = known[key] if key else None
    if key and isinstance(text, Mapping) and isinstance(text.get("rendered"), str):
        return {**record, key: text["rendered"]}
    if isinstance(text, str) or depth > _MAX_OBJECTS_AROUND_TEXT:
        return record
    for name, inner in known.items():
        if isinstance(inner, Mapping) and folded_key(name) in word_set("publication-fields", "wrappers"):
            flat = unwrapped(inner, depth + 1)
            if (at := text_key(flat)) and isinstance(flat[at], str):
                return {**flat, **{k: v for k, v in record.items() if k not in flat and k != name}}
    return record


def read_record(fields: Mapping[str, object], where: str, basis: str, form: str) -> Parsed:
    """The article of a record; `basis` is the basis of its date, "JSON line", and `form` tells how to write a record.

    A text in HTML is read without its markup. Raises `Refusal` if there is no text.
    """
    key = text_key(fields)
    text = fields[key] if key else None
    if not isinstance(text, str) or not text.strip():
        near = nearest("text", fields) if not key else None
        kind = basis.rpartition(" ")[2]
        raise Refusal(f"The {kind} has no 'text'.", f"Is '{near}' the text? Call it 'text'." if near else form)
    whole = text.encode("utf-8", "replace").decode("utf-8")  # JSON can hold halves of characters
    whole = plain_characters(whole.replace("\r\n", "\n").replace("\r", "\n"))
    if _IS_HTML.search(whole):
        whole = shown_text(whole)
    stated = [(name, field_values(value), where) for name, value in fields.items() if name != key]
    given, notices = metadata_of(stated, basis)
    return Parsed(whole, given, (), notices)


def sha256_of(text: str) -> str:
    """The SHA-256 of `text` in UTF-8."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
