"""Reads the fields that describe an article's publication, wherever the user writes them: front matter, JSON, YAML."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from typing import Any, TypeAlias
from urllib.parse import urlsplit

from cuttings.common.facts import load_facts, word_set
from cuttings.dates import parse_date
from cuttings.model import Metadata, Notice
from cuttings.project.author_names import author_names, without_links

PUBLICATION_FIELDS = ("title", "outlet", "published", "authors", "url", "language")
FIELD_OF_THE_NOTE = "field of the note"  # the basis of a date that a line of a note, or of a text, states
FORM_BY_FIELD: Mapping[str, str] = {  # a correct example of each field, for notices
    "title": "title: Dam breaks after rain",
    "outlet": "outlet: The Example",
    "published": "published: 2024-12-31",
    "authors": "authors: [Ada Example, Ben Sample]",
    "url": "url: https://example.org/dam-breaks",
    "language": "language: en",
}
_LINK = re.compile(r"\[([^\[\]]+)\]\((https?://[^()\s]+)\)")
_EPOCH = re.compile(r"(\d{10})(?:\d{3}|\.\d+)?")  # in seconds or milliseconds
_SWITCH = frozenset({"true", "false", "yes", "no"})

Stated: TypeAlias = tuple[str, tuple[str, ...] | None, str]  # a key, its values, and where it is stated


def one_line(text: str) -> str:
    """`text` on one line: single spaces between words, no control characters, no lone surrogates."""
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return " ".join("".join(c for c in whole if c.isspace() or unicodedata.category(c) != "Cc").split())


def field_name(key: str) -> str:
    """The name of the field that `key` means: "Author" means `authors`; other keys are returned in lower case."""
    return _ranks().get(folded_key(key), (key.strip().lower(), 0))[0]


def folded_key(key: str) -> str:
    """The letters and digits of `key` in lower case: "datepublished" for "date_published" and "Date Published"."""
    return re.sub(r"[\W_]+", "", key.lower())


@cache
def _ranks() -> Mapping[str, tuple[str, int]]:
    """The field of each folded key, and how many other keys of that field are preferred to it."""
    names: Mapping[str, list[str]] = load_facts("publication-fields")["names"]
    longer = {key: (field, rank) for field, keys in names.items() for rank, key in enumerate(_of_article(keys))}
    return longer | {key: (field, rank) for field, keys in names.items() for rank, key in enumerate(keys)}


@cache
def text_keys() -> tuple[str, ...]:
    """The folded keys of the text of an article, the more telling ones first."""
    keys: list[str] = load_facts("publication-fields")["texts"]
    return tuple(dict.fromkeys(_of_article(keys)))


def _of_article(keys: Sequence[str]) -> list[str]:
    """`keys` and, behind them, each with a word before it that tells only that it is the article's."""
    return [*keys, *(word + key for word in load_facts("publication-fields")["articles"] for key in keys)]


def metadata_of(stated: Iterable[Stated], basis: str) -> tuple[Metadata, tuple[Notice, ...]]:
    """The metadata in (field, values, where) triples, and notices; `basis` is the basis of a date among them.

    The values are None if they are of a type that no field can have. Fields other than those of
    `publication-fields.yml` are ignored, with a notice if they look like a date or an author that is not stated
    otherwise. If a field is stated under several of its names, the first valid one in the order of that file is used.
    """
    triples = list(stated)
    values_of: dict[str, Any] = {}
    notices = []
    for key, values, where in _by_preference(triples):
        name = field_name(key)
        if name not in PUBLICATION_FIELDS or values == () or name in values_of:
            continue
        lines = tuple(line for line in map(one_line, values or ()) if line)
        if name == "published" and lines and lines[0].lower() in _SWITCH:
            continue  # some programs write with it whether a note is public
        if name == "authors" and lines and all(line.isdigit() for line in lines):
            continue  # the numbers of accounts, as WordPress has them
        if values is None or (len(lines) > 1 and name != "authors"):
            notices.append(Notice(where, f"'{key}' should be a short text.", f"Write it as `{FORM_BY_FIELD[name]}`."))
            continue
        value = _value(name, lines)
        if value is None and lines:
            what = f"'{lines[0]}' is not {_VALUE_BY_FIELD[name]}."
            notices.append(Notice(where, what, f"Write it as {FORM_BY_FIELD[name].split(': ', 1)[1]}."))
        elif value:
            values_of[name] = value
    notices += _unread(triples, values_of)
    return Metadata(**values_of, published_basis=basis if "published" in values_of else None), tuple(notices)


def _by_preference(triples: list[Stated]) -> list[Stated]:
    """`triples` in order, except that those of one field stand together, the preferred ones first."""
    first: dict[str, int] = {}
    ranked = []
    for index, (key, values, where) in enumerate(part for triple in triples for part in _source_parts(triple)):
        name, rank = _ranks().get(folded_key(key), (key, 0))
        ranked.append((first.setdefault(name, index), rank, index, (key, values, where)))
    return [triple for *_, triple in sorted(ranked, key=lambda found: found[:3])]


def _source_parts(triple: Stated) -> Iterator[Stated]:
    """`triple`, or what it states if its key is `source`: an address, an outlet, or a link with both."""
    key, values, where = triple
    if folded_key(key) not in word_set("publication-fields", "sources"):
        yield triple
        return
    text = one_line(values[0]) if values else ""
    link = _LINK.fullmatch(text)
    if link:
        yield "source name", (link[1],), where
    address = link[2] if link else text
    if is_web_address(address):
        yield "source url", (address,), where
    elif re.match(r"\[*[^\W\d_]", text) and without_links(text).casefold() not in word_set(
        "publication-fields", "tools"
    ):
        yield "source name", (without_links(text),), where


def _unread(triples: list[Stated], values_of: Mapping[str, Any]) -> Iterator[Notice]:
    """A notice for each key that looks like a date or an author, unless that field is known."""
    facts = load_facts("publication-fields")
    for key, values, where in triples:
        folded = folded_key(key)
        if folded in _ranks() or not values:
            continue
        text = one_line(values[0])
        if (
            "published" not in values_of
            and folded not in facts["other_dates"]
            and any(part in folded for part in facts["date_keys"])
            and len(_date(text) or "") > len("2024")
        ):
            yield unread_key(key, where, "a date", "If it is the day of publication, call it `published`.")
        elif (
            "authors" not in values_of
            and any(part in folded for part in facts["author_keys"])
            and not any(part in folded for part in facts["not_author_keys"])
            and re.match(r"[\[\"']*[^\W\d_]", text)
            and not is_web_address(text)
            and text.lower() not in _SWITCH
        ):
            yield unread_key(key, where, "an author", "If it names who wrote the article, call it `authors`.")


def unread_key(key: str, where: str, kind: str, mend: str) -> Notice:
    """The notice that `key` looks like `kind` and is not read."""
    return Notice(where, f"'{key}' looks like {kind}, but it is not read.", mend)


def is_about_an_unread_key(notice: Notice) -> bool:
    """Whether `notice` is about a key that is not read: of a file with many articles, one such notice is enough."""
    return notice.what.endswith("but it is not read.")


_VALUE_BY_FIELD = {"published": "a date", "url": "the address of a page", "language": "the code of a language"}


def _value(name: str, lines: tuple[str, ...]) -> str | tuple[str, ...] | None:
    if name == "authors":
        return author_names(lines)
    text = lines[0] if lines else ""
    if name == "published":
        return _date(text)
    if name == "url":
        link = _LINK.fullmatch(text)
        address = link[2] if link else text.strip("<>")
        return address if is_web_address(address) else None
    if name == "language":
        return _language_code(text)
    return (without_links(text) if name == "outlet" else text) or None


def _date(text: str) -> str | None:
    """The date in EDTF that `text` states in words, in numbers or as seconds since 1970; None if it is not a date."""
    text = without_links(text).strip("\"'")
    if epoch := _EPOCH.fullmatch(text):
        return datetime.fromtimestamp(int(epoch[1]), UTC).date().isoformat()
    return parse_date(text)


def _language_code(text: str) -> str | None:
    languages: Mapping[str, list[str]] = load_facts("publication-fields")["languages"]
    named = next((code for code, names in languages.items() if text.casefold() in names), None)
    return named or (text[:2].lower() if re.fullmatch(r"[A-Za-z]{2}(?:[-_]\w+)*", text) else None)


def is_web_address(text: str) -> bool:
    """Whether `text` is the address of a page on the web."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and "." in parts.netloc and not re.search(r"\s", text)
