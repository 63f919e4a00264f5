"""Tells names that differ by a slip of the pen."""

from __future__ import annotations


def is_slip(a: str, b: str, min_letters: int) -> bool:
    """Whether two names differ in one letter behind the first, or in two neighbours that change places.

    Names with fewer than `min_letters` letters are never taken for a slip of each other.
    """
    if min(len(a), len(b)) < min_letters or abs(len(a) - len(b)) > 1 or a == b or a[0] != b[0]:
        return False
    start = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    x, y = a[start:], b[start:]
    return x[1:] == y[1:] or x[1:] == y or x == y[1:] or (x[1::-1] == y[:2] and x[2:] == y[2:])
