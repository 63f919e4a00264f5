"""Looks over a finished library for what its editor should know."""

from __future__ import annotations

from generator.model import Library, Notice


def check(library: Library) -> tuple[Notice, ...]:
    """A notice for each thing in `library` that the editor should see to."""
    return ()
