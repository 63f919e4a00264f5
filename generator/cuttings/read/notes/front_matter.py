"""Reads the front matter of a note in YAML, TOML or JSON: what it states about the article."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import NamedTuple

import yaml

from cuttings.model import Metadata, Notice
from cuttings.project.publication_fields import Stated, metadata_of
from cuttings.project.yaml_nodes import BadYamlError, compose, is_mapping, is_null, items, line_of, pairs, scalar
from cuttings.read.records.field_values import field_values

_YAML_FRONT_MATTER = re.compile(r"\A\s*^---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_TOML_FRONT_MATTER = re.compile(r"\A\s*^\+\+\+[ \t]*\n(.*?)^\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_FRONT_MATTER_OPENING = re.compile(r"\A\s*(?:---[ \t]*\n[A-Za-z][\w -]*:(?:\s|$)|\+\+\+[ \t]*\n[A-Za-z][\w-]*\s*=)")
_JSON_OPENING = re.compile(r'\A\s*\{\s*"')
_PLAIN_LINE = re.compile(r"([^\W\d][\w -]*?)[ \t]*[:=](?:[ \t]+(.*)|)$")
_LIST_ITEM = re.compile(r"[ \t]*-[ \t]+(.*)$")
_MARK_OF_BLOCK = re.compile(r"[|>][+-]?$")
_TOML_LINE = re.compile(r"\(at line (\d+), column \d+\)")
_MAX_NODE_DEPTH = 6


class FrontMatter(NamedTuple):
    """What front matter states, the text after it, and the notices about it."""

    given: Metadata
    body: str
    notices: tuple[Notice, ...] = ()


def read_front_matter(text: str, where: str) -> FrontMatter:
    """The front matter at the beginning of `text`; `where` is the path of the file.

    If it breaks the rules of its language, a notice names the line, and the front matter is read line by line.
    """
    if found := _YAML_FRONT_MATTER.match(text):
        return _read(found, text, where, "YAML")
    if found := _TOML_FRONT_MATTER.match(text):
        return _read(found, text, where, "TOML")
    if _JSON_OPENING.match(text) and (front := _json(text, where)):
        return front
    if not _FRONT_MATTER_OPENING.match(text):
        return FrontMatter(Metadata(), text)
    fence = text.lstrip()[:3]
    mend = f"Put a line of three {'hyphens' if fence == '---' else 'plus signs'}, {fence}, after it."
    return FrontMatter(Metadata(), text, (Notice(f"{where}:1", "The front matter that begins here has no end.", mend),))


def _read(found: re.Match[str], text: str, where: str, language: str) -> FrontMatter:
    body = text[found.end() :]
    above = text.count("\n", 0, found.start(1))  # lines of the file above the first line of front matter
    try:
        stated, notices = (_yaml if language == "YAML" else _toml)(found[1], where, above)
    except BadYamlError as error:
        mend = "Put quotation marks round a text with ':' or '#' in it, and spaces instead of tabs before others."
        what = f"The front matter is not {language}, and is read line by line: {error.problem}."
        stated, notices = _line_by_line(found[1], where, above), ()
        notices = (Notice(f"{where}:{above + error.line}", what, mend),)
    given, more = metadata_of(stated, "front matter")
    return FrontMatter(given, body, (*notices, *more))


def _yaml(text: str, where: str, above: int) -> tuple[list[Stated], tuple[Notice, ...]]:
    node = compose(text)
    if node is None or is_null(node):
        return [], ()
    if not is_mapping(node):
        what, mend = "The front matter names no fields.", "Write one a line, such as `title: Dam breaks after rain`."
        return [], (Notice(f"{where}:{above + line_of(node)}", what, mend),)
    return [
        (name, field_values(_plain(value)), f"{where}:{above + line_of(key)}") for name, key, value in pairs(node)
    ], ()


def _plain(node: yaml.Node, depth: int = 0) -> object:
    """`node` as texts, lists and mappings; `[[Ann Lee]]`, which YAML takes for a list in a list, is a wikilink."""
    if depth > _MAX_NODE_DEPTH:
        return None
    members = items(node)
    if members is None:
        return {key: _plain(value, depth + 1) for key, _, value in pairs(node)} if is_mapping(node) else scalar(node)
    inner = items(members[0]) if len(members) == 1 else None
    if inner is not None and all(scalar(part) for part in inner):
        return f"[[{', '.join(scalar(part) or '' for part in inner)}]]"
    return [_plain(member, depth + 1) for member in members]


def _toml(text: str, where: str, above: int) -> tuple[list[Stated], tuple[Notice, ...]]:
    try:
        record = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = _TOML_LINE.search(str(error))
        problem = _TOML_LINE.sub("", str(error)).strip()
        raise BadYamlError(int(line[1]) if line else text.rstrip().count("\n") + 1, problem) from None
    except RecursionError:
        raise BadYamlError(1, "it is nested too deeply") from None
    return [(key, field_values(value), f"{where}:{above + _line_with(key, text)}") for key, value in record.items()], ()


def _line_with(key: str, text: str) -> int:
    """The line, from 1, that states `key`; 1 if none begins with it."""
    found = re.search(rf"^[ \t]*[\"']?{re.escape(key)}\b", text, re.MULTILINE)
    return text.count("\n", 0, found.start()) + 1 if found else 1


def _line_by_line(text: str, where: str, above: int) -> list[Stated]:
    """What each line of the form `key: value`, and each list below such a line, states."""
    found: list[tuple[str, list[str], str]] = []
    for number, line in enumerate(text.split("\n"), above + 1):
        if plain := _PLAIN_LINE.match(line):
            value = (plain[2] or "").strip()
            found.append((plain[1], [] if _MARK_OF_BLOCK.match(value) else _values_in(value), f"{where}:{number}"))
        elif found and (item := _LIST_ITEM.match(line)):
            found[-1][1].extend(_values_in(item[1]))
        elif found and line[:1].isspace() and line.strip():
            found[-1][1][-1:] = [" ".join([*found[-1][1][-1:], line.strip()])]
    return [(key, tuple(values), at) for key, values, at in found]


def _values_in(text: str) -> list[str]:
    """The members of a list in brackets, or `text` without the quotation marks around it."""
    text = text.strip()
    if text.startswith("[") and not text.startswith("[["):
        try:
            node = compose(text)
        except BadYamlError:
            node = None
        if node is not None and (values := field_values(_plain(node))):
            return list(values)
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'":
        text = text[1:-1]
    return [text] if text else []


def _json(text: str, where: str) -> FrontMatter | None:
    """The JSON object that `text` begins with as front matter; None if it is not one that states a known field."""
    start = len(text) - len(text.lstrip())
    try:
        record, end = json.JSONDecoder().raw_decode(text, start)
    except (ValueError, RecursionError):
        return None
    if not isinstance(record, dict):
        return None
    stated = list(_of_record(record, text, where))
    given, notices = metadata_of(stated, "front matter")
    return FrontMatter(given, text[end:], notices) if given != Metadata() else None


def _of_record(record: Mapping[str, object], text: str, where: str) -> Iterator[Stated]:
    for key, value in record.items():
        found = text.find(json.dumps(key))
        yield key, field_values(value), f"{where}:{text.count(chr(10), 0, max(found, 0)) + 1}"
