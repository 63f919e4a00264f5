"""Decides how much of a list is shown, and how much is folded away."""

from __future__ import annotations


def count_open(total: int, limit: int) -> int:
    """How many of `total` things to show: `limit`, or all of them where only one would be folded away."""
    return total if total <= limit + 1 else limit
