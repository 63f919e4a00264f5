"""Finds who said what: quotations and reported speech."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.model import Analysis, Article, Mention, Statement


def find_statements(
    articles: Sequence[Article], analyses: Mapping[str, Analysis], mentions: Sequence[Mention]
) -> tuple[Statement, ...]:
    """The statements of all articles, by article, start."""
    return ()
