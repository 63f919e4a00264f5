"""Identifies plain values by a hash of all that they hold."""

from __future__ import annotations

import pickle
from hashlib import sha256


class _Hash:
    """A file that holds nothing but the SHA-256 of what is written to it."""

    def __init__(self) -> None:
        self.sha = sha256()

    def write(self, content: bytes | memoryview) -> int:
        self.sha.update(content)
        return len(content)


def value_id(*values: object) -> str:
    """The SHA-256, in hexadecimal digits, of plain values, tuples and dataclasses of such.

    Equal values of the same types have the same hash; values of sets may have another in the next run.
    """
    out = _Hash()
    pickler = pickle.Pickler(out, protocol=5)
    pickler.fast = True  # without it, the hash would depend on which equal parts are the same object
    pickler.dump(values)
    return out.sha.hexdigest()
