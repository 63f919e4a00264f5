"""Writes text, links and properties as Obsidian reads them, so that no word of an article becomes markup."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from cuttings.common.text import printable, unwrapped

# Marks of Markdown and of Obsidian (links, tags, block ids, mathematics, comments, highlights) anywhere in a line ...
_ACTIVE_MARKS = re.compile(r"[\\`*_\[\]<#$^]|~(?=~)|%(?=%)|=(?==)|&(?=#?\w+;)")
_LINE_OPENING = re.compile(r"[-+>=~|]|\d+(?=[.)])")  # ... and those that mean something only where a line begins
_NOT_IN_LINKS = str.maketrans({"[": "(", "]": ")", "|": "/"})
_DAY = re.compile(r"\d{4}-\d\d-\d\d")

Property = str | int | float | list[str] | list[float] | None
DATES = ("published", "date", "first_reported")  # properties
UNSTATED: tuple[Property, ...] = (None, "", [])  # properties that a note leaves out


def escaped(text: str, *, opening: bool = False, before_link: bool = False) -> str:
    """`text` on one line as Markdown that shows exactly its words; `opening` if it begins a line.

    A "!" directly before a link would show the linked note in its place.
    """
    words = _ACTIVE_MARKS.sub(r"\\\g<0>", printable(re.sub(r"\s+", " ", text)))
    if opening:
        words = words.lstrip(" ")
        if match := _LINE_OPENING.match(words):
            digits = match[0] if match[0].isdigit() else ""
            words = f"{digits}\\{words[len(digits) :]}"
    return f"{words[:-1]}\\!" if before_link and words.endswith("!") else words


def link(path: str, words: str, block: str | None = None) -> str:
    """A link that shows `words` to the note at `path`, or to the block of it that has the id `block`."""
    shown = unwrapped(words).translate(_NOT_IN_LINKS)
    target = f"{path}#^{block}" if block else path
    return f"[[{target}|{shown}]]" if shown else f"[[{target}]]"


def note(properties: Mapping[str, Property], *parts: str) -> str:
    """A note with its properties, those that are None or empty left out, and `parts`, which blank lines separate.

    A day is written plainly where a date belongs, and so becomes one; a title that is a day remains words.
    """
    lines = [
        f"{name}: {value if name in DATES and _DAY.fullmatch(str(value)) else _value(value)}"
        for name, value in properties.items()
        if value not in UNSTATED
    ]
    return "\n".join(["---", *lines, "---", "", "\n\n".join(part for part in parts if part), ""])


def _value(value: Property) -> str:
    """`value` in JSON, which is YAML too."""
    if isinstance(value, list):
        return json.dumps(
            [unwrapped(member) if isinstance(member, str) else member for member in value], ensure_ascii=False
        )
    return json.dumps(unwrapped(value) if isinstance(value, str) else value, ensure_ascii=False)


def heading(words: str) -> str:
    """A heading of the second level."""
    return f"## {escaped(words)}"
