"""Identifies plain values by a hash of all that they hold."""

from __future__ import annotations

import marshal
import pickle
from array import array
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from hashlib import sha256
from operator import attrgetter
from typing import Any

# Python's own format for code writes values in a few nanoseconds each. From version 3 on it refers back to what is the
# same object, so that equal values could differ.
_FORMAT_VERSION = 2
_ATOMS = frozenset({str, int, float, bool, bytes, type(None)})
_TYPE_FOLLOWS = ...  # opens what the format does not know, before the name of its type; no value is it


def value_id(*values: object) -> str:
    """The SHA-256, in hexadecimal digits, of plain values, tuples and dataclasses of such.

    Equal values of the same types have the same hash; values of sets may have another in the next run. A dataclass with
    a field `known_id` keeps its hash there, since it is asked for by one stage after the other.
    """
    return sha256(marshal.dumps(_sequence(values), _FORMAT_VERSION)).hexdigest()


def _plain(value: Any) -> object:
    kind = type(value)
    if kind in _ATOMS:
        return value
    return _sequence(value) if kind is tuple or kind is list else (_TYPE_FOLLOWS, *_described(value, kind))


def _described(value: Any, kind: type) -> tuple[object, ...]:
    if kind is dict:
        return "dict", _sequence(tuple(value)), _sequence(tuple(value.values()))
    if read := _reader(kind):
        return _name(kind), _once(value, read) if hasattr(kind, "known_id") else _sequence(read(value))
    if isinstance(value, Enum):
        return _name(kind), value.name
    if isinstance(value, array):
        return value.typecode, value.tobytes()
    if isinstance(value, tuple):  # a named one
        return _name(kind), _sequence(tuple(value))
    return "", _pickled(value)


def _sequence(values: Any) -> Any:
    """A tuple or a list in plain values; several of one dataclass become a column for each of its fields.

    The columns of most are all text or all numbers, and need no look at each value.
    """
    kinds = set(map(type, values))
    if kinds <= _ATOMS:
        return values
    held = type(values)
    if len(kinds) == 1 and len(values) > 1:
        (kind,) = kinds
        if (read := _reader(kind)) and not hasattr(kind, "known_id"):
            return _TYPE_FOLLOWS, _name(kind), held is list, list(map(_sequence, zip(*map(read, values), strict=True)))
        if issubclass(kind, Enum):
            return _TYPE_FOLLOWS, _name(kind), held is list, [one.name for one in values]
    return held(map(_plain, values))


def _once(value: Any, read: Callable[[Any], tuple[object, ...]]) -> str:
    if not value.known_id:
        object.__setattr__(value, "known_id", value_id(*read(value)))
    return str(value.known_id)


@cache
def _reader(kind: type) -> Callable[[Any], tuple[object, ...]] | None:
    """A function that gives the values of a dataclass that are compared; None for another type, or one without any."""
    names = [field.name for field in fields(kind) if field.compare] if is_dataclass(kind) else []
    if len(names) < 2:  # attrgetter returns no tuple for a single name
        return (lambda value: (getattr(value, names[0]),)) if names else None
    return attrgetter(*names)


@cache
def _name(kind: type) -> str:
    return f"{kind.__module__}.{kind.__qualname__}"


def _pickled(value: object) -> bytes:
    out = _Written()
    pickler = pickle.Pickler(out, protocol=5)
    pickler.fast = True  # without it, the hash would depend on which equal parts are the same object
    pickler.dump(value)
    return bytes(out.content)


class _Written:
    """A file in memory."""

    def __init__(self) -> None:
        self.content = bytearray()

    def write(self, content: bytes | memoryview) -> int:
        self.content += content
        return len(content)
