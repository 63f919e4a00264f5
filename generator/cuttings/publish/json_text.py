"""Writes JSON with one value on each line, several times as fast as `json.dumps` does it with an indent."""

from __future__ import annotations

import json

_PLAIN = json.JSONEncoder(ensure_ascii=False)


def indented(value: object, depth: int = 0) -> str:
    """What `json.dumps(value, ensure_ascii=False, indent=1)` returns; keys must be strings."""
    inner, outer = "\n" + " " * (depth + 1), "\n" + " " * depth
    match value:
        case dict() if value:
            items = (f"{_PLAIN.encode(key)}: {indented(held, depth + 1)}" for key, held in value.items())
            return "{" + inner + f",{inner}".join(items) + outer + "}"
        case list() | tuple() if value:
            return "[" + inner + f",{inner}".join(indented(held, depth + 1) for held in value) + outer + "]"
        case _:
            return _PLAIN.encode(value)
