"""How much of a list stands open, and how much is folded away."""

from __future__ import annotations


def open_ones(many: int, few: int) -> int:
    """How many of `many` stand open where `few` are to; one more alone is not worth folding away."""
    return many if many <= few + 1 else few
