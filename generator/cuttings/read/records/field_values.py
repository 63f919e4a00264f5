"""Turns the values of fields, as JSON, TOML and YAML files hold them, into texts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

_MAX_NESTED_VALUES = 6  # mappings and lists within each other; what is deeper is no value of a field
_NAME_KEYS = (
    "name",
    "literal",
    "fullName",
    "title",
    "display_name",
    "raw",
    "$date",
    "value",
    "#text",
    "rendered",
    "any_name",
)
_GIVEN_NAME_KEYS = ("given", "firstName", "first_name", "first")
_FAMILY_NAME_KEYS = ("family", "lastName", "last_name", "last")


def field_values(value: object, depth: int = 0) -> tuple[str, ...] | None:
    """The value of a field as texts, () for an empty one; None for a value that no field can have.

    Of a mapping the name counts, a person's parts of a name joined, or the date of CSL JSON (`date-parts`).
    """
    if value is None or value == "":
        return ()
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        return (str(value),)
    if isinstance(value, date | datetime):
        return (value.isoformat(),)
    if isinstance(value, Mapping) and depth < _MAX_NESTED_VALUES:
        return _of_mapping(value, depth)
    if isinstance(value, list) and depth < _MAX_NESTED_VALUES:
        several = [field_values(member, depth + 1) for member in value]
        return tuple(text for texts in several if texts for text in texts)
    return None


def _of_mapping(value: Mapping[str, object], depth: int) -> tuple[str, ...] | None:
    given, family = (
        next((value[key] for key in keys if value.get(key)), None) for keys in (_GIVEN_NAME_KEYS, _FAMILY_NAME_KEYS)
    )
    if isinstance(family, str):
        particle = value.get("non-dropping-particle") or value.get("dropping-particle")
        return (" ".join(part for part in (given, particle, family) if isinstance(part, str)),)
    parts = value.get("date-parts")
    if isinstance(parts, list) and parts and isinstance(parts[0], list) and parts[0]:
        numbers = [str(part) for part in parts[0][:3]]
        return ("-".join(number.zfill(2) for number in numbers),)
    for key in _NAME_KEYS:
        if value.get(key):
            return field_values(value[key], depth + 1)
    return None
