"""Decides which pages there are and what stands on each."""

from __future__ import annotations

from generator.model import Library, Page
from generator.settings import Settings


def compose(library: Library, settings: Settings) -> tuple[Page, ...]:
    """Every page of the site, sorted by path."""
    return ()
