"""Turns pages into Markdown: the only door to Jinja2."""

from __future__ import annotations

from generator.model import Page


def render(page: Page) -> str:
    """The Markdown file of `page`, front matter and all."""
    return ""
